import type { Db } from '../../database/database.ts'
import type { Hub } from '../../hub.ts'
import { digestOf, readableCode, typedCode } from '../tokens.ts'
import { replaceRecoveryCodes } from './store.ts'

/** How many are made; each works once. */
const howMany = 10

/** Bound to the account, so that equal codes of two people would not show. */
export const recoveryDigest = (hub: Hub, accountId: string, code: string): Buffer =>
  digestOf(hub, 'recovery code', `${accountId}\n${typedCode(code)}`)

/** Makes new recovery codes in place of all earlier ones. They are shown once; only digests are kept. */
export async function makeRecoveryCodes(hub: Hub, db: Db, accountId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: howMany }, readableCode)
  const digests = codes.map((code) => recoveryDigest(hub, accountId, code))
  await replaceRecoveryCodes(db, accountId, digests, hub.now())
  return codes
}
