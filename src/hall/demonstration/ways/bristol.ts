import { film, travel, type WayTold } from './told.ts'

/** Ways to help in Bristol. */
export const bristol: readonly WayTold[] = [
  {
    key: 'cafe-host',
    title: 'Café host',
    summary:
      'Wednesday lunch at Kettle & Quay: pay what you can, sit where you like, and somebody says good to see you.',
    what: `You are that somebody. You stand near the door from twelve, learn names, and know which table has a free chair.

When it is quiet you carry plates. When someone looks as if they would rather be left alone, you see that too.

At half past two the hosts eat together and say one thing that went well and one that did not.`,
    helps:
      'Fifty people on a usual Wednesday: students, builders, grandparents, and families from the hotel by the bridge.',
    side: 'supporting',
    kind: 'series',
    organisation: 'kettle',
    programme: 'table',
    city: 'Bristol',
    where: 'kettleQuay',
    when: { how: 'weekly', on: 3, starts: '11:45', ends: '15:00', since: 39 },
    skills: ['host', 'listen'],
    languages: ['es', 'ar', 'so'],
    youngest: 16,
    expenses: `${travel} Lunch, of course.`,
    lead: 'gwen',
    capacity: 3,
    group: 2,
    sought: 1.0,
  },
  {
    key: 'paint-a-room',
    title: 'Paint a room before the keys',
    summary:
      'A flat, two bedrooms, one day. A mother and her son chose the colours: apricot, and very dark blue.',
    what: `At nine the dust sheets are down. One of you cuts in, the others roll. The dark blue needs two coats.

At one there is lunch on the floor. By four you hang the curtains back, and open every window.

They move in on Tuesday. You will not meet them; the boy has promised us a drawing of the room.`,
    helps: 'One family, and whoever lives below them and has listened to the stepladder all day.',
    side: 'mobilising',
    kind: 'one-off',
    organisation: 'hineni',
    programme: 'home',
    city: 'Bristol',
    where: 'flatBedwell',
    when: { how: 'once', inWeeks: 1, on: 7, starts: '09:00', ends: '16:30' },
    skills: ['build'],
    youngest: 16,
    checks: ['film'],
    checksInWords: film,
    expenses: travel,
    bring: 'Clothes that have been painted in before. A roller, if you trust your own.',
    lead: 'ines',
    capacity: 6,
    group: 3,
    urgent: true,
    sought: 0.7,
  },
  {
    key: 'spare-room',
    title: 'Spare room host',
    summary:
      'Offer a room and a front-door key for three to nine months. You need not be a parent, a cook or tidy.',
    what: `First one of us visits, looks at the room and asks you what a good week looks like. Then we introduce you to somebody who might fit, in a café, twice.

Both of you sign a simple agreement: kitchen, guests, quiet hours, notice. Somebody from us rings you both in the first week, and each month after.

You give a room and good morning. Advice, money and forms are our job.`,
    helps: 'Adults who were given leave to remain, and a few weeks to find somewhere to live.',
    side: 'supporting',
    kind: 'role',
    organisation: 'hineni',
    programme: 'home',
    city: 'Bristol',
    where: { area: 'In and around Bristol', postcode: 'BS6', lat: 51.468, lon: -2.6 },
    when: {
      how: 'agreed',
      words: 'Three to nine months. You can have weeks off; tell us early.',
      often: 'every-week',
      minutes: null,
    },
    skills: ['host'],
    checks: ['interview', 'references', 'dbs-basic', 'training'],
    checksInWords:
      'A visit, two references, a basic DBS check for every adult in the home (we pay), and an evening with people who already host.',
    expenses: 'A thank-you payment of £60 a week towards bills. Ask whether it changes anything you receive.',
    lead: 'ines',
    capacity: 8,
    sought: 0.6,
  },
  {
    key: 'allotment',
    title: 'Allotment Sunday',
    summary: 'Plot 61: beans, dahlias, a shed with a kettle. Children may dig wherever the string is not.',
    what: `Come at eleven and see what has happened. There is always weeding; there is often something to eat.

Families come from three hotels and eleven streets. Somebody knows how to graft, somebody how to light the stove in the rain.

We stop at two, or when the biscuits do.`,
    helps: 'Families without a garden, and a plot that had been brambles for nine years.',
    side: 'thriving',
    kind: 'series',
    organisation: 'hineni',
    programme: 'learning',
    city: 'Bristol',
    where: 'allotment',
    when: { how: 'weekly', every: 2, on: 7, starts: '11:00', ends: '14:00', since: 36 },
    skills: ['garden'],
    livedExperience: true,
    youngest: 12,
    checks: ['film'],
    checksInWords: `${film} If you are under 18, a parent or guardian says yes first.`,
    expenses: travel,
    bring: 'Boots, water, a hat.',
    lead: 'ines',
    capacity: 10,
    group: 5,
    sought: 0.8,
  },
  {
    key: 'conversation-walk',
    title: 'Harbour walk in easy English',
    summary: 'Walk once round the harbour and talk. That is all, and it works.',
    what: `We meet at ten outside the café and pair up. At each bridge you change partners.

There are cards with questions for shy pairs: what do you cook when you are tired? Which bird is that?

It takes ninety minutes and ends where it began, with coffee.`,
    helps: 'Learners who can follow a lesson and freeze at a bus stop.',
    side: 'thriving',
    kind: 'series',
    organisation: 'kettle',
    programme: 'learning',
    city: 'Bristol',
    where: 'kettleQuay',
    when: { how: 'weekly', on: 2, starts: '10:00', ends: '11:45', since: 26, until: 14 },
    skills: ['listen'],
    youngest: 16,
    expenses: travel,
    bring: 'Shoes for cobbles.',
    lead: 'gwen',
    capacity: 8,
    group: 2,
    sought: 0.75,
  },
  {
    key: 'castle-trip',
    title: 'Day at the castle: group leader',
    summary: 'Forty people, one train, 160 stairs. You lead one of five groups.',
    what: `You counted your eight people onto the train and you count them off again. In between there is a dungeon.

You know who does not like heights. You carry the water, the list and the plasters.

We were home by seven, and everybody was still talking.`,
    helps: 'Families who had not left the city since they came to it.',
    side: 'thriving',
    kind: 'one-off',
    organisation: 'hineni',
    programme: 'learning',
    city: 'Bristol',
    where: { area: 'From Bristol, by train', postcode: 'BS1', lat: 51.451, lon: -2.588 },
    when: { how: 'once', inWeeks: -14, on: 7, starts: '09:00', ends: '19:00' },
    skills: ['organise', 'listen'],
    checks: ['film', 'references'],
    checksInWords: `${film} Two references, because parents trust you with the list.`,
    expenses: `${travel} The train is paid.`,
    lead: 'ines',
    capacity: 5,
    sought: 1.2,
    fate: { is: 'closed', daysAgo: 97, because: 'It was a good day. Nobody was lost.' },
  },
]
