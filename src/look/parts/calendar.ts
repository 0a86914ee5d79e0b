import { attributes, html, safeUrl, type Child, type Html } from '../html.ts'
import { icon } from '../icons.ts'
import { heading, type Level, type Side } from './layout.ts'

/** A person on a shift; `open` for places not taken, `maybe` for those not sure. */
export type OnShift = { words: Child; state?: 'open' | 'maybe' }

export type RotaShift = {
  /** “16:00–20:00”. */
  time: string
  title: Child
  href: string
  place?: Child
  side?: Side
  people: readonly OnShift[]
  /** Marks a shift that is short, with how short it is. */
  short?: Html
  /** Instead: a shift nobody can join for now, with the word for it. */
  paused?: Html
}

/** Hours in which the charity rests. */
export type Rest = { rest: Child }

export type RotaDay = { id: string; day: Child; note?: Child; held: readonly (RotaShift | Rest)[] }

const restSign = icon('moon')

const rotaShift = (shift: RotaShift): Html =>
  html`<div${attributes({ class: `shift${shift.short ? ' short' : shift.paused ? ' paused' : ''}`, 'data-side': shift.side })}><span class="num">${shift.time}</span><b><a href="${safeUrl(shift.href)}">${shift.title}</a></b>${shift.place && html`<span class="muted">${shift.place}</span>`}<ul class="of">${shift.people.map((one) => html`<li${one.state && html` class="${one.state}"`}>${one.words}</li>`)}</ul>${shift.short ?? shift.paused}</div>`

/** A rota: seven days side by side, one under another on a phone, one A4 sheet across on paper. */
export const week = (days: readonly RotaDay[], { level = 3 }: { level?: Level } = {}): Html =>
  html`<ol class="week">
    ${days.map(
      (day) =>
        html`<li id="${day.id}">
          ${heading(level, html`${day.day}${day.note && html` <span>${day.note}</span>`}`)}${day.held.map(
            (held) => ('rest' in held ? html`<p class="rest">${restSign} ${held.rest}</p>` : rotaShift(held)),
          )}
        </li>`,
    )}
  </ol>`

/** The days of a rota on a phone, one press away. */
export const jump = (
  label: string,
  days: readonly { id: string; letter: string; number: Child; words: Child }[],
): Html =>
  html`<nav class="jump" aria-label="${label}">
    ${days.map((day) => html`<a href="#${day.id}"><span aria-hidden="true">${day.letter}</span> <b>${day.number}</b> <span>${day.words}</span></a>`)}
  </nav>`

/** Whether somebody can come: yes, sometimes (ask first), no, or rest. Every cell says it in words. */
export type Slot = { words: string; kind: 'yes' | 'ask' | 'no' | 'rest' }

const slotLooks = { yes: 'y', ask: 'm', no: null, rest: 'off' } as const

export type Slots = {
  caption: Child
  /** What the first column holds: “Part of day”. */
  partsLabel: string
  days: readonly string[]
  parts: readonly { name: string; slots: readonly Slot[] }[]
}

/** When somebody can come in a week. Wrap it in `scroll`. */
export const slots = ({ caption, partsLabel, days, parts }: Slots): Html =>
  html`<table class="slots">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col"><span class="hide">${partsLabel}</span></th>
        ${days.map((day) => html`<th scope="col">${day}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${parts.map(
        (part) =>
          html`<tr>
            <th scope="row">${part.name}</th>
            ${part.slots.map((slot) => html`<td${attributes({ class: slotLooks[slot.kind] })}>${slot.words}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`

/** A day as a square: `in` the window counted, a `hit`, one `over` the limit, or `rest`. */
export type MonthDay = { day: Child; state?: 'in' | 'hit' | 'over' | 'rest'; words?: Child }

/** Days as squares, to count days within a window. `weekdays` are the seven headings; the first day falls on the first of them. */
export const month = (label: string, weekdays: readonly string[], days: readonly MonthDay[]): Html =>
  html`<ol class="month" aria-label="${label}">
    ${weekdays.map((name) => html`<li class="wd">${name}</li>`)}${days.map((day) => html`<li${day.state && html` class="${day.state}"`}><b>${day.day}</b>${day.words && html` ${day.words}`}</li>`)}
  </ol>`
