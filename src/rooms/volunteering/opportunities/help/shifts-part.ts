import { html, type Html } from '../../../../look/html.ts'
import { tag } from '../../../../look/parts/cards.ts'
import { tick } from '../../../../look/parts/choices.ts'
import { fieldId } from '../../../../look/parts/fields.ts'
import { shiftsTable, type Shift } from '../../../../look/parts/tables.ts'
import type { Day } from '../../../../platform/clock.ts'
import { dayWordsShort, timeWords } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { isTooSoon, type Checking } from './checking.ts'
import { isOpen, type OpenShift } from './view.ts'
import { say } from './words.ts'

/** How many dates a page shows before it is asked for all. */
export const shownDates = 16

export interface Choosing {
  readonly now: Temporal.Instant
  readonly today: Day
  /** Dates ticked before. */
  readonly chosen: readonly string[]
  /** Dates on which this reader has a place, or waits for one. */
  readonly here: ReadonlySet<string>
  /** Nothing can be chosen: paused, or only looked at. */
  readonly isClosed?: boolean
  readonly reasons: ReadonlyMap<string, string>
  readonly checking?: Checking | null
}

const times = (shift: OpenShift, choosing: Choosing, words: Words): string => {
  const said = usualTimes(shift, choosing, words)
  return isTooSoon(shift, choosing.checking ?? null) ? words.say(say.tooSoonForChecks, { times: said }) : said
}

const usualTimes = (
  { gathering, on, plannedOn, id }: OpenShift,
  { today, reasons }: Choosing,
  words: Words,
): string => {
  const span = { from: timeWords(words, gathering.startsAt), to: timeWords(words, gathering.endsAt) }
  const said = words.say(say.times, span)
  if (on === today) return words.say(say.today, { times: said })
  if (plannedOn !== on) return words.say(say.movedFrom, { times: said, day: dayWordsShort(words, plannedOn) })
  const note = reasons.get(id)
  return note ? words.say(say.timesNote, { times: said, note }) : said
}

export function placesWords({ left, gathering }: OpenShift, words: Words): string {
  if (left === null || gathering.capacity === null) return words.say(say.open)
  if (left > 0) return words.say(say.left, { left, of: gathering.capacity })
  return gathering.waiting > 0
    ? words.say(say.fullWaiting, { waiting: gathering.waiting })
    : words.say(say.full)
}

function choice(shift: OpenShift, isFirst: boolean, choosing: Choosing, words: Words): Html {
  const { id, left, on } = shift
  if (choosing.here.has(id)) return tag(words.say(say.alreadyHere), 'ok')
  if (!isOpen(shift, choosing.now)) return html`<span class="small muted">${words.say(say.full)}</span>`
  const said = words.say(left === 0 ? say.joinWaiting : say.takePlace)
  return tick({
    name: 'shift',
    value: id,
    id: isFirst ? fieldId('shift') : `${fieldId('shift')}-${id}`,
    label: html`${said}<span class="hide">${words.say(say.on, { day: dayWordsShort(words, on) })}</span>`,
    checked: choosing.chosen.includes(id),
    near: true,
  })
}

/** The dates ahead: how full each is, and a box to take a place. */
export function shiftsPart(shifts: readonly OpenShift[], choosing: Choosing, words: Words): Html {
  const first = shifts.find((one) => isOpen(one, choosing.now) && !choosing.here.has(one.id))
  const rows = shifts.map((shift): Shift => ({
    day: dayWordsShort(words, shift.on),
    line: times(shift, choosing, words),
    taken: shift.left === null ? 0 : shift.gathering.taken,
    of: shift.gathering.capacity ?? 1,
    words: placesWords(shift, words),
    ...(choosing.isClosed ? {} : { choice: choice(shift, shift === first, choosing, words) }),
  }))
  const headings = [words.say(say.date), words.say(say.places)] as const
  return shiftsTable(rows, {
    headings: choosing.isClosed ? headings : [...headings, words.say(say.yourChoice)],
    caption: words.say(say.choose),
  })
}
