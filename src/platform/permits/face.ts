/** The front door of permits: roles given and ended, and the page that says who may do what. */
export * from './actor.ts'
export { allPermits, can, permit, verdict, type Permit, type Verdict } from './permit.ts'
export { knowPlaces, type Known, type Place, type Placed } from './places.ts'
export { permitsPage } from './printed.ts'
export { endGrant, giveGrant, invite } from './grants/actions.ts'
export { readPermits, seeGrants } from './grants/permits.ts'
export { mayEnd, mayGive, type NotEnded, type NotGiven } from './grants/rules.ts'
export {
  addGrant,
  countAdministrators,
  everyGrant,
  grantsOf,
  holders,
  type GivenGrant,
  type NewGrant,
} from './grants/store.ts'
export { grantWords, roleAims, roleNames } from './grants/words.ts'
