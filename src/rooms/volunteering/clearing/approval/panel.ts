import { sentence } from '../../../../platform/words/sentence.ts'
import type { ApplicationPanel } from '../../applications/panels.ts'
import { asksOf, isOpen } from '../asking.ts'
import { clearApplication } from '../permits.ts'
import { namesFor } from './actions.ts'
import { approvingOf } from './load.ts'
import { panelPart } from './panel-part.ts'
import { askable } from './rules.ts'
import { askedAbout, colleaguesFor } from './store.ts'
import { say } from './words.ts'

/** The approval on the pages of one application. */
export const approvalPanel: ApplicationPanel = {
  order: 80,
  async steps(hub, db, application) {
    const [asks] = await asksOf(hub, db, application, 'approval')
    if (!asks) return []
    const { by } = asks.requirement
    const step = {
      key: asks.requirement.key,
      name: by === 1 ? say.stepOne : say.step,
      atDesk: by === 1 ? 'Approval' : `Approval by ${by} of us`,
      who: 'us',
    } as const
    if (!isOpen(asks))
      return [
        {
          ...step,
          state: asks.state === 'exempt' ? 'not-needed' : 'done',
          since: null,
          words: asks.state === 'exempt' ? null : say.stepDone,
        },
      ]
    if (application.stage !== 'clearance')
      return [{ ...step, state: 'later', since: null, words: say.stepLater }]
    const open = (await askedAbout(db, application.id)).filter(({ endedAt }) => endedAt === null)
    const have = open.filter(({ answer }) => answer === 'yes').length
    return [
      {
        ...step,
        state: 'now',
        since: application.stageSince,
        words: sentence(say.stepNow, { have: Math.min(have, by), need: by }),
      },
    ]
  },
  async forDesk(visit, application) {
    const { hub } = visit
    const approving = await approvingOf(hub, hub.db, application)
    if (!approving) return null
    const { facts, isWanted, open, all, verdict } = approving
    const mayAsk = visit.can(clearApplication, application)
    const colleagues = mayAsk ? await colleaguesFor(hub.db, application.opportunityId) : []
    return panelPart(visit, {
      applicationId: application.id,
      need: facts.need,
      already: facts.already.length,
      verdict,
      isWanted,
      open,
      all,
      names: await namesFor(hub.db, [...all.map(({ reviewerId }) => reviewerId), ...application.aside]),
      aside: application.aside,
      askable: colleagues.filter(({ id }) => askable(id, facts, open).ok),
      mayAsk,
    })
  },
}
