import { html, type Html } from '../../../../look/html.ts'
import { publicPage } from '../../../../look/page.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { form } from '../../../../look/parts/errors.ts'
import { notice } from '../../../../look/parts/cards.ts'
import { title } from '../../../../look/parts/layout.ts'
import { plusDays } from '../../../../platform/clock.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { labelsIn } from '../../../../platform/words/labels.ts'
import { say as apply } from '../form/words.ts'
import type { PlacedApplication } from '../types.ts'
import { pauseForm, withdrawForm } from './forms.ts'
import { say } from './words.ts'

interface LeavingView extends Shown {
  readonly application: PlacedApplication
  readonly title: string
  readonly trouble?: boolean
}

const frameOf = (
  visit: Visit,
  { application, title: role }: LeavingView,
  heading: string,
  main: Html,
): Html =>
  publicPage(visit.frame, {
    title: heading,
    robots: 'noindex',
    crumb: { href: `/my/applications/${application.id}`, label: role },
    main: html`<div class="wrap page slim flow">${main}</div>`,
  })

const trouble = ({ words }: Visit, view: LeavingView): Html | undefined | false =>
  view.trouble && notice(words.say(say.notNow), { kind: 'wait', role: 'alert' })

const count = ({ errors = {} }: LeavingView): number => Object.keys(errors).length

/** Taking an application back: one press, no reason needed. */
export function withdrawPage(visit: Visit, view: LeavingView): Html {
  const { words } = visit
  const { application } = view
  const fields = fieldsOf(withdrawForm, view, labelsIn(words))
  const heading = words.say(say.withdrawTitle, { title: view.title })
  return frameOf(
    visit,
    view,
    heading,
    html`${title({ heading, lede: words.say(say.withdrawLede) })} ${trouble(visit, view)}
    ${fields.summary({ title: words.say(apply.putRight, { count: count(view) }) })}
    ${form(
      html`${fields.hidden('version', application.version)}
        ${fields.area('why', { label: words.say(say.withdrawWhy), hint: words.say(say.withdrawWhyHint), rows: 3, private: true })}
        <p class="row">
          ${button(words.say(say.withdrawButton), { kind: 'stop' })}
          ${linkButton(words.say(say.stay), `/my/applications/${application.id}`, { kind: 'quiet' })}
        </p>`,
      { action: `/my/applications/${application.id}/withdraw`, unjudged: true },
    )}`,
  )
}

/** Letting an application rest, until a day if they know one. */
export function pausePage(visit: Visit, view: LeavingView): Html {
  const { words, hub } = visit
  const { application } = view
  const fields = fieldsOf(pauseForm, view, labelsIn(words))
  const heading = words.say(say.pauseTitle, { title: view.title })
  return frameOf(
    visit,
    view,
    heading,
    html`${title({ heading, lede: words.say(say.pauseLede) })} ${trouble(visit, view)}
    ${fields.summary({ title: words.say(apply.putRight, { count: count(view) }) })}
    ${form(
      html`${fields.hidden('version', application.version)}
        ${fields.text('until', {
          label: words.say(say.pauseUntil),
          hint: words.say(say.pauseUntilHint),
          type: 'date',
          width: 'm',
          optional: true,
          min: plusDays(hub.today(), 1),
        })}
        ${fields.area('why', { label: words.say(say.pauseWhy), hint: words.say(say.withdrawWhyHint), rows: 3, private: true })}
        <p class="row">
          ${button(words.say(say.pauseButton))}
          ${linkButton(words.say(say.stay), `/my/applications/${application.id}`, { kind: 'quiet' })}
        </p>`,
      { action: `/my/applications/${application.id}/pause`, unjudged: true },
    )}`,
  )
}
