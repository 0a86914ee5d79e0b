import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { bring, sessionFor } from '../../../../test/cast.ts'
import { openHub, type TestHub } from '../../../../test/hub.ts'
import { statementsOf } from '../../../../test/statements.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { appOf, as, visitor, Visitor, type FormAnswers } from '../../../../test/web.ts'
import { readPdf } from '../../../platform/documents/pdf.fixture.ts'
import { closePress } from '../../../platform/documents/press.ts'
import { actsAbout } from '../../../platform/audit/questions.ts'
import { personOf } from '../store.ts'

const idIn = (answer: Response): string =>
  /^\/desk\/requests\/([\w-]+)\?/.exec(answer.headers.get('location') ?? '')![1]!

/** The same person on another day, come in anew. */
const again = async (house: TestHub, { player }: Visitor): Promise<Visitor> =>
  new Visitor(appOf(house), player, await sessionFor(house, player!))

const told = 'I helped at the suppers in 2019, and I think you still write to my sister.'

describe('somebody who has no account', async () => {
  const house = await openHub({ today: '2026-01-10' })
  const { root } = house
  let tovah = await as(house, 'administrator')
  const beatrix = await as(house, 'trustee')
  let miriam = await as(house, 'safeguarding lead')
  const guest = visitor(house)
  const requests = () =>
    root.db.rows<{ id: string; number: number; kind: string; state: string; person_id: string | null }>(
      'select id, number, kind, state, person_id from people.request order by number',
    )

  test('asks on a page of ours: it counts from that day, and they hear so at once', async () => {
    assert.deepEqual(await markupFaults(await guest.page('/privacy/ask')), [])
    const wrong = await guest.post('/privacy/ask', { kind: 'access', words: '', name: 'Yusuf Osman' })
    assert.equal(wrong.status, 422)
    const page = await wrong.text()
    assert.match(page, /Write a few words/)
    assert.match(page, /Yusuf Osman/)
    assert.deepEqual(await markupFaults(page), [])
    const noWay = await guest.post('/privacy/ask', { kind: 'access', words: told, name: 'Yusuf Osman' })
    assert.match(await noWay.text(), /Give an email, or another way to answer you/)
    assert.deepEqual(await requests(), [])

    const sent = await guest.post('/privacy/ask', {
      kind: 'access',
      words: told,
      name: 'Yusuf Osman',
      email: 'Yusuf@Example.org',
      reach: '07700 900555',
    })
    assert.equal(sent.status, 200)
    assert.match(await sent.text(), /number 1: A copy of what we hold. You hear from us by 10 February 2026/)
    const [letter] = await house.letters()
    assert.deepEqual(
      [letter!.kind, letter!.address],
      ['people.request-received', '"Yusuf Osman" <yusuf@example.org>'],
    )
    assert.match(letter!.words, /By law we answer you by 10 February 2026/)
    assert.match(letter!.words, /ico\.org\.uk/)
    assert.deepEqual(
      (await requests()).map(({ kind, state, person_id }) => [kind, state, person_id]),
      [['access', 'open', null]],
    )
  })

  test('has words that lie sealed, and are read by whoever looks after them, each reading logged', async () => {
    const kept = await root.db.rows<{ row: string }>(
      `select t::text as row from people.request_words t union all select t::text from people.request t
       union all select t::text from people.request_step t union all select t::text from audit.detail t`,
    )
    assert.ok(kept.length > 0 && !kept.some(({ row }) => row.includes('suppers')))
    const [one] = await requests()
    for (const other of [beatrix, await as(house, 'coordinator'), miriam]) {
      for (const path of [
        '/desk/requests',
        '/desk/requests/file',
        '/desk/requests/new',
        `/desk/requests/${one!.id}`,
      ])
        assert.equal((await other.get(path)).status, 404, path)
      assert.equal((await other.post(`/desk/requests/${one!.id}/steps/answered`, { words: 'x' })).status, 404)
      assert.doesNotMatch(await other.page('/desk').catch(() => ''), /Yusuf/)
    }
    const page = await tovah.page(`/desk/requests/${one!.id}`)
    assert.match(page, /write to my sister/)
    assert.match(page, /31 days left to answer/)
    assert.deepEqual(await markupFaults(page), [])
    const looks = await root.db.rows<{ actor_id: string; reason: string }>(
      `select actor_id, reason from audit.entry where act = 'people.request-read'`,
    )
    assert.deepEqual(looks, [{ actor_id: tovah.id, reason: 'to look after what they asked' }])
    assert.match(await tovah.page('/desk'), /1 new request about data/)
    const file = await tovah.post('/desk/requests/file', { reason: 'For the trustees’ meeting' })
    assert.deepEqual(parse(await file.text(), { bom: true }), [
      ['Number', 'What', 'Name', 'State', 'Clock', 'Due', 'Came', 'How', 'Ended'],
      [
        '1',
        'A copy of what we hold',
        'Yusuf Osman',
        'Received',
        '31 days left to answer',
        '2026-02-10',
        '2026-01-10',
        'by our page',
        '',
      ],
    ])
  })

  test('is given nothing before somebody wrote down how they know who it is', async () => {
    const [one] = await requests()
    const at = `/desk/requests/${one!.id}`
    assert.doesNotMatch(await tovah.page(at), /Make the copy/)
    for (const file of ['pdf', 'json']) assert.equal((await tovah.get(`${at}/copy/${file}`)).status, 404)
    const tooSoon = await tovah.post(`${at}/steps/answered`, { words: 'Here it is.' })
    assert.equal(tooSoon.status, 409)
    assert.match(await tooSoon.text(), /Write down first how you know who they are/)

    assert.equal((await tovah.post(`${at}/steps/identity-asked`, { words: 'Please ring us.' })).status, 303)
    house.setTime('2026-01-15')
    tovah = await again(house, tovah)
    assert.match(
      await tovah.page('/desk/requests'),
      /Paused since 10 January 2026, waiting to know who they are/,
    )
    assert.match((await house.letters()).at(-1)!.words, /begins on the day on which you show it/)
    const early = await tovah.post(`${at}/steps/identity-shown`, {
      words: 'Rang him',
      onDay: '2026-01-09',
      person: 'nobody',
    })
    assert.equal(early.status, 422)
    assert.match(await early.text(), /not before we asked/)

    const yusuf = await bring(house, 'volunteer', [])
    assert.match(await tovah.page(`${at}/steps/identity-shown?find=naomi`), /Naomi Feld/)
    const shown = { words: 'Rang the number on his record.', onDay: '2026-01-14', person: yusuf.id }
    assert.equal((await tovah.post(`${at}/steps/identity-shown`, shown)).status, 303)
    assert.match(await tovah.page(at), /32 days left to answer/)
    assert.match(await tovah.page(at), /By 16 February 2026/)
  })

  test('is given nothing before the safeguarding lead has looked through it', async () => {
    const [one] = await requests()
    const at = `/desk/requests/${one!.id}`
    assert.doesNotMatch(await tovah.page(at), /Make the copy/)
    for (const file of ['pdf', 'json']) assert.equal((await tovah.get(`${at}/copy/${file}`)).status, 404)
    const tooSoon = await tovah.post(`${at}/steps/answered`, { words: 'Here it is.' })
    assert.equal(tooSoon.status, 409)
    assert.match(await tooSoon.text(), /The safeguarding lead looks through it first/)
    miriam = await again(house, miriam)
    assert.equal((await miriam.post(`${at}/look`)).status, 303)
    assert.match(await tovah.page(at), /Make the copy/)
  })

  test('gets the copy they would see in their own tent, sealed things too; who made it is seen by them', async () => {
    const [one] = await requests()
    const at = `/desk/requests/${one!.id}`
    const theirs = await root.db.row<{ person_id: string }>('select person_id from people.request')
    const naomi = await as(house, 'another volunteer')
    await naomi.post('/my/sealed', { kind: 'health', text: 'A nut allergy' })
    await root.db.rows('update people.request set person_id = $1', [naomi.id])
    const made = await tovah.get(`${at}/copy/json`)
    const { sections, whoLooked } = (await made.json()) as { sections: unknown; whoLooked: { why: string }[] }
    const own = (await (await naomi.get('/my/data.json')).json()) as { sections: unknown }
    assert.deepEqual(sections, own.sections)
    assert.match(JSON.stringify(sections), /A nut allergy/)
    assert.match(JSON.stringify(whoLooked), /to send them what they asked for/)
    const pdf = await tovah.get(`${at}/copy/pdf`)
    assert.equal(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    )
    for (const other of [beatrix, naomi, guest])
      assert.notEqual((await other.get(`${at}/copy/json`)).status, 200)
    const looked = await naomi.page('/my/data')
    assert.match(looked, /To send you what you asked for/)
    assert.match(looked, /Tovah Ashworth/)
    await root.db.rows('update people.request set person_id = $1', [theirs!.person_id])
  })

  test('is told why it takes longer, within the month, and when', async () => {
    const [one] = await requests()
    const at = `/desk/requests/${one!.id}`
    const empty = await tovah.post(`${at}/steps/extended`, { words: ' ' })
    assert.equal(empty.status, 422)
    assert.match(await empty.text(), /Write the reason/)
    assert.equal((await tovah.post(`${at}/steps/extended`, { words: 'Seven years of rotas.' })).status, 303)
    const letter = (await house.letters()).at(-1)!
    assert.match(letter.words, /We answer by 14 April 2026/)
    assert.match(letter.words, /Seven years of rotas/)
    assert.match(await tovah.page('/desk/requests'), /Extended/)
    assert.equal((await tovah.post(`${at}/steps/extended`, { words: 'Again.' })).status, 409)
  })

  test('gets an answer; it ends, and every step stands with who and when', async () => {
    const [one] = await requests()
    const at = `/desk/requests/${one!.id}`
    assert.equal((await tovah.post(`${at}/steps/answered`, { words: 'It is in the post.' })).status, 303)
    const letter = (await house.letters()).at(-1)!
    assert.match(letter.words, /It is in the post/)
    assert.match(letter.words, /Information Commissioner/)
    const page = await tovah.page(at)
    assert.doesNotMatch(page, /What you can do now|Make the copy/)
    assert.equal((await tovah.get(`${at}/copy/json`)).status, 404)
    assert.equal((await tovah.post(`${at}/steps/wrote`, { words: 'More' })).status, 409)
    const steps = await root.db.rows<{ what: string; by: string | null }>(
      'select what, by from people.request_step order by at, id',
    )
    assert.deepEqual(
      steps.map(({ what, by }) => [what, by === tovah.id]),
      [
        ['received', false],
        ['identity-asked', true],
        ['identity-shown', true],
        ['looked', false],
        ['extended', true],
        ['answered', true],
      ],
    )
    assert.match(await tovah.page('/desk/requests'), /Nobody is waiting/)
    assert.deepEqual(house.faults, [])
  })

  test('or somebody who has one: the same is done for both, so nobody learns who is known here', async () => {
    const work = (email: string) =>
      statementsOf(() =>
        visitor(house).post('/privacy/ask', { kind: 'access', words: 'All.', name: 'A', email }),
      )
    await work('first@example.net')
    assert.deepEqual(await work('naomi@example.org'), await work('nobody@example.net'))
  })

  test('whose words nobody may change, nor the steps taken with them', async () => {
    await assert.rejects(house.hub.db.rows(`update people.request_step set what = 'refused'`), /denied/)
    await assert.rejects(house.hub.db.rows('delete from people.request_step'), /denied/)
    assert.deepEqual(await house.hub.db.rows('select * from people.request_words'), [])
  })
})

