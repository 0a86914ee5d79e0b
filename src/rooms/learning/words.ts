import type { NoPlace } from '../gatherings/face.ts'
import { ask, phrases, type Phrase } from '../../platform/words/words.ts'
import type { Way } from './completions/types.ts'

/** What people read about their own learning. */
export const say = phrases('learning', {
  tent: 'My tent',
  learning: 'Learning',
  listTitle: 'What you can learn here',
  listLede: 'At your own pace, page by page. We keep where you stopped.',
  nothing: 'There is nothing to learn here yet.',
  nothingTitle: 'No courses yet',
  underWay: 'You are under way',
  counts: 'Passed',
  runOut: 'To take again',
  openToAll: 'When you like',
  minutes: ask<{ minutes: number }>('About {minutes, plural, one {a minute} other {# minutes}}'),
  minutesLeft: ask<{ minutes: number }>('about {minutes, plural, one {a minute} other {# minutes}} left'),
  goOn: 'Go on',
  goOnWith: ask<{ name: string }>('Go on with {name}'),
  look: 'Look at it',
  begin: 'Begin',
  beginAgain: 'Take it again',
  passedOn: ask<{ date: string }>('Passed on {date}'),
  until: ask<{ date: string }>('Counts until {date}'),
  forEver: 'Counts for good',
  ranOut: ask<{ date: string }>('Ran out on {date}'),
  renewSoon: ask<{ date: string }>('Runs out on {date}. You may take it again now.'),
  certificate: 'Certificate (PDF)',
  certificateOf: ask<{ name: string }>('Certificate for {name} (PDF)'),
  retired: 'Nobody begins this course any more. What you completed counts on.',
  modules: 'The modules',
  moduleDone: ask<{ date: string }>('Done on {date}'),
  modulePages: ask<{ done: number; pages: number }>('{done} of {pages} pages'),
  yourLearning: 'Your training',
  eyebrow: ask<{ course: string; at: number; of: number }>('{course}, module {at} of {of}'),
  pageOf: ask<{ at: number; of: number }>('Page {at} of {of}'),
  kept: 'Kept as you go',
  back: 'Back',
  answer: 'Answer',
  tryAgain: 'Try again',
  chosen: 'You chose this',
  thisOne: 'This one',
  rightLead: 'Yes.',
  wrongLead: 'Not this one.',
  score: ask<{ right: number; answered: number }>('{right} of {answered} so far.'),
  needed: ask<{ needed: number; questions: number }>(
    'You need {needed} of {questions} in all, and may take each question as often as you like. Nobody sees which ones you missed.',
  ),
  choose: 'Choose an answer',
  version: ask<{ number: number; month: string }>('Version {number}, {month}'),
  by: ask<{ by: string }>('by {by}'),
  countsFor: ask<{ months: number }>(
    'Counts for {months, plural, one {a month} other {# months}} after you finish.',
  ),
  countsForYears: ask<{ years: number }>(
    'Counts for {years, plural, one {a year} other {# years}} after you finish.',
  ),
  countsForEver: 'Counts for good once you finish.',
  endPassedTitle: 'You have finished',
  endPassed: ask<{ name: string }>('You have passed {name}. Thank you for taking the time.'),
  endNotYetTitle: 'Nearly there',
  endNotYet: ask<{ right: number; needed: number }>(
    'You have read every page. You answered {right} right so far, and {needed, plural, one {# is} other {# are}} needed. Take these again, as often as you like:',
  ),
  endPagesTitle: 'Some pages are still to read',
  finish: 'Finish',
  live: 'Or do it live',
  liveWhole: 'The whole course, in one go.',
  liveModules: ask<{ modules: string }>('These modules together: {modules}.'),
  liveKept: 'What you have passed online stays passed.',
  liveChoose: 'Choose a day',
  liveTake: 'Take a place',
  liveLeft: ask<{ left: number; of: number }>('{left} of {of, plural, one {# place} other {# places}} left'),
  liveOpen: 'Places for everybody',
  liveFull: ask<{ waiting: number }>(
    'Full{waiting, plural, =0 {} one {, # is waiting} other {, # are waiting}}. You can join the waiting list',
  ),
  liveWhen: ask<{ day: string; from: string; to: string }>('{day}, {from} to {to}'),
  liveYours: 'You have a place',
  liveWaits: 'You are on the waiting list',
  liveYour: 'Look at your place',
  liveBoth: 'I keep both, although they are at the same time',
  liveGuardian: 'You are under 18, so a parent or guardian says yes first.',
  placeTaken: 'The place is yours. We wrote to you with the details.',
  placeWaiting: 'You are on the waiting list. We write to you when a place comes free.',
  placeGuardian: 'We have asked your parent or guardian. The place is yours once they say yes.',
  newPlace: ask<{ place: string }>('It now takes place here: {place}.'),
  keep: 'Yours to keep',
  tentTitle: 'Learning',
  tentNext: ask<{ done: number; pages: number; minutes: number }>(
    '{done} of {pages} pages, {minutes, plural, one {about a minute} other {about # minutes}} left',
  ),
  tentAll: 'All you can learn here',
  toRight: 'Please put this right',
})

