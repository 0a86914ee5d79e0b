import { markFilePath, scriptPath, stylesheetPath } from './assets.ts'
import { attributes, escapeText, html, raw, safeUrl, type Attributes, type Child, type Html } from './html.ts'
import { icon, type IconName } from './icons.ts'

export type NavLink = { readonly href: string; readonly label: string; readonly current?: boolean }

/** A link of the desk's rail; `count` is what waits there, `countWords` says so to those who hear it. */
export type RailLink = NavLink & {
  readonly icon: IconName
  readonly count?: number
  readonly countWords?: string
}

/** How to reach a person about a worry: an address, or words such as a telephone number. */
export type Worry =
  | { readonly label: string; readonly href: string }
  | { readonly label: string; readonly text: string }

export type FooterColumn = {
  readonly heading: string
  readonly links?: readonly NavLink[]
  readonly paragraphs?: readonly Child[]
}

/** What stands around every page of one charity, for one reader, in one language. All of it is already worded. */
export type Frame = {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly charity: {
    readonly name: string
    readonly line?: string
    /** Who stands behind the page: full name, number, address. */
    readonly legal: Child
    readonly logo?: { readonly src: string; readonly alt: string }
  }
  /** The path of the page, without the question mark and what follows. */
  readonly path: string
  readonly nav: readonly NavLink[]
  readonly account: NavLink | null
  /** Sends a form; `fields` carries what proves that the reader meant it. */
  readonly signOut?: { readonly action: string; readonly label: string; readonly fields?: Html }
  readonly skipLabel: string
  readonly menuLabels: {
    /** Names the navigation, and the folded one on phones. */
    readonly main: string
    readonly menu: string
    readonly languages: string
  }
  readonly footer: readonly FooterColumn[]
  readonly languages: readonly (NavLink & { readonly code: string })[]
  /** Stylesheets and browser modules beside the look's own. */
  readonly stylesheets: readonly string[]
  readonly scripts: readonly string[]
  readonly themeStylesheet?: string
  readonly worry: Worry
  /** Words above every page, in a landmark of their own. */
  readonly banner?: { readonly label: string; readonly words: Child }
  /** The desk's surroundings, for those who may open it. */
  readonly desk?: {
    readonly label: string
    readonly parts: readonly { readonly heading?: string; readonly links: readonly RailLink[] }[]
    readonly topLabel: string
    /** What everybody at the desk should know today, such as the next hours of rest. */
    readonly notices?: Child
    readonly find?: {
      readonly action: string
      readonly name: string
      readonly label: string
      readonly button: string
    }
  }
}

/** What a page says about itself. */
export type Page = {
  /** What distinguishes the page comes first; the charity's name is added, unless `wholeTitle`. */
  title: string
  wholeTitle?: boolean
  description?: string
  main: Child
  /** More for the head: `jsonLd`, a feed, a preview. */
  head?: Html
  robots?: string
  /** Browser modules of this page alone. */
  scripts?: readonly string[]
  /** Classes of `main`. */
  look?: string
  /** After an error: words kept in the browser stay kept. */
  holdDrafts?: boolean
}

export const fullName = ({ charity }: Frame): string =>
  charity.line ? `${charity.name} ${charity.line}` : charity.name

const bannerOf = ({ banner }: Frame): Child =>
  banner
    ? html`<aside class="banner" aria-label="${banner.label}"><p class="wrap">${banner.words}</p></aside>`
    : ''

/** Modules that parts of a page ask for by themselves: whoever shows such a part need not think of them. */
const comforts = {
  ' data-back-to="': 'back-to-list',
  ' data-copy="': 'copy',
  ' data-leaving="': 'leave-warning',
  ' data-list-keys': 'list-keys',
  ' data-saves="': 'draft-saver',
} as const

const comfortsFor = (body: string): string[] =>
  Object.entries(comforts).flatMap(([mark, module]) => (body.includes(mark) ? [scriptPath(module)] : []))

/** A whole document around the body of a page. */
export function documentOf(frame: Frame, page: Page, body: Child, looks: Attributes = {}): Html {
  const sheets = new Set([stylesheetPath, ...frame.stylesheets])
  if (frame.themeStylesheet) sheets.add(frame.themeStylesheet)
  const inside = String(html`${body}`)
  const scripts = new Set([...frame.scripts, ...(page.scripts ?? []), ...comfortsFor(inside)])
  const title = page.wholeTitle ? page.title : `${page.title}: ${fullName(frame)}`
  const marks = attributes({ lang: frame.lang, dir: frame.dir, 'data-hold-drafts': page.holdDrafts })

  return raw(`<!DOCTYPE html>
<html${marks}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
${page.description ? `<meta name="description" content="${escapeText(page.description)}">\n` : ''}${page.robots ? `<meta name="robots" content="${escapeText(page.robots)}">\n` : ''}<meta name="theme-color" content="#171a45">
<link rel="icon" href="${markFilePath}" type="image/svg+xml">
${[...sheets].map((path) => `<link rel="stylesheet" href="${escapeText(path)}">`).join('\n')}
${[...scripts].map((path) => `<script type="module" src="${escapeText(path)}"></script>\n`).join('')}${page.head ?? ''}</head>
<body${attributes(looks)}>
<a class="skip" href="#main">${escapeText(frame.skipLabel)}</a>
${html`${bannerOf(frame)}`}${inside}
</body>
</html>
`)
}

/**
 * Facts about a page for search engines, as JSON-LD. It is data, not script, so the content security policy
 * lets it stand; nothing in it can close its element.
 */
export const jsonLd = (facts: object): Html =>
  raw(`<script type="application/ld+json">${jsonText(facts)}</script>\n`)

/** Facts as text that may stand inside `jsonLd`'s element. */
export const jsonText = (facts: object): string =>
  JSON.stringify(facts).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const shield = icon('shield')

/** The way to a person, on every page. */
export const worryLine = ({ worry }: Frame): Html =>
  html`<p class="worry">
    ${shield}<span
      >${'href' in worry ? html`<a href="${safeUrl(worry.href)}">${worry.label}</a>` : html`<strong>${worry.label}</strong> ${worry.text}`}</span
    >
  </p>`

/** The languages a page can be read in, each in its own words; nothing where there is one. */
export const languageLinks = ({ languages, menuLabels }: Frame, look = 'langs wrap'): Html | false =>
  languages.length > 1 &&
  html`<nav class="${look}" aria-label="${menuLabels.languages}">
    ${languages.map((one) => html`<a href="${safeUrl(one.href)}" lang="${one.code}" hreflang="${one.code}" ${one.current && html` aria-current="true"`}>${one.label}</a>`)}
  </nav>`

export const signOutForm = ({ signOut }: Frame, look: string): Html | undefined =>
  signOut &&
  html`<form method="post" action="${safeUrl(signOut.action)}" data-forget-drafts>
    ${signOut.fields}<button type="submit" class="${look}">${signOut.label}</button>
  </form>`