describe('somebody who has come in', async () => {
  after(closePress)
  const house = await openHub({ today: '2026-07-01' })
  const { hub, root } = house
  const naomi = await as(house, 'volunteer', [], 'link')
  const leah = await as(house, 'another volunteer', [], 'link')
  const elias = await as(house, 'treasurer', [{ role: 'data-lead' }])
  const tovah = await as(house, 'administrator')
  const numberOf = async (kind: string): Promise<string> =>
    (await root.db.row<{ id: string }>('select id from people.request where kind = $1', [kind]))!.id

  test('complains from their tent, sees each step there, and so does nobody else', async () => {
    assert.match(await naomi.page('/my/data'), /href="\/my\/requests"/)
    assert.deepEqual(await markupFaults(await naomi.page('/my/requests')), [])
    const wrong = await naomi.post('/my/requests', { words: 'Quillon told everybody about my knee.' })
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), /Choose what you would like/)
    const answers = { kind: 'complaint', words: 'Quillon told everybody about my knee.' }
    assert.equal((await naomi.post('/my/requests', answers)).headers.get('location'), '/my/requests?sent')
    const own = await naomi.page('/my/requests?sent')
    assert.match(own, /number 1: A complaint. You hear from us by 31 July 2026/)
    assert.match(own, /Quillon told everybody about my knee/)
    assert.deepEqual(await markupFaults(own), [])
    assert.match(await naomi.page('/my'), /You asked us about your data/)
    assert.match(await naomi.page('/my/data'), /Quillon told everybody/)
    assert.doesNotMatch(await leah.page('/my/requests'), /Quillon/)
    assert.doesNotMatch(await leah.page('/my/data'), /Quillon/)
    const id = await numberOf('complaint')
    assert.equal((await leah.post(`/my/requests/${id}/take-back`)).status, 404)
  })

  test('whom a data lead acknowledges in time, told in words that name the day', async () => {
    const id = await numberOf('complaint')
    assert.match(await elias.page('/desk'), /1 new request about data/)
    assert.match(await elias.page('/desk/requests'), /30 days left to acknowledge/)
    const words = 'Elias Katz looks into it and rings you next week.'
    assert.equal((await elias.post(`/desk/requests/${id}/steps/acknowledged`, { words })).status, 303)
    const letter = (await house.letters()).at(-1)!
    assert.equal(letter.kind, 'people.request-acknowledged')
    assert.match(letter.words, /You hear from us by 31 August 2026|You hear from us by 1 September 2026/)
    assert.match(await naomi.page('/my/requests'), /Elias Katz looks into it/)
    assert.match(await elias.page('/desk/requests'), /to answer, by our own aim/)
  })

  test('takes it back by themselves', async () => {
    const id = await numberOf('complaint')
    assert.equal((await naomi.post(`/my/requests/${id}/take-back`)).status, 303)
    assert.match(await naomi.page('/my/requests'), /Taken back/)
    assert.equal((await naomi.post(`/my/requests/${id}/take-back`)).status, 404)
    assert.equal((await elias.post(`/desk/requests/${id}/steps/answered`, { words: 'Sorry.' })).status, 409)
  })

  test('of whom what came by telephone is written down from their record; it is theirs to see once we know', async () => {
    const record = await tovah.page(`/desk/people/${leah.id}`)
    assert.match(record, new RegExp(`href="/desk/requests/new\\?person=${leah.id}"`))
    const blank = await tovah.page(`/desk/requests/new?person=${leah.id}`)
    assert.match(blank, /Leah Brandt/)
    assert.deepEqual(await markupFaults(blank), [])
    const answers: FormAnswers = {
      kind: 'rectification',
      cameBy: 'telephone',
      receivedOn: '2026-06-29',
      name: 'Leah Brandt',
      email: 'leah@example.org',
      reach: '',
      words: 'Her surname is Brand.',
      person: leah.id,
    }
    for (const [wrong, said] of [
      [{ receivedOn: '2026-07-02' }, /within the last year/],
      [{ receivedOn: '2025-06-01' }, /within the last year/],
      [{ email: '' }, /another way to answer them/],
      [{ cameBy: 'pigeon' }, /Choose how it came/],
    ] as const) {
      const answer = await tovah.post('/desk/requests/new', { ...answers, ...wrong })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), said)
    }
    const id = idIn(await tovah.post('/desk/requests/new', answers))
    assert.match(await tovah.page(`/desk/requests/${id}?written-down`), /Came on 29 June 2026, by telephone/)
    assert.doesNotMatch(await leah.page('/my/requests'), /Her surname/)
    const shown = { words: 'Knows her by voice.', onDay: '2026-07-01', person: leah.id }
    assert.equal((await tovah.post(`/desk/requests/${id}/steps/identity-shown`, shown)).status, 303)
    assert.match(await leah.page('/my/requests'), /Her surname is Brand/)
    assert.match(await tovah.page(`/desk/people/${leah.id}`), /Something to put right/)
    const acts = (await actsAbout(root.db, leah.id, 'all')).map(({ act }) => act)
    assert.ok(acts.includes('people.request-identity-shown') && acts.includes('people.request-received'))
  })

  test('and who gave no email gets the same letters by post: printed, each printing logged', async () => {
    const id = idIn(
      await tovah.post('/desk/requests/new', {
        kind: 'objection',
        cameBy: 'letter',
        receivedOn: '2026-06-30',
        name: 'Idris Vale',
        email: '',
        reach: '4 Elm Row, Leeds LS1 4AB',
        words: 'Nobody wrote back.',
      }),
    )
    const before = (await house.letters()).length
    const told = { words: 'We are sorry, Idris. Miriam looks into it.' }
    assert.equal((await tovah.post(`/desk/requests/${id}/steps/wrote`, told)).status, 303)
    assert.equal((await house.letters()).length, before)
    const page = await tovah.page(`/desk/requests/${id}`)
    const links = [...page.matchAll(/href="(\/desk\/requests\/[\w-]+\/letters\/[\w-]+\/pdf)"/g)].map(
      (found) => found[1]!,
    )
    assert.equal(links.length, 2)
    const printed = await Promise.all(
      links.map(async (link) => {
        const { objects, text } = readPdf(new Uint8Array(await (await tovah.get(link)).arrayBuffer()))
        assert.match(objects, /<pdfuaid:part>1<\/pdfuaid:part>/)
        return text.join('\n')
      }),
    )
    const letter = printed.find((text) => text.includes('Miriam looks into it'))!
    for (const line of ['Idris Vale', '4 Elm Row', 'Leeds LS1 4AB', '1 July 2026'])
      assert.ok(letter.includes(line), line)
    const looks = await root.db.rows(`select 1 from audit.entry where act = 'people.request-read'`)
    assert.ok(looks.length >= 3)

    for (const [who, status] of [
      [leah, 404],
      [visitor(house), 303],
    ] as const)
      assert.equal((await who.get(links[0]!)).status, status)
    const written = await numberOf('rectification')
    const step = (await root.db.row<{ id: string }>(
      'select id from people.request_step where request_id = $1 limit 1',
      [written],
    ))!
    assert.equal(
      (await tovah.get(`/desk/requests/${written}/letters/${step.id}/pdf`)).status,
      404,
      'they have an email',
    )
  })

  test('and refused, is told why, and of the Commissioner and the court', async () => {
    const id = await numberOf('rectification')
    const words = 'The record says what you signed on the day.'
    assert.equal((await elias.post(`/desk/requests/${id}/steps/refused`, { words })).status, 303)
    const letter = (await house.letters()).at(-1)!
    assert.match(letter.words, /The record says what you signed/)
    assert.match(letter.words, /complain to the Information Commissioner/)
    assert.match(letter.words, /go to court/)
  })

  test('is forgotten with every word of it; that somebody asked stays a number', async () => {
    await leah.post('/my/requests', { kind: 'erasure', words: 'Please take it all away.' })
    await leah.post('/my/forget', { sure: 'yes' })
    await house.runJobs()
    assert.equal(await personOf(hub.db, leah.id), undefined)
    const left = await root.db.rows<{ row: string; state: string }>(
      `select t::text as row, state from people.request t where person_id = $1 order by number`,
      [leah.id],
    )
    assert.deepEqual(
      left.map(({ state }) => state),
      ['refused', 'answered'],
    )
    assert.ok(!left.some(({ row }) => /leah|brandt/i.test(row)))
    const words = await root.db.rows(
      'select 1 from people.request_words w join people.request r on r.id = w.request_id where r.person_id = $1',
      [leah.id],
    )
    assert.deepEqual(words, [])
  })
})

