import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { hiddenField } from '../../../look/parts/fields.ts'
import { back, deskTitle } from '../../../look/parts/layout.ts'
import { facts } from '../../../look/parts/lists.ts'
import { dataTable } from '../../../look/parts/tables.ts'
import { dayAt } from '../../../platform/clock.ts'
import { moment } from '../../../platform/database/values.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { Phrase } from '../../../platform/words/words.ts'
import type { Person } from '../store.ts'
import { languageNames, skillNames } from '../words.ts'
import type { NotMerged, NotUndone, Summary } from './actions.ts'
import { gapsOf, type Shared } from './rules.ts'
import type { Likely } from './store.ts'
import { reasons, reasonsWithin } from './words.ts'

const notMerged: Record<NotMerged, string> = {
  'not-here': 'One of the two records is not there any more. Go back to the record, and look again.',
  'changed-meanwhile':
    'One of the records was changed while you looked. Below is how they are now; look once more.',
  hindered: 'They cannot become one yet. Below is what comes first.',
}

const notUndone: Record<NotUndone, string> = {
  'not-here': 'This merge was undone already, or one of the two was forgotten.',
  'later-merge-first': 'This record was merged into another one since. Undo that merge first.',
}

interface Field {
  readonly name: string
  readonly said: (person: Person) => string
}

const fieldsIn = (visit: Visit): Field[] => {
  const named = (names: Readonly<Record<string, Phrase>>, keys: readonly string[]): string =>
    keys.map((key) => (names[key] ? visit.words.say(names[key]) : key)).join(', ')
  return [
    { name: 'Name', said: (one) => one.name },
    { name: 'Email', said: (one) => one.email ?? '' },
    { name: 'Mobile', said: (one) => one.phone ?? '' },
    { name: 'Date of birth', said: (one) => (one.bornOn ? dateWords(visit.words, one.bornOn) : '') },
    { name: 'Speaks', said: (one) => named(languageNames, one.languages) },
    { name: 'Can', said: (one) => named(skillNames, one.skills) },
    { name: 'Region', said: (one) => one.region ?? '' },
    { name: 'With us since', said: (one) => dateWords(visit.words, dayAt(moment(one.madeAt))) },
  ]
}

export interface MergeShown {
  /** The record that stays, and the one that steps aside. */
  readonly into: Person
  readonly from: Person
  readonly why: readonly Shared[]
  readonly seen: string
  readonly summary: Summary | null
  readonly hinders: readonly string[]
  readonly refusal?: NotMerged
}

/** Both records side by side, what would move, and the decision. Nothing is done by looking. */
export function mergePage(visit: Visit, shown: MergeShown): Html {
  const { into, from, why, summary, hinders, refusal } = shown
  const after = { ...into, ...gapsOf(into, from) }
  const none = (text: string): string => text || 'None'
  const table = dataTable({
    label: 'Both records',
    caption: 'Nothing is overwritten: what the first has not, it takes from the other.',
    folds: true,
    columns: [
      { label: 'What', cell: (field: Field) => field.name },
      { label: 'This record stays', cell: (field) => none(field.said(into)) },
      { label: 'This one steps aside', cell: (field) => none(field.said(from)) },
      { label: 'After merging', cell: (field) => none(field.said(after)) },
    ],
    rows: fieldsIn(visit),
  })
  const decide = summary
    ? card(
        html`${
            summary.moves.length === 0
              ? html`<p>Nothing has to move.</p>`
              : html`<p>These go over to the record that stays:</p>
                  ${facts(summary.moves.map((words) => ({ icon: 'go' as const, words })))}`
          }
          ${summary.stays.length > 0 && facts(summary.stays.map((words) => ({ icon: 'info' as const, words })))}
          <p class="small muted">
            The other record stands behind this one, and its visits end. You, or anybody with your permits,
            can undo it. No role moves. What was told in confidence moves unread.
          </p>
          ${form(
            html`${hiddenField('other', from.id)} ${hiddenField('seen', shown.seen)}
              <p class="row">
                ${button('Merge these two')}
                ${linkButton('Keep the other record instead', `/desk/people/${from.id}/merge?with=${into.id}`, { kind: 'quiet', icon: 'swap' })}
              </p>`,
            { action: `/desk/people/${into.id}/merge` },
          )}`,
        { title: 'What a merge does', id: 'does', pressing: true },
      )
    : card(facts(hinders.map((words) => ({ icon: 'alert' as const, words }))), {
        title: 'What comes first',
        id: 'first',
        pressing: true,
      })
  const different = form(
    html`${hiddenField('other', from.id)} ${button('Two different people', { kind: 'quiet' })}`,
    { action: `/desk/people/${into.id}/different` },
  )
  const main = html`${back(into.name, `/desk/people/${into.id}`)}
  ${deskTitle({ heading: 'Are they the same person?', line: why.length > 0 ? `Why we think so: ${reasonsWithin(why)}.` : 'You chose these two.' })}
  ${refusal && notice(notMerged[refusal], { kind: 'stop', role: 'alert' })} ${table} ${decide} ${different}`
  return deskPage(visit.frame, { title: 'Are they the same person?', main })
}

