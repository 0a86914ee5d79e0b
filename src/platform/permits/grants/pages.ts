import { html, type Html } from '../../../look/html.ts'
import { deskPage } from '../../../look/desk.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { hiddenField, textField } from '../../../look/parts/fields.ts'
import { back, deskTitle, row } from '../../../look/parts/layout.ts'
import { dataTable, sub } from '../../../look/parts/tables.ts'
import { dayAt } from '../../clock.ts'
import type { PersonCard } from '../../identity/people.ts'
import { fieldsOf, type Shown } from '../../web/form.ts'
import type { Visit } from '../../web/visit.ts'
import { dateWords } from '../../words/dates.ts'
import { phrases, type Phrase, type Said } from '../../words/words.ts'
import type { Role } from '../actor.ts'
import type { Permit } from '../permit.ts'
import type { Placed } from '../places.ts'
import { giveForm } from './forms.ts'
import type { NotEnded, NotGiven } from './rules.ts'
import type { GivenGrant } from './store.ts'
import { grantWords, roleAims, roleNames, type Names } from './words.ts'

/** Why a press changed nothing, and what to do next. */
export const refusalWords: Readonly<Record<NotGiven | NotEnded | 'theirs-already', Phrase>> = phrases(
  'grants-refused',
  {
    'not-shown': 'Show again that it is you, then try once more.',
    'to-yourself': 'Nobody can give themselves a role. Ask another administrator.',
    'not-yours-to-give': 'Only an administrator can give this role.',
    'not-yours-to-end': 'Only an administrator can end this role.',
    'beyond-your-reach': 'This lies outside your own programmes and regions. Ask an administrator.',
    'last-administrator': 'This is the last administrator, so it stays. Make another one first.',
    'theirs-already': 'They hold exactly this already.',
  },
)

interface RolesShown {
  readonly grants: readonly GivenGrant[]
  readonly names: Names
  readonly find: string
  readonly found: readonly PersonCard[] | null
  readonly done?: boolean
  readonly invited?: boolean
  readonly trouble?: Said
  /** Why somebody was about to end a role, as they typed it. */
  readonly ending?: { readonly id: string; readonly reason: string }
}

/** Who may do what: everybody who was trusted with something, by whom, when and why. */
export function rolesPage(visit: Visit, shown: RolesShown): Html {
  const { words, frame } = visit
  const ending = ({ id, name }: GivenGrant): Html =>
    html`<details ${shown.ending?.id === id && html` open`}>
      <summary>End<span class="hide"> this role of ${name}</span></summary>
      ${form(
        html`${hiddenField('id', id)}${textField({ name: 'reason', id: `why-${id}`, label: 'Why', required: true, maxlength: 300, value: shown.ending?.id === id ? shown.ending.reason : '' })}
          <p>${button('End this role', { kind: 'stop', size: 'sm' })}</p>`,
        { action: '/desk/roles/end' },
      )}
    </details>`
  const table =
    shown.grants.length === 0
      ? empty('Roles appear here as soon as somebody is trusted with one.', {
          title: 'Nobody holds a role here',
        })
      : dataTable({
          label: 'Who was trusted with what',
          folds: true,
          rows: shown.grants,
          columns: [
            { label: 'Who', cell: (one) => one.name },
            { label: 'What', cell: (one) => grantWords(words, one.grant, shown.names) },
            {
              label: 'Given',
              cell: (one) =>
                html`${dateWords(words, dayAt(one.givenAt))}${sub(one.givenByName ?? 'The hub')}`,
            },
            { label: 'Why', cell: (one) => one.reason },
            { label: 'End', cell: ending, unseen: true },
          ],
        })
  const main = html`${deskTitle({
    heading: 'Who may do what',
    line: 'No one gives above their own, and nobody to themselves. What a role may do is written down for everybody.',
    acts: linkButton('What each may do', '/desk/permits', { kind: 'quiet', size: 'sm' }),
  })}
  ${shown.done && notice('That is done. It holds from their next step on.', { kind: 'good', role: 'status' })}
  ${shown.invited && notice('The letter is on its way. The role is theirs when they press its button, within a week.', { kind: 'good', role: 'status' })}
  ${shown.trouble && notice(shown.trouble, { kind: 'wait', role: 'alert' })} ${finding(shown)} ${table}`
  return deskPage(frame, { title: 'Who may do what', main })
}

