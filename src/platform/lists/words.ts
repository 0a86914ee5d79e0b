import { ask, phrases } from '../words/words.ts'

export const say = phrases('lists', {
  title: 'Lists at the desk',
  about: 'Filters of lists that you gave a name, and large files you asked for or said yes or no to.',
  kept: ask<{ period: string }>(
    'Views until you take them away; one that is shared stays without your name. Files you asked for, for {period}.',
  ),
  view: ask<{ date: string }>('Kept on {date}'),
  file: ask<{ rows: number }>('A file of {rows, number} rows'),
  asked: ask<{ date: string; reason: string }>('Asked for on {date}: {reason}'),
  answered: ask<{ date: string; said: string }>('Answered on {date} {said}'),
})
