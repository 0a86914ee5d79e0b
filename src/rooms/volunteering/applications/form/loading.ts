import { NotHere } from '../../../../platform/web/endings.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { viewOf } from '../../opportunities/help/routes.ts'
import type { HelpView } from '../../opportunities/help/view.ts'
import { roleOfOpportunity } from '../../requirements/standings.ts'
import { questionsNow } from '../questions/actions.ts'
import { applicationsOf } from '../store.ts'
import type { PlacedApplication } from '../types.ts'
import { isEditable, questionsAsked, type Offered } from './actions.ts'
import { aheadIn } from './ahead.ts'
import { documentsOf } from './files.ts'
import { knownOf } from './known.ts'
import { openAnswers } from './opening.ts'
import type { ApplyView } from './pages.ts'

/** The role of the address, which may be applied for; anything else is as if it were not there. */
export async function offeredAt(c: Turn): Promise<{ readonly view: HelpView; readonly offered: Offered }> {
  const view = await viewOf(c)
  const { opportunity } = view.shelved
  const role =
    view.content.kind === 'role' ? await roleOfOpportunity(c.var.visit.hub.db, opportunity.id) : undefined
  if (!role) throw new NotHere()
  return { view, offered: { opportunity, roleId: role.id } }
}

/** One’s own application to the same that is not over: a draft, sent, or paused. */
export const ownUnderWay = async (
  c: Turn,
  { opportunity }: Offered,
): Promise<PlacedApplication | undefined> =>
  (await applicationsOf(c.var.visit.hub.db, c.var.visit.actor.personId!)).find(
    (one) => one.opportunityId === opportunity.id && one.endedAt === null,
  )

export type Loaded = Omit<ApplyView, 'step' | 'errors' | 'told'>

/** The form as it stands for whoever asks; null when its answers no longer change. */
export async function formFor(
  c: Turn,
  { view, offered }: { readonly view: HelpView; readonly offered: Offered },
): Promise<Loaded | null> {
  const { hub, words, actor } = c.var.visit
  const { db } = hub
  const application = (await ownUnderWay(c, offered)) ?? null
  if (application && !isEditable(application)) return null
  const draft = application ? await openAnswers(hub, application) : undefined
  const known = await knownOf(hub, db, words, {
    personId: actor.personId!,
    roleId: offered.roleId,
    youngestAge: view.content.youngestAge,
  })
  if (!known) throw new NotHere()
  const questions = application
    ? await questionsAsked(db, application)
    : (await questionsNow(db, offered.opportunity.id)).questions
  const reader = view.content.contact.name
  return {
    view,
    known,
    questions,
    application,
    documents: application ? await documentsOf(db, application.id) : new Map(),
    ahead: await aheadIn(hub, db, words, { roleId: offered.roleId, reader }),
    answers: draft?.typed ?? {},
    keptAt: draft?.keptAt ?? null,
  }
}
