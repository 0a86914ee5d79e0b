import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { openHub } from '../../../../test/hub.ts'
import { as, visitor } from '../../../../test/web.ts'
import { jewishRest } from '../../../platform/calendar/customs.ts'
import { daysOfRest } from '../../../platform/calendar/settings.ts'
import { newId } from '../../../platform/database/id.ts'
import { restAt } from '../../../platform/calendar/rest.ts'
import { moment } from '../../../platform/database/values.ts'
import { bump } from '../../../platform/models/models.ts'
import { keepSetting } from '../../../platform/settings/house.ts'
import { basesOf } from '../../people/face.ts'
import { plantWays } from '../finder/planting.fixture.ts'
import { ashgrove, aSupperClub, got } from '../opportunities/ashgrove.fixture.ts'
import { emptyContent } from '../opportunities/content.ts'
import { opportunityOf } from '../opportunities/store.ts'
import { supperClub } from '../opportunities/supper-club.fixture.ts'
import { publish } from '../opportunities/publishing/actions.ts'
import { keepAnswers } from '../opportunities/writing/actions.ts'
import { readSearch } from '../finder/saved.ts'
import { keepAsKnown, stop } from './actions.ts'
import { lookAtDue } from './jobs.ts'
import { lookFor } from './looking.ts'
import { searchesOf } from './store.ts'

async function aHouse() {
  const house = await openHub()
  const place = await ashgrove(house.hub)
  await house.follow()
  return { house, hub: house.hub, place }
}

type House = Awaited<ReturnType<typeof aHouse>>['house']

const lettersOf = async (house: House) =>
  (await house.letters()).filter(({ kind }) => kind === 'searches.new')

const look = async (house: House): Promise<void> => {
  await house.follow()
  await lookAtDue.run(house.worker, house.hub.now())
  await house.runJobs()
}

/** A task from home, published at a moment, as the finder finds it. */
const aTask = (house: House, title: string, at: Temporal.Instant): Promise<void> =>
  plantWays(
    house.root.db,
    [
      {
        id: newId(),
        slug: `task-${newId()}`,
        content: { ...emptyContent, title, summary: 'In your own time.', kind: 'task', where: 'home' },
        organisationId: '',
        organisation: 'Hineni Refugee Action',
        ours: true,
        programmeId: null,
        programme: null,
        region: null,
        closesAt: null,
        openSince: at,
        revision: 0,
        shifts: [],
      },
    ],
    at,
  )

