import { ask, phrases } from '../../../../platform/words/words.ts'

export const say = phrases('standing.letters', {
  hello: ask<{ name: string }>('Hello {name},'),
  subject: ask<{ count: number; what: string; day: string }>(
    '{count, plural, one {{what} runs out on {day}} other {Some of what you need to help runs out from {day} on}}',
  ),
  lead: 'So that you can go on helping, please renew this in time:',
  again: 'We wrote to you about this before. It is near now:',
  item: ask<{ what: string; role: string }>('{what}, for {role}'),
  on: ask<{ day: string }>('runs out on {day}'),
  button: 'See what to do',
  help: 'If you cannot do it in time, or do not know how, write or ring us. It is no trouble.',
  stays:
    'Until it is renewed you cannot take new dates in this role. Dates you have already stay yours until we have talked with you.',
  lapsedSubject: ask<{ role: string }>('You are not cleared as {role} at present'),
  lapsedLead: ask<{ role: string; day: string }>('Since {day} something that {role} asks for is missing:'),
  because: 'You get this because you help with us in a role that asks for it.',
})
