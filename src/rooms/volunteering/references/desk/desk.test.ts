import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { daysOfRest, restCustoms } from '../../../../platform/calendar/settings.ts'
import { keepSetting } from '../../../../platform/settings/house.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { contactsWithin, writtenWithin } from '../opening.ts'
import {
  guest,
  linkTo,
  margit,
  naomiApplied,
  refereeIds,
  theirWords,
  twoReferences,
} from '../references.fixture.ts'

const { act: _act, way: _way, phone: _phone, ...spoken } = theirWords

describe('a call with a referee', () => {
  test('is written down and sent to them; it counts only once they say that it is right, and as they put it right', async () => {
    const { house, naomi, samuel, own, desk, move } = await naomiApplied(await openHub())
    await move({ stage: 'checks' })
    await naomi.post(own, margit)
    const [id] = await refereeIds(house)
    const at = `${desk}/${id}`
    assert.equal((await samuel.post(`${at}/call`, { ...spoken, right: '' })).status, 422)
    assert.equal((await samuel.post(`${at}/call`, { ...spoken, see: '', right: 'send' })).status, 422)
    assert.equal((await samuel.post(`${at}/call`, { ...spoken, right: 'send' })).status, 303)
    assert.match(await samuel.page(at), /They have not said yet that it is right, so it cannot count/)
    assert.equal((await samuel.post(`${at}/judge`, { verdict: 'counts' })).status, 409)
    const letter = (await house.letters()).at(-1)!
    assert.deepEqual(
      [letter.kind, letter.address],
      ['references.right', '"Margit Sund" <margit@example.net>'],
    )

    const link = await linkTo(house, 'margit@example.net')
    const page = await guest(house).page(link)
    assert.match(page, /What you said about Naomi Feld/)
    assert.match(page, /A few minutes\. Please read it by/)
    assert.doesNotMatch(page, /Six questions/)
    assert.match(page, /She sat with a guest till midnight/)
    assert.deepEqual(await markupFaults(page), [])
    await guest(house).post(link, { ...spoken, act: 'send', see: 'She sat with a guest till eleven' })
    const read = await samuel.page(at)
    assert.match(read, /till eleven/)
    assert.match(read, /Written down by Samuel Hart on the telephone; they read it over and sent it/)
    assert.equal((await samuel.post(`${at}/judge`, { verdict: 'counts' })).status, 303)
  })

  test('is read aloud to whoever has no email, who is never written to and always rung', async () => {
    const { house, naomi, samuel, own, desk, move } = await naomiApplied(await openHub())
    await naomi.post(own, { ...margit, email: '', phone: '07700 900123' })
    await move({ stage: 'checks' })
    assert.deepEqual(
      (await house.letters()).filter(({ kind }) => kind.startsWith('references')),
      [],
    )
    const [id] = await refereeIds(house)
    assert.match(await samuel.page('/desk'), /We have no email of theirs/)
    const refused = await samuel.post(`${desk}/${id}/call`, { ...spoken, right: 'send' })
    assert.equal(refused.status, 409)
    const page = await refused.text()
    assert.match(page, /Read it to them, and choose that/)
    assert.match(page, /till midnight/)
    assert.equal((await samuel.post(`${desk}/${id}/call`, { ...spoken, right: 'aloud' })).status, 303)
    assert.match(await samuel.page(`${desk}/${id}`), /read to them: they said that it is right/)
    assert.match(await samuel.page('/desk'), /A reference for Naomi Feld is here/)
  })
})

