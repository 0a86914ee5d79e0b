import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { asset, assetPaths, scriptPath, stylesheetPath } from './assets.ts'
import { icon, iconNames, sprite, spritePath } from './icons.ts'
import { lightened } from './stylesheet.ts'

const folder = (name: string) => readdirSync(new URL(name, import.meta.url))
const sheet = asset(stylesheetPath)!.bytes.toString()
const scripts = folder('browser/')
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.slice(0, -3))

const someFont = assetPaths().find((path) => path.endsWith('.woff2'))!

test('every file is served under a name that carries a hash of its content', () => {
  for (const path of assetPaths()) assert.match(path, /^\/assets\/[\w/-]+\.[0-9a-f]{12}\.(css|js|svg|woff2)$/)
  assert.equal(new Set(assetPaths()).size, assetPaths().length)
  assert.equal(asset('/assets/../package.json'), undefined)
})

test('each file says what it is', () => {
  assert.equal(asset(stylesheetPath)?.type, 'text/css; charset=utf-8')
  assert.equal(asset(spritePath)?.type, 'image/svg+xml')
  assert.equal(asset(someFont)?.type, 'font/woff2')
  assert.equal(asset(scriptPath('menu'))?.type, 'text/javascript; charset=utf-8')
  assert.throws(() => scriptPath('nobody'), /no browser module nobody/)
})

test('the stylesheet asks only for files that are served, and for every sheet there is', () => {
  const asked = [...sheet.matchAll(/url\(["']?([^"')]+)/g)].map(([, path]) => path!)
  assert.equal(asked.length, 7)
  for (const path of asked) assert.ok(asset(path), path)
  assert.equal(asset(someFont)!.bytes.subarray(0, 4).toString(), 'wOF2')

  for (const file of folder('css/').filter((name) => name !== 'fonts.css')) {
    const rules = lightened(readFileSync(new URL(`css/${file}`, import.meta.url), 'utf8'))
    assert.ok(sheet.includes(rules), `stylesheet.ts does not join ${file}`)
  }
})

test('all rules together travel in 14 kB, all browser modules in 6', () => {
  assert.ok(gzipSync(sheet).length <= 14_000, `${gzipSync(sheet).length} bytes`)
  const weight = scripts.reduce((sum, name) => sum + gzipSync(asset(scriptPath(name))!.bytes).length, 0)
  assert.ok(weight <= 6_000, `${weight} bytes`)
})

test('rules say start and end, so that they hold from right to left', () => {
  const sides = /-(?:left|right):|[;{](?:left|right):|(?:float|text-align):(?:left|right)/g
  assert.deepEqual([...sheet.matchAll(sides)], [])
})

test('lightening leaves quoted words, media queries and sums as they are', () => {
  assert.equal(
    lightened(`/* a; b */ .a > b { content: ' ( ; ) '; inline-size: calc(1rem + 2 * 3px); }
      @media (width >= 60rem) { & :is(h2, h3) { margin: 0.5rem -0.25rem } }`),
    `.a>b{content:' ( ; ) ';inline-size:calc(1rem + 2 * 3px)}@media (width>= 60rem){& :is(h2,h3){margin:.5rem -0.25rem}}`,
  )
})

test('browser modules stand alone: their hashed names could not be imported', () => {
  for (const name of scripts)
    assert.doesNotMatch(asset(scriptPath(name))!.bytes.toString(), /^\s*(import|export)\b/m)
})

test('an icon refers to the sprite, which holds it; it speaks only when it stands alone', () => {
  for (const name of iconNames) {
    assert.ok(sprite.includes(`<symbol id="i-${name}"`))
    assert.equal(
      String(icon(name)),
      `<svg class="ic" aria-hidden="true"><use href="${spritePath}#i-${name}"/></svg>`,
    )
  }
  assert.equal(
    String(icon('go', { flip: true, label: 'On "wards"' })),
    `<svg class="ic flip" role="img" aria-label="On &quot;wards&quot;"><use href="${spritePath}#i-go"/></svg>`,
  )
})
