import { coordinates, isAdministrator, vets, type Actor } from '../../../platform/permits/actor.ts'
import { permit } from '../../../platform/permits/permit.ts'
import {
  applicationReachOf,
  handleApplication,
  type ApplicationReach,
  type Handled,
} from '../applications/permits.ts'
import type { Recorder } from '../requirements/types.ts'

export const readReferences = permit<Handled>('read what referees say, and ring them', {
  who: 'Of those who handle the application, coordinators and vetting officers of its programme and region, and administrators; no partner',
  why: 'Referees write in confidence to those who vet. Each opening is logged; applicants and partners never read their words.',
  holds: (actor, thing) =>
    handleApplication.holds(actor, thing) &&
    (isAdministrator(actor) ||
      coordinates(actor, thing.programmeId, thing.region) ||
      vets(actor, thing.programmeId, thing.region)),
})

/** Words that are judged, by whomever the role lets record references. */
export interface Judged extends Handled {
  readonly recordedBy: readonly Recorder[]
}

export const judgeReference = permit<Judged>('say whether a reference counts', {
  who: 'Whoever may read it, as far as the role names coordinators or vetting officers as those who record references; administrators',
  why: 'Each role says who may record what it asks for. One that names neither leaves it to all who read.',
  holds(actor, thing) {
    if (!readReferences.holds(actor, thing)) return false
    const { recordedBy, programmeId, region } = thing
    const [coordinator, officer] = [
      recordedBy.includes('coordinator'),
      recordedBy.includes('vetting-officer'),
    ]
    return (
      isAdministrator(actor) ||
      coordinator === officer ||
      (coordinator ? coordinates(actor, programmeId, region) : vets(actor, programmeId, region))
    )
  },
})

/** How far a list of references reaches: as far as `readReferences`, so no partner’s. */
export const referenceReachOf = (actor: Actor): ApplicationReach => ({
  ...applicationReachOf(actor),
  organisations: [],
})
