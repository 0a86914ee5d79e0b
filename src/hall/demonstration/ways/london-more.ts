import { film, fromHome, travel, type WayTold } from './told.ts'

/** More ways to help in London. */
export const moreLondon: readonly WayTold[] = [
  {
    key: 'welcome-kits',
    title: 'Welcome kit packer',
    summary:
      'A towel, a torch, a phone lead, a bus map: pack sixty bags around one long table. Groups are welcome.',
    what: `At ten we show you one finished bag. Then the table becomes a line: one of you holds the bag, the others fill it.

Each bag gets a card with a first name of ours on it, written by hand, so that it is clear a person packed it.

There is a break at eleven with something warm. We have never not finished by half past twelve.`,
    helps: 'Young people and families who come to a new city with one bag. The kits go to all five of ours.',
    side: 'mobilising',
    kind: 'series',
    organisation: 'northgate',
    programme: 'home',
    city: 'London',
    where: 'northgate',
    when: { how: 'weekly', every: 2, on: 1, starts: '10:00', ends: '12:30', since: 38, until: 26 },
    skills: ['organise'],
    youngest: 14,
    checks: ['film'],
    checksInWords: `${film} No DBS check: nobody of those who get the kits is in the room. Under 18, a parent or guardian says yes first.`,
    expenses: travel,
    bring: 'Nothing. If you like writing by hand, your favourite pen.',
    lead: 'dalia',
    capacity: 24,
    group: 15,
    sought: 0.8,
  },
  {
    key: 'letter-table',
    title: 'Letter table: help people find their own words',
    summary: 'Sit with someone who wants to write to their MP, and ask until they have said what they mean.',
    what: `People come with a feeling and a blank page. You ask three questions: what happened, what should change, why does it matter to you?

They write; you do not. No letter is copied from another, because MPs can tell, and because each of us is one person.

Afterwards the letters are read aloud by whoever wants to. Then the biscuits are finished.`,
    helps:
      'Neighbours who have never written to an MP, and people whose asylum claim is still open, who cannot vote for one.',
    side: 'advocating',
    kind: 'series',
    organisation: 'hineni',
    programme: 'voice',
    city: 'London',
    where: 'ashgroveLibrary',
    when: { how: 'monthly', nth: 1, on: 4, starts: '18:30', ends: '20:30', since: 9 },
    skills: ['write', 'listen'],
    expenses: travel,
    bring: 'A laptop or tablet if you have one.',
    lead: 'ruth',
    capacity: 8,
    sought: 0.8,
  },
  {
    key: 'listening-evening',
    title: 'How to be a good guest: a listening evening',
    summary:
      'Four people who came here seeking safety tell you what helped and what did not. You listen, then you ask.',
    what: `You join by a link; cameras may stay off. Each of the four speaks for ten minutes. Nobody tells you about their journey, and we ask you not to ask.

After that come small rooms of six with one speaker each. You can bring the questions you were too shy to ask.

It ends at nine. We send you the ten sentences people wrote down most often.`,
    helps: 'You, first of all. The speakers are paid, and each decides what is recorded: nothing, so far.',
    side: 'advocating',
    kind: 'one-off',
    organisation: 'hineni',
    programme: 'voice',
    city: null,
    where: 'home',
    when: { how: 'once', inWeeks: 1, on: 2, starts: '19:30', ends: '21:00' },
    youngest: 16,
    livedExperience: true,
    expenses: fromHome,
    lead: 'ruth',
    capacity: 40,
    group: 6,
    sought: 0.8,
  },
  {
    key: 'panel',
    title: 'Lived-experience panel member',
    summary:
      'If you came here seeking safety: help decide what we do. Eight evenings a year, and your word counts.',
    what: `The panel has nine members. It reads every plan of ours before the trustees do, and can send it back.

You get the papers a week before, in plain English and in your language if you ask. A person goes through them with you on the telephone when you would like that.

We pay for your time. Where the rules about work do not allow payment, we tell you so plainly and agree on what we can do.`,
    helps: 'Everybody who will come after you.',
    side: 'advocating',
    kind: 'role',
    organisation: 'hineni',
    programme: 'voice',
    city: null,
    where: 'home',
    when: {
      how: 'agreed',
      words: 'Eight evenings a year, online, 7pm to 9pm, and one day together in May.',
      often: 'every-month',
      minutes: 120,
    },
    languages: ['ar', 'ti', 'fa', 'ckb', 'am'],
    livedExperience: true,
    skills: ['speak'],
    checks: ['interview'],
    checksInWords: 'A conversation with two members of the panel. No other checks.',
    expenses: 'Everything it costs you: data, travel, childcare, someone to sit with your mother.',
    lead: 'ruth',
    capacity: 3,
    sought: 0.8,
  },
  {
    key: 'solicitor-clinic',
    title: 'Immigration solicitor, monthly clinic',
    summary:
      'Two hours, six appointments, one question each. Your own insurance covers you; our interpreters sit beside you.',
    what: `People book a slot of twenty minutes and send one question beforehand. You read it the night before.

You answer what can be answered, say what cannot, and name the next step in writing. You do not take the case on unless you want to.

A trainee may sit in with the person’s consent. We keep the diary, the interpreters and the tea.`,
    helps: 'People who have been asked for something by the Home Office and do not know what it means.',
    side: 'supporting',
    kind: 'role',
    organisation: 'hineni',
    programme: 'voice',
    city: 'London',
    where: 'ashgroveLibrary',
    when: {
      how: 'agreed',
      words: 'The third Wednesday evening of each month, 6pm to 8pm. Come to as many as you can.',
      often: 'every-month',
      minutes: 120,
    },
    skills: ['legal'],
    checks: ['references'],
    checksInWords:
      'We look up your practising certificate. Immigration advice may only be given by people the law allows to give it, so we check before your first clinic.',
    expenses: travel,
    lead: 'samuel',
    capacity: 4,
    sought: 0.4,
  },
  {
    key: 'first-job-evening',
    title: 'First job evening',
    summary:
      'Read a CV, hold a pretend interview, introduce someone to someone. At our partner’s office in Clerkenwell.',
    what: `Ten people come who may now look for work, some of them engineers, cooks and teachers with fifteen years behind them.

You sit with one person for an hour. You look at one page together and make it say what they can do. Then you change seats and ask them three questions as if you had a job to give.

At the end everybody writes one name on a card: somebody worth talking to. Most first jobs came from those cards.`,
    helps: 'People with the right to work who know nobody here in their own trade yet.',
    side: 'thriving',
    kind: 'series',
    organisation: 'quill',
    programme: 'learning',
    city: 'London',
    where: 'quillOffice',
    when: { how: 'monthly', nth: 3, on: 1, starts: '18:00', ends: '20:00', since: 8, until: 8 },
    skills: ['write', 'organise', 'speak'],
    expenses: travel,
    bring: 'A pen. We have paper, printers and supper.',
    lead: 'imogen',
    capacity: 10,
    group: 4,
    sought: 0.9,
  },
  {
    key: 'welcome-walk',
    title: 'Welcome walk guide',
    summary:
      'Show new neighbours where things are: the library, the good bakery, the surgery, the bench with the view.',
    what: `You meet at the clock at ten. About eight people come; some have been here a week and some a year.

You walk for ninety minutes, slowly. At each stop you say one useful thing: how to join the library, when the market is cheap, which bus to trust.

A second guide walks at the back, so that nobody is lost. We give you the route and a page of notes in eight languages.`,
    helps: 'People and families newly housed in the borough, and anybody else who wants to come along.',
    side: 'mobilising',
    kind: 'series',
    organisation: 'aldermere',
    programme: 'home',
    city: 'London',
    where: 'aldermereSquare',
    when: { how: 'weekly', every: 2, on: 7, starts: '10:00', ends: '12:00', since: 24 },
    skills: ['speak'],
    languages: ['so', 'prs', 'ps', 'tr', 'uk'],
    livedExperience: true,
    expenses: travel,
    bring: 'Shoes for walking and something against rain.',
    lead: 'leonie',
    capacity: 4,
    sought: 0.85,
  },
  {
    key: 'clothes-stall',
    title: 'Clothes stall at St Columba’s fair',
    summary:
      'St Columba’s holds its fair on a Saturday and runs this stall by itself. Come and help people find something that fits.',
    what: `Four hundred things hang by size. People try them on in front of the big mirror, and you say honestly whether it suits them.

Nothing has a price. There is a box at the end for those who would like to give something, and it stands where nobody watches it.

When the last shirt is gone, we fold the rails and drink the tea.`,
    helps: 'Anybody in Ashgrove who needs a coat, or trousers for an interview.',
    side: 'mobilising',
    kind: 'one-off',
    organisation: 'columba',
    programme: 'home',
    city: 'London',
    where: 'columbaHall',
    when: {
      how: 'once',
      inWeeks: 3,
      on: 6,
      starts: '13:00',
      ends: '16:00',
      rest: 'St Columba’s runs it without us; Hineni’s own people are not asked',
    },
    skills: ['host'],
    youngest: 16,
    expenses: travel,
    lead: 'tobias',
    capacity: 6,
    group: 2,
    sought: 0.5,
  },
]
