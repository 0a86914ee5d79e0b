import { html, type Html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { ask, phrases } from '../../../platform/words/words.ts'
import type { HelpView } from '../opportunities/help/view.ts'
import { mayApply } from './applying.ts'
import { applicationsOf } from './store.ts'

const say = phrases('applications.part', {
  title: 'Apply',
  lede: 'About five minutes, on a phone too. You can stop anywhere; what you wrote stays.',
  button: 'Apply now',
  goOn: 'Go on with your draft',
  applied: 'You apply for this.',
  see: 'See where it stands',
  orAsk: ask<{ name: string }>(
    'Not sure yet? Tell us below that you would like to, and {name} writes to you.',
  ),
  orAskAnybody: 'Not sure yet? Tell us below that you would like to, and we write to you.',
})

export interface ApplyPart {
  readonly html: Html
  /** They applied already: there is nothing to be told first. */
  readonly isUnderWay: boolean
}

/** On the page of a role: the way to apply, or to one’s own application; null where nobody can apply now. */
export async function applyPart(visit: Visit, { shelved, content }: HelpView): Promise<ApplyPart | null> {
  const { hub, words, session } = visit
  const { opportunity } = shelved
  if (!(await mayApply(hub.db, opportunity))) return null
  const own =
    session &&
    (await applicationsOf(hub.db, session.personId)).find(
      (one) => one.opportunityId === opportunity.id && one.endedAt === null,
    )
  const form = `/help/${opportunity.slug}/apply`
  if (own && own.state !== 'draft')
    return {
      html: html`<h2 id="apply">${words.say(say.title)}</h2>
        <p>${words.say(say.applied)}</p>
        <p>${linkButton(words.say(say.see), `/my/applications/${own.id}`)}</p>`,
      isUnderWay: true,
    }
  const { name } = content.contact
  const offered = html`<h2 id="apply">${words.say(say.title)}</h2>
    <p>${words.say(say.lede)}</p>
    <p>${linkButton(words.say(own ? say.goOn : say.button), form, { size: 'big', iconAfter: 'go' })}</p>
    <p class="muted">${name === '' ? words.say(say.orAskAnybody) : words.say(say.orAsk, { name })}</p>`
  return { html: offered, isUnderWay: false }
}
