import { z } from 'zod'
import type { Faults } from '../../../../platform/web/faults.ts'
import { optionalText } from '../../../../platform/web/text.ts'
import { phrases } from '../../../../platform/words/words.ts'
import { phone } from '../../opportunities/help/forms.ts'
import { contentments, limitsSeen, type Told } from '../types.ts'

const say = phrases('references.reply-form', {
  way: 'Choose how you would like to do this',
  how: 'Say how you know them',
  related: 'Say whether you are related',
  see: 'Tell us of something you have seen',
  limits: 'Choose one of the three',
  alone: 'Choose one of the four',
  add: 'Tell us what you would add',
  phone: 'Enter a number we can ring',
  slot: 'Choose when we may ring',
  slotGone: 'This time is over. Choose another',
})

const orNothing = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess((typed) => (typed === '' ? undefined : typed), z.enum(values).optional())

const long = () => optionalText({ max: 4000, lines: true })

/** What a reference is made of; nothing is needed as long as it is only kept. */
export const wordSchemas = {
  how: optionalText({ max: 500, lines: true }),
  related: orNothing(['yes', 'no']),
  see: long(),
  limits: orNothing(limitsSeen),
  alone: orNothing(contentments),
  add: long(),
}

/** Keeps what is there: by script while they type, or by a press before they go. */
const keeping = ['keep', 'stop'] as const

/** What a referee sends: their words, a wish to talk, or that they would rather not. */
export const replyForm = z.strictObject({
  act: z.enum(['send', 'call', ...keeping]),
  way: orNothing(['write', 'call', 'no']),
  ...wordSchemas,
  phone,
  slot: optionalText({ max: 40 }),
})
export type Reply = z.output<typeof replyForm>

/** What a referee reads over that we wrote down: no way to choose any more. */
export const rightForm = z.strictObject({ act: z.enum(['send', ...keeping]), ...wordSchemas })

type Typed = z.output<z.ZodObject<typeof wordSchemas>>

/** What is missing before words are whole. Whoever says yes without doubt need add nothing. */
export const wordFaults = (typed: Typed): Faults => ({
  ...(typed.how === undefined ? { how: say.how } : {}),
  ...(typed.related === undefined ? { related: say.related } : {}),
  ...(typed.see === undefined ? { see: say.see } : {}),
  ...(typed.limits === undefined ? { limits: say.limits } : {}),
  ...(typed.alone === undefined ? { alone: say.alone } : {}),
  ...(typed.alone !== undefined && typed.alone !== 'yes' && typed.add === undefined ? { add: say.add } : {}),
})

/** Whole words, after `wordFaults` found none. What stood under “yes, without doubt” was not asked, so it is not kept. */
export const wordsOf = ({ how, related, see, limits, alone, add }: Typed): Told => ({
  how: how!,
  related: related === 'yes',
  see: see!,
  limits: limits!,
  alone: alone!,
  add: alone === 'yes' ? null : add!,
})

/** Words as they stand in the fields again. */
export const shownWords = ({ how, related, see, limits, alone, add }: Told): Record<string, string> => ({
  how,
  related: related ? 'yes' : 'no',
  see,
  limits,
  alone,
  add: add ?? '',
})

/** What is missing before we can ring; a time is needed where any is offered. */
export const callFaults = (
  { phone: number, slot }: Pick<Reply, 'phone' | 'slot'>,
  offered: readonly string[],
): Faults => ({
  ...(number === undefined ? { phone: say.phone } : {}),
  ...(offered.length === 0
    ? {}
    : slot === undefined
      ? { slot: say.slot }
      : offered.includes(slot)
        ? {}
        : { slot: say.slotGone }),
})

export const wayFault: Faults = { way: say.way }
