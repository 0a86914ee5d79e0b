import { coordinates, isAdministrator, vets } from '../../../platform/permits/actor.ts'
import { permit } from '../../../platform/permits/permit.ts'
import type { Handled } from '../applications/permits.ts'

export const readReferences = permit<Handled>('read what referees say, ring them, and say whether it counts', {
  who: 'Coordinators and vetting officers of the programme and region of the role, administrators; nobody for themselves, and no partner',
  why: 'Referees write in confidence to those who vet. Each opening is logged; applicants and partners never read their words.',
  holds: (actor, { personId, state, programmeId, region }) =>
    actor.personId !== personId &&
    state !== 'draft' &&
    (isAdministrator(actor) ||
      coordinates(actor, programmeId, region) ||
      vets(actor, programmeId, region)),
})
