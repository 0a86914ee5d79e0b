import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as, visitor, type FormAnswers } from '../../../../../test/web.ts'
import { day } from '../../../../platform/clock.ts'
import type { Answers } from '../../../../platform/web/read.ts'
import { livePlaces } from '../../../gatherings/face.ts'
import { ashgrove, aSupperClub } from '../ashgrove.fixture.ts'
import { liveShifts } from '../shift-store.ts'
import { say } from './words.ts'

describe('a household, or a group, signs up together', async () => {
  const house = await openHub()
  const { hub, root } = house
  const place = await ashgrove(hub)
  const published = async (answers: Answers) => {
    const one = await aSupperClub(hub, place, { largestGroup: '12', capacity: '40', ...answers })
    await house.follow()
    const shift = (await liveShifts(hub.db, one.id, day('2020-01-01'))).find(
      ({ key }) => key === '2026-12-01',
    )!
    return { path: `/help/${one.slug}`, shift: shift.gatheringId }
  }
  const listed = async (gatheringId: string) =>
    (await livePlaces(hub.db, gatheringId)).map(({ name, people, state }) => [name, people, state])
  const formOf = (gatheringId: string) =>
    root.db.row<{ others: unknown; words: string | null; by: string | null; at: string | null }>(
      `select f.others, f.brought_words as words, f.brought_by as by, f.brought_said_at as at
       from gatherings.form f join gatherings.place p on p.signup_id = f.signup_id where p.gathering_id = $1`,
      [gatheringId],
    )
  const naomi: FormAnswers = { name: 'Naomi Feld', email: 'naomi.feld@example.net', age: 'adult' }
  const withBen: FormAnswers = {
    people: 3,
    others: 'Adam Feld',
    ages: 'young',
    young: 'Ben, 9',
    responsible: 'yes',
  }

  test('whoever brings a child answers for them: who, when, and in which words is kept; those who run it see the age', async () => {
    const { path, shift } = await published({ title: 'Families welcome', youngestAge: '8' })
    const guest = visitor(house)
    const page = await guest.page(path)
    assert.match(page, /Is somebody with you under 18\?/)
    assert.match(page, /Yes, and nobody is under 8/)
    assert.deepEqual(await markupFaults(page), [])

    assert.equal((await guest.post(path, { ...naomi, ...withBen, shift })).status, 200)
    assert.deepEqual(await listed(shift), [['Naomi Feld', 3, 'held']])
    assert.deepEqual(await formOf(shift), {
      others: [
        { name: 'Adam Feld', age: null },
        { name: 'Ben', age: 9 },
      ],
      words: say.responsible.english,
      by: 'Naomi Feld',
      at: '2026-11-24 12:00:00+00',
    })
    const ruth = await as(house, 'coordinator')
    assert.match(await ruth.page(`/desk/gatherings/${shift}`), /With Adam Feld, Ben \(9\)/)
  })

  test('nothing is taken while something is unsaid, or somebody is too young; what was typed stays', async () => {
    const { path, shift } = await published({ title: 'From eight', youngestAge: '8' })
    const guest = visitor(house)
    const wrong: [FormAnswers, RegExp][] = [
      [{ ages: '' }, /Say whether somebody with you is under 18/],
      [{ young: '' }, /Write the name and the age of each/],
      [{ young: 'Ben' }, /Write the name and the age of each/],
      [{ young: 'Ben, 7' }, /8 or over, so Ben cannot come along yet/],
      [{ young: 'Ben, 19' }, /Ben is 18 or over/],
      [{ young: 'Ben, 9\nMiri, 10\nJo, 11' }, /more names than come with you/],
      [{ responsible: '' }, /Tick this if you answer for them/],
      [
        { age: 'young', guardianName: 'Ada', guardianEmail: 'ada@example.net' },
        /an adult must answer for those under 18/,
      ],
    ]
    for (const [typed, said] of wrong) {
      const answer = await guest.post(path, { ...naomi, ...withBen, ...typed, shift })
      const page = await answer.text()
      assert.equal(answer.status, 422, JSON.stringify(typed))
      assert.match(page, said)
      assert.match(page, />\nAdam Feld</)
      assert.deepEqual(await markupFaults(page), [])
    }
    assert.deepEqual(await listed(shift), [])
  })

  test('a company of twelve needs one tick; where it is for adults, nobody younger can be brought', async () => {
    const { path, shift } = await published({ title: 'Adults at work', youngestAge: '18' })
    const guest = visitor(house)
    const twelve = { ...naomi, people: 12, group: 'Quill & Stone', shift }
    assert.match(await guest.page(path), /Everybody with me is 18 or over/)
    const unsaid = await guest.post(path, twelve)
    assert.equal(unsaid.status, 422)
    assert.match(await unsaid.text(), /Say that everybody with you is 18 or over/)
    const forged = await guest.post(path, { ...twelve, ages: 'young', young: 'Ben, 9', responsible: 'yes' })
    assert.equal(forged.status, 422)
    assert.match(await forged.text(), /nobody younger can come along/)
    assert.deepEqual(await listed(shift), [])
    assert.equal((await guest.post(path, { ...twelve, ages: 'adults' })).status, 200)
    assert.deepEqual(await listed(shift), [['Naomi Feld', 12, 'held']])
    assert.deepEqual(await formOf(shift), { others: [], by: null, words: null, at: null })
  })

  test('somebody known is asked the same, and their own page says what they answered for', async () => {
    const { path, shift } = await published({ title: 'Known families', youngestAge: '0' })
    const leah = await as(house, 'another volunteer', [], 'link')
    const press = (more: FormAnswers) => leah.post(path, { people: 2, shift, ...more })
    assert.equal((await press({})).status, 422)
    assert.equal((await press({ ages: 'young', young: 'Jo, 2' })).status, 422)
    assert.deepEqual(await listed(shift), [])
    assert.equal((await press({ ages: 'young', young: 'Jo, 2', responsible: 'yes' })).status, 200)
    assert.deepEqual(await listed(shift), [['Leah Brandt', 2, 'confirmed']])
    assert.equal((await formOf(shift))!.by, 'Leah Brandt')
    const held = await leah.page('/my/data')
    assert.match(held, /Jo \(2\)/)
    assert.match(held, /You answer for those under 18 you brought/)
  })
})
