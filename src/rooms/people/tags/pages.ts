import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, tag, tags } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { back, deskTitle } from '../../../look/parts/layout.ts'
import { dataTable } from '../../../look/parts/tables.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dayAt } from '../../../platform/clock.ts'
import { moment } from '../../../platform/database/values.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { Person } from '../store.ts'
import { labelPeople } from '../permits.ts'
import { tagForm } from './forms.ts'
import type { Tag } from './store.ts'

/** On somebody's page: what the desk calls them by, and the way to change it. */
export function labelsCard(visit: Visit, person: Person, labels: readonly Tag[]): Html {
  const change =
    visit.can(labelPeople, person) &&
    html`<p>
      ${linkButton(labels.length === 0 ? 'Add a label' : 'Change labels', `/desk/people/${person.id}/labels`, { kind: 'quiet', size: 'sm' })}
    </p>`
  const shown =
    labels.length === 0 ? html`<p>None yet.</p>` : tags(...labels.map((one) => tag(one.tag, 'soft')))
  return card(html`${shown} ${change}`, { title: 'Labels', id: 'labels' })
}

export function labelsPage(
  visit: Visit,
  person: Person,
  shown: Shown & { labels: readonly Tag[]; known: readonly string[] },
): Html {
  const fields = fieldsOf(tagForm, shown)
  const action = `/desk/people/${person.id}/labels`
  const rows = dataTable({
    label: 'Each label, and since when',
    folds: true,
    columns: [
      { label: 'Label', cell: (one: Tag) => one.tag },
      { label: 'Since', cell: (one) => dateWords(visit.words, dayAt(moment(one.addedAt))) },
      {
        label: 'Change',
        cell: (one) =>
          form(
            html`${fields.hidden('tag', one.tag)}
            ${button('Take off', { kind: 'quiet', size: 'sm', also: ` (${one.tag})` })}`,
            { action: `${action}/remove` },
          ),
      },
    ],
    rows: shown.labels,
  })
  const others = shown.known
    .filter((label) => !shown.labels.some(({ tag: own }) => own === label))
    .slice(0, 12)
  const main = html`${back(person.name, `/desk/people/${person.id}`)}
  ${deskTitle({ heading: 'Labels', line: `What we call ${person.name} by when we look for somebody. They see their labels too.` })}
  ${fields.summary({ title: 'Please put this right' })}
  ${card(
    form(
      html`${fields.text('tag', {
          label: 'New label',
          hint: 'Short, such as “Chef”. Never about health, faith or safety.',
          autocomplete: 'off',
          width: 'm',
        })}
        <p>${button('Add this label')}</p>`,
      { action, unjudged: true },
    ),
  )}
  ${others.length > 0 && html`<p class="small muted">In use already: ${others.join(', ')}.</p>`}
  ${shown.labels.length === 0 ? empty('The first one you add stands here.', { title: 'No labels yet', level: 2 }) : card(rows, { title: 'Their labels', id: 'own' })}`
  return deskPage(visit.frame, { title: `Labels of ${person.name}`, main })
}
