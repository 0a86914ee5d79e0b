import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Html } from '../html.ts'
import { notice, tag } from './cards.ts'
import { choices, tick } from './choices.ts'
import { errorSummary } from './errors.ts'
import { fieldId, selectField, textArea, textField } from './fields.ts'
import { english } from './labels.ts'
import { results } from './lists.ts'
import { bar, capacity } from './numbers.ts'
import { pagination } from './pagination.ts'
import { dataTable } from './tables.ts'

/** Markup without the room that templates leave between tags. */
const tight = (markup: Html) =>
  String(markup)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([<>]) ?/g, '$1')

test('a field says its label, its hint and its error in that order, and the input points to both', () => {
  const field = textField({
    name: 'mail',
    type: 'email',
    label: 'Email',
    hint: 'We send a link.',
    error: 'Enter an email address with an @',
    value: '"naomi"',
    required: true,
  })
  assert.equal(
    tight(field),
    '<div class="field in-error"><label for="f-mail">Email</label><span class="hint" id="f-mail-hint">We send a link.</span>' +
      '<span class="error" id="f-mail-error"><span class="hide">Error:</span>Enter an email address with an @</span>' +
      '<input type="email" class="input ltr" value="&quot;naomi&quot;" id="f-mail" name="mail" required aria-invalid="true" aria-describedby="f-mail-hint f-mail-error"></div>',
  )
})

test('another language brings its own words for optional and error', () => {
  const labels = { ...english, optional: '(اختياري)', error: 'خطأ:' }
  const field = tight(textField({ name: 'a', label: 'الاسم', optional: true, error: 'اكتب اسمك', labels }))
  assert.match(field, /<span class="optional">\(اختياري\)<\/span>/)
  assert.match(field, /<span class="hide">خطأ:<\/span>/)
  assert.doesNotMatch(field, /optional\)|Error/)
})

test('several lines come back exactly as they were sent, a first empty line included', () => {
  const words = '\n  Dear <Ruth>,\n'
  assert.match(
    String(textArea({ name: 'letter', label: 'Letter', value: words })),
    />\n\n {2}Dear &lt;Ruth&gt;,\n<\/textarea>/,
  )
})

test('an address keeps what is private out of the browser’s memory', () => {
  assert.match(String(textArea({ name: 'worry', label: 'Worry', private: true })), / data-private[ >]/)
})

test('the chosen answer of a list is marked, and only that one', () => {
  const field = tight(
    selectField({
      name: 'far',
      label: 'How far?',
      value: '5',
      options: [
        { value: '2', words: 'Two' },
        { group: 'More', options: [{ value: '5', words: 'Five' }] },
      ],
    }),
  )
  assert.match(field, /<option value="2">Two<\/option><optgroup label="More"><option value="5" selected>Five/)
})

test('an error summary leads to the first box of a question', () => {
  const question = tight(
    choices({
      legend: 'Rest',
      name: 'days of rest',
      kind: 'radio',
      error: 'Choose one',
      values: ['b'],
      choices: [
        { value: 'a', words: 'Sun' },
        { value: 'b', words: 'Shabbat' },
      ],
    }),
  )
  const summary = tight(
    errorSummary([{ name: 'days of rest', words: 'Choose one' }], { title: 'One thing', focus: false }),
  )

  assert.equal(fieldId('days of rest'), 'f-days-of-rest')
  assert.match(question, /<fieldset class="in-error" aria-describedby="f-days-of-rest-error">/)
  assert.match(question, /<input type="radio" id="f-days-of-rest" name="days of rest" value="a"><span>Sun/)
  assert.match(question, /<input type="radio" name="days of rest" value="b" checked><span>Shabbat/)
  assert.match(summary, /<p><a href="#f-days-of-rest">Choose one<\/a><\/p>/)
})

test('several errors are a list that takes the focus', () => {
  const summary = tight(
    errorSummary([{ words: 'Try again' }, { name: 'b', words: 'B' }], { title: 'Two things' }),
  )
  assert.match(summary, /role="alert" tabindex="-1" autofocus aria-labelledby="to-put-right"/)
  assert.match(summary, /<ul><li>Try again<\/li><li><a href="#f-b">B<\/a><\/li><\/ul>/)
})

test('nothing is ticked for the reader', () => {
  assert.doesNotMatch(String(tick({ name: 'news', label: 'News' })), /checked/)
})

test('a bar stays between empty and full, and says nothing by itself', () => {
  const width = (share: number) => /width="([^"]+)"/.exec(String(bar(share)))![1]
  assert.deepEqual([width(-3), width(45.678), width(140)], ['0%', '45.7%', '100%'])
  assert.match(String(bar(1)), /aria-hidden="true"/)
  assert.match(
    tight(capacity({ taken: 2, of: 4, words: '2 of 4 places left' })),
    /width="50%".*2 of 4 places left/,
  )
  assert.match(tight(capacity({ taken: 0, of: 0, words: 'Full' })), /width="100%"/)
})

test('a state has an icon of its own, unless told otherwise', () => {
  assert.match(String(tag('Cleared', 'ok')), /#i-check/)
  assert.doesNotMatch(String(tag('2 places', 'ok', null)), /<svg/)
  assert.match(String(notice('Not today', { kind: 'stop' })), /#i-alert/)
})

test('a result shows why it is there, and what people typed into it cannot break out', () => {
  const list = tight(
    results(
      [
        {
          title: '<Cook>',
          href: 'javascript:x',
          text: 'a & b',
          why: ['Near', { words: 'Stairs', off: true }],
          pin: 3,
        },
      ],
      { whyLabel: 'Why' },
    ),
  )
  assert.match(list, /<span class="hide">Map pin<\/span>3<\/bdi><a href="#">&lt;Cook&gt;<\/a>/)
  assert.match(list, /<ul class="why" aria-label="Why">/)
  assert.match(list, /<li class="off">.*<span class="hide">But:<\/span>Stairs/)
  assert.match(list, /a &amp; b/)
})

const people = [{ name: 'Naomi', near: '2 mi' }]
const columns = [
  { label: 'Person', cell: (one: (typeof people)[number]) => one.name },
  { label: 'Near', end: true, cell: (one: (typeof people)[number]) => one.near },
]

test('a table that folds keeps its roles and names its cells; one that does not carries neither', () => {
  const folding = tight(dataTable({ label: 'People', rows: people, columns, folds: true }))
  const plain = tight(dataTable({ label: 'People', rows: people, columns }))

  assert.match(
    folding,
    /<section class="scroll" tabindex="0" aria-label="People"><table class="data folds" role="table">/,
  )
  assert.match(
    folding,
    /<th role="rowheader" scope="row">Naomi<\/th><td role="cell" class="r" data-l="Near">2 mi<\/td>/,
  )
  assert.match(plain, /<tbody><tr><th scope="row">Naomi<\/th><td class="r">2 mi<\/td><\/tr><\/tbody>/)
})

test('pages name where one is, and leave out what is not there', () => {
  const pages = tight(
    pagination({
      label: 'Pages',
      summary: '1 to 14',
      pages: [{ words: '1', href: '?page=1', current: true }],
    }),
  )
  assert.equal(
    pages,
    '<nav class="pages" aria-label="Pages"><span class="muted">1 to 14</span><ul><li><a href="?page=1" aria-current="page">1</a></li></ul></nav>',
  )
})
