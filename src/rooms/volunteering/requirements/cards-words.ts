import { ask, phrases } from '../../../platform/words/words.ts'

/** What people read about their own roles. */
export const say = phrases('standing', {
  title: 'Your roles',
  until: ask<{ day: string }>('Something is to be renewed before {day}.'),
  noEnd: 'Nothing to renew as far as we know.',
  renew: ask<{ what: string; day: string }>('{what}: renew before {day}'),
  missing: ask<{ what: string }>('{what}: missing'),
  ranOut: ask<{ what: string }>('{what}: has run out'),
  exempt: ask<{ what: string; day: string }>('{what}: you may go without it until {day}'),
  lapsed:
    'You cannot take new dates in this role at present. Dates you have stay yours until we have talked with you.',
  notYet: 'What is still missing before you can begin:',
  paused: 'You have paused. Write or ring us when you would like to come back.',
  left: 'You left this role. Thank you for all you did.',
  declined: 'You are not in this role. If you have a question about that, write or ring us.',
  course: 'Go to the course',
  agreement: 'Read and accept',
  ask: 'If you are not sure what to do, write or ring us.',
})
