import { byTime } from '../../../platform/clock.ts'
import { deskPage } from '../../../look/desk.ts'
import { html, type Child, type Html } from '../../../look/html.ts'
import { scriptPath } from '../../../look/assets.ts'
import { icon } from '../../../look/icons.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { dock, empty, notice, tag } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { hiddenField, textField } from '../../../look/parts/fields.ts'
import { segLinks } from '../../../look/parts/choices.ts'
import { back, deskTitle } from '../../../look/parts/layout.ts'
import { capacity } from '../../../look/parts/numbers.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dayAndTime, whenWords } from '../telling/told.ts'
import { seePeople } from '../../people/face.ts'
import { whereWords, type Details } from '../kinds.ts'
import { isTaken, type Gathering, type Place } from '../types.ts'
import { shows, type ListQuery } from './forms.ts'
import { doorOpensAt, phaseOf, type Phase } from './rules.ts'
import { sightWords, type Sight } from './sight.ts'

/** One party of the list, with what its lead may know. */
export interface Party {
  readonly place: Place
  /** The others by name, with ages where somebody said them. */
  readonly others: readonly { readonly name: string; readonly age: number | null }[]
  /** What they asked us to know; only when the lead asked to see it. */
  readonly needs: readonly string[]
}

export interface ListPage {
  readonly gathering: Gathering
  readonly details: Details
  readonly parties: readonly Party[]
  readonly query: ListQuery
  /** What this reader may see of them. */
  readonly sight: Sight
  /** What was just done, or why it was not. */
  readonly said?: { readonly kind: 'good' | 'stop'; readonly words: string }
}

const pathOf = ({ gathering }: ListPage): string => `/desk/gatherings/${gathering.id}`
const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

/** Who comes, for the one who runs it: on a phone at the door, and on paper. */
export function listPage(visit: Visit, shown: ListPage): Html {
  const { gathering, details, parties, query, said, sight } = shown
  const path = pathOf(shown)
  const phase = phaseOf(gathering, visit.hub.now())
  const listed = parties.filter(({ place }) => isTaken(place.state))
  const here = listed.reduce((sum, { place }) => sum + (place.came ?? 0), 0)
  const rows = listed.filter((party) => matches(party, query))
  const waiting = parties.filter(
    ({ place }) =>
      place.state === 'waiting' && matches({ place, others: [], needs: [] }, { ...query, show: 'everyone' }),
  )
  const counts = {
    everyone: listed.length,
    expected: listed.filter(isExpected).length,
    here: listed.filter(isHere).length,
    absent: listed.filter(isAbsent).length,
  }
  const views = shows
    .filter((show) => show !== 'absent' || phase === 'over' || counts.absent > 0)
    .map((show) => ({
      words: `${(phase === 'over' ? viewsAfter : viewsAtDoor)[show]} ${counts[show]}`,
      href: `${path}?show=${show}${query.needs ? '&needs=yes' : ''}`,
      current: query.show === show,
    }))
  const main = html`${back('What is on', '/desk/gatherings')}
    ${deskTitle({ heading: details.title, line: html`${whenWords(visit.words, gathering)}, ${whereWords(visit.words, details, true)}`, acts: tools(visit, shown, phase) })}
    ${said && notice(said.words, { kind: said.kind, role: 'status' })}
    ${gathering.state === 'cancelled' && notice('This was cancelled, and everybody was told.', { kind: 'stop' })}
    ${phase === 'ahead' && gathering.state !== 'cancelled' && notice(opensWords(visit, gathering))}
    <p class="row apart">
      ${phase === 'ahead' ? html`<span><strong class="num t-4">${gathering.taken}</strong> ${gathering.taken === 1 ? 'comes' : 'come'}</span>` : html`<span><strong class="num t-4">${here}</strong> of ${gathering.taken} ${phase === 'over' ? 'came' : 'are here'}</span>`}
      ${gathering.waiting > 0 && tag(`${gathering.waiting} waiting`, 'wait')}
    </p>
    ${gathering.capacity !== null && capacity({ taken: gathering.taken, of: gathering.capacity, words: `${gathering.taken} of ${gathering.capacity} places taken` })}
    <div class="no-print flow">
      ${form(
        html`${textField({ name: 'q', label: 'Find a name', type: 'search', value: query.q, autocomplete: 'off' })}${hiddenField('show', query.show)}${query.needs && hiddenField('needs', 'yes')}
          <p>${button('Find', { kind: 'quiet', size: 'sm' })}</p>`,
        { action: path, method: 'get', live: 'list', label: 'Find a name' },
      )}
      ${phase !== 'ahead' && segLinks('Show', views)}
      ${sight.hides.length > 0 && html`<p class="small muted">${sightWords(sight)}</p>`}
    </div>
    <div id="list" class="flow">
      <h2 class="hide">Those who come</h2>
      <p class="hide" data-count>${rows.length} shown</p>
      ${
        rows.length > 0
          ? html`<ul class="need">
              ${rows.map((party) => row(visit, party, shown))}
            </ul>`
          : empty(
              listed.length === 0 ? 'Nobody has a place yet.' : 'Try fewer letters, or look at everyone.',
              { title: listed.length === 0 ? 'Nobody yet' : 'No such name' },
            )
      }
      ${
        waiting.length > 0 &&
        html`<h2>On the waiting list</h2>
          <ol class="need">
            ${waiting.map((party) => waitingRow(visit, party, shown))}
          </ol>`
      }
    </div>
    ${dock('Door', html`${phase !== 'ahead' && linkButton('Someone not on the list', `${path}/walk-in`, { kind: 'quiet' })}${linkButton('A worry', '/worry', { kind: 'stop', icon: 'shield' })}`)}`
  return deskPage(visit.frame, {
    title: `${details.title}: who comes`,
    main,
    scripts: [scriptPath('live-filter')],
  })
}