describe('letters about kept searches', async () => {
  const { house, hub, place } = await aHouse()
  await aSupperClub(hub, place)
  await house.follow()
  const leah = await as(house, 'another volunteer')
  await leah.post('/help/saved/new', { search: 'words=cook&near=N12', howOften: 'at-once' })
  const [kept] = await searchesOf(hub.db, leah.id)
  const long = 'A long table, and young people who tell you what goes in.'
  let soup = ''

  test('what stood there already is not told', async () => {
    await house.letTimePassTo('2026-11-24', '15:00')
    await look(house)
    assert.deepEqual(await lettersOf(house), [])
  })

  test('what is published is told in minutes, with its reasons, and the ways to stop', async () => {
    const second = await aSupperClub(hub, place, { title: 'Soup cook', summary: long })
    soup = second.id
    await house.letTimePassTo('2026-11-24', '15:05')
    const [letter, ...others] = await lettersOf(house)
    assert.deepEqual(others, [])
    assert.equal(letter!.subject, 'New: Soup cook')
    assert.equal(letter!.address, '"Leah Brandt" <leah@example.org>')
    assert.match(letter!.words, /Hello Leah Brandt, one way to help is new\. You asked for: “cook”, N12\./)
    assert.match(letter!.words, new RegExp(`https://hub\\.example\\.org/help/${second.slug}`))
    assert.match(letter!.words, /miles? from you/)
    assert.match(letter!.words, /https:\/\/hub\.example\.org\/help\?words=cook&near=N12/)
    assert.match(letter!.words, /\/my\/searches/)
    const headers = await house.root.db.row<{ headers: Record<string, string> }>(
      `select headers from mail.letter where kind = 'searches.new'`,
    )
    assert.equal(headers!.headers['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click')
    assert.match(
      headers!.headers['List-Unsubscribe']!,
      /^<https:\/\/hub\.example\.org\/letters\/search\/[\w-]{46}>$/,
    )
  })

  test('an edit, and time passing, tell nothing again', async () => {
    const { id, version } = (await opportunityOf(hub.db, soup))!
    const ours = hub.as(place.ruth)
    const answers = { ...supperClub, title: 'Soup cook', summary: `${long} A larger pot.` }
    got(await keepAnswers(ours, id, { seen: version, answers }))
    got(await publish(ours, id, version + 1))
    await house.letTimePassTo('2026-11-25', '18:00')
    await look(house)
    assert.equal((await lettersOf(house)).length, 1)
  })

  test('cut off between the letter and its mark, neither stands; the next look writes once', async () => {
    await aSupperClub(hub, place, { title: 'Bread cook' })
    await house.root.db.rows('revoke update on volunteering.search_told from test_worker')
    house.setTime('2026-11-25', '18:10')
    await house.root.db.rows('update volunteering.saved_search set next_at = $1', [hub.now().toString()])
    await house.follow()
    await assert.rejects(lookFor(house.worker, kept!.id), /permission denied/)
    assert.equal((await lettersOf(house)).length, 1)
    await house.root.db.rows('grant update on volunteering.search_told to test_worker')
    await lookFor(house.worker, kept!.id)
    await house.letTimePassTo('2026-11-25', '20:00')
    assert.deepEqual(
      (await lettersOf(house)).map(({ subject }) => subject),
      ['New: Soup cook', 'New: Bread cook'],
    )
  })

  test('two workers that look at the same moment write one letter', async () => {
    await aSupperClub(hub, place, { title: 'Rice cook' })
    house.setTime('2026-11-25', '20:10')
    await house.root.db.rows('update volunteering.saved_search set next_at = $1', [hub.now().toString()])
    await house.follow()
    await Promise.all(Array.from({ length: 6 }, () => lookFor(house.worker, kept!.id)))
    assert.equal((await lettersOf(house)).length, 3)
  })

  test('a GET on the address in the letter changes nothing; one press from a mail program stops it', async () => {
    const secret = /\/letters\/search\/[\w-]{46}/.exec((await lettersOf(house)).at(-1)!.words)![0]
    const mail = visitor(house)
    assert.match(await mail.page(secret), /Stop these letters/)
    assert.equal((await searchesOf(hub.db, leah.id)).length, 1)
    // The first letter: of the last one, not every bit counts.
    const start = '/letters/search/'.length
    const forged = `${secret.slice(0, start)}${secret[start] === 'A' ? 'B' : 'A'}${secret.slice(start + 1)}`
    assert.deepEqual([(await mail.get(forged)).status, (await mail.post(forged)).status], [404, 404])
    const press = () =>
      mail.request('POST', secret, {
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '26' },
        body: 'List-Unsubscribe=One-Click',
      })
    for (const answer of [await press(), await press()]) {
      assert.equal(answer.status, 200)
      assert.match(await answer.text(), /We no longer write about that search/)
    }
    assert.deepEqual(await searchesOf(hub.db, leah.id), [])
    assert.equal((await basesOf(hub.db, leah.id)).at(-1)!.endedHow, 'one press in a letter')
    assert.match(await mail.page(secret), /Stopped/)
  })

  test('nobody is written to who took their yes back, or asked to be forgotten', async () => {
    const miriam = await as(house, 'safeguarding lead')
    await miriam.post('/help/saved/new', { search: 'words=kites', howOften: 'day' })
    await aTask(house, 'Fly kites', hub.now().add({ minutes: 5 }))
    await house.root.db.rows(
      `update people.basis set ended_at = now(), ended_how = 'told us' where person_id = $1`,
      [miriam.id],
    )
    await house.letTimePassTo('2026-11-26', '09:00')
    await look(house)
    await house.root.db.rows(`update people.basis set ended_at = null where person_id = $1`, [miriam.id])
    await house.root.db.rows('update people.person set forgotten_at = now() where id = $1', [miriam.id])
    await house.letTimePassTo('2026-11-27', '09:00')
    await look(house)
    assert.deepEqual(
      (await lettersOf(house)).filter(({ address }) => address.includes('miriam')),
      [],
    )
  })
})

