import { ask, phrases } from '../../../../platform/words/words.ts'

/** What people read about what we keep on their roles. */
export const say = phrases('standing-kept', {
  title: 'Your roles, and what was recorded for them',
  about:
    'What a role asks for and you did: that it happened, when, and who wrote it down. Whether you are cleared is worked out from it and kept nowhere.',
  kept: ask<{ period: string }>('Kept for {period} after you last took part. Then it goes by itself.'),
  everyRole: 'Every role',
  one: ask<{ what: string; role: string }>('{what}, {role}'),
  recorded: ask<{ on: string; by: string; at: string }>('On {on}. Written down by {by} on {at}'),
  back: ask<{ at: string; why: string }>('Taken back on {at}: {why}'),
  ourselves: 'the hub itself, or yourself',
  exemption: ask<{ role: string }>('An exemption, {role}'),
  exempted: ask<{ from: string; until: string; reason: string; by: string }>(
    'From {from} to {until}, approved by {by}: {reason}',
  ),
  stop: ask<{ role: string; what: string }>('{role}: {what}'),
  stopped: ask<{ from: string; until: string }>('From {from} to {until}'),
  open: 'now',
  holdWhat: 'What was recorded for your roles: that it happened, and when',
  holdWhy:
    'We must be able to show that we looked after who helps. Reasons written in words, and your name, go at once.',
  holdUntil: ask<{ date: string }>('Until {date}, then it goes by itself'),
})
