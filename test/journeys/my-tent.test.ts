import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { until } from '../../src/platform/database/embedded/trials/stage.ts'
import { newPage } from '../browsing.ts'
import { ashgrove, type Ashgrove } from './ashgrove.ts'
import { lookingAs, manners } from './manners.ts'
import { askForPlace, confirm } from './signing-up.ts'
import { aWay } from './ways.ts'

/** Comes in by a link, asked for in this window. */
async function comeIn(page: Page, { url, mail }: Ashgrove, email: string): Promise<void> {
  await page.goto(`${url}/door?then=/my`)
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: /link/ }).click()
  await page.waitForURL(/\/door\/sent/)
  await page.goto((await mail.letter(email, /link|come in|sign/i)).link('/door/link/'))
  await page.getByRole('main').getByRole('button').first().click()
  await page.waitForURL(/\/my$/)
}

describe('one’s own tent', () => {
  let tent: Ashgrove
  let way: { path: string }
  before(async () => {
    tent = await ashgrove()
    way = await aWay(tent, { title: 'Sewing circle', capacity: '8', largestGroup: '2' })
  })

  for (const [at, { how, width, withoutScript }] of manners.entries()) {
    test(`shows what is next and what we hold, and lets go of all of it, ${how}`, async () => {
      const who = { name: 'Hadas Peretz', email: `hadas.${at}@example.org` }
      const page = await newPage({ width, withoutScript })
      const see = lookingAs({ width, withoutScript }, 'my-tent')
      await askForPlace(page, tent, way.path, who)
      await confirm(page, tent, who, /Sewing circle/)

      const elsewhere = await newPage({ width, withoutScript })
      await comeIn(elsewhere, tent, who.email)
      assert.match(await elsewhere.getByRole('main').innerText(), /Sewing circle/)

      await page.goto(`${tent.url}/my`)
      await page.getByRole('heading', { level: 1, name: /Hadas/ }).waitFor()
      await see(page, '1-next')

      await page.goto(`${tent.url}/my/letters`)
      await page
        .getByLabel(/ways to help|news/i)
        .first()
        .check()
      await page.getByRole('main').getByRole('button').first().click()
      await see(page, '2-letters')

      await page.goto(`${tent.url}/my/data`)
      await see(page, '3-data')
      assert.match(await page.content(), /Sewing circle/)
      const held = (await (await page.request.get(`${tent.url}/my/data.json`)).json()) as {
        sections: { entries: { value: string }[] }[]
      }
      assert.ok(JSON.stringify(held.sections).includes(who.email), 'the download holds their address')
      const pdf = await page.request.get(`${tent.url}/my/data.pdf`)
      assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-')

      await page.goto(`${tent.url}/my/keys`)
      await see(page, '4-keys')
      await page.getByRole('button', { name: /everywhere else|others|other places/i }).click()
      await page.waitForURL(/\/my\/keys/)
      await elsewhere.goto(`${tent.url}/my`)
      assert.match(elsewhere.url(), /\/door/, 'the other window is out')

      await page.goto(`${tent.url}/my/data`)
      await page.getByRole('link', { name: /forget/i }).click()
      await see(page, '5-forget')
      await page.getByRole('button', { name: /forget/i }).click()
      await page.getByRole('alert').waitFor()
      await page.getByRole('checkbox').check()
      await page.getByRole('button', { name: /forget/i }).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await see(page, '6-forgotten')
      await page.goto(`${tent.url}/my`)
      assert.match(page.url(), /\/door/)
      await until('they are forgotten everywhere, a moment after they were told so', async () => {
        const left = await tent.root.db.rows('select 1 from people.person where email = $1', [who.email])
        return left.length === 0
      })
    })
  }
})
