import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as, visitor, type FormAnswers } from '../../../../test/web.ts'
import { holderOf } from '../../../platform/identity/face.ts'
import { personForAddress } from '../actions.ts'
import { personOf } from '../store.ts'
import { oneAtATime } from './store.ts'

describe('a stranger at an address the desk typed wrong', async () => {
  const house = await openHub()
  const { hub, root } = house
  await root.db.rows(`insert into programmes.region (name) values ('North London')`)
  const ruth = await as(house, 'coordinator')
  /** Somebody the desk adds, and the link of the letter that goes to their address. */
  async function added(answers: FormAnswers) {
    const answer = await ruth.post('/desk/people/new', { agreed: 'yes', anyway: 'yes', ...answers })
    const id = /^\/desk\/people\/([\w-]+)\?added$/.exec(answer.headers.get('location') ?? '')![1]!
    const letter = (await house.letters()).at(-1)!
    const link = /https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(letter.words)![1]!
    return { id, letter, link }
  }

  test('reads a first name and nothing else, before they showed that it is them', async () => {
    const phone = '07700 900555'
    const one = await added({ name: 'Amal Haddad', email: 'amal@example.org', phone, bornOn: '1990-02-03' })
    const stranger = visitor(house)
    const page = await stranger.page(one.link)
    assert.match(page, /Are you Amal\?[\s\S]*Your date of birth/)
    for (const text of [page, one.letter.words, one.letter.address])
      assert.doesNotMatch(text, /Haddad|900555|1990/)
    assert.deepEqual(await markupFaults(page), [])
    const unsaid = await stranger.post(one.link, { answer: 'me' })
    assert.equal(unsaid.status, 422)
    assert.match(await unsaid.text(), /Enter your date of birth/)
    assert.equal((await stranger.post(one.link)).status, 422)
    const forged = await stranger.post(one.link, {
      answer: 'me',
      bornOn: '1990-02-03',
      role: 'administrator',
    })
    assert.equal(forged.status, 422)

    const wrong = await stranger.post(one.link, { answer: 'me', bornOn: '1991-02-03' })
    assert.equal(wrong.status, 409)
    const again = await wrong.text()
    assert.match(again, /That is not what we wrote down/)
    assert.deepEqual(await markupFaults(again), [])
    assert.equal(await holderOf(root.db, 'amal@example.org'), null)
    assert.equal((await visitor(house).post(one.link, { answer: 'me', bornOn: '1990-02-03' })).status, 303)
    assert.equal(await holderOf(root.db, 'amal@example.org'), one.id)
  })

  test('has few tries a day, however they guess', async () => {
    const one = await added({ name: 'Omar Said', email: 'omar@example.org', phone: '+44 7700 900 321' })
    const stranger = visitor(house)
    assert.match(await stranger.page(one.link), /The last four digits/)
    for (let tried = 0; tried < 5; tried++)
      assert.equal((await stranger.post(one.link, { answer: 'me', phoneEnd: `000${tried}` })).status, 409)
    assert.equal((await stranger.post(one.link, { answer: 'me', phoneEnd: '0321' })).status, 429)
    await root.db.rows('delete from limits.hit')
    assert.equal((await stranger.post(one.link, { answer: 'me', phoneEnd: '0321' })).status, 303)
  })

  test('says so with one press: the address goes, and the desk is told until it has looked', async () => {
    const one = await added({ name: 'Rahel Isaak', email: 'wrong@example.org' })
    const stranger = visitor(house)
    const page = await stranger.page(one.link)
    assert.match(page, /Are you Rahel\?/)
    assert.doesNotMatch(page, /Your date of birth|last four digits/)
    const pressed = await stranger.post(one.link, { answer: 'not-me' })
    assert.equal(pressed.headers.get('location'), '/written-down/not-me')
    const thanks = await stranger.page('/written-down/not-me')
    assert.match(thanks, /We took your address away/)
    assert.deepEqual(await markupFaults(thanks), [])
    assert.equal((await personOf(root.db, one.id))?.email, null)
    assert.equal(await holderOf(root.db, 'wrong@example.org'), null)
    assert.equal((await visitor(house).post(one.link, { answer: 'me' })).status, 410)
    const day = await ruth.page('/desk')
    assert.match(day, /Rahel Isaak has no address now/)
    assert.match(day, new RegExp(`/desk/people/${one.id}/change`))
  })

  test('who signs up with the name and address is that person only if they know the number that was noted', async () => {
    const phone = '07700 900777'
    const one = await added({ name: 'Dawit', email: 'dawit@example.org', phone })
    const come = (typed: string | null) =>
      hub.transact((db) =>
        personForAddress(hub, db, { email: 'dawit@example.org', name: 'Dawit', phone: typed }),
      )
    await assert.rejects(
      hub.transact(async (db) => {
        const id = await personForAddress(hub, db, { email: 'dawit@example.org', name: 'Dawit', phone: null })
        assert.notEqual(id, one.id)
        throw new Error('undone')
      }),
      /undone/,
    )
    assert.equal(await come('+44 7700 900777'), one.id)
  })
})

test('two at the desk who add the same number or address under other names wait for each other', async () => {
  const { hub } = await openHub()
  const contact = { name: 'One', email: 'same@example.org', phone: '07700 900111' }
  for (const shared of [
    { name: 'Other', email: 'same@example.org', phone: null },
    { name: 'Other', email: null, phone: '+44 7700 900 111' },
    { name: 'one', email: null, phone: null },
  ]) {
    const order: string[] = []
    let second: Promise<unknown> | undefined
    await hub.transact(async (db) => {
      await oneAtATime(db, contact)
      second = hub.transact(async (other) => {
        await oneAtATime(other, shared)
        order.push('second')
      })
      const isWaiting = async () =>
        (await hub.db.rows(`select 1 from pg_locks where locktype = 'advisory' and not granted`)).length > 0
      while (!(await isWaiting()) && order.length === 0) await hub.db.rows('select pg_sleep(0.01)')
      order.push('first')
    })
    await second
    assert.deepEqual(order, ['first', 'second'])
  }
})
