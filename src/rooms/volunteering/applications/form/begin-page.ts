import { html, type Html } from '../../../../look/html.ts'
import { publicPage } from '../../../../look/page.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { notice } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { title } from '../../../../look/parts/layout.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { labelsIn } from '../../../../platform/words/labels.ts'
import { interestTold } from '../../opportunities/help/answers.ts'
import { lettersPart } from '../../opportunities/help/letters-part.ts'
import type { HelpView } from '../../opportunities/help/view.ts'
import { beginForm } from './forms.ts'
import { pathOf } from './pages.ts'
import { say } from './words.ts'

/** A page of one message about a role: it takes no applications, or a letter was sent. */
export function plainPage(visit: Visit, view: HelpView, said: { heading: string; lede: string }): Html {
  return publicPage(visit.frame, {
    title: said.heading,
    robots: 'noindex',
    crumb: { href: `/help/${view.shelved.opportunity.slug}`, label: view.content.title },
    main: html`<div class="wrap page slim flow">${title(said)}</div>`,
  })
}

/** For whoever has not come in: their name and address, and the link that opens the form. */
export function beginPage(visit: Visit, view: HelpView, shown: Shown): Html {
  const { words, frame } = visit
  const { organisation, opportunity } = view.shelved
  const fields = fieldsOf(beginForm, shown, labelsIn(words))
  const heading = words.say(say.beginTitle, { title: view.content.title })
  const count = Object.keys(shown.errors ?? {}).length
  const main = html`<div class="wrap page slim flow">
    ${title({ heading, lede: words.say(say.beginLede) })}
    ${notice(
      words.rich(say.beginKnown, {
        door: (inner) => html`<a href="/door?then=${encodeURIComponent(pathOf(view))}">${inner}</a>`,
      }),
      { icon: 'key' },
    )}
    ${fields.summary({ title: words.say(say.putRight, { count }) })}
    ${form(
      html`${fields.text('name', { label: words.say(say.name), autocomplete: 'name', width: 'm' })}
        ${fields.text('email', { label: words.say(say.email), type: 'email', autocomplete: 'email', width: 'm' })}
        ${lettersPart(visit, fields, organisation, interestTold)}
        <p>${button(words.say(say.begin), { size: 'big' })}</p>`,
      { action: `${pathOf(view)}/begin`, unjudged: true, keep: `apply ${opportunity.id}` },
    )}
  </div>`
  return publicPage(frame, {
    title: heading,
    main,
    robots: 'noindex',
    crumb: { href: `/help/${opportunity.slug}`, label: view.content.title },
  })
}
