import type { Hub } from '../../../platform/hub.ts'
import { sealedColumn, type SealedColumn } from '../../../platform/seal/columns.ts'
import type { Contact } from './types.ts'

const column = (name: `${string}.${string}`): SealedColumn =>
  sealedColumn(`volunteering.${name}`, 'referee_id')

const contact = {
  name: column('referee_contact.name'),
  email: column('referee_contact.email'),
  phone: column('referee_contact.phone'),
  how: column('referee_contact.how'),
}

export const sealedDraft = column('reference_words.draft')
export const sealedWords = column('reference_words.words')
export const sealedNumber = column('reference_words.phone')

export type ClosedContact = Readonly<Record<keyof Contact, Uint8Array | null>>

/** Closes a text for its row; nothing stays nothing. */
export const closed = async (
  { seal }: Pick<Hub, 'seal'>,
  text: string | null,
  at: SealedColumn,
  row: string,
): Promise<Uint8Array | null> => (text === null ? null : seal.close(text, { at, row }))

export const opened = async (
  { seal }: Pick<Hub, 'seal'>,
  bytes: Uint8Array | null,
  at: SealedColumn,
  row: string,
): Promise<string | null> => (bytes === null ? null : seal.open(bytes, { at, row }))

export const closedContact = async (
  hub: Pick<Hub, 'seal'>,
  one: Contact,
  id: string,
): Promise<ClosedContact> => ({
  name: await closed(hub, one.name, contact.name, id),
  email: await closed(hub, one.email, contact.email, id),
  phone: await closed(hub, one.phone, contact.phone, id),
  how: await closed(hub, one.how, contact.how, id),
})

export const openedContact = async (
  hub: Pick<Hub, 'seal'>,
  one: ClosedContact,
  id: string,
): Promise<Contact> => ({
  name: await opened(hub, one.name, contact.name, id),
  email: await opened(hub, one.email, contact.email, id),
  phone: await opened(hub, one.phone, contact.phone, id),
  how: await opened(hub, one.how, contact.how, id),
})
