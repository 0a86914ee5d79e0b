import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { faultsIn } from '../../bench/race-checker.ts'
import { recordedOf } from '../../bench/stage/recorded.ts'
import { endLeftovers, signal } from '../../src/platform/database/embedded/processes.ts'
import {
  addressIn,
  postmasterOf,
  until,
  usedDataFolder,
} from '../../src/platform/database/embedded/trials/stage.ts'
import { postOffice } from '../post-office.ts'
import { freshProgram, type Program } from '../program.ts'
import { chanceOf, type Chance } from './chance.ts'
import { furnish, press, settings, visit, visitorNamed, type Stage } from './stage.ts'

interface Told {
  readonly shift: string
  readonly email: string | null
  readonly personId: string | null
}

/** People who sign up without pause; whoever gets no answer presses again, as people do. */
function crowd(stage: Stage, where: () => string, chance: Chance) {
  const confirmed: Told[] = []
  const givenBack: string[] = []
  let number = 0
  let over = false
  let deserted = false
  let unanswered = ''
  const patiently = async (path: string, answers: Record<string, string>, asking: object) => {
    while (!deserted) {
      const answer = await press(where(), path, answers, asking)
      if (answer && answer.status !== 503) return answer
      unanswered = answer ? `503: ${answer.text.slice(0, 300)}` : 'nothing at all'
      await pause(25)
    }
    return undefined
  }
  const onePerson = async (): Promise<void> => {
    const from = ++number
    const shift = stage.shifts[chance.between(0, stage.shifts.length - 1)]!
    const known = from % 2 === 0 ? stage.volunteers[from / 2 - 1] : undefined
    const form = known ? { shift, people: '1' } : visitorNamed(`Visitor ${from}`, shift)
    const answer = await patiently(stage.path, form, { from, cookie: known?.cookie })
    if (!answer) return
    const isThere = answer.status === 200 || (known && /already/.test(answer.text))
    assert.ok(isThere, `${answer.status} ${answer.text.slice(0, 3000)}`)
    confirmed.push({ shift, email: form.email ?? null, personId: known?.id ?? null })
  }
  const someoneGivesBack = async (): Promise<void> => {
    const [one] = await stage.db
      .rows<{ id: string }>(
        `select id from gatherings.place where state = 'confirmed' and id <> all ($1) order by turn limit 1`,
        [givenBack],
      )
      .catch(() => [])
    if (!one) return
    givenBack.push(one.id)
    const answer = await patiently(`${stage.placePath(one.id)}/give-back`, {}, {})
    if (!answer) return
    assert.ok([303, 409].includes(answer.status), `${answer.status}`)
  }
  const going = Array.from({ length: 4 }, async (_, at) => {
    while (!over) {
      await (at === 0 && chance.between(0, 1) === 0 ? someoneGivesBack() : onePerson())
      await pause(chance.between(5, 40))
    }
  })
  return {
    confirmed,
    givenBack,
    /** What the last of them met who had to press again. */
    met: () => unanswered,
    async end() {
      over = true
      await Promise.all(going)
    },
    /** Nobody waits for an answer any more: a test that failed must not keep them pressing for ever. */
    desert() {
      over = true
      deserted = true
    },
  }
}

/** Everything that is due was said and sent; what waits for its next try is tried now. */
const quiet = (stage: Stage) =>
  until('everything is said and sent', async () => {
    await stage.db.rows(
      `update graphile_worker._private_jobs set run_at = now() where locked_at is null and attempts > 0 and run_at > now()`,
    )
    const left = await stage.db.row<{ count: number }>(
      `select (select count(*) from gatherings.to_tell where not_before <= now())
         + (select count(*) from mail.letter where state = 'waiting' and not_before <= now()) as count`,
    )
    if (left!.count > 0) await pause(200)
    return left!.count === 0
  })

test('program and database killed at random moments while people sign up: what was confirmed is there, and every letter went out', async (t) => {
  const chance = chanceOf(t)
  const office = await postOffice()
  t.after(() => office.close())
  const data = await usedDataFolder(t)
  const environment = await settings({ SMTP_URL: office.url, MAIL_FROM: 'hello@hub.example.org' })
  const start = (): Promise<Program> => freshProgram({ data, environment })
  let program = await start()
  t.after(() => program.child.kill('SIGKILL'))
  const stage = await furnish({
    data,
    url: (await addressIn(data)).replace('/postgres?', '/opentent?'),
    environment,
    volunteers: 60,
  })
  t.after(() => stage.close())
  await until('the supper club is shown', async () => (await visit(program.url, stage.path))?.status === 200)

  const people = crowd(stage, () => program.url, chance)
  t.after(() => people.desert())
  const victims = ['server', 'program', 'both', 'program'] as const
  const history: string[] = [`seed ${chance.seed}`]
  for (const victim of victims) {
    const [more, moment] = [people.confirmed.length + chance.between(5, 20), chance.between(0, 120)]
    await until('more people are there', async () => people.confirmed.length >= more).catch(
      (fault: Error) => {
        throw new Error(
          `${fault.message}; the last met ${people.met()}\n${history.join('\n')}\n${program.printed}`,
        )
      },
    )
    await pause(moment)
    history.push(`${victim} after ${people.confirmed.length} were confirmed`)
    if (victim !== 'program') signal(await postmasterOf(data), 'SIGKILL')
    if (victim !== 'server') {
      program.child.kill('SIGKILL')
      program = await start()
    }
  }
  await people.end()
  await quiet(stage)

  const told = history.join('\n')
  const lost: string[] = []
  for (const one of people.confirmed) {
    const places = await stage.db.rows<{ id: string; state: string }>(
      `select id, state from gatherings.place where gathering_id = $1 and (person_id = $2 or email = $3)`,
      [one.shift, one.personId, one.email],
    )
    if (places.length !== 1) lost.push(`${one.email ?? one.personId} has ${places.length} places`)
  }
  assert.deepEqual(lost, [], told)
  const back = await stage.db.rows(
    `select id from gatherings.place where id = any ($1) and state <> 'cancelled'`,
    [people.givenBack],
  )
  assert.deepEqual(back, [], told)

  for (const shift of stage.shifts)
    assert.deepEqual(faultsIn(await recordedOf(stage.db, shift, [])), [], told)

  const letters = await stage.db.rows<{ id: string; state: string }>('select id, state from mail.letter')
  const arrived = new Set(office.taken.map((letter) => letter.messageId))
  assert.deepEqual(
    letters.filter(({ id, state }) => state !== 'sent' || !arrived.has(`<${id}@localhost>`)),
    [],
    told,
  )
  assert.equal(arrived.size, letters.length, told)
  const twice = await stage.db.rows(
    `select kind, address from mail.letter
     group by kind, address, regexp_replace(words, 'https://\\S+', '', 'g') having count(*) > 1`,
  )
  assert.deepEqual(twice, [], told)
  assert.ok(people.confirmed.length >= 20 && people.givenBack.length > 0, told)
  await program.stop()
  await endLeftovers(data)
})
