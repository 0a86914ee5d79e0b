import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, fold, notice, tag } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { aside, back, deskTitle, flow } from '../../../look/parts/layout.ts'
import { dl } from '../../../look/parts/lists.ts'
import { dataTable, sub } from '../../../look/parts/tables.ts'
import { dayAt } from '../../../platform/clock.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import { fileLink } from '../../../platform/lists/face.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { moneyWords } from '../../../platform/words/money.ts'
import { deskKinds, deskStates } from './desk-words.ts'
import { approveForm, declineForm, paidForm } from './forms.ts'
import { expensesList, type Claims } from './list.ts'
import { milesWords } from './own-pages.ts'
import { decideExpense, exportExpenses, payExpense } from './permits.ts'
import type { Expense } from './store.ts'

const sumOf = (all: readonly Expense[]): number => all.reduce((sum, { pence }) => sum + pence, 0)

/** What volunteers claimed: what wants an answer, what wants paying, what is done. */
export function expensesPage(visit: Visit, { toAnswer, toPay, ended }: Claims): Html {
  const { words } = visit
  const table = (label: string, rows: readonly Expense[]): Html =>
    dataTable<Expense>({
      label,
      folds: true,
      rows,
      columns: [
        {
          label: 'Who and what',
          cell: ({ id, number, personName, kind, title, day }) =>
            html`<a href="/desk/expenses/${id}">${personName}</a
              >${sub(`Number ${number}: ${deskKinds[kind].toLowerCase()} for ${title}, ${dateWords(words, day)}`)}`,
        },
        { label: 'Sum', end: true, cell: ({ pence }) => moneyWords(words, pence) },
        { label: 'Receipt', cell: ({ receiptId }) => (receiptId === null ? 'None' : 'Yes') },
        {
          label: 'State',
          cell: ({ state, paidOn }) => html`${deskStates[state]}${paidOn && sub(dateWords(words, paidOn))}`,
        },
        { label: 'Claimed', cell: ({ madeAt }) => dateWords(words, dayAt(madeAt)) },
      ],
    })
  const nothing = toAnswer.length === 0 && toPay.length === 0
  const part = (heading: string, rows: readonly Expense[]): Html | false =>
    rows.length > 0 &&
    html`<h2>${heading}</h2>
      <p class="muted">
        ${`${rows.length === 1 ? '1 claim' : `${rows.length} claims`}, ${moneyWords(words, sumOf(rows))} together.`}
      </p>
      ${table(heading, rows)}`
  const acts = html`${fileLink(visit, expensesList)}
  ${
    visit.can(exportExpenses, undefined) &&
    linkButton('For the accounts (CSV)', '/desk/expenses/accounts.csv', { kind: 'quiet', icon: 'down' })
  }`
  const main = html`${deskTitle({ heading: 'What volunteers spent', line: 'Nobody should be out of pocket for helping. Answer soon: some cannot wait.', acts })}
  ${nothing && empty('When somebody claims a fare or a meal, it is here.', { title: 'Nothing waits' })}
  ${part('To answer', toAnswer)} ${part('To pay', toPay)}
  ${ended.length > 0 && fold(table('Done', ended), { title: 'Done', line: 'The newest first', fact: String(ended.length) })}`
  return deskPage(visit.frame, { title: 'What volunteers spent', main })
}

export interface OneShown {
  readonly one: Expense
  readonly mayOpenPerson: boolean
  readonly done?: boolean
  readonly meanwhile?: boolean
  readonly approve: Shown
  readonly decline: Shown
  readonly pay: Shown
}

