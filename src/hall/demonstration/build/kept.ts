import { momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { addNights, type NightMade } from '../../../platform/retention/bulk-store.ts'
import { goesBefore } from '../../../platform/retention/kept.ts'
import { everyKept } from '../../../platform/retention/known.ts'
import { allSealedColumns } from '../../../platform/seal/columns.ts'
import { addHolds, addHoldSteps, type HoldStepMade } from '../../../rooms/people/holds/bulk-store.ts'
import type { Ground, HoldStepKind } from '../../../rooms/people/holds/lists.ts'
import type { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'
import type { TeamKey } from '../people/team.ts'
import { atWork } from './moments.ts'

interface HoldTold {
  readonly ground: Ground
  readonly keeps: readonly string[]
  /** Days from today. */
  readonly reviewIn: number
  readonly steps: readonly (readonly [what: HoldStepKind, daysAgo: number, reason: string])[]
}

const holds: readonly HoldTold[] = [
  {
    ground: 'claim',
    keeps: ['gatherings.names', 'mail.letters'],
    reviewIn: 9,
    steps: [
      [
        'set',
        170,
        'A neighbour of the hall says that a table fell on her foot at the street supper; her insurer wrote.',
      ],
      [
        'kept-on',
        80,
        'Our insurer has not heard again. They ask us to keep the list until the end of the year.',
      ],
    ],
  },
  {
    ground: 'duty',
    keeps: ['volunteering.checks'],
    reviewIn: 240,
    steps: [
      [
        'set',
        40,
        'The commissioner of the school project asks for proof of checks for as long as its contract runs.',
      ],
    ],
  },
  {
    ground: 'inquiry',
    keeps: ['people.requests'],
    reviewIn: -20,
    steps: [
      ['set', 200, 'The Information Commissioner asked how we answered a complaint.'],
      ['ended', 25, 'They wrote that they take no further action.'],
    ],
  },
]

interface Keeping {
  readonly chance: Chance
  readonly members: readonly Member[]
  readonly team: Readonly<Record<TeamKey, string>>
  readonly today: Day
}

/** Holds that stand and one that ended, and what the nights of the last weeks took away. */
export async function buildKept(hub: Hub, db: Db, { chance, members, team, today }: Keeping): Promise<void> {
  const column = allSealedColumns().find(({ at }) => at === 'people.hold_step.reason')!
  const people = members.filter(({ key }) => key === null)
  const steps: HoldStepMade[] = []
  const made = []
  for (const [number, { ground, keeps, reviewIn, steps: course }] of holds.entries()) {
    const taken = course.map(([what, daysAgo, reason]) => ({
      what,
      reason,
      at: atWork(chance, plusDays(today, -daysAgo)),
    }))
    const setAt = taken[0]!.at
    const holdId = chance.idAt(setAt)
    const ended = taken.find(({ what }) => what === 'ended')
    made.push({
      id: holdId,
      personId: people[17 + number * 31]!.id,
      ground,
      keeps,
      setAt,
      reviewOn: plusDays(today, reviewIn),
      endedAt: ended?.at ?? null,
    })
    for (const { what, reason, at } of taken) {
      const id = chance.idAt(at)
      const value = await hub.seal.close(reason, { at: column, row: id })
      steps.push({ id, holdId, what, at, by: team.farida, reason: value })
    }
  }
  await addHolds(db, made)
  await addHoldSteps(db, steps)
  await addNights(db, nights(hub, chance, today))
}

const nightsBack = 40
/** The kinds of which something goes most nights; of others it is years. */
const often: Readonly<Record<string, number>> = {
  'mail.letters': 14,
  'identity.sessions': 9,
  'gatherings.forms': 3,
  'gatherings.unproved': 2,
  'volunteering.unconfirmed': 1,
}

const nights = (hub: Hub, chance: Chance, today: Day): NightMade[] =>
  Array.from({ length: nightsBack }, (_, back) => plusDays(today, back - nightsBack)).flatMap((day) =>
    everyKept().map((kind) => {
      const most = often[kind.key] ?? 0
      return {
        kind: kind.key,
        day,
        at: momentAt(day, '03:25'),
        overBy: goesBefore(hub, kind),
        gone: most === 0 ? 0 : chance.between(0, most),
        held:
          kind.key === 'gatherings.names' || kind.key === 'mail.letters' || kind.key === 'volunteering.checks'
            ? 1
            : 0,
        failed: kind.key === 'mail.letters' && day === plusDays(today, -12),
      }
    }),
  )
