import { html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card } from '../../../look/parts/cards.ts'
import { dl } from '../../../look/parts/lists.ts'
import type { Room, TentCard } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { standingOf } from './actions.ts'
import { standingWords } from './clock-words.ts'
import { requestRoutes } from './desk-routes.ts'
import './jobs.ts'
import { dossier, forget, requestsKept } from './keeping.ts'
import { mindRequests } from './permits.ts'
import { askRoutes, ownRoutes } from './routes.ts'
import { requestPage } from './settings-page.ts'
import { requestsOf } from './store.ts'
import { tent } from './tent.ts'
import { today } from './today.ts'
import { kindTitles, stageNames } from './words.ts'

/** On somebody's page at the desk: what they asked, for those who look after it, and the way to write one down. */
async function deskCards(visit: Visit, personId: string): Promise<TentCard[]> {
  if (!visit.can(mindRequests, undefined)) return []
  const { hub, words } = visit
  const theirs = await standingOf(hub, hub.db, await requestsOf(hub.db, personId))
  const inside = html`${
      theirs.length === 0
        ? html`<p>They asked nothing, and complained of nothing.</p>`
        : dl(
            theirs.map(
              ({ request, standing }) =>
                [
                  html`<a href="/desk/requests/${request.id}">${words.say(kindTitles[request.kind])}</a>`,
                  standingWords(words, standing) || words.say(stageNames[standing.stage]),
                ] as const,
            ),
          )
    }
    <p>
      ${linkButton('Write a request down', `/desk/requests/new?person=${personId}`, { kind: 'quiet', size: 'sm' })}
    </p>`
  return [
    { where: 'aside', order: 60, html: card(inside, { title: 'Requests about their data', id: 'requests' }) },
  ]
}

/** What requests about data bring to the room's manifest. */
export const requestsPart = {
  routes: [askRoutes, ownRoutes, requestRoutes],
  desk: [
    {
      href: '/desk/requests',
      label: 'Data requests',
      icon: 'clock',
      permit: mindRequests,
      part: 'house',
      order: 40,
    },
  ],
  settings: [requestPage],
  dossier,
  retention: [requestsKept],
  forget,
  tent,
  deskCards,
  today,
} as const satisfies Partial<Room>
