import { fromHome, type WayTold } from './told.ts'

/** Things to do from home, in one’s own time. */
export const atHome: readonly WayTold[] = [
  {
    key: 'letter-translator',
    title: 'Letter translator',
    summary:
      'Turn a plain English letter of ours into plain Arabic, Tigrinya, Dari or Kurdish. About 200 words each.',
    what: `We send you one letter at a time: how to join the football, what happens at the dentist, when the hall is shut. Never anyone’s private papers.

You write it as you would say it to your aunt. A second person reads it over; you hear what they changed and why.

You have a week for each. Say no whenever it does not fit; there is always another.`,
    helps: 'Whoever reads better in the language they grew up with.',
    side: 'supporting',
    kind: 'task',
    organisation: 'hineni',
    programme: 'learning',
    city: null,
    where: 'home',
    when: {
      how: 'agreed',
      words: 'About an hour for each letter, within a week, whenever you like.',
      often: 'now-and-then',
      minutes: 60,
    },
    skills: ['translate', 'write'],
    languages: ['ar', 'ti', 'prs', 'ps', 'ckb', 'fa', 'am', 'vi', 'sq'],
    livedExperience: true,
    expenses: fromHome,
    lead: 'ruth',
    capacity: 20,
    urgent: true,
    sought: 0.6,
  },
  {
    key: 'maths-online',
    title: 'Maths to GCSE, online',
    summary:
      'One hour on Thursdays with one learner and a shared whiteboard. You explain it twice; the third time they explain it to you.',
    what: `We match you with one learner for the term. You meet in our online room, which a member of staff can step into at any time.

You start with last week’s homework and end with one problem done alone. In between, you find out where it stopped making sense, which is usually two years earlier than anyone thought.

We send you a short note about the syllabus, and a person to ask.`,
    helps: 'Learners of 15 to 19 who want a grade 4 in June because a college place hangs on it.',
    side: 'thriving',
    kind: 'series',
    organisation: 'hineni',
    programme: 'learning',
    city: null,
    where: 'home',
    when: { how: 'weekly', on: 4, starts: '18:00', ends: '19:00', since: 36, until: 28 },
    skills: ['teach'],
    checks: ['interview', 'references', 'dbs-enhanced-barred', 'training'],
    checksInWords:
      'An enhanced DBS check with the children’s barred list, because you teach the same young person every week; we arrange it and pay. Two references and 90 minutes of training online.',
    expenses: fromHome,
    bring: 'A computer with a camera. A headset is kinder to both of you.',
    lead: 'orla',
    capacity: 6,
    sought: 0.95,
  },
  {
    key: 'telephone-welcome',
    title: 'Telephone welcome, in Farsi or Kurdish',
    summary:
      'Ring three people a week who have just moved, and ask in their language whether anything is missing.',
    what: `You ring from our number by an app, so yours stays yours. You have a page with eight questions: is the heating on, do you know where the surgery is, has the school written?

You write down what is missing and we do the rest. You make no promises for us.

Calls take ten minutes, or forty when somebody has not spoken their language all week.`,
    helps: 'Adults and families in their first month at a new address.',
    side: 'supporting',
    kind: 'role',
    organisation: 'hineni',
    programme: 'home',
    city: null,
    where: 'home',
    when: {
      how: 'agreed',
      words: 'About an hour and a half a week, on two days you choose, for three months or more.',
      often: 'every-week',
      minutes: 90,
    },
    skills: ['listen', 'translate'],
    languages: ['fa', 'ckb', 'kmr'],
    livedExperience: true,
    checks: ['interview', 'references', 'training'],
    checksInWords:
      'A conversation, two references and an evening of training. No DBS check: talking on the telephone with adults does not allow one.',
    expenses: fromHome,
    lead: 'orla',
    capacity: 6,
    sought: 0.5,
  },
  {
    key: 'bookkeeper',
    title: 'Bookkeeper, two hours a week',
    summary:
      'Match receipts with what the bank says, and pay people back within five days. That promise is ours to keep.',
    what: `Volunteers photograph their tickets. You check that the sum is right and that the day is real, and put it in the week’s list. Elias, our treasurer, pays it out on Thursdays.

Once a month you sit down with him for an hour and look at what surprised you.

You see amounts and names, and nothing about anybody’s life.`,
    helps: 'Volunteers who cannot wait a month for a bus fare.',
    side: 'mobilising',
    kind: 'role',
    organisation: 'hineni',
    programme: 'home',
    city: null,
    where: 'home',
    when: {
      how: 'agreed',
      words: 'Two hours a week, any time before Thursday noon, for at least six months.',
      often: 'every-week',
      minutes: 120,
    },
    skills: ['money', 'computers'],
    checks: ['references', 'dbs-basic'],
    checksInWords:
      'Two references and a basic DBS check, because you see what others are paid; we pay for it.',
    expenses: fromHome,
    lead: 'elias',
    capacity: 1,
    sought: 2,
  },
  {
    key: 'welcome-pack-designer',
    title: 'Designer for the welcome pack',
    summary: 'Make one folded sheet that works in nine languages, two directions and black and white.',
    what: `The words are there and so are the drawings. They now fill eleven pages, which nobody reads.

You make it one sheet, folded twice, that can be printed at any library. Arabic and Farsi read from the right; Tigrinya needs room.

We test it with the panel, and you hear what they say in their own words.`,
    helps: 'Everybody who moves into a new place through us: about 300 households a year.',
    side: 'mobilising',
    kind: 'task',
    organisation: 'hineni',
    programme: 'home',
    city: null,
    where: 'home',
    when: { how: 'agreed', words: 'About 20 hours in all, over six weeks.', often: 'once', minutes: null },
    skills: ['design'],
    languages: ['ar', 'fa'],
    expenses: fromHome,
    lead: 'ines',
    capacity: 1,
    sought: 1,
    fate: { is: 'closed', daysAgo: 33, because: 'Done, and printed 2,000 times. Thank you, Kezia.' },
  },
]
