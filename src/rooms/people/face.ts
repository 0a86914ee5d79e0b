export type { HowEnded } from './dossier-words.ts'
export { keepBasis, stopWriting } from './letters/actions.ts'
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
  basesOf,
  cardOf,
  cardsOf,
  fillIn,
  personOf,
  recordsOf,
  replaceEmail,
  setEmailIfNone,
  standsFor,
  whoMayBeWritten,
  type Basis,
  type Card,
  type Person,
  type SealedKind,
} from './store.ts'
export { standAlone } from './merging/store.ts'
export { languages, skills, type Language, type Skill } from './lists.ts'
export { languageNames, skillNames } from './words.ts'
export { freeAt } from './availability/actions.ts'
export { availabilityOf, type KeptAvailability } from './availability/store.ts'
export { inOurHands } from './changing/actions.ts'
export { findPeople, setRegionIfNone } from './finding/store.ts'
export { noteCopy } from './requests/opening.ts'
export { copyAsked } from './requests/copy.ts'
export { makeCopy } from './requests/permits.ts'
export {
  addPeople,
  askForgetting,
  changePerson,
  ownThings,
  reachOf,
  seePeople,
  seePerson,
  takeAddressAway,
  type PeopleReach,
} from './permits.ts'
