import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as } from '../../../../test/web.ts'
import { aRole, anApplication } from '../applications/applications.fixture.ts'
import { ashgrove } from '../opportunities/ashgrove.fixture.ts'
import { befriending, befrienders, completed } from './befriender.fixture.ts'

describe('training, on the page of an application', () => {
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
