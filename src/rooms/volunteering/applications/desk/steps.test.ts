import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { as } from '../../../../../test/web.ts'
import { newId } from '../../../../platform/database/id.ts'
import { ashgrove } from '../../opportunities/ashgrove.fixture.ts'
import { befriending, befrienders } from '../../requirements/befriender.fixture.ts'
import { anApplication, aRole } from '../applications.fixture.ts'

test('the steps of an application speak to its applicant on their own page, and of them at the desk', async () => {
  const house = await openHub({ today: '2026-11-24' })
  const place = await ashgrove(house.hub)
  const { courseId } = await befrienders(house, null)
  const every = { validMonths: null, warnDays: 30, recordedBy: ['coordinator' as const] }
  const role = await aRole(house, place, {
    title: 'Mentor',
    requirements: [
      ...befriending(courseId),
      { ...every, kind: 'identity', key: 'identity' },
      { ...every, kind: 'agreement', key: 'agreement', agreementId: newId(), version: 1 },
    ],
  })
  const naomi = await as(house, 'volunteer')
  const { id } = await anApplication(house, role, naomi.id, { stage: 'checks' })
  const ruth = await as(house, 'coordinator')
  const page = await ruth.page(`/desk/applications/${id}`)
  const steps = /aria-label="Steps">([\s\S]*?)<\/ol>/.exec(page)![1]!
  const names = [...steps.matchAll(/<strong>(?:<span class="hide">[^<]*<\/span>)?([^<]+)<\/strong>/g)]
  assert.deepEqual(
    names.map(([, name]) => name),
    [
      'They send it',
      'We read it',
      'References',
      'Conversation',
      'Identity seen',
      'DBS check',
      'Agreement accepted',
      'Training: Safe together',
      'Approval',
      'They are ready to begin',
    ],
  )
  assert.doesNotMatch(steps.replaceAll(/<[^>]*>/g, ' '), /\byour?\b/i)
  assert.match(await naomi.page(`/my/applications/${id}`), /You send it[\s\S]*We see who you are/)
  const standing = await ruth.page(`/desk/people/${naomi.id}/standing`)
  assert.match(standing, /Identity seen/)
  assert.doesNotMatch(standing, /Proof of who you are/)
})
