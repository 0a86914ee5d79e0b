import type { z } from 'zod'
import { html, type Html } from '../../../../look/html.ts'
import { asks } from '../../../../look/parts/choices.ts'
import type { fieldsOf } from '../../../../platform/web/form.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { aloneWords, limitsWords, relatedWords, type Question } from '../questions.ts'
import { contentments, limitsSeen, type Told } from '../types.ts'
import type { wordSchemas } from './forms.ts'

/** What is asked, as fields: on a referee’s own page, and where the desk writes down a call. */
export function wordFields(
  fields: Pick<ReturnType<typeof fieldsOf<z.ZodObject<typeof wordSchemas>>>, 'area' | 'radios' | 'chips'>,
  words: Words,
  questions: Readonly<Record<keyof Told, Question>>,
): Html {
  // Nothing is needed to keep it, all of it to send it.
  const asked = ({ words: label, hint }: Question) =>
    hint === null ? { label, optional: false } : { label, hint, optional: false }
  const legend = ({ words: question, hint }: Question) =>
    hint === null ? { legend: question } : { legend: question, hint }
  return html`${fields.area('how', { ...asked(questions.how), rows: 2, private: true })}
  ${fields.chips('related', {
    ...legend(questions.related),
    kind: 'radio',
    choices: (['yes', 'no'] as const).map((value) => ({ value, words: words.say(relatedWords[value]) })),
  })}
  ${fields.area('see', { ...asked(questions.see), rows: 4, private: true })}
  ${fields.radios('limits', {
    ...legend(questions.limits),
    choices: limitsSeen.map((value) => ({ value, words: words.say(limitsWords[value]) })),
  })}
  ${asks(
    fields.radios('alone', {
      ...legend(questions.alone),
      choices: contentments.map((value) => ({
        value,
        words: words.say(aloneWords[value]),
        opens: value !== 'yes',
      })),
    }),
    fields.area('add', { ...asked(questions.add), rows: 4, private: true }),
  )}`
}
