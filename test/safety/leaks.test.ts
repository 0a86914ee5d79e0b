import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { liveShifts } from '../../src/rooms/volunteering/opportunities/shift-store.ts'
import { ashgrove, aSupperClub } from '../../src/rooms/volunteering/opportunities/ashgrove.fixture.ts'
import { day } from '../../src/platform/clock.ts'
import { runJob, runSchedules } from '../../src/platform/jobs/work.ts'
import { sendLetter } from '../../src/platform/email/send.ts'
import { faults, openHub } from '../hub.ts'
import { as, visitor } from '../web.ts'

/** Names and words that are nobody's, so that wherever they are found they leaked. */
const canary = {
  name: 'Quillon Vexley',
  email: 'quillon.vexley@canary.example',
  note: 'Vexley needs an inhaler',
  phone: '07700 900881',
}
const leaked = /quillon|vexley|canary\.example|inhaler|900881/i

describe('what people type', async () => {
  const house = await openHub()
  const { hub, root } = house
  const club = await aSupperClub(hub, await ashgrove(hub))
  await house.follow()
  const [shift] = await liveShifts(hub.db, club.id, day('2026-11-24'))
  const form = { ...canary, shift: shift!.gatheringId, people: 1, age: 'adult' }
  const path = `/help/${club.slug}`
  // The database complains with everything it was given, as it may in truth.
  await root.db.rows(`create function public.complain() returns trigger language plpgsql as $$ begin
    raise exception 'cannot keep %', new using detail = new::text, hint = new::text; end $$`)
  const breakTable = (table: string) =>
    root.db.rows(
      `create trigger complain before insert or update on ${table} for each row execute function public.complain()`,
    )
  const mend = (table: string) => root.db.rows(`drop trigger complain on ${table}`)

  test('stands in no log, no address and no error page when something breaks on it', async () => {
    const guest = visitor(house)
    const naomi = await as(house, 'volunteer')
    const ruth = await as(house, 'administrator')
    const before = faults.length
    const broken: [string, () => Promise<Response>][] = [
      ['gatherings.place', () => guest.post(path, form)],
      [
        'gatherings.form',
        () => guest.post(path, { ...form, people: 2, ages: 'adults', others: canary.name, news: 'yes' }),
      ],
      ['identity.link', () => guest.post('/door', { email: canary.email })],
      [
        'people.person',
        () => naomi.post('/my/details', { name: canary.name, pronouns: '', phone: '', version: 1 }),
      ],
      [
        'people.sealed_fact',
        () => naomi.post('/my/sealed', { kind: 'health', text: canary.note, sure: 'yes' }),
      ],
      [
        'network.organisation',
        () =>
          ruth.post('/desk/organisations', { name: canary.name, shortName: canary.name, kind: 'charity' }),
      ],
      ['mail.letter', () => ruth.post('/desk/roles/invite', { name: canary.name, email: canary.email })],
    ]
    let broke = 0
    for (const [table, act] of broken) {
      await breakTable(table)
      const answer = await act()
      await house.runSchedules()
      await mend(table)
      const told = `${table}: ${answer.status} ${answer.headers.get('location') ?? ''}`
      assert.doesNotMatch(answer.headers.get('location') ?? '', leaked, told)
      if (answer.status !== 500) continue
      broke++
      assert.doesNotMatch(await answer.text(), leaked, told)
    }
    assert.ok(broke >= 4, `${broke} broke`)
    const logged = faults.slice(before)
    assert.ok(logged.length >= broke)
    assert.doesNotMatch(JSON.stringify(logged), leaked)
  })

  test('stands in no address somebody is led to, and in no log of a job that fails', async () => {
    const guest = visitor(house)
    for (const [where, answers] of [
      [path, form],
      ['/door', { email: canary.email }],
      ['/door/lost', { email: canary.email }],
      [`${path}/ask`, { name: canary.name, email: canary.email, question: canary.note }],
    ] as const) {
      const answer = await guest.post(where, answers)
      assert.ok(answer.status < 500, where)
      assert.doesNotMatch(answer.headers.get('location') ?? '', leaked, where)
    }
    const before = faults.length
    await breakTable('mail.letter')
    await runSchedules(house.worker, house.clock.now().add({ seconds: 2 }))
    await mend('mail.letter')
    await house.runJobs()
    const letters = await root.db.rows<{ id: string }>(
      `select id from mail.letter where address like '%canary.example%'`,
    )
    assert.ok(letters.length > 0)
    await breakTable('mail.letter')
    const { environment } = house.worker
    const down = {
      ...house.worker,
      environment: { ...environment, smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'a@hub.example.org' },
    }
    const fault: unknown = await runJob(down, sendLetter.name, { letterId: letters[0]!.id }).then(
      () => null,
      (one: unknown) => one,
    )
    await mend('mail.letter')
    assert.ok(fault instanceof Error)
    house.worker.report(fault, 'a test')
    assert.doesNotMatch(JSON.stringify(faults.slice(before)), leaked)
    const kept = await root.db.rows(`select last_error, key from graphile_worker._private_jobs`)
    assert.doesNotMatch(JSON.stringify(kept), leaked)
  })

  test('stands in the database where it belongs, and nowhere besides', async () => {
    const tables = await root.db.rows<{ name: string }>(
      `select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const holding: string[] = []
    for (const { name } of tables) {
      const rows = await root.db.rows<{ row: string }>(`select t::text as row from ${name} t`)
      if (rows.some(({ row }) => leaked.test(row))) holding.push(name)
    }
    const meant = new Set([
      'gatherings.place',
      'mail.letter',
      'identity.link',
      'gatherings.to_tell',
      'people.person',
      'identity.account',
      'gatherings.form',
      'audit.detail',
      'identity.address',
      'network.organisation',
    ])
    assert.deepEqual(
      holding.filter((name) => !meant.has(name)),
      [],
    )
  })
})
