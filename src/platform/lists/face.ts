/** The front door of lists: views that colleagues keep, and lists taken as files. */
export { csvOf, type Column } from './csv.ts'
export { viewsDossier } from './dossier.ts'
export type { DeskList } from './lists.ts'
export { viewsDoor } from './merging.ts'
export { listRoutes, listTools } from './routes.ts'
export { forgetViews } from './store.ts'
