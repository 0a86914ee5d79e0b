import { deskPage } from '../../look/desk.ts'
import { html, type Html } from '../../look/html.ts'
import { button, linkButton } from '../../look/parts/buttons.ts'
import { card, empty, notice, tag } from '../../look/parts/cards.ts'
import { form } from '../../look/parts/errors.ts'
import { hiddenField } from '../../look/parts/fields.ts'
import { back, deskTitle, row } from '../../look/parts/layout.ts'
import { dataTable } from '../../look/parts/tables.ts'
import { changedMeanwhile } from '../../platform/web/meanwhile.ts'
import type { Answers } from '../../platform/web/read.ts'
import { fieldsOf, type Shown } from '../../platform/web/form.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { phrases } from '../../platform/words/words.ts'
import { programmeForm, regionForm } from './forms.ts'
import { changeProgrammes } from './permits.ts'
import { sides, type Programme, type Side } from './types.ts'

const sideWords: Record<Side, string> = {
  advocating: 'Advocating',
  supporting: 'Supporting',
  mobilising: 'Mobilising',
  thriving: 'Thriving',
}

const labels = { name: 'Name', side: 'Side', summary: 'What it does' }

const refusalWords = phrases('programmes-refused', {
  'name-taken': 'There is a programme of this name already. Give this one a name that tells them apart.',
  'changed-meanwhile':
    'Somebody changed this programme while you had it open. Below is what you typed; look at theirs in another window, then send again.',
})
export type ProgrammeRefusal = keyof typeof refusalWords

export function programmesPage(
  visit: Visit,
  all: readonly Programme[],
  regions: readonly string[],
  shown: Shown,
): Html {
  const may = visit.can(changeProgrammes, undefined)
  const fields = fieldsOf(regionForm, shown)
  const main = html`${deskTitle({
    heading: 'Programmes and regions',
    line: 'What the charity runs, and where. Coordinators are given programmes and regions.',
    acts: may && linkButton('Add a programme', '/desk/programmes/new', { icon: 'plus' }),
  })}
  ${
    all.length === 0
      ? empty('A programme is something the charity runs over time, such as befriending or suppers.', {
          title: 'No programmes yet',
        })
      : dataTable({
          label: 'Programmes',
          folds: true,
          columns: [
            {
              label: 'Name',
              cell: (one: Programme) => html`<a href="/desk/programmes/${one.id}">${one.name}</a>`,
            },
            { label: 'Side', cell: (one) => sideWords[one.side] },
            { label: 'What it does', cell: (one) => one.summary },
            { label: 'State', cell: (one) => (one.endedAt === null ? tag('Running', 'ok') : tag('Ended')) },
          ],
          rows: all,
        })
  }
  ${card(
    html`${regions.length === 0 ? html`<p>No regions yet. Add the towns or parts of town you work in.</p>` : ''}
      <ul class="flow g-1">
        ${regions.map(
          (name) =>
            html`<li class="row apart">
              <span>${name}</span
              >${may && form(html`${hiddenField('name', name)}${button('End', { kind: 'bare', size: 'sm', also: ` ${name}` })}`, { action: '/desk/programmes/regions/end', look: 'row' })}
            </li>`,
        )}
      </ul>
      ${fields.summary({ title: 'Please put this right' })}
      ${
        may &&
        form(
          html`${fields.text('name', { label: 'Add a region', width: 'm' })}
            <p>${button('Add', { kind: 'quiet' })}</p>`,
          { action: '/desk/programmes/regions', unjudged: true },
        )
      }`,
    { title: 'Regions', id: 'regions' },
  )}`
  return deskPage(visit.frame, { title: 'Programmes and regions', main })
}

export function programmePage(
  visit: Visit,
  one: Programme | null,
  shown: Shown & { refusal?: ProgrammeRefusal; kept?: boolean; theirs?: Answers },
): Html {
  const may = visit.can(changeProgrammes, undefined)
  const fields = fieldsOf(programmeForm, shown)
  const heading = one?.name ?? 'Add a programme'
  const body = form(
    html`${fields.hidden('version', shown.answers['version'] === undefined ? (one?.version ?? 0) : undefined)}
      ${fields.text('name', { label: 'Name', width: 'm' })}
      ${fields.radios('side', { legend: 'Which side of the strategy?', choices: sides.map((value) => ({ value, words: sideWords[value] })) })}
      ${fields.area('summary', { label: 'What it does', rows: 3 })}
      <p>${button(one ? 'Keep changes' : 'Add this programme')}</p>`,
    {
      action: one ? `/desk/programmes/${one.id}` : '/desk/programmes',
      unjudged: true,
      keep: `programme-${one?.id ?? 'new'}`,
    },
  )
  const ending =
    one &&
    may &&
    form(
      button(one.endedAt === null ? 'End this programme' : 'Run it again', {
        kind: 'quiet',
        name: 'ended',
        value: one.endedAt === null ? 'yes' : 'no',
      }),
      {
        action: `/desk/programmes/${one.id}/ended`,
        look: 'row',
      },
    )
  const main = html`${back('Programmes and regions', '/desk/programmes')}
  ${deskTitle({ heading, line: one ? sideWords[one.side] : undefined })}
  ${shown.kept && notice('Kept.', { kind: 'good', role: 'status' })}
  ${shown.theirs ? changedMeanwhile(visit.words, labels, shown.theirs, shown.answers) : shown.refusal && notice(visit.words.say(refusalWords[shown.refusal]), { kind: 'wait', role: 'alert' })}
  ${fields.summary({ title: 'Please put this right' })} ${may ? card(body) : html`<p>${one?.summary}</p>`}
  ${row([ending])}`
  return deskPage(visit.frame, { title: heading, main })
}
