import type { Hub } from '../../../../platform/hub.ts'
import { hit, limit } from '../../../../platform/limits/limits.ts'
import { refuse, type Outcome } from '../../../../platform/outcome.ts'
import type { Words } from '../../../../platform/words/words.ts'
import {
  gatheringsKnown,
  sayBarred,
  signUp,
  signUpInstead,
  type NoCancel,
  type NoPlace,
  type SignedUp,
  type SignUpAsk,
} from '../../../gatherings/face.ts'
import type { Organisation } from '../../../network/face.ts'
import { barred, type Barred } from '../barred.ts'
import { answersOf, answerForWords, signUpTold } from './answers.ts'
import type { KnownSignUp, VisitorSignUp } from './forms.ts'
import { broughtAlong, othersOf } from './party.ts'

/** A hall full of people signs up from one network; a machine signs up more often. */
export const signUpsFromOneNetwork = limit('opportunity.sign-up-network', { points: 300, seconds: 600 })
/** Nobody's letterbox is filled by somebody else. */
export const signUpsForOneAddress = limit('opportunity.sign-up-address', { points: 12, seconds: 3600 })

/** Counts a try for each address that is written to because of a visitor’s form: their own, and a guardian’s. */
export async function hitLetterboxes(
  hub: Hub,
  { email, age, guardianEmail }: Pick<VisitorSignUp, 'email' | 'age' | 'guardianEmail'>,
): Promise<void> {
  await hit(hub, signUpsForOneAddress, email)
  if (age === 'young') await hit(hub, signUpsForOneAddress, guardianEmail!)
}

function common(
  form: Omit<KnownSignUp, 'guardianName' | 'guardianEmail'>,
  words: Words,
): Omit<SignUpAsk, 'who'> {
  const { shift, people, group, others, note, clash } = form
  const young = broughtAlong(form)
  return {
    gatheringIds: [...new Set(shift)],
    people,
    groupName: group ?? null,
    others: [...othersOf(others, young).map((name) => ({ name, age: null })), ...young],
    answersFor: young.length > 0 ? answerForWords(words) : null,
    note: note ?? null,
    keepsBoth: clash === 'both',
  }
}

/**
 * Somebody known by their session asks for places; where they said so, instead of what they have at the same time. Who
 * may not take one of them by themselves gets none, and what they asked for is told as in gatherings.
 * @param isYoung under 18: the place is theirs once the parent or guardian they named says yes
 */
export async function signUpKnown(
  hub: Hub,
  personId: string,
  form: KnownSignUp,
  { isYoung, words }: { isYoung: boolean; words: Words },
): Promise<Outcome<SignedUp, NoPlace | NoCancel | Barred>> {
  const wanted = await gatheringsKnown(hub, hub.db, form.shift)
  const bars = await barred(hub, hub.db, personId, wanted)
  const [first] = bars.values()
  if (first) {
    await hub.transact(async (db) => {
      for (const one of wanted) {
        const why = bars.get(one.id)
        if (why) await sayBarred(hub, db, one, personId, { why })
      }
    })
    return refuse(first)
  }
  const { guardianName, guardianEmail } = form
  const guardian = isYoung ? { name: guardianName!, email: guardianEmail! } : null
  const ask = { ...common(form, words), who: { personId }, guardian }
  return form.clash === 'instead' ? signUpInstead(hub, ask) : signUp(hub, hub.db, ask)
}

/** A visitor asks for places: they are held until their address is proved, and a guardian says yes where one must. */
export function signUpVisitor(
  hub: Hub,
  form: VisitorSignUp,
  { organisation, words, asked }: { organisation: Organisation; words: Words; asked: string },
): Promise<Outcome<SignedUp, NoPlace>> {
  const { name, email, phone, age, guardianName, guardianEmail, languages } = form
  const guardian = age === 'young' ? { name: guardianName!, email: guardianEmail! } : null
  return signUp(hub, hub.db, {
    ...common(form, words),
    who: { name, email, phone: phone ?? null },
    guardian,
    languages,
    consents: answersOf(hub, form, { words, organisation, form: asked, told: signUpTold, occasion: 'offer' }),
  })
}
