import { html, type Html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { tag } from '../../../look/parts/cards.ts'
import { journey } from '../../../look/parts/journey.ts'
import { dayAt, plusDays, type Day } from '../../../platform/clock.ts'
import { dateWords, monthWords } from '../../../platform/words/dates.ts'
import { labelsIn } from '../../../platform/words/labels.ts'
import type { Words } from '../../../platform/words/words.ts'
import type { Content } from '../courses/content.ts'
import type { Version } from '../courses/types.ts'
import { coursePath } from '../links.ts'
import { say } from '../words.ts'
import type { CourseStanding } from './rules.ts'
import type { Standing } from './state.ts'

/** So many days before it runs out, somebody is told that they may take it again. */
const renewalDays = 60

/** The modules one under another, and how far somebody is with each. */
export const modulesPart = (
  words: Words,
  content: Content,
  standing: CourseStanding | null,
  id?: string,
): Html =>
  journey(
    content.modules.map((module) => {
      const known = standing?.modules.find((one) => one.module.id === module.id)
      const text =
        known?.state === 'done' && known.doneAt
          ? words.say(say.moduleDone, { date: dateWords(words, dayAt(known.doneAt)) })
          : known?.state === 'now' && known.pagesDone > 0
            ? words.say(say.modulePages, { done: known.pagesDone, pages: module.pages.length })
            : words.say(say.minutes, { minutes: module.minutes })
      const state = known?.state === 'ahead' ? undefined : known?.state
      return { title: html`<span dir="auto">${module.title}</span>`, text, ...(state ? { state } : {}) }
    }),
    { labels: labelsIn(words), ...(id ? { label: id } : {}) },
  )

export const countsForWords = (words: Words, months: number | null): string =>
  months === null
    ? words.say(say.countsForEver)
    : months % 12 === 0
      ? words.say(say.countsForYears, { years: months / 12 })
      : words.say(say.countsFor, { months })

/** Which version it is, by whom, and how long it counts. */
export const imprint = (words: Words, version: Version, months: number | null): Html =>
  html`<p class="small muted">
    ${words.say(say.version, { number: version.number, month: monthWords(words, dayAt(version.publishedAt)) })}${
      version.content.by !== '' &&
      html`,
      ${words.rich(say.by, { name: (inner) => html`<span dir="auto">${inner}</span>` }, { by: version.content.by })}`
    }.
    ${countsForWords(words, months)}
  </p>`

/** That somebody completed it, until when it counts, and their certificate. */
export function passedPart(words: Words, { completion, lapses, counts }: Standing, today: Day): Html {
  const on = words.say(say.passedOn, { date: dateWords(words, completion.on) })
  const until = !lapses
    ? words.say(say.forEver)
    : !counts
      ? words.say(say.ranOut, { date: dateWords(words, lapses) })
      : lapses <= plusDays(today, renewalDays)
        ? words.say(say.renewSoon, { date: dateWords(words, lapses) })
        : words.say(say.until, { date: dateWords(words, lapses) })
  return html`<p>${tag(on, counts ? 'ok' : 'wait')} ${until}</p>
    <p>
      ${linkButton(words.say(say.certificate), certificatePath(completion.id), { kind: 'quiet', size: 'sm', icon: 'down' })}
    </p>`
}

export const certificatePath = (completionId: string): string => `/my/learning/certificates/${completionId}`
export const pagePath = (courseId: string, pageId: string): string =>
  `${coursePath(courseId)}/pages/${pageId}`
