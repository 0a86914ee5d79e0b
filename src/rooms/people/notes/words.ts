import { ask, phrases } from '../../../platform/words/words.ts'
import type { Level } from './permits.ts'

export const say = phrases('people.notes', {
  title: 'Notes about you',
  about:
    'What colleagues wrote down, so that whoever helps next knows. Most are sealed; each reading is listed below, but of notes for safety.',
  kept: ask<{ period: string }>('For {period} after you last took part, or until you ask to be forgotten.'),
  on: ask<{ date: string }>('{date}'),
  correction: ask<{ date: string }>('{date}, puts an earlier note right'),
})

/** For whom a note is meant, as the desk says it. */
export const levelWords: Readonly<Record<Level, { readonly name: string; readonly hint: string }>> = {
  everybody: {
    name: 'Everybody who may see them',
    hint: 'Coordinators and vetting officers of their region, safeguarding leads, administrators.',
  },
  arranging: { name: 'Coordinators and leads', hint: 'Sealed. Not for vetting.' },
  vetting: { name: 'Vetting only', hint: 'Sealed. Vetting officers of their region, and administrators.' },
  safeguarding: {
    name: 'Safeguarding lead only',
    hint: 'Sealed, and shown to nobody else. Not to them either, unless a lead gives it when they ask for a copy.',
  },
}
