import { ask, phrases, type Phrase } from '../../../platform/words/words.ts'
import type { PartOfDay, Skill, Weekday } from '../lists.ts'
import type { Gift, Length, Sort, WithinReach } from './forms.ts'

export const say = phrases('finder', {
  nav: 'Give time',
  title: 'Find a way to help',
  description: 'Ways to help young people seeking safety: shifts, single days, roles, and things to do from home.',
  lede: ask<{ total: number; open: number }>(
    '{total, plural, =0 {None} other {#}} of {open} match what you told us. Change anything; the list answers at once.',
  ),
  ledeAll: ask<{ open: number }>(
    '{open, plural, =0 {Nothing stands open today.} one {One way to help stands open.} other {# ways to help stand open.}} Tell us a little, and the best fit comes first.',
  ),
  filters: 'What you told us',
  change: 'Change what you told us',
  changeThese: ask<{ told: string }>('Change what you told us: {told}'),
  words: 'Words to look for',
  near: 'Near this postcode',
  nearHint: 'We measure from it and forget it. The first half is enough.',
  nearUnknown: ask<{ postcode: string }>('We cannot find {postcode}. Check it, or enter only its first half.'),
  within: 'How far will you go?',
  where: 'Where',
  whereBoth: 'Near me, and from home',
  wherePlace: 'Only where people meet',
  whereHome: 'Only from home',
  when: 'Days you have time',
  parts: 'Times of day',
  often: 'How often',
  long: 'How long at a time',
  longAny: 'Any length',
  languages: 'Languages you speak',
  skills: 'Things you can do',
  more: 'More',
  side: 'Side of the tent',
  kind: 'What kind',
  programme: 'Programme',
  programmeAny: 'Any programme',
  give: 'What you can give',
  giveAny: 'Anything',
  age: 'Your age, if you are under 18',
  stepFree: 'Only step-free places',
  checks: 'Checks',
  checksAll: 'Show everything',
  checksAllHint: 'We arrange and pay for any check.',
  checksWeek: 'Only what I can start this week',
  checksWeekHint: 'No DBS check or references to wait for.',
  show: 'Show results',
  clear: 'Clear',
  errorTitle: ask<{ count: number }>(
    '{count, plural, one {There is one thing to put right} other {There are # things to put right}}',
  ),
  chosenIsNone: 'This is not one of the choices. Choose again.',

  countBest: ask<{ count: number }>('{count, plural, one {One way, the only fit} other {# ways, best fit first}}'),
  countNear: ask<{ count: number }>('{count, plural, one {One way} other {# ways, nearest first}}'),
  countSoon: ask<{ count: number }>('{count, plural, one {One way} other {# ways, soonest first}}'),
  countNeeded: ask<{ count: number }>('{count, plural, one {One way} other {# ways, most needed first}}'),
  sort: 'Sort',
  whyLabel: 'Why this is here',
  showMore: ask<{ count: number }>('Show {count} more'),
  pages: 'Pages of results',
  pageOf: ask<{ from: number; to: number; total: number }>('{from} to {to} of {total}'),
  previous: 'Previous',
  next: 'Next',
  pastEnd: 'There are no more results here. Go back to the first page.',
  firstPage: 'First page',

  mapLabel: ask<{ count: number; miles: number; place: string }>(
    'Map of {count, plural, =0 {no place} one {one place} other {# places}} within {miles} miles of {place}. The list below gives each distance.',
  ),
  mapRing: ask<{ miles: number }>('{miles, plural, one {# mile} other {# miles}}'),
  mapCaption: 'A sketch. Places are drawn to the nearest half mile, never a home.',
  mapRough: ask<{ area: string }>('A sketch, measured from the middle of {area}: we do not know your postcode more closely.'),
  mapSkip: 'Skip the map',
  noMap: 'Add a postcode to see distances and a map.',

  noneTitle: 'Nothing fits all of that today',
  noneOne: 'Change one thing, and there is something:',
  noneAtAll: 'No single change finds something either. Start again from everything that stands open.',
  noneOpen: 'Nothing stands open at this moment. Leave us your address, and we write when something does.',
  everything: ask<{ count: number }>('{count, plural, one {See the one way to help} other {See all # ways to help}}'),
  furtherInstead: ask<{ to: number; from: number; found: number }>('Up to {to} miles instead of {from} finds {found}'),
  anyDistance: ask<{ found: number }>('Any distance finds {found}'),
  withoutWord: ask<{ word: string; found: number }>('Without the word “{word}”: {found}'),
  withoutWords: ask<{ found: number }>('Without words: {found}'),
  homeToo: ask<{ found: number }>('Things to do from home as well: {found}'),
  placesToo: ask<{ found: number }>('Places where people meet as well: {found}'),
  withoutDays: ask<{ found: number }>('On any day: {found}'),
  withoutParts: ask<{ found: number }>('At any time of day: {found}'),
  withoutOften: ask<{ found: number }>('However often: {found}'),
  withoutLength: ask<{ found: number }>('Of any length: {found}'),
  withoutLanguages: ask<{ found: number }>('Whatever languages it asks for: {found}'),
  withoutSkills: ask<{ found: number }>('Whatever it asks you to do: {found}'),
  withoutSides: ask<{ found: number }>('On any side of the tent: {found}'),
  withoutKinds: ask<{ found: number }>('Of any kind: {found}'),
  withoutProgramme: ask<{ found: number }>('In any programme: {found}'),
  withoutGift: ask<{ found: number }>('Whatever it asks you to give: {found}'),
  withoutWeek: ask<{ found: number }>('With a check or training first: {found}'),
  withoutAge: ask<{ found: number }>('Whatever age it asks for: {found}'),
  withoutStepFree: ask<{ found: number }>('Also where it is not step-free: {found}'),

  miles: ask<{ miles: number }>('{miles, plural, one {# mile} other {# miles}} from you'),
  milesAbout: ask<{ miles: number }>('About {miles, plural, one {# mile} other {# miles}} from you'),
  milesUnder: ask<{ miles: number }>('Under {miles, plural, one {# mile} other {# miles}} from you'),
  milesHalf: 'Under half a mile from you',
  fromHome: 'From home',
  asYouAsked: ask<{ what: string }>('{what}, as you asked'),
  dayAndPart: ask<{ days: string; parts: string }>('{days}, {parts}'),
  onWeekday: ask<{ day: string; part: string }>('{day} {part}'),
  inOwnTime: 'In your own time',
  timesAgreed: 'Times agreed with you',
  usesLanguages: ask<{ languages: string }>('Uses your {languages}'),
  livedExperience: 'Your lived experience is asked for',
  minutes: ask<{ minutes: number }>('About {minutes, plural, one {# minute} other {# minutes}}, as you asked'),
  hours: ask<{ hours: number }>('About {hours, plural, one {# hour} other {# hours}}, as you asked'),
  startsThisWeek: 'You can start this week',
  openAtAge: ask<{ age: number }>('Open to you at {age}'),
  stepFreeReason: 'Step-free',
  notStepFree: 'Not step-free',
  onlyWaiting: 'Full, the waiting list is open',
  unknownDistance: 'We do not know how far',

  placesOn: ask<{ left: number; day: string }>('{left, plural, one {# place} other {# places}}, {day}'),
  placesToday: ask<{ left: number }>('{left, plural, one {# place} other {# places}} today'),
  placesTomorrow: ask<{ left: number }>('{left, plural, one {# place} other {# places}} tomorrow'),
  roomOn: ask<{ day: string }>('Room for you, {day}'),
  roomToday: 'Room for you today',
  roomTomorrow: 'Room for you tomorrow',
  fullOn: ask<{ day: string }>('Waiting list, {day}'),
  fullToday: 'Waiting list today',
  fullTomorrow: 'Waiting list tomorrow',
  aRole: 'A role',
  aTask: 'In your own time',
  neededNow: 'Needed now',
  noCheck: 'No check needed',
  fromAge: ask<{ age: number }>('From age {age}'),
  expenses: 'Travel repaid',
  by: ask<{ who: string; where: string }>('{who}, {where}'),
  byAtHome: ask<{ who: string }>('{who}, from home'),

  saveLead: 'Tell me when something like this comes up.',
  saveWords: 'As often as you choose, only when there is something new. <a>Save this search</a>',
  feedLabel: 'A calendar of these shifts',
  feedWords: 'Put these shifts into your own calendar: <a>a calendar feed of this search</a>.',
  share: 'Address of this search',
  shareHint: 'It says the first half of your postcode, and no more.',
})

