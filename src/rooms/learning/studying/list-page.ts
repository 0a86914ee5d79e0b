import { html, type Html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card, empty } from '../../../look/parts/cards.ts'
import { grid, title } from '../../../look/parts/layout.ts'
import { bar } from '../../../look/parts/numbers.ts'
import { publicPage } from '../../../look/page.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Phrase, Words } from '../../../platform/words/words.ts'
import { minutesOf } from '../courses/content.ts'
import { coursePath } from '../links.ts'
import { say } from '../words.ts'
import { countsForWords, passedPart } from './course-parts.ts'
import { minutesLeft } from './rules.ts'
import type { OwnCourse } from './state.ts'

/** How far somebody is, as a bar and in words. */
export function progressPart(words: Words, { standing }: NonNullable<OwnCourse['under']>): Html {
  const { pagesDone, pages } = standing
  return html`<p class="small">
      ${words.say(say.tentNext, { done: pagesDone, pages, minutes: minutesLeft(standing) })}
    </p>
    ${bar(pages === 0 ? 0 : (100 * pagesDone) / pages)}`
}

function courseCard({ words, hub }: Visit, { course, under, latest }: OwnCourse): Html {
  const { content } = under?.version ?? course.published!
  const act = under ? say.goOn : say.look
  return card(
    html`<p dir="auto">${content.about}</p>
      ${
        under
          ? progressPart(words, under)
          : html`<p class="small muted">
              ${words.say(say.minutes, { minutes: minutesOf(content) })}.
              ${countsForWords(words, course.months)}
            </p>`
      }
      ${latest && passedPart(words, latest, hub.today())}
      <p>
        ${linkButton(words.say(act), coursePath(course.id), { kind: under ? undefined : 'quiet', size: 'sm', also: `: ${content.name}` })}
      </p>`,
    { title: html`<span dir="auto">${content.name}</span>`, id: `c-${course.id}`, level: 3 },
  )
}

/** What somebody can learn here: what they are under way with, what ran out, what they may begin, what they passed. */
export function learningPage(visit: Visit, own: readonly OwnCourse[]): Html {
  const { words, frame } = visit
  const groups = Map.groupBy(own, ({ under, latest }): 'under' | 'out' | 'passed' | 'open' =>
    under ? 'under' : !latest ? 'open' : latest.counts ? 'passed' : 'out',
  )
  const part = (key: 'under' | 'out' | 'passed' | 'open', heading: Phrase): Html | false => {
    const some = groups.get(key)
    return (
      some !== undefined &&
      html`<h2>${words.say(heading)}</h2>
        ${grid(
          some.map((one) => courseCard(visit, one)),
          { min: 20, align: 'tops' },
        )}`
    )
  }
  const all = html`${part('under', say.underWay)} ${part('out', say.runOut)} ${part('open', say.openToAll)}
  ${part('passed', say.counts)}`
  return publicPage(frame, {
    title: words.say(say.learning),
    robots: 'noindex',
    crumb: { href: '/my', label: words.say(say.tent) },
    main: html`<div class="wrap page flow">
      ${title({ heading: words.say(say.listTitle), lede: words.say(say.listLede) })}
      ${own.length === 0 ? empty(words.say(say.nothing), { title: words.say(say.nothingTitle) }) : all}
    </div>`,
  })
}
