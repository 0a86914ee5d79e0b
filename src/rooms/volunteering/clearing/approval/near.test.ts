import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { as } from '../../../../../test/web.ts'
import { day } from '../../../../platform/clock.ts'
import { moveApplication } from '../../applications/actions.ts'
import { applicationOf } from '../../applications/store.ts'
import { got } from '../../opportunities/ashgrove.fixture.ts'
import { standingOf } from '../../requirements/standings.ts'
import { aColleague, clearing, type Clearing } from '../clearing.fixture.ts'
import { book, offerTimes, recordOutcome } from '../conversations/actions.ts'
import { freeSlots } from '../conversations/slots-store.ts'
import { conversationsOf } from '../conversations/store.ts'

type Colleague = Awaited<ReturnType<typeof aColleague>>

/** Leah is in her last stage; Dalia, Samuel and Miriam look after the kitchen in North London. */
async function leahApplied(by: number) {
  const it = await clearing({ by })
  const leah = await as(it.house, 'another volunteer')
  const application = await it.apply(leah.id, 'clearance')
  await it.house.root.db.rows('update permits.grant set ended_at = now() where person_id = any($1::uuid[])', [
    [it.place.ruth.personId, it.place.dalia.personId],
  ])
  await it.house.root.db.rows('update volunteering.role set programme_id = $1', [it.place.kitchen])
  await it.house.root.db.rows(`update people.person set region = 'North London' where id = $1`, [leah.id])
  const [dalia, samuel, miriam] = [
    await aColleague(it, 'opportunity lead'),
    await aColleague(it, 'vetting officer'),
    await aColleague(it, 'safeguarding lead'),
  ]
  const panel = `/desk/approvals/for/${application}`
  const addressOf = async (reviewer: Colleague) => {
    const row = await it.house.root.db.row<{ id: string }>(
      'select id from volunteering.approval_asked where reviewer_id = $1 order by asked_at desc limit 1',
      [reviewer.id],
    )
    return `/desk/approvals/${row!.id}`
  }
  /** Somebody is asked, and says that they do not know her. */
  const asked = async (reviewer: Colleague): Promise<string> => {
    assert.equal((await dalia.post(`${panel}/ask`, { reviewer: reviewer.id })).status, 303)
    const path = await addressOf(reviewer)
    assert.equal((await reviewer.post(`${path}/knows`, { knows: 'no' })).status, 303)
    return path
  }
  const says = async (reviewer: Colleague, answer: 'yes' | 'not-yet') =>
    reviewer.post(`${await addressOf(reviewer)}/answer`, { answer, reason: answer === 'yes' ? '' : 'Wait.' })
  const approved = async (): Promise<string> => {
    const { requirements } = await standingOf(it.house.hub, it.house.hub.db, leah.id, it.roleId)
    return requirements.find(({ requirement }) => requirement.kind === 'approval')!.state
  }
  return { ...it, leah, application, dalia, samuel, miriam, panel, asked, says, approved, addressOf }
}

/** Times somebody offers in the evening of a day. */
const evening = async (it: Pick<Clearing, 'acting' | 'house'>, host: Colleague, on: string) => {
  const batch = { from: day(on), starts: '18:00', ends: '20:00', minutes: 30, weeks: 1 }
  got(
    await offerTimes(it.acting(host), batch, {
      hostId: host.id,
      roleId: null,
      how: 'telephone',
      at: null,
    }),
  )
  return freeSlots(it.house.hub.db, it.house.hub.now())
}

