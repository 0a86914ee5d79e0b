import { allRoutes } from '../../src/hall/host.ts'
import type { Route } from '../../src/platform/web/routes.ts'
import type { Visitor } from '../web.ts'

export interface FieldFound {
  readonly name: string
  /** `text`, `hidden`, `date`, `select`, `radio`, `textarea` and so on, as the markup says. */
  readonly kind: string
  /** What the form sends for it when nobody touches it; null when nothing. */
  readonly value: string | null
}

export interface FormFound {
  readonly route: string
  readonly action: string
  /** The page it stands on. */
  readonly page: string
  readonly fields: readonly FieldFound[]
  readonly who: Visitor
}

export interface Walked {
  /** Every page that was opened: its route, its address and its status. */
  readonly pages: { route: string; path: string; status: number; text: string }[]
  readonly forms: FormFound[]
}

const matchers = allRoutes()
  .flatMap((part) => part.all)
  .map((route: Route) => ({
    route,
    matches: new RegExp(
      `^${route.path.replace(/\/:[a-zA-Z]+(\{[^}]*\})?(\??)/g, (_, rule: string | undefined, may: string) => {
        const part = `/${rule ? `(?:${rule.slice(1, -1)})` : '[^/]+'}`
        return may ? `(?:${part})?` : part
      })}$`,
    ),
  }))

/** The route that answers a path; the most particular one where several do. */
export function routeOf(method: string, path: string): string | undefined {
  const bare = path.split('?')[0]!
  const found = matchers.filter(({ route, matches }) => route.method === method && matches.test(bare))
  const exact = found.find(({ route }) => !route.path.includes(':')) ?? found[0]
  return exact?.route.path
}

const decoded = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (element: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(element)
  return found ? decoded(found[1]!) : undefined
}

const has = (element: string, name: string): boolean => new RegExp(`\\s${name}(?=[\\s=>/])`).test(element)

function fieldsIn(markup: string): FieldFound[] {
  const fields: FieldFound[] = []
  for (const [element] of markup.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(element, 'name')
    const kind = attribute(element, 'type') ?? 'text'
    if (name === undefined || kind === 'submit') continue
    const isOff = (kind === 'radio' || kind === 'checkbox') && !has(element, 'checked')
    fields.push({
      name,
      kind,
      value: isOff ? null : (attribute(element, 'value') ?? (kind === 'checkbox' ? 'on' : '')),
    })
  }
  for (const [, opening, inner] of markup.matchAll(/(<textarea\b[^>]*>)\n?([\s\S]*?)<\/textarea>/g)) {
    const name = attribute(opening!, 'name')
    if (name !== undefined) fields.push({ name, kind: 'textarea', value: decoded(inner!) })
  }
  for (const [, opening, inner] of markup.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) {
    const name = attribute(opening!, 'name')
    const options = [...inner!.matchAll(/<option\b[^>]*>/g)].map(([option]) => option)
    const chosen = options.find((option) => has(option, 'selected')) ?? options[0]
    if (name !== undefined)
      fields.push({ name, kind: 'select', value: chosen ? (attribute(chosen, 'value') ?? '') : null })
  }
  return fields
}

/** Every form on a page that changes something. */
export function formsIn(text: string, page: string, who: Visitor): FormFound[] {
  return [...text.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/g)].flatMap(([, opening, inner]) => {
    if (attribute(opening!, 'method')?.toLowerCase() !== 'post') return []
    const action = attribute(opening!, 'action') ?? page
    const route = routeOf('post', action)
    if (route === undefined) return []
    const id = attribute(opening!, 'id')
    const apart = id
      ? [...text.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)]
          .filter(([element]) => attribute(element, 'form') === id)
          .flatMap(([element]) => fieldsIn(element.startsWith('<input') ? element : ''))
      : []
    return [{ route, action, page, fields: [...fieldsIn(inner!), ...apart], who }]
  })
}

const linksIn = (text: string): string[] =>
  [...text.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)].map(([, href]) => decoded(href!))

/** Opens every kind of page somebody is led to by links, each kind a few times, and gathers the forms on them. */
export async function walk(who: Visitor, from: readonly string[], each = 2): Promise<Walked> {
  const pages: Walked['pages'] = []
  const forms: FormFound[] = []
  const seen = new Set<string>()
  const times = new Map<string, number>()
  const waiting = [...from]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue
    seen.add(path)
    const route = routeOf('get', path)
    if (route === undefined || route.startsWith('/look/')) continue
    const count = times.get(route) ?? 0
    if (count >= each) continue
    times.set(route, count + 1)
    const answer = await who.get(path)
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
    const text = isPage ? await answer.text() : ''
    pages.push({ route, path, status: answer.status, text })
    if (answer.status >= 300 && answer.status < 400) waiting.push(answer.headers.get('location') ?? '/')
    forms.push(...formsIn(text, path, who))
    waiting.push(...linksIn(text))
  }
  return { pages, forms }
}
