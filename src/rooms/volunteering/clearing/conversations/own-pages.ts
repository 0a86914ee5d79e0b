import { html, type Html } from '../../../../look/html.ts'
import { publicPage } from '../../../../look/page.ts'
import { errorSummary } from '../../../../look/parts/errors.ts'
import { title } from '../../../../look/parts/layout.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { ownPart, type OwnView } from './own-part.ts'
import { say } from './words.ts'

/** The conversation on a page of its own: what comes back when a time could not be taken. */
export function ownPage(
  visit: Visit,
  view: OwnView,
  { role, fault }: { role: string; fault?: string },
): Html {
  const { words, frame } = visit
  const named = Object.entries({ ...view.choosing?.errors, ...view.saying?.errors }).map(([name, said]) => ({
    name,
    words: said,
  }))
  const faults = fault === undefined ? named : [{ words: fault }]
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.title), lede: role })}
    ${faults.length > 0 && errorSummary(faults, { title: words.say(say.putRight, { count: faults.length }) })}
    ${ownPart(visit, view)}
  </div>`
  return publicPage(frame, {
    title: words.say(say.title),
    main,
    robots: 'noindex',
    crumb: { href: `/my/applications/${view.applicationId}`, label: words.say(say.crumb) },
  })
}
