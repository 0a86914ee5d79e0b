import { html, type Html } from '../../../look/html.ts'
import { publicPage } from '../../../look/page.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, notice, tag } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { fileField } from '../../../look/parts/fields.ts'
import { title } from '../../../look/parts/layout.ts'
import { dataTable, sub } from '../../../look/parts/tables.ts'
import { acceptsOf } from '../../../platform/files/purposes.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { labelsIn } from '../../../platform/words/labels.ts'
import { moneyWords } from '../../../platform/words/money.ts'
import type { Words } from '../../../platform/words/words.ts'
import { receiptPurpose, type OwnShift } from './actions.ts'
import { claimForm } from './forms.ts'
import { kindsFor, tenthsInMile, type ExpenseState, type NotClaimed } from './rules.ts'
import { expenseCustoms } from './settings.ts'
import type { Expense } from './store.ts'
import { kindNames, refusals, say, stateNames } from './words.ts'

export interface OwnClaim extends Expense {
  /** Where their receipt is served from. */
  readonly receipt: string | null
}

export interface OwnShown extends Shown {
  readonly claims: readonly OwnClaim[]
  readonly shifts: readonly OwnShift[]
  readonly receiptsOnly: boolean
  readonly told?: 'kept' | 'took-back'
  readonly refusal?: NotClaimed
}

const tones: Record<ExpenseState, 'ok' | 'wait' | 'info' | 'soft'> = {
  claimed: 'wait',
  approved: 'info',
  declined: 'soft',
  withdrawn: 'soft',
  paid: 'ok',
}

export const milesWords = (words: Words, tenths: number): string =>
  new Intl.NumberFormat(words.lang).format(tenths / tenthsInMile)

/** Somebody's own claims, and the form for another. */
export function ownExpensesPage(visit: Visit, shown: OwnShown): Html {
  const { words, frame } = visit
  const { claims, shifts, receiptsOnly, told, refusal } = shown
  const heading = words.say(say.title)
  const main = html`<div class="wrap page slim flow">
    ${title({ heading, lede: words.say(receiptsOnly ? say.ledeReceipts : say.lede) })}
    ${told && notice(words.say(told === 'kept' ? say.kept : say.tookBack), { kind: 'good', role: 'status' })}
    ${refusal && notice(words.say(refusals[refusal]), { kind: 'stop', role: 'alert' })}
    ${claims.length > 0 && claimsPart(words, claims)}
    ${shifts.length > 0 ? claimPart(visit, shown) : nothingToClaim(visit)}
  </div>`
  return publicPage(frame, {
    title: heading,
    main,
    crumb: { href: '/my', label: frame.account?.label ?? '' },
    robots: 'noindex',
  })
}

const nothingToClaim = ({ words, hub }: Visit): Html =>
  empty(words.say(say.noShifts, { days: hub.setting(expenseCustoms).claimWithinDays }), {
    title: words.say(say.newTitle),
    acts: linkButton(words.say(say.cardTitle), '/my', { kind: 'quiet' }),
  })

const claimsPart = (words: Words, claims: readonly OwnClaim[]): Html =>
  html`<h2>${words.say(say.yours)}</h2>
    ${dataTable<OwnClaim>({
      label: words.say(say.label),
      folds: true,
      lite: true,
      rows: claims,
      columns: [
        {
          label: words.say(say.colWhat),
          cell: ({ number, kind, title: shift, day, tenths, about, receipt }) =>
            html`${words.say(say.one, { number, what: words.say(kindNames[kind]) })}
            ${sub(words.say(say.forShift, { title: shift, date: dateWords(words, day) }))}
            ${sub(html`<span dir="auto">${tenths === null ? about : words.say(say.miles, { miles: milesWords(words, tenths), about })}</span>`)}
            ${receipt && sub(html`<a href="${receipt}">${words.say(say.receipt)}</a>`)}`,
        },
        { label: words.say(say.colSum), end: true, cell: ({ pence }) => moneyWords(words, pence) },
        {
          label: words.say(say.colState),
          cell: ({ id, number, state, paidOn, words: typed }) =>
            html`${tag(words.say(stateNames[state]), tones[state])}
            ${paidOn && sub(words.say(say.paidOn, { date: dateWords(words, paidOn) }))}
            ${typed && sub(html`<span dir="auto">${typed}</span>`)}
            ${state === 'claimed' && form(button(words.say(say.takeBack), { kind: 'bare', size: 'sm', also: ` (${number})` }), { action: `/my/expenses/${id}/take-back`, look: 'row' })}`,
        },
      ],
    })}`

function claimPart({ words, hub }: Visit, shown: OwnShown): Html {
  const { shifts, receiptsOnly, errors = {} } = shown
  const { mileage, first, beyond, receiptFromPence } = hub.setting(expenseCustoms)
  const fields = fieldsOf(claimForm, shown, labelsIn(words))
  const drives = mileage && !receiptsOnly
  const kinds = kindsFor(receiptsOnly, mileage)
  const receiptHint = receiptsOnly
    ? words.say(say.receiptHintAll)
    : words.say(say.receiptHint, { sum: moneyWords(words, receiptFromPence) })
  const inside = html`${fields.summary({ title: words.say(say.putRight, { count: Object.keys(errors).length }) })}
  ${form(
    html`${fields.select('shift', {
        label: words.say(say.shift),
        options: shifts.map(({ id, title: shift, day }) => ({
          value: id,
          words: words.say(say.forShift, { title: shift, date: dateWords(words, day) }),
        })),
      })}
      ${fields.radios('kind', {
        legend: words.say(say.kind),
        choices: kinds.map((value) => ({
          value,
          words: words.say(kindNames[value]),
          ...(value === 'mileage' ? { hint: words.say(say.mileageHint, { first }) } : {}),
        })),
      })}
      ${fields.text('amount', {
        label: words.say(say.amount),
        hint: drives ? words.say(say.amountHint) : undefined,
        inputmode: 'decimal',
        width: 's',
        optional: drives,
      })}
      ${
        drives &&
        html`${fields.text('miles', { label: words.say(say.milesField), hint: words.say(say.milesHint), inputmode: 'decimal', width: 's' })}
        ${fields.text('elsewhere', { label: words.say(say.elsewhere), hint: words.say(say.elsewhereHint, { first, beyond }), inputmode: 'numeric', width: 's' })}`
      }
      ${fields.text('about', { label: words.say(say.about), hint: words.say(say.aboutHint) })}
      ${fileField({
        name: 'receipt',
        label: words.say(say.receiptField),
        hint: receiptHint,
        accept: acceptsOf(receiptPurpose),
        error: errors['receipt'],
        optional: !receiptsOnly,
        labels: labelsIn(words),
      })}
      <p class="small muted">${words.say(say.told)}</p>
      <p>${button(words.say(say.send))}</p>`,
    { action: '/my/expenses', files: true, unjudged: true },
  )}`
  return card(inside, { title: words.say(say.newTitle), id: 'claim' })
}

/** On somebody's own page, once they have helped. */
export const tentCard = ({ words }: Visit, open: number): Html =>
  card(
    html`<p>${words.say(say.cardWords)}</p>
      ${open > 0 && html`<p class="muted">${words.say(say.cardOpen, { count: open })}</p>`}
      <p>${linkButton(words.say(say.cardLink), '/my/expenses', { kind: 'quiet', size: 'sm' })}</p>`,
    { title: words.say(say.cardTitle), id: 'expenses' },
  )
