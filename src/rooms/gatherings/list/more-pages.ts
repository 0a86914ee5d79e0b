import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { barePage } from '../../../look/page.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { empty, fold, folds, notice, tag } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { hiddenField } from '../../../look/parts/fields.ts'
import { back, deskTitle, title } from '../../../look/parts/layout.ts'
import { dataTable } from '../../../look/parts/tables.ts'
import { toTellPart } from '../../../platform/contact/told.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import { byTime, dayAt } from '../../../platform/clock.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Phrase } from '../../../platform/words/words.ts'
import { dayWordsTight, timeWords } from '../../../platform/words/dates.ts'
import type { Details } from '../kinds.ts'
import type { Gathering, Place } from '../types.ts'
import { seePeople } from '../../people/face.ts'
import { walkInForm, walkInTold, writeForm } from './forms.ts'
import type { Listed } from './store.ts'
import { say } from '../own/words.ts'
import { phaseOf } from './rules.ts'
import { gatheringCustoms } from '../settings.ts'

/** How a thing stands on the list: what is behind us says so first. */
function stateOf({ state, endsAt, capacity, taken }: Listed, now: Temporal.Instant): Html {
  if (state === 'cancelled') return tag('Cancelled', 'stop')
  if (byTime(endsAt, now) <= 0) return tag('Over')
  if (state === 'closed') return tag('Nobody can sign up', 'wait')
  return capacity !== null && taken >= capacity ? tag('Full') : tag('Open', 'ok')
}

function gatheringsTable({ words, hub }: Visit, label: string, rows: readonly Listed[]): Html {
  const full = ({ capacity, taken }: Listed): string =>
    capacity === null ? `${taken} come` : `${taken} of ${capacity}`
  return dataTable({
    label,
    folds: true,
    columns: [
      { label: 'What', cell: (one: Listed) => html`<a href="/desk/gatherings/${one.id}">${one.title}</a>` },
      { label: 'When', cell: (one) => spanWords(words, one) },
      {
        label: 'Places',
        cell: (one) =>
          html`${full(one)}${one.waiting > 0 && html` ${tag(`${one.waiting} waiting`, 'wait')}`}`,
      },
      { label: 'State', cell: (one) => stateOf(one, hub.now()) },
    ],
    rows,
  })
}

const spanWords = (words: Visit['words'], { startsAt, endsAt }: Listed): string =>
  `${dayWordsTight(words, dayAt(startsAt))}, ${timeWords(words, startsAt)} to ${timeWords(words, endsAt)}`

/** What is on within somebody's reach, nearest first; the last week behind a fold. */
export function gatheringsPage(visit: Visit, all: readonly Listed[]): Html {
  const now = visit.hub.now()
  const isOver = ({ endsAt }: Listed): boolean => byTime(endsAt, now) <= 0
  const [ahead, behind] = [all.filter((one) => !isOver(one)), all.filter(isOver).toReversed()]
  const main = html`${deskTitle({ heading: 'What is on', line: 'The next four weeks, and the last one. Open one for its list.' })}
  ${ahead.length > 0 ? gatheringsTable(visit, 'What is on', ahead) : empty('When something with places is near, its list is here.', { title: 'Nothing near' })}
  ${
    behind.length > 0 &&
    folds([
      fold(gatheringsTable(visit, 'The last week', behind), {
        title: 'The last week',
        line: 'Who came, newest first',
        fact: String(behind.length),
      }),
    ])
  }`
  return deskPage(visit.frame, { title: 'What is on', main })
}

interface About {
  readonly gathering: Gathering
  readonly details: Details
}

const crumb = ({ gathering, details }: About): Html => back(details.title, `/desk/gatherings/${gathering.id}`)

/** Somebody stands at the door who is not on the list. */
export function walkInPage(visit: Visit, about: About, shown: Shown & { refusal?: Phrase }): Html {
  const { gathering } = about
  const fields = fieldsOf(walkInForm, shown)
  const isFull = gathering.capacity !== null && gathering.taken >= gathering.capacity
  const main = html`${crumb(about)}
  ${deskTitle({ heading: 'Someone not on the list', line: 'Guests may give any name they like.', acts: visit.can(seePeople, undefined) && linkButton('Somebody we know', `/desk/gatherings/${gathering.id}/add`, { kind: 'quiet', icon: 'find' }) })}
  ${shown.refusal && notice(visit.words.say(shown.refusal), { kind: 'stop' })}
  ${fields.summary({ title: 'There is something to put right' })}
  ${form(
    html`${fields.text('name', { label: 'Name', autocomplete: 'off' })}
      ${fields.text('people', { label: 'How many are they?', type: 'number', width: 's' })}
      ${fields.text('phone', { label: 'Telephone', type: 'tel', optional: true, autocomplete: 'off' })}
      ${toTellPart(visit.words, walkInTold)}
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
  const isOver = phaseOf(about.gathering, visit.hub.now()) === 'over'
  const thanks = visit.hub.setting(gatheringCustoms).thankHoursAfter !== null
  const heading = isOver ? 'Write to those who came' : 'Write to everybody'
  const line = isOver
    ? `Each gets a letter of their own; whoever did not come gets none.${thanks ? ' The hub thanks those who came by itself; write when you would like to say more.' : ''}`
    : `Each gets a letter of their own. It is about their place, so it goes to all of them${taken === 0 ? '; nobody has one yet' : ''}.`
  const main = html`${crumb(about)} ${deskTitle({ heading, line })}
  ${fields.summary({ title: 'There is something to put right' })}
  ${form(
    html`${fields.text('subject', { label: 'What it is about' })}
      ${fields.area('words', { label: 'What they should know', hint: 'An empty line begins a new paragraph.', rows: 8 })}
      ${waiting > 0 && !isOver && fields.tick('alsoWaiting', { label: 'Also to those on the waiting list' })}
      <p>${button('Send')}</p>`,
    { action: `/desk/gatherings/${id}/write`, keep: `write-${id}` },
  )}`
  return deskPage(visit.frame, { title: heading, main })
}

/** What a scanned code opens: one press for whoever runs it, and a kind word for anybody else. */
export function scannedPage(visit: Visit, scanned: (About & { place: Place }) | null): Html {
  const { words } = visit
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
        ${title({ heading: words.say(say.scannedTitle), lede: words.say(say.scanned) })}
        ${!visit.session && html`<p>${linkButton(words.say(say.scannedSignIn), `/door?then=${encodeURIComponent(visit.url.pathname)}`, { kind: 'quiet' })}</p>`}
      </div>`
  return barePage(visit.frame, { title: scanned ? 'Welcome' : words.say(say.scannedTitle), main })
}
