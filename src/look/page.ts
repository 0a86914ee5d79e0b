import { attributes, html, safeUrl, type Child, type Html } from './html.ts'
import { icon } from './icons.ts'
import {
  documentOf,
  fullName,
  languageLinks,
  signOutForm,
  worryLine,
  type Frame,
  type NavLink,
  type Page,
} from './frame.ts'
import { mark } from './pictures/small.ts'

const selvedge = html`<div class="selvedge"></div>`
const person = icon('person')
const menu = icon('menu')
const backSign = icon('back', { flip: true })

const link = (to: NavLink): Html =>
  html`<a href="${safeUrl(to.href)}" ${to.current && html` aria-current="page"`}>${to.label}</a>`

/** The charity's sign and name, leading home; at the desk the name alone. */
export const brand = ({ charity }: Frame, short = false): Html =>
  html`<a class="brand" href="/"
    >${
      charity.logo
        ? html`<img src="${safeUrl(charity.logo.src)}" alt="${charity.logo.alt}" />`
        : html`${mark}<span
              >${charity.name}${!short && charity.line && html`<small>${charity.line}</small>`}</span
            >`
    }</a
  >`

function header(frame: Frame): Html {
  const { nav, account, menuLabels } = frame
  const entries = nav.map((to) => html`<li>${link(to)}</li>`)
  const entry =
    account &&
    html`<a
      class="wide btn quiet sm"
      href="${safeUrl(account.href)}"
      ${account.current && html` aria-current="page"`}
      >${person} ${account.label}</a
    >`
  const wideSignOut = frame.signOut && html`<div class="wide">${signOutForm(frame, 'btn bare sm')}</div>`
  const folded = html`<details>
    <summary>${menu} ${menuLabels.menu}</summary>
    <nav aria-label="${menuLabels.menu}">
      <ul>
        ${entries}${account && html`<li>${link(account)}</li>`}
      </ul>
      ${signOutForm(frame, 'btn bare')}
    </nav>
  </details>`
  return html`<header class="head">
    <div class="wrap">
      ${brand(frame)}
      <nav class="wide" aria-label="${menuLabels.main}">
        <ul>
          ${entries}
        </ul>
      </nav>
      ${entry}${wideSignOut}${folded}
    </div>
  </header>`
}

const footer = (frame: Frame): Html =>
  html`<footer class="foot">
    <div class="wrap">
      ${worryLine(frame)}
      <div class="grid">
        ${frame.footer.map(
          (column) =>
            html`<div>
              <h2>${column.heading}</h2>
              ${
                column.links &&
                html`<ul class="flow g-0">
                  ${column.links.map((to) => html`<li>${link(to)}</li>`)}
                </ul>`
              }${column.paragraphs?.map((words) => html`<p>${words}</p>`)}
            </div>`,
        )}
      </div>
      <p class="legal">${frame.charity.legal}</p>
    </div>
  </footer>`

const bareFooter = (frame: Frame): Html =>
  html`<footer class="foot">
    <div class="wrap bare">
      ${worryLine(frame)}
      <p class="legal">${frame.charity.legal}</p>
    </div>
  </footer>`

const mainPart = ({ main, look }: Page, before?: Child): Html =>
  html`<main id="main" ${look && html` class="${look}"`}>${before}${main}</main>`

/** The way back, above a page; `backTo`: its words once it leads to the very list somebody came from. */
type Crumb = NavLink & { backTo?: string }

/** A page for everyone: the selvedge, the way around, the page, and the footer with the way to a person. */
export function publicPage(frame: Frame, page: Page & { crumb?: Crumb }): Html {
  const crumb =
    page.crumb &&
    html`<div class="wrap crumb">
      <a href="${safeUrl(page.crumb.href)}" ${attributes({ 'data-back-to': page.crumb.backTo })}
        >${backSign} ${page.crumb.label}</a
      >
    </div>`
  return documentOf(
    frame,
    page,
    html`${selvedge}${languageLinks(frame)}${header(frame)}${mainPart(page, crumb)}${footer(frame)}`,
  )
}

/** A page with nothing to lead away from it: setting up, errors. It still names the way to a person. */
export const barePage = (frame: Frame, page: Page): Html =>
  documentOf(
    frame,
    { robots: 'noindex', ...page },
    html`${selvedge}${languageLinks(frame)}${mainPart(page)}${bareFooter(frame)}`,
  )

/** The young person's own page: languages first, one way out that leaves quickly, nothing else. */
export function youngPage(frame: Frame, page: Page & { leave: NavLink }): Html {
  const top = html`<header class="head">
    <div class="wrap">
      ${languageLinks(frame, 'langs') || html`<span>${fullName(frame)}</span>`}<a
        href="${safeUrl(page.leave.href)}"
        >${page.leave.label}</a
      >
    </div>
  </header>`
  const whole = { robots: 'noindex', ...page, look: page.look ?? 'wrap flow' }
  return documentOf(frame, whole, html`${top}${mainPart(whole)}${bareFooter(frame)}`, { class: 'young' })
}
