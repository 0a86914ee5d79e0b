import { html, type Html } from '../../../look/html.ts'
import { card, tag, tags } from '../../../look/parts/cards.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { OneView } from './one-page.ts'
import { urgencyOf } from './rules.ts'
import { requestCustoms } from './settings.ts'
import { lookOf, waitsForLook } from './step-rules.ts'

const said = {
  'not-yet': 'Once we know whose record it is, they are asked.',
  asked: 'Until they have looked, the copy is not made and the request is not answered.',
  'asked-again':
    'They looked before. Since then something was noted on them, or their record was joined or parted, so they look once more before the request is answered.',
  done: 'They have looked. Make the copy and answer soon: if something is noted on them before that, it is looked through again.',
} as const

const states = { 'not-yet': 'Not yet', asked: 'Asked', 'asked-again': 'Asked again', done: 'Looked' } as const

/** How far the look of the safeguarding lead is: the same for every request for a copy, whatever there is to look at. */
export function lookCard({ words, hub }: Visit, { request, standing, steps, asked }: OneView): Html | false {
  const how = lookOf(request, standing, steps)
  if (how === 'not-needed') return false
  const waits = waitsForLook(how)
  const isPressing = waits && urgencyOf(standing.clock!, hub.setting(requestCustoms).warnDays) !== 'quiet'
  const who =
    asked.length === 0
      ? 'Nobody who may look is named. An administrator gives somebody the role of safeguarding lead.'
      : `${waits ? 'Asked' : 'Who looks'}: ${asked.join(', ')}${waits ? `, since ${dateWords(words, standing.knownSince!)}` : ''}.`
  return card(
    html`${tags(tag(states[how], how === 'done' ? 'ok' : waits ? 'wait' : 'soft'))}
      <p>${who}</p>
      <p>${said[how]}</p>
      ${isPressing && html`<p><strong>The day of the law is near or over. Ring them today.</strong></p>`}
      <p class="small muted">
        Every request for a copy has this step. It does not mean that there is anything to look at.
      </p>`,
    { title: 'The safeguarding lead looks through it', id: 'look', pressing: isPressing },
  )
}
