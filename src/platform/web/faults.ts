import type { z } from 'zod'
import type { FieldErrors } from './read.ts'
import { sentence, sentenceIn } from '../words/sentence.ts'
import { ask, phrases, type Sentence, type Words } from '../words/words.ts'

/** What needs mending, field by field, in no language yet: what rules and schemas answer, who know no reader. */
export type Faults = Readonly<Record<string, Sentence>>

/** What schemas say where they say nothing of their own. */
export const say = phrases('fields', {
  fillIn: 'Please fill this in',
  shorten: ask<{ max: number }>('Please shorten this to {max} characters'),
  lengthen: ask<{ min: number }>('Please write at least {min} characters'),
  signs: 'Please type this again without hidden signs: there is a character in it that no keyboard shows',
  email: 'Enter an email address with an @, like naomi@example.org',
  tick: 'Tick this, or leave it',
  number: 'Enter a number',
  noSuchChoice: 'This is not one of the choices. Choose again.',
  again: 'Please look at this again',
  noSuchField: 'This form has no such field',
})

/** What a schema found, as a sentence. */
export const sentenceOf = (issue: z.core.$ZodIssue): Sentence => told(issue) ?? usual(issue)

/** What the schema says itself; of several ways to answer, what one of them says. */
const told = (issue: z.core.$ZodIssue): Sentence | undefined =>
  sentenceIn(issue.message) ??
  (issue.code === 'invalid_union'
    ? issue.errors
        .flat()
        .map(told)
        .find((sentence) => sentence !== undefined)
    : undefined)

function usual(issue: z.core.$ZodIssue): Sentence {
  if (issue.code === 'unrecognized_keys') return say.noSuchField
  if (issue.code === 'invalid_value') return say.noSuchChoice
  if (issue.code === 'too_big' && issue.origin === 'string')
    return sentence(say.shorten, { max: Number(issue.maximum) })
  return say.again
}

/** The first fault of each field. What is about no field stands at `form`. */
export function faultsOf(error: z.ZodError): Faults {
  const faults: Record<string, Sentence> = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? (issue.code === 'unrecognized_keys' ? issue.keys[0] : 'form'))
    faults[field] ??= sentenceOf(issue)
  }
  return faults
}

/** Faults in the reader's language. */
export const inWords = (words: Words, faults: Faults): FieldErrors =>
  Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, words.tell(fault)]))
