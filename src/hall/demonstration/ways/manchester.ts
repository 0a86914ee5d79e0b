import { film, travel, type WayTold } from './told.ts'

/** Ways to help in Manchester. */
export const manchester: readonly WayTold[] = [
  {
    key: 'garden-morning',
    title: 'Garden morning',
    summary: 'Three hours outdoors on a Wednesday. Dig, sow, water, or sit in the shelter and shell beans.',
    what: `Marcin chalks the morning’s jobs on the board by the gate and you put your name beside one. Nobody minds if you change it.

Some who come grew apricots, others have never held a spade. People teach each other with their hands.

At noon there is soup from the garden, cooked on the stove in the shelter. Whatever is ripe goes home in whoever’s bag is nearest.`,
    helps: 'A dozen people who live in flats and hotels without a window box, and the wrens.',
    side: 'thriving',
    kind: 'series',
    organisation: 'ropery',
    programme: 'learning',
    city: 'Manchester',
    where: 'roperyFields',
    when: { how: 'weekly', on: 3, starts: '10:00', ends: '13:00', since: 39 },
    skills: ['garden'],
    languages: ['ar', 'ti', 'fa'],
    livedExperience: true,
    youngest: 16,
    expenses: travel,
    bring: 'Boots and a coat you do not mind. Gloves hang in the shed.',
    lead: 'marcin',
    capacity: 14,
    group: 5,
    sought: 0.85,
  },
  {
    key: 'football-coach',
    title: 'Football coach for under-18s',
    summary:
      'Thursday evenings under floodlights: warm up, one skill, small games. Two coaches to each group.',
    what: `Sixteen to twenty young people come. You and a second coach set out the cones, and somebody always moves them.

You teach one thing an evening. Everybody plays, and nobody is picked last, because you make the teams.

When it rains you play. When there is lightning you tell stories in the changing room.`,
    helps:
      'Young people of 14 to 17. For some of them this is the only hour of the week when nobody asks where they are from.',
    side: 'thriving',
    kind: 'series',
    organisation: 'hineni',
    programme: 'learning',
    city: 'Manchester',
    where: 'pitch',
    when: { how: 'weekly', on: 4, starts: '17:30', ends: '19:00', since: 39, until: 34 },
    skills: ['sport', 'teach'],
    languages: ['ar', 'sq', 'ckb'],
    checks: ['interview', 'references', 'dbs-enhanced-barred', 'training'],
    checksInWords:
      'An enhanced DBS check with the children’s barred list, because you teach children every week; we arrange it and pay. Two references, and a morning of training. First aid is a gift; we send you on the course.',
    expenses: `${travel} We pay for your coaching certificate after ten evenings.`,
    bring: 'A whistle if you have one. Boots or trainers.',
    lead: 'orla',
    capacity: 4,
    sought: 1.0,
  },
  {
    key: 'school-buddy',
    title: 'Lunchtime buddy at Sorrel Lane School',
    summary: 'Once a week, sit where the new pupils sit. Play cards, read a page, laugh at the pudding.',
    what: `You sign in at noon and go to the library corner. Three or four pupils who joined this term come and eat there.

You bring a game, or they do. You read a page aloud in turns. If one of them wants to go out and play with the others, that is the best thing that can happen.

A teacher is in the room throughout.`,
    helps: 'Pupils of 11 to 14 in their first term at an English school.',
    side: 'supporting',
    kind: 'role',
    organisation: 'sorrel',
    programme: 'learning',
    city: 'Manchester',
    where: 'sorrelLane',
    when: {
      how: 'agreed',
      words: 'One weekday lunchtime, noon to 1:15pm, in term time, for at least two terms.',
      often: 'every-week',
      minutes: 75,
    },
    skills: ['listen', 'teach'],
    languages: ['ar', 'ps', 'uk', 'vi'],
    checks: ['dbs-enhanced', 'references', 'training'],
    checksInWords:
      'An enhanced DBS check, two references, and the school’s own morning of training. The school arranges and pays for it.',
    expenses: `${travel} Lunch with the pupils.`,
    lead: 'denise',
    capacity: 6,
    sought: 0.6,
  },
  {
    key: 'sewing-circle',
    title: 'Sewing circle',
    summary: 'Eight machines, one long table, a radio nobody agrees about. For women, with children welcome.',
    what: `Some come to learn how to thread a needle and some ran a tailor’s shop for twenty years. You may be either.

You mend school trousers, take up curtains, and finish one thing for yourself each season. Last spring it was a coat with eleven linings.

There is a corner with toys and somebody who knows the songs.`,
    helps: 'Women who like company and have hands that know, or want to know, what to do.',
    side: 'thriving',
    kind: 'series',
    organisation: 'hineni',
    programme: 'learning',
    city: 'Manchester',
    where: 'threadHouse',
    when: { how: 'weekly', every: 2, on: 2, starts: '13:00', ends: '15:30', since: 37 },
    skills: ['sew'],
    languages: ['ar', 'prs', 'ur'],
    livedExperience: true,
    checks: ['film'],
    checksInWords: `${film} The circle is for women.`,
    expenses: travel,
    bring: 'Your thimble, if you are particular about thimbles.',
    lead: 'orla',
    capacity: 6,
    sought: 0.85,
  },
  {
    key: 'speaker',
    title: 'Speaker in schools and congregations',
    summary:
      'Forty minutes in front of a class or after a service. You tell your own story, as much of it as you choose.',
    what: `We practise with you until you know which three things you want to say and which questions you will not answer.

One of us drives you, sits in the second row and brings you home. If a question is wrong, we are the ones who say so.

You may stop after the first time, or the fortieth. You are paid for your time where the rules about work allow it.`,
    helps: 'The boy at the back who had never met anybody who came by boat, and wrote to us afterwards.',
    side: 'advocating',
    kind: 'role',
    organisation: 'hineni',
    programme: 'voice',
    city: 'Manchester',
    where: {
      area: 'Schools and congregations across Greater Manchester',
      postcode: 'M15',
      lat: 53.467,
      lon: -2.251,
    },
    when: {
      how: 'agreed',
      words: 'About one talk a month between September and June, mostly on weekday mornings.',
      often: 'every-month',
      minutes: 40,
    },
    skills: ['speak'],
    livedExperience: true,
    checks: ['interview', 'training'],
    checksInWords: 'A conversation and two afternoons of practice. No DBS check: teachers stay in the room.',
    expenses: travel,
    lead: 'orla',
    capacity: 8,
    sought: 0.5,
  },
  {
    key: 'story-hour',
    title: 'Story hour in two languages',
    summary: 'Read one picture book twice: once in English, once in yours. Twenty children, one rug.',
    what: `You choose a book from the box or bring one from home. A second reader takes the other language, page by page.

Children shout out what they recognise. That is the lesson, and nobody needs to be told.

Afterwards everybody draws the bear.`,
    helps: 'Children of four to eight, and parents who hear their own language read aloud in a public place.',
    side: 'thriving',
    kind: 'series',
    organisation: 'sorrel',
    programme: 'learning',
    city: 'Manchester',
    where: 'sorrelLane',
    when: { how: 'monthly', nth: 3, on: 7, starts: '14:00', ends: '15:30', since: 8, until: 9 },
    skills: ['speak'],
    languages: ['ar', 'ur', 'vi', 'uk', 'so', 'ps'],
    livedExperience: true,
    youngest: 14,
    checks: ['film'],
    checksInWords: `${film} No DBS check: parents stay, and you are never alone with a child.`,
    expenses: travel,
    bring: 'A book you loved, if you still have it.',
    lead: 'denise',
    capacity: 4,
    sought: 0.85,
  },
  {
    key: 'furniture-van',
    title: 'Furniture collection driver',
    summary: 'Fetch sofas from people who no longer need them. A big van, a good lifter, four stops.',
    what: `The list is ready at nine. You drive, a second person lifts with you, and you say no kindly to whatever is broken.

You have the right to refuse a wardrobe that will not come down the stairs. Everybody has one.

You are back at the store by one.`,
    helps: 'Households who move in with a kettle and an address.',
    side: 'mobilising',
    kind: 'series',
    organisation: 'hineni',
    programme: 'home',
    city: 'Manchester',
    where: { area: 'Greater Manchester', postcode: 'M12', lat: 53.463, lon: -2.203 },
    when: { how: 'weekly', every: 2, on: 7, starts: '09:00', ends: '13:00', since: 33 },
    skills: ['drive'],
    checks: ['film'],
    checksInWords: `${film} You show us your licence once; our insurance asks that you are 23 or over.`,
    youngest: 23,
    expenses: travel,
    bring: 'Gloves, and a strap if you own one.',
    lead: 'orla',
    capacity: 2,
    sought: 0.5,
    fate: { is: 'paused', daysAgo: 9, because: 'The van is at the garage. Back when it has a gearbox.' },
  },
  {
    key: 'sponsored-walk',
    title: 'Steward for the four-gates walk',
    summary:
      'Stand at one of four gates, ring a bell, hand out oranges. 300 people walk ten miles for First Home.',
    what: `You choose a gate. You are there from half an hour before the first walkers until the sweeper has passed, who wears a broom on his back.

You ring for each walker, fill bottles and know where the nearest toilet is. That is the most asked question of the day.

A radio connects you with the start. A first-aider comes by every hour.`,
    helps: 'Fifty new homes: each walker carries the price of a bed.',
    side: 'mobilising',
    kind: 'one-off',
    organisation: 'hineni',
    programme: 'home',
    city: 'Manchester',
    where: { area: 'Along the canals, Manchester', postcode: 'M4', lat: 53.484, lon: -2.225 },
    when: { how: 'once', inWeeks: 11, on: 7, starts: '08:30', ends: '14:30' },
    skills: ['organise', 'fundraise'],
    youngest: 14,
    expenses: `${travel} Lunch and a hat.`,
    bring: 'Something to sit on.',
    lead: 'orla',
    capacity: 24,
    group: 8,
    sought: 0,
    fate: { is: 'scheduled', inDays: 4 },
  },
]
