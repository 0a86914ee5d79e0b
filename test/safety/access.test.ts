import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { openDemonstration } from '../../src/hall/demonstration/demonstration.fixture.ts'
import { roles, type RoleKey } from '../../src/hall/demonstration/roles.ts'
import { allRoutes, hostOf } from '../../src/hall/host.ts'
import type { Actor } from '../../src/platform/permits/actor.ts'
import { can } from '../../src/platform/permits/permit.ts'
import { cast, usualGrants, type Part } from '../cast.ts'
import { openHub } from '../hub.ts'
import { statementsOf } from '../statements.ts'
import { as, visitor } from '../web.ts'

const routes = allRoutes().flatMap((part) => part.all)
const nobodys = '0199b0c4-7a11-7c3e-9f00-00000000dead'
const gap = /:[a-zA-Z]+(\{[^}]*\})?\??/g
const filled = (path: string, id = nobodys): string => path.replaceAll(gap, id)

describe('every route for every role', async () => {
  const house = await openHub()

  test('opens exactly for those who hold its permit; to everybody else it is not there', async () => {
    const wrong: string[] = []
    let asked = 0
    for (const part of Object.keys(cast) as Part[]) {
      const person = await as(house, part)
      const actor: Actor = { personId: person.id, strength: 'strong', grants: usualGrants(part) }
      for (const { gate, method, path } of routes) {
        if (gate.kind !== 'may') continue
        const may = can(gate.permit, actor, undefined)
        // What opens is looked at, not pressed.
        if (may && (method === 'post' || path.includes(':'))) continue
        asked++
        const { status } = method === 'get' ? await person.get(filled(path)) : await person.post(filled(path))
        const opens = status !== 404 && status !== 403
        if (opens !== may) wrong.push(`${method} ${path} answered ${status} to the ${part}`)
      }
    }
    assert.deepEqual(wrong, [])
    assert.ok(asked > 400, `${asked} asked`)
  })

  test('shows nobody who came by a link alone a page of the desk, whatever they are trusted with', async () => {
    const wrong: string[] = []
    for (const part of [
      'administrator',
      'coordinator',
      'vetting officer',
      'safeguarding lead',
      'treasurer',
      'trustee',
    ] as const) {
      const person = await as(await openHub(), part, usualGrants(part), 'link')
      for (const { gate, method, path } of routes) {
        if (gate.kind === 'open' || gate.permit.strength !== 'strong') continue
        const answer = method === 'get' ? await person.get(filled(path)) : await person.post(filled(path))
        const led = answer.headers.get('location') ?? ''
        const isShut = answer.status === 404 || (answer.status === 303 && led.startsWith('/door'))
        if (!isShut) wrong.push(`${method} ${path} answered ${answer.status} ${led} to the ${part}`)
      }
    }
    assert.deepEqual(wrong, [])
  })
})

test('what belongs to somebody else answers word for word as what is not there, with the same work', async () => {
  const house = await openDemonstration()
  const ids = async (sql: string, ...values: unknown[]) =>
    (await house.root.db.rows<{ id: string }>(sql, values)).map(({ id }) => id)
  const who = async (as: RoleKey) => {
    const person = visitor(house)
    await person.post('/demo/enter', { as })
    const [id] = await ids('select account_id as id from identity.address where email = $1', roles[as].email)
    return { person, id: id! }
  }
  const tobias = await who('tobias')
  const naomi = await who('naomi')
  const [theirs] = await ids(
    `select organisation as id from permits.grant where person_id = $1 and role = 'partner-lead'`,
    tobias.id,
  )
  const others = (table: string, more: string) =>
    ids(`select id from ${table} where ${more} order by id limit 1`)
  const notTheirs = `organisation_id <> '${theirs!}'`
  const things = [
    ...(await others('volunteering.opportunity', notTheirs)),
    ...(await others('gatherings.gathering', notTheirs)),
    ...(await others('volunteering.interest', `person_id <> '${naomi.id}'`)),
    ...(await others('mail.letter', 'true')),
    ...(await others('people.person', `id not in ('${naomi.id}', '${tobias.id}')`)),
    ...(await others('programmes.programme', 'true')),
  ]
  assert.equal(things.length, 6)
  const wrong: string[] = []
  for (const { person } of [tobias, naomi]) {
    for (const { method, path, gate } of routes) {
      if (!/:(id|personId)\b/.test(path) || gate.kind === 'open') continue
      const ask = async (id: string) => {
        const at = filled(path, id)
        let said = ''
        const work = await statementsOf(async () => {
          const answer =
            method === 'get' ? await person.get(at) : await person.post(at, { ended: 'yes', version: 1 })
          said = `${answer.status} ${answer.headers.get('location') ?? ''} ${await answer.text()}`
        })
        return { said: said.replaceAll(id, 'ID'), work }
      }
      const nothing = await ask(nobodys)
      for (const id of things) {
        const { said, work } = await ask(id)
        if (said !== nothing.said) wrong.push(`${method} ${path} for ${id}`)
        if (!isDeepStrictEqual(work, nothing.work)) wrong.push(`${method} ${path} does other work for ${id}`)
      }
    }
  }
  assert.deepEqual(wrong, [])
})

test('a route about a thing that never asked its permit shows nothing', async () => {
  const house = await openHub()
  const { room } = await import('../../src/platform/web/routes.ts')
  const { about } = await import('../../src/platform/web/gate.ts')
  const { webApp } = await import('../../src/platform/web/app.ts')
  const { html } = await import('../../src/look/html.ts')
  const said: unknown[] = []
  const forgetful = room('').get(
    '/forgetful',
    about({ name: 'none', why: 'for this test', who: 'Nobody', strength: 'none', holds: () => false }),
    (c) => c.html('Referral of Amal'),
  )
  const whole = hostOf(house.hub, () => undefined)
  const page = (words: string) => () => html`<h1>${words}</h1>`
  const app = webApp({
    hub: house.hub,
    routes: [forgetful],
    whoIs: async () => ({ actor: { personId: null, strength: 'none', grants: [] }, session: null }),
    wordsFor: () => ({}) as never,
    frameFor: () => ({}) as never,
    endings: {
      notHere: page('not here'),
      broken: page('broken'),
      resting: page('resting'),
      refused: page('refused'),
    },
    door: { comeIn: '/door', showItIsYou: '/door/show' },
    log: (entry) => said.push(entry),
  })
  const answer = await app.fetch(new Request('https://hub.example.org/forgetful'))
  assert.equal(answer.status, 500)
  assert.doesNotMatch(await answer.text(), /Amal/)
  assert.match(JSON.stringify(said), /never asked its permit/)
  assert.equal((await whole.fetch(new Request('https://hub.example.org/forgetful'))).status, 404)
})