export interface UndoShown {
  readonly mergeId: string
  readonly into: Person
  readonly from: Person
  readonly summary: Summary | null
  readonly refusal?: NotUndone
}

/** What would go back, what no longer can, and the decision. */
export function undoPage(visit: Visit, { mergeId, into, from, summary, refusal }: UndoShown): Html {
  const shown = summary
    ? card(
        html`${
            summary.moves.length > 0
              ? html`<p>These go back, as they were:</p>
                  ${facts(summary.moves.map((words) => ({ icon: 'undo' as const, words })))}`
              : html`<p>Nothing moved, so nothing goes back.</p>`
          }
          ${
            summary.stays.length > 0 &&
            html`<p>These were changed since, and stay with ${into.name}:</p>
              ${facts(summary.stays.map((words) => ({ icon: 'alert' as const, words })))}`
          }
          <p class="small muted">What came since the merge stays with this record too.</p>
          ${form(html`<p>${button('Undo this merge', { icon: 'undo' })}</p>`, { action: `/desk/people/merges/${mergeId}` })}`,
        { title: 'What goes back', id: 'back', pressing: true },
      )
    : notice(notUndone[refusal ?? 'not-here'], { kind: 'stop', role: 'alert' })
  const main = html`${back(into.name, `/desk/people/${into.id}`)}
  ${deskTitle({ heading: 'Undo a merge', line: `${from.name} stands behind ${into.name}. Undone, they are two records again.` })}
  ${shown}`
  return deskPage(visit.frame, { title: 'Undo a merge', main })
}

export interface LikelyShown {
  readonly pairs: readonly (Likely & { readonly why: readonly Shared[] })[]
  readonly page: number
  readonly hasMore: boolean
}

/** Everybody within reach who is likely written down twice. */
export function likelyPage(visit: Visit, { pairs, page, hasMore }: LikelyShown): Html {
  const table =
    pairs.length === 0
      ? empty('Nobody shares an email, a number, or a name and date of birth.', {
          title: 'Everybody stands here once',
          level: 2,
        })
      : dataTable({
          label: 'Likely the same',
          caption:
            'Two who share an email, a number, or a name and date of birth. Nothing sealed is compared.',
          folds: true,
          columns: [
            {
              label: 'One record',
              cell: (one: LikelyShown['pairs'][number]) =>
                html`<a href="/desk/people/${one.one}">${one.oneName}</a>`,
            },
            {
              label: 'The other',
              cell: (one) => html`<a href="/desk/people/${one.other}">${one.otherName}</a>`,
            },
            { label: 'They share', cell: (one) => reasons(one.why) },
            {
              label: 'Next',
              cell: (one) =>
                linkButton('Compare', `/desk/people/${one.one}/merge?with=${one.other}`, {
                  kind: 'quiet',
                  size: 'sm',
                  also: ` ${one.oneName} and ${one.otherName}`,
                }),
            },
          ],
          rows: pairs,
        })
  const main = html`${back('People', '/desk/people')}
  ${deskTitle({ heading: 'Likely the same', line: 'People who may be written down twice. You decide; nothing is merged by itself.' })}
  ${table}
  ${hasMore && html`<p>${linkButton('Show the next', `/desk/people/alike?page=${page + 1}`, { kind: 'quiet' })}</p>`}`
  return deskPage(visit.frame, { title: 'Likely the same', main })
}
