import { ask, phrases } from '../../../../platform/words/words.ts'

/** What people read in letters when their application goes on, and when they are cleared. */
export const say = phrases('applications.onward', {
  because: 'You applied to help with us.',
  button: 'See where it stands',
  checksSubject: ask<{ title: string }>('{title}: we go on, and what comes now'),
  checksHello: ask<{ name: string; title: string }>(
    'Hello {name}, we would like to go on with you: {title}. Now come the checks.',
  ),
  yours: 'Yours to do',
  others: 'What we and others do',
  clearedSubject: ask<{ title: string }>('{title}: you are ready to begin'),
  clearedHello: ask<{ name: string; title: string }>(
    'Hello {name}, everything we ask for is there, and you can begin: {title}. Welcome.',
  ),
  clearedNext:
    'Whoever looks after the role tells you about your first day. If you hear nothing within a week, ring or write to us.',
})
