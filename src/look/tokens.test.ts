import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { contrast } from './contrast.ts'

const sheet = readFileSync(new URL('css/tokens.css', import.meta.url), 'utf8')

/** The colours of each token, in light and in dark. */
const tokens = new Map(
  [...sheet.matchAll(/--([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)].map(
    ([, name, light, dark, both]) => [name!, [light ?? both!, dark ?? both!] as const],
  ),
)

const pair = (one: string, other: string): [light: number, dark: number] => {
  const [ones, others] = [tokens.get(one)!, tokens.get(other)!]
  return [0, 1].map((scheme) => Math.round(contrast(ones[scheme]!, others[scheme]!) * 10) / 10) as [
    number,
    number,
  ]
}

/** As kept in the README: contrast in light, in dark. WCAG 2.2 asks 4.5 of text and 3 of the borders of controls. */
const measured: Record<string, [text: string, ground: string, light: number, dark: number]> = {
  'body text': ['ink', 'linen', 16.2, 16.1],
  'quiet text': ['ink-2', 'linen', 7.6, 9.9],
  'quiet text on sunk': ['ink-2', 'sunk', 6.9, 8.1],
  links: ['blue', 'linen', 9.9, 9.8],
  'purple tag': ['purple', 'purple-wash', 7.7, 7.7],
  'scarlet tag': ['scarlet', 'scarlet-wash', 5.8, 7.6],
  'flax tag': ['flax', 'flax-wash', 6, 8],
  'olive tag': ['olive', 'olive-wash', 6.3, 7.9],
  'white on blue': ['on-blue', 'blue-fill', 10.3, 7.4],
  'white on purple': ['on-purple', 'purple-fill', 9.1, 6.6],
  'white on scarlet': ['on-scarlet', 'scarlet-fill', 5.9, 5.5],
  'white on olive': ['on-olive', 'olive-fill', 5.6, 5.6],
  'ink on flax': ['on-flax', 'flax-fill', 8.4, 7.5],
  'control borders': ['edge', 'linen', 4.4, 5.7],
  'control borders on sunk': ['edge', 'sunk', 3.9, 4.7],
  'text on night': ['on-night', 'night', 13.6, 13.6],
}

for (const [name, [text, ground, light, dark]] of Object.entries(measured)) {
  test(`${name} can be read in light and in dark`, () => {
    assert.deepEqual(pair(text, ground), [light, dark])
    assert.ok(Math.min(light, dark) >= (text === 'edge' ? 3 : 5.5))
  })
}
