import { z } from 'zod'
import { houseSetting } from '../../../platform/settings/house.ts'
import { ask, phrases, type Phrase, type Words } from '../../../platform/words/words.ts'
import type { ReferenceKind } from '../requirements/types.ts'
import type { Told } from './types.ts'

/** Grows when a question is added or means something else; another wording is no other version. */
export const questionsVersion = 1

type Named = { name: string }

const shared = phrases('references.questions', {
  related: ask<Named>('Are you related to {name}, or in a relationship with them?'),
  see: ask<Named>('What have you seen {name} do well?'),
  seeHint: 'One real moment tells us more than a list.',
  limits: ask<Named>('Have you seen how {name} keeps to agreed limits?'),
  limitsHint: 'For example time, telephone numbers, money, touch.',
  alone: ask<Named>('Would you be content for {name} to spend time alone with a young person you love?'),
  add: 'What would you add?',
  addHint: ask<Named>('We may ring you about this. We never quote you to {name}.'),
  howProfessional: ask<Named>('How do you know {name} from work, study or volunteering?'),
  howProfessionalHint: 'What you did together, and from when to when',
  howPersonal: ask<Named>('How do you know {name}?'),
  howPersonalHint: 'How you met, and for how long you have known each other',
})

/** Answers of a choice, in words. */
export const limitsWords: Record<Told['limits'], Phrase> = phrases('references.limits', {
  often: 'Yes, often',
  sometimes: 'Now and then',
  'not-in-a-place': 'I have not been in a place to see',
})

export const aloneWords: Record<Told['alone'], Phrase> = phrases('references.alone', {
  yes: 'Yes, without doubt',
  'yes-but': 'Yes, with something to add',
  unsure: 'I am not sure',
  no: 'No',
})

export const relatedWords: Record<'yes' | 'no', Phrase> = phrases('references.related', {
  yes: 'Yes',
  no: 'No',
})

/** The questions whose wording the charity may change; whether somebody is family is asked as the rules mean it. */
export const worded = ['how', 'see', 'limits', 'alone', 'add'] as const
export type Worded = (typeof worded)[number]

const wording = z.object({
  how: z.string().max(200),
  see: z.string().max(200),
  limits: z.string().max(200),
  alone: z.string().max(200),
  add: z.string().max(200),
})
export type Wording = z.output<typeof wording>

const asItComes: Wording = { how: '', see: '', limits: '', alone: '', add: '' }

/** The charity’s own wording of what referees are asked, by kind; where it is empty, ours. `{name}` is the applicant. */
export const referenceWording = houseSetting(
  'volunteering.reference-wording',
  z.object({ professional: wording, personal: wording }),
  { professional: asItComes, personal: asItComes },
)

/** One question as it is read: the question, and a hint where there is one. */
export interface Question {
  readonly words: string
  readonly hint: string | null
}

/**
 * What a referee is asked, in their language, with the charity’s own wording where it has one. A question in its own
 * words stands without our hint.
 * @param name the applicant, by the name a referee is shown
 */
export function questionsFor(
  words: Words,
  kind: ReferenceKind,
  { name, own }: { readonly name: string; readonly own: Wording },
): Readonly<Record<keyof Told, Question>> {
  const isWork = kind === 'professional'
  const standard: Record<keyof Told, Question> = {
    how: {
      words: words.say(isWork ? shared.howProfessional : shared.howPersonal, { name }),
      hint: words.say(isWork ? shared.howProfessionalHint : shared.howPersonalHint),
    },
    related: { words: words.say(shared.related, { name }), hint: null },
    see: { words: words.say(shared.see, { name }), hint: words.say(shared.seeHint) },
    limits: { words: words.say(shared.limits, { name }), hint: words.say(shared.limitsHint) },
    alone: { words: words.say(shared.alone, { name }), hint: null },
    add: { words: words.say(shared.add), hint: words.say(shared.addHint, { name }) },
  }
  for (const key of worded)
    if (own[key] !== '') standard[key] = { words: own[key].replaceAll('{name}', name), hint: null }
  return standard
}

/** The kinds in words, as part of a sentence about a referee. */
export const kindWords: Record<ReferenceKind, Phrase> = phrases('references.kind', {
  professional: 'Professional',
  personal: 'Personal',
})
