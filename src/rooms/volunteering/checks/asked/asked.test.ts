import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { day, momentAt } from '../../../../platform/clock.ts'
import { keepsNothing } from '../../../../platform/retention/kept.ts'
import { letGo } from '../../../../platform/retention/run.ts'
import { anApplication, aRole } from '../../applications/applications.fixture.ts'
import { ashgrove } from '../../opportunities/ashgrove.fixture.ts'
import { befriending, befrienders } from '../../requirements/befriender.fixture.ts'
import { theseOf } from '../../vetting/pipeline/load.ts'
import { dossier, forget } from '../seen/keeping.ts'

/** Naomi, whose application for a role that asks for an enhanced check has come to the checks. */
async function naomiWaits() {
  const house = await openHub({ today: '2026-11-24' })
  const place = await ashgrove(house.hub)
  const { courseId } = await befrienders(house, null)
  const role = await aRole(house, place, { title: 'Mentor', requirements: befriending(courseId) })
  const naomi = await as(house, 'volunteer')
  const { id } = await anApplication(house, role, naomi.id, { stage: 'checks' })
  const ruth = await as(house, 'coordinator')
  const desk = `/desk/applications/${id}`
  const checks = `/desk/people/${naomi.id}/checks`
  const asked = { askedLevel: 'enhanced', askedOn: '2026-11-12' }
  const rows = () => house.root.db.rows('select level, asked_on as "on" from volunteering.check_asked')
  return { house, role, place, naomi, ruth, id, own: `/my/applications/${id}`, desk, checks, asked, rows }
}

const certificate = {
  role: '',
  level: 'enhanced',
  workforce: 'child',
  number: '0012 3456 7890',
  issuedOn: '2026-11-20',
  seenOn: '2026-11-24',
  outcome: 'clear',
  consent: '',
}

