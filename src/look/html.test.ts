import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html as honoHtml, raw as honoRaw } from 'hono/html'
import { attributes, html, mailto, nothing, raw, safeUrl, type Child } from './html.ts'

test('what people typed is shown as they typed it', () => {
  const name = `Naomi "<b>" O'Hara & Sons`
  assert.equal(
    String(html`<p title="${name}">${name}</p>`),
    '<p title="Naomi &quot;&lt;b&gt;&quot; O&#39;Hara &amp; Sons">Naomi &quot;&lt;b&gt;&quot; O&#39;Hara &amp; Sons</p>',
  )
})

test('markup inside markup is not escaped twice, lists stand side by side, and nothing prints nothing', () => {
  const items = ['one', 'two & three'].map((words) => html`<li>${words}</li>`)
  assert.equal(
    String(html`${items}${false}${null}${undefined}${nothing}${0}${''}${[[html`<b>`], ['>']]}`),
    '<li>one</li><li>two &amp; three</li>0<b>&gt;',
  )
})

test('a thing that is neither words nor markup is refused, not printed', () => {
  const things = [{ name: 'Naomi' }, Promise.resolve('later'), true, new Map()] as unknown as Child[]
  for (const thing of things) assert.throws(() => html`<p>${thing}</p>`, TypeError)
})

test('markup of Hono and ours understand each other', () => {
  const theirs = honoRaw('<b>') as unknown as Child
  assert.equal(String(html`${theirs}`), '<b>')
  assert.equal((honoHtml`${raw('<i>')}` as string).valueOf(), '<i>')
})

const kept = [
  '/',
  '/give?x=1',
  '#main',
  '?page=2',
  'https://example.org',
  'mailto:a@example.org',
  'tel:999',
  'webcal://example.org/a.ics',
]
const dropped = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'give',
  '',
]

test('only our own paths and addresses of the web, mail and telephone are linked to', () => {
  assert.deepEqual(kept.map(safeUrl), kept)
  assert.deepEqual(
    dropped.map(safeUrl),
    dropped.map(() => '#'),
  )
})

test('attributes that are true are bare, those that are not there are left out, and values are escaped', () => {
  assert.equal(
    String(
      attributes({
        name: 'a"b',
        required: true,
        disabled: false,
        min: 0,
        max: null,
        id: undefined,
        value: '',
      }),
    ),
    ' name="a&quot;b" required min="0" value=""',
  )
  assert.throws(() => attributes({ 'x onclick': 'y' }), /Not an attribute name/)
})

test('an address typed with signs of its own leads to one reader, without subject or words', () => {
  assert.equal(mailto('naomi.feld@example.org'), 'mailto:naomi.feld@example.org')
  assert.equal(mailto('o&b?cc=x@example.org'), 'mailto:o%26b%3Fcc%3Dx@example.org')
  assert.equal(mailto('50%41+a,b@example.org'), 'mailto:50%2541%2Ba%2Cb@example.org')
})