const viewsAtDoor = { everyone: 'Everyone', expected: 'Expected', here: 'Here', absent: 'Not here' } as const
const viewsAfter = {
  everyone: 'Everyone',
  expected: 'Not said yet',
  here: 'Came',
  absent: 'Did not come',
} as const

function opensWords({ words }: Visit, gathering: Gathering): string {
  const { day, time } = dayAndTime(words, doorOpensAt(gathering))
  return `You can say who is here from ${day}, ${time}.`
}

const tools = (visit: Visit, shown: ListPage, phase: Phase): Html => {
  const path = pathOf(shown)
  const { query, sight } = shown
  const { needs } = query
  const mayAdd = visit.can(seePeople, undefined) && shown.gathering.state === 'open'
  return html`${mayAdd && linkButton('Add somebody we know', `${path}/add`, { kind: 'quiet', icon: 'plus' })}
  ${linkButton('Print the list', `${path}/list.pdf`, { kind: 'quiet', icon: 'print' })}
  ${linkButton(phase === 'over' ? 'Write to those who came' : 'Write to everybody', `${path}/write`, { kind: 'quiet', icon: 'mail' })}
  ${sight.needs && (needs ? linkButton('Hide what people asked us to know', path, { kind: 'quiet' }) : linkButton('What people asked us to know', `${path}?needs=yes`, { kind: 'quiet', icon: 'eye' }))}`
}

const isHere = ({ place }: Party): boolean => (place.came ?? 0) > 0
const isAbsent = ({ place }: Party): boolean => place.came === 0
const isExpected = ({ place }: Party): boolean => place.came === null

const matches = (party: Party, { q, show }: ListQuery): boolean => {
  if (show === 'here' && !isHere(party)) return false
  if (show === 'expected' && !isExpected(party)) return false
  if (show === 'absent' && !isAbsent(party)) return false
  const names = [party.place.name, party.place.groupName ?? '', ...party.others.map((one) => one.name)]
    .join(' ')
    .toLowerCase()
  return q.trim() === '' || names.includes(q.trim().toLowerCase())
}

