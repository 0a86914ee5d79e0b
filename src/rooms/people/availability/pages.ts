import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { publicPage } from '../../../look/page.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { slots as slotsTable, type Slot as Cell } from '../../../look/parts/calendar.ts'
import { card } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { hiddenField } from '../../../look/parts/fields.ts'
import { back, deskTitle, grid, title } from '../../../look/parts/layout.ts'
import { dl } from '../../../look/parts/lists.ts'
import { dataTable, scroll } from '../../../look/parts/tables.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { labelsIn } from '../../../platform/words/labels.ts'
import type { Person } from '../store.ts'
import { awayForm, slotForm } from './forms.ts'
import { dayParts, howFree, weekdays, type DayPart } from './rules.ts'
import type { KeptAvailability } from './store.ts'
import { awayWords, partNames, say, slotWords, weekdayNames } from './words.ts'

interface AvailabilityShown extends Shown {
  readonly availability: KeptAvailability
}

/** The week as it stands, and both ways to add to it; `base` is where the forms go. */
function body(visit: Visit, shown: AvailabilityShown, base: string): Html {
  const { words } = visit
  const { slots, away } = shown.availability
  const labels = labelsIn(words)
  const [times, days] = [fieldsOf(slotForm, shown, labels), fieldsOf(awayForm, shown, labels)]
  const gone = (action: string, said: string, hidden: readonly (readonly [string, string | number])[]) =>
    form(
      html`${hidden.map(([name, value]) => hiddenField(name, value))}
      ${button(words.say(say.gone), { kind: 'quiet', size: 'sm', also: ` (${said})` })}`,
      { action: `${base}/${action}` },
    )
  /** What was told, each with the press that takes it away. */
  const listed = (label: string, rows: readonly { said: string; less: Html }[]): Html =>
    dataTable({
      label,
      lite: true,
      columns: [
        { label, cell: ({ said }) => said },
        { label: words.say(say.gone), cell: ({ less }) => less, unseen: true, end: true },
      ],
      rows,
    })
  const week = slots.map((slot) => {
    const said = slotWords(words, slot)
    return { said, less: gone('less', said, Object.entries(slot)) }
  })
  const timesAway = away.map((one) => {
    const said = awayWords(words, one)
    return { said, less: gone('back', said, [['id', one.id]]) }
  })
  return html`${times.summary({ title: words.say(say.errorTitle) })}
  ${card(
    html`${week.length === 0 ? html`<p>${words.say(say.nothing)}</p>` : listed(words.say(say.times), week)}
    ${form(
      html`${times.chips('days', { legend: words.say(say.addDays), choices: weekdays.map((value) => ({ value, words: words.say(weekdayNames[value]) })) })}
        ${grid([times.text('from', { label: words.say(say.from), type: 'time' }), times.text('to', { label: words.say(say.to), type: 'time' })], { min: 8 })}
        <p>${button(words.say(say.addButton))}</p>`,
      { action: base, unjudged: true },
    )}`,
    { title: words.say(say.week), id: 'week' },
  )}
  ${card(
    html`<p class="muted">${words.say(say.awayHint)}</p>
      ${timesAway.length === 0 ? html`<p>${words.say(say.nothingAway)}</p>` : listed(words.say(say.daysAway), timesAway)}
      ${form(
        html`${grid([days.text('firstDay', { label: words.say(say.firstDay), type: 'date' }), days.text('lastDay', { label: words.say(say.lastDay), type: 'date' })], { min: 12 })}
          <p>${button(words.say(say.addAway), { kind: 'quiet' })}</p>`,
        { action: `${base}/away`, unjudged: true },
      )}`,
    { title: words.say(say.awayTitle), id: 'away' },
  )}`
}

/** On somebody's own page. */
export function ownAvailabilityPage(visit: Visit, shown: AvailabilityShown): Html {
  const { words, frame } = visit
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.title), lede: words.say(say.lede) })}
    ${body(visit, shown, '/my/availability')}
  </div>`
  return publicPage(frame, {
    title: words.say(say.title),
    main,
    crumb: { href: '/my', label: frame.account?.label ?? '' },
    robots: 'noindex',
  })
}

/** At the desk, for somebody who cannot do it themselves. */
export function availabilityPage(
  visit: Visit,
  person: Pick<Person, 'id' | 'name'>,
  shown: AvailabilityShown,
): Html {
  const path = `/desk/people/${person.id}`
  const heading = `When ${person.name} can come`
  const main = html`${back(person.name, path)}
  ${deskTitle({ heading, line: 'As they told you. It is written down that you changed it, and they can see that.' })}
  ${body(visit, shown, `${path}/availability`)}`
  return deskPage(visit.frame, { title: heading, main })
}

/** On somebody's page at the desk: their week in parts of the day, exact times, and when they are away. */
export function availabilityCard(
  { words }: Visit,
  {
    id,
    name,
    availability: { slots, away },
    mayChange,
  }: Pick<Person, 'id' | 'name'> & { availability: KeptAvailability; mayChange: boolean },
): Html {
  const cellOf = {
    all: { words: 'Yes', kind: 'yes' },
    some: { words: 'Some', kind: 'ask' },
    none: { words: 'No', kind: 'no' },
  } as const
  const table = scroll(
    'Weekly availability',
    slotsTable({
      caption: 'As they told us. “Some”: for a part of it.',
      partsLabel: 'Part of day',
      days: weekdays.map((one) => words.say(weekdayNames[one]).slice(0, 3)),
      parts: (Object.keys(dayParts) as DayPart[]).map((part) => ({
        name: words.say(partNames[part]),
        slots: weekdays.map((_, at): Cell => cellOf[howFree(slots, { weekday: at + 1, ...dayParts[part] })]),
      })),
    }),
  )
  const exactly = dl([
    ...(slots.length === 0
      ? []
      : [['Times', slots.map((slot) => slotWords(words, slot)).join('; ')] as const]),
    ...(away.length === 0 ? [] : [['Away', away.map((one) => awayWords(words, one)).join('; ')] as const]),
  ])
  const inside = html`${slots.length === 0 ? html`<p>They have not told us when they can come.</p>` : table}
  ${(slots.length > 0 || away.length > 0) && exactly}
  ${mayChange && html`<p>${linkButton('Change when they can come', `/desk/people/${id}/availability`, { kind: 'quiet', size: 'sm', also: ` (${name})` })}</p>`}`
  return card(inside, { title: 'When they can come', id: 'availability' })
}
