import { html, type Html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { title } from '../../../look/parts/layout.ts'
import { publicPage } from '../../../look/page.ts'
import { dayAt } from '../../../platform/clock.ts'
import { dayWordsShort } from '../../../platform/words/dates.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { HelpView } from '../opportunities/help/view.ts'
import { say } from './words.ts'

export type Done =
  | { readonly kind: 'check-email' }
  | { readonly kind: 'already' }
  | { readonly kind: 'promised'; readonly by: Temporal.Instant }

/** After somebody told us that they would like to: what happens next, and by when. */
export function interestDonePage({ words, frame }: Visit, { shelved, content }: HelpView, done: Done): Html {
  const said =
    done.kind === 'check-email'
      ? { heading: words.say(say.checkTitle), lede: words.say(say.check) }
      : {
          heading: words.say(say.doneTitle),
          lede:
            done.kind === 'already'
              ? words.say(say.already)
              : words.say(say.done, { day: dayWordsShort(words, dayAt(done.by)) }),
        }
  return publicPage(frame, {
    title: said.heading,
    robots: 'noindex',
    crumb: { href: `/help/${shelved.opportunity.slug}`, label: content.title },
    main: html`<div class="wrap page slim flow">
      ${title(said)}
      <p>${linkButton(words.say(say.toFinder), '/help', { kind: 'quiet' })}</p>
    </div>`,
  })
}
