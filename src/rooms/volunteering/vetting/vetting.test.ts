import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as } from '../../../../test/web.ts'
import { dayAt } from '../../../platform/clock.ts'
import { actsAbout } from '../../../platform/audit/questions.ts'
import { keepsNothing } from '../../../platform/retention/kept.ts'
import { newId } from '../../../platform/database/id.ts'
import { addMany } from '../../../platform/database/many.ts'
import { ashgrove } from '../opportunities/ashgrove.fixture.ts'
import { beginOpportunity } from '../opportunities/writing/actions.ts'
import { dossier, forget, messagesKept } from './keeping.ts'
import { aRole, apply } from './many-applications.fixture.ts'
import { messagesTo } from './messages/store.ts'

describe('the vetting desk', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const ours = hub.as({ ...place.ruth, grants: [{ role: 'administrator' }] })
  const ago = (days: number) => hub.now().subtract({ hours: 24 * days })
  const way = (region: string) =>
    beginOpportunity(
      ours,
      { organisationId: place.hineni, programmeId: place.kitchen, region },
      {
        title: 'Befriender',
        kind: 'role',
        side: 'supporting',
      },
    )
  const [leeds, london] = [await way('Leeds'), await way('North London')]
  const roleId = await aRole(house.root.db, 'Befriender', [leeds, london], { at: ago(400) })
  const here = { roleId, opportunityId: leeds }
  const [amara, , , paul, far] = await apply(house.root.db, [
    { ...here, name: 'Amara Diallo', since: ago(1) },
    { ...here, name: 'Leah Brandt', since: ago(5) },
    { ...here, name: 'Yael Stern', since: ago(3), stage: 'selection', met: ['interview'] },
    {
      ...here,
      name: 'Paul Hendry',
      since: ago(40),
      stage: 'checks',
      met: ['interview', 'reference', 'reference', 'identity'],
    },
    { roleId, opportunityId: london, name: 'Canary Far', since: ago(90) },
  ])
  await house.root.db.rows(
    `insert into volunteering.check_asked (id, person_id, level, asked_on, asked_by, recorded_at)
     select $1, a.person_id, 'enhanced', $2, a.person_id, $3 from volunteering.application a where a.id = $4`,
    [newId(), dayAt(ago(36)), ago(36), paul!.id],
  )
  const dalia = await as(house, 'coordinator', [
    { role: 'coordinator', programmes: [place.kitchen], regions: ['Leeds'] },
  ])

  test('what needs us stands in order, with its reason and one action, and nobody out of reach is named', async () => {
    const page = await dalia.page('/desk/vetting')
    assert.deepEqual(await markupFaults(page), [])
    const names = [...page.matchAll(/<strong>(Amara|Leah|Yael|Paul|Canary)/g)].map(([, name]) => name)
    assert.deepEqual(names, ['Paul', 'Leah', 'Yael', 'Amara'])
    assert.match(
      page,
      /Paul Hendry: the DBS has not answered, 36 days[\s\S]*The DBS: DBS check, asked [^.]+\. We allow 28 days for checks/,
    )
    assert.match(page, /Leah Brandt: nobody has read the application, 5 days/)
    assert.match(page, /Yael Stern: ready to move on/)
    assert.match(await dalia.page('/desk'), /Paul Hendry: the DBS has not answered/)
    const trustee = await as(house, 'trustee')
    assert.doesNotMatch(await trustee.page('/desk'), /Paul Hendry|What we promise/)
  })

  test('what needs us is taken as a file, within reach, and whoever is in it sees who took it', async () => {
    assert.match(await dalia.page('/desk/vetting'), /href="\/desk\/vetting\/file"/)
    const taken = await dalia.post('/desk/vetting/file', { reason: 'To ring them on the train' })
    const [head, ...rows] = parse(await taken.text(), { bom: true })
    assert.deepEqual(head, ['How pressing', 'Since', 'What', 'Why', 'To do'])
    const told = rows.map(([pressing, , what, , label]) => [pressing, what!.split(':')[0], label])
    assert.deepEqual(told, [
      ['Too late', 'Paul Hendry', 'Write'],
      ['Too late', 'Leah Brandt', 'Read and reply'],
      ['Soon', 'Yael Stern', 'Move on'],
      ['In good time', 'Amara Diallo', 'Read and reply'],
    ])
    const looks = await actsAbout(hub.db, paul!.personId, 'looks')
    assert.equal(looks[0]?.act, 'lists.person-taken')
    assert.deepEqual(await actsAbout(hub.db, far!.personId, 'looks'), [])
    for (const part of ['trustee', 'treasurer'] as const) {
      const answer = await (await as(house, part)).post('/desk/vetting/file', { reason: 'Planted' })
      assert.notEqual(answer.status, 200, part)
      assert.doesNotMatch(await answer.text(), /Hendry/, part)
    }
  })

  test('Today says the first few and leads to the others', async () => {
    await apply(
      house.root.db,
      Array.from({ length: 12 }, (_, at) => ({ ...here, name: `More ${at}`, since: ago(6) })),
    )
    const today = await dalia.page('/desk')
    assert.match(today, /8 more about applications/)
    assert.equal((await dalia.page('/desk/vetting')).match(/<strong>More \d+: nobody has read/g)!.length, 12)
  })

  test('a wording has versions, keeps what was written, and two who write at once lose nothing', async () => {
    const typed = {
      name: 'First word',
      stage: 'application',
      lang: 'en-GB',
      of: 'en-GB',
      seen: 0,
      subject: 'Thank you, {first-name}',
      body: 'Dear {first-name}, we read what you wrote.',
      act: 'keep',
    }
    assert.equal((await dalia.post('/desk/wordings/new', typed)).status, 303)
    assert.equal((await dalia.post('/desk/wordings/new', typed)).status, 409)
    const { id } = (await house.root.db.row<{ id: string }>('select id from volunteering.wording'))!
    const slip = await dalia.post(`/desk/wordings/${id}`, { ...typed, seen: 1, body: 'Dear {fist-name}' })
    assert.equal(slip.status, 422)
    assert.match(await slip.text(), /Nothing fills the place “fist-name”/)
    const look = await (await dalia.post(`/desk/wordings/${id}`, { ...typed, seen: 1, act: 'look' })).text()
    assert.deepEqual(await markupFaults(look), [])
    assert.match(look, /Filled for [\s\S]*Thank you, /)
    assert.equal(
      (await dalia.post(`/desk/wordings/${id}`, { ...typed, seen: 1, body: 'Second' })).status,
      303,
    )
    const late = await dalia.post(`/desk/wordings/${id}`, { ...typed, seen: 1, body: 'Mine' })
    assert.equal(late.status, 409)
    assert.match(await late.text(), /Somebody changed these words while you wrote/)
    assert.equal(
      (await dalia.post(`/desk/wordings/${id}`, { ...typed, lang: 'ar', body: 'مرحبا {first-name}' })).status,
      303,
    )
    const versions = await house.root.db.rows(
      'select lang, number, body from volunteering.wording_version order by lang, number',
    )
    assert.deepEqual(versions, [
      { lang: 'ar', number: 1, body: 'مرحبا {first-name}' },
      { lang: 'en-GB', number: 1, body: 'Dear {first-name}, we read what you wrote.' },
      { lang: 'en-GB', number: 2, body: 'Second' },
    ])
    const page = await dalia.page(`/desk/wordings/${id}?lang=ar`)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /Version 2, English/)
    await assert.rejects(
      hub.transact((db) => db.rows(`update volunteering.wording_version set body = 'x'`)),
      /permission denied/,
    )
  })

  test('a letter to one person is kept with its words on the application and on the person', async () => {
    const { id } = (await house.root.db.row<{ id: string }>('select id from volunteering.wording'))!
    const begun = await dalia.page(`/desk/applications/${amara!.id}/write?wording=${id}`)
    assert.deepEqual(await markupFaults(begun), [])
    const from = /name="from" value="([^"]+)"/.exec(begun)![1]!
    assert.equal(from, `${id} en-GB 2`)
    const sent = await dalia.post(`/desk/applications/${amara!.id}/write`, {
      subject: 'Thank you, {first-name}',
      words: 'Shall we talk on Tuesday?',
      from,
      act: 'send',
    })
    assert.equal(sent.status, 303)
    const [letter] = await house.letters()
    assert.deepEqual([letter!.kind, letter!.subject], ['volunteering.message', 'Thank you, Amara'])
    const [kept] = await messagesTo(hub.db, amara!.personId)
    assert.deepEqual(
      [kept!.words, kept!.wording, kept!.from!.number, kept!.writtenBy],
      ['Shall we talk on Tuesday?', 'First word', 2, dalia.id],
    )
    await house.root.db.rows(`update people.person set region = 'Leeds' where id = $1`, [amara!.personId])
    assert.match(await dalia.page(`/desk/people/${amara!.personId}`), /Shall we talk on Tuesday\?/)
    const twice = await dalia.post(`/desk/applications/${amara!.id}/write`, {
      subject: 'Thank you, {first-name}',
      words: 'Shall we talk on Tuesday?',
      act: 'send',
    })
    assert.equal(twice.status, 409)
    assert.match(await twice.text(), /They were sent these very words within the last 24 hours/)
    assert.equal((await messagesTo(hub.db, amara!.personId)).length, 1)
    const ruth = await as(house, 'safeguarding lead')
    assert.doesNotMatch(await ruth.page(`/desk/people/${amara!.personId}`), /Shall we talk/)
    for (const path of ['write', 'move', 'look-after'])
      assert.equal((await dalia.post(`/desk/applications/${far!.id}/${path}`, { version: 1 })).status, 404)
  })

  test('what we wrote is in somebody’s own copy, goes with them, and stays where the law holds it', async () => {
    const sections = await dossier(hub, amara!.personId, hub.words)
    assert.deepEqual(
      sections.flatMap(({ entries }) => entries.map(({ value }) => value)),
      ['Shall we talk on Tuesday?'],
    )
    const asHeld = (kind: string) => kind === messagesKept.key
    await house.worker.transact((db) => forget(house.worker, db, amara!.personId, asHeld))
    assert.equal((await messagesTo(hub.db, amara!.personId)).length, 1)
    await house.worker.transact((db) => forget(house.worker, db, amara!.personId, keepsNothing))
    assert.deepEqual(await messagesTo(hub.db, amara!.personId), [])
  })

  test('figures tell medians of five and more, hide fewer, and count only what is within reach', async () => {
    const move = (applicationId: string, stage: string, state: string, days: number) => ({
      id: newId(),
      application_id: applicationId,
      state,
      stage,
      at: ago(days),
      by: dalia.id,
    })
    const gone = await apply(
      house.root.db,
      Array.from({ length: 8 }, (_, at) => ({
        roleId,
        opportunityId: at < 5 ? leeds : london,
        name: `Gone ${at}`,
        since: ago(20),
      })),
    )
    await addMany(
      house.root.db,
      'volunteering.application_move',
      gone.map(({ id }, at) => move(id, 'selection', 'open', 19 - at)),
    )
    const page = await dalia.page('/desk/applications/figures')
    assert.deepEqual(await markupFaults(page), [])
    assert.match(
      page,
      /3 days<\/strong\s*>\s*<span class="sub"\s*>5 people; 40% as we aim, 80% within the most/,
    )
    const elsewhere = await as(house, 'vetting officer', [
      { role: 'vetting-officer', programmes: 'all', regions: ['North London'] },
    ])
    assert.match(await elsewhere.page('/desk/applications/figures'), /Not told/)
    const file = await (await dalia.get('/desk/applications/figures/file')).text()
    assert.match(file, /"Befriender","Last 12 months","Application",5,3,40,80\r\n/)
    assert.match(await dalia.page('/desk'), /What we promise, last 30 days[\s\S]*First word in 24 h/)
  })

  test('a letter is refused kindly where nobody can read it', async () => {
    await house.root.db.rows('update people.person set email = null where id = $1', [paul!.personId])
    const answer = await dalia.post(`/desk/applications/${paul!.id}/write`, {
      subject: 'Hello',
      words: 'Hello',
      act: 'send',
    })
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /We have no email for them/)
  })
})
