import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as } from '../../../../test/web.ts'
import { actsAbout } from '../../../platform/audit/questions.ts'
import type { Grant } from '../../../platform/permits/actor.ts'
import { addLabel, removeLabel } from './actions.ts'
import { tagsOf } from './store.ts'

describe('labels of somebody', async () => {
  const house = await openHub()
  const { hub, root } = house
  const within = (region: string): Grant => ({ role: 'coordinator', programmes: 'all', regions: [region] })
  const ruth = await as(house, 'coordinator', [within('Leeds')])
  const naomi = await as(house, 'volunteer')
  const leah = await as(house, 'another volunteer')
  for (const { id } of [naomi, leah])
    await root.db.rows(`update people.person set region = 'Leeds' where id = $1`, [id])
  const path = `/desk/people/${naomi.id}/labels`
  const labels = async (id = naomi.id) => (await tagsOf(root.db, id)).map(({ tag }) => tag)
  const acts = async (id: string) =>
    (await actsAbout(root.db, id, 'all'))
      .map(({ act }) => act)
      .filter((act) => act.startsWith('people.label'))

  test('are put on once, in the capitals already in use, and found by at once', async () => {
    for (const tag of ['Own van', 'own VAN', ' Own van '])
      assert.equal((await ruth.post(path, { tag })).status, 303)
    await addLabel(hub, leah.id, 'OWN VAN')
    assert.deepEqual([await labels(), await labels(leah.id)], [['Own van'], ['Own van']])
    assert.deepEqual([await acts(naomi.id), await acts(leah.id)], [['people.labelled'], ['people.labelled']])
    assert.match(await ruth.page('/desk/people?tag=Own+van'), /Naomi Feld[^]*Leah|Leah[^]*Naomi Feld/)
    assert.match(await ruth.page('/desk/people?words=van'), /Naomi Feld/)
  })

  test('an empty or endless one comes back as it was typed', async () => {
    const wrong = await ruth.post(path, { tag: ' ' })
    assert.equal(wrong.status, 422)
    const page = await wrong.text()
    assert.match(page, /Enter a label/)
    assert.deepEqual(await markupFaults(page), [])
    const long = await ruth.post(path, { tag: 'a'.repeat(41) })
    assert.equal(long.status, 422)
    assert.match(await long.text(), new RegExp('a'.repeat(41)))
    assert.deepEqual(await labels(), ['Own van'])
  })

  test('are taken off once, with a trace; they are found by it no more', async () => {
    assert.deepEqual(await removeLabel(hub, leah.id, 'Own van'), { ok: true, value: undefined })
    assert.deepEqual(await removeLabel(hub, leah.id, 'Own van'), { ok: false, refusal: 'not-theirs' })
    assert.equal((await ruth.post(`/desk/people/${leah.id}/labels/remove`, { tag: 'Own van' })).status, 409)
    assert.deepEqual((await acts(leah.id)).toSorted(), ['people.label-taken-off', 'people.labelled'])
    assert.doesNotMatch(await ruth.page('/desk/people?tag=Own+van'), /Leah/)
  })

  test('are changed by nobody beyond their reach, and their owner sees them', async () => {
    for (const other of [
      await as(house, 'safeguarding lead'),
      await as(house, 'vetting officer', [within('Bristol')]),
      naomi,
    ])
      for (const [to, tag] of [
        [path, 'Planted'],
        [`${path}/remove`, 'Own van'],
      ] as const)
        assert.notEqual((await other.post(to, { tag })).status, 303)
    assert.deepEqual(await labels(), ['Own van'])
    assert.match(await naomi.page('/my/data'), /Own van/)
  })
})
