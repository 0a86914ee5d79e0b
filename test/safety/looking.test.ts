import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openDemonstration } from '../../src/hall/demonstration/demonstration.fixture.ts'
import { roleKeys } from '../../src/hall/demonstration/roles.ts'
import { changed, stateOf } from '../faults/state.ts'
import { walk } from '../faults/walk.ts'
import { visitor } from '../web.ts'

describe('looking', async () => {
  const house = await openDemonstration()
  const { root } = house

  test('at every page somebody is led to, as anybody, changes nothing but the log of what was read', async () => {
    const seen = new Set<string>()
    const details = async (): Promise<string[]> =>
      (await root.db.rows<{ row: string }>('select d::text as row from audit.detail d')).map(({ row }) => row)
    for (const as of [null, ...roleKeys]) {
      const person = visitor(house)
      if (as) await person.post('/demo/enter', { as })
      const [before, told] = [await stateOf(root.db), await details()]
      const { pages } = await walk(person, [
        '/',
        '/my',
        '/desk',
        '/help',
        '/give-time',
        '/door',
        '/desk/settings',
      ])
      const moved = changed(before, await stateOf(root.db)).filter(
        (table) => !/^audit\.(entry|detail|pending)$/.test(table),
      )
      assert.deepEqual(moved, [], `as ${as ?? 'a visitor'}`)
      const still = new Set(await details())
      assert.ok(
        told.every((row) => still.has(row)),
        'the log is only added to',
      )
      for (const { route } of pages) seen.add(route)
    }
    assert.ok(seen.size > 60, `${seen.size} kinds of pages`)
  })

  test('at every link in every letter, as a mail scanner does, uses nothing up', async () => {
    const shift = await root.db.row<{ slug: string; id: string }>(
      `select o.slug, g.id from gatherings.gathering g join volunteering.opportunity o on o.id = g.part_of
       where g.state = 'open' and g.starts_at > '2026-11-30' and o.state = 'published' order by g.starts_at limit 1`,
    )
    const guest = visitor(house)
    const signed = await guest.post(`/help/${shift!.slug}`, {
      shift: shift!.id,
      people: 1,
      name: 'Scanned Sal',
      email: 'scanned.sal@example.net',
      age: 'adult',
    })
    assert.equal(signed.status, 200)
    await guest.post('/door', { email: 'naomi.feld@example.org' })
    await house.runJobs()
    const letters = await root.db.rows<{ words: string }>('select words from mail.letter')
    const links = new Set(
      letters.flatMap(({ words }) =>
        [...words.matchAll(/https:\/\/hub\.example\.org(\/\S+)/g)].map(([, path]) => path!),
      ),
    )
    assert.ok(links.size > 20 && [...links].some((path) => path.startsWith('/door/link/')))
    const before = await stateOf(root.db)
    for (const path of links) {
      const answer = await visitor(house).get(path)
      assert.ok(answer.status < 500, path)
    }
    assert.deepEqual(changed(before, await stateOf(root.db)), [])
  })
})
