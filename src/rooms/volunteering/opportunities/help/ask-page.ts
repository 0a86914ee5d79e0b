import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { form } from '../../../../look/parts/errors.ts'
import { title } from '../../../../look/parts/layout.ts'
import { publicPage } from '../../../../look/page.ts'
import { toldPart } from '../../../../platform/contact/told.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { questionTold } from './answers.ts'
import { askForm } from './forms.ts'
import type { HelpView } from './view.ts'
import { say } from './words.ts'
import { labelsIn } from '../../../../platform/words/labels.ts'

/** A question to whoever looks after it; their address is never shown. */
export function askPage({ words, frame }: Visit, { content, shelved }: HelpView, shown: Shown): Html {
  const at = `/help/${shelved.opportunity.slug}`
  const { name } = content.contact
  const fields = fieldsOf(askForm, shown, labelsIn(words))
  const heading = words.say(say.askName, { name })
  return publicPage(frame, {
    title: heading,
    robots: 'noindex',
    crumb: { href: at, label: content.title },
    main: html`<div class="wrap page slim flow">
      ${title({ heading, lede: words.say(say.askLede, { name }) })}
      ${fields.summary({ title: words.say(say.putRight, { count: Object.keys(shown.errors ?? {}).length }) })}
      ${form(
        html`${fields.text('name', { label: words.say(say.name), autocomplete: 'name', width: 'm' })}
          ${fields.text('email', { label: words.say(say.email), type: 'email', autocomplete: 'email', width: 'm' })}
          ${fields.area('question', { label: words.say(say.yourQuestion), rows: 6 })}
          ${toldPart(words, questionTold)}
          <p>${button(words.say(say.sendQuestion), { size: 'big' })}</p>`,
        { action: `${at}/ask`, unjudged: true, keep: `ask ${shelved.opportunity.id}` },
      )}
    </div>`,
  })
}

export const askedPage = ({ words, frame }: Visit, { content, shelved }: HelpView): Html =>
  publicPage(frame, {
    title: words.say(say.askedTitle),
    robots: 'noindex',
    crumb: { href: `/help/${shelved.opportunity.slug}`, label: content.title },
    main: html`<div class="wrap page slim flow">
      ${title({ heading: words.say(say.askedTitle), lede: words.say(say.asked, { name: content.contact.name }) })}
      <p>${linkButton(words.say(say.toFinder), '/help', { kind: 'quiet' })}</p>
    </div>`,
  })
