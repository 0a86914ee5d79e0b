import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub, type TestHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { statementsOf } from '../../../../../test/statements.ts'
import { changed, stateOf } from '../../../../../test/faults/state.ts'
import { guest, linkTo, margit, naomiApplied, per, refereeIds, theirWords } from '../references.fixture.ts'

/** Margit was asked for words about Naomi. */
async function margitAsked(today = '2026-11-24', house?: TestHub) {
  const stage = await naomiApplied(house ?? (await openHub({ today })))
  await stage.naomi.post(stage.own, margit)
  await stage.move({ stage: 'checks' })
  return { ...stage, link: await linkTo(stage.house, 'margit@example.net') }
}

const row = ({ root }: TestHub) =>
  root.db.row<{
    state: string
    draft: Uint8Array | null
    words: Uint8Array | null
    phone: Uint8Array | null
  }>(
    `select r.state, w.draft, w.words, w.phone from volunteering.referee r
     left join volunteering.reference_words w on w.referee_id = r.id order by r.named_at limit 1`,
  )

const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('latin1')

describe('a referee’s own page', () => {
  test('shows of the applicant the name and the role, whatever else we know of her', async () => {
    const { house, naomi, link } = await margitAsked()
    await house.root.db.rows(
      `update people.person set phone = '07700 900318', region = 'Ashgrove West', born_on = '1990-03-04',
         skills = '{cooking}', languages = '{ar}' where id = $1`,
      [naomi.id],
    )
    const pages = [await guest(house).page(link), await guest(house).page(`${link}/not-me`)]
    for (const page of pages) {
      assert.match(page, /Naomi Feld/)
      assert.doesNotMatch(
        page,
        /naomi@|900318|Ashgrove West|1990|cooking|hostel|North London|Kitchen|Per Lindqvist/,
      )
      assert.ok(!page.includes(naomi.id))
      assert.deepEqual(await markupFaults(page), [])
    }
    const { words } = (await house.letters()).findLast(({ kind }) => kind === 'references.asked')!
    assert.doesNotMatch(words, /naomi@|900318|Ashgrove West|North London|Kitchen/)
  })

  test('changes nothing when it is looked at, as mail scanners do, and tells other sites and search engines nothing', async () => {
    const { house, link } = await margitAsked()
    const before = await stateOf(house.root.db)
    for (const path of [link, `${link}/not-me`, link]) {
      const answer = await guest(house).get(path)
      assert.equal(answer.status, 200)
      assert.equal(answer.headers.get('referrer-policy'), 'same-origin')
      assert.equal(answer.headers.get('cache-control'), 'private, no-store')
      assert.match(await answer.text(), /<meta name="robots" content="noindex">/)
    }
    assert.deepEqual(changed(before, await stateOf(house.root.db)), [])
    assert.match(await guest(house).page('/robots.txt'), /Disallow: \/reference/)
  })

  test('is kept by a press or while it is typed, closed, and is there again when they come back', async () => {
    const { house, link } = await margitAsked()
    const half = {
      act: 'stop',
      way: 'write',
      how: 'She ran the night desk',
      see: '',
      add: '',
      phone: '07700 900123',
    }
    assert.equal((await guest(house).post(link, half)).headers.get('location'), link)
    const again = await guest(house).page(link)
    assert.match(again, /She ran the night desk/)
    assert.match(again, /Kept at 12pm/)
    assert.doesNotMatch(again, /900123/)
    const typed = await guest(house).post(link, { ...half, act: 'keep', see: 'She sat with a guest' })
    assert.deepEqual([typed.status, await typed.text()], [200, 'Kept at 12pm'])
    house.setTime('2026-11-25')
    const nextDay = await guest(house).page(link)
    assert.match(nextDay, /She sat with a guest/)
    assert.match(nextDay, /Kept at 24 November 2026, 12pm/)
    assert.doesNotMatch(text((await row(house))?.draft), /night desk/)
    await guest(house).post(link, theirWords)
    const kept = await row(house)
    assert.deepEqual([kept?.state, kept?.draft], ['received', null])
    assert.doesNotMatch(text(kept?.words), /midnight/)
  })

  test('says what is missing, and loses no word', async () => {
    const { house, link } = await margitAsked()
    const answer = await guest(house).post(link, {
      ...theirWords,
      related: undefined,
      limits: undefined,
      add: '',
    })
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, /Say whether you are related/)
    assert.match(page, /Choose one of the three/)
    assert.match(page, /Tell us what you would add/)
    assert.match(page, /She sat with a guest till midnight/)
    assert.equal((await guest(house).post(link, { act: 'send' })).status, 422)
    assert.equal((await row(house))?.state, 'asked')
  })

  test('takes hostile words as words', async () => {
    const { house, link, samuel, desk } = await margitAsked()
    const hostile = "<script>alert(1)</script> ' or 1=1 -- {name} </textarea>"
    assert.equal((await guest(house).post(link, { ...theirWords, see: 'a\u202eb' })).status, 422)
    assert.equal((await guest(house).post(link, { ...theirWords, see: 'x'.repeat(60_000) })).status, 422)
    assert.equal((await guest(house).post(link, { ...theirWords, alone: 'always' })).status, 422)
    assert.equal((await guest(house).post(link, { ...theirWords, state: 'counts' })).status, 422)
    await guest(house).post(link, { ...theirWords, act: 'stop', see: hostile })
    assert.doesNotMatch(await guest(house).page(link), /<script>alert/)
    await guest(house).post(link, { ...theirWords, see: hostile })
    const [id] = await refereeIds(house)
    const read = await samuel.page(`${desk}/${id}`)
    assert.doesNotMatch(read, /<script>alert/)
    assert.match(read, /&lt;script&gt;alert/)
    assert.deepEqual(await markupFaults(read), [])
  })

  test('takes no press from another site', async () => {
    const { house, link } = await margitAsked()
    for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }]) {
      assert.equal((await guest(house).post(link, { act: 'send', way: 'no' }, headers)).status, 403)
      assert.equal((await guest(house).post(`${link}/not-me`, {}, headers)).status, 403)
    }
    assert.equal((await row(house))?.state, 'asked')
  })

  test('answers a wrong link, an old one, a used one and one of an application that ended alike, for the same work', async () => {
    const stage = await margitAsked()
    const { house, link, naomi, own, move } = stage
    await naomi.post(own, { ...per, email: 'per@example.net' })
    const used = await linkTo(house, 'per@example.net')
    await guest(house).post(used, { act: 'send', way: 'no' })
    const wrong = `/reference/${'x'.repeat(43)}`
    const say = async (path: string, send?: object) => {
      let said = ''
      const work = await statementsOf(async () => {
        const answer = await (send ? guest(house).post(path, { ...send }) : guest(house).get(path))
        said = `${answer.status} ${(await answer.text()).replaceAll(path, 'LINK')}`
      })
      return { said, work }
    }
    const presses = [undefined, theirWords, { act: 'send', way: 'no' }, { act: 'keep', how: 'Kept' }]
    await say(wrong, theirWords)
    const expected: Awaited<ReturnType<typeof say>>[] = []
    for (const press of presses) expected.push(await say(wrong, press))
    assert.match(expected[0]!.said, /^410 /)
    const gone = async (path: string): Promise<void> => {
      for (const [at, press] of presses.entries())
        assert.deepEqual(await say(path, press), expected[at], path)
      assert.equal((await guest(house).get(`${path}/not-me`)).status, 410)
      assert.equal((await guest(house).post(`${path}/not-me`)).status, 410)
    }
    for (const path of [used, '/reference/short', `/reference/${'y'.repeat(500)}`]) await gone(path)
    await move({ state: 'declined' })
    await gone(link)
    await move({ state: 'open' })
    assert.equal((await guest(house).get(link)).status, 200)
    house.setTime('2026-12-16')
    await gone(link)
  })

  test('is one referee’s alone: no link opens what is another’s, and no digest in the database is a link', async () => {
    const { house, link, naomi, own } = await margitAsked()
    await naomi.post(own, per)
    const other = await linkTo(house, 'per@example.net')
    assert.notEqual(link, other)
    assert.match(await guest(house).page(link), /Private, for Margit Sund/)
    assert.match(await guest(house).page(other), /Private, for Per Lindqvist/)
    const dump = JSON.stringify(
      await house.root.db.rows('select row_to_json(r)::text from volunteering.referee r'),
    )
    for (const token of [link, other].map((path) => path.slice('/reference/'.length))) {
      assert.ok(!dump.includes(token))
      assert.ok(!dump.includes(Buffer.from(token, 'base64url').toString('hex')))
      assert.ok(!dump.includes(Buffer.from(token).toString('hex')))
    }
  })

  test('is pressed so often and no more', async () => {
    const { house, link } = await margitAsked()
    const press = () => guest(house).post(link, { act: 'keep', how: 'Again' })
    await press()
    await house.root.db.rows(`update limits.hit set points = 100000 where key like 'references.%'`)
    assert.equal((await press()).status, 429)
  })
})

