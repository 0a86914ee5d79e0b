import { record, recordLook } from '../../../platform/audit/audit.ts'
import { byTime, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import { send } from '../../../platform/email/send.ts'
import type { CheckedFile } from '../../../platform/files/checks.ts'
import { keepFile } from '../../../platform/files/files.ts'
import { filePurpose } from '../../../platform/files/purposes.ts'
import type { Hub } from '../../../platform/hub.ts'
import { limit } from '../../../platform/limits/limits.ts'
import { allow, Missing, refuse, type Outcome } from '../../../platform/outcome.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { gatheringsOf, placesOfPerson } from '../../gatherings/face.ts'
import { cardOf } from '../../people/face.ts'
import { expenseTold } from './emails.ts'
import type { Claimed } from './forms.ts'
import {
  mayClaim,
  mileagePence,
  taxYearOf,
  tenthsInMile,
  wasThere,
  type NotClaimed,
  type ShiftDone,
} from './rules.ts'
import { expenseCustoms } from './settings.ts'
import * as store from './store.ts'

/** A receipt, as somebody took a picture of it. */
export const receiptPurpose = filePurpose('volunteering.receipt', { takes: ['image', 'pdf'], public: false })

export const claimsOfOne = limit('volunteering.claims', { points: 30, seconds: 86_400 })

export interface OwnShift extends ShiftDone {
  readonly id: string
  readonly title: string
}

/** The shifts somebody did lately, newest first: what they may claim for. */
export async function shiftsDone(hub: Hub, db: Db, personId: string): Promise<OwnShift[]> {
  const { claimWithinDays } = hub.setting(expenseCustoms)
  const since = hub.now().subtract({ hours: (claimWithinDays + 2) * 24 })
  const places = await placesOfPerson(db, personId, since)
  const ids = places.map(({ gatheringId }) => gatheringId)
  const ends = new Map((await gatheringsOf(db, ids)).map(({ id, endsAt }) => [id, endsAt]))
  const shifts = new Map((await store.shiftsOf(db, ids)).map((one) => [one.gatheringId, one]))
  return places
    .flatMap(({ gatheringId, state, came }) => {
      const shift = shifts.get(gatheringId)
      if (!shift) return []
      const { id, day, title } = shift
      return [{ id, day, title, state, came, isOver: byTime(ends.get(gatheringId)!, hub.now()) <= 0 }]
    })
    .filter(wasThere)
    .toSorted((one, other) => (one.day < other.day ? 1 : -1))
}

/** Whether we repay somebody with receipts only, to themselves or to whoever arranges for them. */
export async function receiptsOnly(hub: Hub, db: Db, personId: string): Promise<boolean> {
  if (hub.actor.personId === null) return false
  await actAs(db, hub.actor.personId, hub.now())
  return store.isReceiptsOnly(db, personId)
}

/**
 * Somebody claims what a shift cost them: judged by the charity's terms, miles worked out here and never typed.
 * @param receipt checked before, kept with the claim
 */
export function claim(
  hub: Hub,
  personId: string,
  { shift: shiftId, kind, miles, elsewhere, amount, about }: Claimed,
  receipt: CheckedFile | null,
): Promise<Outcome<string, NotClaimed>> {
  return hub.change<string, NotClaimed>(async (db) => {
    await store.oneAtATime(db, personId)
    const shift = (await shiftsDone(hub, db, personId)).find(({ id }) => id === shiftId)
    if (!shift) return refuse('not-there')
    const terms = hub.setting(expenseCustoms)
    const tenths = kind === 'mileage' ? miles! : null
    const driven = await store.milesIn(db, personId, taxYearOf(shift.day))
    const before = driven.ours + Math.max(driven.elsewhere, elsewhere ?? 0) * tenthsInMile
    const pence = tenths === null ? amount! : mileagePence(tenths, before, terms)
    const own = await store.expensesOf(db, personId)
    const hasMileage = own.some(
      (one) =>
        one.shiftId === shiftId &&
        one.kind === 'mileage' &&
        one.state !== 'withdrawn' &&
        one.state !== 'declined',
    )
    const may = mayClaim(
      { kind, pence, hasReceipt: receipt !== null },
      { shift, today: hub.today(), terms, receiptsOnly: await receiptsOnly(hub, db, personId), hasMileage },
    )
    if (!may.ok) return may
    const id = newId()
    const receiptId =
      receipt &&
      (await keepFile(db, hub.drawer, receipt, { owner: personId, name: 'receipt', at: hub.now() }))
    await store.addExpense(
      db,
      {
        id,
        personId,
        shiftId,
        kind,
        tenths,
        elsewhere: tenths === null ? null : (elsewhere ?? null),
        pence,
        about,
        receiptId,
      },
      hub.now(),
    )
    await note(hub, db, 'volunteering.expense-claimed', { id, personId })
    return allow(id)
  })
}

const note = (hub: Hub, db: Db, act: string, { id, personId }: Pick<store.Expense, 'id' | 'personId'>) =>
  record(db, { at: hub.now(), by: hub.by, act, subject: { kind: 'expense', id }, person: personId })

async function tell(
  hub: Hub,
  db: Db,
  one: store.Expense,
  what: 'approved' | 'declined' | 'paid',
  words: string | null,
) {
  const card = await cardOf(db, one.personId)
  if (!card?.email) return
  const { name, email } = card
  const { pence, title } = one
  await send(hub, db, expenseTold, { personId: card.id, name, email }, { name, what, pence, title, words })
}

/** Yes, or no with the reason: told to whoever claimed it. */
export function decide(
  hub: Hub,
  id: string,
  state: 'approved' | 'declined',
  words: string | null,
): Promise<Outcome<undefined, 'decided-already'>> {
  return hub.change<undefined, 'decided-already'>(async (db) => {
    const one = await store.lockExpense(db, id)
    if (!one) throw new Missing('claim', id)
    if (one.state !== 'claimed') return refuse('decided-already')
    await store.keepDecision(db, id, { state, by: hub.actor.personId, words, at: hub.now() })
    await note(hub, db, `volunteering.expense-${state}`, one)
    await tell(hub, db, one, state, words)
    return allow()
  })
}

/** It left the charity's account: told to whoever claimed it. */
export function notePaid(
  hub: Hub,
  id: string,
  on: Day,
): Promise<Outcome<undefined, 'not-approved' | 'not-a-day'>> {
  return hub.change<undefined, 'not-approved' | 'not-a-day'>(async (db) => {
    const one = await store.lockExpense(db, id)
    if (!one) throw new Missing('claim', id)
    if (one.state !== 'approved') return refuse('not-approved')
    if (on > hub.today() || on < one.day) return refuse('not-a-day')
    await store.keepPaid(db, id, on, hub.now())
    await note(hub, db, 'volunteering.expense-paid', one)
    await tell(hub, db, one, 'paid', null)
    return allow()
  })
}

/** They take it back, as long as nobody answered. @returns false when it is not theirs, or was answered */
export const takeBack = (hub: Hub, id: string, personId: string): Promise<boolean> =>
  hub.transact(async (db) => {
    const one = await store.lockExpense(db, id)
    if (one?.personId !== personId || one.state !== 'claimed') return false
    await store.keepWithdrawn(db, id, hub.now())
    await note(hub, db, 'volunteering.expense-withdrawn', one)
    return true
  })

/** Opens a claim at the desk: logged before anything is shown. */
export const noteOpened = (hub: Hub, one: store.Expense): Promise<unknown> =>
  hub.transact((db) =>
    recordLook(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.expense-opened',
      subject: { kind: 'expense', id: one.id },
      person: one.personId,
      reason: 'to pay back what they spent',
    }),
  )

/** From now on they are repaid with receipts only, or as everybody is. The log says that it changed, not how or why. */
export const chooseReceiptsOnly = (hub: Hub, personId: string, only: boolean): Promise<void> =>
  hub.transact(async (db) => {
    await actAs(db, hub.actor.personId!, hub.now())
    if (only) await store.keepReceiptsOnly(db, personId, hub.now())
    else await store.dropReceiptsOnly(db, personId)
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.repaying-changed',
      subject: { kind: 'person', id: personId },
      person: personId,
    })
  })
