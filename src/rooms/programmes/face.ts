export { programmeOf, programmes, regions, sides, type Programme, type Side } from './store.ts'
export { addProgramme, addRegion } from './actions.ts'
