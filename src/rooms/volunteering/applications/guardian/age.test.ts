import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { as } from '../../../../../test/web.ts'
import { ashgrove, somebodyNamed } from '../../opportunities/ashgrove.fixture.ts'
import { anApplication, aRole, goodAnswers } from '../applications.fixture.ts'
import { stageAge } from '../clocks/rules.ts'
import { stageLimits } from '../clocks/settings.ts'
import { waitsFor } from '../clocks/waits.ts'
import { applicationsOf } from '../store.ts'
import { remindGuardians } from './jobs.ts'

const ada = { guardianName: 'Ada Stern', guardianEmail: 'ada@example.org' }

/** Naomi, and a role that takes people from 16 on. */
async function aYoungRole() {
  const house = await openHub()
  const place = await ashgrove(house.hub)
  const role = await aRole(house, place, { title: 'Reader', youngestAge: '16' })
  const naomi = await as(house, 'volunteer', [], 'link')
  const path = `/help/${role.slug}/apply`
  const about = (more: Record<string, string>, act = 'on') =>
    naomi.post(path, { step: 'about', act, knows: 'no', knowsWhom: '', ...more })
  const send = async (more: Record<string, string>) => {
    assert.equal((await about(more)).status, 303)
    assert.equal((await naomi.post(path, { step: 'answers', act: 'on', ...goodAnswers })).status, 303)
    assert.equal((await naomi.post(path, { step: 'send', act: 'send' })).status, 303)
  }
  const now = async () => (await applicationsOf(house.hub.db, naomi.id))[0]!
  const asked = async () =>
    (await house.letters())
      .filter(({ kind }) => kind === 'applications.guardian-asked')
      .map(({ address }) => /<(.*)>/.exec(address)![1])
  const bornOn = (day: string) =>
    house.root.db.rows('update people.person set born_on = $2 where id = $1', [naomi.id, day])
  return { house, role, naomi, path, about, send, now, asked, bornOn }
}

describe('how old somebody is, said late or changed', () => {
  test('whoever said 18 or over by mistake, and puts it right before anybody reads, waits for their guardian', async () => {
    const { about, send, now, asked, naomi } = await aYoungRole()
    await send({ age: 'adult' })
    assert.equal((await now()).guardian, 'not-needed')
    assert.deepEqual(await asked(), [])
    assert.equal((await about({ age: 'young' })).status, 422)
    assert.equal((await about({ age: 'young', ...ada }, 'stop')).status, 303)
    assert.equal((await now()).guardian, 'waiting')
    assert.deepEqual(await asked(), ['ada@example.org'])
    assert.match(
      await naomi.page(`/my/applications/${(await now()).id}`),
      /Waiting on your parent or guardian/,
    )
  })

  test('whoever names another guardian is heard at once, however they leave the form, and once', async () => {
    const { about, send, now, asked } = await aYoungRole()
    await send({ age: 'young', ...ada })
    assert.deepEqual(await asked(), ['ada@example.org'])
    const bea = { guardianName: 'Bea Stern', guardianEmail: 'bea@example.org' }
    await about(bea, 'stop')
    await about(bea)
    assert.deepEqual(await asked(), ['ada@example.org', 'bea@example.org'])
    assert.equal((await now()).guardian, 'waiting')
  })

  test('from the morning they are 18 nobody else says yes for them, and their clock begins', async () => {
    const { house, send, now, asked, bornOn } = await aYoungRole()
    await bornOn('2008-11-26')
    await send(ada)
    const morning = async (on: string) => {
      house.setTime(on, '09:10')
      await remindGuardians(house.worker)
      await house.runJobs()
    }
    await morning('2026-11-25')
    assert.equal((await now()).guardian, 'waiting')
    await morning('2026-11-26')
    assert.equal((await now()).guardian, 'not-needed')
    assert.equal((await now()).stageSince.toString(), house.hub.now().toString())
    for (const on of ['2026-12-01', '2026-12-06']) await morning(on)
    assert.deepEqual(await asked(), ['ada@example.org'], 'and nobody is reminded')
  })

  test('whoever comes back at 18 after a no needs no yes any more', async () => {
    const { house, send, now, asked, bornOn, naomi } = await aYoungRole()
    await bornOn('2008-11-26')
    await send(ada)
    const { id } = await now()
    const ruth = await as(house, 'coordinator')
    assert.equal((await ruth.post(`/desk/applications/${id}/guardian`, { said: 'no' })).status, 303)
    house.setTime('2026-11-26')
    assert.equal((await naomi.post(`/my/applications/${id}/come-back`)).status, 303)
    assert.deepEqual([(await now()).state, (await now()).guardian], ['open', 'not-needed'])
    assert.deepEqual(await asked(), ['ada@example.org'])
  })
})

describe('the wait for a parent or guardian', () => {
  test('is no wait of ours: neither after a pause, nor in the ranges people are told', async () => {
    const { house, role, send, now, naomi } = await aYoungRole()
    const { hub } = house
    await send({ age: 'young', ...ada })
    const { id } = await now()
    house.setTime('2026-12-01')
    assert.equal(
      (
        await naomi.post(`/my/applications/${id}/pause`, {
          version: (await now()).version,
          until: '',
          why: '',
        })
      ).status,
      303,
    )
    house.setTime('2026-12-05')
    const ruth = await as(house, 'coordinator')
    assert.equal((await ruth.post(`/desk/applications/${id}/guardian`, { said: 'yes' })).status, 303)
    house.setTime('2026-12-09')
    const back = await as(house, 'administrator')
    assert.equal(
      (await back.post(`/desk/applications/${id}/back`, { version: (await now()).version })).status,
      303,
    )
    const clocks = { limits: stageLimits.standard.limits, customs: [] }
    assert.equal(stageAge(await now(), hub.now(), clocks).days, 0, 'nobody could have read it before')

    const sent = hub.now().subtract({ hours: 40 * 24 })
    for (let people = 0; people < 5; people++) {
      const one = await anApplication(house, role, await somebodyNamed(hub, `Waited ${people}`))
      await house.root.db.rows(
        `with said as (update volunteering.application set guardian = 'yes', guardian_at = $2::timestamptz + interval '20 days' where id = $1),
           first as (update volunteering.application_move set at = $2 where application_id = $1)
         insert into volunteering.application_move (id, application_id, state, stage, at)
         values (gen_random_uuid(), $1, 'open', 'selection', $2::timestamptz + interval '23 days')`,
        [one.id, sent],
      )
    }
    const { application } = (await waitsFor(hub, hub.db, role.roleId)).stages
    assert.deepEqual([application?.from, application?.to], [3, 3])
  })
})
