import { ask, phrases } from '../words/words.ts'

export const say = phrases('lists', {
  title: 'Views you keep at the desk',
  about: 'Filters of lists that you chose often enough to give them a name.',
  kept: 'Until you take them away. One that is shared stays without your name.',
  view: ask<{ date: string }>('Kept on {date}'),
})