/** One claim, and what can be done about it. */
export function expensePage(visit: Visit, shown: OneShown): Html {
  const { words } = visit
  const { one, mayOpenPerson, done, meanwhile } = shown
  const facts = card(
    dl([
      [
        'Who',
        mayOpenPerson ? html`<a href="/desk/people/${one.personId}">${one.personName}</a>` : one.personName,
      ],
      ['Shift', `${one.title}, ${dateWords(words, one.day)}`],
      ['For', deskKinds[one.kind]],
      ...(one.tenths === null ? [] : [['Miles', milesWords(words, one.tenths)] as const]),
      ['Sum', moneyWords(words, one.pence)],
      ['What it was', html`<span dir="auto">${one.about || 'Not kept any more'}</span>`],
      [
        'Receipt',
        one.receiptId === null
          ? 'None'
          : html`<a href="/desk/expenses/${one.id}/receipt">See the receipt</a>`,
      ],
      ['State', tag(deskStates[one.state], one.state === 'paid' ? 'ok' : undefined)],
      ...(one.words ? [['We wrote', html`<span dir="auto">${one.words}</span>`] as const] : []),
      ...(one.paidOn ? [['Paid on', dateWords(words, one.paidOn)] as const] : []),
    ]),
    { title: 'The claim', id: 'claim' },
  )
  const main = html`${back('What volunteers spent', '/desk/expenses')}
  ${deskTitle({ heading: `Number ${one.number}: ${moneyWords(words, one.pence)}`, line: one.personName })}
  ${done && notice('Done. They have a letter, if we have their email.', { kind: 'good', role: 'status' })}
  ${meanwhile && notice('Somebody answered this meanwhile, so nothing was changed.', { kind: 'wait', role: 'alert' })}
  ${aside(facts, flow([...acts(visit, shown)]), { side: 22 })}`
  return deskPage(visit.frame, { title: `Claim ${one.number}`, main })
}

function acts(visit: Visit, { one, approve, decline, pay }: OneShown): Html[] {
  const at = `/desk/expenses/${one.id}`
  if (one.state === 'claimed' && visit.can(decideExpense, one)) {
    const yes = fieldsOf(approveForm, approve)
    const no = fieldsOf(declineForm, decline)
    return [
      card(
        form(
          html`${yes.area('words', { id: 'yes-words', label: 'A kind word to go with it', rows: 2 })}
            <p>${button('Say yes')}</p>`,
          { action: `${at}/approve`, unjudged: true },
        ),
        { title: 'Yes', id: 'yes' },
      ),
      card(
        html`${no.summary({ title: 'Please put this right', idOf: () => 'no-words' })}
        ${form(
          html`${no.area('words', { id: 'no-words', label: 'Why not, and what they can do', hint: 'They read it as you write it. Thank them for the shift first.', rows: 4 })}
            <p>${button('Say no', { kind: 'stop' })}</p>`,
          { action: `${at}/decline`, unjudged: true },
        )}`,
        { title: 'No', id: 'no' },
      ),
    ]
  }
  if (one.state === 'approved' && visit.can(payExpense, one)) {
    const paid = fieldsOf(paidForm, pay)
    return [
      card(
        html`${paid.summary({ title: 'Please put this right' })}
        ${form(
          html`${paid.text('paidOn', { label: 'Day it was paid', type: 'date', width: 's' })}
            <p>${button('It is paid')}</p>`,
          { action: `${at}/paid`, unjudged: true },
        )}`,
        { title: 'Paying', id: 'pay' },
      ),
    ]
  }
  return []
}

/** On somebody’s page, for whoever arranges help where they belong. */
export function repayingCard(
  personId: string,
  { receiptsOnly, claims }: { receiptsOnly: boolean; claims: readonly Expense[] },
): Html {
  const open = claims.filter(({ state }) => state === 'claimed' || state === 'approved').length
  return card(
    html`<p>
        ${claims.length === 0 ? 'They have claimed nothing.' : `${claims.length === 1 ? '1 claim' : `${claims.length} claims`}, ${open} open.`}
      </p>
      <p>
        ${receiptsOnly ? 'They are repaid with receipts only, and claim no miles.' : 'They are repaid as everybody is.'}
      </p>
      ${form(
        html`<input
            type="hidden"
            name="only"
            value="${receiptsOnly ? 'no' : 'yes'}"
          />${button(receiptsOnly ? 'Repay as everybody' : 'Repay with receipts only', { kind: 'quiet', size: 'sm' })}`,
        { action: `/desk/people/${personId}/repaying`, look: 'row' },
      )}
      <p class="small muted">Do not write down why, here or anywhere.</p>`,
    { title: 'What they spent', id: 'repaying' },
  )
}
