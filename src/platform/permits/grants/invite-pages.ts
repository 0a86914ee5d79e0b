import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button } from '../../../look/parts/buttons.ts'
import { notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { back, deskTitle } from '../../../look/parts/layout.ts'
import { invitedTold } from '../../contact/forms.ts'
import { toTellPart } from '../../contact/told.ts'
import { fieldsOf, type Shown } from '../../web/form.ts'
import type { Visit } from '../../web/visit.ts'
import type { Said } from '../../words/words.ts'
import { inviteForm, inviteLeadForm, leadRoles } from './forms.ts'
import { placedOptions, type Choices } from './pages.ts'
import { roleAims, roleNames } from './words.ts'

/** For administrators, who may see everybody and give any role on the next page. */
export function invitePage(visit: Visit, shown: Shown): Html {
  const fields = fieldsOf(inviteForm, shown)
  const main = html`${back('Who may do what', '/desk/roles')}
  ${deskTitle({ heading: 'Invite somebody', line: 'They get a link that works once, for a week. On the next page you give them a role.' })}
  ${fields.summary({ title: 'Please put this right' })}
  ${form(
    html`${fields.text('name', { label: 'Name', width: 'm', autocomplete: 'off' })}
      ${fields.text('email', { label: 'Email', type: 'email', width: 'm', autocomplete: 'off' })}
      ${toTellPart(visit.words, invitedTold)}
      <p>${button('Invite them')}</p>`,
    { action: '/desk/roles/invite', unjudged: true },
  )}`
  return deskPage(visit.frame, { title: 'Invite somebody', main })
}

/** For coordinators: person and role in one, and all else goes by letter. */
export function inviteLeadPage(visit: Visit, shown: Shown & { choices: Choices; trouble?: Said }): Html {
  const { choices, trouble } = shown
  const fields = fieldsOf(inviteLeadForm, shown)
  const main = html`${back('Who may do what', '/desk/roles')}
  ${deskTitle({ heading: 'Invite somebody to lead', line: 'They get a link that works once, for a week. The role is theirs when they press it.' })}
  ${trouble && notice(trouble, { kind: 'wait', role: 'alert' })}
  ${fields.summary({ title: 'Please put this right' })}
  ${form(
    html`${fields.text('name', { label: 'Name', width: 'm', autocomplete: 'off' })}
      ${fields.text('email', { label: 'Email', type: 'email', width: 'm', autocomplete: 'off' })}
      ${fields.radios('role', {
        legend: 'Role',
        choices: leadRoles.map((role) => ({
          value: role,
          words: visit.words.say(roleNames[role]),
          hint: visit.words.say(roleAims[role]),
        })),
      })}
      ${fields.select('organisation', { label: 'For a partner’s lead: which organisation', options: placedOptions(choices.organisations), optional: true })}
      ${fields.select('opportunity', { label: 'For the lead of one way to help: which one', options: placedOptions(choices.opportunities), optional: true })}
      ${fields.area('reason', { label: 'Why', hint: 'It is kept with the role.', rows: 2 })}
      ${toTellPart(visit.words, invitedTold)}
      <p>${button('Invite them')}</p>`,
    { action: '/desk/roles/invite', unjudged: true },
  )}`
  return deskPage(visit.frame, { title: 'Invite somebody to lead', main })
}
