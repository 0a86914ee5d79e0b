import type { Door } from '../merging/doors.ts'

/** Files somebody handed in. */
export const filesDoor: Door = {
  moves: { 'files.file': ['file', 'files'] },
  async merge(_hub, _db, pair, steps) {
    await steps.turn({ table: 'files.file', column: 'owner_id', ...pair })
    return []
  },
}
