import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../../test/browser.ts'
import { markupFaults } from '../../test/markup.ts'
import { asset, scriptPath } from './assets.ts'
import { deskPage } from './desk.ts'
import { gallery } from './gallery.ts'
import { frame } from './gallery/frame.ts'
import { html } from './html.ts'

const judge = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const scripts = ['copy', 'draft-keeper', 'leave-warning', 'live-filter', 'menu'].map(scriptPath)
const main = html`<h1>The look</h1>
  ${gallery()}`
const pages: Record<string, string> = {
  '/look': String(deskPage(frame, { title: 'The look', main, scripts })),
  '/rtl': String(deskPage({ ...frame, lang: 'ar', dir: 'rtl' }, { title: 'The look', main, scripts })),
}

const policy = "default-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'"

let server: Server
let browser: Browser
let address = ''

before(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    const file = asset(path)
    if (file) response.writeHead(200, { 'content-type': file.type }).end(file.bytes)
    else if (pages[path])
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
        .end(pages[path])
    else response.writeHead(404).end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  server?.close()
})

/** Opens a page, hands it over, and gives back what the browser complained about. */
async function shown(
  path: string,
  look: { width: number; scheme?: 'light' | 'dark'; forced?: boolean },
  see: (page: Page) => Promise<void>,
): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 },
    colorScheme: look.scheme ?? 'light',
    forcedColors: look.forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
  const complaints: string[] = []
  const page = await context.newPage()
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(`${address}${path}`)
  await see(page)
  await context.close()
  return complaints
}

const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('the gallery’s markup is sound and carries no style or script', async () => {
  for (const text of Object.values(pages)) {
    assert.deepEqual(await markupFaults(text), [])
    assert.doesNotMatch(text, / style=|<style| on\w+=|<script(?! type="module" src="\/)/)
  }
})

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [320, 390, 1280]) {
    test(`every part can be used by everyone, ${scheme}, ${width} px`, async () => {
      const complaints = await shown('/look', { width, scheme }, async (page) => {
        assert.equal(await overhang(page), 0)
        // the browser's own door, which the page's policy does not govern
        await page.evaluate(judge)
        const found = await page.evaluate<AxeResults>(
          `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
        )
        assert.deepEqual(
          found.violations.map((fault) => [fault.id, ...fault.nodes.map((node) => node.html)]),
          [],
        )
      })
      assert.deepEqual(complaints, [])
    })
  }
}

test('from right to left and in forced colours nothing hangs over either', async () => {
  for (const width of [320, 1280]) {
    const see = async (page: Page) => assert.equal(await overhang(page), 0)
    assert.deepEqual(await shown('/rtl', { width, forced: width === 1280 }, see), [])
  }
})

test('letters twice as large still fit', async () => {
  for (const width of [320, 640]) {
    await shown('/look', { width }, async (page) => {
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      assert.equal(await overhang(page), 0)
    })
  }
})
