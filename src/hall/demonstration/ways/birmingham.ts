import { film, travel, type WayTold } from './told.ts'

/** Ways to help in Birmingham. */
export const birmingham: readonly WayTold[] = [
  {
    key: 'food-parcels',
    title: 'Friday food parcels',
    summary:
      'Pack a hundred boxes before noon: rice, oil, lentils, onions, and one thing nobody needs and everybody likes.',
    what: `You choose your place in the line and the music. Boxes are for one, for four or for seven; the coloured dot says which.

At half past eleven the drivers come. By a quarter to twelve the floor is swept, in good time for prayers and long before Shabbat.

Tea is on from the start. Questions about each other’s Friday are welcome.`,
    helps:
      'A hundred households in the south of the city. A box comes every second week, and anybody may ask for one.',
    side: 'supporting',
    kind: 'series',
    organisation: 'lantern',
    programme: 'table',
    city: 'Birmingham',
    where: 'lanternLane',
    when: { how: 'weekly', on: 5, starts: '09:15', ends: '11:45', since: 39 },
    skills: ['organise', 'drive'],
    youngest: 16,
    expenses: travel,
    bring: 'Closed shoes.',
    lead: 'salma',
    capacity: 12,
    group: 6,
    sought: 0.95,
  },
  {
    key: 'open-lunch',
    title: 'Open lunch host',
    summary: 'The first Sunday of the month: a free lunch, a full hall, and you at the head of one table.',
    what: `A host does three things. You welcome whoever sits down, you make sure the bowls go round, and you see to it that nobody eats alone.

Tables are mixed by a trick with coloured spoons. You will sit with people you would never have met.

Dishes are done by the machine; clearing is done by you.`,
    helps: 'About 120 neighbours, long here and just come.',
    side: 'mobilising',
    kind: 'series',
    organisation: 'lantern',
    programme: 'table',
    city: 'Birmingham',
    where: 'lanternLane',
    when: { how: 'monthly', nth: 1, on: 7, starts: '12:00', ends: '15:00', since: 9 },
    skills: ['host', 'listen'],
    languages: ['ar', 'ur', 'so', 'ti'],
    youngest: 16,
    expenses: travel,
    lead: 'salma',
    capacity: 10,
    group: 4,
    sought: 0.9,
  },
  {
    key: 'laptop-clinic',
    title: 'Laptop clinic',
    summary:
      'People bring a phone or a laptop and a problem. You bring patience and know how to look things up.',
    what: `They queue with a number. You sit down with one person at a time: a password lost, a form that will not send, a camera roll that is full.

You keep your hands in your lap and say where to press. It takes longer, and they will not have to come back.

We also wipe and set up given laptops; some evenings you do only that.`,
    helps: 'Adults who do everything on one cracked phone: college, bank, family, the Home Office.',
    side: 'thriving',
    kind: 'series',
    organisation: 'hineni',
    programme: 'learning',
    city: 'Birmingham',
    where: 'brassworks',
    when: { how: 'weekly', on: 4, starts: '17:30', ends: '19:30', since: 35, until: 24 },
    skills: ['computers', 'teach'],
    languages: ['ar', 'fa', 'sq'],
    youngest: 16,
    checks: ['film'],
    checksInWords: `${film} You never keep, or write down, anybody’s password.`,
    expenses: travel,
    lead: 'meera',
    capacity: 5,
    sought: 0.95,
  },
  {
    key: 'toddler-morning',
    title: 'Toddler morning helper',
    summary: 'Paint, blocks, songs and a great many raisins, while parents learn English in the next room.',
    what: `You arrive at half past nine and put out what the children like this week. Twelve come, from one year old to four.

You play on the floor. You sing what you know and learn what they sing. A qualified play worker leads, and is always in the room.

At noon parents come back and are shown what was painted. Everything was painted.`,
    helps:
      'Parents who could not come to a lesson otherwise, and their children, who often speak English first.',
    side: 'supporting',
    kind: 'series',
    organisation: 'hineni',
    programme: 'learning',
    city: 'Birmingham',
    where: 'parkHouse',
    when: {
      how: 'weekly',
      on: 1,
      starts: '09:30',
      ends: '12:15',
      since: 38,
      until: 30,
      differs: [{ inWeeks: 3, because: 'Park House is closed for a training day' }],
    },
    skills: ['listen', 'music'],
    languages: ['ti', 'so', 'ur', 'sq'],
    checks: ['references', 'dbs-enhanced', 'training'],
    checksInWords:
      'An enhanced DBS check without the barred list, because the play worker supervises you throughout; we arrange it and pay. Two references and an evening of training.',
    expenses: travel,
    bring: 'Knees.',
    lead: 'meera',
    capacity: 4,
    sought: 1.0,
  },
  {
    key: 'health-evening',
    title: 'Doctor, nurse or pharmacist for the health evening',
    summary: 'Once a month, answer questions nobody has time for in ten minutes. You examine nobody.',
    what: `Twenty people come with questions on cards, so that no one has to say theirs aloud: vaccines, teeth, sleep, how to register, what “referral” means.

You talk for fifteen minutes about the month’s subject and then answer cards. Interpreters sit at three tables.

You give general advice and the way to the right door. It is not a clinic, and no records are kept.`,
    helps: 'Adults new to the NHS, and the receptionists who get to explain it otherwise.',
    side: 'supporting',
    kind: 'series',
    organisation: 'hineni',
    programme: 'learning',
    city: 'Birmingham',
    where: 'surgery',
    when: { how: 'monthly', nth: 2, on: 3, starts: '18:30', ends: '20:00', since: 8 },
    skills: ['medical', 'speak'],
    languages: ['ar', 'ti', 'ckb'],
    checks: ['interview'],
    checksInWords:
      'We look up your registration, and have a short conversation about what the evening is and is not.',
    expenses: travel,
    lead: 'meera',
    capacity: 2,
    sought: 0.8,
  },
  {
    key: 'street-stall',
    title: 'Street stall: ask a neighbour to sign',
    summary:
      'Two hours at Market Cross with a table, a petition on the right to work, and a tin of shortbread.',
    what: `You work in pairs. You say good morning, and most people say no thank you. About one in six stops.

You have three facts and no speech. If somebody disagrees you listen longer than is comfortable, and thank them.

Signatures are written on paper and counted the same evening.`,
    helps:
      'People who have waited more than a year for an answer and are not allowed to earn their living meanwhile.',
    side: 'advocating',
    kind: 'one-off',
    organisation: 'hineni',
    programme: 'voice',
    city: 'Birmingham',
    where: 'marketCross',
    when: { how: 'once', inWeeks: 2, on: 7, starts: '11:00', ends: '13:00' },
    skills: ['speak'],
    youngest: 16,
    expenses: travel,
    bring: 'A coat with pockets.',
    lead: 'meera',
    capacity: 8,
    group: 4,
    sought: 0.4,
  },
  {
    key: 'lift-home',
    title: 'Lift home after night class',
    summary: 'Drive two or three learners home when the last bus has gone.',
    what: `Class ends at half past nine. You wait at the gate with the list; everybody on it has asked for a lift themselves.

You drive them to the end of their street, not to their door, unless they ask. Twenty minutes, mostly.

You may choose the music on the way out. They choose it on the way back.`,
    helps: 'Adults who would have to leave the lesson half an hour early.',
    side: 'supporting',
    kind: 'series',
    organisation: 'lantern',
    programme: 'learning',
    city: 'Birmingham',
    where: 'lanternLane',
    when: { how: 'weekly', on: 2, starts: '21:15', ends: '22:30', since: -2, until: 20 },
    skills: ['drive'],
    youngest: 21,
    checks: ['references'],
    checksInWords:
      'Two references, your licence, and your insurer’s word that you are covered as a volunteer driver.',
    expenses: '45p a mile, paid by Thursday.',
    lead: 'salma',
    capacity: 2,
    sought: 0,
    fate: { is: 'in-review', by: 'salma', daysAgo: 5 },
  },
]
