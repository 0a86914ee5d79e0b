import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import ICAL from 'ical.js'
import { newPage } from '../browsing.ts'
import { ashgrove, type Ashgrove } from './ashgrove.ts'
import { lookingAs, manners } from './manners.ts'
import { aWay } from './ways.ts'

describe('a visitor comes to help', () => {
  let tent: Ashgrove
  let way: { path: string }
  before(async () => {
    tent = await ashgrove()
    way = await aWay(tent, { title: 'Supper club cook', capacity: '12', largestGroup: '4' })
  })

  for (const [at, { how, width, withoutScript }] of manners.entries()) {
    test(`from a postcode to a confirmed shift, changed and given back, ${how}`, async () => {
      const email = `visitor.${at}@example.org`
      const page = await newPage({ width, withoutScript })
      const see = lookingAs({ width, withoutScript }, 'visitor')

      await page.goto(tent.url)
      await see(page, '1-front')
      await page
        .getByLabel(/postcode/i)
        .first()
        .fill('N10 3DE')
      await page
        .getByLabel(/postcode/i)
        .first()
        .press('Enter')
      await page.waitForURL(/\/help\?/)
      await see(page, '2-found')
      const found = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name: 'Supper club cook' }) })
      assert.match(await found.first().innerText(), /miles? (from you|away)/)
      await page.getByRole('link', { name: 'Supper club cook' }).first().click()
      await page.waitForURL(new RegExp(way.path))
      await page.getByRole('heading', { level: 1, name: 'Supper club cook' }).waitFor()
      await see(page, '3-way')
      assert.doesNotMatch(await page.content(), /14a Vestry Row/, 'the exact place is for those who come')

      await page.getByRole('button', { name: 'Say: here I am' }).click()
      await page.getByRole('alert').waitFor()
      await see(page, '4-errors')
      await page.getByLabel('Your name').fill('Priya Raman')
      await page.getByLabel('Email', { exact: true }).fill(email)
      await page.getByLabel('I am 18 or over').check()
      await page.getByRole('button', { name: 'Say: here I am' }).click()
      await page.getByRole('heading', { level: 1, name: 'Check your email' }).waitFor()
      await see(page, '5-check-email')

      const confirm = await tent.mail.letter(email, /Supper club cook/)
      await page.goto(confirm.link('/door/link/'))
      await see(page, '6-press')
      await page.getByRole('button').first().click()
      await page.getByText('You have a place.').waitFor()
      await see(page, '7-place')
      assert.match(await page.getByRole('main').innerText(), /14a Vestry Row/)
      const place = page.url()

      const placed = await tent.mail.letter(email, /Supper club cook/)
      assert.match(placed.words, /14a Vestry Row/)
      assert.equal(placed.files.length, 1, 'a calendar file comes with it')
      const [event] = await calendarOf(
        page.request,
        `${new URL(place).origin}${new URL(place).pathname}/calendar.ics`,
      )
      assert.equal(event?.summary, 'Supper club cook')
      assert.match(event?.location ?? '', /14a Vestry Row/)

      await page.goto(placed.link('/places/'))
      await page.getByLabel('How many, you included').fill('3')
      await page.getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Keep this number' }).click()
      await page.getByText('We changed the number.').waitFor()
      await see(page, '8-changed')
      await page.getByRole('button', { name: 'I can’t come' }).click()
      await page.getByText('You gave this place back.').waitFor()
      await see(page, '9-given-back')
      await tent.mail.letter(email, /given back|gave/i)
      assert.deepEqual(
        await tent.root.db.rows('select state, people from gatherings.place where email = $1', [email]),
        [{ state: 'cancelled', people: 3 }],
      )

      await page.getByRole('button', { name: 'Put me back' }).click()
      await page.getByText('You have your place again.').waitFor()
      await see(page, '10-put-back')
      assert.deepEqual(
        await tent.root.db.rows('select state, people from gatherings.place where email = $1', [email]),
        [{ state: 'confirmed', people: 3 }],
      )
    })
  }
})

interface Entry {
  readonly summary: string
  readonly location: string
}

/** What a calendar program makes of a file. */
async function calendarOf(
  request: { get(url: string): Promise<{ text(): Promise<string> }> },
  url: string,
): Promise<Entry[]> {
  const calendar = new ICAL.Component(ICAL.parse(await (await request.get(url)).text()))
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const { summary, location } = new ICAL.Event(one)
    return { summary, location }
  })
}
