import type { Door } from '../../../platform/merging/doors.ts'
import { begunTwice } from './store.ts'

/** What was completed and begun goes to the record that stays; a course both are under way with, only once. */
export const learningDoor: Door = {
  moves: {
    'learning.completion': ['completed course', 'completed courses'],
    'learning.start': ['course that was begun', 'courses that were begun'],
  },
  async merge(_hub, db, pair, steps) {
    const twice = await begunTwice(db, pair)
    await steps.turn({ table: 'learning.completion', column: 'person_id', ...pair })
    await steps.turn({
      table: 'learning.start',
      column: 'person_id',
      ...pair,
      butNot: { column: 'id', values: twice.map(({ id }) => id) },
    })
    return twice.map(
      ({ name }) =>
        `Both are under way with ${name}. The pages that the record which stays went through count.`,
    )
  },
}
