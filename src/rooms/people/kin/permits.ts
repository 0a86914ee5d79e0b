import { coordinatorGrants, isAdministrator } from '../../../platform/permits/actor.ts'
import { permit } from '../../../platform/permits/permit.ts'
import { seePerson } from '../permits.ts'
import type { Opened } from './lists.ts'

interface Whose {
  readonly id: string
  readonly region: string | null
}

const readEmergency = permit<Whose>('open whom to ring for somebody', {
  who: 'As for their record; nobody at the desk for themselves',
  why: 'When something happens, minutes count. It is sealed, a reason is chosen first, and the person sees it.',
  holds: (actor, person) => actor.personId !== person.id && seePerson.holds(actor, person),
})

const readGuardian = permit<Whose>('open who answers for somebody under 18', {
  who: 'As for their record; nobody at the desk for themselves',
  why: 'Whoever arranges help for a young person must be able to ask a parent or guardian. Sealed, with a reason, and logged.',
  holds: (actor, person) => actor.personId !== person.id && seePerson.holds(actor, person),
})

const readNeeds = permit<Whose>('open what somebody needs to take part', {
  who: 'Administrators, coordinators of their region; who runs what they come to sees it there',
  why: 'A place is prepared before they come. Health and faith stay closed; this is opened with a reason, and logged.',
  holds: (actor, person) =>
    actor.personId !== person.id &&
    (isAdministrator(actor) || coordinatorGrants(actor).length > 0) &&
    seePerson.holds(actor, person),
})

/** The permit behind each thing that is opened with a reason. */
export const openPermits = {
  emergency: readEmergency,
  guardian: readGuardian,
  needs: readNeeds,
} as const satisfies Record<Opened, unknown>
