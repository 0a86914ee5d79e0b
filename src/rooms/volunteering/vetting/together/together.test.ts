import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { applicationOf } from '../../applications/store.ts'
import { ashgrove } from '../../opportunities/ashgrove.fixture.ts'
import { beginOpportunity } from '../../opportunities/writing/actions.ts'
import { aRole, apply } from '../many-applications.fixture.ts'
import { mostAtOnce, notGiven, notWritten } from './rules.ts'

describe('a step for several at once', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const ours = hub.as({ ...place.ruth, grants: [{ role: 'administrator' }] })
  const since = hub.now().subtract({ hours: 72 })
  const way = async (region: string) =>
    beginOpportunity(
      ours,
      { organisationId: place.hineni, programmeId: place.kitchen, region },
      {
        title: 'Befriender',
        kind: 'role',
        side: 'supporting',
      },
    )
  const [leeds, london] = [await way('Leeds'), await way('North London')]
  const roleId = await aRole(house.root.db, 'Befriender', [leeds, london], { at: since })
  const [amara, jonah, leah, far] = await apply(house.root.db, [
    { name: 'Amara Diallo', roleId, opportunityId: leeds, since, read: true },
    { name: 'Jonah Weiss', roleId, opportunityId: leeds, since, email: null },
    { name: 'Leah Brandt', roleId, opportunityId: leeds, since, stage: 'selection' },
    { name: 'Canary Far', roleId, opportunityId: london, since },
  ])
  const dalia = await as(house, 'coordinator', [
    { role: 'coordinator', programmes: [place.kitchen], regions: ['Leeds'] },
  ])
  const chosen = async (...each: ({ id: string } | undefined)[]): Promise<string> =>
    (
      await Promise.all(
        each.map(async (one) => `${one!.id}:${(await applicationOf(hub.db, one!.id))!.version}`),
      )
    ).join(',')

  const kept = await dalia.post('/desk/wordings/new', {
    name: 'First word',
    stage: 'application',
    lang: 'en-GB',
    of: 'en-GB',
    seen: 0,
    subject: 'Thank you, {first-name}',
    body: 'Dear {first-name},\n\nnext {next-step}.\n\n{me}',
    act: 'keep',
  })
  assert.equal(kept.status, 303)
  const wordingId = (await house.root.db.row<{ id: string }>('select id from volunteering.wording'))!.id

  test('the summary says who is in it, who is left out and why, and does nothing', async () => {
    const answer = await dalia.post('/desk/applications/together', {
      id: [amara!.id, jonah!.id, leah!.id, far!.id],
      question: '?as=table',
      step: 'move selection',
    })
    const page = await answer.text()
    assert.equal(answer.status, 200)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /Move 2 people to Selection/)
    assert.match(page, /Amara Diallo, Jonah Weiss/)
    assert.match(page, /Leah Brandt<\/strong><p>It stands there already\./)
    assert.doesNotMatch(page, /Canary/)
    for (const one of [amara, jonah, leah, far])
      assert.equal((await applicationOf(hub.db, one!.id))!.version, 1)
  })

  test('a press moves each by itself, and says whom it could not', async () => {
    const told = await chosen(amara, jonah, far)
    await house.root.db.rows('update volunteering.application set version = version + 1 where id = $1', [
      jonah!.id,
    ])
    const done = await dalia.post('/desk/applications/together/take', {
      chosen: told,
      step: 'move selection',
      act: 'take',
    })
    assert.equal(done.status, 303)
    const page = await dalia.page(done.headers.get('location')!)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /Moved 1 person to Selection/)
    assert.match(page, /Jonah Weiss<\/strong><p>Somebody changed it a moment ago/)
    assert.doesNotMatch(page, /Canary/)
    const stages = await Promise.all(
      [amara, jonah, far].map(async (one) => (await applicationOf(hub.db, one!.id))!.stage),
    )
    assert.deepEqual(stages, ['selection', 'application', 'application'])
    const other = await as(house, 'administrator')
    await other.page(done.headers.get('location')!, 404)
  })

  test('a wording is read before it is sent, sent once, kept on each person, and can be called back', async () => {
    const asked = { id: [amara!.id, jonah!.id], step: `write ${wordingId}` }
    const summary = await (await dalia.post('/desk/applications/together', asked)).text()
    assert.deepEqual(await markupFaults(summary), [])
    assert.match(summary, /Thank you, Amara[\s\S]*next we offer you times for a talk\.[\s\S]*Ruth Adeyemi/)
    assert.match(summary, /Jonah Weiss<\/strong><p>We have no email for them/)
    assert.deepEqual(await house.letters(), [])

    const take = { chosen: await chosen(amara, jonah), step: `write ${wordingId}`, act: 'take' }
    const done = await dalia.post('/desk/applications/together/take', take)
    const [letter] = await house.letters()
    assert.equal(letter!.subject, 'Thank you, Amara')
    assert.match(letter!.words, /Dear Amara,[\s\S]*\/my\/applications\//)
    assert.ok(letter!.not_before > hub.now().toString().slice(0, 19).replace('T', ' '))

    const where = done.headers.get('location')!
    assert.match(await dalia.page(where), /1 letter waits/)
    const again = await dalia.post('/desk/applications/together/take', take)
    assert.match(
      await dalia.page(again.headers.get('location')!),
      /Was sent this wording within the last 24 hours/,
    )

    assert.equal((await dalia.post(`${where}/call-back`)).status, 303)
    assert.match(await dalia.page(where), /1 letter was called back/)
    assert.deepEqual(
      (await house.letters()).map(({ state }) => state),
      ['withdrawn'],
    )
    const logged = await house.root.db.rows(
      `select subject, words, number, called_back_at is not null as back from volunteering.message where person_id = $1`,
      [amara!.personId],
    )
    assert.deepEqual(logged, [
      {
        subject: 'Thank you, Amara',
        words: 'Dear Amara,\n\nnext we offer you times for a talk.\n\nRuth Adeyemi',
        number: 1,
        back: true,
      },
    ])
  })

  test('what left can be called back no more', async () => {
    const take = { chosen: await chosen(leah), step: `write ${wordingId}`, act: 'take' }
    const where = (await dalia.post('/desk/applications/together/take', take)).headers.get('location')!
    house.setTime('2026-11-24', '12:16')
    assert.doesNotMatch(await dalia.page(where), /Call them back/)
    await dalia.post(`${where}/call-back`)
    assert.equal((await house.letters()).at(-1)!.state, 'waiting')
    house.setTime('2026-11-24', '12:00')
  })

  test('words changed for this once go to these people, and the wording stays as it is', async () => {
    const take = {
      chosen: await chosen(amara),
      step: `write ${wordingId}`,
      subject: 'A change, {first-name}',
      body: 'Dear {fist-name}',
      act: 'take',
    }
    const slip = await dalia.post('/desk/applications/together/take', take)
    assert.equal(slip.status, 422)
    assert.match(await slip.text(), /Some words stand in braces that nothing fills/)
    await dalia.post('/desk/applications/together/take', { ...take, body: 'Dear {first-name}' })
    const logged = await house.root.db.rows(
      `select subject, words, wording_id from volunteering.message where person_id = $1 order by id desc limit 1`,
      [amara!.personId],
    )
    assert.deepEqual(logged, [{ subject: 'A change, Amara', words: 'Dear Amara', wording_id: null }])
    const pressed = await dalia.post('/desk/applications/together/take', {
      ...take,
      body: 'Dear {first-name}',
    })
    assert.match(await dalia.page(pressed.headers.get('location')!), /Not done: 1/)
    const twice = await house.root.db.rows(
      `select 1 from volunteering.message where subject = 'A change, Amara'`,
    )
    assert.equal(twice.length, 1, 'pressed twice, it goes once')
    assert.equal(
      (await house.root.db.row<{ n: number }>('select count(*) as n from volunteering.wording_version'))!.n,
      1,
    )
  })

  test('all that fit are exactly those of the list, and nobody chosen is said kindly', async () => {
    const all = { all: 'yes', question: '?stage=application', step: 'look-after' }
    const page = await (await dalia.post('/desk/applications/together', all)).text()
    assert.match(page, /Look after 1 person/)
    assert.match(page, /Jonah Weiss/)
    const nobody = await dalia.post('/desk/applications/together', { step: 'look-after' })
    assert.equal(nobody.status, 409)
    assert.match(await nobody.text(), /Nobody was chosen/)
  })

  test('several are given to a colleague, but for whom that colleague does not handle', async () => {
    const samuel = await as(house, 'vetting officer', [
      { role: 'vetting-officer', programmes: [place.kitchen], regions: ['Leeds'] },
    ])
    const tovah = await as(house, 'administrator')
    const step = `look-after ${samuel.id}`
    assert.match(await tovah.page('/desk/applications'), new RegExp(`value="${step}"`))
    const page = await (
      await tovah.post('/desk/applications/together', { id: [jonah!.id, far!.id], step })
    ).text()
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /Give 1 person to Samuel/)
    assert.match(page, /Canary Far<\/strong><p>Whoever you chose does not handle it/)
    const done = await tovah.post('/desk/applications/together/take', {
      chosen: await chosen(jonah, far),
      step,
      act: 'take',
    })
    assert.match(await tovah.page(done.headers.get('location')!), /Samuel [\w ]+ looks after 1 person/)
    assert.deepEqual(
      await house.root.db.rows(
        'select application_id as id, person_id as who from volunteering.looked_after',
      ),
      [{ id: jonah!.id, who: samuel.id }],
    )
    const own = await samuel.page('/desk/vetting?first=mine')
    assert.deepEqual(await markupFaults(own), [])
    assert.match(own, /You look after: 1[\s\S]*Jonah Weiss[\s\S]*The others/)
  })

  test('what somebody looks after already is left out, and nobody is written to twice in a day', () => {
    const [me, other] = [place.ruth.personId!, place.dalia.personId!]
    const given = (keeper: string, by: string, handles = true) =>
      notGiven({ keeper }, { keeper: by, handles, me })
    assert.equal(given(me, me), 'looked-after-already')
    assert.equal(given(other, other), 'theirs-already')
    assert.equal(given(other, me), null)
    assert.equal(given(me, other, false), 'beyond-them')
    const hoursAgo = (hours: number) =>
      notWritten({ hasAddress: true, writtenAt: hub.now().subtract({ hours }) }, hub.now())
    assert.equal(hoursAgo(23), 'just-written')
    assert.equal(hoursAgo(24), null)
    assert.ok(mostAtOnce <= 1_000)
  })
})
