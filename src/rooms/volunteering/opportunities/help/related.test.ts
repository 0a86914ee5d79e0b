import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { ashgrove, aSupperClub } from '../ashgrove.fixture.ts'
import { related } from './store.ts'

const house = await openHub()
const { hub } = house
const place = await ashgrove(hub)
const here = { lat: 51.6136, lon: -0.1775 }

/** A way to help so many miles north of Ashgrove, or from home. */
async function aWay(title: string, miles: number | 'home' | 'somewhere', region = 'North London') {
  const { id } = await aSupperClub(hub, place, { title })
  const point = typeof miles === 'number' ? { lat: here.lat + miles / 69.09, lon: here.lon } : null
  await house.root.db.rows(
    `update volunteering.opportunity set region = $4,
       published = published || jsonb_build_object('point', $2::jsonb, 'where', $3::text) where id = $1`,
    [id, JSON.stringify(point), miles === 'home' ? 'home' : 'place', region],
  )
  return id
}

const beside = async (id: string, most?: number): Promise<string[]> =>
  (await related(hub.db, id, most)).map(({ title }) => title)

test('beside a way to help stand others near it, nearest first, then from home; nothing that is too far', async () => {
  const supper = await aWay('Supper club', 0)
  await aWay('Leeds kitchen', 170, 'Leeds')
  await aWay('Far side of town', 14.5)
  await aWay('Out of town', 15.5)
  await aWay('Next door', 0.2)
  await aWay('Across the park', 2)
  const home = await aWay('Letters from home', 'home')
  await aWay('Phone line', 'home')
  await aWay('Somewhere here', 'somewhere')
  assert.deepEqual(await beside(supper), ['Next door', 'Across the park', 'Far side of town'])
  const all = await beside(supper, 20)
  assert.deepEqual(all.slice(3).toSorted(), ['Letters from home', 'Phone line', 'Somewhere here'])
  assert.equal(all.at(-1), 'Somewhere here')
  assert.deepEqual(await beside(home), ['Phone line'])
})
