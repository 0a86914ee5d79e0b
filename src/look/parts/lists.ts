import { html, nothing, safeUrl, type Child, type Html } from '../html.ts'
import { icon, type IconName } from '../icons.ts'
import { english, type Labels } from './labels.ts'
import { heading, type Level } from './layout.ts'

const check = icon('check')
const minus = icon('minus')

/** A reason a proposal stands on; `off` when it speaks against. */
export type Reason = Child | { words: Child; off: true }

const isOff = (reason: Reason): reason is { words: Child; off: true } =>
  typeof reason === 'object' && reason !== null && 'off' in reason

/** Why a thing is shown, in the reader's terms. */
export function why(
  reasons: readonly Reason[],
  { label, labels = english }: { label?: string; labels?: Labels } = {},
) {
  const items = reasons.map((reason) =>
    isOff(reason)
      ? html`<li class="off">
          ${minus} <span><span class="hide">${labels.against} </span>${reason.words}</span>
        </li>`
      : html`<li>${check} <span>${reason}</span></li>`,
  )
  return html`<ul class="why" ${label && html` aria-label="${label}"`}>
    ${items}
  </ul>`
}

export type Need = { title: Child; href: string; text: Child; tag?: Html }

/** A short public list of what is needed now, as people typed it. */
export const need = (items: readonly Need[], { level = 3 }: { level?: Level } = {}): Html =>
  html`<ul class="need">
    ${items.map(
      (item) =>
        html`<li>
          <div>
            ${heading(level, html`<a href="${safeUrl(item.href)}">${item.title}</a>`, { typed: true })}
            <p dir="auto">${item.text}</p>
          </div>
          ${item.tag}
        </li>`,
    )}
  </ul>`

/** A day in a box: “Sun 29 Nov”; `day` is its ISO date. */
export type DateWords = { weekday: string; number: string | number; month: string; day: string }

export const dateBox = ({ weekday, number, month, day }: DateWords): Html =>
  html`<time class="date" datetime="${day}">${weekday} <b>${number}</b> ${month}</time>`

/** A day in its box beside what happens on it. */
export const dated = (date: DateWords, words: Child): Html =>
  html`<div class="dated">
    ${dateBox(date)}
    <div>${words}</div>
  </div>`

export type Gathering = { date: DateWords; title: Child; href: string; text: Child }

/** A short public list of what happens when. */
export const gather = (items: readonly Gathering[], { level = 3 }: { level?: Level } = {}): Html =>
  html`<ul class="gather">
    ${items.map(
      (item) =>
        html`<li>
          ${dateBox(item.date)}
          <div>
            ${heading(level, html`<a href="${safeUrl(item.href)}">${item.title}</a>`)}
            <p>${item.text}</p>
          </div>
        </li>`,
    )}
  </ul>`

/** Facts with an icon each: where, when, who, what it costs. */
export const facts = (items: readonly { icon: IconName; words: Child }[]): Html =>
  html`<ul class="facts">
    ${items.map((item) => html`<li>${icon(item.icon)}<span>${item.words}</span></li>`)}
  </ul>`

/** Names and what stands against them. */
export const dl = (pairs: readonly (readonly [name: Child, value: Child])[]): Html =>
  html`<dl class="dl">
    ${pairs.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`

export type Todo = { icon: IconName; tone?: 'late' | 'soon'; title: Child; text?: Child; acts?: Child }

/** The desk's list: a fact, its reason, one action. Ordered when the first is the most pressing. */
export function todo(items: readonly Todo[], { ordered = false }: { ordered?: boolean } = {}): Html {
  const each = items.map(
    (item) =>
      html`<li>
        ${icon(item.icon, { tone: item.tone })}<strong>${item.title}</strong>${item.text && html`<p>${item.text}</p>`}${item.acts && html`<div class="acts">${item.acts}</div>`}
      </li>`,
  )
  return ordered
    ? html`<ol class="todo">
        ${each}
      </ol>`
    : html`<ul class="todo">
        ${each}
      </ul>`
}

export type Result = {
  title: Child
  href: string
  /** Its number on the map above. */
  pin?: number
  by?: Child
  text: Child
  why?: readonly Reason[]
  tag?: Html
  /** What it asks: checks, access, how soon. */
  asks?: readonly Child[]
}

/** A list people choose from, with the reasons each is there. What people typed runs as its own language does. */
export function results(
  items: readonly Result[],
  { whyLabel, level = 3, labels = english }: { whyLabel: string; level?: Level; labels?: Labels },
): Html {
  const wording = { label: whyLabel, labels }
  return html`<ul class="results">
    ${items.map((item) => {
      const pin =
        item.pin !== undefined &&
        html`<bdi class="tag info num"><span class="hide">${labels.mapPin} </span>${item.pin}</bdi> `
      return html`<li>
        <div class="flow g-2">
          ${heading(level, html`${pin}<a href="${safeUrl(item.href)}">${item.title}</a>`, { typed: true })}${item.by && html`<p class="small muted" dir="auto">${item.by}</p>`}
          <p class="t-1" dir="auto">${item.text}</p>
          ${item.why?.length ? why(item.why, wording) : nothing}
        </div>
        <div class="side">
          ${item.tag}${
            item.asks?.length
              ? html`<ul class="flow g-1 small muted">
                  ${item.asks.map((ask) => html`<li>${ask}</li>`)}
                </ul>`
              : nothing
          }
        </div>
      </li>`
    })}
  </ul>`
}

/** People who put their names to something. */
export const signers = (people: readonly { name: Child; line?: Child }[]): Html =>
  html`<ul class="signers">
    ${people.map((one) => html`<li><strong>${one.name}</strong>${one.line && html`<span>${one.line}</span>`}</li>`)}
  </ul>`

/** Compares and asks, never writes: what a letter already does, and what it could. */
export const coach = (points: readonly { icon: IconName; words: Child; met?: boolean }[]): Html =>
  html`<ul class="coach">
    ${points.map((point) => html`<li${point.met && html` class="yes"`}>${icon(point.icon)} <span>${point.words}</span></li>`)}
  </ul>`
