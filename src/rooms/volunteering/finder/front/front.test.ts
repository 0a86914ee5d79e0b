import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { markupFaults } from '../../../../../test/markup.ts'
import { openHub } from '../../../../../test/hub.ts'
import { visitor } from '../../../../../test/web.ts'
import { synonymLines, synonymsFrom } from '../index/synonyms.ts'
import { naively, shiftFitsPlainly } from '../naive.fixture.ts'
import { plantedHouse, setUp } from '../planted.fixture.ts'
import { anything } from '../question.ts'
import { frontFacts } from './facts.ts'

describe('the front page', async () => {
  const { house, rows, now } = await plantedHouse(120, { seed: 13 })
  await setUp(house)
  const guest = visitor(house)
  const synonyms = synonymsFrom(synonymLines.standard)

  test('each door counts what stands behind it', async () => {
    const count = (give: 'skill' | 'voice' | 'experience') =>
      naively(rows, { ...anything, give }, null, now, synonyms).length
    const week = { ...anything, give: 'hour', start: 'week' } as const
    const shifts = rows
      .filter((row) => row.closesAt === null || row.closesAt > now)
      .flatMap((row) => (row.content.kind === 'series' || row.content.kind === 'one-off' ? row.shifts : []))
      .filter((shift) => shiftFitsPlainly(shift, week, now))
      .filter((shift) => shift.capacity === null || shift.taken < shift.capacity).length
    const facts = await frontFacts(house.hub)
    assert.deepEqual(
      [facts.open, facts.shifts, facts.skill, facts.voice, facts.experience],
      [
        naively(rows, anything, null, now, synonyms).length,
        shifts,
        count('skill'),
        count('voice'),
        count('experience'),
      ],
    )
    const page = await guest.page('/')
    assert.match(
      page,
      new RegExp(`href="/help\\?give=hour"><b>An hour</b><span>[^<]* ${shifts} shifts this week`),
    )
    assert.match(
      page,
      new RegExp(`href="/help\\?give=experience"><b>[^<]*</b><span>[^<]* ${count('experience')} ways open`),
    )
    assert.deepEqual(await markupFaults(page), [])
  })

  test('what is needed now is urgent, or begins soon with places empty', async () => {
    const { needed } = await frontFacts(house.hub)
    assert.equal(needed.length, 4)
    for (const { way, fit } of needed) {
      const row = rows.find(({ id }) => id === way.id)!
      assert.ok(row.content.urgent || fit.starts - now < 14 * 24 * 60)
      assert.ok(fit.shift < 0 || fit.left !== 0)
    }
    const starts = needed.map(({ fit }) => (fit.shift < 0 ? Infinity : fit.starts))
    assert.deepEqual(
      starts,
      starts.toSorted((one, other) => one - other),
    )
    const soonest = naively(rows, { ...anything, give: 'hour' }, null, now, synonyms)
      .flatMap((row) => row.shifts)
      .filter((shift) => shiftFitsPlainly(shift, anything, now))
      .filter(({ capacity, taken }) => capacity === null || taken < capacity)
    assert.equal(starts[0], Math.min(...soonest.map((shift) => shift.starts)))
    assert.ok(needed.filter(({ way }) => way.urgent).length >= 2)
    const page = await guest.page('/')
    for (const { way } of needed) assert.match(page, new RegExp(`<a href="/help/${way.slug}">`))
  })

  test('the postcode bar leads to what is near', async () => {
    const [, bar = ''] = /<form class="find-bar" action="\/help" method="get">(.*?)<\/form>/s.exec(
      await guest.page('/'),
    )!
    assert.match(bar, /name="near"/)
    assert.equal((await guest.get('/help?near=N12')).status, 200)
  })

  test('a count follows what changes', async () => {
    const before = await frontFacts(house.hub)
    house.setTime('2026-12-24')
    const later = await frontFacts(house.hub)
    assert.notEqual(later.shifts, before.shifts)
    assert.ok(later.needed.every(({ fit }) => fit.shift < 0 || fit.starts > later.now))
    house.setTime('2026-11-24')
  })
})

test('a hub with nothing published says so on its front page, and offers a letter', async () => {
  const house = await openHub()
  await setUp(house)
  const page = await visitor(house).page('/')
  assert.match(page, /Nothing stands open yet/)
  assert.match(page, /href="\/help\/saved\/new"/)
  assert.doesNotMatch(page, /class="give"|class="find-bar"/)
  assert.deepEqual(await markupFaults(page), [])
})
