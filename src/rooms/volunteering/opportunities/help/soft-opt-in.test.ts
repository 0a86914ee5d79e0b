import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as, visitor, type FormAnswers } from '../../../../../test/web.ts'
import { day } from '../../../../platform/clock.ts'
import { basesOf, stopWriting, whoMayBeWritten } from '../../../people/face.ts'
import { ashgrove, aSupperClub, got } from '../ashgrove.fixture.ts'
import { publish } from '../publishing/actions.ts'
import { liveShifts } from '../shift-store.ts'
import { opportunityOf } from '../store.ts'
import { supperClub } from '../supper-club.fixture.ts'
import { beginOpportunity, keepAnswers } from '../writing/actions.ts'

describe('where the charity uses the soft opt-in', async () => {
  const house = await openHub({ today: '2026-11-24' })
  const { hub } = house
  const place = await ashgrove(hub)
  const ours = await beginOpportunity(
    hub.as(place.ruth),
    { organisationId: place.hineni, programmeId: place.kitchen, region: 'North London' },
    { title: 'Our supper', kind: 'series', side: 'supporting' },
  )
  const answers = { ...supperClub, title: 'Our supper' }
  got(await keepAnswers(hub.as(place.ruth), ours, { seen: 1, answers }))
  got(await publish(hub.as(place.ruth), ours, 2))
  const own = (await opportunityOf(hub.db, ours))!
  const partners = await aSupperClub(hub, place, { title: 'Their supper' })
  await house.follow()
  const tovah = await as(house, 'administrator')
  const shiftOf = async (id: string): Promise<string> =>
    (await liveShifts(hub.db, id, day('2020-01-01')))[0]!.gatheringId
  const shifts = { [own.slug]: await shiftOf(own.id), [partners.slug]: await shiftOf(partners.id) }

  /** Somebody signs up, opens the letter, and is known. @returns what stands of their news */
  async function signedUp(slug: string, name: string, more: FormAnswers = {}) {
    const guest = visitor(house)
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.net`
    const answer = await guest.post(`/help/${slug}`, {
      name,
      email,
      age: 'adult',
      people: 1,
      shift: shifts[slug]!,
      ...more,
    })
    assert.equal(answer.status, 200, name)
    await house.runJobs()
    const sent = (await house.letters()).filter(({ address }) => address.includes(email))
    const link = /https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(
      sent.findLast(({ words }) => words.includes('/door/link/'))!.words,
    )![1]!
    assert.equal((await guest.post(link)).status, 303, name)
    const person = (await house.root.db.row<{ id: string }>('select id from people.person where name = $1', [
      name,
    ]))!.id
    const bases = (await basesOf(hub.db, person)).filter(({ purpose }) => purpose === 'news')
    return { person, bases, may: (await whoMayBeWritten(hub.db, [person], 'news')).has(person) }
  }

  test('is switched on by an administrator who says that we are a charity; then our own form offers a no in place of a yes', async () => {
    assert.match(await visitor(house).page(`/help/${own.slug}`), /name="news"/)
    const page = await tovah.page('/desk/settings/people.letters')
    assert.deepEqual(await markupFaults(page), [])
    const kept = await tovah.post('/desk/settings/people.letters', {
      isCharity: 'yes',
      softOptIn: 'yes',
      seenVersion: 0,
    })
    assert.equal(kept.status, 303)
    await house.follow()
    const form = await visitor(house).page(`/help/${own.slug}`)
    assert.match(form, /name="noNews"/)
    assert.doesNotMatch(form, /name="news"/)
    assert.match(
      form,
      /would like to send you news and ways to help, about once a month\. Every letter says how to stop\./,
    )
    assert.deepEqual(await markupFaults(form), [])
    const theirs = await visitor(house).page(`/help/${partners.slug}`)
    assert.match(theirs, /name="news"/)
    assert.doesNotMatch(theirs, /name="noNews"/)
  })

  test('who does not say no gets news, with the day, the words, the way out and the law kept beside it', async () => {
    const { person, bases, may } = await signedUp(own.slug, 'Quiet Quentin')
    assert.equal(may, true)
    assert.deepEqual(
      bases.map(({ basis, words, collected }) => ({ basis, words, collected })),
      [
        {
          basis: 'soft-opt-in',
          words:
            'Opentent would like to send you news and ways to help, about once a month. Every letter says how to stop. Please do not send me news',
          collected: { on: '2026-11-24', by: 'us', occasion: 'offer', optOutOffered: true },
        },
      ],
    )
    const [law] = await house.root.db.rows<{ law: string }>(
      `select law_since as law from people.basis where person_id = $1 and basis = 'soft-opt-in'`,
      [person],
    )
    assert.equal(law?.law, '2026-02-05')
    const desk = await tovah.page(`/desk/people/${person}`)
    assert.match(desk, /They did not say no \(the charitable soft opt-in\)/)
    assert.match(desk, /Collected by ourselves on 24 November 2026, with a way to say no/)
  })

  test('who says no gets none', async () => {
    const no = await signedUp(own.slug, 'Naysaying Nell', { noNews: 'yes' })
    assert.deepEqual([no.bases.map(({ basis }) => basis), no.may], [['refused'], false])
  })

  test('a no that was said outlives it: signing up again brings no news back', async () => {
    const { person } = await signedUp(own.slug, 'Stopping Stella')
    await hub.transact((db) => stopWriting(hub, db, person, 'news', 'one press in a letter'))
    await house.root.db.rows(`update gatherings.place set state = 'cancelled' where person_id = $1`, [person])
    const again = await signedUp(own.slug, 'Stopping Stella')
    assert.deepEqual([again.bases.length, again.may], [1, false])
  })

  test('a partner’s way to help collects nothing by it, and a row of before the law counts for nobody', async () => {
    const theirs = await signedUp(partners.slug, 'Partner Petra')
    assert.deepEqual([theirs.bases, theirs.may], [[], false])
    const { person } = await signedUp(own.slug, 'Early Ed')
    for (const wrong of [
      `collected_on = '2026-02-04'`,
      `collected_by = 'partner'`,
      'opt_out_offered = false',
    ]) {
      await house.root.transact(async (db) => {
        await db.rows(`update people.basis set ${wrong} where person_id = $1 and basis = 'soft-opt-in'`, [
          person,
        ])
        assert.equal((await whoMayBeWritten(db, [person], 'news')).has(person), false, wrong)
        await db.rows(
          `update people.basis set collected_on = '2026-11-24', collected_by = 'us', opt_out_offered = true where person_id = $1 and basis = 'soft-opt-in'`,
          [person],
        )
      })
    }
    assert.equal((await whoMayBeWritten(hub.db, [person], 'news')).has(person), true)
  })
})
