import { has, isAdministrator } from '../../platform/permits/actor.ts'
import { permit } from '../../platform/permits/permit.ts'

export const seeRetention = permit('see how long records are kept, and how many went', {
  who: 'Administrators, data leads, trustees',
  why: 'Whoever answers for what the charity keeps can see that it goes when its time is over. Counts only: nothing says whose they were.',
  holds: (actor) => isAdministrator(actor) || has(actor, 'data-lead') || has(actor, 'trustee'),
})
