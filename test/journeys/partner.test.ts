import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { generate } from 'otplib'
import type { Page } from 'playwright-core'
import { checkInPath } from '../../src/rooms/gatherings/links.ts'
import { keepPicture, newPage } from '../browsing.ts'
import { ashgrove, type Ashgrove } from './ashgrove.ts'
import { lookingAs, manners } from './manners.ts'
import { askForPlace, confirm, type Comer } from './signing-up.ts'
import { hoursPass, soon } from './times.ts'

/** The first time: a letter, a button, and a way to show who they are. */
async function comeInFirst(
  page: Page,
  { mail }: Ashgrove,
  email: string,
  withoutScript: boolean,
): Promise<void> {
  await page.goto((await mail.letter(email, /invite|tent|welcome/i)).link('/door/link/'))
  await page.getByRole('main').getByRole('button').click()
  await page.waitForURL(/\/door\/new-key/)
  if (withoutScript) {
    const key = (await page.locator('code').innerText()).replaceAll(' ', '')
    await page.getByLabel('The code the app shows now').fill(await generate({ secret: key }))
    await page.getByRole('button', { name: 'Turn on codes' }).click()
    await page.getByRole('link', { name: 'I have kept them' }).click()
  } else {
    await page.getByRole('button', { name: 'Make a passkey' }).click()
  }
  await page.waitForURL(/\/desk$/)
}

/** Types a way to help that begins within hours, as its lead would. */
async function write(page: Page, title: string): Promise<void> {
  const { day, starts, ends } = soon()
  await page.getByLabel('What it is called').fill(title)
  await page
    .getByLabel('In one or two sentences')
    .fill('Coats and shoes for two hundred people, sorted by size.')
  await page
    .getByLabel('What people will do')
    .fill('Arrive, have a cup of tea, then sort what was given into boxes by size.')
  await page.getByLabel('Who it helps').fill('People who came without a coat.')
  await page.getByLabel('Day', { exact: true }).fill(day)
  await page.getByLabel('From', { exact: true }).fill(starts)
  await page.getByLabel('To', { exact: true }).fill(ends)
  await page.getByLabel('People each time').fill('6')
  await page.getByLabel('What everyone sees').fill('St Columba’s hall, Ashgrove')
  await page.getByLabel('Postcode').fill('N12 8AB')
  await page.getByLabel('Exact place and way in').fill('14a Vestry Row')
  await page.getByLabel('Steps').selectOption({ label: 'Step-free' })
  await page.getByLabel('Expenses').fill('Travel repaid within five days.')
  await page.getByLabel('Who answers questions').fill('Tobias Nkemelu')
  await page.getByLabel('Their email, never shown').fill('tobias@example.org')
}

describe('a partner’s lead', () => {
  let tent: Ashgrove
  before(async () => {
    tent = await ashgrove()
  })

  for (const [at, { how, width, withoutScript }] of manners.entries()) {
    test(`writes a way to help, and welcomes those who come, ${how}`, async () => {
      const title = `Clothes sorter ${at + 1}`
      const about = new RegExp(title)
      const email = `tobias.${at}@example.org`
      const page = await newPage({ width, withoutScript, passkeys: !withoutScript })
      const see = lookingAs({ width, withoutScript }, 'partner')

      const administrator = await newPage({
        session: (await tent.staff('administrator')).session,
        withoutScript,
      })
      await administrator.goto(`${tent.url}/desk/roles/invite`)
      await administrator.getByLabel('Name').fill('Tobias Nkemelu')
      await administrator.getByLabel('Email').fill(email)
      await administrator.getByRole('button', { name: 'Invite them' }).click()
      await administrator.getByRole('radio', { name: /partner/i }).check()
      await administrator.getByLabel(/which organisation/).selectOption(tent.columba)
      await administrator.getByLabel('Why').fill('Leads St Columba’s Welcome')
      await administrator.getByRole('button', { name: 'Give this role' }).click()
      await administrator.waitForURL(/\/desk\/roles/)

      await comeInFirst(page, tent, email, withoutScript)
      await see(page, '3-desk')
      await page.goto(`${tent.url}/desk/opportunities/new`)
      await page.getByLabel('What it is called').fill(title)
      await page.getByLabel('What it is', { exact: true }).selectOption('one-off')
      await page.getByLabel('Side of the strategy').selectOption('supporting')
      await page.getByRole('button', { name: 'Begin' }).click()
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await see(page, '4-draft')
      await page.getByRole('button', { name: 'Send for review' }).click()
      await page
        .getByText(/things? to put right/)
        .first()
        .waitFor()
      await see(page, '5-not-ready')
      await write(page, title)
      await page.getByRole('button', { name: 'Send for review' }).click()
      await page
        .getByText(/review/i)
        .first()
        .waitFor()
      await see(page, '6-in-review')
      const id = page.url().match(/opportunities\/([0-9a-f-]{36})/)![1]!

      const coordinator = await newPage({ session: (await tent.staff('coordinator')).session, withoutScript })
      await coordinator.goto(`${tent.url}/desk/opportunities/${id}/changes`)
      await coordinator.getByRole('button', { name: 'Approve and publish' }).click()
      await coordinator.getByText('It is out.').waitFor()
      const path = (await coordinator
        .getByRole('link', { name: 'See it as visitors do' })
        .getAttribute('href'))!
      await tent.mail.letter(email, about)

      const comers: readonly Comer[] = [
        { name: 'Priya Raman', email: `priya.${at}@example.org` },
        { name: 'Amos Reuben', email: `amos.${at}@example.org` },
      ]
      const came: { who: Comer; theirs: Page }[] = []
      for (const who of comers) {
        const theirs = await newPage({ width, withoutScript })
        came.push({ who, theirs })
        await askForPlace(theirs, tent, path, who)
        await confirm(theirs, tent, who, about)
        await tent.mail.letter(who.email, about)
      }

      await page.goto(`${tent.url}/desk/gatherings`)
      await page.getByRole('link', { name: title }).first().click()
      await page.getByText('0 of 2 are here').waitFor()
      await see(page, '7-list')
      const list = page.url()
      await page.getByRole('button', { name: 'Welcome Priya Raman' }).click()
      await page.getByText('1 of 2 are here').waitFor()

      const amos = await tent.root.db.row<{ id: string }>(
        'select id from gatherings.place where email = $1',
        [comers[1]!.email],
      )
      await page.goto(tent.url + checkInPath(tent.hub, amos!.id))
      await see(page, '8-scanned')
      await page
        .getByRole('main')
        .getByRole('button', { name: /welcome/i })
        .first()
        .click()
      await page.getByText('2 of 2 are here').waitFor()
      await see(page, '9-all-here')

      const paper = await page.request.get(`${list.split(/[?#]/)[0]}/list.pdf`)
      assert.equal((await paper.body()).subarray(0, 5).toString(), '%PDF-')
      await page.emulateMedia({ media: 'print' })
      await keepPicture(page, `partner/print-${width}`)
      assert.deepEqual(await page.getByRole('button').count(), 0, 'nothing to press on paper')
      assert.match(await page.getByRole('main').innerText(), /Amos Reuben[\s\S]*Priya Raman/)
      await page.emulateMedia({ media: 'screen' })

      await hoursPass(tent, title, 24)
      for (const { who, theirs } of came) {
        const thanks = await tent.mail.letter(who.email, /Thank you/)
        assert.match(thanks.subject, about)
        await theirs.goto(`${tent.url}/my`)
        assert.match(await theirs.getByRole('region', { name: 'Your hours' }).first().innerText(), about)
      }
    })
  }
})