describe('whoever is near to an applicant has no other way', () => {
  test('who stepped aside records nothing of them by hand, asks no exemption and approves none', async () => {
    const it = await leahApplied(1)
    assert.equal((await it.samuel.post(`${it.panel}/aside`)).status, 303)
    const path = `/desk/people/${it.leah.id}/standing/${it.roleId}`
    const byHand = { happened: 'conversation', reference: '', happenedOn: '2026-11-20' }
    assert.equal((await it.samuel.post(`${path}/record`, byHand)).status, 404)
    const without = {
      requirement: 'approval',
      reason: 'She is kind',
      from: '2026-11-24',
      until: '2026-11-30',
    }
    assert.equal((await it.samuel.post(`${path}/exempt`, without)).status, 404)
    assert.equal((await it.dalia.post(`${path}/exempt`, without)).status, 303)
    const waiting = await it.house.root.db.row<{ id: string }>('select id from volunteering.exemption_asked')
    assert.equal((await it.samuel.post(`${path}/asked/${waiting!.id}`, { act: 'give' })).status, 404)
    assert.doesNotMatch(await it.samuel.page('/desk/renewals'), /Leah Brandt/)
    assert.equal((await it.miriam.post(`${path}/asked/${waiting!.id}`, { act: 'give' })).status, 303)
  })

  test('an approval is never written down by hand while an application asks a panel for it', async () => {
    const it = await leahApplied(1)
    const path = `/desk/people/${it.leah.id}/standing`
    const byHand = { happened: 'approval', reference: '', happenedOn: '2026-11-24' }
    const refused = await it.dalia.post(`${path}/${it.roleId}/record`, byHand)
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), /It is asked for on the page of their application/)
    assert.equal(await it.approved(), 'missing')
    const options = /<select[^>]*name="happened"[^]*?<\/select>/.exec(
      await it.dalia.page(`${path}?role=${it.roleId}`),
    )![0]
    assert.match(options, /value="conversation"/)
    assert.doesNotMatch(options, /value="approval"/)
  })

  test('who finds after their yes that they are related takes it with them, decided or not', async () => {
    const it = await leahApplied(1)
    await it.asked(it.samuel)
    await it.says(it.samuel, 'yes')
    assert.equal(await it.approved(), 'met')
    assert.equal((await it.samuel.post(`${it.panel}/aside`)).status, 303)
    assert.equal(await it.approved(), 'missing')
    const open = await it.house.root.db.rows<{ reviewer: string; by: string | null }>(
      'select reviewer_id as reviewer, asked_by as by from volunteering.approval_asked where ended_at is null',
    )
    assert.equal(open.length, 1, 'another is asked')
    assert.notEqual(open[0]!.reviewer, it.samuel.id)
    assert.equal(open[0]!.by, null)
  })

  test('who was asked and then held the conversation does not approve, where the role asks for somebody else', async () => {
    const it = await leahApplied(1)
    await it.asked(it.samuel)
    const [slot] = await evening(it, it.samuel, '2026-11-24')
    got(await book(it.acting(it.dalia), it.application, slot!.id))
    it.house.setTime('2026-11-24', '18:40')
    const [talk] = await conversationsOf(it.house.hub.db, it.application)
    got(
      await recordOutcome(it.acting(it.samuel), talk!.id, { recorded: 'go-on', notes: null }, [
        'coordinator',
      ]),
    )
    const answer = await it.says(it.samuel, 'yes')
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /You held the conversation/)
    assert.equal(await it.approved(), 'missing')
    assert.equal((await it.says(it.samuel, 'not-yet')).status, 303, 'a doubt is always heard')
  })

  test('who no longer looks after such applications does not answer, and reads no name', async () => {
    const it = await leahApplied(1)
    await it.asked(it.samuel)
    await it.house.root.db.rows(
      `update permits.grant set regions = '{Leeds}' where person_id = $1 and ended_at is null`,
      [it.samuel.id],
    )
    assert.equal((await it.says(it.samuel, 'yes')).status, 404)
    assert.doesNotMatch(await it.samuel.page('/desk/approvals'), /Leah/)
    assert.doesNotMatch(await it.samuel.page('/desk'), /Leah/)
    assert.equal(await it.approved(), 'missing')
  })

  test('a conversation with somebody near is called off, and another is chosen', async () => {
    const it = await leahApplied(1)
    const [slot] = await evening(it, it.samuel, '2026-12-01')
    got(await book(it.acting(it.leah), it.application, slot!.id))
    assert.equal((await it.samuel.post(`${it.panel}/aside`)).status, 303)
    const [talk] = await conversationsOf(it.house.hub.db, it.application)
    assert.equal(talk!.state, 'called-off')
    const letters = await it.house.root.db.rows(
      'select kind from mail.letter where person_id = $1 order by 1',
      [it.leah.id],
    )
    assert.deepEqual(letters, [{ kind: 'conversations.booked' }, { kind: 'conversations.called-off' }])
    assert.ok((await freeSlots(it.house.hub.db, it.house.hub.now())).some(({ id }) => id === slot!.id))
  })
})

describe('a panel', () => {
  test('is done as soon as nobody who is still asked says not yet and enough say yes', async () => {
    const it = await leahApplied(2)
    for (const reviewer of [it.dalia, it.samuel, it.miriam]) await it.asked(reviewer)
    await it.says(it.miriam, 'not-yet')
    await it.says(it.dalia, 'yes')
    await it.says(it.samuel, 'yes')
    assert.equal(await it.approved(), 'missing')
    const asked = (await it.addressOf(it.miriam)).split('/').at(-1)
    const more = await it.dalia.post(`${it.panel}/no-more/${asked}`)
    assert.match(more.headers.get('location')!, /told=no-more-decided/)
    assert.equal(await it.approved(), 'met')
    assert.match(await it.dalia.page(more.headers.get('location')!.split('#')[0]!), /the approval is given/)
  })

  test('is done too when the one who said not yet steps aside', async () => {
    const it = await leahApplied(1)
    for (const reviewer of [it.samuel, it.miriam]) await it.asked(reviewer)
    await it.says(it.miriam, 'not-yet')
    await it.says(it.samuel, 'yes')
    await it.miriam.post(`${await it.addressOf(it.miriam)}/aside`)
    assert.equal(await it.approved(), 'met')
  })

  test('hears nobody while the application rests, so that no word is lost', async () => {
    const it = await leahApplied(1)
    await it.asked(it.samuel)
    const { hub } = it.house
    const move = async (state: 'paused' | 'open') =>
      got(
        await hub.change(async (db) =>
          moveApplication(hub, db, (await applicationOf(db, it.application))!, { state }),
        ),
      )
    await move('paused')
    const answer = await it.says(it.samuel, 'yes')
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /There is no approval to give at present/)
    await move('open')
    await it.says(it.samuel, 'yes')
    assert.equal(await it.approved(), 'met')
  })
})
