import { ask, phrases } from '../../../../platform/words/words.ts'

/** What people read whose application rests without a day. */
export const say = phrases('applications.resting', {
  askSubject: ask<{ title: string }>('{title}: do you still want to?'),
  askHello: ask<{ name: string; title: string }>(
    'Hello {name}, your application has rested for a while now: {title}. Do you still want to?',
  ),
  askHow: ask<{ date: string }>(
    'If you do, go on with it, or let it rest longer: both take one press on your page, until {date}. Either is fine with us.',
  ),
  askElse:
    'If we do not hear from you, we withdraw it for you. You can still come back; you need not begin again.',
  askButton: 'Tell us',
  endSubject: ask<{ title: string }>('{title}: we withdrew your application for you'),
  endHello: ask<{ name: string; title: string }>(
    'Hello {name}, we did not hear from you, so we withdrew your application for you: {title}. No harm is done, and thank you for the thought you gave it.',
  ),
  endNext: 'When the time is better, come back with one press; you need not begin again.',
  endButton: 'See where it stands',
  because: 'You applied to help with us.',
  asked: ask<{ date: string }>(
    'Do you still want to? Go on with it, or let it rest longer. If we do not hear from you by {date}, we withdraw it for you; you can still come back.',
  ),
  restOn: 'Let it rest longer',
  restsOn: 'It rests on. We ask you again after as long.',
})
