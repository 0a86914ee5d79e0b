export { addOrganisation, organisationsTopic } from './actions.ts'
export { nameOurselves, organisationOf, organisations, ourselves } from './store.ts'
export { organisationKinds, type Organisation, type OrganisationKind } from './types.ts'
