import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { record } from '../../src/platform/audit/audit.ts'
import { openHub } from '../hub.ts'
import { as } from '../web.ts'

test('each night the log is checked, and the desk says so when somebody changed it', async (t) => {
  const data = await mkdtemp(join(tmpdir(), 'opentent-audit-'))
  t.after(() => rm(data, { recursive: true, force: true }))
  const house = await openHub({ today: '2026-11-24', environment: { DATA: data } })
  const { hub, root } = house
  await hub.transact((db) =>
    record(db, { at: hub.now(), by: 'the hub', act: 'house.setting-changed', subject: { kind: 'setting' } }),
  )
  const check = () =>
    root.db.row<{ value: { ok: boolean } }>(`select value from house.fact where key = 'audit-check'`)
  const night = async (on: string): Promise<void> => {
    await house.runJobs()
    house.setTime(on, '05:30')
    await house.runSchedules()
    await house.runJobs()
  }
  await night('2026-11-25')
  assert.equal((await check())?.value.ok, true)
  const tovah = await as(house, 'administrator')
  assert.match(await tovah.page('/desk/running'), /Audit log verified/)

  await root.db.rows(
    `update audit.entry set act = 'house.nothing-happened' where act = 'house.setting-changed'`,
  )
  await night('2026-11-26')
  assert.equal((await check())?.value.ok, false)
  const ruth = await as(house, 'coordinator', [{ role: 'administrator' }])
  assert.match(await ruth.page('/desk/running'), /The audit log does not verify/)
})
