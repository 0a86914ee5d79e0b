import { deskPage } from '../../../../look/desk.ts'
import { html, type Child, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, empty, tag, type Tone } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { back, deskTitle, flow } from '../../../../look/parts/layout.ts'
import { figures } from '../../../../look/parts/numbers.ts'
import { dataTable, pick } from '../../../../look/parts/tables.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords, dayWordsTight } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { isThere } from '../requirement-rules.ts'
import { takeStandings } from '../permits.ts'
import type { Role } from '../roles-store.ts'
import { isCleared, type Standing } from '../types.ts'
import { deskRequirementName, stateNames, type Named } from '../words.ts'
import type { KeptVersion } from '../policies/types.ts'
import { whomForm } from './forms.ts'
import type { Whom } from './load.ts'
import type { Effect } from './rules.ts'
import type { SeenPerson } from './within-reach.ts'

export interface WhomView {
  readonly role: Role
  readonly version: KeptVersion
  /** The draft it was worked out from. */
  readonly seen: number
  readonly whom: Whom
  /** Those of whom this reader may know; of the others only how many. */
  readonly shownPeople: readonly SeenPerson[]
  readonly named: Named
  readonly shown: Shown
}

/** What a version would do to somebody, in words. */
export const effectWords: Record<Effect, { readonly words: string; readonly tone: Tone }> = {
  stops: { words: 'Would stop at once', tone: 'stop' },
  hears: { words: 'Would run out sooner', tone: 'wait' },
  spares: { words: 'Would last longer', tone: 'ok' },
  nothing: { words: 'Nothing changes', tone: 'soft' },
}

/** `Cleared`, or what is missing under it. */
function standsAs(words: Words, standing: Standing, named: Named): Child {
  if (isCleared(standing)) return tag(words.say(stateNames[standing.state]), 'ok')
  const missing = standing.requirements.filter((one) => !isThere(one))
  return html`${tag(words.say(stateNames[standing.state]), 'stop')}
    <span class="small"
      >${missing.map(({ requirement }) => deskRequirementName(words, requirement, named)).join(', ')}</span
    >`
}

function peopleTable(visit: Visit, view: WhomView): Html {
  const { words } = visit
  const { shownPeople, named, role, shown } = view
  const chosen = fieldsOf(whomForm, shown).shown('give')
  const touched = shownPeople.filter(({ effect }) => effect !== 'nothing')
  const hidden = view.whom.people.filter(({ effect }) => effect !== 'nothing').length - touched.length
  if (touched.length === 0)
    return empty(
      hidden === 0
        ? 'Nobody would stand otherwise on any day of that year.'
        : `It touches ${hidden} outside your reach.`,
      { title: 'Nobody you look after is touched' },
    )
  return dataTable<(typeof touched)[number]>({
    label: 'People whose standing would change',
    caption: `Worked out for every person, for every day of a year from ${dateWords(words, view.version.holdsFrom)}.${hidden > 0 ? ` ${hidden} more are outside your reach.` : ''}`,
    folds: true,
    rows: touched,
    columns: [
      {
        label: 'Person',
        cell: ({ personId, name }) =>
          html`<a href="/desk/people/${personId}/standing?role=${role.id}">${name}</a>`,
      },
      {
        label: 'What happens',
        cell: ({ effect, on }) =>
          html`${tag(effectWords[effect].words, effectWords[effect].tone)}
            <span class="small">${on && dateWords(words, on)}</span>`,
      },
      { label: 'As it is', cell: ({ before }) => standsAs(words, before, named) },
      { label: 'Under the new version', cell: ({ after }) => standsAs(words, after, named) },
      {
        label: 'Shifts ahead it touches',
        cell: ({ shifts }) =>
          shifts.length === 0
            ? 'None'
            : `${shifts
                .slice(0, 3)
                .map(({ title, on }) => `${title}, ${dayWordsTight(words, on)}`)
                .join('; ')}${shifts.length > 3 ? `, and ${shifts.length - 3} more` : ''}`,
      },
      {
        label: 'Give time',
        cell: ({ personId, name, effect, mayRecord }) =>
          effect === 'stops' && mayRecord
            ? pick(
                'give',
                personId,
                html`Ask<span class="hide"> for ${name}</span>`,
                chosen.includes(personId),
              )
            : '',
      },
    ],
  })
}

const count = (whom: Whom, effect: Effect): number =>
  whom.people.filter((one) => one.effect === effect).length

/** Whom a version would affect, before it is kept: person by person, day by day, and what happens to them. */
export function whomPage(visit: Visit, view: WhomView): Html {
  const { words } = visit
  const { role, version, whom, seen, shown } = view
  const at = `/desk/requirements/${role.id}/draft`
  const fields = fieldsOf(whomForm, shown)
  const from = dateWords(words, version.holdsFrom)
  const stops = count(whom, 'stops')
  const running =
    whom.running > 0 &&
    fields.radios('running', {
      legend: `Applications already running: ${whom.running}`,
      choices: [
        {
          value: 'finish',
          words: 'Finish under the version they applied under',
          hint: 'Nobody is asked for anything new half way. The next version after they are cleared counts for them too.',
        },
        {
          value: 'move',
          words: `Move to version ${version.number}`,
          hint:
            whom.askedMore === 0
              ? 'Nobody would need anything more.'
              : whom.askedMore === 1
                ? '1 person would need something more.'
                : `${whom.askedMore} people would need something more.`,
        },
      ],
    })
  const give =
    stops > 0 &&
    fields.text('until', {
      label: 'Those ticked get time until',
      type: 'date',
      width: 's',
      hint: 'An exemption is asked for by name, for each thing they would lack. Another of us approves each; none is given by itself.',
    })
  const isTakeable =
    view.shownPeople.some(({ effect }) => effect !== 'nothing') && visit.can(takeStandings, undefined)
  const file =
    isTakeable &&
    linkButton('Take as a file', `/desk/affected/file?role=${role.id}`, {
      kind: 'bare',
      size: 'sm',
      icon: 'down',
    })
  const heading = `Whom would version ${version.number} affect?`
  const main = html`${back(`${role.name}: version ${version.number}`, at)}
  ${deskTitle({ heading, line: `${role.name}, from ${from}. Nothing is kept yet.`, acts: file })}
  ${fields.summary({ title: 'Nothing was kept: please put this right' })}
  ${card(
    figures([
      { number: whom.cleared, words: 'people are cleared' },
      {
        number: whom.people.filter(({ effect }) => effect === 'nothing').length,
        words: 'nothing changes for them',
      },
      { number: count(whom, 'spares'), words: 'would renew later, or not at all' },
      { number: count(whom, 'hears'), words: 'would run out sooner, and hear of it' },
      { number: stops, words: 'would stop at once, unless given time' },
    ]),
    { title: `On ${from}, and in the year after`, id: 'figures-h', side: 'w' },
  )}
  ${form(
    flow(
      [
        fields.hidden('seen', seen),
        whom.running === 0 && fields.hidden('running', 'finish'),
        peopleTable(visit, view),
        give,
        running,
        html`<p>${button(`Keep version ${version.number}, from ${from}`)}</p>`,
      ],
      { gap: 4 },
    ),
    { action: `${at}/whom`, unjudged: true },
  )}`
  return deskPage(visit.frame, { title: heading, main })
}
