export { boardOf, gatheringsKnown, pageTag } from './board/board.ts'
export { acceptOffer, cancelPlace, changePlace, declineOffer } from './answers/actions.ts'
export { cancelGathering, changeGathering, openGathering } from './changing/actions.ts'
export type { Changes, NoChange } from './changing/rules.ts'
export { clashesWith, signUpInstead } from './clashes/actions.ts'
export { guardianFaults, guardianForm, guardianNamed, type GuardianTyped } from './confirming/forms.ts'
export { asksGuardian, guardianPart } from './confirming/guardian-part.ts'
export { guardiansNamed } from './confirming/purposes.ts'
export { calendarOf, type Entry } from './feed/calendar.ts'
export { placeFigures, type PlaceFigures, type Span } from './figures/store.ts'
export { gatheringKind, type Bar, type Details, type GatheringKind, type Lead } from './kinds.ts'
export { placePath } from './links.ts'
export { checkIn, markNoShow, takeOff } from './list/actions.ts'
export { programme, type Programme } from './list/programme.ts'
export { gatheringsWithin, type Listed } from './list/store.ts'
export { seeGatherings } from './permits.ts'
export { attended, gatheringCancelled, placeBarred, placeReleased, placeTaken } from './news.ts'
export { sayBarred } from './places/barring.ts'
export { overlap, signUp, type SignedUp, type SignUpAsk, type TakenPlace } from './places/actions.ts'
export { freePlaces, isLate, type NoCancel, type NoPlace } from './places/rules.ts'
export { livePlaces, placeOne } from './places/store.ts'
export {
  comingsOf,
  guardianOfLast,
  hereOf,
  livePlacesIn,
  placesOfPerson,
  signupCounts,
  type Comings,
} from './places/person-store.ts'
export { remindersFor } from './reminders/rules.ts'
export { namesKept } from './keeping/retention.ts'
export { gatheringCustoms, type GatheringCustoms } from './settings.ts'
export { gatheringsOf, lockGatherings } from './store.ts'
export {
  isLive,
  isTaken,
  type Belonging,
  type Gathering,
  type Place,
  type PlaceState,
  type Terms,
} from './types.ts'
