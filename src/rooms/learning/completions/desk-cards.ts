import { html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card } from '../../../look/parts/cards.ts'
import { dl } from '../../../look/parts/lists.ts'
import type { TentCard } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { personOf } from '../../people/face.ts'
import { seeLearner } from '../permits.ts'
import { ownCourses } from '../studying/state.ts'

/** On somebody's page at the desk: what they completed, and how far they are with the rest. */
export async function deskCards(visit: Visit, personId: string): Promise<TentCard[]> {
  const { hub, words } = visit
  const person = await personOf(hub.db, personId)
  if (!person || !visit.can(seeLearner, person)) return []
  const own = (await ownCourses(hub, personId)).filter(({ under, latest }) => under || latest)
  const rows = own.map(({ course, under, latest }) => {
    const done =
      latest &&
      `${dateWords(words, latest.completion.on)}${latest.lapses ? `, ${latest.counts ? 'until' : 'ran out'} ${dateWords(words, latest.lapses)}` : ''}`
    const now = under && `${under.standing.pagesDone} of ${under.standing.pages} pages`
    return [course.published!.content.name, [done, now].filter(Boolean).join('; ')] as const
  })
  return [
    {
      where: 'main',
      order: 45,
      html: card(
        html`${rows.length === 0 ? html`<p>Nothing begun yet.</p>` : dl(rows)}
          <p>
            ${linkButton('See or record training', `/desk/people/${personId}/training`, { kind: 'quiet', size: 'sm' })}
          </p>`,
        { title: 'Training', id: 'training' },
      ),
    },
  ]
}
