import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { pseudo } from '../../src/platform/words/pseudo.ts'
import { keepPicture, look, newPage, sideways } from '../browsing.ts'
import { furnished, inAnotherLanguage, unfurnished, type Furnished } from './furnished.ts'
import { walkByKeyboard } from './keyboard.ts'
import { ownWords, unmarked } from './marked.ts'
import { payAll } from './paying.ts'
import { unvisited } from './routes.ts'
import { applicationVisits, applyingVisits } from './visits/applications.ts'
import { clearingVisits, emptyClearing } from './visits/clearing.ts'
import { findThings, type Things } from './visits/found.ts'
import { deskVisits, emptyVisits, houseVisits, tentVisits } from './visits/inside.ts'
import { peopleVisits } from './visits/people.ts'
import { refereeVisits, referenceVisits } from './visits/references.ts'
import { standingVisits } from './visits/requirements.ts'
import { publicVisits } from './visits/public.ts'
import type { Visit } from './visits/visit.ts'

const groups: Readonly<Record<string, (things: Things) => readonly Visit[]>> = {
  'for everybody': publicVisits,
  'of one’s own tent': tentVisits,
  'of the desk': deskVisits,
  'of people at the desk': peopleVisits,
  'of references': (it) => [...refereeVisits(it), ...referenceVisits(it)],
  'of roles and standing': standingVisits,
  'about the house': houseVisits,
  'of what clears somebody': clearingVisits,
  'of applying': applyingVisits,
  'of applications': applicationVisits,
}

const closely = (page: Page, { name, isLetter }: Visit): Promise<void> =>
  look(page, name, { widths: [1280, 390], isLetter: isLetter ?? false })

/** The page for programs is made of addresses and examples. */
const isForPrograms = ({ name }: Visit): boolean => name === 'public/api'

describe('every page', () => {
  let tent: Furnished
  let it: Things
  const sessionFor = async ({ as, half }: Visit) =>
    as ? tent.sessionOf(as, half ? 'link' : 'strong') : undefined
  before(async () => {
    tent = await furnished()
    it = await findThings(tent.house)
  })

  test('is visited: each route that shows one', () => {
    const visits = Object.values(groups).flatMap((visitsOf) => visitsOf(it))
    assert.deepEqual(unvisited(visits), [], 'Add a visit to test/journeys/visits.')
  })

  for (const [which, visitsOf] of Object.entries(groups)) {
    test(`${which} stands up to a close look, on a phone and at a table; fact 39: every target is 24 by 24 px or more`, async () => {
      await payAll({ visits: visitsOf(it), url: tent.url, sessionFor, see: closely })
    })
  }

  test('of a hub with nothing in it does so too', async () => {
    const { url, session } = await unfurnished()
    await payAll({
      visits: [...emptyVisits, ...emptyClearing],
      url,
      sessionFor: async () => session,
      see: closely,
    })
  })

  test('of the public and the tent is read from right to left (fact 39: Arabic is dir="rtl"), with nothing left in English', async () => {
    const url = await inAnotherLanguage(tent, pseudo)
    const visits = [
      ...publicVisits(it),
      ...tentVisits(it),
      ...applyingVisits(it),
      ...refereeVisits(it),
      ...clearingVisits(it).filter(({ path }) => path.startsWith('/my/')),
    ]
    // What a visit writes in its own words may come back on another's page.
    const written = visits.flatMap(({ send }) => Object.values(send?.answers ?? {}))
    const own = [...(await ownWords(tent.house)), ...written.filter((words) => words.includes(' '))]
    await payAll({
      visits,
      url,
      sessionFor: async (visit) => {
        const session = await sessionFor(visit)
        return session && { ...session, url }
      },
      width: 390,
      async see(page, visit) {
        const { name } = visit
        await keepPicture(page, `right-to-left/${name}`)
        assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl')
        assert.ok((await sideways(page)) <= 0, `${name} scrolls sideways`)
        if (isForPrograms(visit)) return
        assert.deepEqual(await unmarked(page, own), [], `${name} has words that bypass the languages layer`)
      },
    })
  })

  test('that matters most can be walked through by keyboard alone', async () => {
    const walks = [
      'public/finder-near',
      'public/way-series',
      'door/come-in',
      'tent/my',
      'desk/today',
      'desk/list',
    ]
    const visits = Object.values(groups).flatMap((visitsOf) => visitsOf(it))
    await payAll({
      visits: visits.filter(({ name }) => walks.includes(name)),
      url: tent.url,
      sessionFor,
      async see(page, { name }) {
        assert.ok((await walkByKeyboard(page, name)) > 5)
      },
    })
  })

  test('on paper is only what paper needs: the list of a shift', async () => {
    const page = await newPage({ session: await tent.sessionOf('dalia') })
    await page.goto(`${tent.url}/desk/gatherings/${it.today}`)
    await page.emulateMedia({ media: 'print' })
    await keepPicture(page, 'desk/list-print')
    assert.equal(await page.getByRole('button').count(), 0, 'nothing to press')
    assert.equal(await page.getByRole('navigation').count(), 0, 'nowhere to go')
    const shown = await page.getByRole('main').innerText()
    const names = await tent.house.root.db.rows<{ name: string }>(
      `select coalesce(group_name, name) as name from gatherings.place where gathering_id = $1 and state = 'confirmed'`,
      [it.today],
    )
    assert.ok(names.length > 0)
    assert.deepEqual(
      names.filter(({ name }) => !shown.includes(name)),
      [],
    )
  })
})
