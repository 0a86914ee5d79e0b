import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letterHtml, letterText } from '../../../look/letter.ts'
import { allMessages, type Pen } from '../../../platform/email/message.ts'
import { english, speak } from '../../../platform/words/words.ts'
import '../room.ts'

const pen: Pen = {
  words: speak(english),
  charity: { name: 'Hineni', phone: '', email: '' },
  link: (path) => new URL(path, 'https://hub.example.org').href,
}
const ours = allMessages().filter((one) => one.kind.startsWith('gatherings.'))

test('there is a letter for everything that can happen to a place', () => {
  assert.deepEqual(ours.map((one) => one.kind.replace('gatherings.', '')).toSorted(), [
    'asked',
    'cancelled',
    'changed',
    'from-lead',
    'gathering-cancelled',
    'guardian',
    'guardian-said-no',
    'hold-lapsed',
    'lead-back',
    'lead-cancel',
    'lead-free-place',
    'lead-short',
    'lead-tomorrow',
    'offer-lapsed',
    'offered',
    'placed',
    'reminder',
    'thanks',
  ])
})

for (const one of ours) {
  test(`“${one.title}” can be previewed, says why it comes, and keeps its gaps filled`, () => {
    const written = one.write(one.example, pen)
    const letter = {
      lang: 'en-GB',
      dir: 'ltr' as const,
      charity: { name: 'Hineni' },
      subject: written.subject,
      preheader: '',
      blocks: written.blocks,
      footer: [written.because],
      worry: 'Worried?',
    }
    const text = `${written.subject}\n${letterText(letter)}`
    assert.ok(written.because.startsWith('You get this letter because'))
    assert.equal(/undefined|null|NaN|\[object|\{|!/.test(text), false, text)
    assert.ok(letterHtml(letter).includes('</html>'))
  })
}

test('a letter with a secret address is marked as one, and no other is', () => {
  for (const one of ours) {
    const { blocks } = one.write(one.example, pen)
    const hasSecret = /\/places\/|\/door\/link\//.test(JSON.stringify(blocks))
    assert.equal(one.secret, hasSecret, one.kind)
  }
})
