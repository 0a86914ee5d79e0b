import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Db } from '../../database/database.ts'
import type { Hub } from '../../hub.ts'

/** What a challenge is for, and who may answer it: a browser at the door, a session, or a token of the set-up. */
export interface Asked {
  readonly purpose: 'come-in' | 'show' | 'add' | 'set-up'
  readonly holder: string
}

const minutes = 10
const randomLength = 16
const endLength = 6
const macLength = 16

const macOf = (hub: Hub, head: Uint8Array, { purpose, holder }: Asked): Buffer =>
  createHmac('sha256', hub.secrets.derive('identity challenge'))
    .update(head)
    .update(JSON.stringify([purpose, holder]))
    .digest()
    .subarray(0, macLength)

/** A challenge that carries its own end and is good for one holder; nothing is kept until it is answered. */
export function challengeFor(hub: Hub, asked: Asked): string {
  const head = Buffer.alloc(randomLength + endLength)
  randomBytes(randomLength).copy(head)
  head.writeUIntBE(hub.now().add({ minutes }).epochMilliseconds, randomLength, endLength)
  return Buffer.concat([head, macOf(hub, head, asked)]).toString('base64url')
}

/** Whether a challenge is one of ours, for this purpose and holder, and in time. */
export function judgeChallenge(hub: Hub, challenge: string, asked: Asked): 'good' | 'too-old' | 'not-ours' {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length !== randomLength + endLength + macLength) return 'not-ours'
  const head = bytes.subarray(0, randomLength + endLength)
  if (!timingSafeEqual(macOf(hub, head, asked), bytes.subarray(randomLength + endLength))) return 'not-ours'
  return hub.now().epochMilliseconds < head.readUIntBE(randomLength, endLength) ? 'good' : 'too-old'
}

/** Takes the one answer to a challenge; false when it was answered before. */
export async function answerOnce(hub: Hub, db: Db, challenge: string): Promise<boolean> {
  const taken = await db.rows(
    'insert into identity.answered (digest, expires_at) values ($1, $2) on conflict do nothing returning 1',
    [createHash('sha256').update(challenge).digest(), hub.now().add({ minutes })],
  )
  return taken.length === 1
}
