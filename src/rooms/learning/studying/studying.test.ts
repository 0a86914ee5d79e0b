import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { as } from '../../../../test/web.ts'
import { closePress } from '../../../platform/documents/press.ts'
import { retireCourse } from '../courses/actions.ts'
import { completionsOf } from '../completions/store.ts'
import { aCourse, asPerson, publishAnew } from '../learning.fixture.ts'
import { begin, goOn } from './actions.ts'
import { ownCourse } from './state.ts'

const told = (answer: Response): string => answer.headers.get('location') ?? String(answer.status)

test('somebody goes through a course page by page, answers as often as they like, and has a certificate', async () => {
  const house = await openHub()
  const course = await aCourse(house)
  const naomi = await as(house, 'volunteer')
  const path = `/my/learning/${course}`

  assert.match(await naomi.page('/my/learning'), /Safeguarding for befrienders/)
  assert.equal(told(await naomi.post(`${path}/begin`)), `${path}/pages/door`)
  assert.equal(told(await naomi.post(`${path}/begin`)), `${path}/pages/door`)
  assert.equal(told(await naomi.post(`${path}/pages/door`)), `${path}/pages/shoes`)

  const nothing = await naomi.post(`${path}/pages/shoes`)
  assert.equal(nothing.status, 422)
  assert.match(await nothing.text(), /Choose an answer/)
  assert.equal((await naomi.post(`${path}/pages/shoes`, { answer: 7 })).status, 422)
  assert.equal(told(await naomi.post(`${path}/pages/shoes`, { answer: 0 })), `${path}/pages/shoes?chose=0`)
  const wrong = await naomi.page(`${path}/pages/shoes?chose=0`)
  assert.match(wrong, /Not this one\./)
  assert.match(wrong, /a promise you would have to break/)
  assert.match(wrong, /Try again/)
  await naomi.post(`${path}/pages/shoes`, { answer: 1 })
  assert.match(
    await naomi.page(`${path}/pages/shoes?chose=1`),
    /You listen, and tell the truth about secrets/,
  )

  await naomi.post(`${path}/pages/listen`)
  assert.match(await naomi.page('/my'), /3 of 4 pages/)
  const end = told(await naomi.post(`${path}/pages/promise`, { answer: 0 }))
  assert.equal(end, `${path}/end?page=promise&chose=0`)
  assert.match(
    await naomi.page(end),
    /You have finished[^]*You chose this[^]*a promise you would have to break[^]*Not this one/,
    'the last question has its word too',
  )
  for (const strange of ['?page=promise&chose=9', '?page=nowhere&chose=0', '?page=door&chose=0', ''])
    assert.doesNotMatch(await naomi.page(`${path}/end${strange}`), /You chose this/)
  assert.match(await naomi.page('/my'), /Yours to keep/)

  const [one, ...others] = await completionsOf(house.hub.db, { personIds: [naomi.id] })
  assert.deepEqual(others, [])
  assert.deepEqual([one!.courseId, one!.on, one!.takenBackAt], [course, '2026-11-24', null])
  const pdf = await naomi.get(`/my/learning/certificates/${one!.id}`)
  assert.equal(pdf.headers.get('content-type'), 'application/pdf')
  assert.ok((await pdf.arrayBuffer()).byteLength > 5_000)
  closePress()

  const leah = await as(house, 'another volunteer')
  assert.equal((await leah.get(`/my/learning/certificates/${one!.id}`)).status, 404)
})

test('what was answered wrong is kept nowhere', async () => {
  const house = await openHub()
  const course = await aCourse(house)
  const naomi = await as(house, 'volunteer')
  await naomi.post(`/my/learning/${course}/begin`)
  await naomi.post(`/my/learning/${course}/pages/shoes`, { answer: 1 })
  await naomi.post(`/my/learning/${course}/pages/shoes`, { answer: 0 })
  const rows = await house.root.db.rows<{ page: string; right: boolean }>(
    'select page, right_at is not null as right from learning.progress',
  )
  assert.deepEqual(rows, [{ page: 'shoes', right: true }])
})

