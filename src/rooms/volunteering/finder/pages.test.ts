import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { frameFor } from '../../../hall/frame.ts'
import { hostOf } from '../../../hall/host.ts'
import { rooms } from '../../../house.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { openHub } from '../../../../test/hub.ts'
import { visitor } from '../../../../test/web.ts'
import { hubOf } from '../../../platform/hub.ts'
import { visitor as nobody } from '../../../platform/permits/actor.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { pseudo } from '../../../platform/words/pseudo.ts'
import { english, speak } from '../../../platform/words/words.ts'
import { finderOf } from './finder.ts'
import { pagePlainly } from './pages.ts'
import { plantedHouse, setUp } from './planted.fixture.ts'
import { tidy } from './printed.ts'
import { address, fromTheTop } from './question.ts'
import { questions } from './questions.fixture.ts'
import { answerTo } from './search.ts'
import { shellFor } from './shell.ts'
import { pageSwiftly } from './swift-page.ts'
import { isForAll } from './view.ts'
import { unwired } from './wire.ts'

/** The titles of the results, in their order. */
const listed = (page: string): string[] =>
  [...page.matchAll(/<h3 dir="auto">.*?<a href="\/help\/([^"]+)">/gs)].map((found) => found[1]!)

interface ItemList {
  '@type': string
  numberOfItems: number
  itemListElement: { position: number; name: string; url: string }[]
}

const factsOf = (page: string): ItemList =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)![1]!) as ItemList

/** How many the page says it found. */
const found = (page: string): number =>
  Number((/(\d+|None) of \d+ match|(\d+) ways to help stand open/.exec(page) ?? []).slice(1).find(Boolean))

