import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { goodGuest } from '../learning.fixture.ts'
import { moduleOfPage, moved, withPage, withPageMoved } from './drafting-rules.ts'
import { readyToPublish } from './rules.ts'

const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
const order = (of: readonly { id: string }[]) => of.map(({ id }) => id).join('')

test('one of a list moves by a place, goes out, and stays at either end', () => {
  assert.deepEqual(
    [
      order(moved(list, 'b', 'up')),
      order(moved(list, 'b', 'down')),
      order(moved(list, 'b', 'out')),
      order(moved(list, 'a', 'up')),
      order(moved(list, 'c', 'down')),
      order(moved(list, 'x', 'up')),
    ],
    ['bac', 'acb', 'ac', 'abc', 'abc', 'abc'],
  )
})

test('moving loses and doubles nothing, and down undoes up', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), fc.nat(), (ids, nth) => {
      const things = ids.map((id) => ({ id }))
      const id = ids[nth % ids.length]!
      const up = moved(things, id, 'up')
      assert.deepEqual(up.map((one) => one.id).toSorted(), ids.toSorted())
      if (ids[0] !== id) assert.deepEqual(moved(up, id, 'down'), things)
    }),
  )
})

test('a page is changed where it stands, added at the end of its module, and nowhere else', () => {
  const page = { id: 'tea', title: 'Tea', text: '', picture: null, question: null }
  const added = withPage(goodGuest(), 'guest', page)
  assert.equal(order(added.modules[0]!.pages), 'doorshoestea')
  const changed = withPage(added, 'guest', { ...page, title: 'Coffee' })
  assert.equal(changed.modules[0]!.pages[2]!.title, 'Coffee')
  assert.deepEqual(changed.modules[1], goodGuest().modules[1])
  assert.equal(moduleOfPage(withPageMoved(changed, 'tea', 'out'), 'tea'), undefined)
})

test('a draft is published once there is something to read, and whoever reads it can pass', () => {
  const [module] = goodGuest().modules
  const verdicts = [
    goodGuest(),
    goodGuest({ about: '' }),
    goodGuest({ modules: [] }),
    goodGuest({ modules: [{ ...module!, pages: [] }] }),
    goodGuest({ passMark: 3 }),
  ].map((draft) => {
    const ready = readyToPublish(draft)
    return ready.ok ? 'ready' : ready.refusal
  })
  assert.deepEqual(verdicts, ['ready', 'no-about', 'no-modules', 'empty-module', 'pass-mark'])
})
