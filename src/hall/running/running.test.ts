import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { openHub } from '../../../test/hub.ts'
import { markupFaults } from '../../../test/markup.ts'
import { isTest, sources } from '../../../test/sources.ts'
import { as } from '../../../test/web.ts'
import { allMessages } from '../../platform/email/message.ts'
import { bump } from '../../platform/models/models.ts'
import { charityProfile } from '../../platform/settings/charity.ts'
import { keepSetting } from '../../platform/settings/house.ts'
import { record } from '../../platform/audit/audit.ts'
import { chainAudit } from '../../platform/audit/chain.ts'
import { keepSealed } from '../../rooms/people/face.ts'
import { actAs } from '../../platform/seal/actor.ts'
import { rotateKeys } from '../../platform/seal/rotation.ts'
import { checkpointFile } from './checkpoints.ts'
import { checkLog, resealLeft } from './jobs.ts'
import { hasWords } from './words.ts'

const declared = /\bjob(?:<[^(]*>)?\(\s*'([a-z.-]+)'/g

describe('how the hub runs', () => {
  test('every job of the house has words an administrator would say', async () => {
    const files = (await sources('src/**/*.ts')).filter(({ path }) => !isTest(path))
    const names = files.flatMap(({ text }) => [...text.matchAll(declared)].map((found) => found[1]!))
    assert.ok(names.includes('opportunity.publish') && names.length >= 8, names.join(', '))
    assert.deepEqual(
      names.filter((name) => !hasWords(name)),
      [],
      'Say in src/hall/running/words.ts what these jobs do',
    )
  })

  test('the demonstration asks for no mail server and no backup folder', async () => {
    const house = await openHub({ demo: true })
    const tovah = await as(house, 'administrator')
    const page = await tovah.page('/desk/running')
    assert.match(page, /The demonstration sends no letters/)
    assert.doesNotMatch(page, /SMTP_URL|BACKUP/)
    const real = await as(await openHub(), 'administrator')
    assert.match(await real.page('/desk/running'), /SMTP_URL/)
  })

  test('every letter the hub can send says how to reach a person about a worry, and its preview leads nowhere', async () => {
    const house = await openHub()
    const { hub } = house
    const worry = { name: 'Miriam Levy', phone: '020 7946 0119', email: 'worry@hineni.example' }
    await hub.transact(async (db) => {
      const profile = { ...hub.setting(charityProfile), worry }
      await keepSetting(db, charityProfile, profile, { personId: null, at: hub.now() })
      await bump(db, 'settings')
    })
    await house.follow()
    const samuel = await as(house, 'vetting officer')
    const kinds = allMessages().map(({ kind }) => kind)
    assert.ok(kinds.length > 30)
    for (const kind of kinds) {
      assert.match(await samuel.page(`/desk/messages/${kind}`), /Miriam Levy, 020 7946 0119/, kind)
      const letter = await samuel.page(`/desk/messages/${kind}/letter`)
      assert.match(letter, /Miriam Levy/, kind)
      assert.doesNotMatch(letter, /href=/, kind)
    }
    // Who may not see how the hub runs is not sent there.
    assert.doesNotMatch(await samuel.page('/desk/messages'), /href="\/desk\/running"/)
  })

  test('the nightly check keeps a checkpoint outside the database, and misses what was cut off later', async () => {
    const data = await mkdtemp(join(tmpdir(), 'opentent-checkpoints-'))
    after(() => rm(data, { recursive: true, force: true }))
    const house = await openHub({ environment: { DATA: data } })
    const { worker, clock } = house
    const tovah = await as(house, 'administrator')
    const acts = async (count: number): Promise<void> => {
      for (let at = 0; at < count; at++)
        await record(worker.db, {
          at: worker.now(),
          by: 'the hub',
          act: 'house.setting-changed',
          subject: { kind: 'setting' },
        })
      await chainAudit(worker.database)
    }
    const night = async (on: string): Promise<string> => {
      house.setTime(on, '03:40')
      await checkLog.run(worker, clock.now())
      house.setTime(on, '09:00')
      return (await as(house, 'administrator')).page('/desk/running')
    }
    await acts(3)
    const first = await night('2026-11-25')
    assert.match(first, /Audit log verified/)
    const [line] = (await readFile(checkpointFile(data), 'utf8')).trim().split('\n')
    const kept = line!.split(' ')[1]!
    assert.match(kept, /^\d+:[0-9a-f]{64}$/)
    assert.ok(first.includes(kept), 'the page shows the checkpoint')
    assert.deepEqual(await markupFaults(first), [])
    assert.ok(tovah)

    await house.root.db.rows('delete from audit.link')
    await house.root.db.rows('delete from audit.entry')
    await house.root.db.rows('delete from audit.pending')
    await acts(1)
    assert.match(await night('2026-11-26'), /does not verify/)

    await record(worker.db, {
      at: worker.now(),
      by: 'the hub',
      act: 'house.restored',
      subject: { kind: 'backup' },
    })
    await chainAudit(worker.database)
    assert.match(await night('2026-11-27'), /Audit log verified/)
    assert.equal((await readFile(checkpointFile(data), 'utf8')).trim().split('\n').length, 2)
  })

  test('what a change of keys left behind is closed anew by night', async () => {
    const house = await openHub()
    const { hub, worker } = house
    const naomi = await as(house, 'volunteer')
    await hub.transact(async (db) => {
      await actAs(db, naomi.id)
      await keepSealed(hub, db, { personId: naomi.id, kind: 'access', text: 'Trays but not boxes' })
    })
    const underRetired = async () =>
      (
        await house.root.db.row<{ count: number }>(
          `select count(*) as count from people.sealed_fact as fact
           join seal.key on key.number = seal.key_of(fact.value) where key.retired_at is not null`,
        )
      )?.count
    const master = new Uint8Array(32).fill(7)
    assert.ok((await rotateKeys({ database: worker.database, clock: house.clock }, master)).ok)
    assert.equal(await underRetired(), 1)
    house.setTime('2026-11-25', '03:30')
    await resealLeft.run(worker, house.clock.now())
    assert.equal(await underRetired(), 0)
  })
})