describe('the finder’s page', async () => {
  const { house, rows } = await plantedHouse(80, { seed: 21 })
  await setUp(house)
  const guest = visitor(house)

  test('a page filled into a stencil is the page put together part by part', async () => {
    const words = speak(english)
    const bare = {
      hub: house.hub,
      words,
      session: null,
      actor: nobody,
      url: new URL('https://hub.example.org/help'),
      can: () => false,
    }
    const visit = { ...bare, frame: frameFor(rooms, bare as unknown as Visit) } as unknown as Visit
    let compared = 0
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const answered = await answerTo(house.hub, question)
        if (answered.results.total === 0) return
        compared++
        const view = {
          ...answered,
          typed: null,
          relaxations: [],
          programmes: finderOf(house.hub).programmes(),
        }
        const swift = unwired((sheet) => pageSwiftly(sheet, visit, view, shellFor(visit, isForAll(question))))
        assert.equal(closed(swift), closed(tidy(pagePlainly(visit, view))))
      }),
      { numRuns: 60 },
    )
    assert.ok(compared > 0)
  })

  test('a whole postcode leads to an address that says its sector, and what is shared says the district', async () => {
    const answer = await guest.get('/help?near=n12+8xq&words=')
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/help?near=N12+8'])
    const page = await guest.page('/help?near=N12+8&within=any')
    assert.match(page, /href="\/help\.ics\?near=N12&amp;within=any"/)
    assert.match(page, /href="\/help\/saved\/new\?near=N12&amp;within=any"/)
    assert.match(page, /value="https:\/\/hub\.example\.org\/help\?near=N12&amp;within=any"/)
    assert.match(
      page,
      /<link rel="canonical" href="https:\/\/hub\.example\.org\/help\?near=N12&amp;within=any"/,
    )
    assert.doesNotMatch(page, /8XQ/i)
  })

  test('a postcode typed among the words is where somebody asks from, on every way in', async () => {
    const typed = 'words=cook+n12+8xq'
    const led = async (path: string) => {
      const answer = await guest.get(path)
      return [answer.status, answer.headers.get('location')]
    }
    assert.deepEqual(
      [
        await led(`/help?${typed}`),
        await led(`/help?${typed}&near=LS1`),
        await led(`/give-time/end?${typed}`),
        await led(`/give-time/end?give=hour&told=${encodeURIComponent(typed)}`),
        await led(`/help/saved/new?${typed}`),
      ],
      [
        [303, '/help?words=cook&near=N12+8'],
        [303, '/help?words=cook&near=LS1'],
        [303, '/give-time/end?words=cook&near=N12+8'],
        [303, '/give-time/end?words=cook&near=N12+8&give=hour'],
        [303, '/help/saved/new?words=cook&near=N12'],
      ],
    )
    const feed = await guest.page(`/help.ics?${typed}`)
    assert.match(feed, /SOURCE[^:]*:https:\/\/hub\.example\.org\/help\.ics\?words=cook&near=N12\r\n/)
    assert.doesNotMatch(feed, /8XQ/i)
    const { next } = JSON.parse(await guest.page('/api/opportunities?words=n12+8xq&within=any')) as {
      next: string
    }
    assert.equal(next, 'https://hub.example.org/api/opportunities?near=N12+8&within=any&page=2')
  })

  test('no postcode of a search is kept anywhere, whichever way it came', async () => {
    for (const path of ['/help', '/help.ics', '/give-time/end']) {
      await guest.get(`${path}?near=N12+8XQ`)
      await guest.get(`${path}?near=N12+8XQ&age=none`)
      await guest.get(`${path}?words=cook+N12+8XQ`)
    }
    const tables = await house.root.db.rows<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    )
    assert.ok(tables.length > 40)
    const holding = await house.root.db.rows<{ name: string }>(
      tables
        .map(({ name }) => `(select '${name}' as name from ${name} t where t::text ~* 'N12 ?8XQ' limit 1)`)
        .join(' union all '),
    )
    assert.deepEqual(holding, [])
  })

  test('what machines read of a list is what people see', async () => {
    for (const path of ['/help', '/help?give=skill&show=50', '/help?words=cook&near=N12&within=any']) {
      const page = await guest.page(path)
      const facts = factsOf(page)
      assert.equal(facts['@type'], 'ItemList')
      assert.deepEqual(
        facts.itemListElement.map(({ position, name, url }) => ({ position, name, url })),
        listed(page).map((slug, at) => ({
          position: at + 1,
          name: rows.find((row) => row.slug === slug)!.content.title,
          url: `https://hub.example.org/help/${slug}`,
        })),
      )
      assert.equal(facts.numberOfItems, found(page))
    }
  })

  test('a page is valid, and only what is the same for everybody may be found by search engines', async () => {
    for (const path of ['/help', '/help?near=N12&day=tue', '/help?words=zzzzz', '/help?near=nowhere']) {
      const page = await (await guest.get(path)).text()
      assert.deepEqual(await markupFaults(page), [], path)
      assert.equal(page.includes('content="noindex"'), path !== '/help', path)
    }
  })

  test('a postcode that is none keeps everything else that was typed, and is named', async () => {
    const page = await guest.page('/help?near=somewhere&words=cook&day=tue&age=99999', 422)
    assert.match(page, /There are 2 things to put right/)
    assert.match(page, /<a href="#f-near">Enter a postcode, like N12 8AB or N12<\/a>/)
    assert.match(page, /<a href="#f-age">Enter an age in years, like 16<\/a>/)
    assert.match(page, /value="somewhere"/)
    assert.match(page, /value="cook"/)
    assert.match(page, /value="tue"\s+checked/)
  })

  test('a postcode that lies nowhere we know is told so, and the list stands without it', async () => {
    const page = await guest.page('/help?near=ZX9', 422)
    assert.match(page, /We cannot find ZX9/)
    assert.equal(listed(page).length, 20)
  })

  test('a change that is offered finds as many as it says, when it is followed', async () => {
    let followed = 0
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const page = await guest.page(`/help${address(fromTheTop(question))}`)
        if (!page.includes('Change one thing')) return
        for (const [, href = '', said = ''] of page.matchAll(
          /<li><a href="(\/help[^"]*)">([^<]*)<\/a><\/li>/g,
        )) {
          if (!/\d+$/.test(said)) continue
          followed++
          const count = Number(/(\d+)$/.exec(said)![1])
          const other = await guest.page(href.replaceAll('&amp;', '&'))
          assert.equal(found(other), count, `${said}: ${href}`)
        }
      }),
      { numRuns: 60 },
    )
    assert.ok(followed > 0)
  })

  test('in another language, right to left, every sentence is said in it', async () => {
    const app = hostOf(hubOf({ ...house.hub, words: speak(pseudo) }), () => {})
    const read = async (path: string) =>
      (await app.fetch(new Request(`https://hub.example.org${path}`), { remote: '203.0.113.7' })).text()
    for (const path of [
      '/help?near=N12&within=any&day=tue',
      '/help?words=zzzzz',
      '/help?near=no',
      '/give-time',
      '/',
    ]) {
      const page = await read(path)
      assert.match(page, /<html lang="ar-XB" dir="rtl"/)
      const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
      const plain = [...main.matchAll(/<(h1|legend|summary|label|button|h2)\b[^>]*>(.*?)<\/\1>/gs)]
        .map(([, , inner = '']) =>
          inner
            .replaceAll(/<[^>]*>/g, '')
            .replaceAll(/\s+/g, ' ')
            .trim(),
        )
        .filter((said) => said !== '' && !said.includes('⟦'))
      assert.deepEqual(plain, path === '/' ? ['The tent is open on every side.'] : [], path)
    }
  })
})

/** White space between tags means nothing here. */
const closed = (markup: string): string =>
  markup
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?> ?</g, '><')
    .replaceAll(' >', '>')

test('a hub with nothing published says so, and offers a letter instead of filters that find nothing', async () => {
  const guest = visitor(await openHub())
  const page = await guest.page('/help')
  assert.match(page, /Nothing stands open at this moment/)
  assert.match(page, /href="\/help\/saved\/new"/)
  assert.doesNotMatch(page, /ld\+json/)
})
