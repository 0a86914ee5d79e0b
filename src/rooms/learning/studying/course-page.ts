import { html, type Child, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, notice } from '../../../look/parts/cards.ts'
import { errorSummary, form } from '../../../look/parts/errors.ts'
import { aside, flow, title } from '../../../look/parts/layout.ts'
import { publicPage } from '../../../look/page.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { minutesOf } from '../courses/content.ts'
import { coursePath } from '../links.ts'
import { livePart, type LiveView } from '../sessions/own-part.ts'
import { say } from '../words.ts'
import { imprint, modulesPart, pagePath, passedPart } from './course-parts.ts'
import { progressPart } from './list-page.ts'
import type { OwnCourse } from './state.ts'

const tellings = {
  taken: say.placeTaken,
  waiting: say.placeWaiting,
  guardian: say.placeGuardian,
} as const

/** The one thing to do next: begin, go on, finish, or take it again. */
function nextPart({ words }: Visit, { course, under, latest }: OwnCourse): Child {
  const path = coursePath(course.id)
  if (under) {
    const { next } = under.standing
    const href = next ? pagePath(course.id, next.id) : `${path}/end`
    return html`${progressPart(words, under)}
      <p>${linkButton(words.say(say.goOn), href, { iconAfter: 'go' })}</p>`
  }
  if (course.retiredAt !== null) return notice(words.say(say.retired))
  const isAgain = latest !== null
  return form(
    html`<p>
      ${button(words.say(isAgain ? say.beginAgain : say.begin), { kind: latest?.counts ? 'quiet' : undefined, iconAfter: 'go' })}
    </p>`,
    { action: `${path}/begin` },
  )
}

/** One course as somebody has it before them: what it is, how far they are, and its live sessions. */
export function ownCoursePage(visit: Visit, own: OwnCourse, live: LiveView): Html {
  const { words, frame, hub } = visit
  const { course, under, latest } = own
  const version = under?.version ?? course.published!
  const { content } = version
  const told = tellings[(visit.url.searchParams.get('place') ?? '') as keyof typeof tellings]
  const faults = Object.entries(live.shown.errors ?? {}).map(([name, said]) => ({ name, words: said }))
  const main = flow([
    title({
      eyebrow: words.say(say.minutes, { minutes: minutesOf(content) }),
      heading: content.name,
      lede: content.about,
      typed: true,
    }),
    told && notice(words.say(told), { kind: 'good', role: 'status' }),
    faults.length > 0 && errorSummary(faults, { title: words.say(say.toRight) }),
    latest && passedPart(words, latest, hub.today()),
    nextPart(visit, own),
    html`<h2>${words.say(say.modules)}</h2>
      ${modulesPart(words, content, under?.standing ?? null)} ${imprint(words, version, course.months)}`,
  ])
  const beside = livePart(words, live)
  return publicPage(frame, {
    title: content.name,
    robots: 'noindex',
    crumb: { href: '/my/learning', label: words.say(say.learning) },
    main: html`<div class="wrap page">
      ${beside ? aside(main, html`<aside class="flow" aria-labelledby="live">${beside}</aside>`) : main}
    </div>`,
  })
}

/** A page of a course, and beside it how far somebody is. */
export function lessonPage(
  visit: Visit,
  {
    courseId,
    course,
    eyebrow,
    heading,
    progress,
    share,
    body,
    support,
    beside,
  }: {
    courseId: string
    /** What the course is called. */
    course: string
    eyebrow: string
    heading: string
    progress: Child
    /** How much of the module is done, in per cent. */
    share: Html
    body: Html
    support: string
    beside: Html
  },
): Html {
  const { words, frame } = visit
  const main = flow([
    title({ eyebrow, heading, typed: true }),
    html`<div class="flow g-1">
      <div class="row apart small">${progress}<span class="muted">${words.say(say.kept)}</span></div>
      ${share}
    </div>`,
    body,
    support !== '' && html`<p class="small muted" dir="auto">${support}</p>`,
  ])
  return publicPage(frame, {
    title: heading,
    robots: 'noindex',
    crumb: { href: coursePath(courseId), label: course },
    main: html`<div class="wrap page">
      ${aside(
        html`<article>${main}</article>`,
        html`<aside aria-labelledby="yours">
          ${card(beside, { title: words.say(say.yourLearning), id: 'yours' })}
        </aside>`,
        { side: 18 },
      )}
    </div>`,
  })
}
