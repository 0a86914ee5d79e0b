import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card, notice, tag } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { textArea, textField } from '../../../../look/parts/fields.ts'
import { facts } from '../../../../look/parts/lists.ts'
import { aside, back, deskTitle, flow } from '../../../../look/parts/layout.ts'
import { dataTable } from '../../../../look/parts/tables.ts'
import { changed } from '../../../../look/parts/words.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { dayWordsTight, momentWords } from '../../../../platform/words/dates.ts'
import type { FieldErrors } from '../../../../platform/web/read.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { publishOpportunity } from '../../permits.ts'
import type { Plan } from '../publishing/plan.ts'
import { titleOf } from '../standing.ts'
import { answersOf } from '../writing/writing.ts'
import { differences } from '../writing/pieces.ts'
import { checkNotice } from './cards/check-card.ts'
import type { Editing } from './editing.ts'
import { seenField } from './fields.ts'
import { outlookOf } from './outlook.ts'
import { wallWords } from '../saying.ts'
import { spanWords } from './rest-words.ts'
import { differenceLine, firstLine } from './story.ts'

export interface ChangesView {
  readonly told?: Html
  readonly errors?: FieldErrors
  /** What was typed into the form that gives the draft back, or sets a time. */
  readonly typed?: { readonly words?: string; readonly day?: string; readonly time?: string }
}

/** What this version changes, who will hear of it, and the press that sends it out. */
export function changesPage(visit: Visit, it: Editing, view: ChangesView = {}): Html {
  const { opportunity, plan } = it
  const { words } = visit
  const title = titleOf(opportunity)
  const at = `/desk/opportunities/${opportunity.id}`
  const isReady = Object.keys(it.notReady).length === 0 && it.undecided.length === 0
  return deskPage(visit.frame, {
    title: `${title}: what changes`,
    main: html`${back(title, at)}${deskTitle({
      heading: opportunity.published ? 'What changes' : 'What goes out',
      line: `${title}, version ${opportunity.version}`,
    })}${view.told}${checkNotice(visit, it)}${!isReady && toPutRight(it)}${aside(
      flow([wordsChanged(it, words), shiftsChanged(plan, words)], { gap: 4 }),
      flow(
        [
          card(facts(outlookOf(plan)), { title: 'Who hears of it', id: 'who-h' }),
          ...pressCards(visit, it, isReady, view),
        ],
        { gap: 4 },
      ),
      { side: 22 },
    )}`,
  })
}

/** Each thing that must be put right, leading to its field in the editor. */
function toPutRight({ opportunity, notReady, undecided }: Editing): Html {
  const at = `/desk/opportunities/${opportunity.id}`
  const each = Object.entries(notReady).map(
    ([name, said]) => html`<li><a href="${at}?check=1#f-${name}">${said}</a></li>`,
  )
  const days =
    undecided.length > 0 &&
    html`<li>
      <a href="${at}#to-decide"
        >${undecided.length === 1 ? 'One day touches' : `${undecided.length} days touch`} a time of rest:
        decide what shall happen</a
      >
    </li>`
  return card(
    html`<ul class="flow g-1">
      ${each}${days}
    </ul>`,
    { title: 'Before others read it', id: 'before-h', pressing: true },
  )
}

function wordsChanged({ opportunity, answers }: Editing, words: Words): Html {
  // What nobody has read before has nothing that was: all of it is new, what was left as it came too.
  const found = differences(opportunity.published ? answersOf(opportunity.published) : {}, answers)
  const inside =
    found.length === 0
      ? html`<p>The words are the same as those that are out.</p>`
      : html`<ul class="flow g-2">
          ${found.map((one) => html`<li>${opportunity.published ? differenceLine(one, words) : firstLine(one, words)}</li>`)}
        </ul>`
  return card(inside, { title: opportunity.published ? 'The words' : 'What it says', id: 'words-h' })
}

interface ShiftRow {
  readonly day: Html
  readonly time: Html
  readonly state: Html
  readonly hears: string
}

const mostRows = 40
/** New shifts are told as examples: the rule that makes them is above. */
const mostNew = 6
const hearWords = (count: number): string =>
  count === 0 ? 'Nobody yet' : count === 1 ? '1 sign-up' : `${count} sign-ups`

function rowsOf(plan: Plan, words: Words): ShiftRow[] {
  const moved = plan.changes
    .filter(({ tells }) => tells.includes('time') || tells.includes('place'))
    .map(({ shift, to, tells }): ShiftRow => {
      const was = dayWordsTight(words, dayAt(shift.startsAt))
      const is = dayWordsTight(words, to.on)
      return {
        day: was === is ? html`${is}` : changed(was, is),
        time:
          spanWords(words, shift) === spanWords(words, to)
            ? html`${spanWords(words, to)}`
            : changed(spanWords(words, shift), spanWords(words, to)),
        state: tag(tells.includes('time') ? 'Moved' : 'New place', 'info', 'swap'),
        hears: hearWords(shift.signups),
      }
    })
  const gone = plan.cancels.map(({ shift, reason }): ShiftRow => ({
    day: html`<del>${dayWordsTight(words, dayAt(shift.startsAt))}</del>`,
    time: html`${reason ?? 'No longer part of the plan'}`,
    state: tag('Left out', undefined, 'no'),
    hears: hearWords(shift.signups),
  }))
  const fresh = plan.opens.slice(0, mostNew).map((one): ShiftRow => ({
    day: html`<ins>${dayWordsTight(words, one.on)}</ins>`,
    time: html`${spanWords(words, one)}`,
    state: tag('New', 'ok', 'plus'),
    hears: '',
  }))
  return [...moved, ...gone, ...fresh]
}

