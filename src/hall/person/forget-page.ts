import { deskPage } from '../../look/desk.ts'
import { html, type Html } from '../../look/html.ts'
import { button, linkButton } from '../../look/parts/buttons.ts'
import { form } from '../../look/parts/errors.ts'
import { back, deskTitle } from '../../look/parts/layout.ts'
import { dl } from '../../look/parts/lists.ts'
import type { Hold } from '../../platform/room.ts'
import { fieldsOf, type Shown } from '../../platform/web/form.ts'
import type { Visit } from '../../platform/web/visit.ts'
import type { Person } from '../../rooms/people/face.ts'
import { reasonWords } from './act-words.ts'
import { forgetForm, waysTold } from './forms.ts'

/** Before somebody without an address is forgotten: what goes, what stays, and how they told us. */
export function forgetPersonPage(
  visit: Visit,
  { person: { id, name }, holds, ...shown }: Shown & { person: Person; holds: readonly Hold[] },
): Html {
  const fields = fieldsOf(forgetForm, shown)
  const path = `/desk/people/${id}`
  const stays =
    holds.length === 0
      ? html`<p>Nothing but counts without a name.</p>`
      : dl(holds.map((hold) => [hold.what, `${hold.why} Until ${hold.until}.`] as const))
  const main = html`${back(name, path)}
    ${deskTitle({ heading: `Forget ${name}`, line: 'We take away everything that says who they are. It cannot be undone.' })}
    ${fields.summary({ title: 'Please put this right' })}
    <p>Their name, number, languages and letters go, and places ahead are given back.</p>
    <h2>What stays, and why</h2>
    ${stays}
    ${form(
      html`${fields.radios('told', { legend: 'How did they tell you?', choices: Object.entries(waysTold).map(([value, said]) => ({ value, words: reasonWords(said) })) })}
        ${fields.tick('sure', { label: `I am sure that it was ${name} who asked, or somebody who may ask for them, and they know that it cannot be undone` })}
        <p class="row">
          ${button('Forget them now', { kind: 'stop' })}${linkButton('No, keep them', path, { kind: 'quiet' })}
        </p>`,
      { action: `${path}/forget`, unjudged: true },
    )}`
  return deskPage(visit.frame, { title: `Forget ${name}`, main })
}
