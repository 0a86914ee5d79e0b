import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { until } from '../../src/platform/database/embedded/trials/stage.ts'
import { freshDatabase } from '../cluster.ts'
import { endingsOf } from '../endings.ts'
import { postOffice } from '../post-office.ts'
import { freePort, freshProgram } from '../program.ts'
import { furnish, press, settings, visit, visitorNamed } from './stage.ts'

test('mail down, silent, busy, refusing: pages never wait for it, every letter goes out once it is back, and what came back is seen', async (t) => {
  const atEnd = endingsOf(t)
  const data = await mkdtemp(join(tmpdir(), 'opentent-mail-'))
  atEnd(() => rm(data, { recursive: true, force: true }))
  const database = await freshDatabase()
  atEnd(() => database.drop())
  const port = await freePort()
  const environment = await settings({
    DATABASE_URL: database.owner,
    DATABASE_ONE_ROLE: 'yes',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'hello@hub.example.org',
  })
  const stage = await furnish({ data, url: database.superuser, environment, capacity: 20 })
  atEnd(() => stage.close())
  await stage.db.rows(`delete from graphile_worker._private_jobs`)
  await stage.db.rows(`delete from mail.letter`)
  const program = await freshProgram({ data, environment })
  atEnd(() => program.stop())
  let people = 0
  /** Somebody signs up, and is answered whatever the mail does. */
  const signUp = async (name: string, shift = 0): Promise<string> => {
    const form = visitorNamed(name, stage.shifts[shift]!)
    const answer = await press(program.url, stage.path, form, { from: ++people })
    assert.equal(answer?.status, 200)
    assert.match(answer.text, /Check your email/)
    return form['email']!
  }
  const letterTo = (address: string) =>
    stage.db.row<{ id: string; state: string; tries: number; answer: string | null }>(
      `select id, state, tries, answer from mail.letter where address like $1 order by queued_at desc limit 1`,
      [`%${address}%`],
    )
  const tried = (address: string, answer: RegExp) =>
    until(`a try for ${address}`, async () => {
      const letter = await letterTo(address)
      return letter && letter.tries > 0 && answer.test(letter.answer ?? '') && letter
    })

  const down = await signUp('Down Dora')
  assert.equal((await tried(down, /ECONNREFUSED/)).state, 'waiting')

  let office = await postOffice({ port })
  office.treat('never answers')
  const silent = await signUp('Silent Sam')
  await until('the letter is being sent', async () => office.callers() > 0)
  const slow = await signUp('Slow Sue')
  assert.deepEqual([office.taken.length, (await letterTo(silent))?.state], [0, 'waiting'])
  await office.close()

  office = await postOffice({ port })
  atEnd(() => office.close())
  office.treat({ code: 451, words: '4.7.1 Greylisted, come back later' })
  const busy = await signUp('Busy Bea')
  assert.equal((await tried(busy, /451/)).state, 'waiting')

  office.treat('takes')
  const all = [down, silent, slow, busy]
  await until('every letter went out', async () => {
    await stage.db.rows('update graphile_worker._private_jobs set run_at = now() where locked_at is null')
    const left = await stage.db.row<{ count: number }>(
      `select count(*) from mail.letter where state <> 'sent'`,
    )
    return left!.count === 0
  })
  for (const address of all) {
    const { id } = (await letterTo(address))!
    const copies = office.taken.filter((letter) => letter.to?.[0]?.address === address)
    assert.ok(copies.length > 0)
    assert.deepEqual([...new Set(copies.map((letter) => letter.messageId))], [`<${id}@localhost>`])
    assert.match(copies[0]!.text ?? '', /\/door\/link\//)
  }

  office.treat({ code: 550, words: '5.1.1 No such mailbox' })
  const gone = await signUp('Gone Gil')
  const returned = await tried(gone, /5\.1\.1/)
  assert.equal(returned.state, 'returned')
  const outbox = await visit(program.url, '/desk/outbox?state=returned', {
    cookie: stage.administrator.cookie,
  })
  assert.equal(outbox?.status, 200)
  assert.match(outbox.text, new RegExp(`/desk/outbox/${returned.id}`))
  assert.match(outbox.text, /5\.1\.1 No such mailbox/)

  office.treat('takes')
  const before = office.taken.length
  await signUp('Gone Gil', 1)
  await until('the second letter is settled', async () => {
    const letter = await letterTo(gone)
    return letter && letter.id !== returned.id && letter.state === 'returned'
  })
  assert.equal(office.taken.length, before)
})
