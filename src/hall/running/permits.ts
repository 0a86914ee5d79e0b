import { isAdministrator, isStaff } from '../../platform/permits/actor.ts'
import { permit } from '../../platform/permits/permit.ts'

export const openDesk = permit('open the desk', {
  who: 'Everybody with a role behind the desk, and leads of partners and ways to help',
  why: 'The desk shows each of them only what their own permits reach.',
  holds: (actor) => isStaff(actor) || actor.grants.length > 0,
})

export const seeRunning = permit('see how the hub runs', {
  who: 'Administrators',
  why: 'Queues, failures and backups are the administrator’s to watch; they name letters and jobs.',
  holds: isAdministrator,
})

export const seeOutbox = permit('read the outbox', {
  who: 'Administrators',
  why: 'Without a mail server somebody must hand letters on. Letters that open a door stay masked until asked for, which is logged and told to whose door it is; their links are never shown where a mail server carries them, nor those of somebody who is trusted with something.',
  holds: isAdministrator,
})

export const seeMessages = permit('see every message the hub can send', {
  who: 'Everybody with a role behind the desk',
  why: 'Who answers for the charity should know what it says.',
  holds: isStaff,
})

export const changeSettings = permit('change the charity’s settings', {
  who: 'Administrators',
  why: 'Name, contact, days of rest and the rules that follow from them hold for everybody.',
  holds: isAdministrator,
})

export const seeLook = permit('see every component of the look', {
  who: 'Everybody with a role behind the desk',
  why: 'Whoever writes pages or words can see what there is to write them with.',
  holds: isStaff,
})
