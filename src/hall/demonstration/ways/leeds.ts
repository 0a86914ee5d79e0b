import { film, travel, type WayTold } from './told.ts'

/** Ways to help in Leeds. */
export const leeds: readonly WayTold[] = [
  {
    key: 'moving-day',
    title: 'Beds for Monday: moving day',
    summary:
      'A family gets its keys on Monday. On Sunday we carry in four beds, a table and a box of saucepans.',
    what: `The van is loaded at the store at half past nine; help there if you like lists, or meet us at the house at ten if you like lifting.

Two people build beds, two hang curtains, one fills the kitchen cupboards. By two there is bread on the table and clean sheets on every bed.

You will not meet the family. You leave them a note, if you want to, and the light on in the hall.`,
    helps: 'Two parents and three children who have lived in one hotel room for eight months.',
    side: 'mobilising',
    kind: 'one-off',
    organisation: 'hineni',
    programme: 'home',
    city: 'Leeds',
    where: 'burleyHouse',
    when: { how: 'once', inWeeks: 1, on: 7, starts: '10:00', ends: '16:00' },
    skills: ['build', 'drive'],
    youngest: 16,
    checks: ['film'],
    checksInWords: `${film} No DBS check: the house is empty while we work.`,
    expenses: `${travel} If you bring your own van we pay 45p a mile.`,
    bring: 'Shoes with a closed toe. A cordless screwdriver, if you own one.',
    lead: 'femi',
    capacity: 8,
    group: 4,
    urgent: true,
    answerHours: 24,
    sought: 0.85,
  },
  {
    key: 'kit-run',
    title: 'Kit run, Leeds',
    summary:
      'A driver and two lifters take kitchen boxes and bedding to four addresses on a Thursday evening.',
    what: `You load at five. Femi or another driver has the route; the van has a tail lift that works most days.

At each door one of you rings and the other carries. You say who you are, put it where they want it, and leave. Nobody signs anything.

You are back by eight, and the van is swept.`,
    helps: 'About four households a week, on the day they move or the day after.',
    side: 'mobilising',
    kind: 'series',
    organisation: 'hineni',
    programme: 'home',
    city: 'Leeds',
    where: 'bobbinStore',
    when: { how: 'weekly', on: 4, starts: '17:00', ends: '20:00', since: 39 },
    skills: ['drive'],
    checks: ['film'],
    checksInWords: `${film} Drivers show us their licence once.`,
    expenses: travel,
    bring: 'Gloves.',
    lead: 'femi',
    capacity: 3,
    urgent: true,
    sought: 0.75,
  },
  {
    key: 'langar',
    title: 'Langar kitchen helper',
    summary: 'Roll rotis, stir dal, serve four hundred people who sit down together. Families are welcome.',
    what: `Wash your hands, cover your head, find a place at the long counter. Somebody will show you the roti; your first ten will be maps of countries that do not exist.

From eleven you may serve: you walk along the rows with a bucket of dal and a ladle, and you ask each person whether they would like more.

Then you sit down too. Nobody stands above anybody here, and that is the point.`,
    helps: 'Everybody who comes to eat. On Sundays about sixty of them live in the hotels nearby.',
    side: 'supporting',
    kind: 'series',
    organisation: 'weavers',
    programme: 'table',
    city: 'Leeds',
    where: 'weaversRow',
    when: { how: 'weekly', on: 7, starts: '09:30', ends: '13:00', since: 30 },
    skills: ['cook', 'host'],
    youngest: 12,
    checksInWords: '',
    expenses: travel,
    bring: 'A scarf if you have one you like; there are clean ones to borrow.',
    lead: 'harpreet',
    capacity: 12,
    group: 6,
    sought: 0.95,
  },
  {
    key: 'conversation-cafe-leeds',
    title: 'English conversation café, Leeds',
    summary: 'Ninety minutes of talk at small tables: weather, football, how to complain politely.',
    what: `Each table has a card with a subject on it. You start; after five minutes you should be the one who speaks least.

You need no grammar. If somebody asks why, “because we say it that way” is a good answer, and so is looking it up together.

We drink a great deal of tea. It ends at half past seven, and it goes on outside until eight.`,
    helps: 'Adults who can already order a coffee and would like to be able to tell a joke.',
    side: 'thriving',
    kind: 'series',
    organisation: 'hineni',
    programme: 'learning',
    city: 'Leeds',
    where: 'millLaneCentre',
    when: { how: 'weekly', on: 1, starts: '18:00', ends: '19:30', since: 37, until: 22 },
    skills: ['listen', 'speak'],
    youngest: 16,
    checks: ['film'],
    checksInWords: `${film} No DBS check: it is a room full of adults.`,
    expenses: travel,
    lead: 'orla',
    capacity: 8,
    group: 2,
    sought: 0.9,
  },
  {
    key: 'bicycle-bench',
    title: 'Bicycle repair bench',
    summary: 'Mend a donated bicycle beside the person who will ride it home.',
    what: `Twelve bicycles hang on the wall. You take one down together and begin with the brakes.

You hold back: they turn the spanner, you say which way. If you have never mended one yourself, you learn with them; there is always one of us who knows.

At two each finished bicycle gets a bell, a lock, lights and a slow lap of the yard.`,
    helps:
      'Adults and young people of 16 and over who live far from college, work or the mosque, and count every bus fare.',
    side: 'thriving',
    kind: 'series',
    organisation: 'hineni',
    programme: 'learning',
    city: 'Leeds',
    where: 'spokeYard',
    when: { how: 'weekly', every: 2, on: 7, starts: '11:00', ends: '14:00', since: 34 },
    skills: ['build'],
    languages: ['ar', 'ti'],
    livedExperience: true,
    youngest: 16,
    checks: ['film'],
    checksInWords: film,
    expenses: travel,
    bring: 'Clothes that may get oil on them.',
    lead: 'femi',
    capacity: 6,
    sought: 0.95,
  },
  {
    key: 'choir-pianist',
    title: 'Pianist for the choir of many tongues',
    summary: 'Thirty singers, eleven languages, one upright piano that is mostly in tune.',
    what: `The choir meets on Wednesdays. Somebody brings a song, sings it once, and everybody sings it back. You listen for the key and put chords under it.

Written music is rare. You play by ear, or you are brave.

Twice a year there is a concert, and the hall is full.`,
    helps: 'Thirty people, half of them new to Leeds, none of whom auditioned.',
    side: 'thriving',
    kind: 'role',
    organisation: 'hineni',
    programme: 'learning',
    city: 'Leeds',
    where: 'millLaneCentre',
    when: {
      how: 'agreed',
      words: 'Wednesdays 7pm to 8:30pm in term time. Two pianists could share it.',
      often: 'every-week',
      minutes: 90,
    },
    skills: ['music'],
    checks: ['film'],
    checksInWords: film,
    expenses: travel,
    lead: 'orla',
    capacity: 2,
    sought: 0.5,
  },
  {
    key: 'cooking-lesson',
    title: 'Teach us a dish: Sunday cooking lesson',
    summary: 'Bring one recipe from home and teach it to ten people in two hours.',
    what: `You choose the dish and send us the list; we shop. Ten people come to learn, of every age and from everywhere.

You show, they do. At three we eat what became of it, and the recipe goes on the wall with your name.

The kitchen is vegetarian. No eggs, no alcohol, please.`,
    helps: 'Whoever has not cooked for others since they left home, teacher and learners alike.',
    side: 'thriving',
    kind: 'series',
    organisation: 'weavers',
    programme: 'table',
    city: 'Leeds',
    where: 'weaversRow',
    when: { how: 'monthly', nth: 2, on: 7, starts: '14:00', ends: '16:30', since: -1, until: 10 },
    skills: ['cook', 'teach'],
    livedExperience: true,
    expenses: `${travel} We buy everything on your list.`,
    lead: 'harpreet',
    capacity: 2,
    sought: 0,
    fate: { is: 'in-review', by: 'harpreet', daysAgo: 2 },
  },
]
