import type { Door } from '../merging/doors.ts'

/** Letters that were written to one record are shown to the person with all others. */
export const lettersDoor: Door = {
  moves: { 'mail.letter': ['letter', 'letters'] },
  async merge(_hub, _db, pair, steps) {
    await steps.turn({ table: 'mail.letter', column: 'person_id', ...pair })
    return []
  },
}
