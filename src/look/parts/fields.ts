import { attributes, html, type Attributes, type Child, type Html } from '../html.ts'
import { english, type Labels } from './labels.ts'

/** The words around a control: label above, hint between, error last before the input. */
export type FieldWords = {
  label: Child
  hint?: Child
  /** Says what to do: “Enter an email address with an @”. */
  error?: Child
  /** The field may stay empty; everything else is needed. */
  optional?: boolean
  /** The label is there for those who hear it only. */
  unseenLabel?: boolean
  /** The label stands beside a small control. */
  beside?: boolean
  labels?: Labels
}

/** What a control may carry, as the schema of the form says. */
export type Control = {
  name: string
  /** Made from the name where it is left out. */
  id?: string
  required?: boolean
  disabled?: boolean
  readonly?: boolean
  autocomplete?: string
  /** Its words are never kept in the browser between visits: health, worries, other people. */
  private?: boolean
  width?: 's' | 'm'
  attributes?: Attributes
}

/** The id of a control, made from its name; an error summary links to it. */
export const fieldId = (name: string): string => `f-${name.replaceAll(/[^\w-]+/g, '-')}`

const idOf = (control: Control): string => control.id ?? fieldId(control.name)

const describedBy = (id: string, { hint, error }: FieldWords): string | null =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || null

/** A hint and an error as they stand before a control, with the ids that the control points to. */
export const hintAndError = (id: string, { hint, error, labels = english }: FieldWords): Html =>
  html`${hint && html`<span class="hint" id="${id}-hint">${hint}</span>`}${error && html`<span class="error" id="${id}-error"><span class="hide">${labels.error} </span>${error}</span>`}`

/** The frame of a field around any control that carries `id`. */
export function field(id: string, words: FieldWords, control: Html): Html {
  const { label, error, optional, beside, unseenLabel, labels = english } = words
  return html`<div class="field${error && ' in-error'}${beside && ' beside'}">
    <label for="${id}" ${unseenLabel && html` class="hide"`}
      >${label}${optional && html` <span class="optional">${labels.optional}</span>`}</label
    >${hintAndError(id, words)}${control}
  </div>`
}

const marks = (id: string, control: Control & FieldWords): Attributes => ({
  id,
  name: control.name,
  required: control.required,
  disabled: control.disabled,
  readonly: control.readonly,
  autocomplete: control.autocomplete,
  'aria-invalid': control.error ? 'true' : null,
  'aria-describedby': describedBy(id, control),
  'data-private': control.private,
  ...control.attributes,
})

const look = (control: Control, more = ''): string =>
  `input${control.width ? ` w-${control.width}` : ''}${more}`

export type InputType =
  | 'text'
  | 'email'
  | 'tel'
  | 'url'
  | 'number'
  | 'date'
  | 'time'
  | 'datetime-local'
  | 'month'
  | 'search'

export type TextField = FieldWords &
  Control & {
    type?: InputType
    value?: string | number | null
    inputmode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'email' | 'url' | 'search'
    min?: string | number
    max?: string | number
    step?: string | number
    minlength?: number
    maxlength?: number
    pattern?: string
    placeholder?: string
    /** Shows capitals, as postcodes are written. */
    upper?: boolean
  }

/** Addresses, telephone numbers and links are written from left to right in every language. */
const leftToRight: readonly InputType[] = ['email', 'tel', 'url']

/** One line of text, a number, a day or a time. */
export function textField(input: TextField): Html {
  const id = idOf(input)
  const type = input.type ?? 'text'
  const more = `${input.upper ? ' upper' : ''}${leftToRight.includes(type) ? ' ltr' : ''}`
  const said = attributes({
    type,
    class: look(input, more),
    value: input.value,
    inputmode: input.inputmode,
    min: input.min,
    max: input.max,
    step: input.step,
    minlength: input.minlength,
    maxlength: input.maxlength,
    pattern: input.pattern,
    placeholder: input.placeholder,
    ...marks(id, input),
  })
  return field(id, input, html`<input${said}>`)
}

export type TextArea = FieldWords &
  Control & { value?: string | null; rows?: number; minlength?: number; maxlength?: number }

/** Several lines of text. */
export function textArea(input: TextArea): Html {
  const id = idOf(input)
  const said = attributes({
    class: look(input, input.rows !== undefined && input.rows < 5 ? ' low' : ''),
    rows: input.rows ?? 5,
    minlength: input.minlength,
    maxlength: input.maxlength,
    ...marks(id, input),
  })
  // A line break straight after the tag is dropped by browsers, so one is added for them to drop.
  return field(id, input, html`<textarea${said}>${'\n'}${input.value ?? ''}</textarea>`)
}

export type Option = { value: string; words: string; disabled?: boolean }
export type Options = readonly (Option | { group: string; options: readonly Option[] })[]

/** One of a list too long for `choices`. */
export function selectField(input: FieldWords & Control & { value?: string | null; options: Options }): Html {
  const id = idOf(input)
  const option = ({ value, words, disabled }: Option): Html =>
    html`<option${attributes({ value, selected: value === input.value, disabled })}>${words}</option>`
  const said = attributes({ class: look(input), ...marks(id, input) })
  const options = input.options.map((one) =>
    'group' in one ? html`<optgroup label="${one.group}">${one.options.map(option)}</optgroup>` : option(one),
  )
  return field(id, input, html`<select${said}>${options}</select>`)
}

/** A document; `accept` names what may be sent. */
export function fileField(input: FieldWords & Control & { accept?: string; multiple?: boolean }): Html {
  const id = idOf(input)
  const said = attributes({
    type: 'file',
    class: look(input),
    accept: input.accept,
    multiple: input.multiple,
    ...marks(id, input),
  })
  return field(id, input, html`<input${said}>`)
}

/** A value the form carries unseen. */
export const hiddenField = (name: string, value: string | number): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`
