export type { HowEnded } from './dossier-words.ts'
export { keepAnswer, keepBasis, keepSoftOptIn, stopWriting, type Answered } from './letters/actions.ts'
export { basesOf, whoMayBeWritten, type Basis } from './letters/store.ts'
export { usesSoftOptIn } from './letters/settings.ts'
export { softOptInSince, type Collected } from './letters/soft-opt-in.ts'
export {
  addSomebody,
  keepSealed,
  likelyPerson,
  personForAddress,
  readSealed,
  type SealedFact,
  type Typed,
} from './actions.ts'
export { keepsOf } from './holds/actions.ts'
export { heldFor } from './holds/store.ts'
export { holdEnded, personForgotten } from './news.ts'
export {
  addPerson,
  cardOf,
  cardsOf,
  fillIn,
  personOf,
  recordsOf,
  replaceEmail,
  setEmailIfNone,
  standsFor,
  type Card,
  type Person,
  type SealedKind,
} from './store.ts'
export { nameGuardian } from './kin/actions.ts'
export { standAlone } from './merging/store.ts'
export { contactPurpose } from './letters/purposes.ts'
export { languages, skills, type Language, type Skill } from './lists.ts'
export { languageNames, skillNames } from './words.ts'
export { freeAt } from './availability/actions.ts'
export { availabilityOf, type KeptAvailability } from './availability/store.ts'
export { inOurHands } from './changing/actions.ts'
export { findPeople, setRegionIfNone } from './finding/store.ts'
export { colleagues, giveTaskIn, usualDue, type Colleague } from './tasks/actions.ts'
export { faultOf as taskFaults, toldForm } from './tasks/forms.ts'
export { keepTasks, mayKnow } from './tasks/permits.ts'
export { seeNotes } from './notes/permits.ts'
export { noteCopy } from './requests/opening.ts'
export { copyAsked } from './requests/copy.ts'
export { makeCopy } from './requests/permits.ts'
export {
  addPeople,
  askForgetting,
  changePerson,
  ownThings,
  reachOf,
  seeHeld,
  seePeople,
  seePerson,
  takeAddressAway,
  type PeopleReach,
} from './permits.ts'
