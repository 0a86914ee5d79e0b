import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { dayAt, plusDays } from '../../src/platform/clock.ts'
import { aRole } from '../../src/rooms/volunteering/vetting/many-applications.fixture.ts'
import { newPage } from '../browsing.ts'
import { ashgrove, type Ashgrove } from './ashgrove.ts'
import { lookingAs, manners, type Look } from './manners.ts'
import {
  answerQuestions,
  beginToApply,
  isOver18,
  keepAndGoOn,
  sayWhoTheyAre,
  sendApplication,
} from './steps/applying.ts'
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
  async function begin(page: Page, email: string, see: Look): Promise<void> {
    await page.goto(`${tent.url}${way.path}`)
    await see(page, '1-role')
    await beginToApply(page, tent, 'Homework helper', { name: 'Priya Raman', email }, see)
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
      await keepAndGoOn(page)
      await page.getByRole('alert').waitFor()
      await isOver18(page)
      await keepAndGoOn(page)

      await page.getByLabel('Why this, and why now?').fill('I miss explaining things.')
      await page
        .getByRole('group', { name: /lived outside the UK/ })
        .getByLabel('Yes')
        .check()
      await keepAndGoOn(page)
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
      await keepAndGoOn(page)
      await page.getByText('We cannot take this kind of file here').first().waitFor()
      await see(page, '6-answers')
      await keepAndGoOn(page)

      await page.getByRole('heading', { name: 'Read it once more' }).waitFor()
      await see(page, '7-read')
      assert.match(await page.getByRole('main').innerText(), /Portugal, 2022/)
      await sendApplication(page)
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
      await sayWhoTheyAre(visitor)
      await answerQuestions(visitor, { why: 'I would like to.', start: start() })
      const id = await sendApplication(visitor)

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
