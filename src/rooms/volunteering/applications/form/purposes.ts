import { z } from 'zod'
import { linkPurpose } from '../../../../platform/identity/face.ts'
import { allow, refuse } from '../../../../platform/outcome.ts'
import { keepAnswer, personForAddress, type Answered } from '../../../people/face.ts'
import { opportunityOf } from '../../opportunities/store.ts'
import { say } from './words.ts'

/** As the form put it together; the link carries it until the address is proved. */
const answered = z.custom<Answered>((one) => typeof one === 'object' && one !== null)

/** Proves a visitor’s address, and opens the form. Nothing of anybody is shown before it was pressed. */
export const beginLink = linkPurpose('volunteering.apply', {
  schema: z.object({
    opportunityId: z.uuid(),
    name: z.string(),
    consents: z.array(answered),
  }),
  page: { title: say.linkTitle, lede: say.linkLede, button: say.linkButton },
  refusals: { gone: say.linkGone },
  minutes: 7 * 24 * 60,
  async use(hub, db, { payload, email }) {
    const opportunity = await opportunityOf(db, payload.opportunityId)
    if (!opportunity?.published) return refuse('gone')
    const { name, consents } = payload
    const personId = await personForAddress(hub, db, { email, name, phone: null })
    for (const one of consents) await keepAnswer(hub, db, personId, one)
    return allow({ goTo: `/help/${opportunity.slug}/apply`, personId, name })
  },
})

/** Comes in by a link one asked for, to one’s own draft. */
export const draftLinkPurpose = linkPurpose('volunteering.application-draft', {
  schema: z.object({ slug: z.string() }),
  page: { title: say.draftTitle, lede: say.linkLede, button: say.linkButton },
  refusals: { gone: say.linkGone },
  minutes: 7 * 24 * 60,
  use: async (_hub, _db, { payload, holder }) =>
    holder === null ? refuse('gone') : allow({ goTo: `/help/${payload.slug}/apply`, personId: holder }),
})
