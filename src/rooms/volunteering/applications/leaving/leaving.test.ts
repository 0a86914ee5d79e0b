import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { day, plusDays } from '../../../../platform/clock.ts'
import { aSupperClub, ashgrove, somebodyNamed } from '../../opportunities/ashgrove.fixture.ts'
import { aRole, anApplication } from '../applications.fixture.ts'
import { applicationOf, movesOf } from '../store.ts'
import { endPauses } from './jobs.ts'
import { mayRestUntil, rankedFor } from './rules.ts'

test('an application rests until a day from tomorrow on, within a year, or until nobody knows when', () => {
  const today = day('2026-11-24')
  assert.equal(mayRestUntil(null, today), true)
  fc.assert(
    fc.property(fc.integer({ min: -800, max: 800 }), (days) => {
      assert.equal(mayRestUntil(plusDays(today, days), today), days >= 1 && days <= 365)
    }),
  )
})

test('what is offered lies near or is done from home, and what fits best stands first', () => {
  const way = (id: string, more: object) => ({
    id,
    region: 'Leeds',
    where: 'place' as const,
    kind: 'series',
    skills: [],
    languages: [],
    urgent: false,
    ...more,
  })
  const helper = { region: 'Leeds', skills: ['cooking'], languages: ['ar'] }
  const found = rankedFor(
    [
      way('far', { region: 'London' }),
      way('plain', {}),
      way('cook', { skills: ['cooking'] }),
      way('home', { where: 'home', region: null, languages: ['ar'], skills: ['cooking'] }),
      way('role', { kind: 'role' }),
    ],
    helper,
  )
  assert.deepEqual(
    found.map(({ id }) => id),
    ['home', 'cook', 'plain', 'role'],
  )
})

