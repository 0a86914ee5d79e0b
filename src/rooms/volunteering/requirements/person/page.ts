import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card, notice, tag } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { selectField, textField } from '../../../../look/parts/fields.ts'
import { aside, back, deskTitle, flow } from '../../../../look/parts/layout.ts'
import { facts } from '../../../../look/parts/lists.ts'
import { fieldsOf } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords, dayWordsTight } from '../../../../platform/words/dates.ts'
import { isCleared, type Standing } from '../types.ts'
import { deskRequirementName, stateNames } from '../words.ts'
import { exemptionsCard, recordCard, recordedCard, stopsCard, type Typed } from './acts-part.ts'
import { barsCard, becauseWords } from './bars-part.ts'
import { exemptForm, recordForm, stopForm } from './forms.ts'
import { hasCard } from './has-part.ts'
import type { InRoleView } from './load.ts'

const tellings: Record<string, string> = {
  recorded: 'It is written down, with your name.',
  asked: 'It is asked for. Another of us decides.',
  given: 'The exemption is given. It counts from its first day, and never before today.',
  refused: 'The exemption is not given.',
  ended: 'The exemption is ended.',
  stopped: 'It is written down. From today they are not in this role.',
  back: 'They are back from today, as far as what was recorded holds.',
  'taken-back': 'It is taken back. From today it no longer counts; that it was there stays.',
}

/** How they stand on the day looked at, in a sentence, with what comes next. */
function verdict(visit: Visit, { on, stops, named, inRole }: InRoleView, standing: Standing): Html {
  const { words } = visit
  const date = dateWords(words, on)
  const under = standing.policy === null ? '' : ` under version ${standing.policy}`
  const lead = `${words.say(stateNames[standing.state])} on ${date}${under}.`
  if (!isCleared(standing)) {
    const kind = standing.state === 'lapsed' || standing.state === 'declined' ? 'stop' : 'wait'
    const because = becauseWords(words, standing, named)
    return notice(because && `${because}.`, { kind, lead })
  }
  const due = standing.requirements.filter(({ state }) => state === 'due')
  const next =
    stops === null
      ? 'No end is known.'
      : `${becauseWords(words, inRole.on(stops), named)} from ${dateWords(words, stops)}.`
  const soon = due.map(({ requirement }) => deskRequirementName(words, requirement, named)).join(', ')
  return notice(`${soon === '' ? '' : `Due soon: ${soon}. `}${next}`, {
    kind: due.length > 0 || standing.state === 'exempted' ? 'wait' : 'good',
    lead,
  })
}

const lookForm = ({ person, role, roles, on }: InRoleView): Html =>
  form(
    html`${selectField({
      name: 'role',
      label: 'Role',
      value: role.id,
      options: roles.map(({ id, name }) => ({ value: id, words: name })),
    })}
    ${textField({ name: 'on', id: 'look-on', label: 'Standing on', type: 'date', value: on, width: 's' })}
    ${button('Show', { kind: 'quiet' })}`,
    { action: `/desk/people/${person.id}/standing`, method: 'get', look: 'row' },
  )

/** What it would touch, once they stop or while they are stopped. */
function touchesCard({ words, hub }: Visit, { stops, shifts, inRole }: InRoleView): Html {
  const now = inRole.on(hub.today())
  const from = isCleared(now) ? stops : hub.today()
  const touched = from === null ? [] : shifts.filter(({ on }) => on >= from)
  const rest = shifts.length - touched.length
  return card(
    html`${
        touched.length === 0
          ? html`<p class="muted">No shift ahead of them is touched.</p>`
          : facts(
              touched.map(({ gatheringId, title, on }) => ({
                icon: 'calendar' as const,
                words: html`<a href="/desk/gatherings/${gatheringId}">${title}</a>,
                  ${dayWordsTight(words, on)}`,
              })),
            )
      }
      ${rest > 0 && html`<p class="small muted">${rest === 1 ? '1 shift before that is not touched.' : `${rest} shifts before that are not touched.`}</p>`}
      <p class="small muted">Places are not given back by themselves: talk with them first.</p>`,
    {
      title: from === null || isCleared(now) ? 'If it runs out' : 'While they are not cleared',
      id: 'touch-h',
    },
  )
}

/** How somebody stands in a role on a day, why, and what can be done about it. */
export function standingPage(visit: Visit, view: InRoleView, typed: Typed): Html {
  const { words, url } = visit
  const { person, role, on, inRole } = view
  const standing = inRole.on(on)
  const told = tellings[url.searchParams.get('told') ?? '']
  const wrong = [
    fieldsOf(recordForm, typed.record),
    fieldsOf(exemptForm, typed.exempt),
    fieldsOf(stopForm, typed.stop),
  ].map((fields) => fields.summary({ title: 'Nothing was kept: please put this right' }))
  const today = inRole.on(visit.hub.today())
  const line = html`${role.name}${person.region && `, ${person.region}`}.
  ${tag(words.say(stateNames[today.state]), isCleared(today) ? 'ok' : 'wait')} today.`
  const main = html`${back(person.name, `/desk/people/${person.id}`)}
  ${deskTitle({ heading: person.name, line, acts: lookForm(view) })}
  ${told && notice(told, { kind: 'good', role: 'status' })} ${wrong} ${verdict(visit, view, standing)}
  ${aside(
    flow([barsCard(visit, view), hasCard(visit, view, standing), recordedCard(visit, view)], { gap: 4 }),
    flow(
      [
        recordCard(visit, view, today, typed.record),
        touchesCard(visit, view),
        exemptionsCard(visit, view, today, typed.exempt),
        stopsCard(visit, view, typed.stop),
      ],
      { gap: 4 },
    ),
    { side: 22 },
  )}`
  return deskPage(visit.frame, { title: `${person.name}: ${role.name}`, main })
}
