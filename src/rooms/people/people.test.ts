import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../test/hub.ts'
import { actsAbout } from '../../platform/audit/questions.ts'
import type { Hub } from '../../platform/hub.ts'
import { keepSealed, personForAddress, readSealed, takeBackSealed } from './actions.ts'
import { forget } from './forgetting.ts'
import { chooseLetters } from './letters/actions.ts'
import { basesOf, whoMayBeWritten } from './letters/store.ts'
import { dossier } from './dossier.ts'
import * as store from './store.ts'

const naomi = { email: 'naomi@example.org', name: 'Naomi Feld', phone: '07700 900318', languages: ['ar'] }
const asking = (hub: Hub, personId: string): Hub => hub.as({ personId, strength: 'link', grants: [] })

test('an address proved twice is one person, and what they told us first stays', async () => {
  const { hub, root } = await openHub()
  const first = await hub.transact((db) => personForAddress(hub, db, naomi))
  const again = await hub.transact((db) =>
    personForAddress(hub, db, { ...naomi, name: 'Somebody Else', phone: '07700 900999', languages: ['fr'] }),
  )
  assert.equal(again, first)
  const person = await store.personOf(root.db, first)
  assert.equal(person?.name, 'Naomi Feld')
  assert.equal(person?.phone, '07700 900318')
  assert.deepEqual(person?.languages, ['ar', 'fr'])
})

test('what is told in confidence is sealed in the database, and only its owner reads it', async () => {
  const { hub, root } = await openHub()
  const id = await hub.transact((db) => personForAddress(hub, db, naomi))
  const other = await hub.transact((db) =>
    personForAddress(hub, db, { ...naomi, email: 'leah@example.org', name: 'Leah Brandt' }),
  )
  const mine = asking(hub, id)
  await mine.transact((db) =>
    keepSealed(mine, db, { personId: id, kind: 'health', text: 'Epilepsy; call my sister' }),
  )

  const rows = await root.db.rows<{ text: string }>(
    `select encode(value, 'escape') as text from people.sealed_fact`,
  )
  assert.equal(rows.length, 1)
  assert.doesNotMatch(rows[0]!.text, /Epilepsy/)

  assert.deepEqual(
    (await readSealed(mine, [id], ['health'], 'their own')).map((fact) => fact.text),
    ['Epilepsy; call my sister'],
  )
  assert.deepEqual(await readSealed(asking(hub, other), [id], ['health'], 'curious'), [])
  assert.deepEqual(
    await readSealed(hub.as({ personId: null, strength: 'none', grants: [] }), [id], ['health'], 'nobody'),
    [],
  )

  await takeBackSealed(mine, id, 'health')
  assert.deepEqual(await root.db.rows('select 1 from people.sealed_fact'), [])
})

test('a yes to letters keeps the words that were shown, and a no ends it', async () => {
  const { hub } = await openHub()
  const id = await hub.transact((db) => personForAddress(hub, db, naomi))
  const told = { form: 'My tent, letters', refusedWords: 'You said no' }
  const news = (wanted: boolean) => [{ purpose: 'news', wanted, words: 'I would like news.' }]

  assert.equal((await whoMayBeWritten(hub.db, [id], 'news')).has(id), false)
  await chooseLetters(hub, id, news(true), told)
  assert.equal((await whoMayBeWritten(hub.db, [id], 'news')).has(id), true)
  await chooseLetters(hub, id, news(false), told)
  assert.equal((await whoMayBeWritten(hub.db, [id], 'news')).has(id), false)
  assert.deepEqual(
    (await basesOf(hub.db, id)).map(({ basis, words, endedAt }) => [basis, words, endedAt === null]),
    [
      ['consent', 'I would like news.', false],
      ['refused', 'You said no', true],
    ],
  )
})

test('forgetting leaves a row and nothing that says who it was, and may be repeated', async () => {
  const { hub, worker, root } = await openHub()
  const id = await hub.transact((db) => personForAddress(hub, db, naomi))
  const mine = asking(hub, id)
  await mine.transact((db) => keepSealed(mine, db, { personId: id, kind: 'belief', text: 'Kosher, please' }))
  assert.match(JSON.stringify(await dossier(mine, id, hub.words)), /Naomi Feld.*Kosher, please/)

  await worker.transact((db) => forget(worker, db, id))
  await worker.transact((db) => forget(worker, db, id))

  const everything = JSON.stringify(
    await root.db.rows('select * from people.person p left join people.sealed_fact s on s.person_id = p.id'),
  )
  assert.doesNotMatch(everything, /Naomi|naomi|07700|Kosher/)
  assert.deepEqual(await dossier(mine, id, hub.words), [])
  assert.equal(
    (await actsAbout(root.db, id, 'all')).filter((act) => act.act === 'people.forgotten').length,
    2,
  )
})
