import { html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card } from '../../../look/parts/cards.ts'
import { facts } from '../../../look/parts/lists.ts'
import type { TentCard } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { coursePath } from '../links.ts'
import { say } from '../words.ts'
import { certificatePath } from './course-parts.ts'
import { progressPart } from './list-page.ts'
import { ownCourses } from './state.ts'

/** What somebody is under way with, and what they completed: cards on their own page. */
export async function tent(visit: Visit, personId: string): Promise<TentCard[]> {
  const { hub, words } = visit
  const own = await ownCourses(hub, personId)
  if (own.length === 0) return []
  const under = own.flatMap((one) => (one.under ? [{ ...one, under: one.under }] : []))
  const kept = own.flatMap((one) => (one.latest ? [{ ...one, latest: one.latest }] : []))
  const all = html`<p><a href="/my/learning">${words.say(say.tentAll)}</a></p>`
  const next = card(
    html`${under.map(
      (one) =>
        html`<div class="flow g-2">
          <p><strong dir="auto">${one.under.version.content.name}</strong></p>
          ${progressPart(words, one.under)}
          <p>
            ${linkButton(words.say(say.goOn), coursePath(one.course.id), { kind: 'quiet', size: 'sm', also: `: ${one.under.version.content.name}` })}
          </p>
        </div>`,
    )}
    ${all}`,
    { title: words.say(say.tentTitle), id: 'learning' },
  )
  const yours = card(
    facts(
      kept.map(({ course, latest }) => ({
        icon: 'award',
        words: html`<a href="${certificatePath(latest.completion.id)}" dir="auto"
            >${words.say(say.certificateOf, { name: course.published!.content.name })}</a
          ><br /><small class="muted"
            >${words.say(say.passedOn, { date: dateWords(words, latest.completion.on) })}.
            ${
              latest.lapses
                ? words.say(latest.counts ? say.until : say.ranOut, { date: dateWords(words, latest.lapses) })
                : words.say(say.forEver)
            }</small
          >`,
      })),
    ),
    { title: words.say(say.keep), id: 'yours-to-keep' },
  )
  return [
    { where: under.length > 0 ? 'main' : 'aside', order: 35, html: next },
    ...(kept.length > 0 ? [{ where: 'aside', order: 36, html: yours } as const] : []),
  ]
}
