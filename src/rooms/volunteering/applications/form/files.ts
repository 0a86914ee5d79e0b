import { recordLook } from '../../../../platform/audit/audit.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { checkFile, type CheckedFile } from '../../../../platform/files/checks.ts'
import { addressOf, fileById, keepFile, removeFile } from '../../../../platform/files/files.ts'
import { filePurpose } from '../../../../platform/files/purposes.ts'
import { serveFile } from '../../../../platform/files/serve.ts'
import type { KeptFile } from '../../../../platform/files/store.ts'
import { fileRefusals } from '../../../../platform/files/words.ts'
import type { Hub } from '../../../../platform/hub.ts'
import type { Faults } from '../../../../platform/web/faults.ts'
import { answer, typedFile } from '../../../../platform/web/read.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import type { Sentence } from '../../../../platform/words/words.ts'
import type { Question } from '../questions/types.ts'
import type { PlacedApplication } from '../types.ts'
import * as store from './store.ts'
import { fieldOf } from './types.ts'

/** A document somebody hands in with an answer; only they and those who read the application see it. */
export const applicationDocument = filePurpose('volunteering.application-document', {
  takes: ['pdf', 'image'],
  public: false,
})

/** As many bytes as one part of the form may bring: two whole documents and all that is typed. */
export const mostBytes = 2 * applicationDocument.mostBytes + 100_000

/** Documents of one sending: those to keep, by question, and the questions whose document is to go. */
export interface Handed {
  readonly keep: ReadonlyMap<string, CheckedFile>
  readonly remove: readonly string[]
}

export const nothingHanded: Handed = { keep: new Map(), remove: [] }

/** Reads and checks what was handed in, before any transaction. What is refused is a fault at its field. */
export async function handedIn(
  c: Turn,
  questions: readonly Question[],
  typed: Parameters<typeof answer>[0],
): Promise<{ readonly handed: Handed; readonly faults: Faults }> {
  const keep = new Map<string, CheckedFile>()
  const remove: string[] = []
  const faults: Record<string, Sentence> = {}
  for (const { key } of questions.filter(({ kind }) => kind === 'file')) {
    const bytes = await typedFile(c, fieldOf(key))
    if (bytes === null) {
      if (answer(typed, `drop-${key}`) === 'yes') remove.push(key)
      continue
    }
    const checked = await checkFile(applicationDocument, bytes)
    if (checked.ok) keep.set(key, checked.value)
    else faults[fieldOf(key)] = fileRefusals[checked.refusal]
  }
  return { handed: { keep, remove }, faults }
}

/** Keeps documents in place of those before them. @returns the field and the file of each question that has one now */
export async function keepHanded(
  hub: Hub,
  db: Db,
  { id, personId }: Pick<PlacedApplication, 'id' | 'personId'>,
  { keep, remove }: Handed,
): Promise<Readonly<Record<string, string>>> {
  const before = await store.filesOfApplication(db, id)
  for (const { fileId, question } of before)
    if (keep.has(question) || remove.includes(question)) await removeFile(db, hub.drawer, fileId)
  for (const [question, file] of keep) {
    const fileId = await keepFile(db, hub.drawer, file, { owner: personId, name: question, at: hub.now() })
    await store.addFileOf(db, { fileId, applicationId: id, question })
  }
  const now = await store.filesOfApplication(db, id)
  return Object.fromEntries(now.map(({ fileId, question }) => [fieldOf(question), fileId]))
}

/** The documents of an application, by question. */
export async function documentsOf(db: Db, applicationId: string): Promise<ReadonlyMap<string, KeptFile>> {
  const known = new Map<string, KeptFile>()
  for (const { fileId, question } of await store.filesOfApplication(db, applicationId)) {
    const file = await fileById(db, fileId)
    if (file) known.set(question, file)
  }
  return known
}

/** Takes all documents of an application away; their bytes go when the transaction stands. */
export async function removeDocuments(hub: Hub, db: Db, applicationId: string): Promise<void> {
  for (const { fileId } of await store.filesOfApplication(db, applicationId))
    await removeFile(db, hub.drawer, fileId)
}

/** A document to whoever handles its application; logged before a byte of it goes out. Null: it is none of this one’s. */
export async function serveDocument(
  hub: Hub,
  { id, personId }: Pick<PlacedApplication, 'id' | 'personId'>,
  fileId: string,
): Promise<Response | null> {
  const file = [...(await documentsOf(hub.db, id)).values()].find((one) => one.id === fileId)
  if (!file) return null
  await hub.transact((db) =>
    recordLook(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.application-opened',
      subject: { kind: 'application', id },
      person: personId,
      reason: 'to read a document they handed in',
    }),
  )
  const address = new URL(addressOf(file), hub.environment.publicUrl)
  return serveFile(new Request(address), { db: hub.db, drawer: hub.drawer, mayRead: () => true })
}
