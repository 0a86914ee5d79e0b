import { has, isAdministrator } from '../../platform/permits/actor.ts'
import { permit } from '../../platform/permits/permit.ts'

export const seeFigures = permit('see the figures', {
  who: 'Trustees, treasurers and administrators',
  why: 'Whoever answers for the charity must see how it does, and needs nobody’s name for it: counts only, small ones guarded.',
  holds: (actor) => has(actor, 'trustee') || has(actor, 'treasurer') || isAdministrator(actor),
})
