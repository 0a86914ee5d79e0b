import { has } from '../../../platform/permits/actor.ts'
import { permit } from '../../../platform/permits/permit.ts'

/** Whose copy it is, where we hold a record on whoever asked. */
interface Copied {
  readonly personId: string | null
}

/** The same reach as notes for safety have (`levelsFor`); its equal in SQL guards `people.note_decision`. */
export const lookThrough = permit<Copied>('decide which notes for safety a copy of somebody’s data holds', {
  who: 'Safeguarding leads, but nobody for their own request',
  why: 'Whoever may not read such a note must not learn that there is one; so a lead looks at every request for a copy, and decides case by case what the law lets us hold back. Each look is logged.',
  holds: (actor, { personId }) =>
    has(actor, 'safeguarding-lead') && (personId === null || personId !== actor.personId),
})
