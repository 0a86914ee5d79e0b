import { attributes, html, type Child, type Html } from '../html.ts'
import { fieldId } from './fields.ts'
import { heading, type Level } from './layout.ts'

/** Something to put right, and the name of the field it is about; without one it is about the whole form. */
export type Fault = { name?: string; id?: string; words: Child }

/**
 * What is to be put right after a failed send, each linked to its field, in the order of the page.
 * It takes the focus when the page opens, so that it is heard first.
 */
export function errorSummary(
  faults: readonly Fault[],
  {
    title,
    level = 2,
    focus = true,
    id = 'to-put-right',
  }: { title: Child; level?: Level; focus?: boolean; id?: string },
): Html {
  const words = faults.map((fault) => {
    const target = fault.id ?? (fault.name && fieldId(fault.name))
    return target ? html`<a href="#${target}">${fault.words}</a>` : html`${fault.words}`
  })
  const listed =
    words.length === 1
      ? html`<p>${words}</p>`
      : html`<ul>
          ${words.map((one) => html`<li>${one}</li>`)}
        </ul>`
  const said = attributes({ role: 'alert', tabindex: '-1', autofocus: focus, 'aria-labelledby': id })
  return html`<div class="error-summary" ${said}>${heading(level, title, { id })} ${listed}</div>`
}

/**
 * The frame of a form. `keep` names a draft that is kept in the browser against loss until it was sent;
 * `live` is the id of the part of the page that answers each change; `unjudged` leaves judging to the server.
 */
export function form(
  children: Child,
  options: {
    action: string
    method?: 'get' | 'post'
    id?: string
    keep?: string
    live?: string
    leaving?: string
    unjudged?: boolean
    files?: boolean
    look?: string
    label?: string
    attributes?: Parameters<typeof attributes>[0]
  },
): Html {
  const said = attributes({
    action: options.action,
    method: options.method ?? 'post',
    id: options.id,
    class: options.look ?? 'flow',
    enctype: options.files ? 'multipart/form-data' : null,
    novalidate: options.unjudged,
    'aria-label': options.label,
    'data-keep': options.keep,
    'data-live': options.live,
    'data-leaving': options.leaving,
    ...options.attributes,
  })
  return html`<form${said}>${children}</form>`
}
