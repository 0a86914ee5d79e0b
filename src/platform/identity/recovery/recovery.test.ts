import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepSetting } from '../../settings/house.ts'
import { daysOfRest } from '../../calendar/settings.ts'
import { addGrant, endGrantRow } from '../../permits/grants/store.ts'
import type { Grant } from '../../permits/actor.ts'
import { openDoor, origin, secretOfDesk } from '../trials/door.ts'
import { TestPasskey } from '../trials/passkey.ts'
import { passkeyOptions, type PlainBrowser } from '../trials/plain-browser.ts'

const administrator: Grant = { role: 'administrator' }
const coordinator: Grant = { role: 'coordinator', programmes: 'all', regions: 'all' }

test('recovery', async (t) => {
  const door = await openDoor()
  t.beforeEach(async () => {
    door.test.setTime('2026-11-24', '12:00')
    await door.test.root.db
      .rows(`delete from limits.hit; delete from mail.letter; delete from identity.agreement;
    delete from identity.recovery; delete from graphile_worker._private_jobs; update permits.grant set ended_at = given_at`)
  })

  interface Cast {
    readonly ruth: string
    readonly half: PlainBrowser
    readonly passkey: TestPasskey
    readonly deciders: readonly { id: string; browser: PlainBrowser }[]
  }
  let round = 0

  /** A coordinator with a lost passkey, half in by link, and so many administrators. */
  async function cast(roles: readonly Grant[]): Promise<Cast> {
    round++
    const name = `Ruth${round}`
    const ruth = await door.aPerson(name, { grants: [coordinator] })
    const passkey = new TestPasskey()
    const strong = await door.browserOf(ruth, 'strong')
    const page = await strong.get('/my/keys')
    await strong.post('/my/keys/passkey', {
      answer: passkey.make(passkeyOptions(page.text, '/my/keys/passkey'), origin),
    })
    const half = door.browser()
    await door.comeInByLink(half, `${name.toLowerCase()}@example.org`)
    const deciders = []
    for (const [at, role] of roles.entries()) {
      const id = await door.aPerson(`Decider${round}-${at}`, { grants: [role] })
      deciders.push({ id, browser: await door.browserOf(id, 'strong') })
    }
    return { ruth, half, passkey, deciders }
  }

  const address = (): string => `ruth${round}@example.org`
  const caseId = async () =>
    (await door.test.root.db.row<{ id: string }>('select id from identity.recovery where ended_at is null'))
      ?.id ?? ''
  const endings = () =>
    door.test.root.db.rows<{ ended_how: string | null }>('select ended_how from identity.recovery')

  await t.test(
    'a lost passkey behind the desk is replaced after two others agree and a day passes; everything old is gone',
    async () => {
      const { ruth, half, passkey, deciders } = await cast([administrator, administrator])
      assert.match(
        (await half.post('/door/lost', { reason: 'My phone was stolen' })).text,
        /told the people who decide/,
      )
      const id = await caseId()
      assert.match((await deciders[0]!.browser.get('/desk/keys')).text, /My phone was stolen/)

      assert.equal((await deciders[0]!.browser.post('/desk/keys/agree', { id })).location, '/desk/keys?done')
      await door.test.runJobs()
      assert.equal(
        (await door.lettersTo(address())).filter((one) => one.kind === 'identity.recovery-ready').length,
        0,
      )
      assert.equal((await deciders[0]!.browser.post('/desk/keys/agree', { id })).status, 409)
      assert.equal((await deciders[1]!.browser.post('/desk/keys/agree', { id })).location, '/desk/keys?done')
      await door.test.letTimePassTo('2026-11-25', '11:59')
      assert.equal(
        (await door.lettersTo(address())).filter((one) => one.kind === 'identity.recovery-ready').length,
        0,
      )
      await door.test.letTimePassTo('2026-11-25', '12:00')

      const browser = door.browser()
      const link = await door.linkFor(address())
      assert.equal((await browser.fill(link, link)).location, '/door/new-key')
      assert.equal((await browser.follow(await browser.get('/desk'))).text.includes(secretOfDesk), false)
      const fresh = new TestPasskey()
      const page = await browser.get('/door/new-key')
      const made = await browser.post('/door/new-key/passkey', {
        answer: fresh.make(passkeyOptions(page.text, '/door/new-key/passkey'), origin),
        onward: '/desk',
      })

      assert.equal(made.status, 200)
      assert.match((await browser.get('/desk')).text, new RegExp(secretOfDesk))
      const kept = await door.test.root.db.rows(
        'select credential_id from identity.passkey where account_id = $1',
        [ruth],
      )
      assert.deepEqual(kept, [{ credential_id: fresh.id }])
      const old = door.browser()
      const options = passkeyOptions((await old.get('/door')).text, '/door/passkey')
      assert.equal((await old.post('/door/passkey', { answer: passkey.show(options, origin) })).status, 409)
      assert.deepEqual(await endings(), [{ ended_how: 'used' }])
      const acts = await door.test.root.db.rows<{ act: string }>(
        `select act from audit.entry where person_id = $1 and act like 'identity.recover%' order by id`,
        [ruth],
      )
      assert.deepEqual(
        acts.map((one) => one.act),
        [
          'identity.recovery-opened',
          'identity.recovery-agreed',
          'identity.recovery-agreed',
          'identity.recovered',
        ],
      )
    },
  )

  await t.test('the person stops it by the link in any letter about it, and nothing changes', async () => {
    const { half, deciders } = await cast([administrator, administrator])
    await half.post('/door/lost', { reason: 'An attacker read my mail' })
    const id = await caseId()
    for (const { browser } of deciders) await browser.post('/desk/keys/agree', { id })
    const stop = await door.linkFor(address())

    const anybody = door.browser()
    assert.equal((await anybody.fill(stop, stop)).location, '/door/stopped')
    await door.test.letTimePassTo('2026-11-26', '12:00')

    assert.equal((await anybody.get('/my')).location, '/door?then=%2Fmy')
    assert.deepEqual(await endings(), [{ ended_how: 'stopped' }])
    assert.equal(
      (await door.lettersTo(address())).filter((one) => one.kind === 'identity.recovery-ready').length,
      0,
    )
  })

  await t.test(
    'one administrator cannot do it alone, nor with a coordinator, nor from a link session',
    async () => {
      const { half, deciders } = await cast([administrator, administrator, coordinator])
      await half.post('/door/lost', { reason: 'Lost' })
      const id = await caseId()
      await deciders[0]!.browser.post('/desk/keys/agree', { id })

      assert.equal((await deciders[2]!.browser.post('/desk/keys/agree', { id })).status, 404)
      const byLink = await door.browserOf(deciders[1]!.id, 'link')
      assert.match((await byLink.post('/desk/keys/agree', { id })).location ?? '', /^\/door/)
      await door.test.letTimePassTo('2026-11-27', '12:00')

      assert.deepEqual(await endings(), [{ ended_how: null }])
      assert.equal(
        (await door.lettersTo(address())).filter((one) => one.kind === 'identity.recovery-ready').length,
        0,
      )
    },
  )

  await t.test('who agreed and lost their role before the delay was over no longer counts', async () => {
    const { half, deciders } = await cast([administrator, administrator, administrator])
    await half.post('/door/lost', { reason: 'Lost' })
    const id = await caseId()
    for (const { browser } of deciders.slice(0, 2)) await browser.post('/desk/keys/agree', { id })
    const [held] = await door.test.root.db.rows<{ id: string }>(
      'select id from permits.grant where person_id = $1',
      [deciders[1]!.id],
    )
    await endGrantRow(door.hub.db, held!.id, { at: door.hub.now(), by: null, reason: 'a trial' })

    await door.test.letTimePassTo('2026-11-25', '12:00')

    assert.deepEqual(await endings(), [{ ended_how: 'lapsed' }])
  })

  await t.test('the delay pauses while the charity rests', async () => {
    const shabbat = daysOfRest.schema.parse([{ kind: 'jewish', place: { lat: 51.5, lon: -0.1 } }])
    await keepSetting(door.hub.db, daysOfRest, shabbat, { personId: null, at: door.hub.now() })
    await door.hub.settings.read(door.hub.db)
    door.test.setTime('2026-11-27', '12:00')
    const { half, deciders } = await cast([administrator, administrator])
    await half.post('/door/lost', { reason: 'Lost' })
    const id = await caseId()
    for (const { browser } of deciders) await browser.post('/desk/keys/agree', { id })

    const ready = await door.test.root.db.row<{ ready_at: string }>(
      'select ready_at from identity.recovery where id = $1',
      [id],
    )
    const hours = door.hub.now().until(Temporal.Instant.from(ready!.ready_at)).total('hours')
    assert.ok(hours > 48 && hours < 51, `${hours} hours`)
    await door.test.root.db.rows('delete from house.setting')
    await door.hub.settings.read(door.hub.db)
  })

  await t.test('a link that was not used within a day lapses, and the case with it', async () => {
    const { half, deciders } = await cast([administrator, administrator])
    await half.post('/door/lost', { reason: 'Lost' })
    const id = await caseId()
    for (const { browser } of deciders) await browser.post('/desk/keys/agree', { id })
    await door.test.letTimePassTo('2026-11-25', '12:00')
    const link = await door.linkFor(address())
    await door.test.letTimePassTo('2026-11-26', '12:00')

    assert.equal((await door.browser().get(link)).status, 410)
    assert.deepEqual(await endings(), [{ ended_how: 'lapsed' }])
  })

  await t.test(
    'somebody with codes and no desk gets back in when one coordinator who knows them agrees',
    async () => {
      const { deciders } = await cast([administrator])
      const id = await door.aPerson('Volunteer')
      await addGrant(door.hub.db, {
        personId: deciders[0]!.id,
        grant: coordinator,
        givenBy: null,
        at: door.hub.now(),
        reason: 'a trial',
      })
      const opened = await deciders[0]!.browser.post(`/desk/keys/${id}/recovery`, {
        reason: 'Rang us, lost the phone',
      })
      assert.equal(opened.location, '/desk/keys?done')
      await deciders[0]!.browser.post('/desk/keys/agree', { id: await caseId() })
      await door.test.letTimePassTo('2026-11-25', '12:00')
      assert.equal((await door.lettersTo('volunteer@example.org')).at(-1)?.kind, 'identity.recovery-ready')
    },
  )
})
