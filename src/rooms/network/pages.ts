import { isAdministrator } from '../../platform/permits/actor.ts'
import { deskPage } from '../../look/desk.ts'
import { html, safeUrl, type Html } from '../../look/html.ts'
import { button, linkButton } from '../../look/parts/buttons.ts'
import { card, empty, notice, tag } from '../../look/parts/cards.ts'
import { form } from '../../look/parts/errors.ts'
import { back, deskTitle, row } from '../../look/parts/layout.ts'
import { dataTable } from '../../look/parts/tables.ts'
import { changedMeanwhile } from '../../platform/web/meanwhile.ts'
import type { Answers } from '../../platform/web/read.ts'
import { fieldsOf, type Shown } from '../../platform/web/form.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { phrases } from '../../platform/words/words.ts'
import { agreementCard, type AgreementShown } from './agreements/pages.ts'
import { organisationForm } from './forms.ts'
import { changeOrganisations } from './permits.ts'
import type { Organisation, OrganisationKind } from './types.ts'

const kindWords: Record<OrganisationKind, string> = {
  ourselves: 'Ourselves',
  'faith-group': 'Faith group',
  charity: 'Charity',
  company: 'Company',
  school: 'School or university',
  council: 'Council',
  other: 'Other',
}

const choosable = Object.entries(kindWords)
  .filter(([kind]) => kind !== 'ourselves')
  .map(([value, words]) => ({ value, words }))

const labels = {
  name: 'Name',
  shortName: 'Name in a sentence',
  kind: 'Kind',
  town: 'Town',
  web: 'Web address',
  email: 'Email',
  phone: 'Telephone',
}

const refusalWords = phrases('network-refused', {
  'name-taken':
    'There is an organisation of this name already. Open that one, or give this one a name that tells them apart.',
  'changed-meanwhile':
    'Somebody changed this organisation while you had it open. Below is what you typed; look at theirs in another window, then send again.',
})
export type OrganisationRefusal = keyof typeof refusalWords

export function organisationsPage(visit: Visit, all: readonly Organisation[]): Html {
  const may = visit.can(changeOrganisations, undefined)
  const table = dataTable({
    label: 'Organisations',
    folds: true,
    columns: [
      {
        label: 'Name',
        cell: (one: Organisation) => html`<a href="/desk/organisations/${one.id}">${one.name}</a>`,
      },
      { label: 'Kind', cell: (one) => kindWords[one.kind] },
      { label: 'Town', cell: (one) => one.town ?? '' },
      { label: 'State', cell: (one) => (one.endedAt === null ? tag('With us', 'ok') : tag('Ended')) },
    ],
    rows: all,
  })
  const main = html`${deskTitle({
    heading: 'Organisations',
    line: 'Whom we work beside. Their leads look after their own ways to help and see nothing else.',
    acts: may && linkButton('Add an organisation', '/desk/organisations/new', { icon: 'plus' }),
  })}
  ${all.length <= 1 ? empty('Add the first faith group, charity or company you run things with.', { title: 'No partners yet' }) : ''}
  ${all.length > 0 && table}`
  return deskPage(visit.frame, { title: 'Organisations', main })
}

export function organisationPage(
  visit: Visit,
  one: Organisation | null,
  shown: Shown & {
    refusal?: OrganisationRefusal
    kept?: boolean
    theirs?: Answers
    agreement?: AgreementShown
  },
): Html {
  const fields = fieldsOf(organisationForm, shown)
  const heading = one?.name ?? 'Add an organisation'
  const action = one ? `/desk/organisations/${one.id}` : '/desk/organisations'
  const body = form(
    html`${fields.hidden('version', shown.answers['version'] === undefined ? (one?.version ?? 0) : undefined)}
      ${fields.text('name', { label: 'Name', width: 'm' })}
      ${fields.text('shortName', { label: 'Name in a sentence', hint: 'As in “with St Columba’s”.', width: 'm' })}
      ${fields.select('kind', { label: 'Kind', options: [{ value: '', words: 'Choose' }, ...choosable] })}
      ${fields.text('town', { label: 'Town', width: 'm' })}
      ${fields.text('web', { label: 'Web address', type: 'url', width: 'm' })}
      ${fields.text('email', { label: 'Email', type: 'email', width: 'm' })}
      ${fields.text('phone', { label: 'Telephone', type: 'tel', width: 's' })}
      <p class="row">${button(one ? 'Keep changes' : 'Add this organisation')}</p>`,
    { action, unjudged: true, keep: `organisation-${one?.id ?? 'new'}` },
  )
  const ending =
    one &&
    one.kind !== 'ourselves' &&
    form(
      button(one.endedAt === null ? 'We no longer work together' : 'We work together again', {
        kind: 'quiet',
        name: 'ended',
        value: one.endedAt === null ? 'yes' : 'no',
      }),
      { action: `/desk/organisations/${one.id}/ended`, look: 'row' },
    )
  const main = html`${back('Organisations', '/desk/organisations')}
  ${deskTitle({ heading, line: one ? kindWords[one.kind] : 'A partner gets its own line wherever it appears, and its own consent line.' })}
  ${shown.kept && notice('Kept.', { kind: 'good', role: 'status' })}
  ${shown.theirs ? changedMeanwhile(visit.words, labels, shown.theirs, shown.answers) : shown.refusal && notice(visit.words.say(refusalWords[shown.refusal]), { kind: 'wait', role: 'alert' })}
  ${fields.summary({ title: 'Please put this right' })}
  ${one?.kind === 'ourselves' ? html`<p>This is the charity itself. Its name is kept in ${isAdministrator(visit.actor) ? html`<a href="/desk/settings">Settings</a>` : 'Settings, which an administrator can change'}.</p>` : card(body)}
  ${one?.web && html`<p class="small"><a href="${safeUrl(one.web)}" rel="noopener noreferrer">${one.web}</a></p>`}
  ${one && shown.agreement && agreementCard(visit, one, shown.agreement)} ${row([ending])}`
  return deskPage(visit.frame, { title: heading, main })
}
