import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { openHub } from '../../../../test/hub.ts'
import { day } from '../../../platform/clock.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Grant } from '../../../platform/permits/actor.ts'
import { addGrant } from '../../../platform/permits/grants/store.ts'
import { addOrganisation, setAgreement, sightOf } from '../../network/face.ts'
import { keepSealed, readSealed } from '../../people/face.ts'
import { aSupper, describeShifts, somebody } from '../gatherings.fixture.ts'
import { signUp } from '../places/actions.ts'
import { actorOf, browserOf } from '../web.fixture.ts'
import { placesOnList } from './store.ts'

describeShifts()
const house = await openHub({ today: '2026-11-24' })
const { hub, root } = house
const partner = (name: string) =>
  ({ name, shortName: name, kind: 'charity', town: null, web: null, email: null, phone: null }) as const
const added = await addOrganisation(hub, partner('St Columba’s Welcome'))
assert.ok(added.ok)
const columba = added.value

const partOf = newId()
const supper = await aSupper(hub, { partOf, organisationId: columba, capacity: 10 })
const guest = await somebody(hub, 'Canary Guest', 'canary@example.org')
await root.db.rows(`update people.person set phone = '07700 900999' where id = $1`, [guest])
await signUp(hub, hub.db, {
  gatheringIds: [supper],
  who: { personId: guest },
  people: 2,
  others: [{ name: 'Canary Child', age: 9 }],
})
await hub.transact((db) =>
  keepSealed(hub, db, { personId: guest, kind: 'access', text: 'Canary needs a ramp' }),
)

const holder = async (name: string, grant: Grant) => {
  const personId = await somebody(hub, name)
  await hub.transact((db) => addGrant(db, { personId, grant, givenBy: null, at: hub.now(), reason: 'test' }))
  return actorOf(personId, grant)
}
const tobias = await holder('Tobias Nkemelu', { role: 'partner-lead', organisation: columba })
const lead = await holder('Lena Lead', { role: 'opportunity-lead', opportunity: partOf })
const ruth = await holder('Ruth Adeyemi', { role: 'coordinator', programmes: 'all', regions: 'all' })

let version = 0
const agree = async (shared: { phone: boolean; email: boolean; others: boolean; needs: boolean }) => {
  const terms = { agreedOn: day('2026-11-01'), applications: false, ...shared }
  assert.ok((await setAgreement(hub, columba, terms, version)).ok)
  version++
}

const path = `/desk/gatherings/${supper}`
const secrets = { phone: /07700.900999/, others: /Canary Child/, needs: /Canary needs a ramp/ }

test('a partner’s leads see of those who come exactly what its agreement shares, and our coordinators everything', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ phone: fc.boolean(), email: fc.boolean(), others: fc.boolean(), needs: fc.boolean() }),
      async (shared) => {
        await agree(shared)
        for (const actor of [tobias, lead]) {
          const page = (await browserOf(hub, actor).get(`${path}?needs=yes`)).text
          assert.match(page, /Canary Guest/)
          for (const [what, words] of Object.entries(secrets))
            assert.equal(words.test(page), shared[what as keyof typeof secrets], what)
          assert.doesNotMatch(page, /canary@example\.org/)
          const facts = await readSealed(hub.as(actor), [guest], ['access'], 'a handler that forgot to ask')
          assert.equal(facts.length === 1, shared.needs, 'the second wall')
        }
        const ours = (await browserOf(hub, ruth).get(`${path}?needs=yes`)).text
        for (const words of Object.values(secrets)) assert.match(ours, words)
      },
    ),
    { numRuns: 16, examples: [[{ phone: false, email: false, others: false, needs: false }]] },
  )
})

test('what is not shared is never read from the database, and a name always is', async () => {
  await agree({ phone: false, email: false, others: false, needs: false })
  const [kept] = await placesOnList(hub.db, supper, false)
  assert.deepEqual(
    [kept!.place.name, kept!.place.people, kept!.place.phone, kept!.place.email, kept!.others],
    ['Canary Guest', 2, null, null, []],
  )
  const [whole] = await placesOnList(hub.db, supper, true)
  assert.deepEqual(
    [whole!.place.phone, whole!.place.email, whole!.others],
    ['07700 900999', 'canary@example.org', [{ name: 'Canary Child', age: 9 }]],
  )
})

test('the list says what it does not show, and offers no button for it', async () => {
  await agree({ phone: false, email: false, others: false, needs: false })
  const page = (await browserOf(hub, tobias).get(path)).text
  assert.match(
    page,
    /this list does not show telephone numbers, email addresses, the names of those they bring and what they asked us to know/,
  )
  assert.doesNotMatch(page, /needs=yes/)
  assert.match((await browserOf(hub, ruth).get(path)).text, /needs=yes/)
  assert.deepEqual(await sightOf(hub.db, null), { phone: true, email: true, others: true, needs: true })
})

test('two weeks after the end the list shows nobody what people asked us to know any more, and who ran it passes no wall', async () => {
  await agree({ phone: false, email: false, others: false, needs: true })
  const reads = async (actor: typeof ruth) => [
    (await readSealed(hub.as(actor), [guest], ['access'], 'test')).length,
    secrets.needs.test((await browserOf(hub, actor).get(`${path}?needs=yes`)).text),
  ]
  // It ends on 1 December at 8pm.
  house.clock.set(Temporal.Instant.from('2026-12-15T20:00:00Z'))
  for (const actor of [tobias, lead, ruth]) assert.deepEqual(await reads(actor), [1, true])
  house.clock.set(Temporal.Instant.from('2026-12-15T20:00:01Z'))
  for (const actor of [tobias, lead]) assert.deepEqual(await reads(actor), [0, false])
  // A coordinator of somebody’s region may still open it on their record, for a reason that is logged (people/kin).
  assert.deepEqual(await reads(ruth), [1, false])
})
