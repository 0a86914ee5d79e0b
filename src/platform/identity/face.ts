/** The front door of identity: what the house and its rooms may call. */
export { closeAccount } from './accounts/actions.ts'
export {
  addressesOf,
  claimAddress,
  findAccount,
  holderOf,
  isLivedIn,
  nameAccount,
  openAccount,
  waysOf,
  type Account,
  type ProvedAddress,
  type WaysIn,
} from './accounts/store.ts'
export { accountsDoor } from './accounts/merging.ts'
export { identityDossier } from './dossier.ts'
export {
  checkFirstKey,
  firstPersonId,
  makeFirstAdministrator,
  offerFirstKey,
  type CheckedKey,
  type First,
  type FirstKey,
  type FirstKeyOffer,
} from './first.ts'
export { clearDoor } from './jobs.ts'
export { hasJustShown } from './keys/rise.ts'
export { makeLink, type WantedLink } from './links/make.ts'
export { dropLinks } from './links/store.ts'
export {
  linkPurpose,
  type Asked,
  type LeadsTo,
  type LinkPurpose,
  type LinkQuestion,
  type Used,
} from './links/purposes.ts'
export { passkeyForm, passkeyScripts } from './passkeys/part.ts'
export { knowPeople, type PeopleKnown, type PersonCard } from './people.ts'
export { keepOwnKeys, openDoorFor, seeLostKeys } from './permits.ts'
export { browsersKept, sessionsKept } from './retention.ts'
export { identityRoutes } from './routes.ts'
export { endAllSessions, leave as leaveSession, openSession } from './sessions/actions.ts'
export { giveSession } from './sessions/cookies.ts'
export { deviceName } from './sessions/device.ts'
export { endSessions } from './sessions/store.ts'
export { whoIs } from './sessions/who.ts'
export { letInFromMachine, spokenMinutes } from './spoken/actions.ts'
