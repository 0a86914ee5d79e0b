export { addProgramme, addRegion, programmesTopic } from './actions.ts'
export { programmeOf, programmes, regions } from './store.ts'
export { sides, type Programme, type Side } from './types.ts'
