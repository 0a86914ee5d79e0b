import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markupFaults } from '../../test/markup.ts'
import { stylesheetPath } from './assets.ts'
import { deskPage } from './desk.ts'
import { jsonLd, type Frame } from './frame.ts'
import { frame } from './gallery/frame.ts'
import { html } from './html.ts'
import { barePage, publicPage, youngPage } from './page.ts'

const main = html`<h1>Come in</h1>`
const page = { title: 'Come in', main }
const leave = { href: 'https://example.org', label: 'Leave quickly' }

const shells: Record<string, (around: Frame) => string> = {
  public: (around) => String(publicPage(around, { ...page, crumb: { href: '/give', label: 'Back' } })),
  bare: (around) => String(barePage(around, page)),
  desk: (around) => String(deskPage(around, page)),
  young: (around) => String(youngPage(around, { ...page, leave })),
}

const arabic: Frame = {
  ...frame,
  lang: 'ar',
  dir: 'rtl',
  worry: { label: 'قلق', text: '020 7946 0112' },
  signOut: {
    action: '/sign-out',
    label: 'خروج',
    fields: html`<input type="hidden" name="token" value="1" />`,
  },
  languages: [
    { code: 'en', label: 'English', href: '?lang=en' },
    { code: 'ar', label: 'العربية', href: '?lang=ar', current: true },
  ],
}

for (const [name, shell] of Object.entries(shells)) {
  test(`the ${name} page is sound, has one heading, a way past the menu, and a way to a person`, async () => {
    const text = shell(frame)
    assert.deepEqual(await markupFaults(text), [])
    assert.deepEqual(await markupFaults(shell(arabic)), [])

    assert.match(text, /^<!DOCTYPE html>\n<html lang="en" dir="ltr">/)
    assert.equal(text.match(/<h1/g)?.length, 1)
    assert.equal(text.match(/<main id="main"/g)?.length, 1)
    assert.ok(text.indexOf('href="#main"') < text.indexOf('<main'))
    assert.match(text, /href="\/worry"/)
    assert.match(shell(arabic), /قلق.*020 7946 0112/s)
  })

  test(`the ${name} page carries neither style nor script of its own`, () => {
    assert.doesNotMatch(shell(frame), / style=|<style| on\w+=|<script(?! type="module" src="\/)/)
  })
}

test('the look’s stylesheet stands once, before the charity’s colours', () => {
  const text = String(
    publicPage({ ...frame, stylesheets: [stylesheetPath, '/more.css'], themeStylesheet: '/theme.css' }, page),
  )
  assert.deepEqual(
    [...text.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href),
    [stylesheetPath, '/more.css', '/theme.css'],
  )
})

test('a page says what it is before whose it is, and keeps people’s words from breaking out', () => {
  const text = String(
    publicPage(frame, { ...page, title: '</title><b>', description: '"<', robots: 'noindex' }),
  )
  assert.match(text, /<title>&lt;\/title&gt;&lt;b&gt;: Hineni Refugee Action<\/title>/)
  assert.match(text, /<meta name="description" content="&quot;&lt;">\n<meta name="robots" content="noindex">/)
})

test('desk, bare and young pages ask search engines to stay away; public ones do not', () => {
  const away = (name: string) => /<meta name="robots" content="noindex">/.test(shells[name]!(frame))
  assert.deepEqual([away('public'), away('bare'), away('desk'), away('young')], [false, true, true, true])
})

test('facts for search engines cannot close their element', () => {
  assert.equal(
    String(jsonLd({ name: '</script><b>&\u2028' })),
    '<script type="application/ld+json">{"name":"\\u003c/script\\u003e\\u003cb\\u003e\\u0026\\u2028"}</script>\n',
  )
})

test('one language needs no choice of languages', () => {
  assert.doesNotMatch(shells['public']!(frame), /class="langs/)
  assert.match(shells['public']!(arabic), /<nav class="langs wrap" aria-label="Languages">/)
})
