import { film, travel, type WayTold } from './told.ts'

/** Ways to help in and around Ashgrove. */
export const london: readonly WayTold[] = [
  {
    key: 'supper-club',
    title: 'Supper club cook',
    summary: 'Four hours in a warm kitchen. About fifteen young people eat together, and the menu is theirs.',
    what: `Arrive at four. Two young people have already chosen the dishes and one of them leads the cooking, so you chop what you are asked to chop.

At half past six everyone sits down, you too. Washing up is shared, and you are out by eight.

You are never alone with a young person. A Hineni coordinator is in the building from start to finish.`,
    helps:
      'Young people seeking safety, most of them 16 to 19 and living without their parents. Tuesday is the evening when somebody asks what they would like to eat.',
    side: 'supporting',
    kind: 'series',
    organisation: 'columba',
    programme: 'table',
    city: 'London',
    where: 'columbaHall',
    when: {
      how: 'weekly',
      on: 2,
      starts: '16:00',
      ends: '20:00',
      since: 39,
      until: 31,
      differs: [
        { inWeeks: 5, because: 'The hall is closed for the new floor' },
        { inWeeks: 6, to: 3, because: 'The hall is let on Tuesday' },
      ],
    },
    skills: ['cook'],
    languages: ['ar', 'ti'],
    checks: ['film'],
    checksInWords: `${film} No DBS check: four adults work together and are supervised throughout, so the law does not allow an enhanced check, and we do not need a basic one.`,
    expenses: travel,
    bring:
      'An apron if you have one, and shoes that do not slip. The kitchen is vegetarian; Northgate Synagogue supervises it for kashrut, so please leave food of your own at home.',
    lead: 'dalia',
    capacity: 4,
    group: 2,
    answerHours: 48,
    sought: 1.0,
    fate: {
      is: 'published',
      writing: {
        by: 'tobias',
        asks: true,
        changes: {
          bring:
            'An apron if you have one, and shoes that do not slip. Aprons are on the hook behind the door from now on.',
        },
      },
    },
  },
  {
    key: 'sunday-supper',
    title: 'Sunday supper for everyone: kitchen crew',
    summary: 'Once a season Ashgrove cooks for Ashgrove: sixty people, four long tables, eight cooks.',
    what: `Choose your corner when you arrive: bread, soup, rice, sweets, or the washing-up machine, which is loud and much loved.

At six the doors open and you sit wherever there is a chair. Somebody will play the piano. You will be asked to dance and may say no.

We are done by half past eight, and leftovers go home with whoever wants them.`,
    helps: 'Sixty neighbours, about half of whom came here seeking safety. Nobody is told who is who.',
    side: 'mobilising',
    kind: 'one-off',
    organisation: 'columba',
    programme: 'table',
    city: 'London',
    where: 'columbaHall',
    when: { how: 'once', inWeeks: 2, on: 7, starts: '15:30', ends: '20:30' },
    skills: ['cook', 'host'],
    youngest: 16,
    checks: ['film'],
    checksInWords: `${film} If you are 16 or 17, a parent or guardian says yes on a page of their own.`,
    expenses: travel,
    bring: 'An apron, and a jar for leftovers.',
    lead: 'dalia',
    capacity: 8,
    group: 3,
    answerHours: 48,
    sought: 1.4,
  },
  {
    key: 'homework-table',
    title: 'Homework table',
    summary:
      'Sit beside someone doing GCSE maths or English. You need not be a teacher; you need to be patient.',
    what: `At five the table fills up: exercise books, a bowl of oranges, four or five young people and as many of you.

They show you what is due. You ask what they have tried, and you try it together. If you do not know the answer, say so and look it up side by side: that is the lesson.

At seven we pack up together. The same two staff are in the room each week.`,
    helps:
      'Young people of 14 to 18 who started an English school a year or two ago and are catching up fast.',
    side: 'thriving',
    kind: 'series',
    organisation: 'northgate',
    programme: 'learning',
    city: 'London',
    where: 'northgate',
    when: {
      how: 'weekly',
      on: 2,
      starts: '17:00',
      ends: '19:00',
      since: 38,
      until: 20,
      differs: [{ inWeeks: 4, because: 'The room is needed for exams' }],
    },
    skills: ['teach', 'listen'],
    checks: ['dbs-enhanced', 'references', 'film'],
    checksInWords:
      'An enhanced DBS check without the barred list, because our staff are always in the room; we arrange it and pay. Two references. It takes about four weeks, and you can visit before.',
    expenses: travel,
    bring: 'A pencil you do not mind losing.',
    youngest: 16,
    lead: 'judith',
    capacity: 5,
    sought: 0.9,
  },
  {
    key: 'befriender-north-london',
    title: 'Befriender, north London',
    summary:
      'One young person, once a fortnight, for a year. Football, galleries, chips, buses: what you do is up to the two of you.',
    what: `You meet in daytime and in public places, for two or three hours. You decide together where to go; we pay for the tickets and the tea.

You do not fix anything. You turn up when you said you would, and you ask how the exam went.

Before you begin there is a conversation with us and a training day. After that a person you know by name is there to ring, and every two months we sit down and talk.`,
    helps:
      'Young people of 16 to 18 seeking safety in north and east London. Both of you see a short profile first, and both of you may say no without a reason.',
    side: 'supporting',
    kind: 'role',
    organisation: 'hineni',
    programme: 'befriending',
    city: 'London',
    where: { area: 'North and east London', postcode: 'N15', lat: 51.585, lon: -0.085 },
    when: {
      how: 'agreed',
      words: 'Two or three hours every two weeks, at times that suit you both, for at least a year.',
      often: 'every-fortnight',
      minutes: 150,
    },
    skills: ['listen'],
    languages: ['ar', 'ti', 'prs'],
    livedExperience: true,
    checks: ['interview', 'references', 'dbs-enhanced', 'training'],
    checksInWords:
      'A conversation of 40 minutes, two references, an enhanced DBS check without the barred list, and a training day. We arrange the check and pay for it. People who applied this year were ready in about four weeks.',
    expenses: travel,
    lead: 'ruth',
    capacity: 12,
    urgent: true,
    sought: 0.6,
  },
  {
    key: 'appointment-companion',
    title: 'Appointment companion',
    summary:
      'Go along to a GP, a college or a bank. Find the right door, wait together, write down what was said.',
    what: `A day or two before, we tell you where and when, and the first name of the person you will meet.

You meet at the door. You are there as company, not as an interpreter or an adviser: you help ask for an interpreter, and you write down what happens next in plain words.

Most appointments take two hours with the waiting. Bring a book for both of you.`,
    helps: 'Adults who are new to the city and would rather not sit in a waiting room alone.',
    side: 'supporting',
    kind: 'role',
    organisation: 'hineni',
    programme: 'befriending',
    city: 'London',
    where: { area: 'Across north London', postcode: 'N4', lat: 51.571, lon: -0.105 },
    when: {
      how: 'agreed',
      words:
        'Now and then, on weekdays, when you say yes to an appointment. Most people do one or two a month.',
      often: 'now-and-then',
      minutes: 120,
    },
    skills: ['listen', 'write'],
    languages: ['ar', 'ti', 'am', 'fa', 'so'],
    checks: ['interview', 'references', 'film'],
    checksInWords:
      'A conversation and two references. No DBS check: keeping an adult company does not allow one.',
    expenses: travel,
    lead: 'ruth',
    capacity: 20,
    sought: 0.5,
  },
]
