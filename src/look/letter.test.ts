import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letterHtml, letterText, type Letter } from './letter.ts'

const letter: Letter = {
  lang: 'en',
  dir: 'ltr',
  charity: { name: 'Hineni Refugee Action' },
  subject: 'You have a place <soon>',
  preheader: 'Tuesday 15 December, 4pm',
  blocks: [
    { kind: 'paragraph', words: 'Dear Naomi & Tal,' },
    { kind: 'heading', words: 'You have a place on Tuesday' },
    {
      kind: 'paragraph',
      words: [
        'Come to ',
        { strong: '14a Vestry Row' },
        '. ',
        { words: 'The way', href: 'https://hub.example/way' },
      ],
    },
    {
      kind: 'facts',
      pairs: [
        ['When', '4pm to 8pm'],
        ['Bring', 'An apron'],
      ],
    },
    { kind: 'list', items: ['You eat what is cooked.', 'Travel is repaid.'] },
    { kind: 'code', words: '482 915' },
    { kind: 'button', words: 'Add to calendar', href: 'https://hub.example/calendar' },
    { kind: 'small', words: 'This works for 15 minutes.' },
  ],
  footer: ['You get this because you signed up.'],
  worry: ['Worried about someone? ', { words: 'Tell us', href: 'https://hub.example/worry' }],
}

test('plain text has the same words, with whole addresses', () => {
  assert.equal(
    letterText(letter),
    `Dear Naomi & Tal,

You have a place on Tuesday

Come to 14a Vestry Row. The way (https://hub.example/way)

When: 4pm to 8pm
Bring: An apron

- You eat what is cooked.
- Travel is repaid.

482 915

Add to calendar:
https://hub.example/calendar

This works for 15 minutes.

-- 
Hineni Refugee Action

Worried about someone? Tell us (https://hub.example/worry)

You get this because you signed up.
`,
  )
})

/** The words of markup, as one reads them. */
const wordsOf = (markup: string) =>
  markup
    .replace(/^[\s\S]*<\/div>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter(Boolean)

test('HTML and plain text say the same words', () => {
  const withoutAddresses = letterText(letter).replaceAll(/\(?https:\S+/g, '')
  const said = (words: string[]) => words.toSorted().join(' ').replaceAll('nbsp ', '')
  assert.equal(
    said(wordsOf(letterHtml(letter)).filter((word) => word !== 'nbsp' && word !== '&nbsp')),
    said(wordsOf(withoutAddresses)),
  )
})

test('what people typed cannot break out of a letter, and nothing is fetched when it is opened', () => {
  const text = letterHtml(letter)
  assert.match(text, /<title>You have a place &lt;soon&gt;<\/title>/)
  assert.match(text, /Dear Naomi &amp; Tal,/)
  assert.doesNotMatch(text, /<img|<link|<script|url\(|src=/)
})

test('a letter without whole addresses is not made', () => {
  const broken: Letter = { ...letter, blocks: [{ kind: 'button', words: 'Open', href: '/my' }] }
  assert.throws(() => letterHtml(broken), /whole addresses, not \/my/)
  assert.throws(() => letterText(broken), /whole addresses/)
  assert.throws(
    () => letterHtml({ ...letter, worry: [{ words: 'x', href: 'javascript:x' }] }),
    /whole addresses/,
  )
})

test('in right-to-left the letter turns round', () => {
  const text = letterHtml({ ...letter, lang: 'ar', dir: 'rtl' })
  assert.match(text, /<html lang="ar" dir="rtl">/)
  assert.match(text, /align="right"/)
  assert.doesNotMatch(text, /align="left"/)
})

test('the charity’s own blue is used where white can be read on it', () => {
  const button = (accent: string) =>
    /bgcolor="(#\w{6})" style="border-radius/.exec(
      letterHtml({ ...letter, charity: { name: 'H', accent } }),
    )![1]
  assert.deepEqual([button('#00695c'), button('#ffee88'), button('red;x')], ['#00695c', '#2b3690', '#2b3690'])
})
