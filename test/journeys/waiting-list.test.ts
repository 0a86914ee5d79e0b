import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { newPage } from '../browsing.ts'
import { ashgrove, type Ashgrove } from './ashgrove.ts'
import { lookingAs, manners } from './manners.ts'
import { askForPlace, confirm } from './signing-up.ts'
import { aWay } from './ways.ts'

describe('a shift that is full', () => {
  let tent: Ashgrove
  before(async () => {
    tent = await ashgrove()
  })

  for (const [at, { how, width, withoutScript }] of manners.entries()) {
    test(`puts somebody on the waiting list, and a place that comes free is theirs, ${how}`, async () => {
      const title = `Homework table ${at + 1}`
      const about = new RegExp(title)
      const { path } = await aWay(tent, { title, capacity: '1', largestGroup: '1' })
      const first = { name: 'Paul Hendry', email: `first.${at}@example.org` }
      const next = { name: 'Gila Salter', email: `next.${at}@example.org` }
      const theirs = await newPage({ width, withoutScript })
      const page = await newPage({ width, withoutScript })
      const see = lookingAs({ width, withoutScript }, 'waiting')

      await askForPlace(theirs, tent, path, first)
      await confirm(theirs, tent, first, about)
      const place = (await tent.mail.letter(first.email, about)).link('/places/')

      await page.goto(tent.url + path)
      assert.match(await page.getByRole('main').innerText(), /Full/)
      await see(page, '1-full')
      await askForPlace(page, tent, path, next)
      await see(page, '2-check-email')
      await confirm(page, tent, next, about)
      await page.getByText('You are on the waiting list.').waitFor()
      await see(page, '3-waiting')
      await tent.mail.letter(next.email, about)

      await theirs.goto(place)
      await theirs.getByRole('button', { name: 'I can’t come' }).click()
      await theirs.getByText('You gave this place back.').waitFor()

      const offer = await tent.mail.letter(next.email, /free/i)
      assert.match(offer.words, /answer by/i, 'it says until when the place is kept')
      await page.goto(offer.link('/places/'))
      await page.getByText('A place is free for you.').waitFor()
      await see(page, '4-offered')
      await page.getByRole('button', { name: 'Yes, I will come' }).click()
      await page.getByText('It is yours. We look forward to meeting you.').waitFor()
      await see(page, '5-taken')

      assert.deepEqual(
        await tent.root.db.rows(
          `select p.name, p.state from gatherings.place p join gatherings.gathering g on g.id = p.gathering_id
           where g.title = $1 order by p.turn`,
          [title],
        ),
        [
          { name: 'Paul Hendry', state: 'cancelled' },
          { name: 'Gila Salter', state: 'confirmed' },
        ],
      )
    })
  }
})
