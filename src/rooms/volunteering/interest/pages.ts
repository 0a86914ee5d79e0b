import { deskPage } from '../../../look/desk.ts'
import { html, mailto, type Html } from '../../../look/html.ts'
import { button } from '../../../look/parts/buttons.ts'
import { empty, fold, folds, notice, tag } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { textArea } from '../../../look/parts/fields.ts'
import { deskTitle } from '../../../look/parts/layout.ts'
import { dataTable } from '../../../look/parts/tables.ts'
import { dayAt } from '../../../platform/clock.ts'
import { dayWordsTight, momentWords, momentWordsTight } from '../../../platform/words/dates.ts'
import { answer, type Answers, type FieldErrors } from '../../../platform/web/read.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { phrases, type Words } from '../../../platform/words/words.ts'
import { checkWords } from '../list-words.ts'
import { seeAsker } from './permits.ts'
import { titleOf } from '../opportunities/standing.ts'
import type { Opportunity } from '../opportunities/store.ts'
import { lateness, type Lateness } from './rules.ts'
import type { Interest } from './store.ts'

export interface InterestsView {
  readonly interests: readonly Interest[]
  readonly opportunities: ReadonlyMap<string, Opportunity>
  /** The answer that could not be sent yet, as it was typed. */
  readonly failed?: { readonly id: string; readonly answers: Answers; readonly errors: FieldErrors }
  readonly told?: 'answered' | 'answered-already'
}

const say = phrases('interest-desk', {
  answered: 'Your answer is on its way.',
  answeredAlready: 'Somebody answered meanwhile. Look below at what they wrote.',
})

const tellings = {
  answered: (words: Words) => notice(words.say(say.answered), { kind: 'good', role: 'status' }),
  'answered-already': (words: Words) =>
    notice(words.say(say.answeredAlready), { kind: 'stop', role: 'alert' }),
} as const

/** People who would like to take something on, whoever was promised an answer first at the top. */
export function interestsPage(visit: Visit, view: InterestsView): Html {
  const waiting = view.interests.filter(({ state }) => state === 'waiting')
  const answered = view.interests.filter(({ state }) => state === 'answered')
  const told = view.told ?? (visit.url.searchParams.get('told') === 'answered' ? 'answered' : undefined)
  const line =
    waiting.length === 0
      ? 'Nobody is waiting.'
      : waiting.length === 1
        ? '1 person waits for an answer.'
        : `${waiting.length} people wait for an answer.`
  return deskPage(visit.frame, {
    title: `Interest: ${waiting.length} waiting`,
    main: html`${deskTitle({ heading: 'People who would like to help', line })}${told && tellings[told](visit.words)}${
      waiting.length === 0
        ? empty('Everybody who told us that they would like to help has an answer.', {
            title: 'Nobody is waiting',
          })
        : folds(waiting.map((one, at) => waitingFold(visit, one, view, at === 0)))
    }${answered.length > 0 && answeredTable(visit, answered, view)}`,
  })
}

const tones = { late: 'stop', soon: 'wait', quiet: 'soft' } as const
const dueWords: Record<Lateness, string> = { late: 'Due since', soon: 'By', quiet: 'By' }

/** What they wrote, short enough for a closed row. */
const glimpse = (said: string): string => (said.length <= 90 ? said : `${said.slice(0, 88).trimEnd()}…`)

/** Somebody who waits: closed, a row of who, what and until when; open, their words and room for an answer. */
function waitingFold(
  visit: Visit,
  one: Interest,
  { opportunities, failed }: InterestsView,
  isFirst: boolean,
): Html {
  const { words, hub } = visit
  const about = opportunities.get(one.opportunityId)
  const urgency = lateness(one.answerBy!, hub.now())
  const mine = failed?.id === one.id ? failed : undefined
  const checks = about?.published?.kind === 'role' ? about.published.checks : []
  const reach = [
    one.email && html`<a href="${mailto(one.email)}">${one.email}</a>`,
    one.phone && html`<a href="tel:${one.phone.replaceAll(' ', '')}">${one.phone}</a>`,
  ].filter(Boolean)
  return fold(
    html`<p class="small muted">
        Asked ${momentWords(words, one.madeAt)}. ${reach[0]}${reach.length > 1 && html`, ${reach[1]}`}
      </p>
      ${one.guardian && notice(html`${one.name} is under 18. Your answer goes to ${one.guardian.name}, a parent or guardian, too${one.guardian.email && html` (<a href="${mailto(one.guardian.email)}">${one.guardian.email}</a>)`}. Nothing begins before they say yes.`, { kind: 'wait' })}
      ${one.words && html`<p>${one.words}</p>`}
      ${checks.length > 0 && html`<p class="small">${`Checks: ${checks.map((check) => words.say(checkWords[check])).join(', ')}.`}</p>`}
      ${about && visit.can(seeAsker, { ...about, isOpen: true }) && html`<p><a href="/desk/interest/${one.id}">What vetting needs to know of ${one.name}</a></p>`}
      ${form(
        html`${textArea({
            name: 'answer',
            id: `f-answer-${one.id}`,
            label: `Your answer to ${one.name}`,
            rows: 4,
            maxlength: 4000,
            value: mine ? answer(mine.answers, 'answer') : '',
            error: mine?.errors['answer'],
          })}
          <p>${button('Send it', { also: ` to ${one.name}` })}</p>`,
        { action: `/desk/interest/${one.id}`, keep: `answer ${one.id}` },
      )}`,
    {
      title: `${one.name}: ${about ? titleOf(about) : 'a way to help'}`,
      line: one.words ? `“${glimpse(one.words)}”` : 'They wrote nothing more.',
      fact: tag(`${dueWords[urgency]} ${dayWordsTight(words, dayAt(one.answerBy!))}`, tones[urgency]),
      open: mine !== undefined || (isFirst && !failed),
    },
  )
}

const answeredTable = (
  { words }: Visit,
  answered: readonly Interest[],
  { opportunities }: InterestsView,
): Html =>
  fold(
    dataTable<Interest>({
      label: 'Answered',
      folds: true,
      rows: answered,
      columns: [
        { label: 'Who', cell: ({ name }) => name },
        {
          label: 'About',
          cell: ({ opportunityId }) => {
            const about = opportunities.get(opportunityId)
            return about ? titleOf(about) : ''
          },
        },
        { label: 'When', cell: ({ answeredAt }) => answeredAt && momentWordsTight(words, answeredAt) },
        { label: 'What was said', cell: ({ answer: said }) => said ?? 'They applied' },
      ],
    }),
    { title: 'Answered', line: 'The newest first', fact: String(answered.length) },
  )
