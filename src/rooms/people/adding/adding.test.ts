import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bring } from '../../../../test/cast.ts'
import { faults, openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as, visitor, type FormAnswers } from '../../../../test/web.ts'
import { actsAbout } from '../../../platform/audit/questions.ts'
import { personForAddress } from '../actions.ts'
import { basesOf } from '../letters/store.ts'
import { personOf } from '../store.ts'

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
    assert.deepEqual([letter.kind, letter.address], ['people.written-down', '"Hana" <hana@example.org>'])
    const link = /https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(letter.words)![1]!
    const hana = visitor(house)
    assert.equal((await hana.post(link, { answer: 'me' })).headers.get('location'), '/my')
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

  test('whose address was typed wrong is written to there no more, and its letter opens nothing', async () => {
    const id = idIn(await add({ name: 'Rahel Isaak', email: 'wrong@example.org', region: 'North London' }))
    const record = await ruth.page(`/desk/people/${id}?added`)
    assert.match(record, /Rahel Isaak is added\. We wrote to their address/)
    assert.doesNotMatch(record, /They have no email/)
    assert.match(record, /Take this address away/)
    assert.deepEqual(await markupFaults(record), [])
    const letter = (await house.letters()).at(-1)!
    const link = /https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(letter.words)![1]!

    const away = `/desk/people/${id}/address/take-away`
    const tobias = await as(house, 'opportunity lead')
    const far = await as(house, 'vetting officer', [
      { role: 'coordinator', programmes: 'all', regions: ['Leeds'] },
    ])
    for (const other of [tobias, far]) assert.equal((await other.post(away)).status, 404)
    assert.equal((await personOf(root.db, id))?.email, 'wrong@example.org')

    const taken = await ruth.post(away)
    assert.equal(taken.headers.get('location'), `/desk/people/${id}?address-taken`)
    assert.match(await ruth.page(`/desk/people/${id}?address-taken`), /The address is taken away/)
    assert.equal((await personOf(root.db, id))?.email, null)
    const stranger = visitor(house)
    assert.notEqual((await stranger.post(link, { answer: 'me' })).status, 303)
    assert.notEqual(
      await hub.transact((db) =>
        personForAddress(hub, db, { email: 'wrong@example.org', name: 'Rahel Isaak', phone: null }),
      ),
      id,
    )
    const [act] = await actsAbout(root.db, id, 'all')
    assert.deepEqual([act?.act, act?.by], ['people.record-opened', { person: ruth.id }])
    assert.ok(
      (await actsAbout(root.db, id, 'all')).some(({ act: one }) => one === 'people.address-taken-away'),
    )
  })

  test('once they came in by a code, a stranger at the address the desk typed is never taken for them', async () => {
    const id = idIn(await add({ name: 'Tesfa Alem', email: 'slip@example.org', region: 'North London' }))
    const letter = (await house.letters()).at(-1)!
    const code = codeOn(await (await ruth.post(`/desk/keys/${id}/code`)).text())
    await visitor(house).post('/door/code', { spoken: code })
    await root.db.rows(
      `update identity.session set ended_at = now(), ended_why = 'left' where account_id = $1`,
      [id],
    )
    await root.db.rows('delete from identity.browser where account_id = $1', [id])

    const stranger = visitor(house)
    const pressed = await stranger.post(
      /https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(letter.words)![1]!,
      { answer: 'me' },
    )
    assert.notEqual(pressed.status, 303)
    assert.doesNotMatch(await (await stranger.get('/my')).text(), /Tesfa/)
    assert.notEqual(
      await hub.transact((db) =>
        personForAddress(hub, db, { email: 'slip@example.org', name: 'Tesfa Alem', phone: null }),
      ),
      id,
    )
  })

  test('an address somebody came in by is theirs: the desk cannot take it away', async () => {
    const id = idIn(await add({ name: 'Sara Idris', email: 'sara@example.org', region: 'North London' }))
    const letter = (await house.letters()).at(-1)!
    await visitor(house).post(/https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(letter.words)![1]!, {
      answer: 'me',
    })
    assert.doesNotMatch(await ruth.page(`/desk/people/${id}`), /Take this address away/)
    const refused = await ruth.post(`/desk/people/${id}/address/take-away`)
    assert.equal(refused.headers.get('location'), `/desk/people/${id}?address-theirs`)
    assert.match(await ruth.page(`/desk/people/${id}?address-theirs`), /only they can take it away/)
    assert.equal((await personOf(root.db, id))?.email, 'sara@example.org')
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
