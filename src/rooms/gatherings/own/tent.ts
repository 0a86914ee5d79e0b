import { byTime } from '../../../platform/clock.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, notice } from '../../../look/parts/cards.ts'
import { copyAddress } from '../../../look/parts/copying.ts'
import { form } from '../../../look/parts/errors.ts'
import { dated } from '../../../look/parts/lists.ts'
import { plainTable } from '../../../look/parts/tables.ts'
import type { TentCard } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateParts, dateWords, dayWordsTight, timeWords } from '../../../platform/words/dates.ts'
import { feedAddress } from '../feed/routes.ts'
import { whereWords } from '../kinds.ts'
import { placesOfPerson } from '../places/person-store.ts'
import { wholes, type Whole } from '../telling/tell.ts'
import { dayOfMoment } from '../telling/told.ts'
import { isLive } from '../types.ts'
import { say } from './words.ts'
import { labelsIn } from '../../../platform/words/labels.ts'

/** So many things ahead are shown; the calendar has them all. */
const mostNext = 6
const mostPast = 12

/** What somebody's own page shows of their places: what is next, their calendar, and the hours they gave. */
export async function tent(visit: Visit, personId: string): Promise<TentCard[]> {
  const { hub } = visit
  const now = hub.now()
  const all = await placesOfPerson(hub.db, personId, null)
  const wanted = await wholes(
    hub,
    hub.db,
    all.filter((place) => isLive(place.state)),
  )
  const ahead = wanted.filter(
    ({ gathering }) => gathering.state !== 'cancelled' && byTime(gathering.endsAt, now) > 0,
  )
  // What waits for an answer comes first, whenever it is.
  const inOrder = [
    ...ahead.filter(({ place }) => place.state === 'offered'),
    ...ahead.filter(({ place }) => place.state !== 'offered'),
  ]
  const came = wanted
    .filter(({ place, gathering }) => (place.came ?? 0) > 0 && byTime(gathering.endsAt, now) <= 0)
    .toReversed()
  return [
    { where: 'main', order: 10, html: nextCard(visit, inOrder) },
    { where: 'aside', order: 20, html: feedCard(visit, await feedAddress(hub, personId)) },
    ...(came.length > 0 ? [{ where: 'main' as const, order: 50, html: hoursPart(visit, came) }] : []),
  ]
}

function nextCard({ words }: Visit, ahead: readonly Whole[]): Html {
  const states = { held: say.nextHeld, offered: say.nextOffered, waiting: say.nextWaiting } as const
  const one = ({ place, gathering, details, told }: Whole): Html => {
    const day = dayOfMoment(gathering.startsAt)
    const state = place.state in states ? words.say(states[place.state as keyof typeof states]) : null
    const time = `${timeWords(words, gathering.startsAt)} – ${timeWords(words, gathering.endsAt)}`
    const party = place.people > 1 ? words.say(say.nextPeople, { people: place.people }) : ''
    return html`<div class="flow g-2">
      ${dated(
        { ...dateParts(words, day), day },
        html`<p><strong>${details.title}</strong>${state && html`, ${state}`}</p>
          <p class="small muted">
            ${[time, whereWords(words, details, false), party].filter(Boolean).join(', ')}
          </p>`,
      )}
      <p class="row">
        ${place.state === 'confirmed' ? linkButton(words.say(say.back), told.path, { kind: 'quiet', size: 'sm', also: `: ${details.title}` }) : ''}
        ${linkButton(words.say(place.state === 'offered' ? say.nextAnswer : say.nextLook), told.path, { kind: place.state === 'offered' ? undefined : 'quiet', size: 'sm', also: `: ${details.title}` })}
      </p>
    </div>`
  }
  const inside =
    ahead.length === 0
      ? html`<p>${words.say(say.nextNone)}</p>
          <p>${linkButton(words.say(say.nextFind), '/help', { kind: 'quiet', size: 'sm' })}</p>`
      : ahead.slice(0, mostNext).map(one)
  return card(inside, { title: words.say(say.nextTitle), id: 'next', side: 'n' })
}

const feedCard = ({ words, url }: Visit, address: string): Html =>
  card(
    html`${url.searchParams.has('calendar-renewed') && notice(words.say(say.feedRenewed), { kind: 'good', role: 'status' })}
      <p>${words.say(say.feedWords)}</p>
      <p>
        ${linkButton(words.say(say.feedAdd), address.replace(/^https?:/, 'webcal:'), { kind: 'quiet', size: 'sm', icon: 'calendar' })}
      </p>
      <p class="hint">${words.say(say.feedAddHint)}</p>
      ${copyAddress(address, { name: 'calendar-address', label: words.say(say.feedLabel), hint: words.say(say.feedHint), labels: labelsIn(words) })}
      ${form(button(words.say(say.feedRenew), { kind: 'bare', size: 'sm' }), { action: '/my/calendar/renew', look: 'row' })}`,
    { title: words.say(say.feedTitle), id: 'calendar' },
  )

function hoursPart({ words }: Visit, came: readonly Whole[]): Html {
  const minutesOf = ({ gathering }: Whole) =>
    Math.round(gathering.startsAt.until(gathering.endsAt).total('minutes'))
  const inWords = (minutes: number) =>
    words.say(say.hoursTotal, { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
  const total = came.reduce((sum, one) => sum + minutesOf(one), 0)
  const first = came.at(-1)!
  const rows = came
    .slice(0, mostPast)
    .map(
      (one) =>
        [
          dayWordsTight(words, dayOfMoment(one.gathering.startsAt)),
          one.details.title,
          inWords(minutesOf(one)),
        ] as const,
    )
  return html`<section class="flow" aria-labelledby="hours">
    <h2 id="hours">${words.say(say.hoursTitle)}</h2>
    <p>
      <strong class="num t-4">${inWords(total)}</strong>
      <span class="muted"
        >${words.say(say.hoursSince, { day: dateWords(words, dayOfMoment(first.gathering.startsAt)) })}</span
      >
    </p>
    ${plainTable(words.say(say.hoursLabel), [words.say(say.hoursDay), words.say(say.hoursWhat), words.say(say.hoursTime)], rows)}
  </section>`
}
