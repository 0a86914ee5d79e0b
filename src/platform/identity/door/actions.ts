import { z } from 'zod'
import type { Hub } from '../../hub.ts'
import { firstTime, job, later } from '../../jobs/jobs.ts'
import { hit, hitOrFalse } from '../../limits/limits.ts'
import { send } from '../../email/send.ts'
import { newId } from '../../database/id.ts'
import { findAccount, holderOf } from '../accounts/store.ts'
import { comeInLink, nobodyKnown } from '../emails.ts'
import { comeInForAddress, comeInFromNetwork, lettersToAddress } from '../limits.ts'
import { doorCode, doorCodeDigest, doorDigest } from '../links/actions.ts'
import { makeLink } from '../links/make.ts'
import { comeIn } from './purposes.ts'

const asked = z.object({
  knockId: z.uuid(),
  email: z.string(),
  onward: z.string(),
  device: z.string(),
  browser: z.string(),
  code: z.string(),
})

/**
 * Somebody asks for a link. Whether the address is known is looked up by a job, so the answer, its time and the
 * number of letters are the same for every address.
 * @throws TooMany for one address or one network
 */
export async function askToComeIn(
  hub: Hub,
  ask: { email: string; onward: string; device: string; network: string; door: string },
): Promise<void> {
  await hit(hub, comeInFromNetwork, ask.network)
  await hit(hub, comeInForAddress, ask.email)
  const payload = {
    knockId: newId(),
    email: ask.email,
    onward: ask.onward,
    device: ask.device,
    browser: doorDigest(hub, ask.door)!.toString('base64url'),
    code: doorCodeDigest(hub, doorCode(hub, ask.door)).toString('base64url'),
  }
  await hub.transact((db) => later(db, answerKnock, payload))
}

/** One letter for each ask, known or not, up to so many an hour to one address. Safe to run twice. */
export const answerKnock = job(
  'identity.answer-knock',
  asked,
  async (hub, knock) => {
    if (!(await hitOrFalse(hub, lettersToAddress, knock.email))) return
    await hub.transact(async (db) => {
      if (!(await firstTime(db, 'identity.answer-knock', knock.knockId, hub.now()))) return
      const holder = await holderOf(db, knock.email)
      if (holder === null) {
        await send(hub, db, nobodyKnown, { personId: null, name: '', email: knock.email }, {})
        return
      }
      const path = await makeLink(hub, db, {
        purpose: comeIn,
        email: knock.email,
        accountId: holder,
        payload: { onward: knock.onward },
        askedBy: {
          digest: Buffer.from(knock.browser, 'base64url'),
          codeDigest: Buffer.from(knock.code, 'base64url'),
        },
      })
      const account = await findAccount(db, holder)
      const reader = { personId: holder, name: account?.name ?? '', email: knock.email }
      await send(hub, db, comeInLink, reader, { path, device: knock.device, minutes: comeIn.minutes })
    })
  },
  { priority: 0 },
)
