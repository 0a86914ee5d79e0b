import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { barePage } from '../../../look/page.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { empty, notice, tag } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { hiddenField } from '../../../look/parts/fields.ts'
import { back, deskTitle, title } from '../../../look/parts/layout.ts'
import { dataTable } from '../../../look/parts/tables.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Details } from '../kinds.ts'
import { whenWords } from '../telling/told.ts'
import type { Gathering, Place } from '../types.ts'
import { walkInForm, writeForm } from './forms.ts'
import type { Listed } from './store.ts'

/** What is on within somebody's reach, nearest first. */
export function gatheringsPage(visit: Visit, all: readonly Listed[]): Html {
  const full = (one: Listed): string =>
    one.capacity === null ? `${one.taken} come` : `${one.taken} of ${one.capacity}`
  const table = dataTable({
    label: 'What is on',
    folds: true,
    columns: [
      { label: 'What', cell: (one: Listed) => html`<a href="/desk/gatherings/${one.id}">${one.title}</a>` },
      { label: 'When', cell: (one) => whenWords(visit.words, one) },
      {
        label: 'Places',
        cell: (one) =>
          html`${full(one)}${one.waiting > 0 && html` ${tag(`${one.waiting} waiting`, 'wait')}`}`,
      },
      {
        label: 'State',
        cell: (one) =>
          one.state === 'cancelled'
            ? tag('Cancelled', 'stop')
            : one.state === 'closed'
              ? tag('Closed')
              : tag('Open', 'ok'),
      },
    ],
    rows: all,
  })
  const main = html`${deskTitle({ heading: 'What is on', line: 'The last week and the next four. Open one for its list.' })}
  ${all.length > 0 ? table : empty('When something with places is near, its list is here.', { title: 'Nothing near' })}`
  return deskPage(visit.frame, { title: 'What is on', main })
}

interface About {
  readonly gathering: Gathering
  readonly details: Details
}

const crumb = ({ gathering, details }: About): Html => back(details.title, `/desk/gatherings/${gathering.id}`)

/** Somebody stands at the door who is not on the list. */
export function walkInPage(visit: Visit, about: About, shown: Shown & { refusal?: string }): Html {
  const { gathering } = about
  const fields = fieldsOf(walkInForm, shown)
  const isFull = gathering.capacity !== null && gathering.taken >= gathering.capacity
  const main = html`${crumb(about)}
  ${deskTitle({ heading: 'Someone not on the list', line: 'Guests may give any name they like.' })}
  ${shown.refusal && notice(shown.refusal, { kind: 'stop' })}
  ${fields.summary({ title: 'There is something to put right' })}
  ${form(
    html`${fields.text('name', { label: 'Name', autocomplete: 'off' })}
      ${fields.text('people', { label: 'How many are they?', type: 'number', width: 's' })}
      ${fields.text('phone', { label: 'Telephone', type: 'tel', optional: true, autocomplete: 'off' })}
      ${(isFull || shown.refusal) && fields.tick('makeRoom', { label: 'There is room for them', hint: `All ${gathering.capacity ?? ''} places are taken. Tick this to add as many as they are.` })}
      <p>${button('Welcome')}</p>`,
    { action: `/desk/gatherings/${gathering.id}/walk-in` },
  )}`
  return deskPage(visit.frame, { title: 'Someone not on the list', main })
}

/** A letter to everybody on the list. */
export function writePage(visit: Visit, about: About, shown: Shown): Html {
  const fields = fieldsOf(writeForm, shown)
  const { id, taken, waiting } = about.gathering
  const main = html`${crumb(about)}
  ${deskTitle({ heading: 'Write to everybody', line: `Each gets a letter of their own. It is about their place, so it goes to all of them${taken === 0 ? '; nobody has one yet' : ''}.` })}
  ${fields.summary({ title: 'There is something to put right' })}
  ${form(
    html`${fields.text('subject', { label: 'What it is about' })}
      ${fields.area('words', { label: 'What they should know', hint: 'An empty line begins a new paragraph.', rows: 8 })}
      ${waiting > 0 && fields.tick('alsoWaiting', { label: 'Also to those on the waiting list' })}
      <p>${button('Send')}</p>`,
    { action: `/desk/gatherings/${id}/write`, keep: `write-${id}` },
  )}`
  return deskPage(visit.frame, { title: 'Write to everybody', main })
}

/** What a scanned code opens: one press for whoever runs it, and a kind word for anybody else. */
export function scannedPage(visit: Visit, scanned: (About & { place: Place }) | null): Html {
  const main = scanned
    ? html`<div class="wrap page slim flow">
        ${title({ eyebrow: scanned.details.title, heading: scanned.place.groupName ?? scanned.place.name, lede: scanned.place.people === 1 ? '1 person' : `${scanned.place.people} people` })}
        ${
          (scanned.place.came ?? 0) > 0
            ? notice('They are here already.', { kind: 'good' })
            : form(
                html`${hiddenField('place', scanned.place.id)}${hiddenField('came', scanned.place.people)}${button('Welcome', { size: 'big' })}`,
                { action: `/desk/gatherings/${scanned.gathering.id}/here` },
              )
        }
        <p>${linkButton('The whole list', `/desk/gatherings/${scanned.gathering.id}`, { kind: 'quiet' })}</p>
      </div>`
    : html`<div class="wrap page slim flow">
        ${title({ heading: 'Show this to whoever runs it', lede: 'This code is for the person at the door. Show it to them, or just say your name: both are fine.' })}
        ${!visit.session && html`<p>${linkButton('You run it? Sign in', `/door?then=${encodeURIComponent(visit.url.pathname)}`, { kind: 'quiet' })}</p>`}
      </div>`
  return barePage(visit.frame, { title: scanned ? 'Welcome' : 'Show this to whoever runs it', main })
}
