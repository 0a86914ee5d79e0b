import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bring } from '../../../../test/cast.ts'
import { faults, openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as, visitor, type FormAnswers } from '../../../../test/web.ts'
import { actsAbout } from '../../../platform/audit/questions.ts'
import { personForAddress } from '../actions.ts'
import { basesOf, personOf } from '../store.ts'

describe('somebody the desk writes down', async () => {
  const house = await openHub()
  const { hub, root } = house
  for (const region of ['Leeds', 'North London'])
    await root.db.rows('insert into programmes.region (name) values ($1)', [region])
  const ruth = await as(house, 'coordinator', [
    { role: 'coordinator', programmes: 'all', regions: ['North London'] },
  ])
  const path = '/desk/people/new'
  const add = (answers: FormAnswers) => ruth.post(path, { agreed: 'yes', ...answers })
  const idIn = (answer: Response): string =>
    /^\/desk\/people\/([\w-]+)\?added$/.exec(answer.headers.get('location') ?? '')![1]!
  const codeOn = (page: string): string => /class="code">([0-9A-Z]{5}-[0-9A-Z]{5})</.exec(page)![1]!

  test('needs a name alone: no email, no number; it is written down who did it, and what they were told', async () => {
    assert.match(await ruth.page('/desk/people'), /href="\/desk\/people\/new"/)
    const page = await ruth.page(path)
    assert.deepEqual(await markupFaults(page), [])
    assert.doesNotMatch(page, /value="Leeds"/)

    const id = idIn(await add({ name: 'Amal Haddad', region: 'North London', languages: ['ar'] }))
    const person = await personOf(root.db, id)
    assert.deepEqual(
      [person?.name, person?.email, person?.phone, person?.bornOn, person?.region, person?.languages],
      ['Amal Haddad', null, null, null, 'North London', ['ar']],
    )
    const [basis] = await basesOf(root.db, id)
    assert.deepEqual(
      [basis?.purpose, basis?.basis, basis?.form],
      ['contact', 'service', 'The desk, Add a person'],
    )
    assert.match(basis!.words, /see it, change it, or have it taken away/)
    const [act] = await actsAbout(root.db, id, 'all')
    assert.deepEqual([act?.act, act?.by], ['people.added', { person: ruth.id }])
    assert.deepEqual(await house.letters(), [])
  })

  test('comes in by a code that is read out, adds an address by themselves, and gets letters from then on', async () => {
    const id = idIn(await add({ name: 'Yusuf Osman', phone: '07700 900555', region: 'North London' }))
    const record = await ruth.page(`/desk/people/${id}?added`)
    assert.match(record, /Yusuf Osman is added/)
    assert.match(record, /Give a code to come in/)
    assert.deepEqual(await markupFaults(record), [])
    const code = codeOn(await (await ruth.post(`/desk/keys/${id}/code`)).text())

    const yusuf = visitor(house)
    assert.equal((await yusuf.post('/door/code', { spoken: code })).headers.get('location'), '/my')
    assert.match(await yusuf.page('/my'), /We have no email address of yours/)
    assert.equal(
      (await yusuf.post('/my/keys/address', { email: 'yusuf@example.org' })).headers.get('location'),
      '/my/keys?asked',
    )
    const letter = (await house.letters()).at(-1)!
    const link = /https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(letter.words)![1]!
    await yusuf.page(link)
    assert.equal((await yusuf.post(link)).status, 303)
    assert.equal((await personOf(root.db, id))?.email, 'yusuf@example.org')
    assert.doesNotMatch(await yusuf.page('/my'), /We have no email address of yours/)
    const after = await ruth.page(`/desk/people/${id}`)
    assert.match(after, /Help them in/)
    assert.doesNotMatch(after, /Give a code to come in/)
    assert.deepEqual(
      (await actsAbout(root.db, id, 'all')).map(({ act }) => act).filter((act) => /code|proved/.test(act)),
      ['identity.address-proved', 'identity.door-opened-by-code'],
    )
  })

  test('hears of it where they gave an address, and comes in by that letter', async () => {
    const id = idIn(await add({ name: 'Hana Saleh', email: 'Hana@Example.org', region: 'North London' }))
    const letter = (await house.letters()).at(-1)!
    assert.deepEqual(
      [letter.kind, letter.address],
      ['people.written-down', '"Hana Saleh" <hana@example.org>'],
    )
    const link = /https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(letter.words)![1]!
    const hana = visitor(house)
    assert.equal((await hana.post(link)).headers.get('location'), '/my')
    assert.match(await hana.page('/my/data'), /Hana Saleh/)
    assert.equal(
      await hub.transact((db) =>
        personForAddress(hub, db, { email: 'hana@example.org', name: 'Hana', phone: null }),
      ),
      id,
    )
  })

  test('who proves the address and name the desk wrote down is that person; who bears another name is not', async () => {
    const id = idIn(await add({ name: 'Dawit Tesfay', email: 'dawit@example.org', region: 'North London' }))
    const come = (name: string, email: string) =>
      hub.transact((db) => personForAddress(hub, db, { email, name, phone: '07700 900111' }))
    const other = idIn(
      await add({ name: 'Selam Abraha', email: 'selam@example.org', region: 'North London' }),
    )
    assert.notEqual(await come('Somebody Else', 'selam@example.org'), other)
    assert.equal(await come('dawit tesfay', 'dawit@example.org'), id)
    const dawit = await personOf(root.db, id)
    assert.deepEqual([dawit?.name, dawit?.phone], ['Dawit Tesfay', '07700 900111'])
  })

  test('may be known already: their record is offered, and nobody is added before that was looked at', async () => {
    const first = { name: 'Miriam Cohen', phone: '+44 7700 900222', region: 'North London' }
    const id = idIn(await add(first))
    const far = await bring(house, 'another volunteer')
    await root.db.rows(`update people.person set region = 'Leeds', phone = '07700 900222' where id = $1`, [
      far.id,
    ])
    const count = async () => (await root.db.rows('select 1 from people.person')).length
    const before = await count()

    for (const again of [
      { ...first, name: 'miriam cohen', phone: '' },
      { ...first, name: 'M. Cohen', phone: '07700-900 222' },
    ]) {
      const answer = await add(again)
      assert.equal(answer.status, 409)
      const page = await answer.text()
      assert.match(page, /We may know them already, so nobody was added yet/)
      assert.match(page, new RegExp(`href="/desk/people/${id}"`))
      assert.match(page, /name="anyway"/)
      assert.doesNotMatch(page, /Leah Brandt/, 'People of other regions are not told.')
      assert.deepEqual(await markupFaults(page), [])
    }
    assert.equal(await count(), before)
    assert.notEqual(idIn(await add({ ...first, anyway: 'yes' })), id)
    assert.equal(await count(), before + 1)
  })

  test('stays out of what makes no sense, of other regions, and of hands that may not', async () => {
    const before = await root.db.rows('select id from people.person')
    const wrong: [FormAnswers, RegExp][] = [
      [{ name: '', region: 'North London' }, /Enter their name/],
      [{ name: 'A', region: 'Leeds' }, /Choose a region you look after/],
      [{ name: 'A', region: 'Atlantis' }, /Choose a region you look after/],
      [{ name: 'A' }, /Choose a region you look after/],
      [{ name: 'A', region: 'North London', bornOn: '2027-01-01' }, /Enter a date of birth that has been/],
      [{ name: 'A', region: 'North London', email: 'none' }, /with an @/],
      [{ name: 'A', region: 'North London', agreed: '' }, /Tick this once they know/],
    ]
    for (const [answers, said] of wrong) {
      const answer = await add(answers)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), said)
    }
    assert.equal((await add({ name: 'A', region: 'North London', role: 'administrator' })).status, 422)
    const tobias = await as(house, 'opportunity lead')
    assert.equal((await tobias.post(path, { name: 'A', agreed: 'yes' })).status, 404)
    assert.equal((await tobias.get(path)).status, 404)
    assert.equal((await root.db.rows('select id from people.person')).length, before.length + 1)
    assert.deepEqual(
      faults.filter((fault) => String(fault['route']).includes('people')),
      [],
    )
  })
})

test('an address that is taken away is written to no more', async () => {
  const house = await openHub()
  const naomi = await as(house, 'volunteer', [], 'link')
  const emailNow = async () => (await personOf(house.root.db, naomi.id))?.email
  await naomi.post('/my/keys/address', { email: 'second@example.org' })
  const letter = (await house.letters()).at(-1)!
  const link = /https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(letter.words)![1]!
  await naomi.post(link)
  assert.equal(await emailNow(), 'naomi@example.org')
  assert.equal((await naomi.post('/my/keys/address/remove', { email: 'naomi@example.org' })).status, 303)
  assert.equal(await emailNow(), 'second@example.org')
})
