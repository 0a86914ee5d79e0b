import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { markupFaults } from '../../../../../test/markup.ts'
import { openHub } from '../../../../../test/hub.ts'
import { as } from '../../../../../test/web.ts'
import {
  guest,
  linkTo,
  margit,
  naomiApplied,
  per,
  refereeIds,
  refereeStates as states,
  twoReferences,
} from '../references.fixture.ts'

describe('naming a referee', () => {
  test('refuses oneself, the same address twice, whoever decides, too many, and the wrong kind', async () => {
    const { house, naomi, own } = await naomiApplied(await openHub())
    await house.root.db.rows(`update people.person set phone = '+44 7700 900318' where id = $1`, [naomi.id])
    const tovah = await as(house, 'administrator')
    const said = async (answers: object, status: number): Promise<string> => {
      const answer = await naomi.post(own, { ...margit, ...answers })
      assert.equal(answer.status, status)
      return answer.text()
    }
    assert.match(await said({ email: 'NAOMI@example.org' }, 409), /your own address or number/)
    assert.match(await said({ email: '', phone: '07700 900318' }, 409), /your own address or number/)
    assert.match(await said({ email: tovah.player!.email }, 409), /decides about your application/)
    assert.match(await said({ email: '', phone: '' }, 422), /or a number we can ring/)
    assert.match(await said({ email: 'no address' }, 422), /with an @/)
    assert.match(await said({ name: 'a\u202eb' }, 422), /hidden signs/)
    assert.match(await said({ role: 'administrator' }, 422), /no such field/)
    await said({ kind: 'personal' }, 303)
    assert.match(await said({ email: 'Margit@example.net' }, 409), /address or number before/)
    assert.match(await said({ email: 'other@example.net', kind: 'personal' }, 409), /the other kind/)
    await said({ email: 'other@example.net' }, 303)
    assert.match(await said({ email: 'third@example.net' }, 409), /named everybody we need/)
    assert.deepEqual(await states(house), ['named', 'named'])
  })

  test('somebody not asked yet goes without a trace; somebody silent is replaced, and told so', async () => {
    const { house, naomi, own, move } = await naomiApplied(await openHub({ today: '2026-11-02' }))
    await naomi.post(own, per)
    const [unasked] = await refereeIds(house)
    assert.equal((await naomi.post(`${own}/${unasked}/remove`)).status, 303)
    assert.deepEqual(await house.root.db.rows('select 1 from volunteering.referee_contact'), [])
    await naomi.post(own, margit)
    await move({ stage: 'checks' })
    const [id] = await refereeIds(house)
    assert.equal((await naomi.post(`${own}/${id}/remove`)).status, 404)
    assert.doesNotMatch(await naomi.page(own), /Name somebody else instead/)
    await house.letTimePassTo('2026-11-09')
    assert.match(await naomi.page(own), /Name somebody else instead/)
    const link = await linkTo(house, 'margit@example.net')
    const oda = { ...margit, name: 'Oda Brandt', email: 'oda@example.net', instead: id }
    assert.equal((await naomi.post(own, oda)).status, 303)
    assert.deepEqual(await states(house), ['replaced', 'asked'])
    assert.equal((await guest(house).get(link)).status, 410)
    const letter = (await house.letters()).findLast(({ kind }) => kind === 'references.not-needed')!
    assert.equal(letter.address, '"Margit Sund" <margit@example.net>')
    const rows = await house.root.db.rows('select instead_of from volunteering.referee where state = $1', [
      'asked',
    ])
    assert.deepEqual(rows, [{ instead_of: id }])
  })

  test('nobody names referees for somebody else’s application', async () => {
    const { house, own, samuel } = await naomiApplied(await openHub())
    const leah = await as(house, 'another volunteer')
    for (const other of [leah, samuel]) {
      assert.equal((await other.get(own)).status, 404)
      assert.equal((await other.post(own, margit)).status, 404)
    }
    assert.deepEqual(await states(house), [])
  })

  test('two presses at once name one, and letters to strangers are counted', async () => {
    const { house, naomi, own } = await naomiApplied(await openHub(), { ...twoReferences, count: 1 })
    const oda = { ...margit, name: 'Oda Brandt', email: 'oda@example.net' }
    const statuses = (await Promise.all([naomi.post(own, margit), naomi.post(own, oda)])).map(
      (one) => one.status,
    )
    assert.deepEqual(
      statuses.toSorted((one, other) => one - other),
      [303, 409],
    )
    assert.deepEqual(await states(house), ['named'])
    await house.root.db.rows(`update limits.hit set points = 100 where key like 'references.named%'`)
    const many = await naomi.post(own, oda)
    assert.equal(many.status, 429)
  })

  test('keeps what stood beside the form, who they are closed, and asks at once where it is time', async () => {
    const { house, naomi, own, move } = await naomiApplied(await openHub())
    await move({ stage: 'checks' })
    assert.equal((await naomi.post(own, margit)).headers.get('location'), `${own}?told=asked`)
    const perByPhone = { ...per, email: '', phone: '07700 900461' }
    assert.equal((await naomi.post(own, perByPhone)).headers.get('location'), `${own}?told=by-phone`)
    const rows = await house.root.db.rows<{ told: string; by_email: boolean; state: string }>(
      'select told, by_email, state from volunteering.referee order by named_at, id',
    )
    assert.deepEqual(
      rows.map(({ by_email, state }) => [by_email, state]),
      [
        [true, 'asked'],
        [false, 'asked'],
      ],
    )
    for (const { told } of rows)
      assert.match(told, /Their address comes from you.+take it away 6 months after/)
    const kept = await house.root.db.rows<Record<string, Uint8Array | null>>(
      'select name, email, phone, how from volunteering.referee_contact',
    )
    const inClear = kept.flatMap((row) =>
      Object.values(row).map((bytes) => Buffer.from(bytes ?? []).toString('latin1')),
    )
    assert.doesNotMatch(inClear.join(' '), /Margit|Per|example|900461|hostel/)
    const letters = (await house.letters()).filter(({ kind }) => kind.startsWith('references.'))
    assert.deepEqual(
      letters.map(({ address }) => address),
      ['"Margit Sund" <margit@example.net>'],
      'whoever has no email is written no letter',
    )
    const page = await naomi.page(own)
    assert.match(page, /They have no email, so we ring them/)
    assert.match(await naomi.page(own.replace('/referees', '')), /We ring one referee/)
  })

  test('a wrong address is never written to again: its reader said that it is theirs', async () => {
    const { house, naomi, own, move } = await naomiApplied(await openHub())
    await move({ stage: 'checks' })
    await naomi.post(own, margit)
    await guest(house).post(`${await linkTo(house, 'margit@example.net')}/not-me`)
    const again = await naomi.post(own, { ...margit, email: 'MARGIT@example.net' })
    assert.equal(again.status, 409)
    assert.match(await again.text(), /told us that it is somebody else’s/)
    const dump = JSON.stringify([
      await house.root.db.rows('select row_to_json(r)::text from volunteering.referee r'),
      await house.root.db.rows('select address, words from mail.letter'),
    ])
    assert.doesNotMatch(dump, /margit@example/i, 'no letter keeps it either')
    assert.equal((await naomi.post(own, { ...margit, email: 'margit.sund@example.net' })).status, 303)
  })

  test('what was typed stays in the fields when it is refused', async () => {
    const { naomi, own } = await naomiApplied(await openHub())
    for (const [answers, status] of [
      [{ ...margit, email: 'no address' }, 422],
      [{ ...margit, email: 'naomi@example.org' }, 409],
    ] as const) {
      const refused = await naomi.post(own, answers)
      const page = await refused.text()
      assert.equal(refused.status, status)
      for (const typed of [margit['name'], margit['how'], answers.email])
        assert.ok(page.includes(`value="${String(typed)}"`), String(typed))
      assert.match(page, /value="professional" checked/)
      assert.deepEqual(await markupFaults(page), [])
    }
  })
})
