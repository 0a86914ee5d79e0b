import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { gatheringsOf, signUp } from '../../../gatherings/face.ts'
import { answersNow } from '../standing.ts'
import { opportunityOf } from '../store.ts'
import { liveShifts } from '../shift-store.ts'
import { keepAnswers } from '../writing/actions.ts'
import { ashgrove, aSupperClub, got, somebodyNamed } from '../ashgrove.fixture.ts'
import { day, homeZone } from '../../../../platform/clock.ts'
import { publish } from './actions.ts'
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
})
