import { ask, phrases, type Phrase } from '../../../../platform/words/words.ts'
import type { Document, WaySeen } from './types.ts'

/** What people read about the day we saw who they are. */
export const say = phrases('identity-seen', {
  step: 'We see who you are',
  stepWords:
    'Bring a passport, a driving licence or another document to our next meeting, or show it by video. We note which kind it was, and nothing of what stands in it.',
  stepDone: ask<{ day: string }>('Seen on {day}.'),
  dossierTitle: 'That we saw who you are',
  dossierAbout:
    'Which kinds of documents you showed us, and when. No number, no copy, nothing of what stands in them.',
  dossierEntry: ask<{ day: string }>('Seen on {day}'),
  dossierValue: ask<{ documents: string; how: string; name: string }>('{documents}. {how}, by {name}.'),
  somebody: 'somebody no longer here',
})

export const documentWords: Record<Document, Phrase> = phrases('identity-documents', {
  passport: 'Passport',
  'driving-licence': 'Driving licence with a photograph',
  'birth-certificate': 'Birth or adoption certificate',
  'government-photo': 'Another document with a photograph, of a government',
  'government-other': 'Another document of a government',
  bank: 'Statement of a bank, building society or credit union',
  bill: 'Bill, or council tax letter, with their address',
  letter: 'Letter of a school, college or employer',
})

export const wayWords: Record<WaySeen, Phrase> = phrases('identity-way', {
  'in-person': 'In person',
  video: 'By video',
})