test('a letter waits until the rest is over', async () => {
  const { house, hub } = await aHouse()
  const customs = [jewishRest({ lat: 51.5085, lon: -0.1257 })]
  await hub.transact(async (db) => {
    await keepSetting(db, daysOfRest, customs, { personId: null, at: hub.now() })
    await bump(db, 'settings')
  })
  await house.follow()
  const leah = await as(house, 'another volunteer')
  await leah.post('/help/saved/new', { search: 'words=kites', howOften: 'at-once' })
  house.setTime('2026-11-28', '10:00')
  await aTask(house, 'Mend kites', hub.now().subtract({ minutes: 10 }))
  await look(house)
  assert.deepEqual(await lettersOf(house), [])
  await house.letTimePassTo('2026-11-28', '19:00')
  await look(house)
  const [letter] = await lettersOf(house)
  assert.equal(letter!.subject, 'New: Mend kites')
  assert.equal(restAt(customs, moment(letter!.not_before)), null)
})

test('once a week, everything new is in one letter, the best first, and the rest is counted', async () => {
  const { house, hub } = await aHouse()
  const leah = await as(house, 'another volunteer')
  await leah.post('/help/saved/new', { search: 'words=kites', howOften: 'mon' })
  for (let at = 0; at < 15; at++) await aTask(house, `Kites ${at}`, hub.now().add({ hours: at * 6 }))
  await aTask(house, 'Mend lamps', hub.now().add({ hours: 1 }))
  await house.letTimePassTo('2026-11-29', '12:00')
  await look(house)
  assert.deepEqual(await lettersOf(house), [])
  await house.letTimePassTo('2026-11-30', '08:00')
  await look(house)
  const [letter, ...others] = await lettersOf(house)
  assert.deepEqual(others, [])
  assert.match(letter!.subject, /^15 new ways to help, such as Kites/)
  assert.match(letter!.words, /3 more are new/)
  assert.doesNotMatch(letter!.words, /lamps/)
  await house.letTimePassTo('2026-12-14', '12:00')
  await look(house)
  assert.equal((await lettersOf(house)).length, 1)
})

test('nothing is told twice and nothing new is missed, however things are published and clocks step', async () => {
  const { house, hub } = await aHouse()
  const leah = await as(house, 'another volunteer')
  const start = hub.now()
  let run = 0
  const lookAll = async (): Promise<void> => {
    await house.follow()
    for (const { id } of await searchesOf(hub.db, leah.id)) await lookFor(house.worker, id)
  }
  const step = fc.oneof(
    fc.record({ what: fc.constant('publish' as const), minutesAgo: fc.integer({ min: -600, max: 1200 }) }),
    fc.record({ what: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 4000 }) }),
    fc.record({ what: fc.constant('clock' as const), off: fc.integer({ min: -600, max: 600 }) }),
    fc.record({ what: fc.constant('look' as const) }),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 14 }),
      fc.constantFrom('at-once' as const, 'day' as const, 'wed' as const),
      async (steps, howOften) => {
        const word = `kite${String.fromCodePoint(97 + Math.floor(run / 26), 97 + (run % 26))}x`
        run++
        let real = start.add({ hours: 24 * 60 * run })
        let off = 0
        const tell = () => house.clock.set(real.add({ minutes: off }))
        tell()
        const before = `${word} before`
        await aTask(house, before, hub.now().subtract({ hours: 30 }))
        await house.follow()
        const search = readSearch(new URLSearchParams({ words: word }), hub.places)
        assert.ok((await keepAsKnown(hub, leah.id, { search, howOften, basisWords: 'Yes' })).ok)
        const published: string[] = []
        for (const one of steps) {
          if (one.what === 'pass') real = real.add({ minutes: one.minutes })
          if (one.what === 'clock') off = one.off
          tell()
          if (one.what === 'publish') {
            const title = `${word} number${published.length}end`
            // A change may be slow to commit, here by up to 20 hours; with the steps of the clock, by less than two days.
            await aTask(house, title, hub.now().subtract({ minutes: one.minutesAgo }))
            published.push(title)
          }
          if (one.what === 'look') await lookAll()
        }
        off = 0
        for (let days = 0; days < 10; days++) {
          real = real.add({ hours: 24 })
          tell()
          await lookAll()
        }
        const letters = (await lettersOf(house))
          .map(({ words }) => words)
          .filter((words) => words.includes(word))
        const times = (title: string): number => letters.join('\n').split(`${title} (`).length - 1
        assert.deepEqual(
          [before, ...published].map((title) => [title, times(title)]),
          [[before, 0], ...published.map((title) => [title, 1])],
        )
        for (const { id } of await searchesOf(hub.db, leah.id))
          await stop(hub, id, { how: 'on their own page' })
      },
    ),
    { numRuns: 8, endOnFailure: true },
  )
})
