import type { Db } from '../../../../platform/database/database.ts'
import type { Message } from '../../../../platform/email/message.ts'
import { send } from '../../../../platform/email/send.ts'
import type { Hub } from '../../../../platform/hub.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { cardOf } from '../../../people/face.ts'
import { roleTitle } from '../guardian/answering.ts'
import type { PlacedApplication } from '../types.ts'

/** Writes to the applicant about their application, where they have an address. */
export async function write<Data>(
  hub: Hub,
  db: Db,
  { id, personId, opportunityId }: PlacedApplication,
  what: Message<Data & { name: string; title: string; path: string }>,
  data: Data,
  inWords?: Words,
): Promise<void> {
  const card = await cardOf(db, personId)
  if (!card?.email) return
  const { name, email } = card
  const reader = { personId, name, email, ...(inWords ? { words: inWords } : {}) }
  const told = { name, title: await roleTitle(db, opportunityId), path: `/my/applications/${id}` }
  await send(hub, db, what, reader, { ...data, ...told })
}
