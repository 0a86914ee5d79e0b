import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../../../test/browser.ts'
import { asset, scriptPath } from '../assets.ts'
import { html, type Child, type Html } from '../html.ts'
import { publicPage } from '../page.ts'
import { frame } from '../gallery/frame.ts'
import { button } from '../parts/buttons.ts'
import { copyAddress } from '../parts/copying.ts'
import { form } from '../parts/errors.ts'
import { textArea, textField } from '../parts/fields.ts'
import { tick } from '../parts/choices.ts'

const scripts = ['copy', 'draft-keeper', 'leave-warning', 'live-filter', 'menu'].map(scriptPath)

const pageOf = (main: Child, holdDrafts = false): Html =>
  publicPage(frame, {
    title: 'Comfort',
    main: html`<h1>Comfort</h1>
      ${main}`,
    scripts,
    holdDrafts,
  })

const find = (query: URLSearchParams): Html =>
  pageOf(
    form(
      html`${textField({ name: 'near', label: 'Near', value: query.get('near') ?? '' })}${tick({
          name: 'home',
          label: 'From home',
          checked: query.has('home'),
        })}${button('Show')}
        <div id="results"><h2 data-count>${query.has('home') ? 3 : 12} ways</h2></div>`,
      { action: '/find', method: 'get', live: 'results' },
    ),
  )

const letter = (): Html =>
  pageOf(
    form(
      html`${textArea({ name: 'letter', label: 'Letter' })}${textField({ name: 'health', label: 'Health', private: true })}${button('Send')}`,
      { action: '/letter', keep: 'letter' },
    ),
  )

const pages: Record<string, (query: URLSearchParams) => Html> = {
  '/find': find,
  '/letter': letter,
  '/thanks': () => pageOf('Thank you'),
  '/list': () => pageOf(html`<a href="/one">One way</a>`),
  '/one': () =>
    publicPage(frame, {
      title: 'One way',
      crumb: { href: '/list', label: 'All ways', backTo: 'Back to your search' },
      main: html`<h1>One way</h1>`,
    }),
  '/broken': () => pageOf('It broke', true),
  '/copy': () => pageOf(copyAddress('https://hub.example/feed', { name: 'feed', label: 'Your address' })),
  '/worry': () =>
    pageOf(
      form(textArea({ name: 'worry', label: 'Worry', private: true }), { action: '/letter', leaving: 'yes' }),
    ),
  '/out': () =>
    pageOf(html`<form method="get" action="/thanks" data-forget-drafts>${button('Sign out')}</form>`),
}

let server: Server
let browser: Browser
let context: BrowserContext
let page: Page
let address = ''
let afterSending = '/thanks'

before(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://hub.example')
    const file = asset(url.pathname)
    if (file) return response.writeHead(200, { 'content-type': file.type }).end(file.bytes)
    if (request.method === 'POST') return response.writeHead(303, { location: afterSending }).end()
    const made = pages[url.pathname]?.(url.searchParams)
    return response
      .writeHead(made ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'self'",
      })
      .end(String(made ?? ''))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  server?.close()
})

beforeEach(async () => {
  await context?.close()
  afterSending = '/thanks'
  context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  })
  page = await context.newPage()
})

const open = (path: string) => page.goto(address + path)

test('a search answers each change, keeps the focus, moves the address and says how many there are', async () => {
  await open('/find')
  await page.check('[name=home]')
  await page.waitForFunction(() => document.querySelector('#results h2')?.textContent === '3 ways')

  assert.equal(page.url(), `${address}/find?home=on`)
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'home')
  assert.equal(await page.textContent('[role=status]'), '3 ways')

  await page.fill('[name=near]', 'N12')
  await page.waitForURL(`${address}/find?near=N12&home=on`)
})

test('what was typed is there again after a loss, but never what is private', async () => {
  await open('/letter')
  await page.fill('[name=letter]', 'Dear Ruth,')
  await page.fill('[name=health]', 'Asthma')
  await open('/thanks')
  await open('/letter')

  assert.equal(await page.inputValue('[name=letter]'), 'Dear Ruth,')
  assert.equal(await page.inputValue('[name=health]'), '')
  assert.doesNotMatch(await page.evaluate(() => Object.values(sessionStorage).join('\n')), /Asthma/)
})

test('a letter that was sent is forgotten; one that broke on the way is kept', async () => {
  afterSending = '/broken'
  await open('/letter')
  await page.fill('[name=letter]', 'Dear Ruth,')
  await page.click('main button')
  await page.waitForURL(`${address}/broken`)
  await open('/letter')
  assert.equal(await page.inputValue('[name=letter]'), 'Dear Ruth,')

  afterSending = '/thanks'
  await page.click('main button')
  await page.waitForURL(`${address}/thanks`)
  await open('/letter')
  assert.equal(await page.inputValue('[name=letter]'), '')
})

test('signing out forgets every draft', async () => {
  await open('/letter')
  await page.fill('[name=letter]', 'Dear Ruth,')
  await open('/out')
  await page.click('main button')
  await page.waitForURL(/thanks/)
  assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), [])
})

test('an address is copied by a button that appears, and the button says so', async () => {
  await open('/copy')
  await page.click('text=Copy')
  await page.waitForSelector('text=Copied')
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'https://hub.example/feed')
})

test('the way back leads to the very list somebody came from, and to the whole list for everybody else', async () => {
  const back = async (): Promise<(string | null)[]> => [
    (await page.textContent('.crumb a'))!.trim(),
    await page.getAttribute('.crumb a', 'href'),
  ]
  await open('/list?near=N12&day=tue')
  await page.click('text=One way')
  await page.waitForSelector('text=Back to your search')
  assert.deepEqual(await back(), ['Back to your search', '/list?near=N12&day=tue'])

  await open('/one')
  assert.deepEqual(await back(), ['All ways', '/list'])
})

test('words too private to keep are asked about before they are lost', async () => {
  await open('/worry')
  await page.fill('[name=worry]', 'I heard')
  let asked = ''
  page.on('dialog', (dialog) => {
    asked = dialog.type()
    void dialog.accept()
  })
  await open('/thanks')
  assert.equal(asked, 'beforeunload')
})

test('Escape folds the menu and gives the focus back', async () => {
  await page.setViewportSize({ width: 390, height: 800 })
  await open('/thanks')
  await page.click('summary')
  await page.focus('.head details nav a')
  await page.keyboard.press('Escape')

  assert.equal(await page.evaluate(() => document.querySelectorAll('.head details[open]').length), 0)
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'SUMMARY')
})
