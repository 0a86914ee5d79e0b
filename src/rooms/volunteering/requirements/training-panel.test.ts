import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as } from '../../../../test/web.ts'
import { aCourse, goodGuest } from '../../learning/learning.fixture.ts'
import { anApplication, aRole } from '../applications/applications.fixture.ts'
import { stepsOf } from '../applications/status/steps.ts'
import { applicationOf } from '../applications/store.ts'
import type { Stage } from '../applications/types.ts'
import { ashgrove } from '../opportunities/ashgrove.fixture.ts'
import { befriending, befrienders, completed } from './befriender.fixture.ts'
import { keepEvidence } from './evidence.ts'

describe('what is to be learned, and the check, on the pages of one application', () => {
  test('each course has its name, the way to it and who acts; a check waits for us until the DBS was asked', async () => {
    const house = await openHub({ today: '2026-11-24' })
    const { hub } = house
    const place = await ashgrove(hub)
    const ruth = await as(house, 'coordinator')
    const courseId = await aCourse(
      { hub: hub.as(place.ruth) },
      { content: goodGuest({ name: 'Safe together' }) },
    )
    const role = await aRole(house, place, { requirements: befriending(courseId) })
    const naomi = await as(house, 'volunteer')
    const { id } = await anApplication(house, role, naomi.id, { stage: 'selection' })
    const own = `/my/applications/${id}`
    const stepsNow = async () =>
      (await stepsOf(hub, hub.db, (await applicationOf(hub.db, id))!))
        .filter(({ key }) => key === 'check' || key === 'training')
        .map(({ key, name, who, state, since }) => [
          key,
          String(hub.words.tell(name)),
          who,
          state,
          since?.toString() ?? null,
        ])
    const check = (...rest: (string | null)[]) => ['check', 'A DBS check', 'us', ...rest]
    const training = (...rest: (string | null)[]) => ['training', 'Training: Safe together', 'you', ...rest]
    assert.deepEqual(await stepsNow(), [check('later', null), training('later', null)])

    const to = (stage: Stage) =>
      house.root.db.rows('update volunteering.application set stage = $2 where id = $1', [id, stage])
    await to('checks')
    const now = hub.now().toString()
    assert.deepEqual(await stepsNow(), [check('now', now), training('now', now)])
    const page = await naomi.page(own)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /The wait is ours, since 24 November 2026/)
    assert.match(page, new RegExp(`href="/my/learning/${courseId}"`))
    const desk = await ruth.page(`/desk/applications/${id}`)
    assert.deepEqual(await markupFaults(desk), [])
    assert.match(desk, /Safe together[\s\S]*Not completed yet/)
    assert.match(desk, /Enhanced, without a barred list; child workforce/)
    assert.match(desk, new RegExp(`href="/desk/people/${naomi.id}/checks"`))

    await completed(house, naomi.id, courseId, hub.today())
    await hub.transact((db) =>
      keepEvidence(hub.as(place.ruth), db, {
        personId: naomi.id,
        roleId: null,
        kind: 'check',
        detail: { level: 'enhanced', workforce: 'child' },
        on: hub.today(),
      }),
    )
    assert.deepEqual(await stepsNow(), [check('done', null), training('done', null)])
    const done = await naomi.page(own)
    assert.match(done, /You completed it on 24 November 2026/)
    assert.match(done, /We saw the certificate/)
    assert.doesNotMatch(done, /Your training/)
    assert.match(await ruth.page(`/desk/applications/${id}`), /Completed on 24 November 2026/)
  })

  test('what the role asks for and they have not done leads to the course; done, it is gone', async () => {
    const house = await openHub({ today: '2026-11-24' })
    const { courseId } = await befrienders(house, null)
    const role = await aRole(house, await ashgrove(house.hub), {
      title: 'Mentor',
      requirements: befriending(courseId),
    })
    const naomi = await as(house, 'volunteer', [], 'link')
    const { id } = await anApplication(house, role, naomi.id)
    const mine = `/my/applications/${id}`
    const page = await naomi.page(mine)
    assert.deepEqual(await markupFaults(page), [])
    const href = /href="([^"]+)"[^>]*>\s*Go to the course: Safe together/.exec(page)![1]!
    assert.equal((await naomi.get(href)).status, 200)
    await completed(house, naomi.id, courseId, house.hub.today())
    assert.doesNotMatch(await naomi.page(mine), /Your training/)
  })
})
