import { z } from 'zod'
import { findAccount, linkPurpose } from '../../../platform/identity/face.ts'
import { allow, refuse } from '../../../platform/outcome.ts'
import { say } from './words.ts'

const aWeek = 7 * 24 * 60

/** Lets somebody in for the first time whom the desk wrote down; pressing it proves that the address is theirs. */
export const writtenDown = linkPurpose('people.written-down', {
  schema: z.object({}),
  page: { title: say.linkTitle, lede: say.linkLede, button: say.linkButton },
  refusals: { over: say.linkOver },
  minutes: aWeek,
  async use(_hub, db, { accountId }) {
    const account = accountId === null ? undefined : await findAccount(db, accountId)
    if (!account || account.isClosed) return refuse('over')
    return allow({ goTo: '/my', personId: account.id })
  },
})
