import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { icon } from '../../../look/icons.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { jump, week, type RotaDay } from '../../../look/parts/calendar.ts'
import { tag } from '../../../look/parts/cards.ts'
import { segLinks } from '../../../look/parts/choices.ts'
import { deskTitle, flow, grid } from '../../../look/parts/layout.ts'
import { dayAt, plain, plusDays, type Day } from '../../../platform/clock.ts'
import { dateParts, dayWordsShort, timeWords } from '../../../platform/words/dates.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Words } from '../../../platform/words/words.ts'
import { hebrewWords } from '../opportunities/desk/rest-words.ts'
import { sideLetter } from '../lists.ts'
import { doublesCard } from './double-part.ts'
import type { Week, WeekShift } from './load.ts'
import { restOn, sevenDays, weeksBeside, type DayRest } from './rules.ts'
import { many, pausedWord, shortCard } from './short-part.ts'

export interface RotaView {
  readonly week: Week
  /** `all`, `short`, `open`, `online`, or the name of a region. */
  readonly show: string
  readonly saysHebrew: boolean
  readonly names: ReadonlyMap<string, string>
  readonly told?: Html
}

export const rotaPath = (monday: Day, show = 'all'): string => {
  const query = new URLSearchParams({ week: monday, ...(show === 'all' ? {} : { show }) })
  return `/desk/rota?${query}`
}

/** The same seven days, showing something else; those from today on are asked for by no date. */
const sameDays = (from: Day, today: Day, show: string): string =>
  from === today
    ? `/desk/rota${show === 'all' ? '' : `?${new URLSearchParams({ show })}`}`
    : rotaPath(from, show)

/** What a choice of the rota shows. */
export function shown(shifts: readonly WeekShift[], show: string): readonly WeekShift[] {
  if (show === 'short') return shifts.filter(({ staffing }) => staffing === 'short')
  if (show === 'open') return shifts.filter(({ missing }) => missing > 0)
  if (show === 'online') return shifts.filter(({ facts }) => facts.where === 'home')
  return show === 'all' ? shifts : shifts.filter(({ facts }) => facts.region === show)
}

/** A week of shifts: who comes, what is open, and when the charity rests. */
export function rotaPage(visit: Visit, view: RotaView): Html {
  const { words } = visit
  const { from, shifts, doubles } = view.week
  const { before, after } = weeksBeside(from)
  const heading = `Rota, ${spanWords(words, from, plusDays(from, 6))}`
  const days = sevenDays(from).map((on) => dayOf(on, view, words))
  return deskPage(visit.frame, {
    title: heading,
    main: html`${deskTitle({
        heading,
        line: lineFor(view),
        acts: [
          linkButton(`← ${dayShort(words, before)}`, rotaPath(before, view.show), { kind: 'quiet' }),
          linkButton(`${dayShort(words, after)} →`, rotaPath(after, view.show), { kind: 'quiet' }),
        ],
      })}${view.told}${filters(view, visit.hub.today())}${jump(
        'Days',
        sevenDays(from).map((on) => jumpTo(on, view, words, visit.hub.now())),
      )}
      <h2 class="hide">The seven days</h2>
      ${week(days)}
      <div class="no-print">
        ${grid(
          [
            shortCard(visit, shifts),
            doubles.length > 0 &&
              flow(
                doubles.map((one) => doublesCard(visit, one, shifts, view.names)),
                { gap: 4 },
              ),
          ],
          { min: 20, align: 'tops' },
        )}
      </div>
      <p class="small muted no-print">
        Printed, the week fills one A4 sheet across, without telephone numbers; each lead’s own list has them.
      </p>`,
  })
}

const dayShort = (words: Words, on: Day): string => {
  const { number, month } = dateParts(words, on)
  return `${number} ${month}`
}

const spanWords = (words: Words, from: Day, to: Day): string =>
  `${dayWordsShort(words, from).replace(/^\S+ /, '')} to ${dayWordsShort(words, to).replace(/^\S+ /, '')}`

function lineFor({ week: { shifts, doubles, from }, saysHebrew }: RotaView): Html {
  const capped = shifts.filter(({ capacity, staffing }) => capacity !== null && staffing !== 'paused')
  const [taken, places] = [
    capped.reduce((sum, one) => sum + one.taken, 0),
    capped.reduce((sum, one) => sum + one.capacity!, 0),
  ]
  const count = (one: WeekShift['staffing']): number =>
    shifts.filter(({ staffing }) => staffing === one).length
  const [short, paused] = [count('short'), count('paused')]
  const hebrew = saysHebrew ? `${hebrewWords(from)} to ${hebrewWords(plusDays(from, 6))}. ` : ''
  const filled = places > 0 ? `, ${taken} of ${places} places filled` : ''
  return html`${hebrew}${many(shifts.length, 'shift', 'shifts')}${filled}.
  ${short > 0 ? html`<strong>${many(short, 'shift is', 'shifts are')} short</strong>` : 'None is short'}${paused > 0 && `, ${many(paused, 'is', 'are')} paused`}${doubles.length > 0 && `, ${many(doubles.length, 'double booking waits', 'double bookings wait')} for a word`}.`
}

