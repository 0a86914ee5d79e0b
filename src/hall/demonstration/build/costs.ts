import { dayAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { addKeptFile } from '../../../platform/files/bulk-store.ts'
import type { Hub } from '../../../platform/hub.ts'
import {
  addExpenses,
  addReceiptsOnly,
  type ExpenseMade,
} from '../../../rooms/volunteering/expenses/bulk-store.ts'
import { receiptPurpose } from '../../../rooms/volunteering/expenses/actions.ts'
import {
  approvedRates,
  mileagePence,
  type ExpenseKind,
  type ExpenseState,
} from '../../../rooms/volunteering/expenses/rules.ts'
import type { Chance } from '../chance.ts'
import type { TeamKey } from '../people/team.ts'
import { atWork } from './moments.ts'

/** A shift with who was there. */
interface ShiftLived {
  readonly shift: { readonly id: string; readonly plannedOn: Day }
  readonly tale: {
    readonly places: readonly { readonly personId: string | null; readonly came: number | null }[]
  }
}

/** Everybody who was at a shift of these days, the newest first. */
const whoWasThere = (lives: readonly ShiftLived[], from: Day, to: Day) =>
  lives
    .filter(({ shift }) => from <= shift.plannedOn && shift.plannedOn < to)
    .flatMap(({ shift, tale }) =>
      tale.places.flatMap(({ personId, came }) =>
        personId !== null && (came ?? 0) > 0 ? [{ personId, shiftId: shift.id, day: shift.plannedOn }] : [],
      ),
    )
    .toReversed()

interface CostTold {
  readonly kind: ExpenseKind
  readonly state: ExpenseState
  readonly about: string
  readonly pence?: number
  readonly tenths?: number
  readonly receipt?: true
  readonly words?: string
}

/** What people spent, in every state a claim can be in. */
const told: readonly CostTold[] = [
  {
    kind: 'fares',
    state: 'claimed',
    pence: 5_60,
    about: 'Bus there and back, two days’ tickets',
    receipt: true,
  },
  { kind: 'mileage', state: 'claimed', tenths: 184, about: 'From home and back, with the big pans' },
  {
    kind: 'meals',
    state: 'claimed',
    pence: 14_25,
    about: 'Supper for the two of us who stayed to clean up',
    receipt: true,
  },
  { kind: 'fares', state: 'approved', pence: 8_90, about: 'Train, off-peak return' },
  {
    kind: 'mileage',
    state: 'approved',
    tenths: 320,
    about: 'Two trips to the store',
    words: 'Thank you for driving twice.',
  },
  {
    kind: 'other',
    state: 'declined',
    pence: 42_00,
    about: 'A new rucksack',
    words:
      'Thank you for all you carried. We cannot repay things you keep, only what the shift itself cost. If the old one broke on the day, tell us.',
  },
  { kind: 'fares', state: 'withdrawn', pence: 3_50, about: 'Bus' },
  { kind: 'fares', state: 'paid', pence: 12_40, about: 'Train and tram', receipt: true },
  { kind: 'mileage', state: 'paid', tenths: 96, about: 'There and back' },
  { kind: 'other', state: 'paid', pence: 6_75, about: 'Chalk and a sponge for the tables' },
]

/** A little picture of a till receipt. */
const receiptPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAALQAAADwAgMAAADUaqbbAAAACVBMVEVERET9/fgRERFjeUxwAAAACXBIWXMAAAsTAAALEwEAmpwYAAAAWklEQVRo3u3WMQoAIAwDwC4+0U/6SmcnaVEQucw3tiTRMwmapmk6rWMf+qB2g3T9Lxt9SbtBWl/qS1pf0vqSpmnajqXtWNqOtWNpmqbpt/VYQ9N+h6Zpmv5AT6OYcLGSGeF0AAAAAElFTkSuQmCC',
  'base64',
)

interface Spending {
  readonly chance: Chance
  readonly lives: readonly ShiftLived[]
  readonly team: Readonly<Record<TeamKey, string>>
  readonly today: Day
}

/** What volunteers claimed for shifts of the last weeks; and two whom we repay with receipts only. */
export async function buildCosts(hub: Hub, db: Db, { chance, lives, team, today }: Spending): Promise<void> {
  const lately = whoWasThere(lives, plusDays(today, -60), plusDays(today, -8))
  const made: ExpenseMade[] = []
  for (const [at, cost] of told.entries()) {
    const one = lately[Math.floor((at * lately.length) / told.length)]
    if (!one) continue
    const madeAt = atWork(chance, plusDays(one.day, 2))
    const answered = cost.state === 'approved' || cost.state === 'declined' || cost.state === 'paid'
    const decidedAt = answered ? atWork(chance, plusDays(one.day, 4)) : null
    const paidOn = cost.state === 'paid' ? plusDays(one.day, 7) : null
    const endedAt =
      paidOn !== null
        ? atWork(chance, paidOn)
        : cost.state === 'declined'
          ? decidedAt
          : cost.state === 'withdrawn'
            ? madeAt.add({ hours: 2 })
            : null
    const receiptId = cost.receipt
      ? await receiptOf(hub, db, chance, { owner: one.personId, at: madeAt })
      : null
    made.push({
      id: chance.idAt(madeAt),
      personId: one.personId,
      shiftId: one.shiftId,
      kind: cost.kind,
      tenths: cost.tenths ?? null,
      elsewhere: null,
      pence: cost.pence ?? mileagePence(cost.tenths ?? 0, 0, approvedRates),
      about: cost.about,
      receiptId,
      state: cost.state,
      madeAt,
      decidedAt,
      decidedBy: answered ? team.ruth : null,
      words: cost.words ?? null,
      paidOn: endedAt === null || paidOn === null ? null : dayAt(endedAt),
      endedAt,
    })
  }
  await addExpenses(db, made)
  const first = lately[0]
  if (first)
    await addReceiptsOnly(db, [{ personId: first.personId, since: atWork(chance, plusDays(today, -90)) }])
}

async function receiptOf(
  hub: Hub,
  db: Db,
  chance: Chance,
  { owner, at }: { owner: string; at: Temporal.Instant },
): Promise<string> {
  const id = chance.idAt(at)
  const token = chance.idAt(at).replaceAll('-', '').slice(-22)
  const picture = {
    purpose: receiptPurpose,
    type: 'image/png',
    bytes: receiptPicture,
    width: 180,
    height: 240,
  } as const
  await addKeptFile(db, hub.drawer, { ...picture, id, token, owner, name: 'receipt', at })
  return id
}
