import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, notice, tag, tags } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { deskTitle, grid } from '../../../look/parts/layout.ts'
import { dataTable } from '../../../look/parts/tables.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import { plusDays, type Day } from '../../../platform/clock.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dayWordsTight } from '../../../platform/words/dates.ts'
import type { Phrase } from '../../../platform/words/words.ts'
import { weekParts } from '../availability/rules.ts'
import { weekPartWords } from '../availability/words.ts'
import { languages, skills } from '../lists.ts'
import { addPeople } from '../permits.ts'
import { languageNames, skillNames } from '../words.ts'
import { findForm } from './forms.ts'
import type { Found } from './store.ts'

/** As far as people are counted; a page knows no store. */
const mostCounted = 2_000

const named = (visit: Visit, names: Readonly<Record<string, Phrase>>, values: readonly string[]): string =>
  values.map((value) => (names[value] ? visit.words.say(names[value]) : value)).join(', ')

interface FindShown extends Shown {
  readonly found: readonly Found[]
  /** The day somebody is back, where they are away today. */
  readonly backOn: (id: string) => Day | null
  /** How many fit in all; above `mostCounted` nobody counts. */
  readonly of: number
  readonly isFirst: boolean
  readonly regions: readonly string[]
  readonly tags: readonly string[]
  readonly more: string | null
  /** Views that are kept of the list, and the ways to keep and to take it. */
  readonly tools: Html
}

/** How many were found, in words. */
const howMany = ({ found, of, isFirst }: FindShown): string => {
  const all =
    of > mostCounted
      ? `More than ${mostCounted.toLocaleString('en-GB')} people fit`
      : of === 1
        ? '1 person fits'
        : `${of.toLocaleString('en-GB')} people fit`
  return found.length === of
    ? `${all}.`
    : `${all}; ${isFirst ? 'the first' : 'the next'} ${found.length} are below.`
}

/** Find somebody: by a few letters, or by what they can do. */
export function findPeoplePage(visit: Visit, shown: FindShown): Html {
  const { words } = visit
  const fields = fieldsOf(findForm, shown)
  const any = { value: '', words: 'Any' }
  const search = form(
    html`${grid(
        [
          fields.text('words', {
            label: 'Name, email, number or label',
            type: 'search',
            optional: undefined,
          }),
          fields.select('speaks', {
            label: 'Speaks',
            options: [any, ...languages.map((value) => ({ value, words: words.say(languageNames[value]) }))],
            optional: undefined,
          }),
          fields.select('can', {
            label: 'Can',
            options: [any, ...skills.map((value) => ({ value, words: words.say(skillNames[value]) }))],
            optional: undefined,
          }),
          fields.select('free', {
            label: 'Free',
            options: [
              { value: '', words: 'Any time' },
              ...weekParts.map((value) => ({ value, words: weekPartWords(words, value) })),
            ],
            optional: undefined,
          }),
          fields.select('region', {
            label: 'Region',
            options: [any, ...shown.regions.map((value) => ({ value, words: value }))],
            optional: undefined,
          }),
          shown.tags.length > 0 &&
            fields.select('tag', {
              label: 'Label',
              options: [any, ...shown.tags.map((value) => ({ value, words: value }))],
              optional: undefined,
            }),
        ],
        { min: 12 },
      )}
      <p class="row">
        ${button('Search', { icon: 'find' })} ${linkButton('Clear', '/desk/people', { kind: 'bare' })}
      </p>`,
    { action: '/desk/people', method: 'get', look: 'flow' },
  )
  const away = ({ id }: Found): Html | null => {
    const back = shown.backOn(id)
    return back === null ? null : tag(`Away until ${dayWordsTight(words, plusDays(back, -1))}`, 'wait')
  }
  const table =
    shown.found.length === 0
      ? empty('Try fewer letters, or take one of the filters away.', { title: 'Nobody fits', level: 2 })
      : dataTable({
          label: 'People',
          caption: `${howMany(shown)} What is sealed is never searched.`,
          folds: true,
          columns: [
            {
              label: 'Name',
              cell: (one: Found) =>
                html`<a href="/desk/people/${one.id}">${one.name}</a
                  >${(one.tags.length > 0 || shown.backOn(one.id) !== null) && tags(away(one), ...one.tags.map((label) => tag(label, 'soft')))}`,
            },
            {
              label: 'Reach',
              cell: (one) => html`${one.email}${one.email && one.phone && html`<br />`}${one.phone}`,
            },
            { label: 'Speaks', cell: (one) => named(visit, languageNames, one.languages) },
            { label: 'Can', cell: (one) => named(visit, skillNames, one.skills) },
            { label: 'Region', cell: (one) => one.region && tags(tag(one.region)) },
          ],
          rows: shown.found,
        })
  const main = html`${deskTitle({ heading: 'People', line: 'Everybody you may see. Spellings are kind: “Yusuf” finds Joseph.', acts: html`${visit.can(addPeople, undefined) && linkButton('Add a person', '/desk/people/new', { icon: 'plus' })} ${linkButton('Likely the same', '/desk/people/alike', { kind: 'quiet', icon: 'pair' })}` })}
  ${visit.url.searchParams.has('forgotten') && notice('They are forgotten. It takes a moment until everything is gone.', { kind: 'good', role: 'status' })}
  ${shown.tools} ${card(search)} ${table}
  ${shown.more !== null && html`<p>${linkButton('Show the next', shown.more, { kind: 'quiet' })}</p>`}`
  return deskPage(visit.frame, { title: 'People', main })
}
