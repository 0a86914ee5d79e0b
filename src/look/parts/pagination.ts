import { html, safeUrl, type Child, type Html } from '../html.ts'

export type PageLink = { words: Child; href: string; current?: boolean; label?: string }

export type Pages = {
  /** Names the navigation: “Pages of results”. */
  label: string
  /** “1 to 14 of 23”. */
  summary: Child
  previous?: PageLink
  next?: PageLink
  /** Numbered pages; a gap is where some are left out. */
  pages?: readonly (PageLink | 'gap')[]
}

const link = (to: PageLink): Html =>
  html`<a
    href="${safeUrl(to.href)}"
    ${to.label && html` aria-label="${to.label}"`}${to.current && html` aria-current="page"`}
    >${to.words}</a
  >`

/** Where in a long list the reader stands, and the ways onwards. */
export const pagination = ({ label, summary, previous, next, pages = [] }: Pages): Html =>
  html`<nav class="pages" aria-label="${label}">
    <span class="muted">${summary}</span>
    <ul>
      ${previous && html`<li>${link(previous)}</li>`}${pages.map((page) =>
        page === 'gap' ? html`<li class="gap" aria-hidden="true">…</li>` : html`<li>${link(page)}</li>`,
      )}${next && html`<li>${link(next)}</li>`}
    </ul>
  </nav>`
