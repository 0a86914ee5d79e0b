import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { form } from '../../../look/parts/errors.ts'
import { textField } from '../../../look/parts/fields.ts'
import { back, deskTitle } from '../../../look/parts/layout.ts'
import { todo } from '../../../look/parts/lists.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { holdForm, kindsToHold } from './forms.ts'
import { grounds } from './lists.ts'
import { groundNames, groundWords } from './words.ts'

export interface FoundPerson {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly region: string | null
}

/** Whose records shall stay: found by name, address or number. */
export function whosePage(
  visit: Visit,
  { find, found }: { find: string; found: readonly FoundPerson[] },
): Html {
  const list = found.map((one) => ({
    icon: 'person' as const,
    title: one.name,
    text: [one.region, one.email ?? one.phone].filter(Boolean).join(', '),
    acts: linkButton('Choose', `/desk/holds/new?person=${one.id}`, {
      kind: 'quiet',
      size: 'sm',
      also: ` ${one.name}`,
    }),
  }))
  const main = html`${back('Legal holds', '/desk/holds')}
  ${deskTitle({ heading: 'Keep some records', line: 'First, whose they are.' })}
  ${form(
    html`<div class="row ends">
      ${textField({ name: 'find', label: 'Name, email or number', type: 'search', value: find, width: 'm' })}
      ${button('Find', { kind: 'quiet', icon: 'find' })}
    </div>`,
    { action: '/desk/holds/new', method: 'get', look: 'flow' },
  )}
  ${list.length > 0 && todo(list)}
  ${find !== '' && list.length === 0 && html`<p>Nobody is found by “${find}”.</p>`}`
  return deskPage(visit.frame, { title: 'Keep some records', main })
}

/** Sets a hold: why the law lets us, which records, until when we look again. */
export function newHoldPage(visit: Visit, shown: Shown & { person: { id: string; name: string } }): Html {
  const { words } = visit
  const { id, name } = shown.person
  const fields = fieldsOf(holdForm, shown)
  const main = html`${back(name, `/desk/people/${id}`)}
  ${deskTitle({ heading: `Keep records of ${name}`, line: 'These stay, whatever their time and although they ask to be forgotten, until you end it. Everything else goes as it always does.' })}
  ${fields.summary({ title: 'Please put this right' })}
  ${form(
    html`${fields.hidden('person', id)}
      ${fields.radios('ground', {
        legend: 'Why the law lets us keep them',
        hint: 'They read the sentence below it, should they ask to be forgotten.',
        choices: grounds.map((value) => ({
          value,
          words: groundNames[value],
          hint: words.say(groundWords[value]),
        })),
      })}
      ${fields.ticks('keeps', {
        legend: 'Which records must stay',
        hint: 'No more than is needed. Their name and how to reach them stay with any of these.',
        choices: kindsToHold().map(({ key, title }) => ({ value: key, words: title })),
      })}
      ${fields.text('reviewOn', { label: 'Look at it again by', type: 'date', width: 's', hint: 'Within a year.' })}
      ${fields.area('reason', { label: 'Why, in particular', rows: 4, private: true, hint: 'For those who look at it again. It is sealed, and each reading is logged.' })}
      <p>${button('Keep these records')}</p>`,
    { action: '/desk/holds/new', unjudged: true },
  )}`
  return deskPage(visit.frame, { title: `Keep records of ${name}`, main })
}
