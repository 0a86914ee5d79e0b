import type { Db } from '../../database/database.ts'
import type { Hub } from '../../hub.ts'
import { digestOf, mint } from '../tokens.ts'
import type { LinkPurpose } from './purposes.ts'
import { addLink } from './store.ts'

/** The browser that asked for a link, and the code it shows for use in another one. */
export interface AskingBrowser {
  readonly digest: Buffer
  readonly codeDigest: Buffer
}

export interface WantedLink<Payload> {
  readonly purpose: Pick<LinkPurpose<Payload>, 'name' | 'schema' | 'minutes'>
  /** The address it is sent to; using it proves that address. */
  readonly email: string
  readonly accountId?: string | null
  readonly payload: Payload
  /** How long it works; the purpose's own minutes where it is left out. */
  readonly validFor?: { readonly minutes: number } | { readonly hours: number }
  readonly askedBy?: AskingBrowser
}

/**
 * Makes a link that works once. Only the letter it goes into ever holds it: a keyed digest is kept.
 * @returns its path, for `pen.link`
 */
export async function makeLink<Payload>(hub: Hub, db: Db, wanted: WantedLink<Payload>): Promise<string> {
  const token = mint()
  const at = hub.now()
  await addLink(db, {
    digest: digestOf(hub, 'link', token),
    purpose: wanted.purpose.name,
    email: wanted.email,
    accountId: wanted.accountId ?? null,
    payload: wanted.purpose.schema.parse(wanted.payload),
    browserDigest: wanted.askedBy?.digest ?? null,
    codeDigest: wanted.askedBy?.codeDigest ?? null,
    at,
    until: at.add(wanted.validFor ?? { minutes: wanted.purpose.minutes }),
  })
  return `/door/link/${token}`
}