function shiftsChanged(plan: Plan, words: Words): Html | false {
  const rows = rowsOf(plan, words)
  if (rows.length === 0) return false
  const more = rows.length - mostRows
  const fresh = plan.opens.length - mostNew
  const said = [
    more > 0 ? `The first ${mostRows} of ${rows.length} shifts that change.` : 'Shifts that change.',
    fresh > 0 && `${fresh} more are new, the last on ${dayWordsTight(words, plan.opens.at(-1)!.on)}.`,
    plan.stays > 0 && `${plan.stays} stay as they are.`,
  ]
  return dataTable<ShiftRow>({
    label: 'Shifts that change',
    caption: said.filter(Boolean).join(' '),
    folds: true,
    rows: rows.slice(0, mostRows),
    columns: [
      { label: 'Date', cell: ({ day }) => day },
      { label: 'Time', cell: ({ time }) => time },
      { label: 'State', cell: ({ state }) => state },
      { label: 'Who hears', cell: ({ hears }) => hears },
    ],
  })
}

function pressCards(visit: Visit, it: Editing, isReady: boolean, view: ChangesView): Html[] {
  const { opportunity } = it
  const at = `/desk/opportunities/${opportunity.id}`
  const isAsked = opportunity.askedAt !== null
  if (!visit.can(publishOpportunity, opportunity)) return [partnerCard(visit, it, isReady)]
  if (opportunity.publishAt !== null) return [scheduledCard(visit, it)]
  const now = card(
    form(
      html`${seenField(opportunity.version)}${button(isAsked ? 'Approve and publish' : 'Publish now', { size: 'big' })}`,
      { action: `${at}/publish` },
    ),
    { title: isAsked ? 'Read and agreed' : 'Ready', id: 'publish-h' },
  )
  return [...(isReady ? [now, laterCard(visit, it, view)] : []), ...(isAsked ? [returnCard(it, view)] : [])]
}

function partnerCard({ words }: Visit, { opportunity }: Editing, isReady: boolean): Html {
  const at = `/desk/opportunities/${opportunity.id}`
  if (opportunity.publishAt !== null)
    return card(
      html`<p>
        One of ours has read it. It goes out by itself on ${momentWords(words, opportunity.publishAt)}.
      </p>`,
      { title: 'Set to go out', id: 'review-h' },
    )
  if (opportunity.askedAt !== null) {
    return card(
      html`<p>It waits for one of ours to read it since ${momentWords(words, opportunity.askedAt)}.</p>
        ${form(button('Take it back and go on writing', { kind: 'quiet' }), { action: `${at}/take-back` })}`,
      { title: 'In review', id: 'review-h' },
    )
  }
  const ask = form(button('Send for review', { disabled: !isReady }), { action: `${at}/ask` })
  return card(
    html`<p>One of ours reads it and publishes it, or gives it back with words.</p>
      ${ask}`,
    { title: 'Send for review', id: 'review-h' },
  )
}

const scheduledCard = ({ words }: Visit, { opportunity }: Editing): Html =>
  card(
    html`<p>
        It goes out by itself on ${momentWords(words, opportunity.publishAt!)}. Until then nobody writes in
        it.
      </p>
      ${form(button('Stop that', { kind: 'quiet' }), { action: `/desk/opportunities/${opportunity.id}/unschedule` })}`,
    { title: 'Set to go out', id: 'later-h' },
  )

const laterCard = ({ words, hub }: Visit, { opportunity }: Editing, { errors, typed }: ChangesView): Html =>
  card(
    form(
      html`${seenField(opportunity.version)}
      ${textField({ name: 'day', label: 'Day', type: 'date', min: dayAt(hub.now()), value: typed?.day ?? '', error: errors?.['day'], width: 's' })}
      ${textField({ name: 'time', label: 'Time', type: 'time', value: typed?.time ?? '18:00', hint: `In London, like ${wallWords(words, '18:00')}: nobody gets a letter during work`, error: errors?.['time'], width: 's' })}
      ${button('Set it to go out then', { kind: 'quiet' })}`,
      { action: `/desk/opportunities/${opportunity.id}/schedule` },
    ),
    { title: 'Or later', id: 'later-h' },
  )

const returnCard = ({ opportunity }: Editing, { errors, typed }: ChangesView): Html =>
  card(
    form(
      html`${textArea({ name: 'words', label: 'What should be looked at again', rows: 4, maxlength: 2000, value: typed?.words ?? '', error: errors?.['words'] })}
      ${button('Give it back', { kind: 'quiet' })}`,
      { action: `/desk/opportunities/${opportunity.id}/return` },
    ),
    { title: 'Or give it back', id: 'return-h' },
  )

export const publishedNotice = (slug: string): Html =>
  notice(html`People can find it from now on. <a href="/help/${slug}">See it as visitors do</a>`, {
    kind: 'good',
    lead: 'It is out.',
    role: 'status',
  })
