export { organisationOf, organisations, organisationKinds, ourselves, type Organisation, type OrganisationKind } from './store.ts'
export { addOrganisation } from './actions.ts'
