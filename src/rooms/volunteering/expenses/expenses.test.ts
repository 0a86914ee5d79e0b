import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as, type Visitor } from '../../../../test/web.ts'
import { day } from '../../../platform/clock.ts'
import { newId } from '../../../platform/database/id.ts'
import { actsAbout } from '../../../platform/audit/questions.ts'
import { keepsNothing } from '../../../platform/retention/kept.ts'
import { letGo } from '../../../platform/retention/run.ts'
import { image } from '../../../platform/files/samples.fixture.ts'
import { ashgrove, aSupperClub } from '../opportunities/ashgrove.fixture.ts'
import { liveShifts } from '../opportunities/shift-store.ts'
import { dossier, forget, holds } from './keeping.ts'
import { expensesOf } from './store.ts'

describe('what volunteers spent', async () => {
  const house = await openHub({ today: '2026-11-24' })
  const { hub, root, worker } = house
  const place = await ashgrove(hub)
  const supper = await aSupperClub(hub, place)
  const [shift, missed] = (await liveShifts(hub.db, supper.id, day('2020-01-01'))).filter(
    ({ plannedOn }) => plannedOn >= '2026-12-01',
  )
  const naomi = await as(house, 'volunteer', [], 'link')
  const leah = await as(house, 'another volunteer', [], 'link')
  const came = async (person: string, gatheringId: string, howMany: number | null) =>
    root.db.rows(
      `insert into gatherings.place (id, gathering_id, signup_id, person_id, name, state, turn, made_at, confirmed_at, came)
       values ($1, $2, $3, $4, 'Somebody', 'confirmed', 1, $5, $5, $6)`,
      [newId(), gatheringId, newId(), person, house.clock.now(), howMany],
    )
  for (const { id } of [naomi, leah]) await came(id, shift!.gatheringId, 1)
  await came(naomi.id, missed!.gatheringId, 0)
  await root.db.rows(`update people.person set region = 'North London' where id = any ($1::uuid[])`, [
    [naomi.id, leah.id],
  ])
  house.setTime('2026-12-20')
  const ruth = await as(house, 'coordinator', [
    { role: 'coordinator', programmes: 'all', regions: ['North London'] },
  ])
  const leeds = await as(house, 'vetting officer', [
    { role: 'coordinator', programmes: 'all', regions: ['Leeds'] },
  ])
  const elias = await as(house, 'treasurer')
  const receipt = new Uint8Array(await image('png'))

  const drive = {
    shift: shift!.id,
    kind: 'mileage',
    miles: '120',
    elsewhere: '',
    amount: '',
    about: 'There and back for weeks',
  }
  const train = {
    shift: shift!.id,
    kind: 'fares',
    miles: '',
    elsewhere: '',
    amount: '4.60',
    about: '=HYPERLINK("x") train',
  }
  const claim = (who: Visitor, answers: Record<string, string>, bytes?: Uint8Array<ArrayBuffer>) =>
    who.postFile('/my/expenses', answers, { name: 'receipt', bytes: bytes ?? new Uint8Array() })
  const claims = (who: Visitor) => expensesOf(hub.db, who.id)
  const states = async (who: Visitor) =>
    (await claims(who)).map(({ kind, pence, state }) => [kind, pence, state])

  test('fact 31: 120 miles claimed in the tent are £54.00; nobody types the sum, and no shift is claimed that was missed', async () => {
    const page = await naomi.page('/my/expenses')
    assert.deepEqual(await markupFaults(page), [])
    assert.ok(page.includes(shift!.id) && !page.includes(missed!.id))
    assert.equal((await claim(naomi, { ...drive, amount: '90' })).status, 303)
    assert.deepEqual(await states(naomi), [['mileage', 54_00, 'claimed']])
    assert.match(await naomi.page('/my/expenses?kept'), /£54\.00/)
    const again = await claim(naomi, drive)
    assert.equal(again.status, 409)
    assert.match(await again.text(), /You have claimed miles for this shift already/)
    assert.equal((await claim(naomi, { ...drive, shift: missed!.id })).status, 409)
    assert.match(await naomi.page('/my'), /One claim is with us/)
  })

  test('fact 31: whoever is repaid with receipts only is offered no miles, cannot forge them, and brings a receipt', async () => {
    assert.equal((await ruth.post(`/desk/people/${leah.id}/repaying`, { only: 'yes' })).status, 303)
    const page = await leah.page('/my/expenses')
    assert.deepEqual(await markupFaults(page), [])
    assert.doesNotMatch(page, /value="mileage"|name="miles"/)
    assert.match(page, /We pay back what you spent to travel and eat, when you show us a receipt/)
    const forged = await claim(leah, drive)
    assert.equal(forged.status, 409)
    assert.match(await forged.text(), /no amount by the mile/)
    const without = await claim(leah, train)
    assert.equal(without.status, 422)
    assert.match(await without.text(), /photo or a PDF of the receipt/)
    assert.equal((await claim(leah, train, receipt)).status, 303)
    assert.deepEqual(await states(leah), [['fares', 4_60, 'claimed']])
  })

  test('that, and why, is seen by nobody but them and those who arrange help where they belong; no log tells it', async () => {
    assert.match(await ruth.page(`/desk/people/${leah.id}`), /repaid with receipts only/)
    const lead = await as(house, 'safeguarding lead')
    assert.doesNotMatch(await lead.page(`/desk/people/${leah.id}`), /receipts only|as everybody is/)
    assert.equal((await leeds.post(`/desk/people/${leah.id}/repaying`, { only: 'no' })).status, 404)
    const seenBy = (actor: string) =>
      hub.transact(async (db) => {
        await db.rows(`select set_config('opentent.actor', $1, true)`, [actor])
        return (await db.rows('select 1 from volunteering.receipts_only')).length
      })
    assert.deepEqual(
      await Promise.all([ruth.id, leah.id, leeds.id, elias.id, naomi.id].map(seenBy)),
      [1, 1, 0, 0, 0],
    )
    const log = await root.db.rows(
      `select act, reason from audit.entry where person_id = $1 and act like 'volunteering.repaying%'`,
      [leah.id],
    )
    assert.deepEqual(log, [{ act: 'volunteering.repaying-changed', reason: null }])
    for (const text of [await elias.page('/desk/expenses'), await ruth.page('/desk/expenses')])
      assert.doesNotMatch(text, /receipts only/i)
  })

  test('coordinators of the shift answer with kind words, others find nothing, and nobody answers their own', async () => {
    const [one] = await claims(leah)
    const at = `/desk/expenses/${one!.id}`
    assert.deepEqual(await markupFaults(await ruth.page(at)), [])
    assert.equal((await leeds.get(at)).status, 404)
    assert.equal((await elias.get(at)).status, 404)
    assert.doesNotMatch(await leeds.page('/desk/expenses'), /Leah Brandt|Naomi Feld/)
    const picture = await ruth.get(`${at}/receipt`)
    assert.deepEqual([picture.status, picture.headers.get('content-type')], [200, 'image/png'])
    assert.equal((await leeds.get(`${at}/receipt`)).status, 404)
    assert.match(await leah.page('/my/data'), /To pay back what you spent/)
    assert.equal((await ruth.post(`${at}/decline`, { words: '' })).status, 422)
    const selfish = await as(house, 'administrator')
    await root.db.rows(`update volunteering.expense set person_id = $2 where id = $1`, [one!.id, selfish.id])
    assert.equal((await selfish.post(`${at}/approve`, {})).status, 404)
    await root.db.rows(`update volunteering.expense set person_id = $2 where id = $1`, [one!.id, leah.id])
    assert.equal((await ruth.post(`${at}/approve`, { words: 'Thank you for cooking.' })).status, 303)
    assert.equal((await ruth.post(`${at}/decline`, { words: 'Too late' })).status, 409)
    const [miles] = await claims(naomi)
    await ruth.post(`/desk/expenses/${miles!.id}/decline`, {
      words: 'Thank you. Could you tell us by which road?',
    })
    const told = (await house.letters())
      .filter(({ kind }) => kind === 'expenses.told')
      .map(({ words }) => words)
    assert.match(told[0]!, /We said yes to £4\.60[\s\S]*Thank you for cooking/)
    assert.match(told[1]!, /We could not say yes to the £54\.00[\s\S]*by which road/)
  })

  test('the treasurer sees what was approved, notes what was paid, and takes it to the accounts, tamed for spreadsheets', async () => {
    const [one] = await claims(leah)
    const list = await elias.page('/desk/expenses')
    assert.deepEqual(await markupFaults(list), [])
    assert.match(list, /Leah Brandt/)
    assert.doesNotMatch(list, /Naomi Feld/)
    assert.match(await elias.page('/desk'), /volunteer’s costs want paying/)
    assert.equal((await ruth.post(`/desk/expenses/${one!.id}/paid`, { paidOn: '2026-12-20' })).status, 404)
    assert.equal((await elias.post(`/desk/expenses/${one!.id}/paid`, { paidOn: '2026-12-21' })).status, 422)
    assert.equal((await elias.post(`/desk/expenses/${one!.id}/paid`, { paidOn: '2026-12-20' })).status, 303)
    const csv = await (await elias.get('/desk/expenses/accounts.csv')).text()
    const taken = (await actsAbout(root.db, leah.id, 'looks')).find(
      ({ act }) => act === 'volunteering.expenses-taken',
    )
    assert.deepEqual(taken?.by, { person: elias.id }, 'whoever is in it sees who took it')
    const [headings, row, ...rest] = parse(csv, { bom: true })
    assert.deepEqual(rest, [])
    assert.deepEqual(Object.fromEntries(headings!.map((name, at) => [name, row?.[at]])), {
      Number: String(one!.number),
      State: 'Paid',
      'Paid on': '2026-12-20',
      Name: 'Leah Brandt',
      Shift: 'Supper club cook',
      Day: shift!.plannedOn,
      For: 'Fares',
      Miles: '',
      Pounds: '4.60',
      'What it was': `'=HYPERLINK("x") train`,
      Receipt: 'Yes',
    })
    assert.equal((await ruth.get('/desk/expenses/accounts.csv')).status, 404)
  })

  test('a claim is in somebody’s list exactly when they may read it, whatever they are trusted with', async () => {
    const lists: [Visitor, boolean][] = [
      [ruth, true],
      [leeds, false],
      [elias, true],
    ]
    const [one] = await claims(leah)
    for (const [who, expected] of lists) {
      assert.equal((await who.page('/desk/expenses')).includes(one!.id), expected)
      assert.equal((await who.get(`/desk/expenses/${one!.id}`)).status === 200, expected)
      const file = await (await who.post('/desk/expenses/file', { reason: 'To answer on the train' })).text()
      assert.equal(file.includes(`${one!.number},"Leah Brandt","Paid","Fares"`), expected)
      const looks = await actsAbout(root.db, leah.id, 'looks')
      assert.equal(
        looks.some(
          ({ act, by }) => act === 'lists.person-taken' && typeof by !== 'string' && by.person === who.id,
        ),
        expected,
      )
    }
  })

  test('they read it all; forgotten, what was paid stays for the accounts without words, the rest goes with its receipt', async () => {
    await claim(leah, { ...train, kind: 'meals', about: 'Planted lunch' }, receipt)
    const own = hub.as({ personId: leah.id, strength: 'link', grants: [] })
    const [section] = await dossier(own, leah.id, hub.words)
    assert.deepEqual(
      section!.entries.map(({ value }) => value),
      [
        'With receipts only. Why, we keep nowhere.',
        '£4.60: Planted lunch. We look at it',
        '£4.60: =HYPERLINK("x") train. Paid\nPaid on 20 December 2026\nWhat we wrote to you: Thank you for cooking.',
      ],
    )
    assert.match((await holds(own, leah.id, hub.words))[0]!.why, /must keep their accounts/)
    for (let times = 0; times < 2; times++)
      await worker.transact((db) => forget(worker, db, leah.id, keepsNothing))
    assert.deepEqual(
      (await claims(leah)).map(({ kind, state, about }) => [kind, state, about]),
      [['fares', 'paid', '']],
    )
    assert.deepEqual(await root.db.rows('select 1 from volunteering.receipts_only'), [])
    assert.equal(
      (await root.db.rows(`select 1 from files.file where purpose = 'volunteering.receipt'`)).length,
      1,
    )
  })

  test('seven years after it was paid it goes, with its receipt', async () => {
    house.setTime('2033-12-19')
    await letGo(worker)
    assert.equal((await claims(leah)).length, 1)
    house.setTime('2033-12-21')
    await letGo(worker)
    assert.deepEqual([await claims(leah), await claims(naomi)], [[], []])
    assert.deepEqual(
      await root.db.rows(`select 1 from files.file where purpose = 'volunteering.receipt'`),
      [],
    )
  })
})
