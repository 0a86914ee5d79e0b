import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as, visitor } from '../../../../test/web.ts'
import { keepsNothing } from '../../../platform/retention/kept.ts'
import { basesOf } from '../../people/face.ts'
import { volunteering } from '../room.ts'
import { mostSearches } from './rules.ts'
import { searchesOf } from './store.ts'

describe('searches people keep', async () => {
  const house = await openHub()
  const { hub } = house
  const leah = await as(house, 'another volunteer')
  const path = '/help/saved/new?words=cook&near=N12&day=tue'
  const search = 'words=cook&near=N12&day=tue'
  const naomi = { search, email: 'naomi.feld@example.net', name: 'Naomi Feld', howOften: 'day' }
  const rows = (): Promise<Record<string, unknown>[]> =>
    house.root.db.rows('select * from volunteering.saved_search order by made_at, id')
  const linkIn = (words: string): string =>
    /https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(words)![1]!

  test('the page says the search in words, and its address no more than the half of a postcode', async () => {
    const guest = visitor(house)
    const exact = await guest.get('/help/saved/new?near=N12%208AB&day=tue&words=cook&page=3&colour=blue')
    assert.deepEqual([exact.status, exact.headers.get('location')], [303, path])
    const page = await guest.page(path)
    assert.match(page, /“cook”, N12, Tuesday/)
    assert.match(page, /we keep the first half, N12, and no more/)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(await guest.page('/help/saved/new'), /Tell me when something like this comes up/)
  })

  test('a postcode among the words is kept no closer, and said in no letter', async () => {
    const sent = await visitor(house).post('/help/saved/new', {
      ...naomi,
      email: 'avital@example.net',
      search: 'words=cook+n12+8zx&near=LS1+4ZX&day=tue',
    })
    assert.match(await sent.text(), /Check your email/)
    const letters = await house.letters()
    assert.match(letters.at(-1)!.words, /“cook”, LS1, Tuesday/)
    assert.doesNotMatch(
      JSON.stringify([await rows(), await house.root.db.rows('select payload from identity.link'), letters]),
      /[84] ?ZX/i,
    )
    await house.root.db.rows('delete from volunteering.saved_search')
  })

  test('a visitor proves their address first; looking at the letter changes nothing', async () => {
    const guest = visitor(house)
    const sent = await guest.post('/help/saved/new', { ...naomi, search: 'words=cook&near=N12+8AB&day=tue' })
    const page = await sent.text()
    assert.match(page, /Check your email/)
    assert.deepEqual(await markupFaults(page), [])
    const [letter] = (await house.letters()).slice(-1)
    assert.equal(letter!.kind, 'searches.confirm')
    assert.match(letter!.words, /“cook”, N12, Tuesday/)
    for (let looks = 0; looks < 2; looks++) await guest.page(linkIn(letter!.words))
    assert.deepEqual(
      (await rows()).map(({ person_id, confirmed_at }) => [person_id, confirmed_at]),
      [[null, null]],
    )

    const pressed = await guest.post(linkIn(letter!.words))
    assert.deepEqual([pressed.status, pressed.headers.get('location')], [303, '/my/searches?kept'])
    const [kept] = await rows()
    assert.deepEqual([kept!['name'], kept!['email'], kept!['question']], [null, null, search])
    const everything = JSON.stringify([
      await rows(),
      await house.root.db.rows('select payload from identity.link'),
      await house.letters(),
    ])
    assert.doesNotMatch(everything, /8AB/)
    const mine = await guest.page('/my/searches?kept')
    assert.match(mine, /Kept\. We write when there is something new\./)
    assert.match(mine, /“cook”, N12, Tuesday/)
    assert.deepEqual(await markupFaults(mine), [])
    assert.match(await guest.page('/my'), /Searches you keep/)
  })

  test('why we may write is kept in the very words that stood beside the button', async () => {
    const page = await visitor(house).page(path)
    const [kept] = await rows()
    const [basis] = await basesOf(hub.db, kept!['person_id'] as string)
    assert.deepEqual(
      [basis!.purpose, basis!.basis, basis!.form, basis!.endedAt],
      ['saved-searches', 'consent', '/help/saved/new', null],
    )
    assert.equal(kept!['basis_words'], basis!.words)
    assert.ok(page.includes(basis!.words))
  })

  test('somebody known needs one press; the same search again changes how often', async () => {
    const page = await leah.page(path)
    assert.match(page, /One press is enough/)
    assert.doesNotMatch(page, /name="email"/)
    for (const howOften of ['at-once', 'fri']) {
      const kept = await leah.post('/help/saved/new', { search, howOften })
      assert.deepEqual([kept.status, kept.headers.get('location')], [303, '/my/searches?kept'])
    }
    assert.deepEqual(
      (await searchesOf(hub.db, leah.id)).map(({ question, howOften }) => [question, howOften]),
      [[search, 'fri']],
    )
  })

  test('what makes no sense comes back with everything typed, and forged fields are refused', async () => {
    const guest = visitor(house)
    const before = await rows()
    const answer = await guest.post('/help/saved/new', { ...naomi, email: 'naomi', name: 'Still <here>' })
    const page = await answer.text()
    assert.equal(answer.status, 422)
    assert.match(page, /Enter an email address with an @/)
    assert.match(page, /Still &lt;here&gt;/)
    assert.match(page, /“cook”, N12, Tuesday/)
    assert.deepEqual(await markupFaults(page), [])
    for (const forged of [{ howOften: 'hourly' }, { state: 'on' }, { email: '' }])
      assert.equal((await guest.post('/help/saved/new', { ...naomi, ...forged })).status, 422)
    const strange = await guest.post('/help/saved/new', {
      ...naomi,
      email: 'strange@example.net',
      search: '"><script>&near=nowhere&words=\u202e',
    })
    assert.equal(strange.status, 422)
    assert.deepEqual(await rows(), before)
  })

  test('a search from a place nobody knows is not kept: the finder says what is wrong', async () => {
    const guest = visitor(house)
    const before = await rows()
    const answers = [
      await guest.get('/help/saved/new?near=BX1'),
      await guest.post('/help/saved/new', { ...naomi, search: 'near=BX1' }),
    ]
    for (const answer of answers)
      assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/help?near=BX1'])
    assert.equal((await guest.get('/help?near=BX1')).status, 422)
    assert.deepEqual(await rows(), before)
  })

  test('nobody’s letterbox is filled by somebody else', async () => {
    const guest = visitor(house)
    const statuses: number[] = []
    for (let asks = 0; asks < 8; asks++)
      statuses.push((await guest.post('/help/saved/new', { ...naomi, email: 'flooded@example.net' })).status)
    assert.deepEqual(statuses, [200, 200, 200, 200, 200, 200, 429, 429])
    await house.root.db.rows('delete from limits.hit')
  })

  test('each keeps ten searches at most, and is told so kindly', async () => {
    const elias = await as(house, 'treasurer')
    const keep = (at: number) => elias.post('/help/saved/new', { search: `words=kite${at}`, howOften: 'day' })
    for (let at = 0; at < mostSearches; at++) assert.equal((await keep(at)).status, 303)
    const refused = await keep(mostSearches)
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), /You keep 10 searches already/)
    assert.equal((await keep(3)).status, 303)
    assert.equal((await searchesOf(hub.db, elias.id)).length, mostSearches)
    const guest = visitor(house)
    await guest.post('/help/saved/new', { ...naomi, email: 'elias@example.org' })
    const link = linkIn((await house.letters()).at(-1)!.words)
    assert.equal((await guest.post(link)).status, 409)
    assert.equal((await searchesOf(hub.db, elias.id)).length, mostSearches)
  })

  test('the same search confirmed from several letters at once is kept once, and every press is answered alike', async () => {
    const elsewhere = await as(house, 'partner lead')
    const links: string[] = []
    for (let asks = 0; asks < 5; asks++) {
      await visitor(house).post('/help/saved/new', { ...naomi, email: 'tobias@example.org' })
      links.push(linkIn((await house.letters()).at(-1)!.words))
    }
    const pressed = await Promise.all(links.map((link) => visitor(house).post(link)))
    assert.deepEqual(
      pressed.map((answer) => [answer.status, answer.headers.get('location')]),
      links.map(() => [303, '/my/searches?kept']),
    )
    assert.deepEqual(
      (await searchesOf(hub.db, elsewhere.id)).map(({ question, howOften }) => [question, howOften]),
      [[search, 'day']],
    )
  })

  test('somebody without an address is told what to do', async () => {
    const beatrix = await as(house, 'trustee')
    await house.root.db.rows('update people.person set email = null where id = $1', [beatrix.id])
    const answer = await beatrix.post('/help/saved/new', { search, howOften: 'day' })
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /We have no email address of yours/)
  })

  test('people change how often and stop by themselves; another’s searches are not there', async () => {
    const miriam = await as(house, 'safeguarding lead')
    await miriam.post('/help/saved/new', { search, howOften: 'day' })
    const [kept] = await searchesOf(hub.db, miriam.id)
    const own = `/my/searches/${kept!.id}`
    assert.equal((await leah.post(own, { howOften: 'sun' })).status, 404)
    assert.equal((await leah.post(`${own}/stop`)).status, 404)
    assert.equal((await miriam.post(own, { howOften: 'hourly' })).status, 404)
    assert.equal(
      (await miriam.post(own, { howOften: 'sun' })).headers.get('location'),
      '/my/searches?changed',
    )
    assert.deepEqual(
      (await searchesOf(hub.db, miriam.id)).map(({ howOften, nextAt }) => [howOften, nextAt.toString()]),
      [['sun', '2026-11-29T08:00:00Z']],
    )
    assert.equal((await miriam.post(`${own}/stop`)).headers.get('location'), '/my/searches?stopped')
    const page = await miriam.page('/my/searches?stopped')
    assert.match(page, /You keep no search/)
    assert.deepEqual(await markupFaults(page), [])
    const bases = await basesOf(hub.db, miriam.id)
    assert.deepEqual([bases.at(-1)!.purpose, bases.at(-1)!.endedHow], ['saved-searches', 'on their own page'])
    assert.doesNotMatch(await miriam.page('/my'), /Searches you keep/)
  })

  test('what we hold shows them, and whoever asks to be forgotten leaves none behind', async () => {
    const sections = await volunteering.dossier!(hub, leah.id, hub.words)
    assert.deepEqual(
      sections.map(({ title, entries }) => [title, entries]),
      [
        [
          'Searches you keep',
          [
            {
              label: '“cook”, N12, Tuesday',
              value: 'Once a week at most, on Fridays, kept since 24 November 2026',
            },
          ],
        ],
      ],
    )
    await house.worker.transact((db) => volunteering.forget!(house.worker, db, leah.id, keepsNothing))
    assert.deepEqual(await searchesOf(hub.db, leah.id), [])
    assert.equal(
      (await rows()).some(({ question }) => question === search),
      true,
    )
  })

  test('what nobody confirmed goes, and its letter with it', async () => {
    const guest = visitor(house)
    await guest.post('/help/saved/new', { ...naomi, email: 'late@example.net' })
    const link = linkIn((await house.letters()).at(-1)!.words)
    const unconfirmed = async () => (await rows()).filter(({ person_id }) => person_id === null).length
    assert.ok((await unconfirmed()) > 0)
    house.setTime('2026-12-03', '12:00')
    await house.runSchedules()
    assert.equal(await unconfirmed(), 0)
    assert.equal((await guest.get(link)).status, 410)
  })
})
