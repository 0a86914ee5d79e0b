import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card, empty, notice, tag } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { aside, deskTitle } from '../../../../look/parts/layout.ts'
import { dataTable, sub } from '../../../../look/parts/tables.ts'

import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import { addRoles } from '../permits.ts'
import type { Role } from '../roles-store.ts'
import type { PolicyVersion } from '../types.ts'
import { roleForm } from './forms.ts'

export interface RoleRow {
  readonly role: Role
  readonly programme: string | null
  readonly ways: number
  readonly version: Pick<PolicyVersion, 'number' | 'holdsFrom'> | null
  readonly isBeingWritten: boolean
  /** People who are cleared today, and for whom something falls due soon. */
  readonly cleared: number
  readonly due: number
}

export interface RolesView {
  readonly rows: readonly RoleRow[]
  /** Programmes this reader may put a role under; with `null`, roles of every programme too. */
  readonly programmes: readonly { readonly id: string | null; readonly name: string }[]
  readonly shown: Shown
}

const peopleIn = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

function addCard({ programmes, shown }: RolesView): Html {
  const fields = fieldsOf(roleForm, shown)
  return card(
    form(
      html`${fields.text('name', { label: 'What people are cleared for', hint: 'One name, wherever it is offered: Befriender, Driver.' })}
        ${fields.select('programme', {
          label: 'Programme',
          options: programmes.map(({ id, name }) => ({ value: id ?? '', words: name })),
        })}
        <p>${button('Add this role', { kind: 'quiet' })}</p>`,
      { action: '/desk/requirements', unjudged: true },
    ),
    { title: 'Add a role', id: 'add-h' },
  )
}

/** All roles people are cleared for, and what holds for each. */
export function rolesPage(visit: Visit, view: RolesView): Html {
  const { words } = visit
  const { rows, shown } = view
  const heading = 'What we ask for'
  const ended = visit.url.searchParams.get('told') === 'ended'
  const list =
    rows.length === 0
      ? empty('Add the first: what people are cleared for, and then what it asks of them.', {
          title: 'No role yet',
        })
      : card(
          dataTable<RoleRow>({
            label: 'Roles and what holds for them',
            folds: true,
            rows,
            columns: [
              {
                label: 'Role',
                cell: ({ role, programme }) =>
                  html`<a href="/desk/requirements/${role.id}">${role.name}</a
                    >${sub(programme ?? 'Every programme')}`,
              },
              {
                label: 'Holds now',
                cell: ({ version }) =>
                  version
                    ? `Version ${version.number}, since ${dateWords(words, version.holdsFrom)}`
                    : tag('Nothing asked yet', 'wait'),
              },
              {
                label: 'Next',
                cell: ({ isBeingWritten }) => (isBeingWritten ? tag('Being written', 'soft') : ''),
              },
              {
                label: 'Asked for in',
                cell: ({ ways }) => (ways === 1 ? '1 way to help' : `${ways} ways to help`),
              },
              {
                label: 'Cleared',
                cell: ({ cleared, due }) =>
                  html`${peopleIn(cleared)}${due > 0 && sub(`${due} ${due === 1 ? 'has' : 'have'} something due`)}`,
              },
            ],
          }),
          { title: 'Roles', id: 'roles-h' },
        )
  const main = html`${deskTitle({ heading, line: 'Each role asks for what it needs, version by version. Whether somebody is cleared is worked out from it, for any day.' })}
  ${ended && notice('The role is ended. What was recorded for it stays.', { kind: 'good', role: 'status' })}
  ${fieldsOf(roleForm, shown).summary({ title: 'No role was added: please put this right' })}
  ${visit.can(addRoles, undefined) ? aside(list, addCard(view), { side: 22 }) : list}`
  return deskPage(visit.frame, { title: heading, main })
}
