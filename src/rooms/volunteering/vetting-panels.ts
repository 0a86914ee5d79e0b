import type { ApplicationPanel } from './applications/panels.ts'
import { checkPanel } from './checks/panel.ts'
import { clearingPanels } from './clearing/part.ts'
import { referencesPanel } from './references/panels.ts'
import { trainingPanel } from './requirements/training-panel.ts'
import { keeperPanel } from './vetting/keeper-panel.ts'
import { messagesPanel } from './vetting/messages/panel.ts'

/** What the pages of one application are built of; each alcove adds its own. */
export const vettingPanels: readonly ApplicationPanel[] = [
  keeperPanel,
  referencesPanel,
  ...clearingPanels,
  checkPanel,
  trainingPanel,
  messagesPanel,
]
