import { ask, phrases, type Phrase } from '../../../../platform/words/words.ts'
import type { Conversation, How, Outcome, PartOfWeek } from './types.ts'

/** What applicants read about their conversation with us. */
export const say = phrases('conversations', {
  title: 'Our conversation',
  step: 'A conversation with us',
  stepLater: 'We talk, so that you can ask us everything and we hear what you would like.',
  stepChoose: 'Choose a time that suits you.',
  stepNoTimes: 'We look for a time, and write to you.',
  stepBooked: ask<{ day: string; time: string; host: string }>('{day}, {time}, with {host}.'),
  stepToRecord: 'We write down what we agreed.',
  stepDone: ask<{ day: string }>('We talked on {day}.'),
  lede: 'It takes a while to know each other. Ask us everything; we tell you how it really is.',
  times: 'When suits you?',
  timesHint: 'London time. Each is held for whoever takes it first.',
  choose: 'Take this time',
  chooseAnother: 'Change to this time',
  with: ask<{ time: string; minutes: number; host: string }>('{time}, {minutes} minutes, with {host}'),
  noTimes: 'No time is free at present. The wait is ours: we write to you as soon as there is one.',
  noneFits: 'None of these suits me',
  noneFitsLead: 'Tell us when you could talk. We find a time and write to you.',
  parts: 'When could you talk?',
  tellUs: 'Tell us',
  toldUs: ask<{ day: string; times: string }>(
    'You told us on {day} when you could: {times}. We look for a time.',
  ),
  change: 'Another time instead',
  giveBack: 'Give this time back',
  giveBackHint: 'Somebody else can have it, and you choose another.',
  tooLate: ask<{ hours: number; phone: string }>(
    'It is less than {hours, plural, one {an hour} other {# hours}} away. If you cannot come, ring us: {phone}.',
  ),
  calendar: 'Put it into my calendar',
  toldBooked: 'It is yours. We sent you a letter with it for your calendar.',
  toldBack: 'You gave it back. Choose another time when you can.',
  toldTold: 'Thank you. We look for a time and write to you.',
  gone: 'Somebody took that time a moment ago. We are sorry. Choose another.',
  tooSoon: 'That time is too soon now for both of us to be ready. Choose another.',
  over: 'This conversation is over, or was given back already.',
  pick: 'Choose one of the times',
  pickParts: 'Choose at least one part of the week',
  notNow: 'There is no conversation to book at present.',
  crumb: 'Your application',
  putRight: ask<{ count: number }>(
    'Nothing was booked. {count, plural, one {Please put this right} other {Please put these right}}',
  ),
  dossierTitle: 'Conversations with us',
  dossierAbout: 'When we talked about an application of yours, with whom, and what we wrote down.',
  dossierEntry: ask<{ role: string; day: string; time: string }>('{role}, {day}, {time}'),
  dossierDay: ask<{ role: string; day: string }>('{role}, {day}'),
  dossierWith: ask<{ host: string }>('With {host}'),
  dossierNotes: ask<{ words: string }>('We wrote: {words}'),
  dossierNoneFits: ask<{ times: string }>('You could talk: {times}'),
})

export const howWords: Record<How, Phrase> = phrases('conversation-how', {
  video: 'By video',
  telephone: 'By telephone: we ring you',
  place: 'In person',
})

export const partWords: Record<PartOfWeek, Phrase> = phrases('conversation-parts', {
  'weekday-mornings': 'weekday mornings',
  'weekday-afternoons': 'weekday afternoons',
  'weekday-evenings': 'weekday evenings',
  'weekend-mornings': 'weekend mornings',
  'weekend-afternoons': 'weekend afternoons',
  'weekend-evenings': 'weekend evenings',
})

type CameTo = Exclude<Conversation['state'], 'held'> | Outcome

/** What came of a conversation, in one word: one that was held has an outcome. */
export const cameTo = ({ state, outcome }: Pick<Conversation, 'state' | 'outcome'>): CameTo =>
  outcome ?? (state === 'held' ? 'talk-again' : state)

export const stateWords: Record<CameTo, Phrase> = phrases('conversation-state', {
  booked: 'Ahead',
  'given-back': 'Given back',
  'called-off': 'Called off by us',
  missed: 'We did not meet',
  'go-on': 'We talked and go on',
  'talk-again': 'We talked, and talk once more',
  'not-this-role': 'We talked: not for this role',
})
