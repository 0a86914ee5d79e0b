import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { form } from '../../../look/parts/errors.ts'
import { flow, title } from '../../../look/parts/layout.ts'
import { publicPage } from '../../../look/page.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { coursePath } from '../links.ts'
import { say } from '../words.ts'
import { pagePath, passedPart } from './course-parts.ts'
import type { OwnCourse } from './state.ts'

/** After the last page: passed, with the certificate; or what is still to take again. */
export function endPage(visit: Visit, own: OwnCourse, lastSaid: Html | null): Html {
  const { words, frame, hub } = visit
  const { course, under, latest } = own
  const { content } = under?.version ?? course.published!
  const path = coursePath(course.id)
  const opening = (heading: string, lede?: string): Html =>
    title({ eyebrow: content.name, heading, ...(lede ? { lede } : {}) })
  const inside = !under
    ? [
        opening(words.say(say.endPassedTitle), words.say(say.endPassed, { name: content.name })),
        lastSaid,
        latest && passedPart(words, latest, hub.today()),
        html`<p>${linkButton(words.say(say.learning), '/my/learning', { kind: 'quiet' })}</p>`,
      ]
    : under.standing.isPassed
      ? [
          opening(words.say(say.endPassedTitle)),
          form(html`<p>${button(words.say(say.finish))}</p>`, { action: `${path}/finish` }),
        ]
      : under.standing.next
        ? [
            opening(words.say(say.endPagesTitle)),
            html`<p>
              ${linkButton(words.say(say.goOn), pagePath(course.id, under.standing.next.id), { iconAfter: 'go' })}
            </p>`,
          ]
        : [
            opening(
              words.say(say.endNotYetTitle),
              words.say(say.endNotYet, { right: under.standing.right, needed: content.passMark }),
            ),
            html`<ul>
              ${under.standing.open.map(
                ({ id, title: said }) =>
                  html`<li><a href="${pagePath(course.id, id)}" dir="auto">${said}</a></li>`,
              )}
            </ul>`,
          ]
  return publicPage(frame, {
    title: content.name,
    robots: 'noindex',
    crumb: { href: path, label: content.name },
    main: html`<div class="wrap page">${flow(inside)}</div>`,
  })
}
