import { html, type Child, type Html } from '../html.ts'
import { icon } from '../icons.ts'
import { english, type Labels } from './labels.ts'
import { heading, type Level } from './layout.ts'

/** A step of a wait. It says who acts next: the text, or a card with more to say. */
export type Step = { title: Child; text?: Child; card?: Child; state?: 'done' | 'now' }

/** `low` is for the side of a page; `label` names a journey that has no heading of its own. */
export type JourneyLooks = { level?: Level; low?: boolean; label?: string; labels?: Labels }

/** Any wait of days, step by step. Several steps may be under way; the first of them is the current one. */
export function journey(
  steps: readonly Step[],
  { level = 3, low = false, label, labels = english }: JourneyLooks = {},
): Html {
  const current = steps.findIndex((step) => step.state === 'now')
  const each = steps.map((step, at) => {
    const done = step.state === 'done' && html`<span class="hide">${labels.done} </span>`
    const name = low
      ? html`<p><strong>${done}${step.title}</strong></p>`
      : heading(level, html`${done}${step.title}`)
    return html`<li${step.state && html` class="${step.state}"`}${at === current && html` aria-current="step"`}><span class="dot"></span><div>${name}${step.text && html`<p>${step.text}</p>`}${step.card && html`<div class="card flow g-3">${step.card}</div>`}</div></li>`
  })
  return html`<ol class="journey${low && ' low'}" ${label && html` aria-label="${label}"`}>
    ${each}
  </ol>`
}

/** The parts of a longer form, or the states a thing goes through, in one line. */
export function steps(
  label: string,
  each: readonly { words: Child; state?: 'done' | 'now' }[],
  { labels = english }: { labels?: Labels } = {},
): Html {
  return html`<ol class="steps" aria-label="${label}">
    ${each.map((step) =>
      step.state === 'done'
        ? html`<li class="done">
            ${icon('check')} <span><span class="hide">${labels.done} </span>${step.words}</span>
          </li>`
        : html`<li${step.state === 'now' && html` aria-current="step"`}>${step.words}</li>`,
    )}
  </ol>`
}
