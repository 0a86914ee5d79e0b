import { ask, phrases } from '../../platform/words/words.ts'

/** Sentences of what people are told that we hold on them. */
export const say = phrases('people.dossier', {
  who: 'Who you are',
  whoAbout: 'Name, ways to reach you, languages, skills. You told us.',
  whoKept: 'Until you ask to be forgotten.',
  name: 'Name',
  email: 'Email',
  phone: 'Mobile',
  bornOn: 'Date of birth',
  languages: 'Languages',
  skills: 'Skills',
  since: 'Known to us since',
  labels: 'Labels we put on you',
  twice: 'Held twice',
  twiceOn: ask<{ name: string; date: string }>('Also written down as {name}; made one on {date}'),
  none: 'none',
  notTold: 'not told',

  sealed: 'Told in confidence',
  sealedAbout:
    'Health, needs and faith. Sealed; those who need it on the day may read it, and each reading is listed below.',
  sealedKept: 'Until you take it back, or ask to be forgotten.',

  letters: 'Letters',
  lettersAbout: 'What you said yes or no to, in which words, when.',
  lettersKept: 'As proof of why we wrote; without your name once you ask to be forgotten.',
  lettersOn: ask<{ purpose: string; date: string }>('{purpose}, {date}'),
  collected: ask<{ who: string; date: string; law: string; offered: string }>(
    '{who, select, us {We asked for your address ourselves} partner {A partner asked for your address} other {A platform for gifts asked for your address}} on {date}{offered, select, yes {, and offered a way to say no} other {}}. The law that lets us is in force since {law}; you can say stop at any time.',
  ),
  said: ask<{ basis: string; words: string; form: string }>('{basis}: “{words}” ({form})'),
  saidAndEnded: ask<{ basis: string; words: string; form: string; date: string; how: string }>(
    '{basis}: “{words}” ({form}); ended {date}, {how}',
  ),
})

/** What letters are about that somebody said yes or no to, by their purpose. */
export const purposeNames = phrases('people.purposes', {
  news: 'News',
  'ways-to-help': 'When help is needed that fits you',
  'saved-searches': 'What is new to a search you keep',
  'own-places': 'Your own places',
  partner: 'Letters from a partner',
  contact: 'How we reach you',
})

export const basisNames = phrases('people.bases', {
  consent: 'You said yes',
  'soft-opt-in': 'You did not say no',
  service: 'For what you signed up for',
  refused: 'You said no',
})

/** Where somebody was asked that is no page of ours. */
export const formNames = phrases('people.forms', {
  'sign-up': 'when you signed up',
  '/my/details': 'on your own page',
  '/my/keys': 'on your own page',
  '/desk/roles/invite': 'when you were invited',
  '/set-up/you': 'when you set this up',
  telephone: 'on the telephone',
  gift: 'when you gave',
})

/** How a yes or a no came to an end, as it is kept; said to the one whose it was. */
export const endedNames = phrases('people.ended', {
  'replaced by a newer answer': 'replaced by a newer answer',
  'one press in a letter': 'by one press in a letter',
  'on their own page': 'on your own page',
  'asked to be forgotten': 'because you asked to be forgotten',
  'two records became one, and the other said no':
    'because we held you twice, and the other time you had said no',
})

/** How a reason to write to somebody comes to an end. */
export type HowEnded = keyof typeof endedNames