describe('a silent referee', () => {
  test('is reminded after 7 and 12 days with the same link, never on a day of rest, and rung after 14', async () => {
    // 7 days after Saturday 14 November is a Saturday too: that reminder waits for the evening.
    const house = await openHub({ today: '2026-11-14' })
    const shabbat = restCustoms.parse([{ kind: 'jewish', place: { lat: 51.5, lon: -0.12 } }])
    const { naomi, own, move } = await naomiApplied(house)
    await naomi.post(own, margit)
    await move({ stage: 'checks' })
    await house.hub.transact((db) =>
      keepSetting(db, daysOfRest, shabbat, { personId: null, at: house.clock.now() }),
    )
    await house.hub.settings.read(house.hub.db)
    await house.worker.settings.read(house.worker.db)
    const link = await linkTo(house, 'margit@example.net')
    const reminders = async () =>
      (await house.letters())
        .filter(({ kind }) => kind === 'references.reminder')
        .map(({ not_before, words }) => [not_before.slice(0, 13), words.includes(link)])
    for (const on of ['2026-11-15', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-26', '2026-11-27']) {
      house.setTime(on, '08:15')
      await house.runSchedules()
      await house.runJobs()
    }
    assert.deepEqual(await reminders(), [
      ['2026-11-21 16', true],
      ['2026-11-26 08', true],
    ])
    house.setTime('2026-11-27', '23:30')
    const tovah = await as(house, 'administrator')
    assert.doesNotMatch(await tovah.page('/desk'), /they have not answered/)
    house.setTime('2026-11-28', '00:30')
    assert.match(await tovah.page('/desk'), /Ring a referee of Naomi Feld: they have not answered/)
    assert.match(await naomi.page(own), /Asked on Saturday 14 November, reminded on Thursday 26 November/)
  })

  test('is written to once more, or somebody else is asked for, who then takes the place', async () => {
    const { house, naomi, samuel, own, desk, move } = await naomiApplied(
      await openHub({ today: '2026-11-02' }),
      { ...twoReferences, count: 1 },
    )
    await naomi.post(own, margit)
    await move({ stage: 'checks' })
    const link = await linkTo(house, 'margit@example.net')
    const [id] = await refereeIds(house)
    await house.root.db.rows(
      `update volunteering.referee set asked_at = asked_at - interval '30 days', answer_by = answer_by - 30, last_day = last_day - 30`,
    )
    assert.equal((await guest(house).get(link)).status, 410)
    assert.equal((await samuel.post(`${desk}/${id}/again`)).status, 303)
    assert.equal((await guest(house).get(link)).status, 200)
    assert.doesNotMatch(await naomi.page(own), /needed/)
    assert.equal((await samuel.post(`${desk}/${id}/another`)).status, 303)
    assert.equal((await samuel.post(`${desk}/${id}/another`)).status, 303)
    const told = (await house.letters()).filter(({ kind }) => kind === 'references.another')
    assert.deepEqual(
      told.map(({ address }) => address),
      ['"Naomi Feld" <naomi@example.org>'],
    )
    assert.match(await naomi.page(own), /One more referee is needed: From work, study or volunteering/)
    assert.doesNotMatch(await samuel.page('/desk'), /Ring a referee/)
  })

  test('hears that nothing is needed any more whenever the application ends, and is asked anew when it goes on', async () => {
    const { house, naomi, own, move } = await naomiApplied(await openHub())
    await naomi.post(own, margit)
    await move({ stage: 'checks' })
    await move({ state: 'declined' })
    await move({ state: 'open' })
    await move({ state: 'declined' })
    await house.runJobs()
    const letters = (await house.letters()).filter(({ address }) => address.includes('margit@'))
    assert.deepEqual(
      letters.map(({ kind }) => kind),
      ['references.asked', 'references.not-needed', 'references.asked', 'references.not-needed'],
    )
  })
})

describe('what a referee says', () => {
  test('is found by those who vet, on the page and behind the second wall, and by nobody else on any page', async () => {
    const { house, place, naomi, own, desk, move, applicationId } = await naomiApplied(await openHub())
    await naomi.post(own, margit)
    await move({ stage: 'checks' })
    await guest(house).post(await linkTo(house, 'margit@example.net'), theirWords)
    await house.root.db.rows(
      `insert into network.agreement (organisation_id, agreed_on, phone, email, others, needs, applications, set_at)
       values ($1, '2026-01-01', true, true, true, true, true, $2)`,
      [place.columba, house.clock.now()],
    )
    const [id] = await refereeIds(house)
    const readers = {
      'coordinator of the role': await as(house, 'coordinator', [
        { role: 'coordinator', programmes: [place.kitchen], regions: ['North London'] },
      ]),
      'vetting officer of another region': await as(house, 'treasurer', [
        { role: 'vetting-officer', programmes: [place.kitchen], regions: ['Leeds'] },
      ]),
      'vetting officer of another programme': await as(house, 'trustee', [
        { role: 'vetting-officer', programmes: [place.matching], regions: 'all' },
      ]),
      'partner’s lead': await as(house, 'partner lead', [
        { role: 'partner-lead', organisation: place.columba },
      ]),
      'lead of the way': await as(house, 'opportunity lead'),
      'safeguarding lead': await as(house, 'safeguarding lead'),
      administrator: await as(house, 'administrator'),
      applicant: naomi,
      'another volunteer': await as(house, 'another volunteer'),
    }
    const may = new Set(['coordinator of the role', 'administrator'])
    const planted = /midnight|hostel I managed|gives too much|margit@/
    for (const [name, reader] of Object.entries(readers)) {
      const answer = await reader.get(`${desk}/${id}`)
      assert.equal(answer.status === 200, may.has(name), name)
      for (const [what, send] of [
        ['judge', { verdict: 'counts' }],
        ['call', { ...spoken, right: 'aloud' }],
        ['again', {}],
        ['another', {}],
      ] as const)
        if (!may.has(name))
          assert.equal((await reader.post(`${desk}/${id}/${what}`, send)).status, 404, `${name} ${what}`)
      const inWall = await house.hub.transact(async (db) => {
        await actAs(db, reader.id)
        const { words } = await writtenWithin(house.hub, db, id!)
        return [words !== null, (await contactsWithin(house.hub, db, [id!])).size === 1]
      })
      assert.deepEqual(inWall, [may.has(name), may.has(name) || name === 'applicant'], name)
      if (may.has(name)) continue
      for (const path of [
        '/desk',
        `/desk/applications/${applicationId}`,
        `/desk/people/${naomi.id}`,
        '/my',
        `/my/applications/${applicationId}`,
        own,
        '/my/data',
      ]) {
        const page = await (await reader.get(path)).text()
        if (name === 'applicant')
          assert.doesNotMatch(page, /midnight|hostel I managed|gives too much/, `${name} ${path}`)
        else assert.doesNotMatch(page, planted, `${name} ${path}`)
      }
    }
    const nobody = await house.hub.transact((db) => writtenWithin(house.hub, db, id!))
    assert.equal(nobody.words, null)
    assert.match(await naomi.page('/my/data'), /Data Protection Act 2018, Schedule 2, paragraph 24/)
  })

  test('is judged by whom the role names', async () => {
    const { house, place, naomi, samuel, own, desk, move } = await naomiApplied(await openHub(), {
      ...twoReferences,
      recordedBy: ['vetting-officer'],
    })
    await naomi.post(own, margit)
    await move({ stage: 'checks' })
    await guest(house).post(await linkTo(house, 'margit@example.net'), theirWords)
    const [id] = await refereeIds(house)
    const dalia = await as(house, 'coordinator', [
      { role: 'coordinator', programmes: [place.kitchen], regions: 'all' },
    ])
    assert.match(await dalia.page(`${desk}/${id}`), /leaves it to others to say whether a reference counts/)
    assert.equal((await dalia.post(`${desk}/${id}/judge`, { verdict: 'counts' })).status, 404)
    assert.equal((await samuel.post(`${desk}/${id}/judge`, { verdict: 'counts' })).status, 303)
  })
})
