import { attributes, html, safeUrl, type Attributes, type Child, type Html } from '../html.ts'
import { icon, type IconName } from '../icons.ts'

/** One main action a view has no kind; `quiet` second, `bare` least, `flax` on night, `stop` to remove or raise a worry. */
export type ButtonKind = 'quiet' | 'bare' | 'flax' | 'stop' | 'done'

export type ButtonLooks = {
  kind?: ButtonKind
  /** `sm` at the desk and in lists; `big` for the one doing a page exists for. */
  size?: 'sm' | 'big'
  icon?: IconName
  /** An icon after the words, for those that point onwards. */
  iconAfter?: IconName
  full?: boolean
  /** What is said after the words to those who hear the page: “ Naomi Feld”. */
  also?: string
  id?: string
}

const classes = ({ kind, size, full }: ButtonLooks): string =>
  `btn${kind ? ` ${kind}` : ''}${size ? ` ${size}` : ''}${full ? ' full' : ''}`

const inside = (words: Child, looks: ButtonLooks): Html =>
  html`${looks.icon && html`${icon(looks.icon)} `}${words}${looks.also && html`<span class="hide">${looks.also}</span>`}${looks.iconAfter && html` ${icon(looks.iconAfter, { flip: true })}`}`

export type ButtonDoes = {
  type?: 'submit' | 'button' | 'reset'
  name?: string
  value?: string
  /** The id of a form the button does not stand in. */
  form?: string
  formaction?: string
  /** For a button that stays pressed. */
  pressed?: boolean
  disabled?: boolean
  /** Sends the form without the browser judging it first: for drafts. */
  unjudged?: boolean
  attributes?: Attributes
}

/** A button that sends its form, unless `type` says otherwise. */
export function button(words: Child, does: ButtonLooks & ButtonDoes = {}): Html {
  const said = attributes({
    type: does.type ?? 'submit',
    class: classes(does),
    id: does.id,
    name: does.name,
    value: does.value,
    form: does.form,
    formaction: does.formaction,
    'aria-pressed': does.pressed === undefined ? null : String(does.pressed),
    disabled: does.disabled,
    formnovalidate: does.unjudged,
    ...does.attributes,
  })
  // On one line: a break before the end of the button would show as a gap beside its words.
  return html`<button${said}>${inside(words, does)}</button>`
}

export type LinkDoes = { current?: boolean; download?: boolean; attributes?: Attributes }

/** A link that looks like a button. It goes somewhere; what changes something is a `button`. */
export function linkButton(words: Child, href: string, does: ButtonLooks & LinkDoes = {}): Html {
  const said = attributes({
    id: does.id,
    'aria-current': does.current ? 'page' : null,
    download: does.download,
    ...does.attributes,
  })
  return html`<a class="${classes(does)}" href="${safeUrl(href)}" ${said}>${inside(words, does)}</a>`
}

/** Buttons and links beside one another: the main one first. */
export const buttonRow = (...buttons: Child[]): Html => html`<div class="row">${buttons}</div>`
