import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { cast } from '../../../../test/cast.ts'
import { openHub, type TestHub } from '../../../../test/hub.ts'
import { as, type FormAnswers, type Visitor } from '../../../../test/web.ts'
import { listen } from '../../../platform/outbox/outbox.ts'
import { boardOf, checkIn, placesOfPerson } from '../../gatherings/face.ts'
import { completionsOf } from '../completions/store.ts'
import { aCourse, asPerson } from '../learning.fixture.ts'
import { completionTakenBack, courseCompleted } from '../news.ts'
import { begin, goOn, underWayWith } from '../studying/actions.ts'
import { wholeSessions } from './ahead.ts'

const heard: string[] = []
listen(courseCompleted, 'learning-test.completed', async (_, { on }) => heard.push(`completed ${on}`))
listen(completionTakenBack, 'learning-test.back', async (_, { on }) => heard.push(`taken back ${on}`))

const typed: FormAnswers = {
  on: '2026-12-13',
  from: '10:00',
  to: '16:00',
  capacity: 2,
  programme: '',
  region: '',
  place: 'Northgate',
  exactPlace: '14 Chapel Lane, Ashgrove',
  contactName: 'Ruth Adeyemi',
  contactEmail: cast.coordinator.email,
}

describe('a live session', () => {
  let house: TestHub
  let ruth: Visitor
  beforeEach(async () => {
    house = await openHub()
    ruth = await as(house, 'coordinator')
  })

  /** A course with one session. */
  async function aSession(changes: FormAnswers = {}): Promise<{ course: string; session: string }> {
    const course = await aCourse(house)
    const opened = await ruth.post(`/desk/courses/${course}/sessions/new`, { ...typed, ...changes })
    assert.equal(opened.status, 303, await opened.text())
    const [one] = await wholeSessions(house.hub, course)
    await boardOf(house.hub).read(house.hub.db)
    return { course, session: one!.session.id }
  }

  const standing = async (courseIds: readonly string[]) =>
    (await completionsOf(house.hub.db, { courseIds })).map(({ on, takenBackAt }) => [
      on,
      takenBackAt !== null,
    ])

  async function attend(person: Visitor, session: string, came: number | null): Promise<void> {
    const place = (await placesOfPerson(house.hub.db, person.id, null)).find(
      (one) => one.gatheringId === session,
    )
    const checked = await checkIn(house.hub, place!.id, came)
    assert.ok(checked.ok, JSON.stringify(checked))
    await house.runJobs()
  }

  test('takes those who ask for a place on the course’s page, and attendance completes the course by itself', async () => {
    const { course, session } = await aSession()
    const naomi = await as(house, 'volunteer')
    assert.match(
      await naomi.page(`/my/learning/${course}`),
      /Sunday 13 December, 10am to 4pm[^]*2 of 2 places left/,
    )
    assert.equal((await naomi.post(`/my/learning/${course}/places`, {})).status, 422)
    const taken = await naomi.post(`/my/learning/${course}/places`, { session })
    assert.equal(taken.headers.get('location'), `/my/learning/${course}?place=taken`)
    assert.match(await naomi.page(`/my/learning/${course}`), /You have a place/)
    await house.runJobs()
    assert.match((await house.letters()).at(-1)!.words, /14 Chapel Lane/)

    house.setTime('2026-12-13', '11:00')
    heard.length = 0
    await attend(naomi, session, 1)
    await attend(naomi, session, 1)
    assert.deepEqual(await standing([course]), [['2026-12-13', false]])

    await attend(naomi, session, 0)
    assert.deepEqual(await standing([course]), [['2026-12-13', true]])
    await attend(naomi, session, 1)
    assert.deepEqual(await standing([course]), [
      ['2026-12-13', true],
      ['2026-12-13', false],
    ])
    assert.deepEqual(heard, ['completed 2026-12-13', 'taken back 2026-12-13', 'completed 2026-12-13'])
  })

  test('of some modules leaves what was passed online passed, and completes with the last of them', async () => {
    const { course, session } = await aSession({ modules: 'tells' })
    const leah = await as(house, 'another volunteer')
    const own = asPerson(house.hub, leah.id)
    await leah.post(`/my/learning/${course}/places`, { session })
    house.setTime('2026-12-13', '11:00')
    await attend(leah, session, 1)
    assert.deepEqual(await standing([course]), [])
    const under = await underWayWith(house.hub.db, leah.id, course)
    assert.deepEqual(
      under!.standing.modules.map(({ state }) => state),
      ['now', 'done'],
    )

    await begin(own, course)
    await goOn(own, { courseId: course, pageId: 'door', chosen: null })
    await goOn(own, { courseId: course, pageId: 'shoes', chosen: 0 })
    assert.deepEqual(await standing([course]), [['2026-12-13', false]])

    // Attendance is put right: without the modules the course is not complete, and what was read stays read.
    await attend(leah, session, 0)
    assert.deepEqual(await standing([course]), [['2026-12-13', true]])
    const again = await underWayWith(house.hub.db, leah.id, course)
    assert.deepEqual(
      again!.standing.modules.map(({ state }) => state),
      ['done', 'now'],
    )
  })

  test('is not opened in hours of rest, in the past or the wrong way round, nor where its coordinator has no reach', async () => {
    const course = await aCourse(house)
    const path = `/desk/courses/${course}/sessions/new`
    const answers = async (changes: FormAnswers): Promise<number> =>
      (await ruth.post(path, { ...typed, ...changes })).status
    assert.deepEqual(
      [
        await answers({ from: '16:00', to: '10:00' }),
        await answers({ on: '2026-11-01' }),
        await answers({ region: 'Nowhere' }),
        await answers({ place: '' }),
        await answers({ capacity: 0 }),
      ],
      [409, 409, 422, 422, 422],
    )
    assert.deepEqual(await wholeSessions(house.hub, course), [])
    const local = await as(house, 'opportunity lead', [
      { role: 'coordinator', programmes: ['0199b0c4-7a11-7c3e-9f00-00000000dead'], regions: ['Leeds'] },
    ])
    assert.equal((await local.post(path, typed)).status, 422)
  })

  test('that moves, and one that is cancelled, are told to everybody with a place', async () => {
    const { course, session } = await aSession()
    const tobias = await as(house, 'partner lead', [])
    assert.equal((await tobias.post(`/my/learning/${course}/places`, { session })).status, 303)
    const path = `/desk/courses/${course}/sessions/${session}`
    assert.match(await ruth.page(path), /2026-12-13/)
    const moved = await ruth.post(path, { ...typed, place: 'Southgate', exactPlace: '' })
    assert.equal(moved.status, 303, await moved.text())
    await house.runJobs()
    const last = async () =>
      (await house.letters()).filter(({ address }) => address.includes(cast['partner lead'].email)).at(-1)!
        .words
    assert.match(await last(), /It now takes place here: Southgate\./)
    assert.equal((await ruth.post(`${path}/cancel`, {})).status, 422)
    await ruth.post(`${path}/cancel`, { because: 'The hall is closed.' })
    await house.runJobs()
    assert.match(await last(), /The hall is closed/)
    assert.doesNotMatch(await tobias.page(`/my/learning/${course}`), /Sunday 13 December/)
    assert.equal((await ruth.post(path, typed)).status, 409)
  })

  test('takes nobody under 18 without a parent or guardian', async () => {
    const { course, session } = await aSession()
    const iris = await as(house, 'trustee', [])
    await house.root.db.rows(`update people.person set born_on = '2010-05-01' where id = $1`, [iris.id])
    const path = `/my/learning/${course}/places`
    assert.match(await iris.page(`/my/learning/${course}`), /a parent or guardian says yes first/)
    assert.equal((await iris.post(path, { session })).status, 422)
    assert.equal(
      (await iris.post(path, { session, guardianName: 'Eve', guardianEmail: cast.trustee.email })).status,
      422,
    )
    const taken = await iris.post(path, { session, guardianName: 'Eve', guardianEmail: 'eve@example.org' })
    assert.equal(taken.headers.get('location'), `/my/learning/${course}?place=guardian`)
  })
})
