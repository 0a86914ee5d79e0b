import { byTime, momentAt, plusDays } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { addCompletions } from '../../../rooms/learning/bulk-store.ts'
import {
  addEvidences,
  addExemptionsAsked,
  addPolicyDrafts,
  type EvidenceMade,
} from '../../../rooms/volunteering/requirements/bulk-store.ts'
import type { Lived } from './lives.ts'
import { broughtOver } from './brought-over.ts'
import { completed, type Telling } from './roles.ts'
import { helping } from './long-standing.ts'
import { nextForHelpers, type Grounds } from './roles-told.ts'

/** People with a place at the homework table ahead, then those who came, each once. */
function helpersIn(lives: readonly Lived[], now: Temporal.Instant): string[] {
  const here = lives
    .filter(({ shift }) => shift.way.told.key === 'homework-table')
    .toSorted((one, other) => byTime(one.shift.gathering.startsAt, other.shift.gathering.startsAt))
  const ahead = here
    .filter(({ shift }) => byTime(shift.gathering.startsAt, now) > 0)
    .flatMap(({ tale }) => tale.live(['confirmed']))
  const came = here.flatMap(({ tale }) => tale.places.filter((place) => (place.came ?? 0) > 0))
  return [...new Set([...ahead, ...came].flatMap(({ personId }) => (personId === null ? [] : [personId])))]
}

/**
 * Those who sit at the homework table, with shifts ahead: in order, due, run out, and one for whom time is asked. The
 * next version of what the table asks for is half written.
 */
export async function buildHelpers(
  db: Db,
  telling: Telling,
  {
    lives,
    helper,
    grounds,
    now,
  }: {
    readonly lives: readonly Lived[]
    readonly helper: string
    readonly grounds: Grounds
    readonly now: Temporal.Instant
  },
): Promise<void> {
  const { chance, team, today } = telling
  const people = helpersIn(lives, now).slice(0, helping.length)
  const papers = {
    chance,
    today,
    by: team.samuel,
    roleId: helper,
    at: momentAt(plusDays(today, -290), '15:30'),
  }
  const evidence = people.flatMap((personId, number) => {
    const told = helping[number]!
    const kept = (kind: EvidenceMade['kind'], detail: object, daysAgo: number): EvidenceMade =>
      broughtOver(papers, personId, kind, detail, daysAgo)
    const mistaken: EvidenceMade = {
      ...kept('reference', { kind: 'professional', family: false }, 250),
      takenBack: {
        at: momentAt(plusDays(today, -240), '09:30'),
        by: team.ruth,
        why: 'It was about somebody of the same name.',
      },
    }
    return [
      kept('reference', { kind: 'professional', family: false }, told.issued + 20),
      kept('reference', { kind: 'professional', family: false }, told.issued + 16),
      kept('identity', {}, told.issued + 12),
      kept('check', { level: 'enhanced', workforce: 'child' }, told.issued),
      ...('mistaken' in told ? [mistaken] : []),
    ]
  })
  await addEvidences(db, evidence)
  await addCompletions(
    db,
    people.map((personId, number) =>
      completed(telling, grounds, personId, plusDays(today, -helping[number]!.training)),
    ),
  )
  const askedAt = momentAt(plusDays(today, -2), '16:05')
  await addExemptionsAsked(
    db,
    people.flatMap((personId, number) =>
      'asked' in helping[number]!
        ? [
            {
              id: chance.idAt(askedAt),
              personId,
              roleId: helper,
              requirement: 'training-safeguarding',
              reason: 'The next safeguarding day is full; they have a place on the one after it.',
              from: today,
              until: plusDays(today, 50),
              askedBy: team.samuel,
              askedAt,
            },
          ]
        : [],
    ),
  )
  await addPolicyDrafts(db, [
    {
      roleId: helper,
      holdsFrom: plusDays(today, nextForHelpers.inDays),
      requirements: nextForHelpers.requirements(grounds),
      why: nextForHelpers.why,
      changedAt: momentAt(plusDays(today, -3), '11:15'),
      changedBy: team.samuel,
    },
  ])
}
