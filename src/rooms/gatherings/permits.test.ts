import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { openHub } from '../../../test/hub.ts'
import { newId } from '../../platform/database/id.ts'
import type { Actor, Grant } from '../../platform/permits/actor.ts'
import { actAs } from '../../platform/seal/actor.ts'
import { addGrant } from '../../platform/permits/grants/store.ts'
import { can } from '../../platform/permits/permit.ts'
import { aSupper, at, somebody } from './gatherings.fixture.ts'
import { gatheringsWithin } from './list/store.ts'
import { leadGathering, readAccessNeeds, reachOf } from './permits.ts'
import { signUp } from './places/actions.ts'
import type { Belonging } from './types.ts'

const { hub, root } = await openHub({ today: '2026-11-24' })

const [tent, other] = [newId(), newId()]
const programmes = [newId(), newId()]
const regions = ['North London', 'Leeds']
const parts = [newId(), newId()]
for (const id of [tent, other])
  await root.db.rows(
    `insert into network.organisation (id, name, short_name, kind, made_at) values ($1, $2, $2, 'charity', $3)`,
    [id, `Partner ${id}`, hub.now()],
  )
for (const [at_, id] of programmes.entries())
  await root.db.rows(
    `insert into programmes.programme (id, name, side, summary, made_at) values ($1, $2, 'supporting', '', $3)`,
    [id, `Programme ${at_}`, hub.now()],
  )
for (const name of regions) await root.db.rows('insert into programmes.region (name) values ($1)', [name])

const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values)
const reach = (values: readonly string[]) =>
  fc.oneof(fc.constant('all' as const), fc.subarray([...values], { minLength: 1 }))
const grant: fc.Arbitrary<Grant> = fc.oneof(
  fc.constant({ role: 'administrator' as const }),
  fc.constant({ role: 'treasurer' as const }),
  fc.record({
    role: fc.constant('coordinator' as const),
    programmes: reach(programmes),
    regions: reach(regions),
  }),
  fc.record({ role: fc.constant('partner-lead' as const), organisation: oneOf([tent, other]) }),
  fc.record({ role: fc.constant('opportunity-lead' as const), opportunity: oneOf(parts) }),
)
const belonging: fc.Arbitrary<Belonging> = fc.record({
  partOf: oneOf(parts),
  organisationId: oneOf([tent, other, null]),
  programmeId: oneOf([...programmes, null]),
  region: oneOf([...regions, null]),
})

test('a gathering is in somebody’s list exactly when they may run it, and its people’s needs are theirs to read exactly when the permit holds', async () => {
  const reader = await somebody(hub, 'Reader Ruth')
  await fc.assert(
    fc.asyncProperty(
      belonging,
      fc.uniqueArray(grant, { maxLength: 3, selector: (one) => JSON.stringify(one) }),
      fc.boolean(),
      fc.boolean(),
      async (thing, grants, sharesNeeds, listIsOpen) => {
        const actor: Actor = { personId: reader, strength: 'strong', grants }
        const id = await aSupper(hub, { ...thing })
        const listed = await gatheringsWithin(
          hub.db,
          reachOf(actor),
          at('2026-12-01', '00:00'),
          at('2026-12-02', '00:00'),
        )
        const may = can(leadGathering, actor, thing)
        assert.equal(
          listed.some((one) => one.id === id),
          may,
        )

        await root.db.rows('delete from permits.grant')
        await hub.transact(async (db) => {
          for (const one of grants)
            await addGrant(db, { personId: reader, grant: one, givenBy: null, at: hub.now(), reason: 'test' })
        })
        const guest = await somebody(hub, 'Guest', null)
        await signUp(hub, hub.db, { gatheringIds: [id], who: { personId: guest } })
        await root.db.rows(
          `insert into network.agreement (organisation_id, agreed_on, phone, email, others, needs, set_at)
           select id, '2026-11-01', false, false, false, $1, now() from network.organisation
           on conflict (organisation_id) do update set needs = excluded.needs`,
          [sharesNeeds],
        )
        // It ends on 1 December at 8pm, and its list closes two weeks later.
        const readAt = Temporal.Instant.from(listIsOpen ? '2026-12-15T20:00:00Z' : '2026-12-15T20:00:01Z')
        const row = await root.transact(async (db) => {
          await actAs(db, reader, readAt)
          return db.row<{ yes: boolean }>('select gatherings.looks_after($1, $2) as yes', [reader, guest])
        })
        const leadsSeeNeeds = thing.organisationId === null || sharesNeeds
        assert.equal(row!.yes, can(readAccessNeeds, actor, { ...thing, listIsOpen, leadsSeeNeeds }))
        if (row!.yes) assert.equal(may, true)
      },
    ),
    { numRuns: 80 },
  )
})
