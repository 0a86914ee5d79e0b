import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bring } from '../../../../../test/cast.ts'
import { openHub } from '../../../../../test/hub.ts'
import { day, momentAt } from '../../../../platform/clock.ts'
import { keepsNothing } from '../../../../platform/retention/kept.ts'
import { somebodyNamed } from '../../opportunities/ashgrove.fixture.ts'
import { befrienders } from '../befriender.fixture.ts'
import { addExemptions } from '../bulk-store.ts'
import { keepEvidence } from '../evidence.ts'
import { standingOf } from '../standings.ts'
import { dossier, forget, holds, standingKept } from './keeping.ts'

/** Gila, of whom something was recorded and who was exempted, with a reason in words. */
async function gilaIsKnown() {
  const house = await openHub({ today: '2026-11-24' })
  const { hub } = house
  const { roleId } = await befrienders(house, null)
  const gila = await somebodyNamed(hub, 'Gila Salter')
  const samuel = await bring(house, 'vetting officer')
  const theirs = hub.as({ personId: samuel.id, strength: 'strong', grants: [] })
  await theirs.transact((db) =>
    keepEvidence(theirs, db, {
      personId: gila,
      roleId,
      kind: 'interview',
      detail: { outcome: 'go-on' },
      on: day('2026-11-20'),
    }),
  )
  await addExemptions(house.root.db, [
    {
      id: '019a0000-0000-7000-8000-000000000001',
      personId: gila,
      roleId,
      requirement: 'training',
      reason: 'She was in hospital',
      from: day('2026-11-24'),
      until: day('2027-01-10'),
      askedBy: null,
      approvedBy: samuel.id,
      givenAt: hub.now(),
      ended: null,
    },
  ])
  return { house, hub, roleId, gila }
}

const rows = (house: Awaited<ReturnType<typeof openHub>>, table: string) =>
  house.root.db.rows(`select 1 from volunteering.${table}`)

describe('what is kept of roles', () => {
  test('people read all of it, and until when it stays', async () => {
    const { hub, gila } = await gilaIsKnown()
    const [section] = await dossier(hub, gila, hub.words)
    assert.deepEqual(section!.entries, [
      {
        label: 'Conversation, Befriender',
        value: 'On 20 November 2026. Written down by Samuel Hart on 24 November 2026',
      },
      {
        label: 'An exemption, Befriender',
        value: 'From 24 November 2026 to 10 January 2027, approved by Samuel Hart: She was in hospital',
      },
    ])
    assert.match(section!.kept, /6 years/)
    assert.deepEqual(
      (await holds(hub, gila, hub.words)).map(({ until }) => until),
      ['Until 24 November 2032, then it goes by itself'],
    )
  })

  test('forgotten, what was written in words goes and they are in no role; a legal hold keeps it', async () => {
    const { house, hub, roleId, gila } = await gilaIsKnown()
    const { worker } = house
    const reason = async () =>
      (await house.root.db.row<{ reason: string }>('select reason from volunteering.exemption'))!.reason
    await worker.transact((db) => forget(worker, db, gila, (kind) => kind === standingKept.key))
    assert.equal(await reason(), 'She was in hospital')
    await worker.transact((db) => forget(worker, db, gila, keepsNothing))
    await worker.transact((db) => forget(worker, db, gila, keepsNothing))
    assert.equal(await reason(), '')
    assert.equal((await standingOf(hub, hub.db, gila, roleId)).state, 'left')
    assert.equal((await standingOf(hub, hub.db, gila, roleId, day('2026-11-23'))).state, 'not-yet')
    assert.deepEqual(
      [await rows(house, 'evidence'), await rows(house, 'role_stop')].map(({ length }) => length),
      [1, 1],
    )
  })

  test('the record goes once nothing was recorded for so long, and not before', async () => {
    const { house, gila } = await gilaIsKnown()
    const { worker } = house
    assert.equal(standingKept.counts, 'from-involvement')
    if (standingKept.counts !== 'from-involvement') return
    const { olderThan, letGo } = standingKept
    const before = (on: string) => olderThan(worker.db, momentAt(day(on), '00:00'))
    // The exemption reaches to 10 January 2027.
    assert.deepEqual([await before('2027-01-09'), await before('2027-01-12')], [[], [gila]])
    await worker.transact((db) => letGo(worker, db, gila))
    for (const table of ['evidence', 'exemption']) assert.deepEqual(await rows(house, table), [])
    const [section] = await dossier(house.hub, gila, house.hub.words)
    assert.equal(section, undefined)
  })
})