test('too few right answers finish nothing, and the end says which to take again', async () => {
  const house = await openHub()
  const course = await aCourse(house)
  const naomi = await as(house, 'volunteer')
  const path = `/my/learning/${course}`
  await naomi.post(`${path}/begin`)
  for (const page of ['door', 'listen']) await naomi.post(`${path}/pages/${page}`)
  for (const page of ['shoes', 'promise']) await naomi.post(`${path}/pages/${page}`, { answer: 0 })
  const end = await naomi.page(`${path}/end`)
  assert.match(end, /0 right so far, and 1 is needed/)
  assert.match(end, /pages\/shoes/)
  assert.deepEqual(await completionsOf(house.hub.db, {}), [])
  await naomi.post(`${path}/pages/promise`, { answer: 1 })
  assert.equal((await completionsOf(house.hub.db, {})).length, 1)
})

test('whoever is under way finishes the version they began, unless those who publish say otherwise', async () => {
  const house = await openHub()
  const course = await aCourse(house)
  const naomi = await as(house, 'volunteer')
  const path = `/my/learning/${course}`
  await naomi.post(`${path}/begin`)
  await naomi.post(`${path}/pages/door`)
  await publishAnew(house.hub, course, (draft) => ({ ...draft, about: 'Said anew.' }))
  assert.doesNotMatch(await naomi.page(path), /Said anew/)
  await publishAnew(house.hub, course, (draft) => ({ ...draft, about: 'Said once more.' }), {
    takesOver: true,
  })
  const page = await naomi.page(path)
  assert.match(page, /Said once more/)
  assert.match(page, /1 of 4 pages/)
})

test('a course made shorter under way may be finished by whoever has passed it by that', async () => {
  const house = await openHub()
  const course = await aCourse(house)
  const naomi = await as(house, 'volunteer')
  const path = `/my/learning/${course}`
  await naomi.post(`${path}/begin`)
  await naomi.post(`${path}/pages/door`)
  assert.equal(told(await naomi.post(`${path}/finish`)), `${path}/end`)
  assert.deepEqual(await completionsOf(house.hub.db, {}), [])
  await naomi.post(`${path}/pages/shoes`, { answer: 1 })
  await publishAnew(house.hub, course, (draft) => ({ ...draft, modules: draft.modules.slice(0, 1) }), {
    takesOver: true,
  })
  assert.match(await naomi.page(`${path}/end`), /Finish/)
  await naomi.post(`${path}/finish`)
  await naomi.post(`${path}/finish`)
  assert.equal((await completionsOf(house.hub.db, {})).length, 1)
})

test('a retired course is begun by nobody, finished by those under way, and hidden from the rest', async () => {
  const house = await openHub()
  const course = await aCourse(house)
  const naomi = await as(house, 'volunteer')
  const leah = await as(house, 'another volunteer')
  await naomi.post(`/my/learning/${course}/begin`)
  await retireCourse(house.hub, course, true)
  assert.equal((await leah.get(`/my/learning/${course}`)).status, 404)
  assert.equal((await leah.post(`/my/learning/${course}/begin`)).status, 404)
  assert.match(await naomi.page(`/my/learning/${course}/pages/door`), /Knock, and wait/)
})

test('a course that ran out is taken again, and the second completion stands beside the first', async () => {
  const house = await openHub()
  const course = await aCourse(house, { months: 12 })
  const naomi = await as(house, 'volunteer')
  const own = asPerson(house.hub, naomi.id)
  const goThrough = async () => {
    await begin(own, course)
    for (const [pageId, chosen] of [
      ['door', null],
      ['listen', null],
      ['shoes', 1],
      ['promise', 1],
    ] as const)
      await goOn(own, { courseId: course, pageId, chosen })
  }
  const counts = async () => (await ownCourse(house.hub, naomi.id, course))!.latest?.counts
  await goThrough()
  assert.equal(await counts(), true)
  house.setTime('2027-11-24')
  assert.equal(await counts(), false)
  await goThrough()
  assert.equal(await counts(), true)
  assert.deepEqual(
    (await completionsOf(house.hub.db, {})).map(({ on }) => on),
    ['2026-11-24', '2027-11-24'],
  )
})
