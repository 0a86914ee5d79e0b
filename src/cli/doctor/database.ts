import { size } from '../../hall/running/words.ts'
import { ago } from '../../hall/running/words.ts'
import * as running from '../../hall/running/store.ts'
import { archiveState, isLate } from '../../platform/database/backup/archive.ts'
import type { Db } from '../../platform/database/database.ts'
import { migrations } from '../../platform/database/migrate.ts'
import { moment } from '../../platform/database/values.ts'
import { provesMaster } from '../../platform/seal/seal.ts'
import type { Reached } from '../reach.ts'
import { look, ok, wrong, type Finding } from './finding.ts'
import * as store from './store.ts'

/** What the database tells, asked as its owner. */
export async function insideDatabase(db: Db, reached: Reached, now: Temporal.Instant): Promise<Finding[]> {
  const facts = await running.serverFacts(db)
  const where =
    reached.server === null
      ? 'given by DATABASE_URL'
      : reached.wasRunning
        ? 'embedded, running'
        : 'embedded, started for this look'
  const findings = [
    ok('database', `PostgreSQL ${facts?.version ?? 'unknown'}, ${where}; ${size(facts?.size ?? 0)}`),
    connections(facts?.connections ?? 0, facts?.most ?? 0),
    await sameTime(db, now),
  ]
  const shape = await shapeOf(db)
  findings.push(shape)
  if (shape.state === 'wrong') return findings
  return [
    ...findings,
    await rightKey(db, reached),
    ...(await queue(db, now)),
    await letters(db),
    await auditCheck(db, now),
    await lastBackup(db, reached, now),
    ...(await archive(db, reached, now)),
  ]
}

const connections = (used: number, most: number): Finding =>
  used > most * 0.8
    ? look(
        'connections',
        `${used} of ${most}`,
        'lower DATABASE_CONNECTIONS, or put PgBouncer before the database',
      )
    : ok('connections', `${used} of ${most}`)

async function sameTime(db: Db, now: Temporal.Instant): Promise<Finding> {
  const { at } = (await store.databaseTime(db))!
  const apart = Math.abs(now.since(Temporal.Instant.from(at)).total('seconds'))
  return apart < 30
    ? ok('clocks', 'this machine and the database agree')
    : wrong(
        'clocks',
        `this machine and the database are ${Math.round(apart)} seconds apart`,
        'let NTP keep both',
      )
}

async function shapeOf(db: Db): Promise<Finding> {
  const applied = await store.appliedMigrations(db)
  const wanted = await migrations()
  if (applied === null) return wrong('migrations', 'none was applied yet', 'run bin/opentent migrate')
  const known = new Map(wanted.map(({ name, digest }) => [name, digest]))
  const strange = applied.find(({ name, digest }) => known.get(name) !== digest)
  if (strange)
    return wrong('migrations', `${strange.name} is not one this program knows`, 'run the newer program')
  const pending = wanted.filter(({ name }) => !applied.some((one) => one.name === name))
  return pending.length === 0
    ? ok('migrations', `${applied.length} applied, none pending`)
    : wrong(
        'migrations',
        `${pending.length} pending, first ${pending[0]!.name}`,
        'run bin/opentent migrate, or start the hub',
      )
}

async function rightKey(db: Db, { secrets }: Reached): Promise<Finding> {
  if (await provesMaster(db, secrets.masterKey)) return ok('sealed fields', 'the key is the right one')
  const hasSealed = (await db.row('select from seal.master')) !== undefined
  return hasSealed
    ? wrong(
        'sealed fields',
        'the key is not the one they were closed with',
        'put back the right one: bin/opentent keys put-back',
      )
    : ok('sealed fields', 'none yet')
}

async function queue(db: Db, now: Temporal.Instant): Promise<Finding[]> {
  const queues = await running.queues(db, now)
  const waiting = queues.reduce((sum, one) => sum + one.waiting, 0)
  const failing = queues.reduce((sum, one) => sum + one.failing, 0)
  const oldest = queues
    .map((one) => one.oldest)
    .filter((at) => at !== null)
    .toSorted()[0]
  const gaveUp = await running.gaveUp(db)
  const late = oldest !== undefined && now.since(moment(oldest)).total('minutes') > 15
  return [
    late
      ? look(
          'queue',
          `${waiting} jobs wait, the oldest for ${ago(moment(oldest), now)}`,
          'see that a worker runs (OPENTENT_ROLE)',
        )
      : ok('queue', `${waiting} jobs wait, ${failing} are being tried again`),
    gaveUp.length === 0
      ? ok('jobs that gave up', 'none')
      : look(
          'jobs that gave up',
          `${gaveUp.length}, the first is ${gaveUp[0]!.name}`,
          'open /desk/running, mend the cause, press Try again',
        ),
  ]
}

async function letters(db: Db): Promise<Finding> {
  const counts = await running.letterCounts(db)
  const words = `${counts.waiting} waiting, ${counts.sent} sent, ${counts.failed} failed, ${counts.returned} came back`
  return counts.failed === 0
    ? ok('letters', words)
    : look('letters', words, 'open /desk/outbox and send them again, or withdraw them')
}

async function auditCheck(db: Db, now: Temporal.Instant): Promise<Finding> {
  const check = await running.factOf<{ ok: boolean }>(db, 'audit-check')
  if (!check) return ok('audit log', 'is checked each night; not yet')
  return check.value.ok
    ? ok('audit log', `verified ${ago(moment(check.at), now)} ago`)
    : wrong('audit log', 'does not verify', 'run bin/opentent audit verify to see where it was changed')
}

async function lastBackup(db: Db, { environment }: Reached, now: Temporal.Instant): Promise<Finding> {
  const last = await running.factOf<{ kind: string; folder: string; bytes: number }>(db, 'backup')
  const mend = `run bin/opentent backup ${environment.backup ?? 'DIR'}`
  if (!last) return look('last backup', 'there was none yet', mend)
  const { kind, folder, bytes } = last.value
  const words = `${kind}, ${ago(moment(last.at), now)} ago, ${size(bytes)}, in ${folder}`
  return now.since(moment(last.at)).total('hours') > 48
    ? look('last backup', words, mend)
    : ok('last backup', words)
}

async function archive(db: Db, { environment, server }: Reached, now: Temporal.Instant): Promise<Finding[]> {
  const { backup, data } = environment
  if (backup === undefined || server === null || environment.demo) return []
  const told = await store.archiver(db)
  if (told?.failing)
    return [
      wrong(
        'archive of changes',
        `the database cannot hand over ${told.failed ?? 'its log'}`,
        `see the end of ${data}/postgres/server.log`,
      ),
    ]
  const { waiting, waitingSince, newest, segments, bytes } = await archiveState({ data, backup })
  const words = `${segments} segments, ${size(bytes)}${newest === null ? '' : `, the newest ${ago(newest, now)} ago`}`
  if (waitingSince !== null && isLate({ waitingSince }, now)) {
    return [
      wrong(
        'archive of changes',
        `${waiting} segments wait for ${ago(waitingSince, now)}; ${words}`,
        'see what the hub’s log says of the backup folder; is the hub running?',
      ),
    ]
  }
  return [
    told?.on
      ? ok('archive of changes', words)
      : look('archive of changes', 'is off', 'start the hub with BACKUP set'),
  ]
}
