import assert from 'node:assert/strict'
import { test } from 'node:test'
import { furnish, miscounted, openDemonstration, shiftsInRest, twiceAtOnce } from './demonstration.fixture.ts'

const standing = `select count(*) as count from volunteering.opportunity where state = 'published'`

test('whichever day it is built on, it is as whole: in Pesach, on Yom Kippur, as the clocks change, on a leap day', async () => {
  const house = await openDemonstration('2027-04-22')
  for (const day of ['2027-04-22', '2027-10-11', '2027-03-28', '2028-02-29']) {
    house.setTime(day)
    if (day !== '2027-04-22') await furnish(house)
    assert.deepEqual(await house.root.db.row(standing), { count: 40 }, day)
    assert.deepEqual(await miscounted(house), [], day)
    assert.deepEqual(await shiftsInRest(house), ['Clothes stall at St Columba’s fair'], day)
    assert.deepEqual(
      new Set((await twiceAtOnce(house)).map(({ name }) => name)),
      new Set(['Tom Ferreira']),
      day,
    )
    const offered = await house.root.db.rows<{ name: string }>(
      `select name from gatherings.place where state = 'offered' and name = 'Naomi Feld'`,
    )
    assert.equal(offered.length, 1, day)
  }
})
