import { html, safeUrl, type Html } from './html.ts'
import { icon } from './icons.ts'
import { documentOf, signOutForm, type Frame, type Page, type RailLink } from './frame.ts'
import { brand } from './page.ts'

const person = icon('person')
const shield = icon('shield')
const find = icon('find')

const railLink = (to: RailLink): Html =>
  html`<li>
    <a href="${safeUrl(to.href)}" ${to.current && html` aria-current="page"`}
      >${icon(to.icon)}
      ${to.label}${
        to.count !== undefined &&
        to.count > 0 &&
        html` <span class="n"
          >${to.count}${to.countWords && html`<span class="hide"> ${to.countWords}</span>`}</span
        >`
      }</a
    >
  </li>`

function rail(frame: Frame): Html {
  const parts = frame.desk?.parts.map((part, at) => {
    const id = `rail-${at}`
    return html`${part.heading && html`<p class="part" id="${id}">${part.heading}</p>`}<ul${part.heading && html` aria-labelledby="${id}"`}>${part.links.map(railLink)}</ul>`
  })
  return html`<header class="rail">
    ${brand(frame, true)}
    <nav aria-label="${frame.desk?.label ?? frame.menuLabels.main}">${parts}</nav>
  </header>`
}

function topbar(frame: Frame): Html {
  const { account, worry, desk } = frame
  const search =
    desk?.find &&
    html`<form class="find" role="search" action="${safeUrl(desk.find.action)}">
      <label class="hide" for="find">${desk.find.label}</label
      ><input
        type="search"
        class="input"
        id="find"
        name="${desk.find.name}"
        placeholder="${desk.find.label}"
      /><button type="submit" class="btn quiet">${find}<span class="hide">${desk.find.button}</span></button>
    </form>`
  const way =
    'href' in worry
      ? html`<a class="btn quiet sm worry" href="${safeUrl(worry.href)}">${shield} ${worry.label}</a>`
      : html`<span class="small">${shield} <strong>${worry.label}</strong> ${worry.text}</span>`
  const own =
    account && html`<a class="btn quiet sm" href="${safeUrl(account.href)}">${person} ${account.label}</a>`
  return html`<section class="topbar" aria-label="${desk?.topLabel ?? frame.menuLabels.menu}">
    ${search}
    <div class="push">${desk?.notices}${way}${own}${signOutForm(frame, 'btn bare sm')}</div>
  </section>`
}

/** A page of the desk: the rail of what this person may open, the bar above, and the work. */
export const deskPage = (frame: Frame, page: Page): Html =>
  documentOf(
    frame,
    { robots: 'noindex', ...page },
    html`<div class="shell">
      ${rail(frame)}
      <div>
        ${topbar(frame)}
        <main id="main" class="work${page.look && ` ${page.look}`}">${page.main}</main>
      </div>
    </div>`,
    { class: 'desk' },
  )
