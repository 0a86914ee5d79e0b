import { hebrewDate } from '../../../../platform/calendar/hebrew-date.ts'
import type { RestWarning } from '../../../../platform/calendar/warnings.ts'
import { dayAt, type Day } from '../../../../platform/clock.ts'
import { dayWordsShort, dayWordsTight, timeWords } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { wallWords } from '../saying.ts'
import type { Calendar, KnownShift, Offer } from '../publishing/rest.ts'

/** What the editor is told about a day, in sentences. */

const minuteWords = (minutes: number): string => {
  const [hours, left] = [Math.floor(minutes / 60), Math.round(minutes % 60)]
  const said = [
    hours > 0 && `${hours} ${hours === 1 ? 'hour' : 'hours'}`,
    left > 0 && `${left} ${left === 1 ? 'minute' : 'minutes'}`,
  ]
  return said.filter(Boolean).join(' ') || 'no time'
}

/** `4pm to 8pm`. */
export const spanWords = (
  words: Words,
  { startsAt, endsAt }: { startsAt: Temporal.Instant; endsAt: Temporal.Instant },
): string => `${timeWords(words, startsAt)} to ${timeWords(words, endsAt)}`

const momentOn = (words: Words, at: Temporal.Instant): string =>
  `${timeWords(words, at)} on ${dayWordsShort(words, dayAt(at))}`

/** Why a shift needs a decision: what it touches, and when that comes in and goes out. */
export function touchWords({ warnings, shift }: KnownShift, words: Words): string | null {
  const warning = warnings.find((one) => 'window' in one)
  if (!warning || !('window' in warning)) return null
  const { window } = warning
  const ends = timeWords(words, shift.endsAt)
  const closed = `No letter can leave until ${momentOn(words, window.to)}.`
  if (warning.kind === 'ends-before-rest') {
    return `${window.name} comes in at ${timeWords(words, window.from)}. The shift ends at ${ends}, so people have ${minuteWords(warning.minutes)} to get home.`
  }
  if (warning.kind === 'starts-after-rest') {
    return `${window.name} goes out at ${momentOn(words, window.to)}. The shift starts ${minuteWords(warning.minutes)} later.`
  }
  switch (warning.how) {
    case 'runs-into':
      return `${window.name} comes in at ${timeWords(words, window.from)}. The shift ends at ${ends}, and people still have to travel. ${closed}`
    case 'begins-in':
      return `${window.name} goes out at ${timeWords(words, window.to)}. The shift starts before that.`
    case 'spans':
      return `${window.name} lies within it, from ${momentOn(words, window.from)} to ${momentOn(words, window.to)}.`
    case 'within':
      return `It lies within ${window.name}, which goes out at ${momentOn(words, window.to)}.`
  }
}

/** A word or two for a warning, in a table: `Touches Shabbat`, `Fast of Esther`, `Boxing Day`. */
export function warningWords(warning: RestWarning, words: Words): string {
  switch (warning.kind) {
    case 'in-rest':
      return `Touches ${warning.window.name}`
    case 'ends-before-rest':
      return `Ends close before ${warning.window.name}`
    case 'starts-after-rest':
      return `Starts close after ${warning.window.name}`
    case 'fast':
      return `${warning.fast.name}: people may fast`
    case 'breaking-fast':
      return `${warning.observance.name}: people break their fast at ${timeWords(words, warning.at)}`
    case 'observance':
      return warning.observance.name
    case 'bank-holiday':
      return `${warning.name}, bank holiday`
  }
}

/** An offer as a choice: what it does, and what it means. */
export function offerWords(
  offer: Offer,
  { shift, touches }: KnownShift,
  words: Words,
): { words: string; hint: string } {
  const rest = touches?.name ?? 'rest'
  switch (offer.how) {
    case 'end':
      return {
        words: `End at ${wallWords(words, offer.ends)} that day`,
        hint: `Leaves ${minuteWords(offer.minutesHome)} to get home.`,
      }
    case 'start':
      return {
        words: `Start at ${wallWords(words, offer.starts)} that day`,
        hint: `${minuteWords(offer.minutesAfter)} after ${rest} goes out.`,
      }
    case 'move':
      return {
        words: `Move to ${dayWordsShort(words, offer.to)}, ${spanWords(words, shift)}`,
        hint:
          offer.named.length > 0
            ? `${offer.named.join(', ')}: not a closed day.`
            : 'Nothing else of this series is that day.',
      }
    case 'leave':
      return { words: 'Leave it out', hint: 'Those who come that day are told.' }
    case 'keep':
      return {
        words: 'Keep it as it is',
        hint: 'Needs a reason. Others may run it; our people who rest are not asked.',
      }
  }
}

/** Whether Hebrew dates stand beside civil ones. */
export const saysHebrew = ({ customs }: Calendar): boolean => customs.some(({ kind }) => kind === 'jewish')

/** `20 Nisan`, as it stands in daylight. */
export const hebrewWords = (on: Day): string => {
  const { day, monthName } = hebrewDate(on)
  return `${day} ${monthName}`
}

/** The day of a shift, with the day it was planned for when it moved. */
export const movedWords = (words: Words, { shift }: KnownShift): { was: string | null; is: string } => ({
  was: shift.plannedOn === shift.on ? null : dayWordsTight(words, shift.plannedOn),
  is: dayWordsTight(words, shift.on),
})
