import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { newId } from '../../src/platform/database/id.ts'
import { openAccount } from '../../src/platform/identity/face.ts'
import { addPerson } from '../../src/rooms/people/store.ts'
import { newPage } from '../browsing.ts'
import { ashgrove, type Ashgrove } from './ashgrove.ts'
import { lookingAs, manners } from './manners.ts'

describe('somebody who is written down twice', () => {
  let tent: Ashgrove
  before(async () => {
    tent = await ashgrove()
  })

  const add = async (name: string, phone: string, email: string | null): Promise<string> => {
    const id = newId()
    const { hub, root } = tent
    await addPerson(root.db, { id, name, phone, email, region: 'North London' }, hub.now())
    await openAccount(root.db, { id, name }, hub.now())
    return id
  }

  for (const [at, { how, width, withoutScript }] of manners.entries()) {
    test(`is found, made one, and made two again, ${how}`, async () => {
      const surname = ['Castellanos', 'Ouedraogo', 'Fitzwilliam'][at]!
      const stays = await add(`Yusuf ${surname}`, `07700 90080${at}`, null)
      await add(`${surname} Joseph`, `+44 7700 90080${at}`, `joseph.${at}@example.org`)
      const { session } = await tent.staff('administrator')
      const page = await newPage({ width, withoutScript, session })
      const see = lookingAs({ width, withoutScript }, 'merging')

      await page.goto(`${tent.url}/desk/people`)
      await page.getByLabel('Name, email, number or label').fill(`Yosef ${surname.slice(0, 4)}`)
      await page.getByRole('button', { name: 'Search' }).click()
      await page.getByText('2 people fit.').waitFor()
      await see(page, '1-found')

      await page.getByRole('link', { name: `Yusuf ${surname}` }).click()
      await page.getByRole('heading', { name: 'Likely the same person' }).waitFor()
      await see(page, '2-likely')
      await page.getByRole('link', { name: `Compare with ${surname} Joseph` }).click()
      await page.getByRole('heading', { name: 'What a merge does' }).waitFor()
      await see(page, '3-summary')
      await page.getByRole('button', { name: 'Merge these two' }).click()

      await page.getByText('The two records are one now.').waitFor()
      assert.match(await page.getByRole('main').innerText(), new RegExp(`joseph\\.${at}@example\\.org`))
      await see(page, '4-merged')
      await page.goto(`${tent.url}/desk/people?words=${surname}`)
      await page.getByText('1 person fits.').waitFor()

      await page.goto(`${tent.url}/desk/people/${stays}`)
      await page.getByRole('link', { name: /Undo this merge/ }).click()
      await page.getByRole('heading', { name: 'What goes back' }).waitFor()
      await see(page, '5-undo')
      await page.getByRole('button', { name: 'Undo this merge' }).click()
      await page.getByText('They are two records again.').waitFor()
      await see(page, '6-apart')
      assert.deepEqual(
        await tent.root.db.rows(
          'select name, email, same_as from people.person where name ilike $1 order by name',
          [`%${surname}%`],
        ),
        [
          { name: `${surname} Joseph`, email: `joseph.${at}@example.org`, same_as: null },
          { name: `Yusuf ${surname}`, email: null, same_as: null },
        ],
      )
    })
  }
})
