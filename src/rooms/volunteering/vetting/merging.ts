import type { Door } from '../../../platform/merging/doors.ts'

/** What we wrote to somebody, and whose applications they look after. */
export const vettingDoor: Door = {
  moves: {
    'volunteering.message': ['letter of ours while they applied', 'letters of ours while they applied'],
    'volunteering.looked_after': ['application they look after', 'applications they look after'],
  },
  async merge(_hub, _db, pair, steps) {
    await steps.turn({ table: 'volunteering.message', column: 'person_id', ...pair })
    await steps.turn({
      table: 'volunteering.looked_after',
      column: 'person_id',
      ...pair,
      key: ['application_id'],
    })
    return []
  },
}
