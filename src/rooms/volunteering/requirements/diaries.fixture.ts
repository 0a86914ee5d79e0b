import { plusDays, type Day } from '../../../platform/clock.ts'
import type { Facts, JudgedBy } from './facts.ts'
import { at, role, type History } from './histories.fixture.ts'
import type { Event } from './naive.fixture.ts'
import type { Evidence, Exemption, PolicyVersion, RoleStop } from './types.ts'

const policiesIn = ({ policies }: History): { known: Day; version: PolicyVersion }[] =>
  policies
    .toSorted((one, other) => one.known - other.known)
    .map(({ known, ahead, requirements }, index) => ({
      known: at(known),
      version: { roleId: role, number: index + 1, holdsFrom: at(known + ahead), requirements },
    }))

const evidenceIn = ({ recorded }: History) =>
  recorded.map(({ known, ago, by, what, back }, index) => ({
    known: at(known),
    back: back === null ? null : at(known + back),
    evidence: {
      ...what,
      id: `e${index}`,
      roleId: index % 3 === 0 ? null : role,
      by,
      on: at(known - ago),
      countsFrom: at(known),
      takenBackOn: null,
    } as Evidence,
  }))

/** By which version they apply: the one that holds on the day, else the first that was kept. */
function appliedIn(told: History) {
  const { applied } = told
  const known = policiesIn(told)
  if (applied === null) return null
  const on = at(applied.known)
  const number = known.findLast(({ known, version }) => known <= on && version.holdsFrom <= on)?.version
    .number
  if (number === undefined) return null
  const movedOn = applied.moved === null ? null : at(applied.known + applied.moved)
  const movedTo = movedOn && known.findLast((one) => one.known <= movedOn)?.version.number
  const moved = movedOn && movedTo && movedTo !== number ? { on: movedOn, number: movedTo } : null
  const end = applied.end && { on: at(applied.known + applied.end.after), as: applied.end.as }
  return { on, number, moved, end }
}

/** The history as a diary: what was known on which day. */
export function diaryOf(told: History): Event[] {
  const applied = appliedIn(told)
  return [
    ...policiesIn(told).map(({ known, version }): Event => ({ known, what: 'policy', version })),
    ...evidenceIn(told).map(({ known, evidence }): Event => ({ known, what: 'recorded', evidence })),
    ...evidenceIn(told).flatMap(({ back, evidence }): Event[] =>
      back === null ? [] : [{ known: back, what: 'taken-back', id: evidence.id }],
    ),
    ...told.exempted.flatMap(({ known, ahead, days, requirement, ended }, index): Event[] => {
      const from = at(known + ahead)
      const given = { id: `x${index}`, requirement, from, until: plusDays(from, days) }
      return [
        { known: at(known), what: 'exempted', ...given },
        ...(ended === null
          ? []
          : [{ known: at(known + ended), what: 'exemption-ended', id: given.id } as const]),
      ]
    }),
    ...stopsIn(told).map(({ as, from, until }): Event => ({ known: from, what: 'stopped', as, until })),
    ...(applied
      ? ([
          { known: applied.on, what: 'applied', number: applied.number },
          ...(applied.moved
            ? [{ known: applied.moved.on, what: 'moved', number: applied.moved.number }]
            : []),
          ...(applied.end ? [{ known: applied.end.on, what: applied.end.as }] : []),
        ] as Event[])
      : []),
  ]
}

const stopsIn = ({ stopped }: History) =>
  stopped.map(({ known, as, days, returned }) => {
    const least = [days, returned].filter((one) => one !== null)
    return { as, from: at(known), until: least.length === 0 ? null : at(known + Math.min(...least)) }
  })

/** The same history as the tables hold it at its end. */
export function factsOf(told: History): Facts {
  const applied = appliedIn(told)
  return {
    policies: new Map([[role, policiesIn(told).map(({ version }) => version)]]),
    evidence: evidenceIn(told).map(({ evidence, back }) => ({ ...evidence, takenBackOn: back })),
    exemptions: told.exempted.map(({ known, ahead, days, requirement, ended }, index): Exemption => {
      const from = at(known + ahead)
      return {
        id: `x${index}`,
        roleId: role,
        requirement,
        from,
        until: plusDays(from, days),
        countsFrom: from,
        endedOn: ended === null ? null : at(known + ended),
      }
    }),
    stops: stopsIn(told).map(({ as, from, until }): RoleStop => ({ roleId: role, what: as, from, until })),
    judgedBy: applied === null ? [] : judgedIn(applied),
  }
}

function judgedIn({ on, number, moved, end }: NonNullable<ReturnType<typeof appliedIn>>): JudgedBy[] {
  const last = {
    roleId: role,
    appliedOn: on,
    until: end?.as === 'withdrawn' ? end.on : null,
    clearedOn: end?.as === 'cleared' ? end.on : null,
  }
  if (!moved) return [{ ...last, number, from: on }]
  return [
    { ...last, number, from: on, until: moved.on, clearedOn: null },
    { ...last, number: moved.number, from: moved.on },
  ]
}
