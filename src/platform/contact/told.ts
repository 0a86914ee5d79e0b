import { html, type Html } from '../../look/html.ts'
import { ask, phrases, type Phrase, type Words } from '../words/words.ts'

/**
 * A form that asks how to reach somebody, and the sentence that stands in it: why we want it, by which basis of law, and
 * how to get it back. The same sentence is kept with what was typed.
 */
export interface ContactForm {
  /** `help.sign-up`; kept with the words as where they were shown. */
  readonly key: string
  readonly why: Phrase
}

const everyForm = new Map<string, ContactForm>()

/** Declares such a form; the test of all forms finds those that did not. */
export function contactForm(key: string, why: Phrase): ContactForm {
  if (everyForm.has(key)) throw new Error(`Two forms that ask how to reach somebody share the key ${key}`)
  const made: ContactForm = { key, why }
  everyForm.set(key, made)
  return made
}

export const allContactForms = (): readonly ContactForm[] => [...everyForm.values()]

const say = phrases('contact', {
  told: ask<{ why: string }>(
    '{why} The law calls this a legitimate interest. You can see it, change it or have it taken away at any time.',
  ),
  how: 'How to do that',
})

/** The sentence as it is shown, and as it is kept. */
export const toldWords = (words: Words, { why }: ContactForm): string =>
  words.say(say.told, { why: words.say(why) })

/** The sentence on its form, with the way to what it promises. */
export const toldPart = (words: Words, form: ContactForm): Html =>
  html`<p class="small muted">${toldWords(words, form)} <a href="/privacy">${words.say(say.how)}</a></p>`

/** For the desk, which tells it somebody: the same sentence, to be said or shown. */
export const toTellPart = (words: Words, form: ContactForm): Html =>
  html`<p class="small muted">Tell them: “${toldWords(words, form)}”</p>`
