import { html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card, tag } from '../../../look/parts/cards.ts'
import { personOf } from '../../people/face.ts'
import { momentAt } from '../../../platform/clock.ts'
import type { ApplicationPanel } from '../applications/panels.ts'
import { isTimeFor } from '../applications/rules.ts'
import { asksOf, isOpen } from '../clearing/asking.ts'
import { hatsAbout } from '../requirements/person/recording-rules.ts'
import { letRecordFor } from '../requirements/person/recording.ts'
import { askedSince, askingForm } from './asked/pages.ts'
import { askedFor, isAskable } from './asked/rules.ts'
import { askedOfOne } from './asked/store.ts'
import { seeChecks } from './permits.ts'
import { rolesOf } from './seen/store.ts'
import { say } from './seen/words.ts'
import { levelWords, workforceWords } from './words.ts'

/** The check on the pages of one application: that it was seen or not. Which it was stays behind a page of its own. */
export const checkPanel: ApplicationPanel = {
  order: 55,
  async steps(hub, db, application) {
    const [asks] = await asksOf(hub, db, application, 'check')
    if (!asks) return []
    const isElsewhere = asks.requirement.level === 'elsewhere'
    const step = {
      key: asks.requirement.key,
      name: isElsewhere ? say.stepElsewhere : say.step,
      atDesk: isElsewhere ? 'Check of criminal records' : 'DBS check',
      who: 'us',
    } as const
    if (!isOpen(asks)) {
      const isExempt = asks.state === 'exempt'
      const words = isExempt ? null : say.stepDone
      return [{ ...step, state: isExempt ? 'not-needed' : 'done', since: null, words }]
    }
    const asked = askedFor(await askedOfOne(db, application.personId), asks.requirement.level)
    if (asked) {
      const since = momentAt(asked.askedOn, '00:00')
      return [{ ...step, who: 'dbs', state: 'now', since, words: say.stepAsked }]
    }
    const isTime = isTimeFor('check', application.stage)
    return [
      {
        ...step,
        state: isTime ? 'now' : 'later',
        since: isTime ? application.stageSince : null,
        words: isElsewhere ? say.stepElsewhereWords : say.stepWords,
      },
    ]
  },
  async forDesk(visit, application) {
    const { hub, actor } = visit
    const { personId } = application
    const [asks] = await asksOf(hub, hub.db, application, 'check')
    const person = asks && (await personOf(hub.db, personId))
    if (!person) return null
    const { level, workforce } = asks.requirement
    const about = { personId, region: person.region, roles: await rolesOf(hub.db, personId, actor.personId) }
    const maySee = visit.can(seeChecks, about)
    const mayRecord =
      maySee && (await letRecordFor(hub, hub.db, personId, 'check', hatsAbout(actor, about))).ok
    const asked = askedFor(await askedOfOne(hub.db, personId), level)
    return card(
      html`<p>
          ${[levelWords[level], ...(workforce === 'none' ? [] : [workforceWords[workforce]])].join('; ')}.
        </p>
        ${asked && html`<p>${askedSince(visit, asked)}</p>`}
        ${mayRecord && isOpen(asks) && !asked && isAskable(level) && askingForm(application, level)}
        ${
          maySee &&
          html`<p>
            ${linkButton('See or record checks', `/desk/people/${personId}/checks`, { kind: 'quiet', size: 'sm' })}
          </p>`
        }`,
      {
        title: 'DBS check',
        id: 'check',
        beside: isOpen(asks)
          ? tag(asked ? 'With the DBS' : 'To do', asked ? 'info' : 'wait')
          : tag('There', 'ok'),
      },
    )
  },
}
