import type { Stage } from '../applications/types.ts'

/** The stages as the desk calls them. */
export const stageNames: Readonly<Record<Stage, string>> = {
  application: 'Application',
  selection: 'Conversation',
  checks: 'Checks',
  clearance: 'Clearance',
}
