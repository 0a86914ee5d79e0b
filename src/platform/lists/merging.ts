import type { Door } from '../merging/doors.ts'
import { viewsBoth } from './store.ts'

/** Views of lists somebody kept when they worked at the desk; of two under one name, the survivor's stays. */
export const viewsDoor: Door = {
  moves: { 'lists.view': ['kept view of a list', 'kept views of lists'] },
  async merge(_hub, db, pair, steps) {
    for (const id of await viewsBoth(db, pair)) await steps.remove('lists.view', { id })
    await steps.turn({ table: 'lists.view', column: 'person_id', ...pair })
    return []
  },
}
