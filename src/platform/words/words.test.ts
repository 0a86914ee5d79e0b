import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../../look/html.ts'
import { pseudo, pseudoWords } from './pseudo.ts'
import { ask, english, phrases, speak } from './words.ts'

const say = phrases('words-test', {
  welcome: 'Come in',
  places: ask<{ count: number }>('{count, plural, =0 {No places} one {# place} other {# places}} left'),
  help: 'Ring us, or <a>write to us</a>.',
})

test('a sentence is said in English, with its gaps filled', () => {
  const t = speak(english)
  assert.equal(t.say(say.welcome), 'Come in')
  assert.deepEqual(
    [0, 1, 4].map((count) => t.say(say.places, { count })),
    ['No places left', '1 place left', '4 places left'],
  )
})

test('a tag in a sentence becomes the markup given for it, and what people typed stays text', () => {
  const t = speak(english)
  assert.equal(
    String(t.rich(say.help, { a: (inner) => html`<a href="/write">${inner}</a>` })),
    'Ring us, or <a href="/write">write to us</a>.',
  )
})

test('a tag in a sentence of a letter becomes a link, and the words around it stay', () => {
  const pieces = ['Ring us, or ', { words: 'write to us', href: 'https://hub.example.org/write' }, '.']
  assert.deepEqual(speak(english).linked(say.help, { a: 'https://hub.example.org/write' }), pieces)
  assert.deepEqual(speak(english).linked(say.welcome, {}), ['Come in'])
})

test('the made-up language changes words and keeps gaps, plural rules and tags', () => {
  const t = speak(pseudo)
  assert.equal(t.dir, 'rtl')
  assert.equal(t.say(say.places, { count: 2 }), '⟦2 þļàçéš ļéƒţ⟧')
  assert.equal(pseudoWords('Ring <a>us</a> {name}'), '⟦Ŕîñĝ <a>ûš</a> {name}⟧')
})

test('a key is declared once only', () => {
  assert.throws(() => phrases('words-test', { welcome: 'Again' }), /share the key words-test.welcome/)
})