describe('that the DBS was asked', () => {
  test('the wait is ours until it was, then the DBS’s since that day, for the applicant and at the desk; a certificate ends it', async () => {
    const { house, place, naomi, ruth, id, own, desk, checks, asked, rows } = await naomiWaits()
    const ours = house.hub.as({ ...place.ruth, strength: 'strong', grants: [{ role: 'administrator' }] })
    assert.doesNotMatch(await naomi.page(own), /Waiting on the DBS/)
    const waits = async () =>
      (await theseOf(ours, ours.db, [id]))[0]!.waits.filter((one) => one.for.includes('check'))
    assert.deepEqual(await waits(), [{ for: 'ask-check', who: 'us', have: 0, need: 1, at: null }])
    const before = await ruth.page(desk)
    assert.deepEqual(await markupFaults(before), [])
    assert.match(before, /We asked the DBS on/)

    const kept = await ruth.post(`${checks}/asked`, { ...asked, application: id })
    assert.equal(kept.status, 303)
    assert.equal(kept.headers.get('location'), `${desk}#check`)
    assert.match(await naomi.page(own), /Waiting on the DBS, since 12 November 2026/)
    const after = await ruth.page(desk)
    assert.deepEqual(await markupFaults(after), [])
    assert.match(after, /We asked the DBS on 12 November 2026, and wait for it/)
    assert.match(after, /Waiting on the DBS, since 12 November 2026/)
    assert.doesNotMatch(after, /name="askedOn"/)
    const since = momentAt(day('2026-11-12'), '00:00')
    assert.deepEqual(await waits(), [{ for: 'check', who: 'dbs', have: 0, need: 1, at: since }])

    assert.equal((await ruth.post(checks, certificate)).status, 303)
    assert.deepEqual(await rows(), [])
    assert.match(await naomi.page(own), /We saw the certificate/)
    assert.doesNotMatch(await naomi.page(own), /Waiting on the DBS/)
    const acts = await house.root.db.rows<{ act: string }>(
      `select act from audit.entry where person_id = $1 and act like 'volunteering.check-%' order by at, id`,
      [naomi.id],
    )
    assert.deepEqual(
      acts.map(({ act }) => act),
      ['volunteering.check-asked', 'volunteering.check-seen'],
    )
  })

  test('one level is asked for once; a certificate of another leaves it; it is taken back by hand', async () => {
    const { naomi, ruth, own, checks, asked, rows } = await naomiWaits()
    const later = await ruth.post(`${checks}/asked`, { ...asked, askedOn: '2026-11-25' })
    assert.equal(later.status, 409)
    assert.match(await later.text(), /Enter a day that has come/)
    const empty = await ruth.post(`${checks}/asked`, { askedLevel: '', askedOn: '' })
    assert.equal(empty.status, 422)
    assert.deepEqual(await markupFaults(await empty.text()), [])
    assert.equal((await ruth.post(`${checks}/asked`, asked)).status, 303)
    const twice = await ruth.post(`${checks}/asked`, { ...asked, askedOn: '2026-11-20' })
    assert.equal(twice.status, 409)
    assert.match(await twice.text(), /It stands here already/)
    const basic = { ...certificate, level: 'basic', workforce: 'none' }
    assert.equal((await ruth.post(checks, basic)).status, 303)
    assert.deepEqual(await rows(), [{ level: 'enhanced', on: '2026-11-12' }])

    const page = await ruth.page(checks)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /Asked on 12 November 2026, written down by Ruth Adeyemi/)
    const path = /action="([^"]+\/asked\/[^"]+\/remove)"/.exec(page)![1]!
    assert.equal((await ruth.post(path)).status, 303)
    assert.equal((await ruth.post(path)).status, 404)
    assert.deepEqual(await rows(), [])
    assert.match(await naomi.page(own), /The wait is ours, since 24 November 2026/)
  })

  test('whoever may not record a certificate cannot say that it was asked for, nor can the applicant', async () => {
    const { house, place, naomi, checks, asked, rows } = await naomiWaits()
    const others = [
      naomi,
      await as(house, 'trustee'),
      await as(house, 'vetting officer', [
        { role: 'vetting-officer', programmes: [place.kitchen], regions: 'all' },
      ]),
    ]
    for (const one of others) assert.equal((await one.post(`${checks}/asked`, asked)).status, 404)
    assert.deepEqual(await rows(), [])
  })

  test('whom the policy does not name to record the check, does not record that it was asked for', async () => {
    const { house, ruth, desk, checks, asked, rows } = await naomiWaits()
    assert.match(await ruth.page(checks), /name="askedOn"/)
    await house.root.db.rows(
      `update volunteering.policy set requirements = (
         select jsonb_agg(case when r ->> 'kind' = 'check' then jsonb_set(r, '{recordedBy}', '["vetting-officer"]') else r end)
         from jsonb_array_elements(requirements::jsonb) r)`,
    )
    for (const page of [checks, desk]) assert.doesNotMatch(await ruth.page(page), /name="askedOn"/)
    const refused = await ruth.post(`${checks}/asked`, asked)
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), /The policy says that a vetting officer records this/)
    assert.deepEqual(await rows(), [])
  })

  test('more than was decided for a role of theirs is not asked for, and nobody is offered it', async () => {
    const { ruth, checks, asked, rows } = await naomiWaits()
    const page = await ruth.page(checks)
    const offered = /<select[^>]*name="askedLevel"[\s\S]*?<\/select>/.exec(page)![0]
    assert.deepEqual(
      [...offered.matchAll(/value="([^"]+)"/g)].map(([, value]) => value),
      ['basic', 'standard', 'enhanced'],
    )
    const refused = await ruth.post(`${checks}/asked`, { ...asked, askedLevel: 'enhanced-children' })
    assert.equal(refused.status, 409)
    const words = await refused.text()
    assert.deepEqual(await markupFaults(words), [])
    assert.match(words, /None of their roles may ask for this/)
    assert.match(words, /value="enhanced-children" selected/)
    assert.deepEqual(await rows(), [])
  })

  test('people read that the DBS was asked; it goes with them, and years after they last took part', async () => {
    const { house, naomi, ruth, checks, asked, rows } = await naomiWaits()
    const { hub, worker } = house
    assert.equal((await ruth.post(`${checks}/asked`, asked)).status, 303)
    const own = hub.as({ personId: naomi.id, strength: 'link', grants: [] })
    const [section] = await dossier(own, naomi.id, hub.words)
    assert.deepEqual(section!.entries, [
      { label: 'On its way', value: 'Asked of the DBS on 12 November 2026: Enhanced check' },
    ])
    await house.root.db.rows('update volunteering.check_asked set asked_on = $1', ['2026-11-01'])
    house.setTime('2032-11-22')
    await letGo(worker)
    assert.equal((await rows()).length, 1)
    house.setTime('2032-11-26')
    await letGo(worker)
    assert.deepEqual(await rows(), [])
    assert.equal((await ruth.post(`${checks}/asked`, { ...asked, askedOn: '2032-11-20' })).status, 303)
    await worker.transact((db) => forget(worker, db, naomi.id, keepsNothing))
    assert.deepEqual(await rows(), [])
  })
})