function finding({ find, found }: RolesShown): Html {
  const list = found?.map((person) =>
    linkButton(person.name, `/desk/roles/give/${person.id}`, { kind: 'quiet', size: 'sm' }),
  )
  return card(
    html`${form(
      html`${textField({ name: 'find', label: 'Name or address', value: find, width: 'm' })}
        <p class="row">
          ${button('Find', { kind: 'quiet' })}
          ${linkButton('Invite somebody new', '/desk/roles/invite', { kind: 'bare' })}
        </p>`,
      { action: '/desk/roles', method: 'get' },
    )}
    ${list && (list.length > 0 ? row(list) : html`<p>Nobody by that name. You can invite them.</p>`)}`,
    { title: 'Give somebody a role', id: 'give' },
  )
}

export interface Choices {
  readonly roles: readonly Role[]
  readonly programmes: readonly { readonly id: string; readonly name: string }[]
  readonly regions: readonly string[]
  readonly organisations: readonly Placed[]
  readonly opportunities: readonly Placed[]
}

export const placedOptions = (placed: readonly Placed[]) => [
  { value: '', words: 'Choose' },
  ...placed.map(({ id, name }) => ({ value: id, words: name })),
]

/** One form for every role; what a role does not need is left alone. */
export function givePage(
  visit: Visit,
  shown: Shown & { person: PersonCard; choices: Choices; trouble?: Said },
): Html {
  const { person, choices } = shown
  const fields = fieldsOf(giveForm, shown)
  const has = (role: Role): boolean => choices.roles.includes(role)
  const main = html`${back('Who may do what', '/desk/roles')}
  ${deskTitle({ heading: `Give ${person.name} a role` })}
  ${shown.trouble && notice(shown.trouble, { kind: 'wait', role: 'alert' })}
  ${fields.summary({ title: 'Please put this right' })}
  ${form(
    html`${fields.radios('role', {
        legend: 'Role',
        choices: choices.roles.map((role) => ({
          value: role,
          words: visit.words.say(roleNames[role]),
          hint: visit.words.say(roleAims[role]),
        })),
      })}
      ${
        has('coordinator') &&
        html`${fields.chips('programmes', {
          legend: 'For a coordinator or vetting officer: which programmes',
          optional: true,
          choices: [
            { value: 'all', words: 'All' },
            ...choices.programmes.map(({ id, name }) => ({ value: id, words: name })),
          ],
        })}
        ${fields.chips('regions', {
          legend: 'And which regions',
          optional: true,
          choices: [
            { value: 'all', words: 'All' },
            ...choices.regions.map((name) => ({ value: name, words: name })),
          ],
        })}`
      }
      ${fields.select('organisation', { label: 'For a partner’s lead: which organisation', options: placedOptions(choices.organisations), optional: true })}
      ${fields.select('opportunity', { label: 'For the lead of one way to help: which one', options: placedOptions(choices.opportunities), optional: true })}
      ${fields.area('reason', { label: 'Why', hint: 'It is kept with the role.', rows: 2 })}
      <p>${button('Give this role')}</p>`,
    { action: `/desk/roles/give/${person.id}`, unjudged: true },
  )}`
  return deskPage(visit.frame, { title: `Give ${person.name} a role`, main })
}

const strengths = { none: 'Nothing', link: 'A link, or more', strong: 'A passkey or a code' } as const

/** Every permit, with who holds it and why. */
export function permitsTable(visit: Visit, permits: readonly Permit<never>[]): Html {
  const main = html`${deskTitle({ heading: 'What each may do, and why', line: 'From the program itself.' })}
  ${dataTable({
    label: 'Every permit',
    folds: true,
    rows: permits.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB')),
    columns: [
      { label: 'To', cell: (one) => one.name },
      { label: 'Who', cell: (one) => one.who },
      { label: 'Having shown', cell: (one) => strengths[one.strength] },
      { label: 'Why', cell: (one) => one.why },
    ],
  })}`
  return deskPage(visit.frame, { title: 'What each may do, and why', main })
}
