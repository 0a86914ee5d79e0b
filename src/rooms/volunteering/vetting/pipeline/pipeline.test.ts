import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as, visitor } from '../../../../../test/web.ts'
import type { Actor, Grant, Reach } from '../../../../platform/permits/actor.ts'
import { can } from '../../../../platform/permits/permit.ts'
import { handleApplication, seeApplications } from '../../applications/permits.ts'
import { applicationOf } from '../../applications/store.ts'
import { ashgrove } from '../../opportunities/ashgrove.fixture.ts'
import { beginOpportunity } from '../../opportunities/writing/actions.ts'
import { aRole, apply, crowd } from '../many-applications.fixture.ts'
import { allThatFit, deskOf, pipelineOf } from './load.ts'
import { everything, actors, sorts, tones } from './rules.ts'
import { counted, listed, wholeList } from './store.ts'
import { stages } from '../../applications/types.ts'

describe('the list of applications', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const ours = hub.as({ ...place.ruth, grants: [{ role: 'administrator' }] })
  const at = hub.now().subtract({ hours: 24 * 100 })

  const ways: string[] = []
  for (const organisationId of [place.hineni, place.columba])
    for (const programmeId of [place.kitchen, place.matching])
      for (const region of ['North London', 'Leeds'])
        ways.push(
          await beginOpportunity(
            ours,
            { organisationId, programmeId, region },
            {
              title: `Befriender in ${region}`,
              kind: 'role',
              side: 'supporting',
            },
          ),
        )
  const roles = [
    await aRole(house.root.db, 'Befriender', ways.slice(0, 4), { at }),
    await aRole(house.root.db, 'Homework helper', ways.slice(4), { at }),
  ]
  const places = ways.map((opportunityId, number) => ({ opportunityId, roleId: roles[number < 4 ? 0 : 1]! }))
  const made = await apply(house.root.db, crowd(160, places, hub.now()))
  const all = await Promise.all(made.map(async ({ id }) => (await applicationOf(hub.db, id))!))
  const administrator: Actor = { ...place.ruth, grants: [{ role: 'administrator' }] }

  const reach = (names: string[]): fc.Arbitrary<Reach> =>
    fc.oneof(fc.constant<Reach>('all'), fc.subarray(names, { minLength: 1 }))
  const within = {
    programmes: reach([place.kitchen, place.matching]),
    regions: reach(['North London', 'Leeds']),
  }
  const grant: fc.Arbitrary<Grant> = fc.oneof(
    fc.constantFrom<Grant>({ role: 'administrator' }, { role: 'trustee' }, { role: 'safeguarding-lead' }),
    fc.record({ role: fc.constant('coordinator' as const), ...within }),
    fc.record({ role: fc.constant('vetting-officer' as const), ...within }),
    fc.constant<Grant>({ role: 'partner-lead', organisation: place.columba }),
    fc.constant<Grant>({ role: 'opportunity-lead', opportunity: ways[0]! }),
  )

  test('an application is in somebody’s list exactly when they may handle it, whatever they are trusted with', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(grant, { maxLength: 3 }),
        fc.constantFrom(place.dalia.personId!, made[3]!.personId),
        async (grants, personId) => {
          const actor: Actor = { personId, strength: 'strong', grants }
          const seen = (await listed(hub.db, deskOf(hub.as(actor)), everything, wholeList)).map(
            ({ id }) => id,
          )
          const handled = all.filter((one) => can(handleApplication, actor, one)).map(({ id }) => id)
          assert.deepEqual(seen.toSorted(), handled.toSorted())
          if (handled.length > 0) assert.equal(can(seeApplications, actor, undefined), true)
        },
      ),
      { numRuns: 60 },
    )
  })

  const question = fc.record({
    role: fc.constantFrom(null, ...roles),
    way: fc.constantFrom(null, null, ...ways),
    region: fc.constantFrom(null, 'Leeds'),
    stage: fc.constantFrom(null, ...stages),
    who: fc.constantFrom(null, ...actors),
    tone: fc.constantFrom(null, ...tones),
    keeper: fc.constantFrom(null, null, 'me', 'nobody', place.dalia.personId),
    sort: fc.constantFrom(...sorts),
  })

  test('every filter narrows to exactly those that fit it, and the counts say how many there are', async () => {
    const desk = hub.as(administrator)
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const whole = await allThatFit(desk, hub.db, deskOf(desk), everything)
        const fits = whole.filter(
          (row) =>
            (asked.role === null || row.roleId === asked.role) &&
            (asked.way === null || row.opportunityId === asked.way) &&
            (asked.region === null || row.region === asked.region) &&
            (asked.stage === null || row.stage === asked.stage) &&
            (asked.who === null || row.waits.some(({ who }) => who === asked.who)) &&
            (asked.tone === null || row.tone === asked.tone) &&
            (asked.keeper === null ||
              row.keeper === (asked.keeper === 'me' ? place.ruth.personId : asked.keeper) ||
              (asked.keeper === 'nobody' && row.keeper === null)),
        )
        const { rows, counts } = await pipelineOf(desk, hub.db, asked, { ...wholeList, perStage: 5 })
        for (const stage of stages) {
          const each = fits.filter((row) => row.stage === stage)
          assert.equal(counts.find((one) => one.stage === stage)?.count ?? 0, each.length)
          assert.equal(rows.filter((row) => row.stage === stage).length, Math.min(5, each.length))
        }
        const ids = new Set(fits.map(({ id }) => id))
        assert.ok(rows.every(({ id }) => ids.has(id)))
      }),
      { numRuns: 40 },
    )
  })

  test('the list is in the order that was asked for', async () => {
    const desk = deskOf(hub.as(administrator))
    const longest = await listed(hub.db, desk, everything, wholeList)
    const newest = await listed(hub.db, desk, { ...everything, sort: 'newest' }, wholeList)
    const names = await listed(hub.db, desk, { ...everything, sort: 'name' }, wholeList)
    const since = longest.map((row) => row.since.epochMilliseconds)
    assert.deepEqual(
      since,
      since.toSorted((one, other) => one - other),
    )
    assert.deepEqual(
      newest.map((row) => row.since.epochMilliseconds),
      since.toReversed(),
    )
    assert.equal(names.length, longest.length)
    const counts = await counted(hub.db, desk, everything)
    assert.equal(
      counts.reduce((sum, { count }) => sum + count, 0),
      all.length,
    )
  })

  test('a vetting officer sees the people of their roles on board and table, and nobody else’s name is there', async () => {
    const samuel = await as(house, 'vetting officer', [
      { role: 'vetting-officer', programmes: [place.kitchen], regions: ['Leeds'] },
    ])
    const mine = all.filter(({ opportunityId }) => opportunityId === ways[1] || opportunityId === ways[5])
    for (const look of ['board', 'table']) {
      const page = await samuel.page(`/desk/applications?as=${look}`)
      assert.deepEqual(await markupFaults(page), [])
      const shown = all.filter(({ id }) => page.includes(`/desk/applications/${id}`))
      assert.deepEqual(shown.map(({ id }) => id).toSorted(), mine.map(({ id }) => id).toSorted())
      assert.match(page, new RegExp(`By stage <span class="muted num">${mine.length} applications`))
    }
  })

  test('whoever handles nothing has no list, and a visitor is asked to come in', async () => {
    const beatrix = await as(house, 'trustee')
    await beatrix.page('/desk/applications', 404)
    assert.equal((await visitor(house).get('/desk/applications')).status, 303)
  })

  test('the look that was chosen last comes back in this browser', async () => {
    const tovah = await as(house, 'administrator')
    assert.match(await tovah.page('/desk/applications'), /class="pipe board"/)
    assert.match(await tovah.page('/desk/applications?as=table'), /class="pipe table"/)
    assert.match(await tovah.page('/desk/applications'), /class="pipe table"/)
  })

  test('a strange address narrows nothing; a partner sees nobody until its agreement says so, and then its own', async () => {
    const tobias = await as(house, 'partner lead', [{ role: 'partner-lead', organisation: place.columba }])
    const strange = '/desk/applications?role=x&stage=moon&who=%00&tone=blue&sort=&page=-4&as=sphere'
    assert.match(await tobias.page(strange), /Nobody fits/)
    await house.root.db.rows(
      `insert into network.agreement (organisation_id, agreed_on, phone, email, others, needs, set_at, applications)
       values ($1, '2026-01-01', false, false, false, false, $2, true)`,
      [place.columba, hub.now()],
    )
    const page = await tobias.page('/desk/applications?as=table')
    const seen = all.filter(({ id }) => page.includes(`/desk/applications/${id}`))
    assert.ok(seen.length > 0)
    assert.ok(seen.every(({ organisationId }) => organisationId === place.columba))
  })

  test('a card goes where it is sent; two at once notice each other, and the card says so', async () => {
    const ruth = await as(house, 'coordinator')
    const one = all.find(({ stage, state }) => stage === 'selection' && state === 'open')!
    const to = { version: one.version, to: 'checks', back: '?as=board&stage=selection' }
    const moved = await ruth.post(`/desk/applications/${one.id}/move`, to)
    assert.equal(moved.status, 303)
    assert.equal(
      moved.headers.get('location'),
      `/desk/applications?stage=selection&as=board&moved=${one.id}#a-${one.id}`,
    )
    assert.equal((await applicationOf(hub.db, one.id))!.stage, 'checks')
    assert.match(
      await ruth.page(moved.headers.get('location')!.split('#')[0]!),
      /It fits this list no longer/,
    )

    const again = await ruth.post(`/desk/applications/${one.id}/move`, { ...to, to: 'clearance', back: '' })
    assert.equal(again.status, 409)
    const page = await again.text()
    assert.deepEqual(await markupFaults(page), [])
    const card = page.slice(page.indexOf(`<tr role="row" id="a-${one.id}"`))
    assert.match(card.slice(0, card.indexOf('</tr>')), /role="alert"[\s\S]*Somebody changed it a moment ago/)
  })

  test('nobody is cleared from the board for whom something is missing', async () => {
    const ruth = await as(house, 'coordinator')
    const one = all.find(({ stage, state }) => stage === 'clearance' && state === 'open')!
    const answer = await ruth.post(`/desk/applications/${one.id}/move`, {
      version: one.version,
      to: 'cleared',
    })
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /Something the role asks for is missing/)
    assert.equal((await applicationOf(hub.db, one.id))!.state, 'open')
  })

  test('whoever takes an application on finds it under their own, and hands it on to whom it reaches', async () => {
    const ruth = await as(house, 'coordinator')
    const samuel = await as(house, 'vetting officer', [
      { role: 'vetting-officer', programmes: [place.kitchen], regions: ['Leeds'] },
    ])
    const [one, far] = [
      all.find(({ region }) => region === 'Leeds')!,
      all.find(({ region }) => region !== 'Leeds')!,
    ]
    const give = (id: string, keeper: string) => ruth.post(`/desk/applications/${id}/look-after`, { keeper })
    const shown = async (player: typeof ruth, question: string) => {
      const page = await player.page(`/desk/applications?as=table&${question}`)
      return all.filter(({ id }) => page.includes(`/desk/applications/${id}`)).map(({ id }) => id)
    }

    await give(one.id, ruth.id)
    assert.deepEqual(await shown(ruth, 'keeper=me'), [one.id])
    assert.match(await ruth.page('/desk/applications?keeper=me'), /Ruth Adeyemi looks after it/)

    const page = await ruth.page(`/desk/applications/${one.id}`)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /You look after it[\s\S]*Give it to[\s\S]*Samuel/)
    assert.equal((await give(one.id, samuel.id)).status, 303)
    assert.deepEqual(await shown(ruth, 'keeper=me'), [])
    assert.deepEqual(await shown(samuel, 'keeper=me'), [one.id])
    assert.deepEqual(await shown(ruth, `keeper=${samuel.id}`), [one.id])
    assert.match(await ruth.page(`/desk/applications/${one.id}`), /Samuel [\w’ ]+ looks after it/)

    assert.equal((await give(far.id, samuel.id)).status, 404)
    assert.equal((await give(far.id, made[3]!.personId)).status, 404)

    await house.root.db.rows('update permits.grant set ended_at = $2 where person_id = $1', [
      samuel.id,
      hub.now(),
    ])
    assert.deepEqual(await shown(ruth, `keeper=${samuel.id}`), [])
    assert.match(await ruth.page(`/desk/applications/${one.id}`), /Nobody looks after it by name/)
    await give(one.id, '')
  })

  test('the list as a file has exactly what is within reach, and each person sees that they were in it', async () => {
    const samuel = await as(house, 'vetting officer', [
      { role: 'vetting-officer', programmes: [place.matching], regions: ['Leeds'] },
    ])
    const answer = await samuel.post('/desk/applications/file?stage=application', {
      reason: 'For the meeting',
    })
    assert.equal(answer.status, 200)
    const lines = (await answer.text()).trim().split('\r\n')
    const mine = all.filter(
      ({ opportunityId, stage }) =>
        stage === 'application' && (opportunityId === ways[3] || opportunityId === ways[7]),
    )
    assert.equal(lines.length, mine.length + 1)
    const looks = await house.root.db.rows<{ person_id: string }>(
      `select person_id from audit.entry where looked and actor_id = $1 and person_id is not null`,
      [samuel.id],
    )
    assert.deepEqual(
      looks.map(({ person_id }) => person_id).toSorted(),
      mine.map(({ personId }) => personId).toSorted(),
    )
  })
})
