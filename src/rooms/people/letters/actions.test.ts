import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { actsAbout } from '../../../platform/audit/questions.ts'
import { addSomebody } from '../actions.ts'
import { basesOf, whoMayBeWritten } from './store.ts'
import { chooseLetters, keepBasis, stopWriting } from './actions.ts'

describe('why we may write to somebody', async () => {
  const { hub } = await openHub()
  const somebody = (name: string): Promise<string> =>
    hub.transact((db) => addSomebody(hub, db, { name, email: null, phone: null }))
  const keep = (id: string, words: string): Promise<void> =>
    hub.transact((db) => keepBasis(hub, db, id, { purpose: 'news', basis: 'consent', words, form: '/help' }))
  const may = async (id: string): Promise<boolean> => (await whoMayBeWritten(hub.db, [id], 'news')).has(id)
  const stopped = async (id: string) =>
    (await actsAbout(hub.db, id, 'changes'))
      .filter(({ act }) => act === 'people.letters-stopped')
      .map(({ reason }) => reason)

  test('each answer ends the one before, and both stay with the words that were shown', async () => {
    const naomi = await somebody('Naomi Feld')
    await keep(naomi, 'News, please.')
    await keep(naomi, 'News, once a month.')
    assert.deepEqual(
      (await basesOf(hub.db, naomi)).map(({ words, endedHow }) => [words, endedHow]),
      [
        ['News, please.', 'replaced by a newer answer'],
        ['News, once a month.', null],
      ],
    )
    assert.equal(await may(naomi), true)
  })

  test('who says stop is not written to, and it is recorded how they said it; other purposes stay', async () => {
    const leah = await somebody('Leah Brandt')
    await keep(leah, 'News, please.')
    const ways = { purpose: 'ways-to-help', basis: 'consent', words: 'Ask me.', form: '/help' } as const
    await hub.transact((db) => keepBasis(hub, db, leah, ways))
    await hub.transact((db) => stopWriting(hub, db, leah, 'news', 'one press in a letter'))
    assert.equal(await may(leah), false)
    assert.equal((await whoMayBeWritten(hub.db, [leah], 'ways-to-help')).has(leah), true)
    assert.equal((await basesOf(hub.db, leah))[0]!.endedHow, 'one press in a letter')
    assert.deepEqual(await stopped(leah), ['one press in a letter'])
  })

  test('a choice that changes nothing leaves no trace: an unticked box is no refusal of what was never agreed', async () => {
    const tom = await somebody('Tom Ferreira')
    const choose = (wanted: boolean): Promise<void> =>
      chooseLetters(hub, tom, [{ purpose: 'news', wanted, words: 'News, please.' }], {
        form: '/my/letters',
        refusedWords: 'You said no',
      })
    await choose(false)
    assert.deepEqual(await basesOf(hub.db, tom), [])
    await choose(true)
    await choose(true)
    assert.deepEqual(
      (await basesOf(hub.db, tom)).map(({ basis, form }) => [basis, form]),
      [['consent', '/my/letters']],
    )
    await choose(false)
    await choose(false)
    assert.deepEqual(
      (await basesOf(hub.db, tom)).map(({ basis, words }) => [basis, words]),
      [
        ['consent', 'News, please.'],
        ['refused', 'You said no'],
      ],
    )
    assert.equal(await may(tom), false)
    assert.deepEqual(await stopped(tom), ['on their own page'])
  })
})
