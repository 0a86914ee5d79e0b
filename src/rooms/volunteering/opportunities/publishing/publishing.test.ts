import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { gatheringsOf, signUp } from '../../../gatherings/face.ts'
import { answersNow } from '../standing.ts'
import { opportunityOf } from '../store.ts'
import { liveShifts } from '../shift-store.ts'
import { keepAnswers } from '../writing/actions.ts'
import { aDraft, ashgrove, aSupperClub, got, somebodyNamed } from '../ashgrove.fixture.ts'
import { day, homeZone, momentAt } from '../../../../platform/clock.ts'
import { publish } from './actions.ts'
import { extendSeries } from './extending.ts'
import { schedule } from './scheduling.ts'
import { move } from '../running/actions.ts'
import { publishingCustoms } from '../settings.ts'
import { bump } from '../../../../platform/models/models.ts'
import { keepSetting } from '../../../../platform/settings/house.ts'
import { daysOfRest } from '../../../../platform/calendar/settings.ts'
import { jewishRest } from '../../../../platform/calendar/customs.ts'
import '../shift-kind.ts'

describe('publishing', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)

  const shiftsOf = async (id: string) => {
    const rows = await liveShifts(hub.db, id, day('2020-01-01'))
    const known = new Map(
      (
        await gatheringsOf(
          hub.db,
          rows.map((row) => row.gatheringId),
        )
      ).map((one) => [one.id, one]),
    )
    return rows.map((row) => ({ ...row, gathering: known.get(row.gatheringId)! }))
  }
  const change = async (id: string, answers: object) => {
    const known = (await opportunityOf(hub.db, id))!
    const version = got(
      await keepAnswers(hub.as(place.ruth), id, {
        seen: known.version,
        answers: { ...answersNow(known), ...answers },
      }),
    )
    return publish(hub.as(place.ruth), id, version)
  }
  const wall = (moment: Temporal.Instant): string =>
    moment.toZonedDateTimeISO(homeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })

  test('publishing opens half a year of Tuesdays, each with its places, under the partner, programme and region', async () => {
    const { id, slug } = await aSupperClub(hub, place)
    const shifts = await shiftsOf(id)
    assert.equal(slug, 'supper-club-cook-ashgrove')
    assert.equal(shifts.length, 27)
    const { gathering } = shifts[1]!
    assert.deepEqual(
      [
        gathering.title,
        wall(gathering.startsAt),
        wall(gathering.endsAt),
        gathering.capacity,
        gathering.largestGroup,
        gathering.partOf,
        gathering.organisationId,
        gathering.programmeId,
        gathering.region,
      ],
      [
        'Supper club cook',
        '2026-12-01T16:00',
        '2026-12-01T20:00',
        4,
        2,
        id,
        place.columba,
        place.kitchen,
        'North London',
      ],
    )
  })

  test('a change is told to exactly those it concerns', async () => {
    const { id } = await aSupperClub(hub, place, { title: 'Supper club for letters' })
    const shifts = new Map((await shiftsOf(id)).map((shift) => [shift.key, shift.gatheringId]))
    const comes = async (name: string, key: string) => {
      const personId = await somebodyNamed(hub, name)
      got(await signUp(hub, hub.db, { gatheringIds: [shifts.get(key)!], who: { personId } }))
    }
    await comes('Naomi Feld', '2026-12-22')
    await comes('Leah Brandt', '2026-12-29')
    await comes('Idris Vale', '2027-01-05')
    await house.runJobs()
    const before = (await house.letters()).length

    got(
      await change(id, {
        exceptionOn: ['2026-12-29', '2027-01-05'],
        exceptionWhat: ['left-out', 'changed'],
        exceptionTo: ['', '2027-01-06'],
        exceptionReason: ['Hall closed', 'Hall let on Tuesday'],
      }),
    )
    await house.runJobs()

    const told = (await house.letters()).slice(before)
    assert.deepEqual(
      told
        .map(({ kind, address }) => [kind, address.replace(/^.*<|>$/g, '')])
        .toSorted(([one], [other]) => (one! < other! ? -1 : 1)),
      [
        ['gatherings.changed', 'idris.vale@example.org'],
        ['gatherings.gathering-cancelled', 'leah.brandt@example.org'],
      ],
    )
    assert.match(told.find(({ address }) => address.includes('leah'))!.words, /Hall closed/)
  })

  test('a day that touches rest, and about which nobody decided, stays shut', async () => {
    const { id } = await aSupperClub(hub, place, {
      title: 'Open end',
      last: '',
      weekdays: ['5'],
      starts: '13:00',
      ends: '15:30',
    })
    await hub.transact(async (db) => {
      await keepSetting(db, daysOfRest, [jewishRest({ lat: 51.5085, lon: -0.1257 })], {
        personId: null,
        at: hub.now(),
      })
      await bump(db, 'settings')
    })
    await house.follow()
    house.setTime('2026-12-24')
    const before = (await shiftsOf(id)).length
    await extendSeries(house.worker)
    const opened = (await shiftsOf(id)).slice(before).map(({ key }) => key)
    // 11 June 2027 is the first day of Shavuot; on the other Fridays Shabbat comes in hours later.
    assert.deepEqual(opened, ['2027-05-28', '2027-06-04', '2027-06-18'])
    house.setTime('2026-11-24')
    await hub.transact(async (db) => {
      await keepSetting(db, daysOfRest, [], { personId: null, at: hub.now() })
      await bump(db, 'settings')
    })
    await house.follow()
  })

  test('what is past its closing day, or its last, closes by itself; those who come still come', async () => {
    const closing = await aSupperClub(hub, place, { title: 'Closes soon', closesOn: '2026-11-25' })
    const ending = await aSupperClub(hub, place, {
      title: 'Ends soon',
      kind: 'one-off',
      first: '2026-11-25',
      last: '',
    })
    const [shift] = (await shiftsOf(closing.id)).slice(1)
    got(
      await signUp(hub, hub.db, {
        gatheringIds: [shift!.gatheringId],
        who: { personId: await somebodyNamed(hub, 'Gila Salter') },
      }),
    )
    house.setTime('2026-11-26', '00:05')
    await house.runSchedules()
    assert.deepEqual(
      [(await opportunityOf(hub.db, closing.id))!.state, (await opportunityOf(hub.db, ending.id))!.state],
      ['closed', 'closed'],
    )
    const [gathering] = await gatheringsOf(hub.db, [shift!.gatheringId])
    assert.deepEqual([gathering?.state, gathering?.taken], ['closed', 1])
    house.setTime('2026-11-24')
  })

  test('with a second reader asked for, nobody publishes what they alone wrote', async () => {
    await hub.transact(async (db) => {
      await keepSetting(db, publishingCustoms, { secondReader: 'always' }, { personId: null, at: hub.now() })
      await bump(db, 'settings')
    })
    await house.follow()
    const alone = await aDraft(hub, place, { title: 'Alone' }, place.ruth)
    assert.deepEqual(await publish(hub.as(place.ruth), alone, 2), {
      ok: false,
      refusal: 'needs-a-second-reader',
    })
    assert.equal((await publish(hub.as(place.dalia), alone, 2)).ok, true)
  })

  test('a version set to go out, that may not any more, waits as a draft, and whoever set it hears', async () => {
    const id = await aDraft(hub, place, {
      title: 'Too late by then',
      kind: 'one-off',
      first: '2026-11-25',
      last: '',
    })
    got(await schedule(hub.as(place.ruth), id, 2, momentAt(day('2026-11-26'), '09:00')))
    await house.letTimePassTo('2026-11-26', '10:00')
    const known = (await opportunityOf(hub.db, id))!
    assert.deepEqual([known.state, known.publishAt, known.published], ['draft', null, null])
    const letter = (await house.letters()).at(-1)!
    assert.deepEqual(
      [letter.kind, letter.address],
      ['opportunity.not-published', '"Ruth Adeyemi" <ruth.adeyemi@example.org>'],
    )
  })

  test('moving an opportunity takes its shifts along', async () => {
    const { id } = await aSupperClub(hub, place, { title: 'Moves house', last: '2027-06-29' })
    got(
      await move(hub.as(place.ruth), id, {
        organisationId: place.northgate,
        programmeId: null,
        region: 'Leeds',
      }),
    )
    const belongs = new Set(
      (await shiftsOf(id)).map(
        ({ gathering }) => `${gathering.organisationId} ${gathering.programmeId} ${gathering.region}`,
      ),
    )
    assert.deepEqual([...belongs], [`${place.northgate} null Leeds`])
  })
})
