import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import { addMany } from '../../../platform/database/many.ts'
import { dayAt, type Day } from '../../../platform/clock.ts'
import { addPeople } from '../../people/bulk-store.ts'
import { stages, type Stage } from '../applications/types.ts'
import type { Requirement } from '../requirements/types.ts'

const every = { validMonths: null, warnDays: 0, recordedBy: ['coordinator' as const] }

/** What a befriender is asked, but for training and agreements: those belong to other rooms and parts. */
export const usualPolicy: readonly Requirement[] = [
  { ...every, kind: 'interview', key: 'interview' },
  {
    ...every,
    kind: 'references',
    key: 'references',
    count: 2,
    professional: 2,
    personal: 0,
    notFamily: true,
  },
  { ...every, kind: 'identity', key: 'identity' },
  { ...every, kind: 'check', key: 'check', level: 'enhanced', workforce: 'child', statusMonths: null },
  { ...every, kind: 'approval', key: 'approval', by: 1, notInterviewer: false },
]

/** A role with this policy, asked for by these ways to help. @returns its id */
export async function aRole(
  db: Db,
  name: string,
  opportunityIds: readonly string[],
  { at, requirements = usualPolicy }: { at: Temporal.Instant; requirements?: readonly Requirement[] },
): Promise<string> {
  const id = newId()
  await addMany(db, 'volunteering.role', [{ id, name, programme_id: null, made_at: at }])
  await addMany(db, 'volunteering.policy', [
    {
      role_id: id,
      number: 1,
      holds_from: dayAt(at),
      requirements: requirements as never,
      why: 'The first',
      kept_at: at,
    },
  ])
  await addMany(
    db,
    'volunteering.role_of',
    opportunityIds.map((opportunity_id) => ({ opportunity_id, role_id: id })),
  )
  return id
}

export interface Applies {
  readonly id?: string
  readonly personId?: string
  readonly name: string
  readonly email?: string | null
  readonly roleId: string
  readonly opportunityId: string
  readonly stage?: Stage
  readonly state?: 'open' | 'paused'
  readonly since: Temporal.Instant
  readonly read?: boolean
  /** What was recorded of them. */
  readonly met?: readonly ('interview' | 'reference' | 'identity' | 'check' | 'approval')[]
}

const detailOf = {
  interview: { outcome: 'go-on' },
  reference: { kind: 'professional', family: false },
  identity: {},
  check: { level: 'enhanced', workforce: 'child' },
  approval: {},
} as const

/** People who apply, where they stand and since when. @returns their applications, in the same order */
export async function apply(
  db: Db,
  applicants: readonly Applies[],
): Promise<{ id: string; personId: string }[]> {
  const made = applicants.map((one) => ({ ...one, id: one.id ?? newId(), personId: one.personId ?? newId() }))
  await addPeople(
    db,
    made.map(({ personId, name, email, since }) => ({
      id: personId,
      name,
      email: email === undefined ? `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@example.org` : email,
      phone: null,
      madeAt: since,
    })),
  )
  await addMany(
    db,
    'volunteering.application',
    made.map(
      ({
        id,
        personId,
        roleId,
        opportunityId,
        stage = 'application',
        state = 'open',
        since,
        read = stage !== 'application',
      }) => ({
        id,
        person_id: personId,
        opportunity_id: opportunityId,
        role_id: roleId,
        state,
        stage,
        stage_since: since,
        policy: 1,
        started_at: since,
        sent_at: since,
        read_at: read ? since : null,
      }),
    ),
  )
  await addMany(
    db,
    'volunteering.application_move',
    made.map(({ id, stage = 'application', state = 'open', since }) => ({
      id: newId(),
      application_id: id,
      state,
      stage,
      at: since,
    })),
  )
  const on = (since: Temporal.Instant): Day => dayAt(since)
  await addMany(
    db,
    'volunteering.evidence',
    made.flatMap(({ personId, roleId, met = [], since }) =>
      met.map((kind) => ({
        id: newId(),
        person_id: personId,
        role_id: roleId,
        kind,
        detail: detailOf[kind] as never,
        on_day: on(since),
        counts_from: on(since),
        recorded_at: since,
        recorded_by: newId(),
      })),
    ),
  )
  return made.map(({ id, personId }) => ({ id, personId }))
}

const given = 'Amara Jonah Leah Paul Yael Idris Chris Miriam Owen Hadas Tom Seb Tamsin Naomi Ruth Dina'.split(
  ' ',
)
const family =
  'Diallo Weiss Brandt Hendry Stern Vale Amponsah Levy Pryce Peretz Ferreira Harcourt Okoro Feld'.split(' ')

/** So many people in every stage, with more or less of what is asked recorded; the same each time. */
export const crowd = (
  count: number,
  places: readonly { readonly roleId: string; readonly opportunityId: string }[],
  now: Temporal.Instant,
): Applies[] =>
  Array.from({ length: count }, (_, at) => {
    const stage = stages[(at + Math.floor(at / 8)) % stages.length]!
    const met = (['interview', 'reference', 'reference', 'identity', 'check'] as const).slice(
      0,
      stage === 'application' ? 0 : stage === 'selection' ? at % 2 : stage === 'checks' ? (at * 7) % 6 : 5,
    )
    return {
      ...places[at % places.length]!,
      name: `${given[at % given.length]} ${family[(at * 5) % family.length]} ${at}`,
      email: `person.${at}@example.org`,
      stage,
      state: at % 29 === 0 ? ('paused' as const) : ('open' as const),
      since: now.subtract({ minutes: ((at * 37) % 45) * 1_440 + (at % 1_440) }),
      met,
      read: at % 3 !== 0,
    }
  })
