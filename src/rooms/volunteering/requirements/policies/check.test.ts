import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { as } from '../../../../../test/web.ts'
import { decide } from '../../checks/deciding/actions.ts'
import { pairTyped } from '../../checks/deciding/deciding.fixture.ts'
import { decideForm, factsFrom } from '../../checks/deciding/forms.ts'
import { rhythmOf } from '../../checks/deciding/asking.ts'
import { ashgrove, aSupperClub, got } from '../../opportunities/ashgrove.fixture.ts'
import { befrienders } from '../befriender.fixture.ts'
import { checkOfRole } from './level.ts'
import { link } from './store.ts'

/** Befriending with a young person who turns 18 on 8 December 2026: an enhanced check is asked for until then. */
async function untilEighteen() {
  const house = await openHub({ today: '2026-11-24' })
  const { hub } = house
  const place = await ashgrove(hub)
  const way = await aSupperClub(hub, place, {
    title: 'Befriender',
    kind: 'role',
    timesInWords: 'Every two weeks.',
    commitment: 'every-fortnight',
    checks: ['dbs-enhanced'],
    checksInWords: 'An enhanced check, because you meet alone.',
  })
  const deciding = (changes: Partial<typeof pairTyped>, level: 'enhanced' | 'none', seen: number) =>
    decide(hub.as(place.ruth), {
      opportunityId: way.id,
      facts: factsFrom(decideForm.parse({ ...pairTyped, ...changes })),
      level,
      reason: 'Pairs meet alone',
      rhythm: rhythmOf(way.published!),
      seen,
    })
  got(await deciding({ turns18On: '2026-12-08' }, 'enhanced', 0))
  const { roleId } = await befrienders(house, null)
  await link(house.root.db, way.id, roleId)
  return { house, hub, way, roleId, deciding }
}

/** Domain fact 5: at 18 it is not the child workforce; more than the law allows is never asked for. */
describe('the check of a role, when the law allows less than was decided', () => {
  test('from the 18th birthday no version may ask for it anew, until it was decided again', async () => {
    const { house, hub, roleId } = await untilEighteen()
    const before = await checkOfRole(hub, hub.db, roleId)
    assert.deepEqual(before, { ok: true, value: { level: 'enhanced', workforce: 'child' } })
    house.setTime('2026-12-07', '23:59')
    assert.ok((await checkOfRole(hub, hub.db, roleId)).ok)
    house.setTime('2026-12-08', '00:00')
    assert.deepEqual(await checkOfRole(hub, hub.db, roleId), { ok: false, refusal: 'decide-again' })
    const samuel = await as(house, 'vetting officer')
    const role = `/desk/requirements/${roleId}`
    await samuel.post(`${role}/draft`)
    const terms = { holdsFrom: '2026-12-09', why: 'Nothing else changes', seen: '1' }
    await samuel.post(`${role}/draft/terms`, terms)
    assert.equal(
      (await samuel.post(`${role}/draft/whom`, { seen: '2', running: 'finish', until: '' })).status,
      422,
    )
  })

  test('a version that still asks for it says so on its page and in the day’s list, also where nothing may be asked', async () => {
    const { house, roleId, deciding } = await untilEighteen()
    const samuel = await as(house, 'vetting officer')
    const role = `/desk/requirements/${roleId}`
    const late = /Befriender asks people for a check that was not decided so/
    assert.doesNotMatch(await samuel.page(role), /asks for another check/)
    assert.doesNotMatch(await samuel.page('/desk'), late)
    house.setTime('2026-12-08')
    const then = await as(house, 'administrator')
    assert.match(await then.page(role), /Decide again first/)
    assert.doesNotMatch(await then.page('/desk'), late, 'it stands there as a decision to make again')
    got(await deciding({ youngest: '18', oldest: '18' }, 'none', 1))
    assert.match(await then.page(role), /asks for another check than was decided[\s\S]*no check is asked for/)
    assert.match(await then.page('/desk'), late)
    const elsewhere = await as(house, 'treasurer', [
      { role: 'vetting-officer', programmes: ['00000000-0000-7000-8000-000000000000'], regions: 'all' },
    ])
    assert.doesNotMatch(await elsewhere.page('/desk'), late)
  })
})
