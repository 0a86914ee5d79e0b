import type { Child } from '../../look/html.ts'
import { tag } from '../../look/parts/cards.ts'
import { nextRest, restAt } from '../../platform/calendar/rest.ts'
import { restFor } from '../../platform/calendar/in-force.ts'
import { daysBetween, dayAt } from '../../platform/clock.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { dayWordsTight, timeWords } from '../../platform/words/dates.ts'

/** What the desk says about the next rest: when letters pause, or until when they do. */
export function restNotice({ hub, words }: Visit): Child {
  const customs = restFor(hub, 'lettersWait')
  if (customs.length === 0) return null
  const now = hub.now()
  const resting = restAt(customs, now)
  const say = (at: Temporal.Instant): string => `${dayWordsTight(words, dayAt(at))} ${timeWords(words, at)}`
  if (resting) return tag(`${resting.name}: letters wait until ${say(resting.to)}`, 'wait', 'moon')
  const next = nextRest(customs, now)
  if (!next) return null
  const days = daysBetween(dayAt(now), dayAt(next.from))
  if (days > 7) return null
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
  return tag(`${next.name} ${when}: letters pause ${say(next.from)}`, 'wait', 'moon')
}
