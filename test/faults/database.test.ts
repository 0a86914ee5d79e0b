import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { until } from '../../src/platform/database/embedded/trials/stage.ts'
import { freshDatabase } from '../cluster.ts'
import { endingsOf } from '../endings.ts'
import { freshProgram } from '../program.ts'
import { lineTo } from './line.ts'
import { contact, furnish, press, settings, visit, visitorNamed } from './stage.ts'

test('database gone: a plain page says so and how to reach a person, nothing is written, and it mends itself', async (t) => {
  const atEnd = endingsOf(t)
  const data = await mkdtemp(join(tmpdir(), 'opentent-gone-'))
  atEnd(() => rm(data, { recursive: true, force: true }))
  const database = await freshDatabase()
  atEnd(() => database.drop())
  const line = await lineTo(database.owner)
  atEnd(() => line.cut())
  const environment = await settings({ DATABASE_URL: line.url, DATABASE_ONE_ROLE: 'yes' })
  const stage = await furnish({ data, url: database.superuser, environment })
  atEnd(() => stage.close())
  const program = await freshProgram({ data, environment })
  atEnd(() => program.stop())
  const { url } = program
  const [naomi, leah] = stage.volunteers
  const [shift] = stage.shifts
  const rows = () =>
    stage.db
      .row(`select (select count(*) from gatherings.place) as places, (select count(*) from gatherings.history) as steps,
      (select count(*) from mail.letter) as letters, (select count(*) from identity.session) as sessions`)
  const signUp = (who: typeof naomi) =>
    press(url, stage.path, { shift: shift!, people: '1' }, { cookie: who!.cookie })
  assert.equal((await signUp(naomi))?.status, 200)
  const before = await rows()

  await line.cut()
  for (const answer of [
    await signUp(leah),
    await press(url, stage.path, visitorNamed('Visitor Gone', shift!)),
    await press(url, '/door', { email: 'naomi@example.org' }),
    await visit(url, '/my', { cookie: naomi!.cookie }),
    await visit(url, '/worry', { cookie: naomi!.cookie }),
  ]) {
    assert.equal(answer?.status, 503, program.printed)
    assert.equal(answer.headers.get('retry-after'), '10')
    for (const words of ['Our records cannot be reached', contact.phone, contact.email, contact.worry.name])
      assert.ok(answer.text.includes(words), words)
    assert.doesNotMatch(answer.text, /ECONN|postgres|127\.0\.0\.1|at file:/)
  }
  const worry = await visit(url, '/worry')
  assert.equal(worry?.status, 200)
  assert.ok(worry.text.includes(contact.worry.phone))
  assert.deepEqual(await rows(), before)

  await line.mend()
  const again = await until('the hub is back', async () => {
    const answer = await signUp(leah)
    return answer?.status === 200 && answer
  })
  assert.match(again.text, /you have a place/)
  assert.equal(program.child.exitCode, null)
  await until('what was to be said is said', async () => {
    const left = await stage.db.row<{ count: number }>(
      'select count(*) from gatherings.to_tell where not_before <= now()',
    )
    return left!.count === 0
  })
  const after = (await rows()) as { places: number; letters: number }
  assert.equal(after.places, (before as typeof after).places + 1)
})

test('started while the database is away, the program says so in one sentence', async (t) => {
  const atEnd = endingsOf(t)
  const data = await mkdtemp(join(tmpdir(), 'opentent-away-'))
  atEnd(() => rm(data, { recursive: true, force: true }))
  const line = await lineTo('postgres://nobody@127.0.0.1:1/nothing')
  await line.cut()
  await assert.rejects(
    freshProgram({ data, environment: { DATABASE_URL: line.url } }),
    /^Error: The program ended with 1: DATABASE_URL cannot be reached: connect ECONNREFUSED 127\.0\.0\.1:\d+\.\n$/,
  )
})
