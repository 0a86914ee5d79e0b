import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { openBrowser } from './browser.ts'
import { freshProgram } from './program.ts'
import { root } from './sources.ts'

/**
 * Takes the pictures of the README and the guides anew, of real pages of the demonstration: `node test/pictures.ts`, or
 * only some of them by name: `node test/pictures.ts front find`.
 */
const folder = join(root, 'docs/pictures')
const wanted = process.argv.slice(2)

/** A page on a desk and on a phone, beside each other on white; `list > link` is the page a link of a list leads to. */
async function take(browser: Browser, url: string, path: string, name: string, as?: string): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return
  const shots: Buffer[] = []
  for (const [width, height] of [
    [1280, 1000],
    [390, 1000],
  ] as const) {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB' })
    const page = await context.newPage()
    if (as) {
      await page.goto(`${url}/demo`)
      await page.click(`button[name="as"][value="${as}"]`)
      await page.waitForLoadState()
    }
    const [list = path, link] = path.split(' > ')
    await page.goto(`${url}${list}`, { waitUntil: 'networkidle' })
    // Our letters come with the second page, once the browser has them.
    await page.reload({ waitUntil: 'networkidle' })
    const href = link === undefined ? null : await page.locator(link).first().getAttribute('href')
    if (href) await page.goto(new URL(href, url).href, { waitUntil: 'networkidle' })
    shots.push(await page.screenshot())
    await context.close()
  }
  const gap = 40
  await sharp({ create: { width: 1280 + gap + 390, height: 1000, channels: 3, background: '#ffffff' } })
    .composite([
      { input: shots[0]!, left: 0, top: 0 },
      { input: shots[1]!, left: 1280 + gap, top: 0 },
    ])
    .png({ palette: true, quality: 80, effort: 10 })
    .toFile(join(folder, `${name}.png`))
}

const data = await mkdtemp(join(tmpdir(), 'opentent-pictures-'))
await mkdir(folder, { recursive: true })
const program = await freshProgram({ data, flags: ['--demo'] })
const browser = await openBrowser()
try {
  await take(browser, program.url, '/', 'front')
  await take(browser, program.url, '/help?near=N12', 'find')
  await take(browser, program.url, '/desk/opportunities', 'desk', 'ruth')
  await take(browser, program.url, '/desk/applications?as=board', 'applications', 'ruth')
  await take(
    browser,
    program.url,
    '/desk/applications > .pipe a[href^="/desk/applications/0"]',
    'application',
    'ruth',
  )
  await take(browser, program.url, '/desk/vetting', 'needs', 'samuel')
  await take(browser, program.url, '/desk/checks > main a[href$="/check"]', 'check', 'samuel')
  await take(browser, program.url, '/desk/requests', 'requests', 'tovah')
  await take(browser, program.url, '/desk/renewals > main a[href*="/standing"]', 'standing', 'samuel')
  await take(
    browser,
    program.url,
    '/desk/requirements > main table a[href^="/desk/requirements/"]',
    'requirements',
    'samuel',
  )
  await take(browser, program.url, '/desk/conversations', 'conversations', 'ruth')
  await take(
    browser,
    program.url,
    '/desk > main a[href*="/references/"]:has-text("Read")',
    'reference',
    'samuel',
  )
} finally {
  await browser.close()
  await program.stop()
  await rm(data, { recursive: true, force: true })
}