export const wayWords: Record<Way, Phrase> = phrases('learning-way', {
  online: 'Page by page',
  live: 'In a live session',
  recorded: 'Done elsewhere, and recorded by us',
})

/** Why there is no place, and what to do next. */
export const noPlaceWords: Record<NoPlace, Phrase> = phrases('learning-no-place', {
  cancelled: 'This session does not take place. Please choose another.',
  over: 'This session has begun. Please choose a later one.',
  closed: 'Signing up for this session has ended. Please choose another.',
  'too-large-a-group': 'Only one person can come under one name.',
  'already-here': 'You have a place in this session already, or wait for one.',
  clash: 'You have something else at that time. Tick below that you keep both, or choose another day.',
  'full-no-waiting-list': 'This session is full. Please choose another.',
})

/** What somebody is told of what we hold of it. */
export const held = phrases('learning-held', {
  title: 'Learning',
  about:
    'Which courses you began and completed, in live sessions or page by page. Never what you answered wrong.',
  kept: ask<{ completed: string; read: string }>(
    'What you completed is kept for {completed} after you last took part or learned something; what you read, until {read} after you finished. Then it goes by itself.',
  ),
  began: ask<{ name: string; date: string }>('{name}, begun on {date}'),
  pages: ask<{ pages: number; right: number }>(
    '{pages, plural, one {# page} other {# pages}} read, {right, plural, one {# question} other {# questions}} answered right',
  ),
  session: ask<{ module: string }>('In a live session: {module}'),
  completed: ask<{ name: string; date: string }>('{name}, completed on {date}'),
  recorded: ask<{ name: string; reason: string }>('Recorded by {name}: {reason}'),
  takenBack: ask<{ date: string }>('Taken back on {date}'),
  takenBackBecause: ask<{ date: string; reason: string }>('Taken back on {date}: {reason}'),
  somebody: 'somebody no longer here',
  holdWhat: 'That you completed training here: which course, when, and how',
  holdWhy:
    'We must be able to show that whoever helped was trained. Your name, what you read and what anybody wrote about it go at once.',
  holdUntil: ask<{ date: string }>('Until {date}, then it goes by itself'),
})

/** The sentences of a certificate. */
export const paper = phrases('learning-certificate', {
  title: 'Certificate',
  completed: 'completed the course',
  on: 'Completed on',
  how: 'How',
  version: 'Version',
  versionOf: ask<{ number: number; month: string }>('{number}, {month}'),
  until: 'Counts until',
  forEver: 'No end',
  modules: 'What it covers',
  number: 'Number',
  made: ask<{ date: string }>('Made on {date}'),
  pages: "Page '{page}' of '{pages}'",
})
