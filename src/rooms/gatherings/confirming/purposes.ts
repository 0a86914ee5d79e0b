import { z } from 'zod'
import { linkPurpose, type LinkQuestion } from '../../../platform/identity/face.ts'
import { hit, limit } from '../../../platform/limits/limits.ts'
import { allow } from '../../../platform/outcome.ts'
import { placePath } from '../links.ts'
import { placesOfSignup } from '../places/store.ts'
import { gatheringsOf } from '../store.ts'
import { confirmSignup, unproved } from './actions.ts'
import { ageAsked } from './age.ts'
import { guardianForm, guardianNamed, type GuardianTyped } from './forms.ts'
import { asksGuardian } from './guardian-part.ts'
import { formOfSignup } from './store.ts'
import { say } from './words.ts'

/** Nobody’s letterbox is filled by naming them as a guardian again and again. */
export const guardiansNamed = limit('gatherings.guardian-named', { points: 6, seconds: 3600 })

const schema = z.object({ signupId: z.uuid() })

/** Somebody under 18 who did not say so on the form names a parent or guardian here. */
const guardianQuestion: LinkQuestion<z.output<typeof schema>, GuardianTyped> = {
  form: guardianForm,
  async ask(hub, db, { email, payload: { signupId } }) {
    const open = unproved(await placesOfSignup(db, signupId))
    if (open.length === 0 || (await formOfSignup(db, signupId))?.guardian) return null
    const gatherings = await gatheringsOf(
      db,
      open.map((place) => place.gatheringId),
    )
    const asked = await ageAsked(hub, db, open[0]!, gatherings)
    return asked === 'guardian' ? asksGuardian(email, say.youngLede) : null
  },
  async count(hub, { guardianEmail }) {
    if (guardianEmail) await hit(hub, guardiansNamed, guardianEmail)
  },
}

/** The link of the letter that asks a visitor to confirm: it proves their address and makes the places theirs. */
export const confirmPlaces = linkPurpose('gatherings.confirm', {
  schema,
  page: { title: say.confirmTitle, lede: say.confirmLede, button: say.confirmButton },
  refusals: { gone: say.confirmGone, 'guardian-needed': say.guardianNeeded },
  minutes: 24 * 60,
  question: guardianQuestion,
  async use(hub, db, { payload, email, told }) {
    const confirmed = await confirmSignup(hub, db, payload.signupId, guardianNamed(told, email))
    if (!confirmed.ok) return confirmed
    const { personId, places, tooYoung, barred } = confirmed.value
    const [first] = places
    const own = placePath(hub, (barred ?? first!).id)
    const goTo = tooYoung ? `${own}?young` : barred || places.length === 1 ? own : '/my'
    return allow({ goTo, personId, name: first!.name })
  },
})
