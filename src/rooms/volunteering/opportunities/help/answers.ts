import { contactForm, toldWords, type ContactForm } from '../../../../platform/contact/told.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { charityProfile } from '../../../../platform/settings/charity.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { Organisation } from '../../../network/face.ts'
import { contactPurpose, usesSoftOptIn, type Answered, type Collected } from '../../../people/face.ts'
import type { VisitorSignUp } from './forms.ts'
import { say } from './words.ts'

export const signUpTold = contactForm('help.sign-up', say.toldSignUp)
export const interestTold = contactForm('help.interest', say.toldInterest)
export const questionTold = contactForm('help.question', say.toldQuestion)

type Asks = Pick<Organisation, 'id' | 'name' | 'kind'>

/** What somebody agrees to by ticking, in the very words that stand beside the box; our own way to help asks nothing for a partner. */
export const consentWords = (
  words: Words,
  charity: string,
  organisation: Asks,
): { readonly news: string; readonly partnerNews: string | null } => ({
  news: `${words.say(say.consentUs, { name: charity })}. ${words.say(say.consentUsHint)}`,
  partnerNews:
    organisation.kind === 'ourselves'
      ? null
      : `${words.say(say.consentPartner, { name: organisation.name })}. ${words.say(say.consentPartnerHint)}`,
})

/** By which somebody answers for those under 18 whom they bring: the very words beside the box. */
export const answerForWords = (words: Words): string => words.say(say.responsible)

/**
 * Whether a form offers a way to say no, in place of a way to say yes: where the charity uses the soft opt-in, and only for
 * what is its own. What a partner runs is not collected by ourselves alone.
 */
export const offersNo = (hub: Hub, organisation: Pick<Asks, 'kind'>): boolean =>
  usesSoftOptIn(hub) && organisation.kind === 'ourselves'

/** The words beside the way to say no. */
export const mayNotWriteWords = (words: Words, charity: string): string =>
  `${words.say(say.mayNotWriteAbout, { name: charity })} ${words.say(say.mayNotWrite)}`

const letters = ['news', 'ways-to-help'] as const

type Ticked = Pick<VisitorSignUp, 'news' | 'noNews' | 'partnerNews' | 'age'>

interface Asked {
  readonly words: Words
  readonly organisation: Asks
  /** Where they were asked: the path of the page, or `api` where a program asked in the words we gave it. */
  readonly form: string
  /** What stood in the form about how to reach them. */
  readonly told: ContactForm
  readonly occasion: Collected['occasion']
}

/** What a visitor’s form was answered and told, each in the very words that stood there; kept once their address is proved. */
export function answersOf(
  hub: Hub,
  { news, noNews, partnerNews, age }: Ticked,
  { words, organisation, form, told, occasion }: Asked,
): Answered[] {
  const charity = hub.setting(charityProfile).name
  const said = consentWords(words, charity, organisation)
  const yes = (purpose: string, own: string): Answered => ({ purpose, basis: 'consent', words: own, form })
  const isOffered = form !== 'api' && offersNo(hub, organisation)
  const own = (): Answered[] => {
    if (!isOffered) return news ? letters.map((purpose) => yes(purpose, said.news)) : []
    const own = mayNotWriteWords(words, charity)
    if (noNews) return letters.map((purpose) => ({ purpose, basis: 'refused', words: own, form }))
    // Under 18, a yes is asked for, and none was.
    if (age === 'young') return []
    const collected: Collected = { on: hub.today(), by: 'us', occasion, optOutOffered: true }
    return letters.map((purpose) => ({ purpose, basis: 'soft-opt-in', words: own, form, collected }))
  }
  return [
    { purpose: contactPurpose, basis: 'service', words: toldWords(words, told), form },
    ...own(),
    ...(partnerNews && said.partnerNews !== null
      ? [yes(`partner:${organisation.id}`, said.partnerNews)]
      : []),
  ]
}
