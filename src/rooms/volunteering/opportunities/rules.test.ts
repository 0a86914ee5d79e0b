import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { states } from '../lists.ts'
import {
  mayAsk,
  mayClose,
  mayDiscard,
  mayPause,
  mayPublish,
  mayReopen,
  mayResume,
  mayWrite,
  reopenedAs,
  slugOf,
  type Standing,
} from './rules.ts'

const draft: Standing = {
  state: 'draft',
  hasDraft: true,
  isPublished: false,
  version: 3,
  asked: false,
  scheduled: false,
  writers: ['tobias'],
}
const published: Standing = { ...draft, state: 'published', isPublished: true, hasDraft: false, writers: [] }
const by = { personId: 'ruth', seen: 3, ready: true, secondReader: 'never' } as const

test('a draft goes to review once it is ready, and once only', () => {
  assert.deepEqual(mayAsk(draft, true), { ok: true, value: undefined })
  assert.deepEqual(mayAsk(draft, false), { ok: false, refusal: 'not-ready' })
  assert.deepEqual(mayAsk({ ...draft, state: 'in-review', asked: true }, true), {
    ok: false,
    refusal: 'already-asked',
  })
  assert.deepEqual(mayAsk(published, true), { ok: false, refusal: 'nothing-to-publish' })
})

test('nobody publishes what they have not seen, what is not ready, or what is not there', () => {
  assert.deepEqual(mayPublish(draft, by), { ok: true, value: undefined })
  assert.deepEqual(mayPublish(draft, { ...by, seen: 2 }), { ok: false, refusal: 'changed-meanwhile' })
  assert.deepEqual(mayPublish(draft, { ...by, ready: false }), { ok: false, refusal: 'not-ready' })
  assert.deepEqual(mayPublish(published, by), { ok: false, refusal: 'nothing-to-publish' })
  assert.deepEqual(mayPublish({ ...draft, state: 'closed' }, by), { ok: false, refusal: 'closed' })
})

test('with a second reader, nobody publishes what they alone wrote', () => {
  const always = { ...by, secondReader: 'always' } as const
  assert.deepEqual(mayPublish(draft, always), { ok: true, value: undefined })
  assert.deepEqual(mayPublish({ ...draft, writers: ['ruth'] }, always), {
    ok: false,
    refusal: 'needs-a-second-reader',
  })
  assert.deepEqual(mayPublish({ ...draft, writers: ['ruth', 'tobias'] }, always), {
    ok: true,
    value: undefined,
  })
  assert.deepEqual(mayPublish({ ...draft, writers: ['ruth'] }, { ...always, personId: null }), {
    ok: true,
    value: undefined,
  })
})

test('pausing, closing and coming back: each from its own state only', () => {
  const standing = fc.record({
    state: fc.constantFrom(...states),
    hasDraft: fc.boolean(),
    isPublished: fc.boolean(),
    asked: fc.boolean(),
    scheduled: fc.boolean(),
  })
  fc.assert(
    fc.property(standing, (given) => {
      const it: Standing = { ...draft, ...given }
      assert.equal(mayPause(it).ok, it.state === 'published')
      assert.equal(mayResume(it).ok, it.state === 'paused')
      assert.equal(mayReopen(it).ok, it.state === 'closed')
      assert.equal(mayClose(it).ok, it.state !== 'closed')
      assert.equal(mayWrite(it).ok, it.state !== 'closed' && !it.scheduled)
      assert.equal(mayDiscard(it).ok, mayWrite(it).ok && it.hasDraft && it.isPublished)
      assert.equal(reopenedAs(it), it.isPublished ? 'paused' : 'draft')
    }),
  )
})

test('an address is made of the words people know it by', () => {
  assert.equal(slugOf('Supper club cook', 'St Columba’s hall, Ashgrove'), 'supper-club-cook-ashgrove')
  assert.equal(slugOf('Zoë’s maths, online'), 'zoes-maths-online')
  assert.equal(slugOf('مطبخ'), 'way-to-help')
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, place) =>
      /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugOf(title, place)),
    ),
  )
})
