import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { bring } from '../../../../../test/cast.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { actsAbout } from '../../../../platform/audit/questions.ts'
import { day, momentAt } from '../../../../platform/clock.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { moveApplication } from '../../applications/actions.ts'
import { aColleague, clearing, type Clearing } from '../clearing.fixture.ts'
import { got } from '../../opportunities/ashgrove.fixture.ts'
import { book, offerTimes, sayNoneFits } from './actions.ts'
import { remindOfConversations } from './jobs.ts'
import { freeSlots, slotsFor } from './slots-store.ts'
import { conversationsOf, notesOf } from './store.ts'

const tuesdays = { from: '2026-12-01', starts: '18:00', ends: '20:00', minutes: '30', weeks: '4' }
const batch = { from: day('2026-12-01'), starts: '18:00', ends: '20:00', minutes: 30, weeks: 4 }
const video = { roleId: null, how: 'video', at: 'https://talk.example.org/befriending' } as const

/** Dalia, who offers Tuesday evenings, and Naomi, whose application stands where we talk. */
async function tuesdayEvenings(today = '2026-11-27') {
  const it = await clearing({ today })
  const dalia = await aColleague(it, 'opportunity lead')
  const naomi = await as(it.house, 'volunteer')
  const application = await it.apply(naomi.id)
  got(await offerTimes(it.acting(dalia), batch, { hostId: dalia.id, ...video }))
  const slots = await freeSlots(it.house.hub.db, it.house.hub.now())
  return { ...it, dalia, naomi, application, slots, path: `/my/applications/${application}/conversation` }
}

const letters = ({ house }: Pick<Clearing, 'house'>, kind: string) =>
  house.root.db.rows<{ address: string; subject: string; calendar: { text: string } | null }>(
    'select address, subject, calendar from mail.letter where kind = $1 order by queued_at, id',
    [kind],
  )

const evidence = ({ house }: Pick<Clearing, 'house'>) =>
  house.root.db.rows(
    `select kind, on_day as on, recorded_by as by, taken_back_why as back from volunteering.evidence order by recorded_at, id`,
  )

/** The way to offer times. */
const offers = /href="\/desk\/conversations\/offer"/

