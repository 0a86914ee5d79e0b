import { html, type Html } from '../../../../look/html.ts'
import { buttonRow, linkButton } from '../../../../look/parts/buttons.ts'
import { title } from '../../../../look/parts/layout.ts'
import { publicPage } from '../../../../look/page.ts'
import { dayWordsShort } from '../../../../platform/words/dates.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { TakenPlace } from '../../../gatherings/face.ts'
import type { Checking } from './checking.ts'
import { tooSoonNotice } from './checking-part.ts'
import { noPlaceWords } from './refusals.ts'
import type { HelpView, OpenShift } from './view.ts'
import { say } from './words.ts'

const sentence = ({ outcome }: TakenPlace, { on }: OpenShift, words: Words): string => {
  const day = dayWordsShort(words, on)
  if (outcome === 'confirmed') return words.say(say.wasConfirmed, { day })
  if (outcome === 'held') return words.say(say.wasHeld, { day })
  if (outcome === 'waiting') return words.say(say.wasWaiting, { day })
  return words.say(say.wasRefused, { day, why: words.say(noPlaceWords[outcome]) })
}

interface Opening {
  readonly heading: string
  readonly lede: string
}

/** What one press did, if it did the same everywhere. */
function opening(outcomes: readonly TakenPlace['outcome'][], isKnown: boolean, words: Words): Opening {
  if (!isKnown) return { heading: words.say(say.checkEmailTitle), lede: words.say(say.checkEmail) }
  if (outcomes.every((one) => one === 'confirmed'))
    return { heading: words.say(say.placeTitle), lede: words.say(say.place) }
  if (outcomes.every((one) => one === 'waiting'))
    return { heading: words.say(say.waitingTitle), lede: words.say(say.waiting) }
  return { heading: words.say(say.someTitle), lede: words.say(say.place) }
}

/**
 * After a sign-up: what became of each date. A visitor is told to look at their email, whatever we know of the
 * address; what it says is for whoever reads it.
 */
export function donePage(
  visit: Visit,
  view: HelpView,
  places: readonly TakenPlace[],
  checking: Checking | null,
): Html {
  const { words, frame, session } = visit
  const isKnown = session !== null
  const said = opening(
    places.map(({ outcome }) => outcome),
    isKnown,
    words,
  )
  const shifts = new Map(view.shifts.map((one) => [one.id, one]))
  const each = places.flatMap((place) => {
    const shift = shifts.get(place.gatheringId)
    return shift ? [html`<li>${sentence(place, shift, words)}</li>`] : []
  })
  return publicPage(frame, {
    title: said.heading,
    robots: 'noindex',
    crumb: { href: `/help/${view.shelved.opportunity.slug}`, label: view.content.title },
    main: html`<div class="wrap page slim flow">
      ${title(said)}
      <ul class="flow g-1">
        ${each}
      </ul>
      ${!isKnown && html`<p>${words.say(say.checkEmailHint)}</p>`}
      ${checking && tooSoonNotice(visit, view, { places, checking })}
      ${buttonRow(isKnown && linkButton(words.say(say.toMyTent), '/my'), linkButton(words.say(say.toFinder), '/help', { kind: 'quiet' }))}
    </div>`,
  })
}
