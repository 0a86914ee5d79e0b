import { html, type Html } from '../../../look/html.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { card } from '../../../look/parts/cards.ts'
import { todo } from '../../../look/parts/lists.ts'
import { byTime, dayAt, momentAt, plusDays } from '../../../platform/clock.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { timeWords } from '../../../platform/words/dates.ts'
import { detailsOf, whereWords, type Details } from '../kinds.ts'
import { reachOf, seeGatherings } from '../permits.ts'
import { gatheringsOf } from '../store.ts'
import { gatheringsWithin, type Listed } from './store.ts'

/** So many of today are shown; What is on has them all. */
const mostToday = 12
/** So many of tomorrow's first, to see coming what is not here yet. */
const mostTomorrow = 3

/** What is on within somebody's reach, and how many of it happen today. */
export interface Programme {
  readonly card: Html
  readonly today: number
}

/** The day's programme, and how tomorrow begins; null for whoever runs nothing. */
export async function programme(visit: Visit): Promise<Programme | null> {
  if (!visit.can(seeGatherings, undefined)) return null
  const { hub, actor } = visit
  const now = hub.today()
  const midnight = momentAt(plusDays(now, 1), '00:00')
  const near = (
    await gatheringsWithin(
      hub.db,
      reachOf(actor),
      momentAt(now, '00:00'),
      momentAt(plusDays(now, 2), '00:00'),
    )
  ).filter(({ state }) => state !== 'cancelled')
  const [today, tomorrow] = [
    near.filter(({ startsAt }) => byTime(startsAt, midnight) < 0),
    near.filter(({ startsAt }) => byTime(startsAt, midnight) >= 0),
  ]
  const shown = [...today.slice(0, mostToday), ...tomorrow.slice(0, mostTomorrow)]
  const details = await detailsOf(
    hub,
    hub.db,
    await gatheringsOf(
      hub.db,
      shown.map(({ id }) => id),
    ),
  )
  return { card: programmeCard(visit, { today, tomorrow, details }), today: today.length }
}

interface Days {
  readonly today: readonly Listed[]
  readonly tomorrow: readonly Listed[]
  readonly details: ReadonlyMap<string, Details>
}

function programmeCard(visit: Visit, { today, tomorrow, details }: Days): Html {
  const list = (some: readonly Listed[]): Html => todo(some.map((one) => lineOf(visit, one, details)))
  const more = today.length - mostToday
  const first = tomorrow.slice(0, mostTomorrow)
  return card(
    html`${today.length === 0 ? html`<p>${nothingToday(tomorrow.length)}</p>` : list(today.slice(0, mostToday))}
      ${more > 0 && html`<p>${more} more today.</p>`}
      ${
        first.length > 0 &&
        html`<h3>${tomorrow.length > first.length ? 'Tomorrow begins with' : 'Tomorrow'}</h3>
          ${list(first)}`
      }
      <p>${linkButton('All that is on', '/desk/gatherings', { kind: 'quiet', size: 'sm' })}</p>`,
    { title: 'On today', id: 'on-today' },
  )
}

const nothingToday = (tomorrow: number): string =>
  tomorrow > 0 ? 'Nothing is on today.' : 'Nothing is on today or tomorrow. A quiet day is a good day too.'

function lineOf({ words, hub }: Visit, one: Listed, details: ReadonlyMap<string, Details>) {
  const { id, title, startsAt, endsAt } = one
  const isOver = byTime(endsAt, hub.now()) <= 0
  const isNow = !isOver && byTime(startsAt, hub.now()) <= 0
  // What goes on past midnight says no wrong day: it ends at its own time.
  const until = dayAt(endsAt) === dayAt(startsAt) ? ` to ${timeWords(words, endsAt)}` : ''
  const told = details.get(id)
  const where = told ? whereWords(words, told, false) : ''
  return {
    icon: isOver ? ('check' as const) : ('clock' as const),
    ...(isNow ? { tone: 'soon' as const } : {}),
    title: `${timeWords(words, startsAt)}${until}, ${title}`,
    text: [where, comingWords(one), isOver ? 'Over' : isNow ? 'Now' : ''].filter(Boolean).join('. '),
    acts: linkButton('Who comes', `/desk/gatherings/${id}`, {
      kind: 'quiet',
      size: 'sm',
      also: `: ${title}, ${timeWords(words, startsAt)}`,
    }),
  }
}

function comingWords({ taken, capacity, waiting }: Listed): string {
  const waits = waiting > 0 ? `, ${waiting} ${waiting === 1 ? 'waits' : 'wait'}` : ''
  if (capacity !== null) return `${taken} of ${capacity} ${capacity === 1 ? 'comes' : 'come'}${waits}`
  return taken === 1 ? `1 person comes${waits}` : `${taken} people come${waits}`
}
