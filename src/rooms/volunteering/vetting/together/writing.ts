import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { cardOf, cardsOf } from '../../../people/face.ts'
import { sendWording } from '../messages.ts'
import { readBy, versionFor } from '../wordings/filling.ts'
import { wordingOf, type Wording, type WordingVersion } from '../wordings/store.ts'
import type { Doing, StepOf } from './doings.ts'
import { notWritten } from './rules.ts'
import { lastWritten } from './store.ts'

/** What each reads: words changed for this once, else the wording’s in their language. */
export const wordsFor = (
  hub: Hub,
  step: StepOf<'write'>,
  wording: Wording,
  reader: { readonly lang: string } | undefined,
):
  | {
      readonly words: Pick<WordingVersion, 'subject' | 'body' | 'lang'>
      readonly from: WordingVersion | null
    }
  | undefined => {
  if (step.changed) return { words: { ...step.changed, lang: hub.words.lang }, from: null }
  const version = versionFor(hub, wording.newest, reader)
  return version && { words: version, from: version }
}

export const nameOf = async (hub: Hub, db: Db): Promise<string> =>
  (hub.actor.personId === null ? undefined : await cardOf(db, hub.actor.personId))?.name ?? ''

/** Each is sent a wording, in their own language, with their own name. */
export const writing: Doing<'write'> = {
  async leftOut(hub, db, { wordingId }, rows) {
    const wording = await wordingOf(db, wordingId)
    if (!wording) return new Map(rows.map(({ id }) => [id, 'no-wording' as const]))
    const ids = rows.map(({ personId }) => personId)
    const reached = new Set((await cardsOf(db, ids)).flatMap(({ id, email }) => (email ? [id] : [])))
    const written = await lastWritten(db, wording.id, ids)
    return new Map(
      rows.flatMap(({ id, personId }) => {
        const known = { hasAddress: reached.has(personId), writtenAt: written.get(personId) ?? null }
        const why = notWritten(known, hub.now())
        return why === null ? [] : [[id, why] as const]
      }),
    )
  },
  async take(hub, db, step, row, leavesAt) {
    const wording = await wordingOf(db, step.wordingId)
    const words = wording && wordsFor(hub, step, wording, await cardOf(db, row.personId))
    if (!words) return refuse('no-wording')
    const read = readBy(hub, row, await nameOf(hub, db), words.words)
    return sendWording(hub, db, {
      personId: row.personId,
      applicationId: row.id,
      wording: words.from,
      subject: read.subject,
      words: read.words,
      leavesAt,
    })
  },
}
