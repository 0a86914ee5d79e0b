import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDoor } from '../../identity/trials/door.ts'
import type { Outcome } from '../../outcome.ts'
import type { Actor, Grant } from '../actor.ts'
import { endGrant, giveGrant } from './actions.ts'
import type { NotEnded } from './rules.ts'
import { countAdministrators } from './store.ts'

const administrator: Grant = { role: 'administrator' }
const programme = '01900000-0000-7000-8000-00000000dddd'
const london = { role: 'coordinator', programmes: [programme], regions: ['London'] } as const
test('roles changed at once', async (t) => {
  const door = await openDoor()
  t.beforeEach(async () => {
    door.test.setTime('2026-11-24', '12:00')
    await door.test.root.db.rows(
      'delete from mail.letter; update permits.grant set ended_at = given_at where ended_at is null',
    )
  })

  const who = (personId: string, ...grants: Grant[]): Actor => ({ personId, strength: 'strong', grants })
  const grantOf = async (personId: string): Promise<string> =>
    (await door.test.root.db.row<{ id: string }>(
      'select id from permits.grant where person_id = $1 and ended_at is null',
      [personId],
    ))!.id

  await t.test('two administrators who end each other at once leave one', async () => {
    for (let turn = 0; turn < 5; turn++) {
      await door.test.root.db.rows('update permits.grant set ended_at = given_at where ended_at is null')
      const a: string = await door.aPerson(`A${turn}`, { grants: [administrator] })
      const b: string = await door.aPerson(`B${turn}`, { grants: [administrator] })
      const [ofA, ofB] = [await grantOf(a), await grantOf(b)]

      const outcomes: Outcome<undefined, NotEnded>[] = await Promise.all([
        endGrant(door.hub.as(who(a, administrator)), { id: ofB, reason: 'out' }),
        endGrant(door.hub.as(who(b, administrator)), { id: ofA, reason: 'out' }),
      ])

      assert.equal(outcomes.filter((one) => one.ok).length, 1)
      assert.equal(await countAdministrators(door.hub.db), 1)
    }
  })

  await t.test('all administrators who lay down their own at once leave one', async () => {
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, at) => door.aPerson(`All${at}`, { grants: [administrator] })),
    )
    const grants = await Promise.all(all.map(grantOf))
    const outcomes = await Promise.all(
      all.map((id, at) =>
        endGrant(door.hub.as(who(id, administrator)), { id: grants[at]!, reason: 'tired' }),
      ),
    )
    assert.equal(outcomes.filter((one) => one.ok).length, 5)
    assert.deepEqual(
      outcomes.filter((one) => !one.ok),
      [{ ok: false, refusal: 'last-administrator' }],
    )
  })

  await t.test(
    'somebody whose role ended a moment ago gives nothing with a request that had begun before',
    async () => {
      const [tovah, ruth] = [await door.aPerson('Was', { grants: [] }), await door.aPerson('Asked')]
      const stale = door.hub.as(who(tovah, administrator))
      const given = await giveGrant(stale, { personId: ruth, grant: administrator, reason: 'x' })
      assert.deepEqual(given, { ok: false, refusal: 'not-yours-to-give' })
    },
  )

  await t.test('the same role is given once', async () => {
    const [tovah, ruth] = [await door.aPerson('Tov', { grants: [administrator] }), await door.aPerson('Ruti')]
    const hub = door.hub.as(who(tovah, administrator))
    const outcomes = await Promise.all(
      [1, 2].map(() => giveGrant(hub, { personId: ruth, grant: london, reason: 'x' })),
    )
    assert.deepEqual(outcomes.map((one) => (one.ok ? 'given' : one.refusal)).toSorted(), [
      'given',
      'theirs-already',
    ])
  })
})
