import { html } from '../../../../look/html.ts'
import { linkButton } from '../../../../look/parts/buttons.ts'
import { card, tag } from '../../../../look/parts/cards.ts'
import { todo } from '../../../../look/parts/lists.ts'
import type { TentCard, Todo } from '../../../../platform/room.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import { sentence } from '../../../../platform/words/sentence.ts'
import { applicationReachOf } from '../../applications/permits.ts'
import type { ApplicationPanel } from '../../applications/panels.ts'
import { isTimeFor } from '../../applications/rules.ts'
import { asksOf, isOpen } from '../asking.ts'
import { offerTimes } from '../permits.ts'
import { mayVouch } from '../vouching.ts'
import { namedToAccept } from './asked.ts'
import { askedPart } from './own-pages.ts'
import { acceptedBy, agreements, notAccepted } from './store.ts'
import { say } from './words.ts'

/** What is to be accepted, on the pages of one application. */
export const agreementPanel: ApplicationPanel = {
  order: 60,
  async steps(hub, db, application) {
    const asked = await asksOf(hub, db, application, 'agreement')
    if (asked.length === 0) return []
    const accepted = await acceptedBy(db, application.personId)
    const isLater = !isTimeFor('agreement', application.stage)
    return asked.map((one) => {
      const { agreementId } = one.requirement
      const last = accepted.find((each) => each.agreementId === agreementId)
      const step = {
        key: one.requirement.key,
        name: say.step,
        atDesk: 'Agreement accepted',
        who: 'you',
      } as const
      if (isOpen(one))
        return {
          ...step,
          state: isLater ? ('later' as const) : ('now' as const),
          since: isLater ? null : application.stageSince,
          words: isLater ? say.stepLater : say.stepNow,
        }
      return {
        ...step,
        state: one.state === 'exempt' ? ('not-needed' as const) : ('done' as const),
        since: null,
        words: last ? sentence(say.stepDone, { day: dateWords(hub.words, last.acceptedOn) }) : null,
      }
    })
  },
  async forApplicant(visit, application) {
    if (application.state !== 'open') return null
    const wanted = (await asksOf(visit.hub, visit.hub.db, application, 'agreement')).filter(isOpen)
    const asked = (await namedToAccept(visit.hub, application.personId)).filter(({ agreementId }) =>
      wanted.some(({ requirement }) => requirement.agreementId === agreementId),
    )
    return asked.length === 0 ? null : askedPart(visit, asked)
  },
  async forDesk(visit, application) {
    const { hub, words } = visit
    const asked = await asksOf(hub, hub.db, application, 'agreement')
    if (asked.length === 0) return null
    const names = new Map((await agreements(hub.db)).map(({ id, name }) => [id, name]))
    const accepted = await acceptedBy(hub.db, application.personId)
    const lines = asked.map((one) => {
      const { agreementId, version } = one.requirement
      const last = accepted.find((each) => each.agreementId === agreementId)
      return {
        icon: isOpen(one) ? ('wait' as const) : ('check' as const),
        title: html`${names.get(agreementId) ?? ''}, version ${version}
        ${isOpen(one) && tag('Not accepted', 'wait')}`,
        text: last
          ? `Version ${last.number} accepted on ${dateWords(words, last.acceptedOn)}${last.how === 'paper' ? ', on paper' : ''}.`
          : 'They read and accept it on their own page.',
      }
    })
    return card(
      html`${todo(lines)}
      ${
        (await mayVouch(visit, application.personId)) &&
        html`<p>
          ${linkButton('Signed on paper', `/desk/people/${application.personId}/agreements`, { kind: 'quiet', size: 'sm' })}
        </p>`
      }`,
      { title: 'What they agree to', id: 'agreements' },
    )
  },
}

/** In somebody’s own tent: what their roles ask them to accept. */
export async function agreementsTent(visit: Visit, personId: string): Promise<TentCard[]> {
  const asked = await namedToAccept(visit.hub, personId)
  return asked.length === 0 ? [] : [{ where: 'main', order: 25, html: askedPart(visit, asked) }]
}

/** After how many days somebody who was asked and has not accepted is for the desk to ring. */
const ringAfterDays = 14

/** Those who were asked and have not accepted, or cannot be asked by letter. */
export async function agreementsToday(visit: Visit): Promise<Todo[]> {
  const { hub, actor } = visit
  if (!visit.can(offerTimes, undefined)) return []
  const before = hub.now().subtract({ hours: 24 * ringAfterDays })
  const left = await notAccepted(hub.db, applicationReachOf(actor), before)
  return left.slice(0, 5).map((one) => ({
    urgency: 'soon',
    since: one.askedAt,
    fact: `${one.person} has not accepted ${one.name}, version ${one.number}`,
    reason: one.hasAddress
      ? `They were asked ${ringAfterDays} days ago or more. A call says more than a second letter.`
      : 'They have no email address: read it with them, and record what they sign.',
    action: { label: 'Open', href: `/desk/people/${one.personId}/agreements` },
  }))
}
