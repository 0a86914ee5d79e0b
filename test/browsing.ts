import assert from 'node:assert/strict'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { markupFaults } from './markup.ts'

let browser: Promise<Browser> | undefined

const shared = (): Promise<Browser> => {
  browser ??= openBrowser()
  return browser
}

// Once, after the last test of all: the files share one browser.
after(async () => (await browser)?.close())

interface PageOptions {
  readonly width?: 390 | 1280 | 320
  /** A page whose script is switched off. */
  readonly withoutScript?: boolean
  /** A device that holds passkeys, and always says it is them. */
  readonly passkeys?: boolean
  readonly dark?: boolean
}

const consoles = new WeakMap<Page, string[]>()
const sent = new WeakMap<Page, Promise<string>>()

/** A new browser window of somebody nobody knows yet. */
export async function newPage({
  width = 1280,
  withoutScript = false,
  passkeys = false,
  dark = false,
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
  const page = await context.newPage()
  const said: string[] = []
  consoles.set(page, said)
  page.on('console', (message) => {
    // A page that says no says so with its status; Chromium counts that as an error of its own.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) said.push(message.text())
  })
  page.on('response', (answer) => {
    const isPage =
      answer.request().isNavigationRequest() && answer.frame() === page.mainFrame() && answer.status() !== 303
    if (isPage)
      sent.set(
        page,
        answer.text().catch(() => ''),
      )
  })
  page.on('pageerror', (fault) => said.push(fault.message))
  if (passkeys) {
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
  after(() => context.close())
  return page
}

let axe: Promise<string> | undefined

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: string[]; html: string }[] }[]
}

/**
 * Looks at a page as our reviewers would: accessibility without a fault, valid HTML, no sideways scrolling, nothing
 * refused by the content policy. With OPENTENT_SHOTS a picture is kept there under this name.
 */
export async function look(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  const shots = process.env['OPENTENT_SHOTS']
  if (shots) {
    const path = join(shots, `${name}-${width}.png`)
    await mkdir(dirname(path), { recursive: true })
    await page.screenshot({ path, fullPage: true })
  }
  assert.deepEqual(await markupFaults((await sent.get(page)) ?? ''), [], `${name}: the markup`)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.ok(overflow <= 0, `${name} scrolls sideways by ${overflow} px at ${width} px`)
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(await axe)
  const found = await page.evaluate<AxeResult>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )
  const told = found.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map((node) => `${node.target.join(' ')} ${node.html.slice(0, 120)}`).join('; ')})`,
  )
  assert.deepEqual(told, [], `${name}: accessibility`)
  assert.deepEqual(consoles.get(page), [], `${name}: the browser complained`)
}
