/** The front door of identity: what the house and its rooms may call. */
export { closeAccount } from './accounts/actions.ts'
export {
  addressesOf,
  claimAddress,
  findAccount,
  holderOf,
  nameAccount,
  openAccount,
  type Account,
} from './accounts/store.ts'
export { makeLink, type WantedLink } from './links/make.ts'
export { linkPurpose, type LeadsTo, type LinkPurpose, type Used } from './links/purposes.ts'
export { knowPeople, type PeopleKnown, type PersonCard } from './people.ts'
export { openSession, endAllSessions } from './sessions/actions.ts'
export { giveSession } from './sessions/cookies.ts'
export { deviceName } from './sessions/device.ts'
export { whoIs } from './sessions/who.ts'
export { identityRoutes } from './routes.ts'
