import { html, type Html } from '../../../look/html.ts'
import { button } from '../../../look/parts/buttons.ts'
import { card, tag } from '../../../look/parts/cards.ts'
import { choices, tick } from '../../../look/parts/choices.ts'
import { form } from '../../../look/parts/errors.ts'
import { dayAt } from '../../../platform/clock.ts'
import type { Shown } from '../../../platform/web/form.ts'
import { answer } from '../../../platform/web/read.ts'
import { dayWordsShort, timeWords } from '../../../platform/words/dates.ts'
import { labelsIn } from '../../../platform/words/labels.ts'
import type { Words } from '../../../platform/words/words.ts'
import { freePlaces, guardianPart, type Gathering } from '../../gatherings/face.ts'
import type { Content } from '../courses/content.ts'
import { coursePath } from '../links.ts'
import { say } from '../words.ts'
import type { SessionAhead } from './ahead.ts'

/** The live sessions of a course, as its own page shows them. */
export interface LiveView {
  readonly courseId: string
  readonly content: Content
  readonly sessions: readonly SessionAhead[]
  readonly shown: Shown
  /** Under 18: a parent or guardian says yes first. */
  readonly asksGuardian: boolean
  /** They have something else at the time they chose. */
  readonly clashes: boolean
}

/** `Sunday 13 December, 10am to 4pm`. */
export const whenWords = (words: Words, { startsAt, endsAt }: Gathering): string =>
  words.say(say.liveWhen, {
    day: dayWordsShort(words, dayAt(startsAt)),
    from: timeWords(words, startsAt),
    to: timeWords(words, endsAt),
  })

function leftWords(words: Words, gathering: Gathering): string {
  if (gathering.capacity === null) return words.say(say.liveOpen)
  const left = freePlaces(gathering)
  return left > 0
    ? words.say(say.liveLeft, { left, of: gathering.capacity })
    : words.say(say.liveFull, { waiting: gathering.waiting })
}

const coveredWords = (words: Words, content: Content, modules: readonly string[] | null): Html => {
  if (modules === null) return html`${words.say(say.liveWhole)}`
  const titles = content.modules.filter(({ id }) => modules.includes(id)).map(({ title }) => title)
  return html`${words.say(say.liveModules, { modules: titles.join('; ') })}`
}

/** “Or do it live”: the days ahead, and a form to take a place. */
export function livePart(words: Words, view: LiveView): Html | false {
  const { sessions, courseId, content } = view
  if (sessions.length === 0) return false
  const here = sessions.flatMap((one) => (one.own ? [{ ...one, own: one.own }] : []))
  const others = sessions.filter(({ own }) => own === null)
  const about = ({ session, gathering }: SessionAhead): Html =>
    html`<span dir="auto">${[session.place, session.access].filter(Boolean).join('. ')}</span>.
      ${leftWords(words, gathering)}. ${coveredWords(words, content, session.modules)}`
  const yours = here.map(
    ({ gathering, own }) =>
      html`<p>
        ${tag(words.say(own.state === 'waiting' ? say.liveWaits : say.liveYours), own.state === 'waiting' ? 'wait' : 'ok')}
        <strong>${whenWords(words, gathering)}</strong>
        <a href="${own.path}">${words.say(say.liveYour)}</a>
      </p>`,
  )
  return card(
    html`${yours} ${others.length > 0 && takeForm(words, view, others, about, coursePath(courseId))}
      <p class="small muted">${words.say(say.liveKept)}</p>`,
    { title: words.say(say.live), id: 'live', side: 'w' },
  )
}

function takeForm(
  words: Words,
  { shown, asksGuardian, clashes }: LiveView,
  sessions: readonly SessionAhead[],
  about: (one: SessionAhead) => Html,
  path: string,
): Html {
  const error = shown.errors?.['session']
  return form(
    html`${choices({
        legend: words.say(say.liveChoose),
        unseenLegend: true,
        kind: 'radio',
        name: 'session',
        cards: true,
        labels: labelsIn(words),
        values: [answer(shown.answers, 'session')],
        ...(error ? { error } : {}),
        choices: sessions.map((one) => ({
          value: one.session.id,
          words: html`<strong>${whenWords(words, one.gathering)}</strong>`,
          hint: about(one),
        })),
      })}
      ${clashes && tick({ name: 'both', value: 'yes', label: words.say(say.liveBoth) })}
      ${
        asksGuardian &&
        html`<p class="small">${words.say(say.liveGuardian)}</p>
          ${guardianPart(words, shown)}`
      }
      <p>${button(words.say(say.liveTake), { kind: 'quiet', full: true })}</p>`,
    { action: `${path}/places`, unjudged: true },
  )
}
