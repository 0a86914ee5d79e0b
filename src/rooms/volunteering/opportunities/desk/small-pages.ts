import { deskPage } from '../../../../look/desk.ts'
import { html, type Child, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card } from '../../../../look/parts/cards.ts'
import { choices } from '../../../../look/parts/choices.ts'
import { form } from '../../../../look/parts/errors.ts'
import { textArea } from '../../../../look/parts/fields.ts'
import { back, deskTitle, flow } from '../../../../look/parts/layout.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { FieldErrors } from '../../../../platform/web/read.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import type { Organisation } from '../../../network/face.ts'
import type { Programme } from '../../../programmes/face.ts'
import { kindWords, sideWords } from '../../list-words.ts'
import { publishOpportunity } from '../../permits.ts'
import { titleOf } from '../standing.ts'
import type { Opportunity } from '../store.ts'
import { optionsOf } from './fields.ts'
import { beginForm, moveForm } from './forms.ts'

/** Where somebody may put a way to help. */
export interface Belongings {
  readonly organisations: readonly Organisation[]
  readonly programmes: readonly Programme[]
  readonly regions: readonly string[]
}

type Fields = ReturnType<typeof fieldsOf<typeof moveForm>>

const belongingFields = (fields: Fields, { organisations, programmes, regions }: Belongings): Html =>
  html`${fields.select('organisation', { label: 'With', options: organisations.map(({ id, name }) => ({ value: id, words: name })) })}
  ${fields.select('programme', { label: 'Programme', optional: false, options: [{ value: '', words: 'None' }, ...programmes.map(({ id, name }) => ({ value: id, words: name }))] })}
  ${fields.select('region', { label: 'Region', optional: false, options: [{ value: '', words: 'Everywhere' }, ...regions.map((name) => ({ value: name, words: name }))] })}`

const summary = { title: 'There is something to put right' }

/** Begins a new one, or a copy: its name, its kind, and whose it is. */
export function beginPage(visit: Visit, belongings: Belongings, shown: Shown, copyOf?: Opportunity): Html {
  const fields = fieldsOf(beginForm, shown)
  const { words } = visit
  const asked = copyOf
    ? html`<p>The copy has the same words and times, without exceptions, extra dates and closing day.</p>`
    : html`${fields.text('title', { label: 'What it is called', hint: 'Like Supper club cook' })}
      ${fields.select('kind', { label: 'What it is', options: optionsOf(kindWords, words) })}
      ${fields.select('side', { label: 'Side of the strategy', options: optionsOf(sideWords, words) })}`
  const heading = copyOf ? `A copy of ${titleOf(copyOf)}` : 'A new way to help'
  return deskPage(visit.frame, {
    title: heading,
    main: html`${back('Ways to help', '/desk/opportunities')}${deskTitle({ heading })}${fields.summary(summary)}${card(
      form(
        html`${asked}${belongingFields(fields, belongings)}
          <p>${button('Begin')}</p>`,
        {
          action: copyOf ? `/desk/opportunities/${copyOf.id}/duplicate` : '/desk/opportunities/new',
        },
      ),
    )}`,
  })
}

/** Puts it under another organisation, programme or region. */
export function movePage(visit: Visit, opportunity: Opportunity, belongings: Belongings, shown: Shown): Html {
  const fields = fieldsOf(moveForm, shown)
  const title = titleOf(opportunity)
  return deskPage(visit.frame, {
    title: `${title}: move`,
    main: html`${back(title, `/desk/opportunities/${opportunity.id}`)}${deskTitle({
      heading: 'Where it belongs',
      line: 'Who may see it, and the people in it, follows from this.',
    })}${fields.summary(summary)}${card(
      form(
        html`${belongingFields(fields, belongings)}
          <p>${button('Move it')}</p>`,
        { action: `/desk/opportunities/${opportunity.id}/move` },
      ),
    )}`,
  })
}

export interface StateView {
  readonly told?: Html
  readonly errors?: FieldErrors
  readonly because?: string
  /** Sign-ups with places ahead, who would be told. */
  readonly signups: number
}

const press = (opportunity: Opportunity, step: string, words: string, kind?: 'quiet' | 'stop'): Html =>
  form(button(words, kind ? { kind } : {}), { action: `/desk/opportunities/${opportunity.id}/${step}` })

const stepCard = (title: string, id: string, children: Child): Html => card(html`${children}`, { title, id })

/** Pausing, closing, opening again: what each means before it is pressed. */
export function statePage(
  visit: Visit,
  opportunity: Opportunity,
  { told, errors, because, signups }: StateView,
): Html {
  const title = titleOf(opportunity)
  const { state } = opportunity
  const cards = [
    state === 'published' &&
      stepCard(
        'Pause',
        'pause-h',
        html`<p>Nobody can sign up for now. Those who have a place keep it, and the page says so.</p>
          ${press(opportunity, 'pause', 'Pause it', 'quiet')}`,
      ),
    state === 'paused' &&
      stepCard(
        'Take sign-ups again',
        'resume-h',
        html`<p>People can sign up from now on.</p>
          ${press(opportunity, 'resume', 'Take sign-ups again')}`,
      ),
    state === 'closed' &&
      visit.can(publishOpportunity, opportunity) &&
      stepCard(
        'Open again',
        'reopen-h',
        html`<p>What was published comes back paused, so that you can look at its dates first.</p>
          ${press(opportunity, 'reopen', 'Open it again')}`,
      ),
    state !== 'closed' && closeCard(opportunity, { errors, because, signups }),
    opportunity.draft !== null &&
      opportunity.published !== null &&
      state !== 'closed' &&
      stepCard(
        'Throw the draft away',
        'discard-h',
        html`<p>What is published stays as it is. The versions stay to be looked at.</p>
          ${press(opportunity, 'discard', 'Throw the draft away', 'stop')}`,
      ),
  ]
  return deskPage(visit.frame, {
    title: `${title}: pause or close`,
    main: html`${back(title, `/desk/opportunities/${opportunity.id}`)}${deskTitle({ heading: 'Pause or close', line: title })}${told}${flow(cards, { gap: 4 })}`,
  })
}

function closeCard(opportunity: Opportunity, { errors, because, signups }: StateView): Html {
  const hears =
    signups === 0
      ? 'Nobody has signed up for a shift ahead.'
      : `${signups} ${signups === 1 ? 'sign-up has' : 'sign-ups have'} a place ahead.`
  return stepCard(
    'Close',
    'close-h',
    form(
      html`<p>Nobody can sign up any more. ${hears}</p>
        ${choices({
          kind: 'radio',
          name: 'shifts',
          legend: 'What shall happen to the shifts ahead?',
          values: [because ? 'cancel' : 'go-ahead'],
          choices: [
            { value: 'go-ahead', words: 'They go ahead', hint: 'Those who have a place come as planned.' },
            {
              value: 'cancel',
              words: 'Cancel them',
              hint: 'Everybody who has a place hears, with your reason.',
            },
          ],
        })}
        ${textArea({ name: 'because', label: 'Why, when you cancel them', optional: true, rows: 2, maxlength: 300, value: because ?? '', error: errors?.['because'] })}
        <p>
          ${button('Close it', { kind: 'stop' })}${linkButton('Leave it open', `/desk/opportunities/${opportunity.id}`, { kind: 'bare' })}
        </p>`,
      { action: `/desk/opportunities/${opportunity.id}/close` },
    ),
  )
}