function filters({ week: { from, shifts }, show }: RotaView, today: Day): Html {
  const regions = [...new Set(shifts.flatMap(({ facts }) => facts.region ?? []))].toSorted()
  const view = (key: string, words: string) => ({
    words: `${words} ${shown(shifts, key).length}`,
    href: sameDays(from, today, key),
    current: show === key,
  })
  const links = segLinks(
    'Show',
    [
      view('all', 'Everything'),
      view('short', 'Short'),
      view('open', 'With places'),
      ...regions.map((one) => view(one, one)),
      view('online', 'Online'),
    ],
    { low: true },
  )
  return html`<div class="row apart no-print">
    ${links}
    <p class="key">
      <span>${tag('Short', 'stop')} within seven days, over a quarter open</span
      ><span>${icon('moon')} Rest</span>
    </p>
  </div>`
}

const dayId = (on: Day): string => `d-${on}`
const shiftsOn = ({ week: { shifts }, show }: RotaView, on: Day): WeekShift[] =>
  shown(shifts, show).filter((one) => dayAt(one.startsAt) === on)

/** The day in one word, for a phone's row of seven. */
function dayWord(on: Day, view: RotaView, now: Temporal.Instant): string {
  const held = shiftsOn(view, on)
  const is = (one: WeekShift['staffing']): boolean => held.some(({ staffing }) => staffing === one)
  if (held.length === 0) return restOn(view.week.windows, on).length > 0 ? 'Rest' : 'None'
  if (on < dayAt(now)) return 'Past'
  if (is('short')) return 'Short'
  if (is('open')) return 'Places'
  return is('enough') ? 'Full' : 'Paused'
}

const jumpTo = (on: Day, view: RotaView, words: Words, now: Temporal.Instant) => ({
  id: dayId(on),
  letter: dateParts(words, on).weekday.charAt(0),
  number: plain(on).day,
  words: dayWord(on, view, now),
})

function restWords({ kind, window }: DayRest, words: Words): string {
  const [from, to] = [timeWords(words, window.from), timeWords(words, window.to)]
  switch (kind) {
    case 'whole':
      return `${window.name}. No shifts, no letters.`
    case 'comes-in':
      return `${window.name} comes in at ${from}. No letters after that.`
    case 'goes-out':
      return `${window.name} until ${to}.`
    case 'within':
      return `${window.name} from ${from} to ${to}.`
  }
}

function dayOf(on: Day, view: RotaView, words: Words): RotaDay {
  const { weekday, number } = dateParts(words, on)
  return {
    id: dayId(on),
    day: `${weekday} ${number}`,
    ...(view.saysHebrew ? { note: hebrewWords(on) } : {}),
    held: [
      ...shiftsOn(view, on).map((shift) => shiftOf(shift, view, words)),
      ...restOn(view.week.windows, on).map((rest) => ({ rest: restWords(rest, words) })),
    ],
  }
}

const mostNames = 8

/** A name as a rota says it; groups with their number, those not yet sure with a word. */
function namesOf({ places, missing, staffing, capacity, taken }: WeekShift, twice: ReadonlySet<string>) {
  const each = places.map(({ id, name, groupName, people, state }) => {
    const who = groupName ?? name
    const size = people > 1 ? `, ${people} people` : ''
    if (twice.has(id)) return { words: `${who}${size}, also elsewhere`, state: 'maybe' as const }
    return state === 'confirmed'
      ? { words: `${who}${size}` }
      : { words: `${who}${size}, not confirmed`, state: 'maybe' as const }
  })
  const more = each.length - mostNames
  return [
    ...each.slice(0, mostNames),
    ...(more > 0 ? [{ words: `${more} more` }] : []),
    ...(missing > 0 ? [{ words: `${missing} open`, state: 'open' as const }] : []),
    ...(capacity !== null && missing === 0 && staffing !== 'paused'
      ? [{ words: html`<span class="muted">${taken} of ${capacity}</span>` }]
      : []),
  ]
}

function shiftOf(shift: WeekShift, { week: { doubles } }: RotaView, words: Words) {
  const { facts, startsAt, endsAt, staffing, taken, capacity } = shift
  const twice = new Set(doubles.flatMap(({ first, second }) => [first.placeId, second.placeId]))
  return {
    time: `${timeWords(words, startsAt)} to ${timeWords(words, endsAt)}`,
    title: facts.title,
    href: `/desk/gatherings/${shift.id}`,
    place: facts.where === 'home' ? 'From home' : facts.placeName,
    side: sideLetter[facts.side],
    people: namesOf(shift, twice),
    ...(staffing === 'short' ? { short: tag(`${taken} of ${capacity}`, 'stop') } : {}),
    ...(staffing === 'paused' ? { paused: tag(pausedWord(shift), 'wait') } : {}),
  }
}
