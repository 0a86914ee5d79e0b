import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { tag, type Tone } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { flow, row } from '../../../../look/parts/layout.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { dayWordsShort } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { RefereeState } from '../types.ts'
import { say, stateWords } from '../words.ts'
import type { NamedReferee, NamedView } from './view.ts'

const tones: Record<RefereeState, Tone> = {
  named: 'soft',
  asked: 'wait',
  'to-confirm': 'wait',
  received: 'ok',
  ring: 'ok',
  counts: 'ok',
  'not-counted': 'ok',
  declined: 'soft',
  'not-them': 'soft',
  replaced: 'soft',
}

/** When what happened, in a sentence or two; never what was said. */
function whenWords(words: Words, one: NamedReferee): string {
  const day = (at: Temporal.Instant): string => dayWordsShort(words, dayAt(at))
  if (one.state === 'not-them') return words.say(say.whenNotThem, { day: day(one.endedAt!) })
  if (one.endedAt !== null) return words.say(say.whenEnded, { day: day(one.endedAt) })
  if (one.receivedAt !== null) return words.say(say.whenReceived, { day: day(one.receivedAt) })
  if (one.askedAt === null) return words.say(say.whenNamed, { day: day(one.namedAt) })
  if (!one.byEmail) return words.say(say.whenToRing, { day: day(one.namedAt) })
  if (one.callAt !== null) return words.say(say.whenCall, { day: day(one.askedAt) })
  const asked =
    one.remindedAt === null
      ? words.say(say.whenAsked, { day: day(one.askedAt) })
      : words.say(say.whenReminded, { day: day(one.askedAt), again: day(one.remindedAt) })
  return one.answerBy === null
    ? asked
    : `${asked} ${words.say(say.whenRing, { day: dayWordsShort(words, one.answerBy) })}`
}

/** Whom an applicant named, with what they may still do about each. */
export const refereeList = (words: Words, applicationId: string, { referees, isOpen }: NamedView): Html => {
  const at = `/my/applications/${applicationId}/referees`
  return flow(
    referees.map((one) => {
      const name = one.name ?? words.say(say.somebody)
      const act =
        one.state === 'named' && isOpen
          ? form(
              button(words.say(say.remove), {
                kind: 'bare',
                size: 'sm',
                also: words.say(say.removeWhom, { name }),
              }),
              { action: `${at}/${one.id}/remove`, look: 'row' },
            )
          : one.mayReplace &&
            html`<p class="small">
              <a href="${at}?instead=${one.id}#name-h"
                >${words.say(say.instead)}<span class="hide">${words.say(say.removeWhom, { name })}</span></a
              >
            </p>`
      return html`<div class="flow g-1">
        ${row(html`<strong dir="auto">${name}</strong> ${tag(words.say(stateWords[one.state]), tones[one.state])}`, { apart: true })}
        <p class="small muted">${whenWords(words, one)}</p>
        ${act}
      </div>`
    }),
    { gap: 4 },
  )
}

/** How many are still needed, in a sentence; false where everybody is named. */
export const neededWords = (words: Words, { still, isOpen }: NamedView): string | false => {
  if (!isOpen || still.places === 0) return false
  const [only, other] = still.kinds
  return only !== undefined && other === undefined
    ? words.say(say.neededKind, { count: still.places, kind: words.say(say[only]) })
    : words.say(say.needed, { count: still.places })
}
