import type { Door } from '../merging/doors.ts'
import { viewsBoth } from './store.ts'

/** Views of lists and large files of whoever worked at the desk; of two views under one name, the survivor's stays. */
export const listsDoor: Door = {
  moves: { 'lists.view': ['kept view of a list', 'kept views of lists'], 'lists.asked': null },
  async merge(_hub, db, pair, steps) {
    for (const id of await viewsBoth(db, pair)) await steps.remove('lists.view', { id })
    await steps.turn({ table: 'lists.view', column: 'person_id', ...pair })
    for (const column of ['asked_by', 'answered_by'])
      await steps.turn({ table: 'lists.asked', column, ...pair })
    return []
  },
}
