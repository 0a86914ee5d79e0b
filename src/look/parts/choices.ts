import { attributes, html, type Attributes, type Child, type Html } from '../html.ts'
import { icon } from '../icons.ts'
import { thing, type ThingName } from '../pictures/small.ts'
import { fieldId, hintAndError, type FieldWords } from './fields.ts'
import { english } from './labels.ts'

export type Choice = {
  value: string
  words: Child
  hint?: Child
  checked?: boolean
  disabled?: boolean
  /** Opens the question behind it, inside `asks`. */
  opens?: boolean
  attributes?: Attributes
}

export type ChoiceKind = 'radio' | 'checkbox'

type Group = Omit<FieldWords, 'label' | 'beside' | 'unseenLabel'> & {
  /** The question. */
  legend: Child
  /** The question is there for those who hear it only. */
  unseenLegend?: boolean
  kind: ChoiceKind
  name: string
  /** The first choice carries it, so that an error summary can link to it. */
  id?: string
  /** The values chosen, where the choices do not say it themselves. */
  values?: readonly string[]
}

type Box = { id?: string; name: string; kind: ChoiceKind; choice: Choice; values?: readonly string[] }

function box({ id, name, kind, choice, values }: Box): Html {
  const said = attributes({
    type: kind,
    id,
    name,
    value: choice.value,
    class: choice.opens ? 'opens' : null,
    checked: choice.checked ?? values?.includes(choice.value),
    disabled: choice.disabled,
    ...choice.attributes,
  })
  return html`<input${said}>`
}

/** A question with its choices inside; the hint and the error are read with the question. */
function question(group: Group, inside: Html): Html {
  const id = group.id ?? fieldId(group.name)
  const { legend, unseenLegend, optional, error, hint, labels = english } = group
  const said = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const words = { ...group, label: legend }
  return html`<fieldset${attributes({ class: error ? 'in-error' : null, 'aria-describedby': said || null })}><legend${unseenLegend && html` class="hide"`}>${legend}${optional && html` <span class="optional">${labels.optional}</span>`}</legend>${hintAndError(id, words)}${inside}</fieldset>`
}

const boxes = (group: Group, choices: readonly Choice[]) =>
  choices.map((choice, at) => {
    const { name, kind, values } = group
    return {
      choice,
      box: box({ name, kind, values, choice, id: at === 0 ? (group.id ?? fieldId(name)) : undefined }),
    }
  })

/** Options with an explanation each; `cards` where they matter most, `columns` for two or three short ones. */
export function choices(
  group: Group & { choices: readonly Choice[]; cards?: boolean; columns?: boolean },
): Html {
  const each = boxes(group, group.choices).map(
    ({ choice, box }) =>
      html`<label class="choice${group.cards && ' card'}"
        >${box}<span>${choice.words}</span>${choice.hint && html`<small>${choice.hint}</small>`}</label
      >`,
  )
  if (!group.cards) return question(group, html`${each}`)
  return question(
    group,
    group.columns
      ? html`<div class="grid min-9 g-3">${each}</div>`
      : html`<div class="flow g-2">${each}</div>`,
  )
}

/** One box to tick: a yes to one thing. Never ticked for the reader. */
export function tick({
  name,
  value = 'on',
  label,
  hint,
  error,
  checked,
  disabled,
  near,
  id = fieldId(name),
  labels = english,
  attributes: more,
}: {
  name: string
  value?: string
  label: Child
  hint?: Child
  error?: Child
  checked?: boolean
  disabled?: boolean
  /** Close to what stands around it, in a table. */
  near?: boolean
  id?: string
  labels?: FieldWords['labels']
  attributes?: Attributes
}): Html {
  const said = attributes({
    type: 'checkbox',
    id,
    name,
    value,
    checked,
    disabled,
    'aria-invalid': error ? 'true' : null,
    'aria-describedby': error ? `${id}-error` : null,
    ...more,
  })
  const choice = html`<label class="choice${near && ' near'}"><input${said}><span>${label}</span>${hint && html`<small>${hint}</small>`}</label>`
  return error
    ? html`<div class="in-error">${hintAndError(id, { label, error, labels })}${choice}</div>`
    : choice
}

/** The answers to a quiz question: a tag in words and an explanation say which is right. */
export const verdict = (kind: 'right' | 'wrong', words: Child, tag: Html, explanation: Child): Html =>
  html`<div class="choice card ${kind}">${tag}<span>${words}</span><small>${explanation}</small></div>`

const checkSign = icon('check')

/** Many short options; every chip says by a sign and by its colour that it is chosen. */
export function chips(group: Group & { choices: readonly Choice[]; note?: Child }): Html {
  const each = boxes(group, group.choices).map(
    ({ choice, box }) => html`<label>${box}${checkSign}<span>${choice.words}</span></label>`,
  )
  return question(
    group,
    html`<div class="chips">
      ${each}${group.note && html`<span class="small muted mid">${group.note}</span>`}
    </div>`,
  )
}

/** Two to four views of the same thing, inside a form. */
export function seg(group: Omit<Group, 'kind'> & { choices: readonly Choice[]; low?: boolean }): Html {
  const whole: Group = { ...group, kind: 'radio' }
  const each = boxes(whole, group.choices).map(
    ({ choice, box }) => html`<label>${box}<span>${choice.words}</span></label>`,
  )
  return question(whole, html`<div class="seg${group.low && ' low'}">${each}</div>`)
}

/** Two to four views of the same thing, each with its own address. */
export const segLinks = (
  label: string,
  views: readonly { words: Child; href: string; current?: boolean }[],
  { low }: { low?: boolean } = {},
): Html =>
  html`<nav class="seg${low && ' low'}" aria-label="${label}">
    ${views.map((view) => html`<a href="${view.href}" ${view.current && html` aria-current="page"`}>${view.words}</a>`)}
  </nav>`

/** Amounts to give, as large figures with what each does. */
export const amounts = (group: Omit<Group, 'kind'> & { choices: readonly Choice[] }): Html => {
  const whole: Group = { ...group, kind: 'radio' }
  const each = boxes(whole, group.choices).map(
    ({ choice, box }) =>
      html`<label class="choice card">${box}<b>${choice.words}</b><small>${choice.hint}</small></label>`,
  )
  return question(whole, html`<div class="amounts">${each}</div>`)
}

/** Things to do, in pictures that mean the same as the words: the young person’s page only. */
export const pics = (group: Group & { choices: readonly (Choice & { thing: ThingName })[] }): Html => {
  const pictures = group.choices.map((choice) => thing(choice.thing))
  const each = boxes(group, group.choices).map(
    ({ choice, box }, at) => html`<label>${box}${pictures[at]}<span>${choice.words}</span></label>`,
  )
  return question(group, html`<div class="pics">${each}</div>`)
}

/** A question that opens another when an answer with `opens` is chosen; both are shown where in doubt. */
export const asks = (first: Html, then: Child): Html =>
  html`<div class="asks">
    ${first}
    <div class="then flow">${then}</div>
  </div>`
