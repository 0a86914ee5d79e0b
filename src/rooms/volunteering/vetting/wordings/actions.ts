import { record } from '../../../../platform/audit/audit.ts'
import { newId } from '../../../../platform/database/id.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, Missing, refuse, type Outcome } from '../../../../platform/outcome.ts'
import type { WordingTyped } from './forms.ts'
import * as store from './store.ts'

export type NotKept = 'name-taken' | 'changed-meanwhile'

/** Writes a new wording, or a new version of its words; what was kept before stays as it was. @returns its id */
export function keepWording(
  hub: Hub,
  id: string | null,
  { name, stage, lang, subject, body, of, seen }: WordingTyped,
): Promise<Outcome<string, NotKept>> {
  return hub.change<string, NotKept>(async (db) => {
    const at = hub.now()
    const wordingId = id ?? newId()
    if (id === null) {
      if (!(await store.addWording(db, { id: wordingId, name, stage }, at))) return refuse('name-taken')
    } else {
      if (!(await store.lockWording(db, id))) throw new Missing('wording', id)
      if (await store.isNameTaken(db, id, name)) return refuse('name-taken')
      await store.nameWording(db, id, name, stage)
    }
    const newest = await store.newestNumber(db, wordingId, lang)
    if (lang === of && newest !== seen) return refuse('changed-meanwhile')
    await store.addWordingVersion(db, {
      wordingId,
      lang,
      number: newest + 1,
      subject,
      body,
      keptAt: at,
      keptBy: hub.actor.personId,
    })
    await record(db, {
      at,
      by: hub.by,
      act: 'volunteering.wording-kept',
      subject: { kind: 'wording', id: wordingId },
      reason: `version ${newest + 1}, ${lang}`,
    })
    return allow(wordingId)
  })
}

/** A wording is used no more; letters written in it keep their words. */
export const endWording = (hub: Hub, id: string): Promise<void> =>
  hub.transact(async (db) => {
    if (!(await store.endWording(db, id, hub.now()))) throw new Missing('wording', id)
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.wording-ended',
      subject: { kind: 'wording', id },
    })
  })