describe('a conversation with an applicant', () => {
  test('staff offer Tuesday evenings at once, and an applicant takes one without script; both have it for their calendar', async () => {
    const it = await clearing()
    const dalia = await aColleague(it, 'opportunity lead')
    const naomi = await as(it.house, 'volunteer')
    const application = await it.apply(naomi.id)
    const typed = { host: dalia.id, role: '', ...tuesdays, how: 'video', at: 'https://talk.example.org/b' }
    assert.deepEqual(await markupFaults(await dalia.page('/desk/conversations/offer')), [])
    const refused = await dalia.post('/desk/conversations/offer', { ...typed, how: 'telephone' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Leave this empty: we ring them/)
    const offered = await dalia.post('/desk/conversations/offer', typed)
    assert.equal(offered.headers.get('location'), '/desk/conversations?told=offered.16.0')
    const again = await dalia.post('/desk/conversations/offer', typed)
    assert.equal(again.headers.get('location'), '/desk/conversations?told=offered.0.16')
    const list = await dalia.page('/desk/conversations?told=offered.16.0')
    assert.deepEqual(await markupFaults(list), [])
    assert.match(list, /16 times are offered/)

    const path = `/my/applications/${application}/conversation`
    const choosing = await naomi.page(path)
    assert.deepEqual(await markupFaults(choosing), [])
    const first = /name="slot" value="([^"]+)"/.exec(choosing)![1]!
    const empty = await naomi.post(path, {})
    assert.equal(empty.status, 422)
    assert.match(await empty.text(), /Choose one of the times/)
    assert.equal((await naomi.post(path, { slot: first })).status, 303)
    const [told] = await letters(it, 'conversations.booked')
    assert.equal(told!.subject, 'We talk on Tuesday 1 December, 6pm')
    assert.match(told!.calendar!.text, /DTSTART;TZID=Europe\/London:20261201T180000/)
    const [host] = await letters(it, 'conversations.host')
    assert.equal(host!.address, '"Dalia Marcus" <dalia@example.org>')
    const file = await naomi.get(`${path}/calendar.ics`)
    assert.match(await file.text(), /STATUS:CONFIRMED/)
    assert.match(await naomi.page(path), /Tuesday 1 December 2026, 6pm/)
  })

  test('one that nobody booked is written down with its day and who held it, counts for that day, and can be put right', async () => {
    const it = await clearing({ today: '2026-11-27' })
    const dalia = await aColleague(it, 'opportunity lead')
    const naomi = await as(it.house, 'volunteer')
    const application = await it.apply(naomi.id)
    const path = `/desk/conversations/for/${application}/held`
    assert.match(await dalia.page(`/desk/applications/${application}`), /We talked without a booked time/)
    assert.deepEqual(await markupFaults(await dalia.page(path)), [])
    const told = {
      on: '2026-11-24',
      host: dalia.id,
      how: 'telephone',
      recorded: 'go-on',
      notes: 'She rang us',
    }

    const ahead = await dalia.post(path, { ...told, on: '2026-11-28' })
    assert.equal(ahead.status, 409)
    assert.match(await ahead.text(), /Enter a day that is not ahead/)
    const hers = await dalia.post(path, { ...told, host: naomi.id })
    assert.match(await hers.text(), /Choose somebody who looks after this application/)
    assert.deepEqual(await evidence(it), [])

    const kept = await dalia.post(path, told)
    assert.equal(kept.headers.get('location'), `/desk/applications/${application}?told=recorded#conversation`)
    assert.deepEqual(await evidence(it), [{ kind: 'interview', on: '2026-11-24', by: dalia.id, back: null }])
    assert.deepEqual(await freeSlots(it.house.hub.db, it.house.hub.now()), [])
    const [talk] = await conversationsOf(it.house.hub.db, application)
    const page = await dalia.page(`/desk/conversations/${talk!.id}`)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /Tuesday 24 November 2026<\/dd>[\s\S]*Not booked: held by the way[\s\S]*/)
    assert.match(page, /She rang us/)
    assert.doesNotMatch(await dalia.page(`/desk/applications/${application}`), /12am|12:00/)
    await naomi.page(path, 404)

    await dalia.post(`/desk/conversations/${talk!.id}`, { recorded: 'talk-again' })
    assert.deepEqual(await evidence(it), [
      { kind: 'interview', on: '2026-11-24', by: dalia.id, back: 'what came of it was put right' },
    ])
    assert.equal((await letters(it, 'conversations.choose')).length, 1)
  })

  test('whom the policy does not name records nothing of a conversation, booked or by the way, and reads who does', async () => {
    const it = await tuesdayEvenings('2026-12-01')
    got(await book(it.acting(it.dalia), it.application, it.slots[0]!.id))
    const [talk] = await conversationsOf(it.house.hub.db, it.application)
    it.house.setTime('2026-12-01', '18:40')
    const samuel = await as(it.house, 'vetting officer', [
      { role: 'vetting-officer', programmes: [it.place.kitchen], regions: ['North London'] },
    ])
    const says = /The policy says that a coordinator records this/
    const page = `/desk/conversations/${talk!.id}`
    const stood = async () => [
      await conversationsOf(it.house.hub.db, it.application),
      await evidence(it),
      await letters(it, 'conversations.choose'),
    ]
    const before = await stood()
    const opened = await samuel.page(page)
    assert.deepEqual(await markupFaults(opened), [])
    assert.match(opened, says)
    assert.doesNotMatch(opened, /name="recorded"/)
    for (const recorded of ['go-on', 'did-not-come']) {
      const refused = await samuel.post(page, { recorded, notes: 'Kept for later.' })
      assert.equal(refused.status, 409)
      const words = await refused.text()
      assert.deepEqual(await markupFaults(words), [])
      assert.match(words, says)
      assert.match(words, /Kept for later/, 'what was typed is not taken away')
    }
    assert.deepEqual(await stood(), before)
    assert.equal((await it.dalia.post(page, { recorded: 'talk-again', notes: '' })).status, 303)

    const path = `/desk/conversations/for/${it.application}/held`
    const told = { on: '2026-12-01', host: samuel.id, how: 'telephone', recorded: 'go-on' }
    const byTheWay = await samuel.page(path)
    assert.deepEqual(await markupFaults(byTheWay), [])
    assert.match(byTheWay, says)
    const again = await stood()
    const refused = await samuel.post(path, told)
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), says)
    assert.deepEqual(await stood(), again)

    const tovah = await as(it.house, 'administrator')
    assert.equal((await tovah.post(path, told)).status, 303, 'administrators record as either')
    assert.equal((await evidence(it)).length, 1)
  })

  test('Today asks whoever held it what came of it; where the policy names others, those', async () => {
    const it = await tuesdayEvenings('2026-12-01')
    got(await book(it.acting(it.dalia), it.application, it.slots[0]!.id))
    it.house.setTime('2026-12-01', '18:40')
    const samuel = await as(it.house, 'vetting officer', [
      { role: 'vetting-officer', programmes: [it.place.kitchen], regions: ['North London'] },
    ])
    const ruth = await as(it.house, 'coordinator')
    const asked = async () =>
      Promise.all(
        [it.dalia, samuel, ruth].map(
          async (one) => /Naomi Feld: what came of ([^?]*)/.exec(await one.page('/desk'))?.[1] ?? null,
        ),
      )
    assert.deepEqual(await asked(), ['your conversation', null, null])
    await it.house.root.db.rows(
      `update volunteering.policy set requirements = jsonb_set(requirements, '{0,recordedBy}', '["vetting-officer"]')`,
    )
    const { name } = (await it.house.root.db.row<{ name: string }>(
      'select name from people.card where id = $1',
      [it.dalia.id],
    ))!
    assert.deepEqual(await asked(), [null, `the conversation with ${name}`, null])
  })

  test('where a role asks for no conversation, whoever clears its applications records one', async () => {
    const it = await tuesdayEvenings()
    await it.house.root.db.rows(
      `insert into volunteering.policy (role_id, number, holds_from, requirements, why, kept_at)
       values ($1, 2, '2026-01-02', '[]', 'A test', now())`,
      [it.roleId],
    )
    await it.house.root.db.rows('update volunteering.application set policy = 2 where id = $1', [
      it.application,
    ])
    const samuel = await as(it.house, 'vetting officer', [
      { role: 'vetting-officer', programmes: [it.place.kitchen], regions: ['North London'] },
    ])
    const told = { on: '2026-11-26', host: samuel.id, how: 'telephone', recorded: 'talk-again' }
    const kept = await samuel.post(`/desk/conversations/for/${it.application}/held`, told)
    assert.equal(kept.status, 303)
  })

  test('two at once cannot take one time: one has it, the other is told kindly and sees what is left', async () => {
    const it = await tuesdayEvenings()
    const leah = await as(it.house, 'another volunteer')
    const hers = await it.apply(leah.id)
    const slot = it.slots[0]!.id
    const race = await Promise.all([
      book(it.acting(it.naomi), it.application, slot),
      book(it.acting(leah), hers, slot),
    ])
    assert.equal(race.filter(({ ok }) => ok).length, 1)
    const loser = race[0].ok ? leah : it.naomi
    const losing = race[0].ok ? hers : it.application
    const answer = await loser.post(`/my/applications/${losing}/conversation`, { slot })
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /Somebody took that time a moment ago/)
    assert.equal(
      (await slotsFor(it.house.hub.db, losing, it.house.hub.now(), momentAt(day('2027-01-01'), '00:00')))
        .length,
      15,
    )
    const taken = await it.house.root.db.rows(
      `select 1 from volunteering.conversation where state = 'booked'`,
    )
    assert.equal(taken.length, 1)
  })

  test('they change it or give it back until a day before, and no later; the old time is free again', async () => {
    const it = await tuesdayEvenings()
    const [first, second] = it.slots
    assert.equal((await it.naomi.post(it.path, { slot: first!.id })).status, 303)
    assert.equal((await it.naomi.post(it.path, { slot: second!.id })).status, 303)
    const [, change] = await letters(it, 'conversations.booked')
    assert.match(change!.calendar!.text, /STATUS:CANCELLED[^]*STATUS:CONFIRMED/)
    assert.ok((await freeSlots(it.house.hub.db, it.house.hub.now())).some(({ id }) => id === first!.id))
    it.house.setTime('2026-11-30', '18:31')
    const late = await it.naomi.post(`${it.path}/give-back`)
    assert.equal(late.status, 409)
    assert.match(await it.naomi.page(it.path), /If you cannot come, ring us/)
    it.house.setTime('2026-11-30', '18:29')
    assert.equal((await it.naomi.post(`${it.path}/give-back`)).status, 303)
    assert.deepEqual(
      (await conversationsOf(it.house.hub.db, it.application)).map(({ state }) => state),
      ['given-back', 'given-back'],
    )
    assert.equal((await letters(it, 'conversations.given-back')).length, 1)
  })

  test('whom no time suits says when they could; the desk sees it, and new times reach them by letter', async () => {
    const it = await tuesdayEvenings()
    const wrong = await it.naomi.post(`${it.path}/none-fits`, {})
    assert.equal(wrong.status, 422)
    assert.deepEqual(await markupFaults(await wrong.text()), [])
    assert.equal(
      (await it.naomi.post(`${it.path}/none-fits`, { times: ['weekday-mornings', 'weekend-evenings'] }))
        .status,
      303,
    )
    const today = await it.dalia.page('/desk')
    assert.match(today, /Naomi Feld: no time for a conversation suits/)
    assert.match(today, /weekday mornings and weekend evenings/)
    const list = await it.dalia.page('/desk/conversations')
    assert.match(list, /Nothing suits them/)
    assert.match(list, /href="\/desk\/conversations\/file"/)
    const file = await it.dalia.post('/desk/conversations/file', { reason: 'To ring them on the train' })
    const [, row, ...more] = parse(await file.text(), { bom: true })
    assert.deepEqual(
      [row!.slice(0, 3), row!.at(-1), more],
      [['Naomi Feld', 'Befriender', 'Without a time'], 'weekday mornings and weekend evenings', []],
    )
    assert.equal((await actsAbout(it.house.hub.db, it.naomi.id, 'looks'))[0]?.act, 'lists.person-taken')
    got(
      await offerTimes(
        it.acting(it.dalia),
        { ...batch, from: day('2026-12-02'), starts: '09:00', ends: '10:00', weeks: 1 },
        { hostId: it.dalia.id, roleId: null, how: 'telephone', at: null },
      ),
    )
    assert.equal((await letters(it, 'conversations.choose')).length, 1)
    assert.doesNotMatch(await it.dalia.page('/desk'), /no time for a conversation suits/)
  })

  test('a conversation that went well counts as evidence; put right, it is taken back; notes are closed and each reading logged', async () => {
    const it = await tuesdayEvenings('2026-12-01')
    got(await book(it.acting(it.dalia), it.application, it.slots[0]!.id))
    const [talk] = await conversationsOf(it.house.hub.db, it.application)
    const page = `/desk/conversations/${talk!.id}`
    const early = await it.dalia.post(page, { recorded: 'go-on', notes: '' })
    assert.equal(early.status, 409)
    const application = `/desk/applications/${it.application}`
    it.house.setTime('2026-12-01', '18:40')
    assert.match(await it.dalia.page('/desk'), /Naomi Feld: what came of your conversation/)
    const kept = await it.dalia.post(page, { recorded: 'go-on', notes: 'She cared for her brother.' })
    assert.equal(kept.status, 303)
    assert.doesNotMatch(await it.dalia.page(application), offers, 'nothing is open any more')
    const opened = await it.dalia.page(page)
    assert.deepEqual(await markupFaults(opened), [])
    assert.match(opened, /She cared for her brother/)
    const row = await it.house.root.db.row<{ words: Uint8Array }>(
      'select words from volunteering.conversation_note',
    )
    assert.doesNotMatch(Buffer.from(row!.words).toString('latin1'), /brother/)
    const looks = await it.house.root.db.rows(
      `select actor_id as by from audit.entry where act = 'volunteering.conversation-notes-opened' and person_id = $1`,
      [it.naomi.id],
    )
    assert.deepEqual(looks, [{ by: it.dalia.id }])
    assert.match(await it.naomi.page('/my/data'), /We wrote: She cared for her brother/)

    assert.equal((await it.dalia.post(page, { recorded: 'did-not-come', notes: '' })).status, 303)
    assert.deepEqual(await evidence(it), [
      { kind: 'interview', on: '2026-12-01', by: it.dalia.id, back: 'what came of it was put right' },
    ])
    assert.equal((await letters(it, 'conversations.choose')).length, 1)
    const away = await it.dalia.post(page, { recorded: 'not-this-role', notes: '' })
    assert.equal(away.headers.get('location'), `/desk/applications/${it.application}/decline`)
  })

  test('only whoever looks after the application opens it: not a partner, not another region, not oneself', async () => {
    const it = await tuesdayEvenings('2026-12-01')
    got(await book(it.acting(it.dalia), it.application, it.slots[0]!.id))
    const [talk] = await conversationsOf(it.house.hub.db, it.application)
    it.house.setTime('2026-12-01', '18:40')
    const page = `/desk/conversations/${talk!.id}`
    assert.equal((await it.dalia.post(page, { recorded: 'go-on', notes: 'Planted words.' })).status, 303)
    assert.match(await it.dalia.page(page), /Planted words/)
    const readers = {
      'vetting officer of another region': await as(it.house, 'vetting officer', [
        { role: 'vetting-officer', programmes: 'all', regions: ['Leeds'] },
      ]),
      'partner’s lead': await as(it.house, 'partner lead', [
        { role: 'partner-lead', organisation: it.place.columba },
      ]),
      trustee: await as(it.house, 'trustee'),
      'safeguarding lead': await as(it.house, 'safeguarding lead'),
      'the applicant': it.naomi,
    }
    for (const [who, reader] of Object.entries(readers)) {
      const answer = await reader.get(page)
      assert.equal(answer.status, 404, who)
      assert.doesNotMatch(await answer.text(), /Planted|Naomi/, who)
      if (who === 'the applicant') continue
      const list = await reader.get('/desk/conversations')
      assert.doesNotMatch(await list.text(), /Naomi/, who)
      const file = await reader.post('/desk/conversations/file', { reason: 'Planted' })
      assert.doesNotMatch(await file.text(), /Naomi/, who)
      const within = await it.house.hub.transact(async (db) => {
        await actAs(db, reader.id)
        return notesOf(db, [talk!.id])
      })
      assert.deepEqual(within, [], who)
    }
    const leah = await bring(it.house, 'another volunteer')
    const other = await it.apply(leah.id)
    assert.equal((await it.naomi.get(`/my/applications/${other}/conversation`)).status, 404)
    assert.equal((await it.naomi.post(`/my/applications/${other}/conversation/give-back`)).status, 404)
  })

  test('staff book for somebody who rang, and call a time off; both hear of it', async () => {
    const it = await tuesdayEvenings()
    const answer = await it.dalia.post(`/desk/conversations/for/${it.application}`, { slot: it.slots[3]!.id })
    assert.equal(answer.status, 303)
    const taken = await it.dalia.post(`/desk/conversations/for/${it.application}`, { slot: it.application })
    assert.equal(taken.status, 409)
    assert.deepEqual(await markupFaults(await taken.text()), [])
    assert.equal((await it.dalia.post(`/desk/conversations/times/${it.slots[3]!.id}/take-back`)).status, 303)
    const [off] = await letters(it, 'conversations.called-off')
    assert.equal(off!.subject, 'We cannot talk on Tuesday 1 December, 7:30pm')
    assert.equal((await conversationsOf(it.house.hub.db, it.application))[0]!.state, 'called-off')
    assert.equal((await it.dalia.post(`/desk/conversations/times/${it.slots[3]!.id}/take-back`)).status, 404)
  })

  test('both are reminded the day before, once', async () => {
    const it = await tuesdayEvenings()
    got(await book(it.acting(it.naomi), it.application, it.slots[0]!.id))
    it.house.setTime('2026-11-30', '09:59')
    await remindOfConversations(it.house.worker)
    assert.equal((await letters(it, 'conversations.reminder')).length, 0)
    it.house.setTime('2026-11-30', '10:00')
    await remindOfConversations(it.house.worker)
    await remindOfConversations(it.house.worker)
    assert.equal((await letters(it, 'conversations.reminder')).length, 1)
    const hosts = (await letters(it, 'conversations.host')).map(({ subject }) => subject)
    assert.ok(hosts.includes('Soon: conversation on Tuesday 1 December, 6pm'), hosts.join())
  })

  test('whoever comes to where we talk is asked once to choose a time', async () => {
    const it = await clearing()
    const naomi = await bring(it.house, 'volunteer')
    const id = await it.apply(naomi.id, 'application')
    const { hub } = it.house
    got(await hub.change((db) => moveApplication(hub, db, { id, version: 1 }, { stage: 'selection' })))
    await it.house.runJobs()
    await it.house.runJobs()
    const asked = await letters(it, 'conversations.choose')
    assert.deepEqual(
      asked.map(({ subject }) => subject),
      ['Choose a time to talk about Befriender'],
    )
  })

  test('whoever rests, withdraws or is declined keeps no time: it is free, both hear so, and nobody is reminded', async () => {
    const it = await tuesdayEvenings()
    const { hub } = it.house
    const ends = ['withdrawn', 'declined', 'paused'] as const
    const others = [await bring(it.house, 'another volunteer'), await bring(it.house, 'trustee')]
    const applications = [it.application, ...(await Promise.all(others.map(({ id }) => it.apply(id))))]
    for (const [at, id] of applications.entries()) {
      got(await book(it.acting(it.dalia), id, it.slots[at]!.id))
      got(await hub.change((db) => moveApplication(hub, db, { id, version: 1 }, { state: ends[at]! })))
    }
    await it.house.runJobs()
    for (const id of applications)
      assert.deepEqual(
        (await conversationsOf(hub.db, id)).map(({ state }) => state),
        ['given-back'],
      )
    assert.equal((await freeSlots(hub.db, hub.now())).length, it.slots.length)
    const told = await letters(it, 'conversations.no-longer')
    assert.equal(told.length, ends.length)
    for (const { calendar } of told) assert.match(calendar!.text, /STATUS:CANCELLED/)
    const hosts = (await letters(it, 'conversations.host')).map(({ subject }) => subject)
    assert.equal(hosts.filter((subject) => subject.startsWith('Given back:')).length, ends.length)
    it.house.setTime('2026-11-30', '10:00')
    await remindOfConversations(it.house.worker)
    assert.deepEqual(await letters(it, 'conversations.reminder'), [])
  })

  test('notes that are put right stand in the field again, so that nothing written before is lost by chance', async () => {
    const it = await tuesdayEvenings('2026-12-01')
    got(await book(it.acting(it.dalia), it.application, it.slots[0]!.id))
    const [talk] = await conversationsOf(it.house.hub.db, it.application)
    it.house.setTime('2026-12-01', '18:40')
    const page = `/desk/conversations/${talk!.id}`
    await it.dalia.post(page, { recorded: 'talk-again', notes: 'She was ill.' })
    assert.match(await it.dalia.page(page), /<textarea[^>]*name="notes"[^>]*>\s*She was ill\.<\/textarea>/)
    await it.dalia.post(page, { recorded: 'talk-again', notes: '' })
    assert.doesNotMatch(await it.dalia.page(page), /She was ill/, 'emptied, they are gone')
  })

  test('whoever talked with us before for the same role is not said to be without a time', async () => {
    const it = await tuesdayEvenings()
    await it.house.root.db.rows(
      `insert into volunteering.evidence (id, person_id, role_id, kind, detail, on_day, counts_from, recorded_at, recorded_by)
       values (gen_random_uuid(), $1, $2, 'interview', '{"outcome": "go-on"}', '2026-11-20', '2026-11-20', now(), $3)`,
      [it.naomi.id, it.roleId, it.dalia.id],
    )
    assert.doesNotMatch(await it.dalia.page('/desk/conversations'), /Naomi Feld: no time yet/)
  })

  test('nobody says that nothing suits before we would talk, or after', async () => {
    const it = await clearing()
    const naomi = await bring(it.house, 'volunteer')
    const application = await it.apply(naomi.id, 'application')
    const ruth = await as(it.house, 'coordinator')
    assert.match(await ruth.page(`/desk/applications/${application}`), offers, 'while no time is free')
    assert.deepEqual(await sayNoneFits(it.acting(naomi), application, ['weekday-mornings']), {
      ok: false,
      refusal: 'not-now',
    })
  })
})
