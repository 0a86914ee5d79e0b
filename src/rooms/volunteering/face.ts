export { openWays, waitFigures, type OpenWays, type WaitFigures } from './figures/store.ts'
export { beforeBooking, type Session, type Warning } from './checks/days/rules.ts'
export { findingOf, type Finding } from './checks/rules.ts'
export { opportunityPublished } from './opportunities/news.ts'
export {
  opportunityForApi,
  opportunityAnswer,
  signUpAnswer,
  signUpBody,
  signUpThroughApi,
} from './opportunities/help/api.ts'
export { placesOfOrganisations } from './opportunities/reach-store.ts'
export { opportunityOf, placedOpportunities, type Opportunity } from './opportunities/store.ts'
export { opportunitiesTopic } from './opportunities/store.ts'
export { readingsAMinute } from './api/routes.ts'
export { promises } from './vetting/figures/promises.ts'
export { evidenceRecorded, standingLapsed } from './requirements/news.ts'
export { policyFor, roleOfOpportunity, rolesOf, standingOf, standingsOf } from './requirements/standings.ts'
export { isCleared, type Standing } from './requirements/types.ts'
