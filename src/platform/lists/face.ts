/** The front door of lists: views that colleagues keep, and lists taken as files. */
export { askedKept } from './asking/keeping.ts'
export { askedFileRoutes } from './asking/routes.ts'
export { askedToday } from './asking/today.ts'
export { csvOf, type Column } from './csv.ts'
export { forgetLists, listsDossier } from './dossier.ts'
export type { DeskList } from './lists.ts'
export { listsDoor } from './merging.ts'
export { listRoutes, listTools } from './routes.ts'
