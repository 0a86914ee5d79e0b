import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as holds, constantFrom, integer, property } from 'fast-check'
import { contrast } from './contrast.ts'
import { themeCss, threads } from './theme.ts'

test('black and white stand as far apart as colours can', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.equal(contrast('#2b3690', '#2b3690'), 1)
  assert.equal(contrast('#2b3690', '#ffffff').toFixed(1), '10.3')
})

test('a charity may replace one thread and keep the others', () => {
  const theme = themeCss({ blue: '#00695C' })

  assert.deepEqual(theme, {
    ok: true,
    value:
      ':root{--blue:light-dark(#00695c,#7ab1aa);--blue-fill:light-dark(#00695c,#00695c);' +
      '--blue-wash:light-dark(#e6f0ef,#152e41);--on-blue:#ffffff;--lean-blue:black;}',
  })
})

test('no colours give no stylesheet', () => {
  assert.deepEqual(themeCss({}), { ok: true, value: '' })
})

test('a pale thread carries ink and leans to white under a pointer', () => {
  const theme = themeCss({ scarlet: '#ffd2c9' })
  assert.ok(theme.ok)
  assert.match(theme.value, /--on-scarlet:#1c1a33;--lean-scarlet:white;/)
})

for (const words of ['teal', '#fff', '#12345g', '#00695c;}body{display:none', 'url(x)', '']) {
  test(`“${words}” is not taken for a colour`, () => {
    assert.deepEqual(themeCss({ flax: words }), { ok: false, refusal: 'not-a-colour', thread: 'flax' })
  })
}

test('a colour on which neither white nor ink can be read is refused by name', () => {
  assert.deepEqual(themeCss({ purple: '#7f7f7f' }), { ok: false, refusal: 'unreadable', thread: 'purple' })
})

const colour = integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)

test('whatever colours are accepted, every text can be read on its ground', () => {
  holds(
    property(colour, constantFrom(...threads), (chosen, thread) => {
      const theme = themeCss({ [thread]: chosen })
      if (!theme.ok) {
        assert.equal(theme.refusal, 'unreadable')
        assert.ok(contrast('#ffffff', chosen) < 4.5 && contrast('#1c1a33', chosen) < 4.5)
        return
      }
      const pair = (name: string) =>
        new RegExp(`--${name}:light-dark\\((#\\w+),(#\\w+)\\)`).exec(theme.value)!.slice(1) as [
          string,
          string,
        ]
      const on = new RegExp(`--on-${thread}:(#\\w+)`).exec(theme.value)![1]!
      const [text, textInDark] = pair(thread)
      const [wash, washInDark] = pair(`${thread}-wash`)

      for (const fill of pair(`${thread}-fill`)) assert.ok(contrast(on, fill) >= 4.5)
      for (const ground of ['#fbfaf6', '#ffffff', '#f1efe6', wash]) assert.ok(contrast(text, ground) >= 5.5)
      for (const ground of ['#13142a', '#1b1c38', '#22244a', washInDark])
        assert.ok(contrast(textInDark, ground) >= 5.5)
    }),
    { numRuns: 300 },
  )
})
