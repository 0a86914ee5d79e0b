import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { fold, notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { back, deskTitle } from '../../../look/parts/layout.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import { answerList } from '../../../platform/web/read.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { languages } from '../lists.ts'
import { toldThem } from '../adding/pages.ts'
import type { Person } from '../store.ts'
import { languageNames } from '../words.ts'
import { changeForm } from './forms.ts'

export interface ChangeShown extends Shown {
  readonly person: Pick<Person, 'id' | 'name'>
  readonly regions: readonly string[]
  readonly needsRegion: boolean
  /** Somebody else changed it while this was open. */
  readonly meanwhile?: true
}

/** What we hold of somebody without an address, to change as they tell us. */
export function changePage(visit: Visit, shown: ChangeShown): Html {
  const { person, regions, needsRegion, meanwhile } = shown
  const fields = fieldsOf(changeForm, shown)
  const speaks = languages.map((value) => ({ value, words: visit.words.say(languageNames[value]) }))
  const where =
    regions.length > 0 &&
    fields.select('region', {
      label: 'Region',
      hint: 'Where they belong. Its coordinators can see them.',
      options: [
        { value: '', words: needsRegion ? 'Choose' : 'Not known yet' },
        ...regions.map((value) => ({ value, words: value })),
      ],
      optional: !needsRegion,
    })
  const path = `/desk/people/${person.id}`
  const main = html`${back(person.name, path)}
  ${deskTitle({ heading: 'Change what we hold', line: `What ${person.name} told you. It is written down that you changed it, and they can see that.` })}
  ${meanwhile && notice('Somebody else changed this while you had it open. Below is what you typed; sending it again keeps it.', { kind: 'wait', role: 'alert' })}
  ${fields.summary({ title: 'Please put this right' })}
  ${form(
    html`${fields.text('name', { label: 'Name', autocomplete: 'off', width: 'm' })}
      ${fields.text('phone', { label: 'Mobile or telephone', type: 'tel', autocomplete: 'off', width: 'm' })}
      ${where}
      ${fields.text('bornOn', { label: 'Date of birth', hint: 'Only if they are under 18, or a role has a lowest age.', type: 'date', autocomplete: 'off', width: 's' })}
      ${fold(fields.chips('languages', { legend: 'Languages they speak', choices: speaks }), { title: 'Languages they speak, beside English', open: answerList(shown.answers, 'languages').length > 0 })}
      <p class="small muted">${toldThem}</p>
      ${fields.hidden('version')}
      <p class="row">
        ${button('Keep these details')}${linkButton('Leave it as it is', path, { kind: 'quiet' })}
      </p>`,
    { action: `${path}/change`, unjudged: true },
  )}`
  return deskPage(visit.frame, { title: `Change what we hold: ${person.name}`, main })
}
