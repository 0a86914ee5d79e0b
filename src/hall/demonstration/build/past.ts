import type { PastAct } from '../../../platform/audit/bulk-store.ts'
import { momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'
import type { TeamKey } from '../people/team.ts'
import { settings } from '../charity/settings.ts'
import { atWork } from './moments.ts'
import type { WayMade } from './opportunities.ts'

interface Past {
  readonly chance: Chance
  readonly members: readonly Member[]
  readonly ways: readonly WayMade[]
  readonly team: Readonly<Record<TeamKey, string>>
  readonly opened: Temporal.Instant
  readonly today: Day
}

type Told = Omit<PastAct, 'id'>

const person = (id: string) => ({ kind: 'person', id })

/** What the audit log holds of the past: who came, what was decided, who read what was sealed, and why. */
export function pastActs({ chance, members, ways, team, opened, today }: Past): PastAct[] {
  const acts: Told[] = [
    ...set(team, opened),
    ...members.flatMap((one) => came(one, team)),
    ...ways.flatMap(decided),
    ...sealed(members, team, chance, today),
    ...chance.some(members, 30).map((one): Told => ({
      at: atWork(chance, plusDays(today, -chance.between(1, 90))),
      by: { person: one.id },
      act: 'people.details-changed',
      subject: person(one.id),
      person: one.id,
      looked: false,
    })),
    ...opens(members, team, chance, today),
  ]
  const now = momentAt(today, '00:00')
  return acts
    .filter(({ at }) => Temporal.Instant.compare(at, now) < 0)
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
    .map((act) => ({ ...act, id: chance.idAt(act.at) }))
}

const set = (team: Past['team'], opened: Temporal.Instant): Told[] => [
  { at: opened, by: { person: team.tovah }, act: 'house.opened', subject: { kind: 'hub' }, looked: false },
  ...settings(opened).map(({ setting }): Told => ({
    at: opened,
    by: { person: team.tovah },
    act: 'house.setting-changed',
    subject: { kind: 'setting' },
    reason: setting.key,
    looked: false,
  })),
]

function came({ id, email, madeAt, sealed }: Member, team: Past['team']): Told[] {
  const arrived: Told =
    email === null
      ? {
          at: madeAt,
          by: { person: team.ruth },
          act: 'people.added',
          subject: person(id),
          person: id,
          looked: false,
        }
      : {
          at: madeAt,
          by: { person: id },
          act: 'people.came',
          subject: person(id),
          person: id,
          reason: 'proved their address',
          looked: false,
        }
  const told = sealed.map(({ kind }): Told => ({
    at: madeAt.add({ minutes: 12 }),
    by: { person: id },
    act: 'people.sealed-told',
    subject: { kind, id },
    person: id,
    looked: false,
  }))
  return [arrived, ...told]
}

const decided = ({ opportunity, happened }: WayMade): Told[] =>
  happened.map(({ what, by, at }) => ({
    at,
    by: by === null ? 'the hub' : { person: by },
    act: `volunteering.opportunity-${what}`,
    subject: { kind: 'opportunity', id: opportunity.id },
    looked: false,
  }))

/** Who runs things where. */
const readerIn = {
  London: 'dalia',
  Leeds: 'femi',
  Manchester: 'orla',
  Birmingham: 'meera',
  Bristol: 'ines',
} as const

/** Leads read what was told in confidence on the day it was needed; the person can see that they did. */
const sealed = (members: readonly Member[], team: Past['team'], chance: Chance, today: Day): Told[] =>
  members
    .filter((one) => one.sealed.some(({ kind }) => kind === 'access'))
    .flatMap((one) =>
      Array.from({ length: chance.between(1, 3) }, (): Told => {
        const reader = team[readerIn[one.city]]
        return {
          at: atWork(chance, plusDays(today, -chance.between(1, 60))),
          by: { person: reader },
          act: 'people.sealed-read',
          subject: { kind: 'access', id: one.id },
          person: one.id,
          reason: 'runs a gathering they come to',
          looked: true,
        }
      }),
    )

const opens = (members: readonly Member[], team: Past['team'], chance: Chance, today: Day): Told[] =>
  chance
    .some(
      members.filter(({ email }) => email !== null),
      40,
    )
    .map((one) => ({
      at: atWork(chance, plusDays(today, -chance.between(1, 45))),
      by: { person: chance.one([team.ruth, team.orla, team.meera, team.samuel]) },
      act: 'people.record-opened',
      subject: { kind: 'record', id: one.id },
      person: one.id,
      reason: 'at the desk',
      looked: true,
    }))
