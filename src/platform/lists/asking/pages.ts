import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, notice, tag } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { back, deskTitle } from '../../../look/parts/layout.ts'
import { dl } from '../../../look/parts/lists.ts'
import { dataTable, sub } from '../../../look/parts/tables.ts'
import { fieldsOf, type Shown } from '../../web/form.ts'
import type { Visit } from '../../web/visit.ts'
import { momentWords } from '../../words/dates.ts'
import { at, listNamed, type KnownList } from '../lists.ts'
import { isTakeable, takeableUntil } from './actions.ts'
import { answerForm } from './forms.ts'
import { answerFile } from './permits.ts'
import type { AskedFile } from './store.ts'

const gone: KnownList = { path: '/desk', heading: 'A list', counts: ['row', 'rows'] }
const listOf = ({ list }: AskedFile): KnownList => listNamed(list) ?? gone

/** “2,340 people”. */
const howMany = (one: AskedFile): string =>
  `${one.rows.toLocaleString('en-GB')} ${listOf(one).counts[one.rows === 1 ? 0 : 1]}`

const stateOf = ({ hub }: Visit, one: AskedFile): Html =>
  one.answer === null
    ? tag('Waits for a yes', 'wait')
    : one.answer === 'no'
      ? tag('No', 'stop')
      : isTakeable(hub, one)
        ? tag('Ready to take', 'ok')
        : tag('Over', 'soft')

const table = (visit: Visit, label: string, files: readonly AskedFile[]): Html =>
  dataTable<AskedFile>({
    label,
    folds: true,
    rows: files,
    columns: [
      {
        label: 'What',
        cell: (one) =>
          html`<a href="/desk/files/${one.id}">${listOf(one).heading}: ${howMany(one)}</a>${sub(one.reason)}`,
      },
      { label: 'Asked by', cell: ({ askedByName }) => askedByName },
      { label: 'Asked', cell: ({ askedAt }) => momentWords(visit.words, askedAt) },
      { label: 'State', cell: (one) => stateOf(visit, one) },
    ],
  })

/** Large files: those that wait for this reader's word, and their own. */
export function askedFilesPage(
  visit: Visit,
  { toAnswer, own }: { toAnswer: readonly AskedFile[] | null; own: readonly AskedFile[] },
): Html {
  const heading = 'Large files'
  const waiting =
    toAnswer &&
    html`<h2>To answer</h2>
      ${toAnswer.length === 0 ? html`<p>Nobody is waiting.</p>` : table(visit, 'Files to answer', toAnswer)}`
  const yours = html`<h2>Yours</h2>
    ${own.length === 0 ? empty('A list of more than a thousand rows is asked for on its own page, under “Take as a file”.', { title: 'You asked for none', level: 3 }) : table(visit, 'Files you asked for', own)}`
  return deskPage(visit.frame, {
    title: heading,
    main: html`${deskTitle({ heading, line: 'More than a thousand people leave the hub only by the word of two. A yes holds for a day.' })}
    ${waiting} ${yours}`,
  })
}

/** What narrowed the list, as its address says it. */
const askedWords = ({ query }: AskedFile): string =>
  [...new URLSearchParams(query)].map(([name, value]) => `${name}: ${value}`).join('; ') || 'Everything in it'

interface AskedShown extends Shown {
  readonly told: 'asked' | 'answered' | null
  /** Somebody else answered meanwhile. */
  readonly meanwhile?: boolean
}

/** One of them: what for, and the word of another; once it is a yes, the way to take it. */
export function askedFilePage(visit: Visit, one: AskedFile, shown: AskedShown): Html {
  const { words, hub, actor } = visit
  const list = listOf(one)
  const heading = `${list.heading} as a file: ${howMany(one)}`
  const fields = fieldsOf(answerForm, shown)
  const until = takeableUntil(one)
  const answer =
    one.answer === null &&
    visit.can(answerFile, one) &&
    card(
      form(
        html`${fields.radios('answer', {
            legend: 'May it leave?',
            choices: [
              {
                value: 'yes',
                words: 'Yes',
                hint: 'They can take it for a day. Each person in it sees that they did.',
              },
              { value: 'no', words: 'No' },
            ],
          })}
          ${fields.area('words', { label: 'What to mind, or why not', rows: 3, hint: 'They read it.' })}
          <p>${button('Answer')}</p>`,
        { action: `/desk/files/${one.id}`, unjudged: true },
      ),
      { title: 'Your word', id: 'answer' },
    )
  const take =
    actor.personId === one.askedBy &&
    isTakeable(hub, one) &&
    card(
      html`<p>
          ${`You can take it until ${momentWords(words, until!)}. Keep it where only you can open it, and delete it when you are done.`}
        </p>
        ${form(html`<p>${button('Take the file', { icon: 'down' })}</p>`, { action: `${list.path}/file/${one.id}` })}`,
      { title: 'Ready', id: 'take' },
    )
  const nobody =
    one.answer === null &&
    actor.personId === one.askedBy &&
    html`<p>
      An administrator or a data lead finds it under Today. You see here, and under Today, what they say.
    </p>`
  const main = html`${back('Large files', '/desk/files')} ${deskTitle({ heading, line: stateOf(visit, one) })}
  ${shown.told === 'asked' && notice('It is asked for.', { kind: 'good', role: 'status' })}
  ${shown.told === 'answered' && notice('Your answer is kept, and they see it.', { kind: 'good', role: 'status' })}
  ${shown.meanwhile && notice('Somebody else answered meanwhile.', { kind: 'wait', role: 'alert' })}
  ${fields.summary({ title: 'Please put this right' })}
  ${card(
    dl([
      ['Asked by', `${one.askedByName}, ${momentWords(words, one.askedAt)}`],
      ['What for', one.reason],
      ['What is in it', html`<a href="${at(list.path, one.query)}">${askedWords(one)}</a>`],
      ['How many', `${howMany(one)}, when it was asked for`],
      ...(one.answer === null
        ? []
        : [
            [
              one.answer === 'yes' ? 'Yes from' : 'No from',
              `${one.answeredByName ?? 'somebody no longer here'}, ${momentWords(words, one.answeredAt!)}${one.words ? `: ${one.words}` : ''}`,
            ] as const,
          ]),
    ]),
  )}
  ${nobody} ${take} ${answer}
  ${one.answer !== null && !take && actor.personId === one.askedBy && html`<p>${linkButton('Back to the list', at(list.path, one.query), { kind: 'quiet' })}</p>`}`
  return deskPage(visit.frame, { title: heading, main })
}
