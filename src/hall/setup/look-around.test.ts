import assert from 'node:assert/strict'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { openHub } from '../../../test/hub.ts'
import { markupFaults } from '../../../test/markup.ts'
import { freshProgram, type Program } from '../../../test/program.ts'
import { visitor } from '../../../test/web.ts'
import { madeReadyPage } from './look-around.ts'
import { freshSetUpLink } from './token.ts'

const press = (program: Program, path: string): Promise<Response> =>
  fetch(`${program.url}${path}`, { method: 'POST', headers: { origin: program.url } })

/** The page of a program that may be between two lives. */
async function pageOf(program: Program, path: string): Promise<{ status: number; text: string }> {
  try {
    const answer = await fetch(`${program.url}${path}`)
    return { status: answer.status, text: await answer.text() }
  } catch {
    return { status: 0, text: '' }
  }
}

const linkOf = (program: Program): string => /\/set-up\/\S+/.exec(program.printed)![0]

/** Nobody keeps a database below this folder any more. */
const isLeft = (folder: string): Promise<boolean> =>
  access(join(folder, 'postgres', 'cluster', 'postmaster.pid')).then(
    () => true,
    () => false,
  )

describe('looking around the demonstration', () => {
  test('one press, and the program becomes it on the same port; the hub is left as it was, its link still new', async (t) => {
    const home = await mkdtemp(join(tmpdir(), 'opentent-look-'))
    const data = join(home, 'data')
    t.after(() => rm(home, { recursive: true, force: true, maxRetries: 5 }))
    const program = await freshProgram({ data })
    t.after(() => program.stop())
    const link = linkOf(program)
    assert.match((await pageOf(program, link)).text, /Look around the demonstration<\/button>/)
    assert.equal((await press(program, '/set-up/not-this/demonstration')).status, 404)

    const answer = await press(program, `${link}/demonstration`)
    assert.equal(answer.status, 200)
    assert.match(await answer.text(), /The demonstration is being made ready\.[\s\S]*up to twenty seconds/)

    const seen = new Set<number>()
    let page = await pageOf(program, '/demo')
    for (let tries = 0; page.status !== 200 && tries < 600; tries++) {
      seen.add(page.status)
      if (page.status === 503) assert.match(page.text, /<meta http-equiv="refresh" content="3; url=\/demo"/)
      await pause(100)
      page = await pageOf(program, '/demo')
    }
    assert.match(page.text, /Tovah Ashworth/)
    assert.ok(seen.has(503), 'whoever waits is told so')
    assert.ok(!seen.has(404), 'and never that nothing is here')
    assert.equal(await isLeft(data), false)
    assert.equal(await isLeft(`${data}-demo`), true)

    await program.stop()
    assert.equal(program.child.exitCode, 0)
    assert.equal(await isLeft(`${data}-demo`), false)

    const again = await freshProgram({ data })
    t.after(() => again.stop())
    assert.match((await pageOf(again, linkOf(again))).text, /Set up my charity/)
    await again.stop()
  })

  test('the link is not used up by it, and where the program cannot become it the page names the command', async () => {
    const house = await openHub()
    const guest = visitor(house)
    const link = await freshSetUpLink(house.hub)
    assert.match(await guest.page(link), /npm start -- --demo/)
    const refused = await guest.post(`${link}/demonstration`)
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), /npm start -- --demo/)
    const begun = await guest.post(link)
    assert.deepEqual([begun.status, begun.headers.get('location')], [303, '/set-up/charity'])
  })

  test('the page that waits is sound, and leads on without script', async () => {
    const page = String(madeReadyPage())
    // Somebody waits for something that is not there yet: to go on at once would be no use.
    const faults = (await markupFaults(page)).filter((fault) => !fault.includes('meta-refresh'))
    assert.deepEqual(faults, [])
    assert.match(page, /left untouched[\s\S]*npm start/)
    assert.match(page, /<noscript><meta http-equiv="refresh" content="3; url=\/demo"/)
  })
})
