import { ask, phrases } from '../../../../platform/words/words.ts'

/** Letters about conversations. */
export const say = phrases('conversations.letters', {
  hello: ask<{ name: string }>('Hello {name},'),
  bookedSubject: ask<{ day: string; time: string }>('We talk on {day}, {time}'),
  booked: ask<{ role: string; host: string }>(
    'We look forward to talking with you about {role}. {host} will be there.',
  ),
  calendar: 'A file for your calendar comes with this letter.',
  changeBy: ask<{ hours: number }>(
    'You can change it or give it back by yourself until {hours, plural, =0 {it begins} one {an hour before} other {# hours before}}.',
  ),
  page: 'See it on your page',
  backSubject: ask<{ day: string; time: string }>('You gave back {day}, {time}'),
  back: ask<{ role: string }>(
    'Thank you for telling us. Choose another time for our conversation about {role} when you can.',
  ),
  noLongerSubject: ask<{ day: string; time: string }>('We do not talk on {day}, {time}'),
  noLonger: ask<{ role: string }>(
    'Your application for {role} rests or has ended, so our conversation does not take place, and the time is free for somebody else.',
  ),
  noLongerCalendar: 'The file that comes with this letter takes it out of your calendar.',
  offSubject: ask<{ day: string; time: string }>('We cannot talk on {day}, {time}'),
  off: ask<{ role: string }>(
    'We are sorry: we have to call off our conversation about {role}. Choose another time.',
  ),
  chooseSubject: ask<{ role: string }>('Choose a time to talk about {role}'),
  choose: ask<{ role: string }>(
    'We have read your application for {role} and would like to talk with you. Choose a time that suits you.',
  ),
  newTimes: ask<{ role: string }>(
    'There are new times for our conversation about {role}. Perhaps one of them suits you.',
  ),
  missedSubject: 'We missed each other',
  missed: ask<{ role: string }>(
    'We did not meet for our conversation about {role}. That happens. Choose another time.',
  ),
  againSubject: 'Let us talk once more',
  again: ask<{ role: string }>(
    'Thank you for talking with us about {role}. We would like to talk once more before we go on. Choose a time.',
  ),
  chooseButton: 'Choose a time',
  remindSubject: ask<{ day: string; time: string }>('Soon: we talk on {day}, {time}'),
  remind: ask<{ role: string; host: string }>(
    'This is to remind you of our conversation about {role} with {host}.',
  ),
  when: 'When',
  how: 'How',
  because: 'You get this because you applied to help with us.',
  hostBooked: ask<{ day: string; time: string }>('Booked: conversation on {day}, {time}'),
  hostBack: ask<{ day: string; time: string }>('Given back: conversation on {day}, {time}'),
  hostOff: ask<{ day: string; time: string }>('Called off: conversation on {day}, {time}'),
  hostSoon: ask<{ day: string; time: string }>('Soon: conversation on {day}, {time}'),
  hostFree: ask<{ day: string; time: string }>('Free again: conversation on {day}, {time}'),
  hostFreed: ask<{ role: string }>(
    'This conversation about {role} does not take place. We no longer keep who had booked it, and the time is free for somebody else.',
  ),
  hostAll: 'See the conversations',
  hostWith: ask<{ applicant: string; role: string }>('With {applicant}, about {role}.'),
  hostOpen: 'See the application',
  hostBecause: 'You get this because you hold this conversation.',
})
