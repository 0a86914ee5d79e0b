import assert from 'node:assert/strict'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { closeAfter } from './hub.ts'
import { markupFaults } from './markup.ts'
import { smallTargets } from './targets.ts'

let browser: Promise<Browser> | undefined

const shared = (): Promise<Browser> => {
  browser ??= openBrowser()
  return browser
}

// Once, after the last test of all: the files share one browser.
after(async () => (await browser)?.close())

export type Width = 390 | 1280

interface PageOptions {
  readonly width?: Width | 320
  /** A page whose script is switched off. */
  readonly withoutScript?: boolean
  /** A device that holds passkeys, and always says it is them. */
  readonly passkeys?: boolean
  readonly dark?: boolean
  /** Somebody who is in already: the session of a hub that is served at this address. */
  readonly session?: { readonly url: string; readonly token: string }
}

const consoles = new WeakMap<Page, string[]>()
const sent = new WeakMap<Page, { markup: Promise<string>; status: number }>()

/** A new browser window of somebody nobody knows yet; it closes with the test. */
export async function newPage({
  width = 1280,
  withoutScript = false,
  passkeys = false,
  dark = false,
  session,
}: PageOptions = {}): Promise<Page> {
  const context: BrowserContext = await (
    await shared()
  ).newContext({
    viewport: { width, height: width === 1280 ? 900 : 844 },
    javaScriptEnabled: !withoutScript,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  closeAfter(() => context.close())
  context.setDefaultTimeout(30_000)
  if (session) await context.addCookies([{ name: 'tent', value: session.token, url: session.url }])
  const page = await context.newPage()
  listenTo(page)
  if (passkeys) await givePasskeys(context, page)
  return page
}

function listenTo(page: Page): void {
  const said: string[] = []
  consoles.set(page, said)
  const walkedTo = new Set<string>()
  page.on('request', (request) => {
    if (request.isNavigationRequest()) walkedTo.add(request.url().split('#')[0]!)
  })
  page.on('console', (message) => {
    // A page that says no says so with its status; Chromium counts that as an error of its own.
    const isOwnStatus =
      /status of [45]\d\d/.test(message.text()) && walkedTo.has(message.location().url.split('#')[0]!)
    if (message.type() === 'error' && !isOwnStatus) said.push(`${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (fault) => said.push(fault.message))
  page.on('response', (answer) => {
    const isPage = answer.request().isNavigationRequest() && answer.frame() === page.mainFrame()
    if (isPage && answer.status() !== 303)
      sent.set(page, { markup: answer.text().catch(() => ''), status: answer.status() })
  })
}

async function givePasskeys(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** With which status the page that stands there was answered. */
export const statusOf = (page: Page): number => sent.get(page)?.status ?? 0

/** Its markup as it was sent, before any script. */
export const markupOf = (page: Page): Promise<string> => sent.get(page)?.markup ?? Promise.resolve('')

let axe: Promise<string> | undefined

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: string[]; html: string }[] }[]
}

const lawful = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function accessibilityFaults(page: Page, runOnly: readonly string[]): Promise<string[]> {
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  if (!(await page.evaluate(`'axe' in globalThis`))) await page.evaluate(await axe)
  // Without `preload`: no rule of these reads the stylesheets anew.
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(document, { preload: false, resultTypes: ['violations'], runOnly: ${JSON.stringify(runOnly)} })`,
  )
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map((node) => `${node.target.join(' ')} ${node.html.slice(0, 120)}`).join('; ')})`,
  )
}

/** How far it scrolls sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function widen(page: Page, width: number): Promise<void> {
  const height = width === 1280 ? 900 : 844
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height })
}

/** How far it scrolls sideways where there is little room: at 320 px, and with letters twice as large. */
async function tightness(page: Page, width: number): Promise<{ room: string; over: number }> {
  if (width === 1280) {
    const over = await page.evaluate(() => {
      const { documentElement: whole } = document
      whole.style.fontSize = '200%'
      const wide = whole.scrollWidth - whole.clientWidth
      whole.removeAttribute('style')
      return wide
    })
    return { room: 'with letters twice as large', over }
  }
  await widen(page, 320)
  const over = await sideways(page)
  await widen(page, width)
  return { room: 'at 320 px', over }
}

/**
 * Looks at a page as our reviewers would: accessibility without a fault, valid HTML, no sideways scrolling (at 320 px
 * and with large letters neither), nothing too small to press, nothing refused by the content policy. With OPENTENT_SHOTS pictures are kept there
 * under this name. A letter's markup is for mail programs: it is judged by the law of accessibility only.
 */
export async function look(
  page: Page,
  name: string,
  { widths = [], isLetter = false }: { widths?: readonly Width[]; isLetter?: boolean } = {},
): Promise<void> {
  const now = page.viewportSize()?.width ?? 0
  const rules = isLetter ? lawful : [...lawful, 'best-practice']
  if (!isLetter) assert.deepEqual(await markupFaults(await markupOf(page)), [], `${name}: the markup`)
  for (const width of widths.length > 0 ? widths : [now]) {
    await widen(page, width)
    await keepPicture(page, `${name}-${width}`)
    const overflow = await sideways(page)
    assert.ok(overflow <= 0, `${name} scrolls sideways by ${overflow} px at ${width} px`)
    assert.deepEqual(await accessibilityFaults(page, rules), [], `${name}: accessibility at ${width} px`)
    if (!isLetter)
      assert.deepEqual(await smallTargets(page), [], `${name}: too small to press at ${width} px (fact 39)`)
    const { room, over } = await tightness(page, width)
    assert.ok(over <= 0, `${name} scrolls sideways by ${over} px ${room}`)
  }
  await widen(page, now)
  assert.deepEqual(consoles.get(page)?.splice(0), [], `${name}: the browser complained`)
}

/** A quick look at a page that is looked at closely elsewhere: it does not scroll sideways, and nothing is amiss in the browser. */
export async function glance(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  await keepPicture(page, `${name}-${width}`)
  const overflow = await sideways(page)
  assert.ok(overflow <= 0, `${name} scrolls sideways by ${overflow} px at ${width} px`)
  assert.deepEqual(consoles.get(page)?.splice(0), [], `${name}: the browser complained`)
}

/** With OPENTENT_SHOTS, a picture of the whole page in that folder. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const shots = process.env['OPENTENT_SHOTS']
  if (!shots) return
  const path = join(shots, `${name}.png`)
  await mkdir(dirname(path), { recursive: true })
  await page.screenshot({ path, fullPage: true })
}
