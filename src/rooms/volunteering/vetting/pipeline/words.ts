import { dayAt, daysBetween } from '../../../../platform/clock.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dayWordsTight, timeWords } from '../../../../platform/words/dates.ts'
import { phrases, type Phrase } from '../../../../platform/words/words.ts'
import type { NotMovedHere } from '../../applications/actions.ts'
import type { Sort, Stands, Thing, Tone, Waits, Who } from './rules.ts'

type Told = Pick<Visit, 'words' | 'hub'>

export const whoNames: Readonly<Record<Who, string>> = {
  us: 'Us',
  applicant: 'The applicant',
  guardian: 'A parent or guardian',
  referee: 'Referees',
  dbs: 'The DBS',
}

export const toneNames: Readonly<Record<Tone, string>> = {
  amber: 'Longer than it should take',
  red: 'Longer than it may take',
}

export const sortNames: Readonly<Record<Sort, string>> = {
  longest: 'Longest in stage',
  newest: 'Newest first',
  name: 'By name',
}

const at = ({ words }: Told, moment: Temporal.Instant): string =>
  `${dayWordsTight(words, dayAt(moment))}, ${timeWords(words, moment)}`

const plain: Readonly<Record<Thing, string>> = {
  'come-back': 'Paused',
  guardian: 'A parent or guardian’s yes',
  read: 'To be read',
  decide: 'Read; our word is due',
  'offer-times': 'No time offered for a talk',
  'choose-time': 'A time for a talk to be chosen',
  talk: 'Talk',
  'note-talk': 'Talk: what came of it',
  'name-referees': 'Referees to be named',
  references: 'references in',
  'ring-referee': 'references in: ring',
  'look-at-reference': 'references in, one to read',
  identity: 'Identity to be seen',
  'ask-check': 'DBS to be asked',
  'check-elsewhere': 'Check of criminal records',
  check: 'DBS check',
  training: 'Training',
  agreement: 'Agreement to accept',
  approval: 'approvals',
  'move-on': 'Ready to move on',
  clear: 'Ready to be cleared',
}

const counts: readonly Thing[] = ['references', 'ring-referee', 'look-at-reference', 'approval']

/** One thing an application waits for, as the desk says it. */
export function thingWords(told: Told, one: Waits): string {
  if (counts.includes(one.for)) return `${one.have} of ${one.need} ${plain[one.for]}`
  if ((one.for === 'talk' || one.for === 'note-talk') && one.at)
    return `${plain[one.for]} ${at(told, one.at)}`
  if (one.for === 'check' && one.at)
    return `${plain.check}, asked ${dayWordsTight(told.words, dayAt(one.at))}`
  return plain[one.for]
}

/** For how long somebody has been where they are. */
export function sinceWords({ hub, words }: Told, since: Temporal.Instant): string {
  const days = daysBetween(dayAt(since), hub.today())
  if (days === 0) return `Since ${timeWords(words, since)}`
  return days === 1 ? '1 day' : `${days} days`
}

/** What stands in the cell of waiting: a pause says until when. */
export const waitingWords = (told: Told, row: Stands): string =>
  row.state === 'paused'
    ? row.pausedUntil === null
      ? 'Paused'
      : `Paused until ${dayWordsTight(told.words, row.pausedUntil)}`
    : sinceWords(told, row.since)

/** Why a card did not move, and what helps. */
export const notMoved: Readonly<Record<NotMovedHere, string>> = {
  'there-already': 'It stands there already.',
  'no-way': 'No way leads there from here. Who is paused comes back first.',
  'guardian-not-yet':
    'Under 18: a parent or guardian has not said yes. Ask them once more from the application.',
  'not-cleared':
    'Something the role asks for is missing. Open the application to see what, or ask for an exemption.',
  gone: 'This application is there no longer.',
  'changed-meanwhile':
    'Somebody changed it a moment ago. It is shown as it stands now; move it again if you still want to.',
  'under-way-beside': 'They apply for this once more already. Look at that application.',
}

/** What happens next, as the applicant reads it in a letter. */
export const nextForThem: Readonly<Record<Thing, Phrase>> = phrases('vetting-next', {
  'come-back': 'your application rests until you take it up again',
  guardian: 'we wait for the yes of your parent or guardian',
  read: 'we read what you wrote, and answer you',
  decide: 'we decide how to go on, and tell you',
  'offer-times': 'we offer you times for a talk',
  'choose-time': 'you choose a time for a talk',
  talk: 'we talk',
  'note-talk': 'we write down what came of our talk',
  'name-referees': 'you name people who know you',
  references: 'we wait for the people you named',
  'ring-referee': 'we ring the people you named',
  'look-at-reference': 'we read what the people you named wrote',
  identity: 'you show us who you are',
  'ask-check': 'we ask for your DBS check, together with you',
  'check-elsewhere': 'we do your check of criminal records, together with you',
  check: 'we wait for your DBS check',
  training: 'you do the training',
  agreement: 'you read our agreement and accept it',
  approval: 'we decide',
  'move-on': 'we go on to the next step',
  clear: 'we finish, and tell you when you can begin',
})
