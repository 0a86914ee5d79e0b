import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bring } from '../../../test/cast.ts'
import { openHub } from '../../../test/hub.ts'
import { as } from '../../../test/web.ts'
import { actsAbout } from '../../platform/audit/questions.ts'

describe('people at the desk', () => {
  test('a coordinator finds people of their own region, and nobody else is even there', async () => {
    const house = await openHub()
    const naomi = await bring(house, 'volunteer')
    const leah = await bring(house, 'another volunteer')
    await house.root.db.rows(`update people.person set region = 'Leeds' where id = $1`, [leah.id])
    await house.root.db.rows(`update people.person set region = 'North London' where id = $1`, [naomi.id])
    const ruth = await as(house, 'coordinator', [
      { role: 'coordinator', programmes: 'all', regions: ['North London'] },
    ])

    const list = await ruth.page('/desk/people')
    assert.match(list, /Naomi Feld/)
    assert.doesNotMatch(list, /Leah Brandt/)
    assert.doesNotMatch(await ruth.page('/desk/people?words=leah'), /Leah Brandt/)
    assert.match(await ruth.page(`/desk/people/${naomi.id}`), /Naomi Feld/)

    const hidden = await ruth.get(`/desk/people/${leah.id}`)
    const nobody = await ruth.get('/desk/people/0199b0c4-7a11-7c3e-9f00-00000000dead')
    assert.equal(hidden.status, 404)
    assert.equal(
      await hidden.text(),
      (await nobody.text()).replaceAll('0199b0c4-7a11-7c3e-9f00-00000000dead', leah.id),
    )
  })

  test('opening a record is logged, and the person sees it on their own page', async () => {
    const house = await openHub()
    const ruth = await as(house, 'coordinator')
    const naomi = await as(house, 'volunteer')
    await ruth.page(`/desk/people/${naomi.id}`)
    const again = await ruth.page(`/desk/people/${naomi.id}`)
    assert.match(again, /Opened this record/)
    assert.doesNotMatch(again, /record-opened|people: /)
    const own = await naomi.page('/my/data')
    assert.match(own, /Ruth Adeyemi/)
    assert.match(own, /Your record/)
    assert.match(own, /At the desk/)
    assert.equal(own.match(/Ruth Adeyemi/g)?.length, 1, 'the same look twice in a day is one line')
    assert.match(own, /and once more that day/)
  })

  test('a treasurer, a trustee and a volunteer find nobody', async () => {
    const house = await openHub()
    await bring(house, 'another volunteer')
    for (const part of ['treasurer', 'trustee', 'volunteer'] as const) {
      const person = await as(house, part)
      const answer = await person.get('/desk/people')
      assert.equal(answer.status, 404, part)
      assert.doesNotMatch(await answer.text(), /Leah Brandt/)
    }
  })

  test('what every room holds is counted for an administrator who asks, logged, and says nothing of what it is', async () => {
    const house = await openHub()
    const tovah = await as(house, 'administrator')
    const ruth = await as(house, 'coordinator')
    const naomi = await as(house, 'volunteer')
    await naomi.post('/my/sealed', { kind: 'health', text: 'Planted asthma' })
    const path = `/desk/people/${naomi.id}`
    assert.match(await tovah.page(path), /What every room holds[^]*Show it/)
    const before = await actsAbout(house.root.db, naomi.id, 'looks')
    assert.ok(before.every(({ act }) => act !== 'people.held-looked'))
    const shown = await tovah.page(`${path}?held`)
    assert.match(shown, /Told in confidence[^]*Until you take it back/)
    assert.doesNotMatch(shown, /Planted asthma/)
    assert.equal((await actsAbout(house.root.db, naomi.id, 'looks'))[0]?.act, 'people.held-looked')
    for (const page of [path, `${path}?held`])
      assert.doesNotMatch(await ruth.page(page), /What every room holds|Told in confidence<\/th>/)
    assert.match(await naomi.page('/my/data'), /To see what every room holds/)
  })
})
