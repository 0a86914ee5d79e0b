import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { actsAbout } from '../../../../platform/audit/questions.ts'
import { day } from '../../../../platform/clock.ts'
import { ashgrove, aSupperClub, somebodyNamed } from '../../opportunities/ashgrove.fixture.ts'
import { keepEvidence } from '../evidence.ts'
import { befriending, befrienders, completed, decided } from '../befriender.fixture.ts'
import { addPolicies } from '../bulk-store.ts'
import { policiesOf } from '../roles-store.ts'
import { standingOf } from '../standings.ts'
import { levelOf } from './rules.ts'

const befriender = {
  title: 'Befriender',
  kind: 'role',
  timesInWords: 'Every two weeks.',
  commitment: 'every-fortnight',
  checks: ['dbs-enhanced'],
  checksInWords: 'An enhanced check, because you meet alone.',
}

/** Where a redirect leads. */
const to = (answer: Response): string => answer.headers.get('location') ?? ''

describe('what a role asks for', () => {
  test('a role is added, a version written, looked at and kept; it is never rewritten', async () => {
    const house = await openHub({ today: '2026-11-24' })
    const { hub } = house
    const place = await ashgrove(hub)
    const way = await aSupperClub(hub, place, befriender)
    const samuel = await as(house, 'vetting officer')
    assert.match(await samuel.page('/desk/requirements'), /No role yet/)
    assert.equal((await samuel.post('/desk/requirements', { name: '', programme: '' })).status, 422)
    const added = await samuel.post('/desk/requirements', { name: 'Befriender', programme: place.kitchen })
    assert.equal(added.status, 303)
    const role = to(added).split('?')[0]!
    assert.equal((await samuel.post('/desk/requirements', { name: 'befriender', programme: '' })).status, 409)
    assert.equal((await samuel.post(`${role}/ways`, { way: way.id })).status, 303)
    assert.equal((await samuel.post(`${role}/draft`)).status, 303)

    const undecided = await samuel.page(`${role}/draft`)
    assert.deepEqual(await markupFaults(undecided), [])
    assert.match(undecided, /once it is decided for every way to help/)
    assert.doesNotMatch(undecided, /value="check"/)
    await decided(hub.as(place.ruth), way)

    const asked = await samuel.page(`${role}/draft/add?kind=check`)
    assert.deepEqual(await markupFaults(asked), [])
    assert.match(asked, /Enhanced check, child workforce/)
    assert.doesNotMatch(asked, /name="level"/)
    const check = {
      validMonths: '36',
      warnDays: '60',
      recordedBy: 'vetting-officer',
      statusMonths: '12',
      seen: '1',
    }
    assert.equal(
      (await samuel.post(`${role}/draft/check`, { ...check, level: 'enhanced-children' })).status,
      422,
    )
    assert.equal((await samuel.post(`${role}/draft/check`, check)).status, 303)
    const references = { validMonths: '', warnDays: '0', recordedBy: 'referee', count: '2', seen: '2' }
    const much = await samuel.post(`${role}/draft/references`, {
      ...references,
      professional: '2',
      personal: '1',
    })
    assert.equal(much.status, 422)
    assert.match(await much.text(), /These are more than the number in all/)
    const two = { ...references, professional: '1', personal: '0', notFamily: 'yes' }
    assert.equal((await samuel.post(`${role}/draft/references`, two)).status, 303)
    const late = await samuel.post(`${role}/draft/references`, two)
    assert.equal(late.status, 409, 'somebody changed the draft meanwhile')

    const past = { holdsFrom: '2026-11-23', why: 'As trustees decided', seen: '3' }
    const refused = await samuel.post(`${role}/draft/terms`, past)
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /what held before is never rewritten/)
    const terms = { holdsFrom: '2026-12-01', why: 'As trustees decided', seen: '4' }
    assert.equal(to(await samuel.post(`${role}/draft/terms`, terms)), `${role}/draft/whom`)
    const whom = await samuel.page(`${role}/draft/whom`)
    assert.deepEqual(await markupFaults(whom), [])
    assert.match(whom, /Nobody would stand otherwise/)
    assert.equal(
      (await samuel.post(`${role}/draft/whom`, { seen: '5', running: 'finish', until: '' })).status,
      303,
    )

    const page = await samuel.page(role)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /The first version/)
    const roleId = role.split('/').at(-1)!
    const versions = (await policiesOf(hub.db, [roleId])).get(roleId)!
    assert.deepEqual(
      versions.map(({ number, holdsFrom, requirements }) => [
        number,
        holdsFrom,
        requirements.map(({ key }) => key),
      ]),
      [[1, '2026-12-01', ['check', 'references']]],
    )
    for (const change of ['update volunteering.policy set why = why', 'delete from volunteering.policy'])
      await assert.rejects(hub.db.rows(change), /permission denied/)
  })

  test('the check cannot be raised: where ways to help were decided differently, none can be asked for', () => {
    const enhanced = { level: 'enhanced', workforce: 'child' } as const
    assert.deepEqual(levelOf([enhanced, enhanced]), { ok: true, value: enhanced })
    const refusal = (some: Parameters<typeof levelOf>[0]) => {
      const found = levelOf(some)
      return found.ok ? 'allowed' : found.refusal
    }
    assert.equal(refusal([]), 'not-decided')
    assert.equal(refusal([enhanced, null]), 'not-decided')
    assert.equal(refusal([enhanced, { level: 'basic', workforce: 'none' }]), 'decided-differently')
    assert.equal(refusal([{ level: 'none', workforce: 'none' }]), 'no-check')
  })

  test('only whoever looks after its programme writes it; a partner sees nothing of it', async () => {
    const house = await openHub({ today: '2026-11-24' })
    const place = await ashgrove(house.hub)
    const { roleId } = await befrienders(house, place.kitchen)
    const path = `/desk/requirements/${roleId}`
    const mine = await as(house, 'vetting officer', [
      { role: 'vetting-officer', programmes: [place.kitchen], regions: ['Leeds'] },
    ])
    const other = await as(house, 'coordinator', [
      { role: 'coordinator', programmes: [place.matching], regions: 'all' },
    ])
    const partner = await as(house, 'partner lead', [{ role: 'partner-lead', organisation: place.columba }])
    assert.match(await mine.page(path), /Write the next version/)
    assert.doesNotMatch(await other.page(path), /Write the next version/)
    assert.equal((await other.post(`${path}/draft`)).status, 404)
    assert.equal((await mine.post(`${path}/draft`)).status, 303)
    for (const at of [path, `${path}/draft`, '/desk/requirements', '/desk/renewals'])
      assert.equal((await partner.get(at)).status, 404)
  })
})

