import type { Hub } from '../../../../platform/hub.ts'
import { limit } from '../../../../platform/limits/limits.ts'
import { charityProfile } from '../../../../platform/settings/charity.ts'
import type { Outcome } from '../../../../platform/outcome.ts'
import type { Words } from '../../../../platform/words/words.ts'
import {
  signUp,
  signUpInstead,
  type Consent,
  type NoCancel,
  type NoPlace,
  type SignedUp,
  type SignUpAsk,
} from '../../../gatherings/face.ts'
import type { Organisation } from '../../../network/face.ts'
import type { KnownSignUp, VisitorSignUp } from './forms.ts'
import { say } from './words.ts'

/** A hall full of people signs up from one network; a machine signs up more often. */
export const signUpsFromOneNetwork = limit('opportunity.sign-up-network', { points: 300, seconds: 600 })
/** Nobody's letterbox is filled by somebody else. */
export const signUpsForOneAddress = limit('opportunity.sign-up-address', { points: 12, seconds: 3600 })

/** What was ticked, each with the very words beside it. */
export function consentsOf(
  { news, partnerNews }: Pick<VisitorSignUp, 'news' | 'partnerNews'>,
  {
    words,
    charity,
    organisation,
    form,
  }: {
    words: Words
    charity: string
    organisation: Pick<Organisation, 'id' | 'name' | 'kind'>
    form: string
  },
): Consent[] {
  const consent = (purpose: string, said: string): Consent => ({
    purpose,
    basis: 'consent',
    words: said,
    form,
  })
  const own = `${words.say(say.consentUs, { name: charity })}. ${words.say(say.consentUsHint)}`
  const theirs = `${words.say(say.consentPartner, { name: organisation.name })}. ${words.say(say.consentPartnerHint)}`
  return [
    ...(news ? [consent('news', own), consent('ways-to-help', own)] : []),
    ...(partnerNews && organisation.kind !== 'ourselves'
      ? [consent(`partner:${organisation.id}`, theirs)]
      : []),
  ]
}

/** The others by name, one a line. */
const othersOf = (typed: string | undefined): { name: string; age: null }[] =>
  (typed ?? '')
    .split('\n')
    .map((name) => name.trim().slice(0, 120))
    .filter(Boolean)
    .slice(0, 500)
    .map((name) => ({ name, age: null }))

const common = ({
  shift,
  people,
  group,
  others,
  note,
  clash,
}: Omit<KnownSignUp, 'guardianName' | 'guardianEmail'>): Omit<SignUpAsk, 'who'> => ({
  gatheringIds: [...new Set(shift)],
  people,
  groupName: group ?? null,
  others: othersOf(others),
  note: note ?? null,
  keepsBoth: clash === 'both',
})

/**
 * Somebody known by their session asks for places; where they said so, instead of what they have at the same time.
 * @param isYoung under 18: the place is theirs once the parent or guardian they named says yes
 */
export function signUpKnown(
  hub: Hub,
  personId: string,
  form: KnownSignUp,
  isYoung: boolean,
): Promise<Outcome<SignedUp, NoPlace | NoCancel>> {
  const { guardianName, guardianEmail } = form
  const guardian = isYoung ? { name: guardianName!, email: guardianEmail! } : null
  const ask = { ...common(form), who: { personId }, guardian }
  return form.clash === 'instead' ? signUpInstead(hub, ask) : signUp(hub, hub.db, ask)
}

/** A visitor asks for places: they are held until their address is proved, and a guardian says yes where one must. */
export function signUpVisitor(
  hub: Hub,
  form: VisitorSignUp,
  { organisation, words, slug }: { organisation: Organisation; words: Words; slug: string },
): Promise<Outcome<SignedUp, NoPlace>> {
  const { name, email, phone, age, guardianName, guardianEmail, languages } = form
  const guardian = age === 'young' ? { name: guardianName!, email: guardianEmail! } : null
  const charity = hub.setting(charityProfile).name
  return signUp(hub, hub.db, {
    ...common(form),
    who: { name, email, phone: phone ?? null },
    guardian,
    languages,
    consents: consentsOf(form, { words, charity, organisation, form: `/help/${slug}` }),
  })
}
