import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as } from '../../../../test/web.ts'
import type { Actor, Grant, Reach } from '../../../platform/permits/actor.ts'
import { can } from '../../../platform/permits/permit.ts'
import { organisationOf, setAgreement } from '../../network/face.ts'
import { ashgrove, got, somebodyNamed } from '../opportunities/ashgrove.fixture.ts'
import { opportunitiesOf } from '../opportunities/store.ts'
import { publish } from '../opportunities/publishing/actions.ts'
import { beginOpportunity, keepAnswers } from '../opportunities/writing/actions.ts'
import { supperClub } from '../opportunities/supper-club.fixture.ts'
import { day } from '../../../platform/clock.ts'
import { askAsKnown } from './actions.ts'
import { answerInterest, interestReachOf, seeAsker, seeInterest } from './permits.ts'
import { openSince } from './rules.ts'
import { interestsWithin } from './store.ts'

describe('vetting for roles', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const administrator: Actor = { ...place.ruth, grants: [{ role: 'administrator' }] }

  /** A way to help somewhere, for which somebody of a name of their own asked. */
  async function wantedAt(
    lies: { organisationId: string; programmeId: string; region: string },
    kind: 'role' | 'task',
    name: string,
  ): Promise<{ opportunityId: string; interestId: string; personId: string }> {
    const ours = hub.as(administrator)
    const side = 'supporting' as const
    const id = await beginOpportunity(ours, lies, { title: `For ${name}`, kind, side })
    const answers = {
      ...supperClub,
      title: `For ${name}`,
      kind,
      timesInWords: 'Two evenings a month.',
      checks: ['dbs-enhanced', 'references'],
    }
    got(await keepAnswers(ours, id, { seen: 1, answers }))
    got(await publish(ours, id, 2))
    const [opportunity] = await opportunitiesOf(hub.db, [id])
    const personId = await somebodyNamed(hub, name)
    got(await askAsKnown(hub, opportunity!, personId, { words: `Words of ${name}` }, false))
    const [interest] = await interestsWithin(hub.db, interestReachOf(administrator), id, openSince(hub.now()))
    return { opportunityId: id, interestId: interest!.id, personId }
  }

  const somewhere: { organisationId: string; programmeId: string; region: string }[] = []
  for (const organisationId of [place.hineni, place.columba])
    for (const programmeId of [place.kitchen, place.matching])
      for (const region of ['North London', 'Leeds']) somewhere.push({ organisationId, programmeId, region })
  const wanted: Awaited<ReturnType<typeof wantedAt>>[] = []
  for (const [at, lies] of somewhere.entries()) {
    wanted.push(await wantedAt(lies, 'role', `Canary Role ${at}`))
    wanted.push(await wantedAt(lies, 'task', `Canary Task ${at}`))
  }
  const all = await opportunitiesOf(
    hub.db,
    wanted.map(({ opportunityId }) => opportunityId),
  )

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
    fc.record({
      role: fc.constant('opportunity-lead' as const),
      opportunity: fc.constantFrom(...wanted.map(({ opportunityId }) => opportunityId)),
    }),
  )

  test('an interest is in somebody’s list exactly when they may answer it, whatever they are trusted with', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(grant, { maxLength: 3 }), async (grants) => {
        const actor: Actor = { personId: place.dalia.personId, strength: 'strong', grants }
        const listed = (
          await interestsWithin(hub.db, interestReachOf(actor), null, openSince(hub.now()))
        ).map(({ opportunityId }) => opportunityId)
        const answerable = all.filter((one) => can(answerInterest, actor, one)).map(({ id }) => id)
        assert.deepEqual(listed.toSorted(), answerable.toSorted())
        if (answerable.length > 0) assert.equal(can(seeInterest, actor, undefined), true)
        for (const one of all)
          if (can(seeAsker, actor, { ...one, isOpen: true }))
            assert.equal(can(answerInterest, actor, one), true)
      }),
      { numRuns: 60 },
    )
  })

  test('a vetting officer sees the roles of their programmes and regions with the checks, and answers; nothing else is there', async () => {
    const samuel = await as(house, 'vetting officer', [
      { role: 'vetting-officer', programmes: [place.kitchen], regions: ['Leeds'] },
    ])
    const list = await samuel.page('/desk/interest')
    assert.deepEqual(await markupFaults(list), [])
    // Of sixteen people, the two who asked for a role of the kitchen in Leeds, ours and a partner's.
    assert.deepEqual([...new Set(list.match(/Canary (Role|Task) \d/g))].toSorted(), [
      'Canary Role 1',
      'Canary Role 5',
    ])
    assert.match(list, /Checks: An enhanced DBS check, Two references\./)
    assert.match(list, /canary\.role\.1@example\.org/)

    const [theirs, task, elsewhere] = [wanted[2]!, wanted[3]!, wanted[0]!]
    const page = await samuel.page(`/desk/interest/${theirs.interestId}`)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /Words of Canary Role 1/)
    assert.match(page, /An enhanced DBS check, Two references/)
    for (const { interestId } of [task, elsewhere]) {
      assert.equal((await samuel.get(`/desk/interest/${interestId}`)).status, 404)
      assert.equal((await samuel.post(`/desk/interest/${interestId}`, { answer: 'Hello' })).status, 404)
    }
    for (const path of [
      '/desk/opportunities',
      '/desk/people',
      `/desk/people/${theirs.personId}`,
      '/desk/rota',
    ])
      assert.equal((await samuel.get(path)).status, 404, path)
    assert.equal(
      (await samuel.post(`/desk/interest/${theirs.interestId}`, { answer: 'Shall we talk on Tuesday?' }))
        .status,
      303,
    )
    const kept = await house.root.db.row(
      `select state, answer, answered_by as by from volunteering.interest where id = $1`,
      [theirs.interestId],
    )
    assert.deepEqual(kept, { state: 'answered', answer: 'Shall we talk on Tuesday?', by: samuel.id })
    assert.match(await samuel.page('/desk'), /1 person would like to help/)
  })

  test('opening what vetting needs is logged for the person, and a partner’s lead cannot', async () => {
    const tobias = await as(house, 'partner lead', [{ role: 'partner-lead', organisation: place.columba }])
    const theirs = wanted[10]!
    assert.match(await tobias.page('/desk/interest'), /Words of Canary Role 5/)
    assert.equal((await tobias.get(`/desk/interest/${theirs.interestId}`)).status, 404)
    const looks = await house.root.db.rows(
      `select act, reason from audit.entry where looked and person_id = $1`,
      [wanted[2]!.personId],
    )
    assert.deepEqual(looks, [
      { act: 'people.record-opened', reason: 'for something they would like to take on' },
    ])
  })

  test('what vetting saw of somebody closes ninety days after the answer, in the list and behind its link', async () => {
    const samuel = await as(house, 'trustee', [
      { role: 'vetting-officer', programmes: 'all', regions: 'all' },
    ])
    const one = wanted[4]!
    const path = `/desk/interest/${one.interestId}`
    assert.equal((await samuel.get(path)).status, 200)
    assert.equal((await samuel.post(path, { answer: 'Come and meet us.' })).status, 303)
    const answered = async (ago: number) => {
      await house.root.db.rows('update volunteering.interest set answered_at = $2 where id = $1', [
        one.interestId,
        hub.now().subtract({ hours: ago * 24 }),
      ])
      const listed = await samuel.page('/desk/interest')
      return [(await samuel.get(path)).status, listed.includes('Come and meet us.')]
    }
    assert.deepEqual(await answered(90), [200, true])
    assert.deepEqual(await answered(91), [404, false])
  })

  test('a partner’s lead reads no address of those who asked, until the agreement shares it', async () => {
    const tobias = await as(house, 'opportunity lead', [
      { role: 'partner-lead', organisation: place.columba },
    ])
    const actor: Actor = {
      personId: tobias.id,
      strength: 'strong',
      grants: [{ role: 'partner-lead', organisation: place.columba }],
    }
    const read = async () => {
      const some = await interestsWithin(
        hub.db,
        interestReachOf(actor),
        wanted[10]!.opportunityId,
        openSince(hub.now()),
      )
      return some.map(({ name, email }) => [name, email])
    }
    assert.deepEqual(await read(), [['Canary Role 5', null]])
    assert.doesNotMatch(await tobias.page('/desk/interest'), /@example\.org/)
    assert.ok(await organisationOf(hub.db, place.columba))
    got(
      await setAgreement(
        hub.as(administrator),
        place.columba,
        {
          agreedOn: day('2026-11-01'),
          phone: false,
          email: true,
          others: false,
          needs: true,
          applications: false,
        },
        0,
      ),
    )
    assert.deepEqual(await read(), [['Canary Role 5', 'canary.role.5@example.org']])
  })
})