describe('whom a new version would affect', () => {
  test('each by name with why and which shifts; those it would stop get time only by an exemption another approves', async () => {
    const house = await openHub({ today: '2026-11-24' })
    const { hub } = house
    const place = await ashgrove(hub)
    const { roleId, courseId } = await befrienders(house, null)
    const role = `/desk/requirements/${roleId}`
    const gila = await somebodyNamed(hub, 'Gila Salter')
    const bettina = await somebodyNamed(hub, 'Bettina Roux')
    for (const [person, trained] of [
      [gila, '2026-11-01'],
      [bettina, '2025-02-16'],
    ] as const) {
      const keep = (one: object) =>
        hub.transact((db) =>
          keepEvidence(hub, db, { personId: person, roleId, on: day('2025-02-10'), ...one } as never),
        )
      await keep({ kind: 'interview', detail: { outcome: 'go-on' } })
      await keep({ kind: 'reference', detail: { kind: 'professional', family: false } })
      await keep({ kind: 'reference', detail: { kind: 'professional', family: false } })
      await keep({ kind: 'check', detail: { level: 'enhanced', workforce: 'child' } })
      await keep({ kind: 'approval', detail: {} })
      await completed(house, person, courseId, day(trained))
    }
    const way = await aSupperClub(hub, place, befriender)
    const ruth = await as(house, 'coordinator')
    const samuel = await as(house, 'vetting officer')
    await samuel.post(`${role}/ways`, { way: way.id })
    await decided(hub.as(place.ruth), way)
    await samuel.post(`${role}/draft`)
    const training = {
      validMonths: '18',
      warnDays: '60',
      recordedBy: 'attendance',
      course: courseId,
      seen: '1',
    }
    assert.equal((await samuel.post(`${role}/draft/training`, training)).status, 303)
    await samuel.post(`${role}/draft/terms`, { holdsFrom: '2027-01-01', why: 'Minute 6', seen: '2' })
    const whom = await samuel.page(`${role}/draft/whom`)
    assert.deepEqual(await markupFaults(whom), [])
    assert.match(whom, /Bettina Roux[\s\S]*Would stop at once[\s\S]*Training: Safe together/)
    assert.doesNotMatch(whom, /Gila Salter/)

    const file = `/desk/affected/file?role=${roleId}`
    assert.ok(whom.includes(`href="${file}"`))
    assert.match(await samuel.page(file), /1 person, with name, region, what happens/)
    const taken = await samuel.post(file, { reason: 'To ring each before we decide' })
    const [, row, ...more] = parse(await taken.text(), { bom: true })
    assert.deepEqual(
      [row!.slice(0, 7), more],
      [
        [
          'Bettina Roux',
          '',
          'Would stop at once',
          '2027-01-01',
          'Cleared',
          'Run out',
          'Lacks Training: Safe together',
        ],
        [],
      ],
    )
    const [look] = await actsAbout(hub.db, bettina, 'looks')
    assert.deepEqual([look?.act, look?.by], ['lists.person-taken', { person: samuel.id }])
    assert.equal(
      (await samuel.get(`/desk/affected?role=${roleId}`)).headers.get('location'),
      `${role}/draft/whom`,
    )
    const far = await as(house, 'another volunteer', [
      { role: 'coordinator', programmes: ['019a0000-0000-7000-8000-000000000001'], regions: 'all' },
    ])
    const everyone = { reason: 'Forged' }
    assert.equal((await far.get(file)).status, 404)
    assert.equal((await far.post(file, everyone)).status, 404)
    const ofNoRole = await (await samuel.post('/desk/affected/file', everyone)).text()
    assert.equal(ofNoRole.trim().split('\n').length, 1, 'of no role it names nobody')

    const chosen = { seen: '3', running: 'finish', give: bettina, until: '' }
    assert.equal((await samuel.post(`${role}/draft/whom`, chosen)).status, 422)
    const late = await samuel.post(`${role}/draft/whom`, { ...chosen, until: '2027-12-31' })
    assert.equal(late.status, 422)
    assert.equal((await samuel.post(`${role}/draft/whom`, { ...chosen, until: '2027-03-31' })).status, 303)
    assert.equal((await standingOf(hub, hub.db, bettina, roleId, day('2027-01-15'))).state, 'lapsed')

    const asked = await house.root.db.row<{ id: string }>('select id from volunteering.exemption_asked')
    const at = `/desk/people/${bettina}/standing/${roleId}/asked/${asked!.id}`
    const own = await samuel.post(at, { act: 'give' })
    assert.equal(own.status, 409)
    assert.match(await own.text(), /You asked for it, so another of us approves it/)
    assert.equal((await ruth.post(at, { act: 'give' })).status, 303)
    assert.equal((await standingOf(hub, hub.db, bettina, roleId, day('2027-01-15'))).state, 'exempted')
    assert.equal((await standingOf(hub, hub.db, bettina, roleId, day('2027-04-01'))).state, 'lapsed')
    assert.match(await samuel.page(role), /Training: Safe together: 3 years to 18 months/)
  })

  test('applications that run finish under the version they applied under, or move, and a past day stays as it was', async () => {
    const house = await openHub({ today: '2026-11-24' })
    const { hub } = house
    const place = await ashgrove(hub)
    const { roleId, courseId } = await befrienders(house, null)
    const way = await aSupperClub(hub, place, befriender)
    const naomi = await somebodyNamed(hub, 'Naomi Applies')
    const at = hub.now()
    await house.root.db.rows(
      `insert into volunteering.application (id, person_id, opportunity_id, role_id, state, stage, stage_since, policy, started_at, sent_at)
       values ($1, $2, $3, $4, 'open', 'checks', $5, 1, $5, $5)`,
      ['019a0000-0000-7000-8000-000000000009', naomi, way.id, roleId, at],
    )
    const [first] = befriending(courseId)
    await addPolicies(house.root.db, [
      {
        roleId,
        number: 2,
        holdsFrom: day('2026-12-01'),
        requirements: [first!],
        why: 'Less',
        keptAt: at,
        keptBy: null,
      },
    ])
    const judged = async (on: string) => (await standingOf(hub, hub.db, naomi, roleId, day(on))).policy
    assert.deepEqual([await judged('2026-11-30'), await judged('2026-12-05')], [1, 1])
    house.setTime('2026-12-10')
    const ruth = await as(house, 'coordinator')
    await ruth.post(`/desk/requirements/${roleId}/draft`)
    const terms = { holdsFrom: '2026-12-20', why: 'Minute 9', seen: '1' }
    await ruth.post(`/desk/requirements/${roleId}/draft/terms`, terms)
    assert.match(
      await ruth.page(`/desk/requirements/${roleId}/draft/whom`),
      /Applications already running: 1/,
    )
    const kept = await ruth.post(`/desk/requirements/${roleId}/draft/whom`, {
      seen: '2',
      running: 'move',
      until: '',
    })
    assert.equal(kept.status, 303)
    assert.deepEqual(
      [await judged('2026-12-05'), await judged('2026-12-09'), await judged('2026-12-10')],
      [1, 1, 3],
    )
  })
})