describe('resting, going and coming back', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const role = await aRole(house, place)
  const naomi = await as(house, 'volunteer', [], 'link')
  const ruth = await as(house, 'coordinator')
  const { id } = await anApplication(house, role, naomi.id, { stage: 'checks' })
  const mine = `/my/applications/${id}`
  const desk = `/desk/applications/${id}`
  const now = async () => (await applicationOf(hub.db, id))!
  const lastLetter = async () => (await house.letters()).at(-1)!

  test('they withdraw without a reason, hear how to come back, and come back with one press', async () => {
    const seen = await now()
    assert.equal((await naomi.post(`${mine}/withdraw`, { version: seen.version + 5, why: '' })).status, 409)
    assert.equal((await naomi.post(`${mine}/withdraw`, { version: seen.version, why: '' })).status, 303)
    assert.equal((await now()).state, 'withdrawn')
    assert.match((await lastLetter()).words, /come back with one press/)
    const page = await naomi.page(mine)
    assert.match(page, /You took it back on 24 November 2026/)
    assert.deepEqual(await markupFaults(page), [])
    assert.equal((await naomi.post(`${mine}/come-back`)).headers.get('location'), `${mine}?told=back`)
    assert.deepEqual([(await now()).state, (await now()).stage], ['open', 'checks'])
  })

  test('declining: the letter as edited, other ways that fit offered, the reason closed and in no letter', async () => {
    const club = await aSupperClub(hub, place)
    await house.follow()
    await house.root.db.rows(`update people.person set region = 'North London' where id = $1`, [naomi.id])
    const page = await ruth.page(`${desk}/decline`)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, new RegExp(`value="${club.slug}"[^>]* checked`))
    assert.match(page, /thank you for offering to help/)

    const { version } = await now()
    const empty = await ruth.post(`${desk}/decline`, { version, letter: '', reason: '' })
    assert.equal(empty.status, 422)
    const sent = await ruth.post(`${desk}/decline`, {
      version,
      letter: 'Dear Naomi,\n\nnot this time, and thank you.',
      reason: 'Canary reason',
      others: [club.slug, 'nothing-of-ours'],
    })
    assert.equal(sent.headers.get('location'), `${desk}?told=declined`)
    assert.equal((await now()).state, 'declined')
    const letter = await lastLetter()
    assert.match(letter.words, /not this time, and thank you/)
    assert.match(letter.words, /Supper club cook/)
    assert.match(letter.words, /Ruth Adeyemi/)
    assert.doesNotMatch(letter.words, /Canary/)
    assert.doesNotMatch(await naomi.page(mine), /Canary/)
    const rows = await house.root.db.rows<{ words: Uint8Array }>(
      'select words from volunteering.application_reason',
    )
    assert.equal(
      rows.some(({ words }) => Buffer.from(words).includes('Canary')),
      false,
    )
    assert.match(await naomi.page('/my/data'), /Why \(Not this time\): Canary reason/)
  })

  test('a decline is undone: it goes on where it stood, and the applicant hears that the letter no longer holds', async () => {
    assert.equal((await naomi.post(`${mine}/come-back`)).status, 409)
    const { version } = await now()
    assert.equal((await ruth.post(`${desk}/back`, { version })).status, 303)
    assert.deepEqual([(await now()).state, (await now()).stage], ['open', 'checks'])
    assert.match((await lastLetter()).words, /The earlier letter no longer holds/)
    assert.deepEqual(
      (await movesOf(hub.db, id)).map((move) => [move.state, move.by === null ? null : 'ours', move.why]),
      [
        ['open', null, null],
        ['withdrawn', null, null],
        ['open', null, null],
        ['declined', 'ours', null],
        ['open', 'ours', null],
      ],
    )
  })

  test('one of ours writes down what somebody told them on the telephone', async () => {
    const { version } = await now()
    assert.deepEqual(await markupFaults(await ruth.page(`${desk}/leave`)), [])
    assert.equal(
      (await ruth.post(`${desk}/leave`, { version, what: 'pause', until: '', why: '' })).status,
      422,
    )
    const told = { version, what: 'pause', until: '', why: 'A new baby' }
    assert.equal((await ruth.post(`${desk}/leave`, told)).headers.get('location'), `${desk}?told=paused`)
    assert.match((await lastLetter()).words, /It goes on when you come back/)
  })

  test('what was withdrawn is not taken up beside another application to the same', async () => {
    const leah = await somebodyNamed(hub, 'Leah Twice')
    const old = await anApplication(house, role, leah, { state: 'withdrawn' })
    await anApplication(house, role, leah)
    const back = await ruth.post(`/desk/applications/${old.id}/back`, { version: 1 })
    assert.equal(back.status, 409)
    assert.match(await back.text(), /They have another application to the same under way/)
  })

  test('they pause it until a day: no clock runs, they hear so, and on that day it goes on by itself', async () => {
    assert.equal((await naomi.post(`${mine}/come-back`)).status, 303)
    assert.deepEqual(await markupFaults(await naomi.page(`${mine}/pause`)), [])
    const { version } = await now()
    const early = await naomi.post(`${mine}/pause`, { version, until: '2026-11-24', why: '' })
    assert.equal(early.status, 422)
    const paused = await naomi.post(`${mine}/pause`, { version, until: '2026-12-08', why: 'Canary exams' })
    assert.equal(paused.headers.get('location'), `${mine}?told=paused`)
    assert.equal((await now()).pausedUntil, '2026-12-08')
    assert.match((await lastLetter()).words, /It goes on by itself on 8 December 2026/)
    assert.match(await ruth.page(desk), /its clock stands still/)

    const comes = async (on: string) => {
      house.setTime(on, '08:10')
      await endPauses(house.worker)
      await house.runJobs()
    }
    await comes('2026-12-07')
    assert.equal((await now()).state, 'paused')
    await comes('2026-12-08')
    const back = await now()
    assert.deepEqual([back.state, back.stage, back.pausedUntil], ['open', 'checks', null])
    assert.equal((await lastLetter()).kind, 'applications.goes-on')
    // Paused in the moment it began: nothing of the pause counts.
    assert.equal(hub.now().since(back.stageSince).total('hours') < 1, true)
  })
})
