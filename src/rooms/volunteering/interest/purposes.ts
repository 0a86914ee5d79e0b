import { z } from 'zod'
import { linkPurpose, type LinkQuestion } from '../../../platform/identity/face.ts'
import { hit } from '../../../platform/limits/limits.ts'
import { allow, refuse } from '../../../platform/outcome.ts'
import {
  asksGuardian,
  guardianForm,
  guardianNamed,
  guardiansNamed,
  type GuardianTyped,
} from '../../gatherings/face.ts'
import { personForAddress } from '../../people/face.ts'
import { ageAsked, confirm } from './confirming.ts'
import { dropInterest, interestOne, lockInterest } from './store.ts'
import { say } from './words.ts'

const schema = z.object({ interestId: z.uuid() })

/** Somebody under 18 who did not say so names a parent or guardian here. */
const guardianQuestion: LinkQuestion<z.output<typeof schema>, GuardianTyped> = {
  form: guardianForm,
  async ask(hub, db, { email, payload }) {
    const interest = await interestOne(db, payload.interestId)
    if (interest?.state !== 'unconfirmed' || interest.guardian) return null
    const { asked } = await ageAsked(hub, db, interest, email)
    return asked === 'guardian' ? asksGuardian(email, say.youngLede) : null
  },
  async count(hub, { guardianEmail }) {
    if (guardianEmail) await hit(hub, guardiansNamed, guardianEmail)
  },
}

/** The link that proves a visitor's address, and makes the interest theirs. */
export const confirmationOfInterest = linkPurpose('volunteering.interest', {
  schema,
  page: { title: say.confirmTitle, lede: say.confirmLede, button: say.confirmButton },
  refusals: { gone: say.confirmGone, 'guardian-needed': say.guardianNeeded },
  minutes: 7 * 24 * 60,
  question: guardianQuestion,
  async use(hub, db, { payload, email, told }) {
    const interest = await lockInterest(db, payload.interestId)
    if (!interest || interest.state !== 'unconfirmed') return refuse('gone')
    const { asked, slug } = await ageAsked(hub, db, interest, email)
    const guardian = interest.guardian ?? (asked === 'guardian' ? guardianNamed(told, email) : null)
    if (asked === 'guardian' && guardian === null) return refuse('guardian-needed')
    const { name, phone } = interest
    const personId = await personForAddress(hub, db, { email, name, phone })
    if (asked === 'too-young') {
      // Nobody was told of it yet. The page they land on says for whom it is.
      await dropInterest(db, interest.id)
      return allow({ goTo: `/help/${slug}#shifts`, personId, name })
    }
    const confirmed = await confirm(hub, db, { ...interest, guardian }, personId)
    return confirmed.ok ? allow({ goTo: '/my', personId, name }) : refuse('gone')
  },
})
