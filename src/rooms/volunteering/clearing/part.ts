import type { Room } from '../../../platform/room.ts'
import type { ApplicationPanel } from '../applications/panels.ts'
import { agreementRoutes } from './agreements/desk-routes.ts'
import './agreements/jobs.ts'
import { ownAgreementRoutes } from './agreements/own-routes.ts'
import { agreementPanel, agreementsTent, agreementsToday } from './agreements/panel.ts'
import { paperRoutes } from './agreements/paper-routes.ts'
import { approvalPanel } from './approval/panel.ts'
import { panelRoutes } from './approval/panel-routes.ts'
import { approvalRoutes } from './approval/routes.ts'
import { approvalsToday } from './approval/today.ts'
import { conversationRoutes } from './conversations/desk-routes.ts'
import './conversations/jobs.ts'
import { ownConversationRoutes } from './conversations/own-routes.ts'
import { conversationPanel } from './conversations/panel.ts'
import { conversationsToday } from './conversations/today.ts'
import { deskCards } from './desk-cards.ts'
import { dossier } from './dossier.ts'
import { identityPanel } from './identity/panel.ts'
import { identityRoutes } from './identity/routes.ts'
import { forget, holds } from './keeping.ts'
import { clearingDoor } from './merging.ts'
import { offerTimes, readAgreements, seeApprovals } from './permits.ts'
import { recordKept, untakenKept, wordsKept } from './retention.ts'
import { clearingPage } from './settings-page.ts'

/** What clearing brings to the pages of one application. */
export const clearingPanels: readonly ApplicationPanel[] = [
  conversationPanel,
  identityPanel,
  agreementPanel,
  approvalPanel,
]

/** What clearing brings to the room's manifest. */
export const clearingPart = {
  routes: [
    conversationRoutes,
    ownConversationRoutes,
    identityRoutes,
    agreementRoutes,
    ownAgreementRoutes,
    paperRoutes,
    panelRoutes,
    approvalRoutes,
  ],
  desk: [
    {
      href: '/desk/conversations',
      label: 'Conversations',
      icon: 'speak',
      permit: offerTimes,
      part: 'work',
      order: 32,
    },
    {
      href: '/desk/approvals',
      label: 'Approvals',
      icon: 'check',
      permit: seeApprovals,
      part: 'work',
      order: 33,
    },
    {
      href: '/desk/volunteer-agreements',
      label: 'What volunteers agree to',
      icon: 'doc',
      permit: readAgreements,
      part: 'house',
      order: 36,
    },
  ],
  settings: [clearingPage],
  dossier,
  holds,
  deskCards,
  tent: agreementsTent,
  forget,
  retention: [recordKept, wordsKept, untakenKept],
  merging: [clearingDoor],
  today: async (visit) => [
    ...(await conversationsToday(visit)),
    ...(await approvalsToday(visit)),
    ...(await agreementsToday(visit)),
  ],
} as const satisfies Partial<Room>
