import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import ICAL from 'ical.js'
import { momentAt, homeZone, day } from '../../../../platform/clock.ts'
import { visitor } from '../../../../../test/web.ts'
import { finderOf } from '../finder.ts'
import { naively, shiftFitsPlainly } from '../naive.fixture.ts'
import { plantedHouse, type Planted } from '../planted.fixture.ts'
import { anything, type Question } from '../question.ts'
import { synonymLines, synonymsFrom } from '../index/synonyms.ts'
import { minutesAt } from '../way.ts'
import { mostShifts } from './feed.ts'

interface Read {
  readonly name: string
  readonly zones: string[]
  readonly events: { slug: string; starts: number; uid: string; zone: string; where: string }[]
}

function read(text: string): Read {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return {
    // Not a property of RFC 5545, so the reader leaves its commas escaped.
    name: String(calendar.getFirstPropertyValue('x-wr-calname')).replaceAll('\\,', ','),
    zones: calendar
      .getAllSubcomponents('vtimezone')
      .map((zone) => String(zone.getFirstPropertyValue('tzid'))),
    events: calendar.getAllSubcomponents('vevent').map((event) => {
      const start = event.getFirstProperty('dtstart')!
      const wall = Temporal.PlainDateTime.from(String(start.getFirstValue()))
      return {
        slug: String(event.getFirstPropertyValue('url')).replace('https://hub.example.org/help/', ''),
        starts: wall.toZonedDateTime(homeZone).epochMilliseconds / 60_000,
        uid: String(event.getFirstPropertyValue('uid')),
        zone: String(start.getParameter('tzid')),
        where: String(event.getFirstPropertyValue('location')),
      }
    }),
  }
}

const synonyms = synonymsFrom(synonymLines.standard)

/** The shifts a question asks for, by looking at everything. */
const plainly = ({ rows, now }: Planted, question: Question): string[] =>
  naively(rows, question, null, now, synonyms)
    .flatMap((row) =>
      row.shifts
        .filter((shift) => shiftFitsPlainly(shift, question, now))
        .filter(({ starts }) => starts < now + 90 * 24 * 60)
        .map(({ starts }) => `${row.slug} ${starts}`),
    )
    .toSorted()

describe('a search as a calendar', async () => {
  const planted = await plantedHouse(60, { seed: 5 })
  const { house, rows } = planted
  const guest = visitor(house)

  test('it holds exactly the shifts that answer the search, in London time', async () => {
    const asked: [string, Question][] = [
      ['', anything],
      ['?day=tue&day=sun', { ...anything, day: ['tue', 'sun'] }],
      ['?part=evening&long=120', { ...anything, part: ['evening'], long: '120' }],
      ['?words=cook', { ...anything, words: 'cook' }],
      ['?start=week&give=hour', { ...anything, start: 'week', give: 'hour' }],
    ]
    for (const [query, question] of asked) {
      const { events, zones } = read(await guest.page(`/help.ics${query}`))
      assert.deepEqual(
        events.map(({ slug, starts }) => `${slug} ${starts}`).toSorted(),
        plainly(planted, question),
        query,
      )
      assert.deepEqual(new Set(events.map(({ zone }) => zone)), new Set([homeZone]), query)
      assert.deepEqual(zones, [homeZone])
      assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length)
    }
  })

  test('it says what was asked, and where no closer than everybody may know', async () => {
    const { name, events } = read(await guest.page('/help.ics?near=N12+8XQ&within=any&day=tue'))
    assert.match(name, /: N12, Anywhere, Tuesday$/)
    assert.ok(events.length > 0)
    for (const { slug, where } of events) {
      const { content } = rows.find((row) => row.slug === slug)!
      assert.equal(where, content.where === 'home' ? 'From home' : content.placeName)
    }
  })

  test('a whole postcode is coarsened before anything is made of it', async () => {
    const whole = await guest.get('/help.ics?near=n128xq')
    const district = await guest.get('/help.ics?near=N12')
    const text = await whole.text()
    assert.equal(text, await district.text())
    assert.match(text, /SOURCE[^:]*:https:\/\/hub\.example\.org\/help\.ics\?near=N12\r\n/)
    assert.doesNotMatch(text, /8XQ/i)
  })

  test('each shift keeps its name, and a program that has the calendar already is told so', async () => {
    const first = await guest.get('/help.ics?day=tue')
    const etag = first.headers.get('etag')!
    assert.deepEqual(
      ['content-type', 'cache-control'].map((name) => first.headers.get(name)),
      ['text/calendar; charset=utf-8', 'private, max-age=600'],
    )
    const again = await guest.get('/help.ics?day=tue', { 'if-none-match': etag })
    assert.deepEqual([again.status, await again.text()], [304, ''])
    const uids = new Set(read(await first.text()).events.map(({ uid }) => uid))
    const all = new Set(read(await guest.page('/help.ics')).events.map(({ uid }) => uid))
    assert.ok(uids.size > 0 && [...uids].every((uid) => all.has(uid)))
  })

  test('a shift that was cancelled leaves it at once; one that has begun leaves it as time goes by', async () => {
    const before = read(await guest.page('/help.ics')).events
    const gone = before[0]!
    const id = gone.uid.split('@')[0]!
    await house.root.db.rows(`update gatherings.gathering set state = 'cancelled' where id = $1`, [id])
    const row = rows.find(({ slug }) => slug === gone.slug)!
    finderOf(house.hub).touch(row.id)
    const after = read(await guest.page('/help.ics')).events
    assert.deepEqual(
      after.map(({ uid }) => uid),
      before.slice(1).map(({ uid }) => uid),
    )
    house.setTime('2026-12-02', '12:00')
    const later = read(await guest.page('/help.ics')).events
    const now = minutesAt(momentAt(day('2026-12-02'), '12:00'))
    assert.ok(later.length > 0 && later.every(({ starts }) => starts > now))
    house.setTime('2026-11-24', '12:00')
  })

  test('what cannot be understood is named, and no calendar of something else is sent', async () => {
    const answers = await Promise.all(
      ['?near=somewhere', '?near=ZX9', '?day=someday'].map(async (query) => {
        const answer = await guest.get(`/help.ics${query}`)
        return [answer.status, await answer.text()]
      }),
    )
    assert.deepEqual(answers, [
      [422, 'Enter a postcode, like N12 8AB or N12'],
      [422, 'We cannot find ZX9. Check it, or enter only its first half.'],
      [422, 'This is not one of the choices. Choose again.'],
    ])
  })
})

test('a calendar of very much holds the soonest shifts, and no more than a program can take', async () => {
  const planted = await plantedHouse(400, {
    seed: 9,
    shiftsEach: 8,
    change: (row) => ({
      ...row,
      closesAt: null,
      content: { ...row.content, kind: row.shifts.length > 0 ? row.content.kind : 'task' },
    }),
  })
  const { events } = read(await visitor(planted.house).page('/help.ics'))
  assert.equal(events.length, mostShifts)
  const starts = events.map((event) => event.starts)
  assert.deepEqual(
    starts,
    starts.toSorted((one, other) => one - other),
  )
})
