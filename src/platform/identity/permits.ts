import { coordinatesIn, has, isAdministrator, isCoordinator, type Actor } from '../permits/actor.ts'
import { permit } from '../permits/permit.ts'
import type { PersonCard } from './people.ts'

export const keepOwnKeys = permit('look after one’s own ways to come in', {
  who: 'Everybody who has come in, for themselves only; to change a way in they show again that it is them',
  why: 'Nobody else can know which devices are theirs.',
  strength: 'link',
  holds: (actor) => actor.personId !== null,
})

/** Those who may be asked to help somebody in at all. */
const helpsPeopleIn = (actor: Actor): boolean =>
  isAdministrator(actor) || isCoordinator(actor) || has(actor, 'safeguarding-lead') || has(actor, 'trustee')

export const seeLostKeys = permit('see who has lost their ways to come in', {
  who: 'Administrators, coordinators, safeguarding leads and trustees',
  why: 'They are the ones who can agree that somebody gets back in.',
  holds: helpsPeopleIn,
})

export const openCaseFor = permit('open a recovery for somebody', {
  who: 'Administrators',
  why: 'Somebody who lost their mail as well cannot ask by themselves. Others still have to agree.',
  holds: isAdministrator,
})

export const openDoorFor = permit<PersonCard>('open the door for somebody by a spoken code', {
  who: 'Administrators; coordinators for people of their regions; never for themselves',
  why: 'Somebody without their mail can still come in, once a person who knows them has checked it is them.',
  holds: (actor, person) =>
    actor.personId !== person.id && (isAdministrator(actor) || coordinatesIn(actor, person.region)),
})
