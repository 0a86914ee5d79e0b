import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { as } from '../../../../../test/web.ts'
import type { Grant } from '../../../../platform/permits/actor.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { aRole, anApplication } from '../../applications/applications.fixture.ts'
import { ashgrove } from '../../opportunities/ashgrove.fixture.ts'
import { keepEvidence } from '../../requirements/evidence.ts'
import { checksWithin } from './opening.ts'

const typed = {
  role: '',
  level: 'enhanced',
  workforce: 'child',
  number: '0012 3456 7890',
  issuedOn: '2026-11-02',
  seenOn: '2026-11-09',
  outcome: 'clear',
  consent: '',
}

/** A role in North London, and Naomi of Leeds, who never said before that she would like to. */
async function ourRole() {
  const house = await openHub({ today: '2026-11-22' })
  const place = await ashgrove(house.hub)
  const role = await aRole(house, place, { title: 'Befriender' })
  const naomi = await as(house, 'volunteer')
  await house.root.db.rows(`update people.person set region = 'Leeds' where id = $1`, [naomi.id])
  const vets = (regions: readonly string[] | 'all', programme = place.matching): Grant => ({
    role: 'vetting-officer',
    programmes: [programme],
    regions,
  })
  return { house, place, role, naomi, vets, path: `/desk/people/${naomi.id}/checks` }
}

type House = Awaited<ReturnType<typeof ourRole>>['house']

const inWall = (house: House, reader: string, personId: string): Promise<number> =>
  house.hub.transact(async (db) => {
    await actAs(db, reader)
    return (await checksWithin(house.hub, db, personId)).length
  })

describe('whose checks a vetting officer reaches', () => {
  test('of whoever applies for a role of theirs, from sending on; another programme’s officer finds nothing', async () => {
    const { house, place, role, naomi, vets, path } = await ourRole()
    const samuel = await as(house, 'vetting officer', [vets(['North London'])])
    const other = await as(house, 'treasurer', [vets('all', place.kitchen)])
    const draft = await anApplication(house, role, naomi.id, { state: 'draft' })
    assert.equal((await samuel.get(path)).status, 404, 'a draft is nobody’s to know')
    await house.root.db.rows('delete from volunteering.application where id = $1', [draft.id])

    await anApplication(house, role, naomi.id)
    assert.match(await samuel.page(path), /Befriender/)
    assert.equal((await samuel.post(path, { ...typed, role: role.opportunity.id })).status, 303)
    assert.equal((await samuel.post(path, typed)).status, 303)
    assert.match(await samuel.page(path), /001234567890/)
    assert.equal((await other.get(path)).status, 404)
    await house.root.db.rows('update volunteering.check_seen set opportunity_id = null')
    assert.deepEqual(
      [await inWall(house, samuel.id, naomi.id), await inWall(house, other.id, naomi.id)],
      [2, 0],
    )
  })

  test('whoever stepped aside finds them no more, and what ended opens nothing', async () => {
    const { house, role, naomi, vets, path } = await ourRole()
    const samuel = await as(house, 'vetting officer', [vets(['North London'])])
    const application = await anApplication(house, role, naomi.id)
    assert.equal((await samuel.post(path, typed)).status, 303)
    await house.root.db.rows(
      'insert into volunteering.stepped_aside (application_id, reader_id, said_at) values ($1, $2, now())',
      [application.id, samuel.id],
    )
    assert.equal((await samuel.get(path)).status, 404)
    assert.equal(await inWall(house, samuel.id, naomi.id), 0)

    await house.root.db.rows('delete from volunteering.stepped_aside')
    assert.equal(await inWall(house, samuel.id, naomi.id), 1)
    await house.root.db.rows(
      `update volunteering.application set state = 'declined', ended_at = now() where id = $1`,
      [application.id],
    )
    assert.equal((await samuel.get(path)).status, 404)
    assert.equal(await inWall(house, samuel.id, naomi.id), 0)
  })

  test('of whoever is in a role of theirs, so that a renewal can be written down where it is asked for', async () => {
    const { house, place, role, naomi, vets, path } = await ourRole()
    await house.root.db.rows('update volunteering.role set programme_id = $2 where id = $1', [
      role.roleId,
      place.matching,
    ])
    const samuel = await as(house, 'vetting officer', [vets(['Leeds'])])
    const far = await as(house, 'treasurer', [vets(['North London'])])
    assert.equal((await samuel.get(path)).status, 404)
    await house.hub.transact((db) =>
      keepEvidence(house.hub, db, {
        personId: naomi.id,
        roleId: role.roleId,
        kind: 'interview',
        detail: { outcome: 'go-on' },
        on: house.hub.today(),
      }),
    )
    assert.match(await samuel.page(`/desk/people/${naomi.id}/standing?role=${role.roleId}`), /Befriender/)
    assert.equal((await samuel.post(path, typed)).status, 303)
    assert.equal((await far.get(path)).status, 404)
    assert.deepEqual(
      [await inWall(house, samuel.id, naomi.id), await inWall(house, far.id, naomi.id)],
      [1, 0],
    )
  })
})
