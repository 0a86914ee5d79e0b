import { record, recordLook } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import { moment } from '../../../platform/database/values.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { sealedColumn } from '../../../platform/seal/columns.ts'
import { openNote, type Note } from '../notes/actions.ts'
import { notesOf } from '../notes/store.ts'
import { addStep, lockRequest, type Request } from '../requests/store.ts'
import type { Decision } from './forms.ts'
import * as store from './store.ts'

const sealedWhy = sealedColumn('people.note_decision.value')

/** What was decided about a note, by whom and when. */
export interface Decided {
  readonly decision: Decision
  readonly at: Temporal.Instant
  readonly byName: string | null
}

/** A note for safety, and what was last decided about it for this request. */
export interface LookedAt {
  readonly note: Note
  readonly decided: Decided | null
}

/**
 * The notes for safety on whoever asked for a copy. That they are opened is logged whether or not there is one, and on
 * the request alone: the person's own list of looks does not tell of it.
 */
export function openLook(hub: Hub, { id, personId }: Request): Promise<LookedAt[]> {
  return hub.transact(async (db) => {
    const reader = hub.actor.personId
    if (reader === null) return []
    await actAs(db, reader, hub.now())
    await recordLook(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.copy-looked-through',
      subject: { kind: 'request', id },
      reason: 'to decide what a copy holds',
    })
    return looked(hub, db, id, personId)
  })
}

async function looked(hub: Hub, db: Db, id: string, personId: string | null): Promise<LookedAt[]> {
  const rows = personId === null ? [] : await notesOf(db, personId)
  const decisions = new Map(
    (await store.decisionsOf(db, id)).map((decision) => [decision.noteId, decision] as const),
  )
  return Promise.all(
    rows
      .filter(({ level }) => level === 'safeguarding')
      .map(async (row) => ({
        note: await openNote(hub, row),
        decided: await openDecision(hub, decisions.get(row.id)),
      })),
  )
}

async function openDecision(hub: Hub, row: store.DecisionRow | undefined): Promise<Decided | null> {
  if (!row) return null
  const { id, ground, value, at, byName } = row
  const decision: Decision =
    ground === null
      ? { given: true }
      : { given: false, ground, why: await hub.seal.open(value!, { at: sealedWhy, row: id }) }
  return { decision, at: moment(at), byName }
}

const isSame = (one: Decision, other: Decision | undefined): boolean =>
  one.given
    ? other?.given === true
    : other?.given === false && one.ground === other.ground && one.why === other.why

/**
 * Keeps what was decided about every note for safety, and that the look is done; refused once the request has ended, and
 * where a note came meanwhile. Pressed twice, it is done once.
 */
export function keepLook(
  hub: Hub,
  requestId: string,
  decisions: ReadonlyMap<string, Decision>,
): Promise<Outcome<undefined, 'ended' | 'note-came'>> {
  return hub.change<undefined, 'ended' | 'note-came'>(async (db) => {
    const by = hub.actor.personId
    const request = await lockRequest(db, requestId)
    if (by === null || request?.state !== 'open') return refuse('ended')
    await actAs(db, by, hub.now())
    const notes = await looked(hub, db, requestId, request.personId)
    if (notes.some(({ note }) => !decisions.has(note.id))) return refuse('note-came')
    const changed = notes.filter(({ note, decided }) => !isSame(decisions.get(note.id)!, decided?.decision))
    if (request.isLooked && changed.length === 0) return allow()
    for (const { note } of changed) {
      const id = newId()
      const decision = decisions.get(note.id)!
      const { given } = decision
      const kept = given
        ? { ground: null, value: null }
        : { ground: decision.ground, value: await hub.seal.close(decision.why, { at: sealedWhy, row: id }) }
      await store.addDecision(db, { id, requestId, noteId: note.id, given, ...kept, by }, hub.now())
    }
    await addStep(db, { requestId, what: 'looked', onDay: hub.today(), by }, hub.now())
    // On the request alone: looked at again, it would tell its person that something was noted.
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.copy-decided',
      subject: { kind: 'request', id: requestId },
    })
    return allow()
  })
}
