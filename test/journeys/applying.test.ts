import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { dayAt, plusDays } from '../../src/platform/clock.ts'
import { aRole } from '../../src/rooms/volunteering/vetting/many-applications.fixture.ts'
import { newPage } from '../browsing.ts'
import { ashgrove, type Ashgrove } from './ashgrove.ts'
import { lookingAs, manners } from './manners.ts'
import { aWay } from './ways.ts'

describe('somebody applies', () => {
  let tent: Ashgrove
  let way: { id: string; path: string }
  before(async () => {
    tent = await ashgrove()
    way = await aWay(tent, {
      title: 'Homework helper',
      kind: 'role',
      first: '',
      starts: '',
      ends: '',
      timesInWords: 'Wednesdays, two hours.',
    })
    await aRole(tent.root.db, 'Homework helper', [way.id], { at: tent.hub.now().subtract({ hours: 9_000 }) })
  })

  /** From the page of the role to the form, with an address that nobody knew. */
  async function begin(page: Page, email: string, see: (page: Page, name: string) => Promise<void>) {
    await page.goto(`${tent.url}${way.path}`)
    await see(page, '1-role')
    await page.getByRole('link', { name: 'Apply now' }).click()
    await page.getByRole('heading', { level: 1, name: 'Apply: Homework helper' }).waitFor()
    await page.getByLabel('Your name').fill('Priya Raman')
    await page.getByLabel('Email', { exact: true }).fill(email)
    await see(page, '2-begin')
    await page.getByRole('button', { name: 'Send me the link' }).click()
    await page.getByRole('heading', { level: 1, name: 'Check your email' }).waitFor()
    await page.goto((await tent.mail.letter(email, /begin your application/)).link('/door/link/'))
    await page.getByRole('button', { name: 'Open the form' }).click()
    await page.getByText('You apply as Priya Raman').waitFor()
  }

  const start = () => plusDays(dayAt(tent.hub.now()), 20)

  for (const [at, { how, width, withoutScript }] of manners.entries()) {
    test(`and sends it in a few minutes, stopping on the way, ${how}`, async () => {
      const email = `applies.${at}@example.org`
      const page = await newPage({ width, withoutScript })
      const see = lookingAs({ width, withoutScript }, 'applying')
      await begin(page, email, see)

      const knows = page.getByRole('group', { name: /Do you know anybody/ })
      const whom = page.getByLabel('Whom, and how do you know them?')
      assert.equal(await whom.isVisible(), false, 'what hangs on an answer waits for it')
      await knows.getByLabel('Yes').check()
      await whom.fill('Ruth, from the choir')
      if (!withoutScript) await page.getByText(/^Draft kept at/).waitFor()
      await see(page, '3-about')
      await page.getByRole('button', { name: 'Stop for now' }).click()
      await page.waitForURL(/\/my$/)
      await see(page, '4-stopped')
      await page.getByRole('link', { name: /Go on with it/ }).click()
      assert.equal(await whom.inputValue(), 'Ruth, from the choir')
      await page.getByRole('button', { name: 'Keep and go on' }).click()
      await page.getByRole('alert').waitFor()
      await page
        .getByRole('group', { name: /Are you 18/ })
        .getByLabel('18 or over')
        .check()
      await page.getByRole('button', { name: 'Keep and go on' }).click()

      await page.getByLabel('Why this, and why now?').fill('I miss explaining things.')
      await page
        .getByRole('group', { name: /lived outside the UK/ })
        .getByLabel('Yes')
        .check()
      await page.getByRole('button', { name: 'Keep and go on' }).click()
      await page.getByRole('alert').waitFor()
      await see(page, '5-errors')
      assert.equal(await page.getByLabel('Why this, and why now?').inputValue(), 'I miss explaining things.')
      await page.getByLabel('Which countries, and when?').fill('Portugal, 2022')
      await page.getByLabel('When could you start?').fill(start())
      await page.getByLabel(/A document you want us to see/).setInputFiles({
        name: 'me.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('<html><script>alert(1)</script></html>'),
      })
      await page.getByRole('button', { name: 'Keep and go on' }).click()
      await page.getByText('We cannot take this kind of file here').first().waitFor()
      await see(page, '6-answers')
      await page.getByRole('button', { name: 'Keep and go on' }).click()

      await page.getByRole('heading', { name: 'Read it once more' }).waitFor()
      await see(page, '7-read')
      assert.match(await page.getByRole('main').innerText(), /Portugal, 2022/)
      await page.getByRole('button', { name: 'Send my application' }).click()
      await page.getByText('We have your application, and wrote to you.').waitFor()
      await see(page, '8-sent')
      assert.match(await page.getByRole('main').innerText(), /The wait is ours, since/)
      const letter = await tent.mail.letter(email, /we have your application/)
      assert.match(letter.words, /What happens next/)
    })
  }

  for (const [at, { how, width, withoutScript }] of manners.entries()) {
    test(`and is told no, kindly, with other ways to help, ${how}`, async () => {
      const email = `declined.${at}@example.org`
      const visitor = await newPage({ width: 390, withoutScript: true })
      await begin(visitor, email, async () => undefined)
      await visitor
        .getByRole('group', { name: /Do you know anybody/ })
        .getByLabel('No')
        .check()
      await visitor
        .getByRole('group', { name: /Are you 18/ })
        .getByLabel('18 or over')
        .check()
      await visitor.getByRole('button', { name: 'Keep and go on' }).click()
      await visitor.getByLabel('Why this, and why now?').fill('I would like to.')
      await visitor
        .getByRole('group', { name: /lived outside the UK/ })
        .getByLabel('No')
        .check()
      await visitor.getByLabel('When could you start?').fill(start())
      await visitor.getByRole('button', { name: 'Keep and go on' }).click()
      await visitor.getByRole('button', { name: 'Send my application' }).click()
      await visitor.getByText('We have your application, and wrote to you.').waitFor()
      const id = new URL(visitor.url()).pathname.split('/').at(-1)!

      const { session } = await tent.staff('coordinator')
      const page = await newPage({ width, withoutScript, session })
      const see = lookingAs({ width, withoutScript }, 'declining')
      await page.goto(`${tent.url}/desk/applications/${id}`)
      await see(page, '1-application')
      await page.getByRole('button', { name: 'Begin to read' }).click()
      await page.getByText('I would like to.').waitFor()
      await see(page, '2-answers')
      await page.goBack()
      await page.goto(`${tent.url}/desk/applications/${id}`)
      await page.getByRole('link', { name: 'Decline…' }).click()
      await page.getByRole('button', { name: 'Decline, and send the letter' }).click()
      await page.getByRole('alert').waitFor()
      await page.getByLabel('The letter, as it goes').fill('Dear Priya,\n\nnot this time, and thank you.')
      await page.getByLabel('Why', { exact: true }).fill('Free on no day we need.')
      await see(page, '3-decline')
      await page.getByRole('button', { name: 'Decline, and send the letter' }).click()
      await page.getByText('It is declined, and the letter is on its way.').waitFor()
      await see(page, '4-declined')

      const letter = await tent.mail.letter(email, /our answer/)
      assert.match(letter.words, /not this time, and thank you/)
      assert.doesNotMatch(letter.words, /Free on no day/)
      await visitor.reload()
      assert.match(await visitor.getByRole('main').innerText(), /Not this time/)
    })
  }
})
