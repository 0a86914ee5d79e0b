import { record } from '../../../../platform/audit/audit.ts'
import { allow } from '../../../../platform/outcome.ts'
import { can } from '../../../../platform/permits/permit.ts'
import { cardsOf } from '../../../people/face.ts'
import { applicationOf, applicationsWithIds } from '../../applications/store.ts'
import { choiceOfMany } from '../../clearing/conversations/own-view.ts'
import { askedSince } from '../../clearing/conversations/store.ts'
import { tellToChoose } from '../../clearing/conversations/telling.ts'
import { clearApplication } from '../../clearing/permits.ts'
import type { Doing } from './doings.ts'
import { hoursBetween, notOffered } from './rules.ts'

/** Each is asked by a letter to choose a time for a conversation among those that are free. */
export const offering: Doing<'offer-times'> = {
  async leftOut(hub, db, _step, rows) {
    const ids = rows.map(({ id }) => id)
    const people = rows.map(({ personId }) => personId)
    const ours = new Set(
      (await applicationsWithIds(db, ids))
        .filter((one) => can(clearApplication, hub.actor, one))
        .map(({ id }) => id),
    )
    const reached = new Set((await cardsOf(db, people)).flatMap(({ id, email }) => (email ? [id] : [])))
    const choice = await choiceOfMany(hub, db, ids)
    const asked = await askedSince(db, ids, hub.now().subtract({ hours: hoursBetween }))
    return new Map(
      rows.flatMap((row) => {
        const why = notOffered(row, {
          mayClear: ours.has(row.id),
          hasAddress: reached.has(row.personId),
          times: choice.get(row.id)?.length ?? 0,
          isJustAsked: asked.has(row.id),
        })
        return why === null ? [] : [[row.id, why] as const]
      }),
    )
  },
  async take(hub, db, _step, row) {
    await tellToChoose(hub, db, (await applicationOf(db, row.id))!, 'choose')
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.times-offered',
      subject: { kind: 'application', id: row.id },
      person: row.personId,
    })
    return allow(null)
  },
  async facts(hub, db, _step, goes) {
    const choice = await choiceOfMany(
      hub,
      db,
      goes.map(({ id }) => id),
    )
    const free = new Set([...choice.values()].flat()).size
    const short = free < goes.length
    return [
      [
        'Times that are free for them',
        short ? `${free}, fewer than people. Offer more first, or the last find none.` : String(free),
      ],
    ]
  },
}