describe('the day of the law', async () => {
  const house = await openHub({ today: '2026-01-10' })
  const { root } = house
  const ask = (guest: Visitor, name: string) =>
    guest.post('/privacy/ask', {
      kind: 'access',
      words: 'All of it, please.',
      name,
      email: `${name.toLowerCase()}@example.net`,
    })
  const warnings = async () =>
    (await house.letters())
      .filter(({ kind }) => kind === 'people.requests-due')
      .map(({ address, subject }) => `${address.replace(/^.*</, '').replace('>', '')}: ${subject}`)
  const morning = async (on: string): Promise<void> => {
    house.setTime(on, '07:45')
    await house.runSchedules()
    await house.runJobs()
  }

  test('is warned of once before it comes, and once the day after, to those who answer for it', async () => {
    await as(house, 'administrator')
    await ask(visitor(house), 'Amal')
    await morning('2026-02-02')
    assert.deepEqual(await warnings(), [])
    await morning('2026-02-03')
    await morning('2026-02-04')
    assert.deepEqual(await warnings(), ['tovah@example.org: A request about data is due soon'])
    let elias = await as(house, 'treasurer', [{ role: 'data-lead' }])
    await morning('2026-02-10')
    elias = await again(house, elias)
    assert.match(await elias.page('/desk'), /Due today to answer/)
    await morning('2026-02-11')
    await morning('2026-02-12')
    assert.deepEqual((await warnings()).slice(1).toSorted(), [
      'elias@example.org: A request about data is late',
      'tovah@example.org: A request about data is late',
    ])
    const today = await (await again(house, elias)).page('/desk')
    assert.match(today, /2 days late to answer/)
    assert.match(today, /A copy of what we hold: Amal/)
    assert.doesNotMatch(
      (await house.letters()).findLast(({ kind }) => kind === 'people.requests-due')!.words,
      /Amal/,
    )
  })

  test('once passed for a request that ended, leaves it a while, and then takes every word away', async () => {
    const tovah = (await root.db.row<{ id: string }>('select id from people.request'))!
    const elias = await as(house, 'vetting officer', [{ role: 'data-lead' }])
    await elias.post(`/desk/requests/${tovah.id}/steps/refused`, { words: 'We hold nothing on you.' })
    await morning('2029-02-11')
    assert.equal((await root.db.rows('select 1 from people.request')).length, 1)
    await morning('2029-02-13')
    for (const table of ['request', 'request_step', 'request_words'])
      assert.deepEqual(await root.db.rows(`select 1 from people.${table}`), [], table)
    const reported = `select on_day as day, gone from house.retention where kind = 'people.requests' and gone > 0`
    assert.deepEqual(await root.db.rows(reported), [{ day: '2029-02-13', gone: 1 }])
  })
})
