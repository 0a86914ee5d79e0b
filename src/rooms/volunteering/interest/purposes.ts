import { z } from 'zod'
import { linkPurpose } from '../../../platform/identity/face.ts'
import { allow, refuse } from '../../../platform/outcome.ts'
import { personForAddress } from '../../people/face.ts'
import { say } from './words.ts'
import { lockInterest } from './store.ts'
import { confirm } from './confirming.ts'

/** The link that proves a visitor's address, and makes the interest theirs. */
export const confirmationOfInterest = linkPurpose('volunteering.interest', {
  schema: z.object({ interestId: z.uuid() }),
  page: { title: say.confirmTitle, lede: say.confirmLede, button: say.confirmButton },
  refusals: { gone: say.confirmGone },
  minutes: 7 * 24 * 60,
  async use(hub, db, { payload, email }) {
    const interest = await lockInterest(db, payload.interestId)
    if (!interest || interest.state !== 'unconfirmed') return refuse('gone')
    const { name, phone } = interest
    const personId = await personForAddress(hub, db, { email, name, phone })
    const confirmed = await confirm(hub, db, interest, personId)
    return confirmed.ok ? allow({ goTo: '/my', personId, name }) : refuse('gone')
  },
})