function lines({ words }: Visit, { place, others, needs }: Party): Html {
  const parts: Child[] = [
    people(place.people),
    place.groupName && place.name,
    place.waitsForGuardian ? 'waits for a guardian’s yes' : place.state === 'held' && 'not confirmed yet',
    place.state === 'offered' &&
      place.answerBy &&
      `place offered, answers by ${Object.values(dayAndTime(words, place.answerBy)).join(', ')}`,
    place.came !== null &&
      place.came !== place.people &&
      (place.came === 0 ? 'did not come' : `${place.came} came`),
    place.phone &&
      html`<a href="tel:${place.phone.replace(/[^+\d]/g, '')}">${place.phone.replaceAll(' ', '\u00a0')}</a>`,
  ].filter((part) => part)
  const named = others.map(({ name, age }) => (age === null ? name : `${name} (${age})`))
  return html`<p class="small">${parts.map((part, at) => html`${at > 0 && ' · '}${part}`)}</p>
    ${named.length > 0 && html`<p class="small muted">With ${named.join(', ')}</p>`}
    ${needs.map((need) => html`<p class="small">${icon('info')} ${need}</p>`)}`
}

const nameOf = ({ place }: Party): string => place.groupName ?? place.name

function row(visit: Visit, party: Party, shown: ListPage): Html {
  const { place } = party
  const name = nameOf(party)
  const path = pathOf(shown)
  const keep = html`${hiddenField('place', place.id)}`
  const phase = phaseOf(shown.gathering, visit.hub.now())
  const said = isHere(party)
    ? phase === 'over'
      ? 'Came'
      : 'Here'
    : phase === 'over'
      ? 'Did not come'
      : 'Not here'
  const back = form(
    html`${keep}${hiddenField('came', '')}${button(said, { kind: isHere(party) ? 'done' : 'quiet', icon: isHere(party) ? 'check' : undefined, also: `: ${name}. Press to take it back`, pressed: true })}`,
    { action: `${path}/here`, look: 'row' },
  )
  const welcome = form(
    html`${keep}${place.people > 1 ? textField({ name: 'came', id: `came-${place.id}`, label: `How many of ${name} came`, unseenLabel: true, type: 'number', min: 0, max: place.people, value: place.people, width: 's' }) : hiddenField('came', 1)}${button(phase === 'over' ? 'Came' : 'Welcome', { also: ` ${name}` })}`,
    { action: `${path}/here`, look: 'row' },
  )
  const absent = form(
    html`${keep}${hiddenField('came', 0)}${button('Did not come', { kind: 'bare', size: 'sm', also: `: ${name}` })}`,
    { action: `${path}/here`, look: 'row' },
  )
  const off = form(
    html`${keep}${button('Take off the list', { kind: 'bare', size: 'sm', also: `: ${name}` })}`,
    { action: `${path}/take-off`, look: 'row' },
  )
  const hasBegun = byTime(shown.gathering.startsAt, visit.hub.now()) <= 0
  return html`<li id="p-${place.id}">
    <div>
      <strong>${name}</strong>${lines(visit, party)}
      ${place.came === null && html`<div class="no-print">${hasBegun ? absent : off}</div>`}
    </div>
    <div class="no-print">${place.came !== null ? back : phase !== 'ahead' && welcome}</div>
  </li>`
}

function waitingRow(visit: Visit, party: Party, shown: ListPage): Html {
  const name = nameOf(party)
  const give = form(
    html`${hiddenField('place', party.place.id)}${button('Give a place', { kind: 'quiet', size: 'sm', also: ` to ${name}` })}`,
    { action: `${pathOf(shown)}/give`, look: 'row' },
  )
  return html`<li id="p-${party.place.id}">
    <div><strong>${name}</strong>${lines(visit, party)}</div>
    <div class="row no-print">${give}</div>
  </li>`
}
