import type { Words } from '../../../../platform/words/words.ts'

const fromTheRight: readonly string[] = ['ar', 'prs', 'ps', 'fa', 'ckb', 'ur', 'he', 'yi']

export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  fromTheRight.includes(lang.split('-')[0]!) ? 'rtl' : 'ltr'

/** The hub’s own sentences, around words that were written in another language. */
export const around = (words: Words, lang: string): Words =>
  lang === words.lang ? words : { ...words, lang, dir: directionOf(lang) }
