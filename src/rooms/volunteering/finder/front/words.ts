import { ask, phrases } from '../../../../platform/words/words.ts'

export const say = phrases('finder-front', {
  title: 'What can you give?',
  lede: 'Four ways in. Each one leads to something real, near you.',
  hour: ask<{ count: number }>(
    'Serve supper, sort coats, sit at the homework table. {count, plural, =0 {No shift has room this week.} one {One shift this week.} other {# shifts this week.}}',
  ),
  skill: ask<{ count: number }>(
    'Doctor, driver, translator, treasurer, maths tutor. {count, plural, =0 {Nothing asks for one today.} one {One way open.} other {# ways open.}}',
  ),
  voice: ask<{ count: number }>(
    'Write to those who decide, in your own words. {count, plural, =0 {Nothing stands open today.} one {One way open.} other {# ways open.}}',
  ),
  experience: ask<{ count: number }>(
    'If you came here seeking safety, help us decide what we do. {count, plural, =0 {Nothing stands open today.} one {One way open.} other {# ways open.}}',
  ),
  near: 'Your postcode',
  nearHint: 'We use it to measure distance, then forget it. The first half is enough.',
  search: 'See what is near me',

  needed: 'Needed now',
  all: ask<{ count: number }>('{count, plural, one {See the one way to help} other {All # ways to help}}'),
  nobodyMissing: 'Every shift of the next two weeks has the people it needs. New ones come each week.',
  shift: ask<{ where: string; day: string; from: string; to: string; summary: string }>(
    '{where}, {day}, {from} to {to}. {summary}',
  ),
  agreed: ask<{ where: string; summary: string }>('{where}. {summary}'),
  fromHome: 'From home',
  today: 'Today',
  tomorrow: 'Tomorrow',
  inDays: ask<{ days: number }>('{days, plural, one {In # day} other {In # days}}'),
  aRole: 'A role',
  aTask: 'In your own time',

  unsureTitle: 'Not sure where to begin?',
  unsure: 'Five short questions, and you see what fits you. We keep none of your answers.',
  unsureAct: 'Answer five questions',
  lettersTitle: 'Nothing for you today?',
  letters: 'We can write to you when something new comes up, as often as you choose.',
  lettersAct: 'Choose what to hear about',

  emptyTitle: 'Nothing stands open yet',
  empty: 'The first ways to help are being made ready. Leave us your address, and we write when one opens.',
  emptyAct: 'Write to me when something opens',
})
