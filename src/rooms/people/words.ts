import { ask, phrases } from '../../platform/words/words.ts'

export const say = phrases('people', {
  detailsTitle: 'Your details',
  detailsLede: 'What you told us about yourself. Change anything.',
  name: 'Your name',
  phone: 'Mobile',
  phoneHint: 'So that we can reach you on the day.',
  bornOn: 'Date of birth',
  bornOnHint: 'Only if you are under 18, or a role has a lowest age.',
  languages: 'Languages you speak',
  skills: 'Things you can do',
  keep: 'Keep my details',
  kept: 'Kept. Thank you.',
  keptOf: ask<{ name: string }>('Details of {name}'),
  changedMeanwhile:
    'Your details were changed in another window. Below is what you typed; sending it again keeps it.',
  errorTitle: ask<{ count: number }>(
    '{count, plural, one {There is one thing to put right} other {There are # things to put right}}',
  ),
  nameEmpty: 'Enter your name',

  sealedTitle: 'What you told us in confidence',
  sealedLede:
    'Your health, what you need, your faith. It is sealed. Everything we hold about you, in My tent, says who read it, and why.',
  health: 'Health',
  access: 'What you need to take part',
  belief: 'Faith and food',
  takeBack: 'Take it back',
  tookBack: 'Taken back. We no longer have it.',
  tellUs: 'Tell us something we should know',
  tellKind: 'What is it about?',
  tellText: 'In your words',
  tellButton: 'Keep it sealed',
  nothingSealed: 'Nothing. You can tell us when you sign up for something, or here.',

  toldDetails:
    'We use your number to ring you about what you take part in, and your address to write to you about it.',
  lettersTitle: 'Letters',
  lettersLede: 'What we may write to you about. Letters about things you signed up for always come.',
  news: 'News, about once a month',
  waysToHelp: 'When help is needed that fits you',
  saidYes: ask<{ date: string }>('You said yes on {date}'),
  saidNo: 'You said no',
  didNotSayNo: ask<{ date: string }>(
    'You did not say no on {date}, and the law lets a charity write then. Take the tick away to stop it.',
  ),
  lettersKeep: 'Keep my choice',
  lettersKept: 'Kept. It counts from now on.',
  lettersRest: 'While we rest we send nothing, except an answer to something you have just done.',
  lettersSearches: 'If you keep a search, you choose on your own page how often we write about it.',
  newsWords:
    'I would like news from the charity, about once a month. I can stop in any letter or on my own page.',
  waysWords: 'Write to me when help is needed that fits me. I can stop in any letter or on my own page.',
})

/** What is told in confidence, by its kind. */
export const kindNames = { health: say.health, access: say.access, belief: say.belief } as const

export const languageNames = phrases('language', {
  ar: 'Arabic',
  ti: 'Tigrinya',
  am: 'Amharic',
  prs: 'Dari',
  ps: 'Pashto',
  fa: 'Farsi',
  ckb: 'Kurdish Sorani',
  kmr: 'Kurdish Kurmanji',
  so: 'Somali',
  om: 'Oromo',
  sq: 'Albanian',
  vi: 'Vietnamese',
  fr: 'French',
  es: 'Spanish',
  uk: 'Ukrainian',
  ru: 'Russian',
  tr: 'Turkish',
  ur: 'Urdu',
  bn: 'Bengali',
  he: 'Hebrew',
  yi: 'Yiddish',
  sw: 'Swahili',
  zh: 'Chinese',
  bfi: 'British Sign Language',
})

export const skillNames = phrases('skill', {
  cook: 'Cook',
  drive: 'Drive',
  teach: 'Teach',
  listen: 'Listen',
  translate: 'Translate',
  medical: 'Medical',
  legal: 'Legal',
  build: 'Build and mend',
  organise: 'Organise',
  money: 'Keep accounts',
  write: 'Write',
  design: 'Design',
  computers: 'Computers',
  music: 'Music',
  sport: 'Sport',
  sew: 'Sew',
  garden: 'Garden',
  speak: 'Speak in public',
  fundraise: 'Raise money',
  host: 'Host',
})