export const weekdayShort: Record<Weekday, Phrase> = phrases('weekday-short', {
  mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun',
})
export const weekdayPlural: Record<Weekday, Phrase> = phrases('weekday-plural', {
  mon: 'Mondays', tue: 'Tuesdays', wed: 'Wednesdays', thu: 'Thursdays', fri: 'Fridays', sat: 'Saturdays', sun: 'Sundays',
})
export const weekdayName: Record<Weekday, Phrase> = phrases('weekday', {
  mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday', sat: 'Saturday', sun: 'Sunday',
})
export const partName: Record<PartOfDay, Phrase> = phrases('part-of-day', {
  morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening',
})
export const partPlural: Record<PartOfDay, Phrase> = phrases('part-of-day-plural', {
  morning: 'mornings', afternoon: 'afternoons', evening: 'evenings',
})
export const partPluralFirst: Record<PartOfDay, Phrase> = phrases('part-of-day-plural-first', {
  morning: 'Mornings', afternoon: 'Afternoons', evening: 'Evenings',
})
export const reachWords: Record<WithinReach, Phrase> = phrases('finder-reach', {
  2: 'Up to 2 miles', 5: 'Up to 5 miles', 10: 'Up to 10 miles', 20: 'Up to 20 miles', any: 'Anywhere',
})
export const lengthWords: Record<Length, Phrase> = phrases('finder-length', {
  60: 'Up to an hour', 120: 'Up to two hours', 240: 'Up to half a day',
})
export const giftWords: Record<Gift, Phrase> = phrases('finder-gift', {
  hour: 'An hour', skill: 'A skill', voice: 'A voice', experience: 'A lived experience',
})
export const sortWords: Record<Sort, Phrase> = phrases('finder-sort', {
  best: 'Best fit for me', near: 'Nearest', soon: 'Soonest', needed: 'Most needed',
})

/** A reason that names a skill somebody has. */
export const usesWords: Record<Skill, Phrase> = phrases('finder-uses', {
  cook: 'Uses your cooking',
  drive: 'Uses your driving',
  teach: 'Uses your teaching',
  listen: 'Uses your listening',
  translate: 'Uses your translating',
  medical: 'Uses your medical training',
  legal: 'Uses your knowledge of the law',
  build: 'Uses your skill with tools',
  organise: 'Uses your organising',
  money: 'Uses your head for figures',
  write: 'Uses your writing',
  design: 'Uses your design',
  computers: 'Uses your way with computers',
  music: 'Uses your music',
  sport: 'Uses your sport',
  sew: 'Uses your sewing',
  garden: 'Uses your gardening',
  speak: 'Uses your public speaking',
  fundraise: 'Uses your fundraising',
  host: 'Uses your hosting',
})

/** What to say of a field that cannot be understood. */
export const errorWords = phrases('finder-errors', {
  words: 'Please use at most eight words, and a hundred letters',
  near: 'Enter a postcode, like N12 8AB or N12',
  age: 'Enter an age in years, like 16',
  page: 'There is no such page',
})
