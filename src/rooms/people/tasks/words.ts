import { ask, phrases } from '../../../platform/words/words.ts'

export const say = phrases('people.tasks', {
  title: 'Tasks',
  about: 'What colleagues ask of each other about you, and what was yours to do at the desk.',
  kept: ask<{ period: string }>('For {period} after it is done, or until you ask to be forgotten.'),
  due: ask<{ date: string }>('Due {date}'),
  done: ask<{ date: string }>('Done {date}'),
})
