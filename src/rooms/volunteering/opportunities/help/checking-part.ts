import { html, type Html } from '../../../../look/html.ts'
import { notice } from '../../../../look/parts/cards.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dayWordsShort } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { TakenPlace } from '../../../gatherings/face.ts'
import { firstInTime, isTooSoon, type Checking } from './checking.ts'
import { isOpen, type HelpView, type OpenShift } from './view.ts'
import { listWords } from './when-words.ts'
import { say } from './words.ts'

/** Whether the checks would be done in time, said before anybody chooses. */
export function checkingNotice(open: readonly OpenShift[], checking: Checking, words: Words): Html {
  const { weeks, readyOn } = checking
  const isTight = open.some((shift) => isTooSoon(shift, checking))
  if (!isTight) return notice(words.say(say.checksLater, { weeks }), { icon: 'shield' })
  const first = firstInTime(open, checking)
  const said = first
    ? words.say(say.checksSoon, { weeks, day: dayWordsShort(words, first.on) })
    : words.say(say.checksNone, { weeks, day: dayWordsShort(words, readyOn) })
  return notice(said, { kind: 'wait', icon: 'shield' })
}

/** Of dates that come before the checks can be done, whoever is new is told so, and led to a later one. */
export function tooSoonNotice(
  { words, hub }: Visit,
  view: HelpView,
  { places, checking }: { places: readonly TakenPlace[]; checking: Checking },
): Html | false {
  const taken = new Set(
    places.flatMap(({ gatheringId, outcome }) =>
      outcome === 'confirmed' || outcome === 'held' || outcome === 'waiting' ? [gatheringId] : [],
    ),
  )
  const chosen = view.shifts.filter(({ id }) => taken.has(id))
  const soon = chosen.filter((shift) => isTooSoon(shift, checking))
  if (soon.length === 0) return false
  const days = listWords(
    words,
    soon.map(({ on }) => dayWordsShort(words, on)),
  )
  const later = firstInTime(
    view.shifts.filter((shift) => isOpen(shift, hub.now())),
    checking,
  )
  const led =
    soon.length < chosen.length
      ? ''
      : later
        ? words.rich(
            say.afterLater,
            {
              a: (inner) =>
                html`<a href="/help/${view.shelved.opportunity.slug}?dates=all#shifts">${inner}</a>`,
            },
            { day: dayWordsShort(words, later.on) },
          )
        : words.say(say.afterNoLater)
  const said = words.say(say.afterTooSoon, { weeks: checking.weeks, days })
  return notice(html`${said} ${led}`, { kind: 'wait', icon: 'shield' })
}
