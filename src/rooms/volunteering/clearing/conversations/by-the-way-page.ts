import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { back, deskTitle } from '../../../../look/parts/layout.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { notNamedWords } from '../../requirements/words.ts'
import type { Naming } from '../../requirements/person/recording.ts'
import { byTheWayForm } from './forms.ts'
import { notesHint, recordWords } from './one-page.ts'
import { hows, outcomes, type How } from './types.ts'

export interface ByTheWayView {
  readonly application: PlacedApplication
  readonly name: string
  readonly role: string
  readonly hosts: readonly { readonly id: string; readonly name: string }[]
  /** Whether the policy names this reader to write it down. */
  readonly naming: Naming
  readonly shown: Shown
}

const howHeld: Readonly<Record<How, string>> = {
  telephone: 'By telephone',
  place: 'In person',
  video: 'By video',
}

/** A conversation that nobody booked is written down: somebody rang, or one met in passing. */
export function byTheWayPage(
  visit: Visit,
  { application, name, role, hosts, naming, shown }: ByTheWayView,
): Html {
  const fields = fieldsOf(byTheWayForm, shown)
  const record = form(
    html`${fields.text('on', { label: 'On which day', type: 'date', width: 's' })}
      ${fields.select('host', {
        label: 'Who held it',
        options: hosts.map((one) => ({ value: one.id, words: one.name })),
      })}
      ${fields.radios('how', {
        legend: 'How',
        choices: hows.map((value) => ({ value, words: howHeld[value] })),
      })}
      ${fields.radios('recorded', {
        legend: 'What came of it?',
        choices: outcomes.map((value) => ({ value, ...recordWords[value] })),
      })}
      ${fields.area('notes', { label: 'What was said', rows: 6, private: true, hint: notesHint })}
      <p>${button('Record it')}</p>`,
    {
      action: `/desk/conversations/for/${application.id}/held`,
      unjudged: true,
      leaving: 'What you wrote is not kept yet.',
    },
  )
  const main = html`${back(`Application of ${name}`, `/desk/applications/${application.id}`)}
  ${deskTitle({ heading: `We talked with ${name}`, line: `${role}. For a conversation that nobody booked: by telephone, or in passing.` })}
  ${fields.summary({ title: 'Nothing was recorded: please put this right' })}
  ${card(
    naming.ok || shown.errors ? record : html`<p>${visit.words.say(notNamedWords[naming.refusal])}</p>`,
    {
      title: 'The conversation',
      id: 'held-h',
    },
  )}`
  return deskPage(visit.frame, { title: `We talked with ${name}`, main })
}
