import { z } from 'zod'
import { linkPurpose } from '../../../platform/identity/face.ts'
import { allow, refuse } from '../../../platform/outcome.ts'
import { placePath } from '../links.ts'
import { confirmSignup } from './actions.ts'
import { say } from './words.ts'

/** The link of the letter that asks a visitor to confirm: it proves their address and makes the places theirs. */
export const confirmPlaces = linkPurpose('gatherings.confirm', {
  schema: z.object({ signupId: z.uuid() }),
  page: { title: say.confirmTitle, lede: say.confirmLede, button: say.confirmButton },
  refusals: { gone: say.confirmGone },
  minutes: 24 * 60,
  async use(hub, db, { payload }) {
    const confirmed = await confirmSignup(hub, db, payload.signupId)
    if (!confirmed.ok) return refuse('gone')
    const { personId, places } = confirmed.value
    return allow({
      goTo: places.length === 1 ? placePath(hub, places[0]!.id) : '/my',
      personId,
      name: places[0]!.name,
    })
  },
})
