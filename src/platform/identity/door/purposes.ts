import { z } from 'zod'
import { allow, refuse } from '../../outcome.ts'
import { grantsOf } from '../../permits/grants/store.ts'
import { findAccount } from '../accounts/store.ts'
import { linkPurpose } from '../links/purposes.ts'
import { people } from '../people.ts'
import { say as words } from '../words.ts'
import { say } from './words.ts'

/** Comes in by a link one asked for. */
export const comeIn = linkPurpose('identity.come-in', {
  schema: z.object({ onward: z.string() }),
  page: { title: say.title, lede: words.comeInLede, button: say.title },
  refusals: { 'no-longer-known': say.accountClosed },
  async use(_hub, _db, { payload, holder }) {
    return holder === null ? refuse('no-longer-known') : allow({ goTo: payload.onward, personId: holder })
  },
})

/** Adds an address to an account that is lived in; works only from inside. */
export const addAddress = linkPurpose('identity.prove-address', {
  schema: z.object({ told: z.string() }),
  page: { title: words.proveTitle, lede: words.proveLede, button: words.proveButton },
  refusals: { 'no-account': say.accountClosed },
  async use(hub, db, { accountId, payload }) {
    if (accountId === null) return refuse('no-account')
    await people().wasTold(hub, db, accountId, { words: payload.told, form: '/my/keys' })
    return allow({ goTo: '/my/keys?kept', personId: accountId })
  },
})

const aWeek = 7 * 24 * 60

/** Lets somebody in for the first time who was invited to work in the hub. */
export const invited = linkPurpose('identity.invitation', {
  schema: z.object({}),
  page: { title: words.inviteTitle, lede: words.inviteLede, button: words.inviteButton },
  refusals: { over: words.inviteOver },
  minutes: aWeek,
  forStaff: true,
  async use(_hub, db, { accountId }) {
    const account = accountId === null ? undefined : await findAccount(db, accountId)
    if (!account || account.isClosed) return refuse('over')
    const goTo = (await grantsOf(db, account.id)).length > 0 ? '/desk' : '/my'
    return allow({ goTo, personId: account.id })
  },
})
