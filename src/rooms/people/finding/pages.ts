import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, notice, tag, tags } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { deskTitle, grid } from '../../../look/parts/layout.ts'
import { dataTable } from '../../../look/parts/tables.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Phrase } from '../../../platform/words/words.ts'
import { languages, skills } from '../lists.ts'
import { addPeople } from '../permits.ts'
import { languageNames, skillNames } from '../words.ts'
import { findForm } from './forms.ts'
import type { Found } from './store.ts'

const named = (visit: Visit, names: Readonly<Record<string, Phrase>>, values: readonly string[]): string =>
  values.map((value) => (names[value] ? visit.words.say(names[value]) : value)).join(', ')

/** Find somebody: by a few letters, or by what they can do. */
export function findPeoplePage(
  visit: Visit,
  shown: Shown & { found: readonly Found[]; of: number; regions: readonly string[]; more: string | null },
): Html {
  const { words } = visit
  const fields = fieldsOf(findForm, shown)
  const any = { value: '', words: 'Any' }
  const search = form(
    html`${grid(
        [
          fields.text('words', { label: 'Name, email or number', type: 'search', optional: undefined }),
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
          fields.select('region', {
            label: 'Region',
            options: [any, ...shown.regions.map((value) => ({ value, words: value }))],
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
  const table =
    shown.found.length === 0
      ? empty('Try fewer letters, or take one of the filters away.', { title: 'Nobody fits', level: 3 })
      : dataTable({
          label: 'People',
          caption: `${shown.found.length} shown, of ${shown.of} people within your reach. What is sealed is never searched.`,
          folds: true,
          columns: [
            { label: 'Name', cell: (one: Found) => html`<a href="/desk/people/${one.id}">${one.name}</a>` },
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
  const main = html`${deskTitle({ heading: 'People', line: 'Everybody you may see, each once.', acts: visit.can(addPeople, undefined) && linkButton('Add a person', '/desk/people/new', { icon: 'plus' }) })}
  ${visit.url.searchParams.has('forgotten') && notice('They are forgotten. It takes a moment until everything is gone.', { kind: 'good', role: 'status' })}
  ${card(search)} ${table}
  ${shown.more !== null && html`<p>${linkButton('Show more', shown.more, { kind: 'quiet' })}</p>`}`
  return deskPage(visit.frame, { title: 'People', main })
}
