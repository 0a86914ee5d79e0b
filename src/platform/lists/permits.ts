import { isAdministrator } from '../permits/actor.ts'
import { permit } from '../permits/permit.ts'

/** A view as far as a permit asks about it. */
export interface Kept {
  readonly keeper: string | null
  readonly isShared: boolean
}

export const removeView = permit<Kept>('take away a kept view of a list', {
  who: 'Whoever keeps it; administrators, where it is shared',
  why: 'What others use too is tidied by whoever made it, or once they have left.',
  holds: (actor, view) =>
    actor.personId !== null && (view.keeper === actor.personId || (view.isShared && isAdministrator(actor))),
})
