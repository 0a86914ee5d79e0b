import { record } from '../../../../platform/audit/audit.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { newId } from '../../../../platform/database/id.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { can } from '../../../../platform/permits/permit.ts'
import { cardOf } from '../../../people/face.ts'
import { moveApplication } from '../../applications/actions.ts'
import { handleApplication } from '../../applications/permits.ts'
import { applicationOf } from '../../applications/store.ts'
import { sendWording } from '../messages.ts'
import type { Stands } from '../pipeline/rules.ts'
import { theseOf } from '../pipeline/load.ts'
import { deskCustoms } from '../settings.ts'
import { readBy } from '../wordings/filling.ts'
import { wordingOf } from '../wordings/store.ts'
import { nameOf, wordsFor } from './foresee.ts'
import { leftOut, type NotDone } from './rules.ts'
import * as store from './store.ts'
import type { Step } from './types.ts'

/** One of those chosen, as whoever chose them saw it. */
export interface Chosen {
  readonly id: string
  readonly version: number
}

/** When letters to several leave: late enough to call them back. */
export const leavesAt = (hub: Hub): Temporal.Instant =>
  hub.now().add({ minutes: hub.setting(deskCustoms).callBackMinutes })

/**
 * Takes a step for several: each in a transaction of its own, so that one who cannot be in it keeps nobody else back.
 * @returns the id under which what became of each is kept
 */
export async function takeTogether(hub: Hub, step: Step, chosen: readonly Chosen[]): Promise<string> {
  const id = newId()
  const leaves = leavesAt(hub)
  await hub.transact(async (db) => {
    await store.addTogether(db, { id, step, takenAt: hub.now(), takenBy: hub.actor.personId! })
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.taken-together',
      subject: { kind: 'together', id },
      reason: `${step.kind}, ${chosen.length} chosen`,
    })
  })
  const rows = new Map(
    (
      await theseOf(
        hub,
        hub.db,
        chosen.map((one) => one.id),
      )
    ).map((row) => [row.id, row]),
  )
  for (const one of chosen) {
    const row = rows.get(one.id)
    const done = await hub.change<string | null, NotDone>(async (db) => {
      const application = await applicationOf(db, one.id)
      if (!row || !application || !can(handleApplication, hub.actor, application)) return refuse('not-yours')
      return takeOne(hub, db, step, { ...row, version: one.version }, leaves)
    })
    if (row)
      await store.addTogetherRow(hub.db, id, {
        applicationId: one.id,
        refusal: done.ok ? null : done.refusal,
        messageId: done.ok ? done.value : null,
      })
  }
  return id
}

/** @returns the id of the message that was written, where one was */
async function takeOne(
  hub: Hub,
  db: Db,
  step: Step,
  row: Stands,
  leaves: Temporal.Instant,
): Promise<Outcome<string | null, NotDone>> {
  switch (step.kind) {
    case 'move': {
      const moved = await moveApplication(hub, db, row, { stage: step.stage })
      return moved.ok ? allow(null) : moved
    }
    case 'look-after':
      await store.lookAfter(db, row.id, hub.actor.personId!, hub.now())
      return allow(null)
    case 'write': {
      const wording = await wordingOf(db, step.wordingId)
      const card = await cardOf(db, row.personId)
      const words = wording && wordsFor(hub, step, wording, card)
      if (!wording || !words) return refuse('no-wording')
      const written = await store.lastWritten(db, wording.id, [row.personId])
      const why = leftOut(
        step,
        row,
        { hasAddress: Boolean(card?.email), writtenAt: written.get(row.personId) ?? null },
        { now: hub.now(), me: hub.actor.personId },
      )
      if (why) return refuse(why)
      const read = readBy(hub, row, await nameOf(hub, db), words.words)
      return sendWording(hub, db, {
        personId: row.personId,
        applicationId: row.id,
        wording: words.from,
        subject: read.subject,
        words: read.words,
        leavesAt: leaves,
      })
    }
  }
}

/** Whoever takes an application on, or leaves it to the others. */
export const lookAfterIt = (hub: Hub, applicationId: string, mine: boolean): Promise<void> =>
  hub.transact(async (db) => {
    const me = hub.actor.personId!
    if (mine) await store.lookAfter(db, applicationId, me, hub.now())
    else await store.leaveToOthers(db, applicationId, me)
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: mine ? 'volunteering.looks-after' : 'volunteering.left-to-others',
      subject: { kind: 'application', id: applicationId },
    })
  })
