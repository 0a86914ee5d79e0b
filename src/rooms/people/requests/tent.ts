import { html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card } from '../../../look/parts/cards.ts'
import { dl } from '../../../look/parts/lists.ts'
import type { TentCard } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { dueOf, standingOfOwn } from './actions.ts'
import { kindTitles, say, stageNames } from './words.ts'

/** What somebody asked about their data and has no answer to yet, on their own page. */
export async function tent({ hub, words }: Visit, personId: string): Promise<TentCard[]> {
  const mine = await standingOfOwn(hub, hub.db, personId)
  const open = mine.filter(({ standing }) => standing.clock !== null)
  if (open.length === 0) return []
  const pairs = open.map(({ request, standing }) => {
    const due = dueOf(standing.clock)
    const stage = words.say(stageNames[standing.stage])
    return [
      words.say(kindTitles[request.kind]),
      due === null ? stage : html`${stage}. ${words.say(say.dueBy, { date: dateWords(words, due) })}`,
    ] as const
  })
  const inside = html`${dl(pairs)}
    <p>${linkButton(words.say(say.tentLink), '/my/requests', { kind: 'quiet', size: 'sm' })}</p>`
  return [
    { where: 'aside', order: 40, html: card(inside, { title: words.say(say.tentTitle), id: 'requests' }) },
  ]
}
