import assert from 'node:assert/strict'
import { Socket } from 'node:net'
import { mock, test } from 'node:test'
import { faults } from '../../../test/hub.ts'
import { visitor } from '../../../test/web.ts'
import { deliver, hangUp, MailWaits } from '../../platform/email/deliver.ts'
import type { Hub } from '../../platform/hub.ts'
import { openDemonstration } from './demonstration.fixture.ts'

/** Every connection this process opens while these tests run. */
function watchConnections() {
  const connections = mock.method(Socket.prototype, 'connect')
  return { connections, ledTo: () => ledTo(connections.mock.calls) }
}

/** Where they lead, by port or path. */
const ledTo = (calls: readonly { arguments: readonly unknown[] }[]): (string | number)[] =>
  calls.map((call) => {
    const one: unknown = call.arguments.flat()[0]
    if (typeof one === 'number' || typeof one === 'string') return one
    const { port, path } = one as { port?: number; path?: string }
    return port ?? path ?? 'somewhere'
  })

/** A database is reached by a port, or by a socket in a folder. */
function leadsToDatabase(url: string, way: string | number): boolean {
  const { port, searchParams } = new URL(url)
  const folder = searchParams.get('host')
  return folder === null ? String(way) === port : String(way).startsWith(folder)
}

/** Nobody listens there. */
const mailPort = 9

test('a letter stays where it is, even with a mail server set', async (t) => {
  const { connections, ledTo } = watchConnections()
  t.after(() => {
    connections.mock.restore()
    hangUp()
  })
  const house = await openDemonstration()
  const withMail = (demo: boolean): Hub => ({
    ...house.worker,
    environment: {
      ...house.worker.environment,
      demo,
      smtpUrl: `smtp://127.0.0.1:${mailPort}`,
      mailFrom: 'hello@hineni.example',
    },
  })
  await house.runSchedules()
  await house.runJobs()
  const waiting = await house.root.db.rows<{ id: string }>(
    `select id from mail.letter where state = 'waiting'`,
  )
  assert.ok(waiting.length > 0)

  for (const { id } of waiting) await deliver(withMail(true), id)
  assert.equal(ledTo().includes(mailPort), false)
  const still = await house.root.db.rows(`select id from mail.letter where state = 'waiting' and tries = 0`)
  assert.equal(still.length, waiting.length)

  await assert.rejects(deliver(withMail(false), waiting[0]!.id), MailWaits)
  assert.equal(ledTo().includes(mailPort), true, 'any other hub would have sent it')
})

test('a visitor signs in, every job of a day runs, and no connection but the database’s is opened', async (t) => {
  const { connections, ledTo } = watchConnections()
  t.after(() => connections.mock.restore())
  const before = faults.length
  const house = await openDemonstration()
  const guest = visitor(house)
  await guest.post('/demo/enter', { as: 'naomi' })
  await guest.page('/my')
  connections.mock.resetCalls()
  await visitor(house).post('/door', { email: 'somebody@example.org' })
  await house.letTimePassTo('2026-11-25', '12:00')
  assert.deepEqual(
    ledTo().filter((way) => !leadsToDatabase(house.database.app, way)),
    [],
  )
  assert.deepEqual(
    faults.slice(before).filter(({ where }) => where !== 'database'),
    [],
  )
  const sent = await house.root.db.rows(`select 1 from mail.letter where sent_at > '2026-11-24T12:00Z'`)
  assert.equal(sent.length, 0)
})