describe('instead of writing', () => {
  test('a referee asks to be rung, at a time we offer, and may still write', async () => {
    const { house, link, samuel, desk } = await margitAsked()
    const page = await guest(house).page(link)
    const slot = /name="slot" value="([^"]+)"/.exec(page)![1]!
    const missing = await guest(house).post(link, { act: 'call', slot, phone: '' })
    assert.equal(missing.status, 422)
    assert.match(await missing.text(), /Enter a number we can ring/)
    const gone = await guest(house).post(link, {
      act: 'call',
      slot: '2026-11-01T10:00:00Z',
      phone: '07700 900123',
    })
    assert.match(await gone.text(), /This time is over/)
    const asked = await guest(house).post(link, { act: 'call', slot, phone: '07700 900123' })
    assert.equal(asked.headers.get('location'), link)
    const letter = (await house.letters()).findLast(({ kind }) => kind === 'references.call')!
    assert.match(letter.subject, /We ring you on Wednesday 25 November at 10am/)
    assert.match(await guest(house).page(link), /We ring you on Wednesday 25 November at 10am/)
    assert.doesNotMatch(text((await row(house))?.phone), /900123/)
    const [id] = await refereeIds(house)
    assert.match(await samuel.page('/desk'), /Ring a referee of Naomi Feld: 25 Nov 2026, 10am/)
    assert.match(await samuel.page(`${desk}/${id}`), /\+44 7700 900123/)
    assert.equal((await guest(house).post(link, theirWords)).headers.get('location'), '/reference/done/sent')
  })

  test('whoever is not meant says so with one press, and the address goes at once', async () => {
    const { house, link, naomi, own } = await margitAsked()
    await guest(house).post(link, { act: 'stop', how: 'Kept by a stranger' })
    assert.equal(
      (await guest(house).post(`${link}/not-me`)).headers.get('location'),
      '/reference/done/not-them',
    )
    assert.deepEqual(await house.root.db.rows(`select email, phone, how from volunteering.referee_contact`), [
      { email: null, phone: null, how: null },
    ])
    assert.deepEqual(await house.root.db.rows('select 1 from volunteering.reference_words'), [])
    assert.match(await naomi.page(own), /Not their address/)
    const told = (await house.letters()).at(-1)!
    assert.equal(told.kind, 'references.another')
    assert.match(told.words, /is somebody else’s, so we took it away/)
    assert.equal((await guest(house).get(link)).status, 410)
  })
})
