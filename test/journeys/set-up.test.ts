import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { freshProgram } from '../program.ts'
import { look, newPage } from '../browsing.ts'

describe('setting up a new hub', () => {
  for (const width of [390, 1280] as const) {
    test(`from the printed link to the desk, with a passkey, at ${width} px`, async () => {
      const data = await mkdtemp(join(tmpdir(), 'opentent-set-up-'))
      const program = await freshProgram({ data })
      try {
        const page = await newPage({ width, passkeys: true })
        const link = program.printed.match(/http:\S+\/set-up\/\S+/)![0]
        await page.goto(program.url)
        await look(page, 'set-up/not-yet')
        await page.goto(link)
        await look(page, 'set-up/begin')
        await page.getByRole('button', { name: 'Set up my charity' }).click()

        await page.getByRole('button', { name: 'Keep and go on' }).click()
        assert.match(await page.getByRole('alert').innerText(), /Enter the name of your charity/)
        await look(page, 'set-up/charity-errors')
        await page.getByLabel('Name', { exact: true }).fill('Shelter of Hope')
        await page.getByLabel('Nation').selectOption('england-and-wales')
        await page.getByLabel('Their name').fill('Miriam Levy')
        await page.getByRole('button', { name: 'Keep and go on' }).click()

        await page.getByRole('checkbox', { name: 'Shabbat and festivals' }).check()
        await page.locator('summary', { hasText: 'Shabbat and festivals' }).click()
        await page.getByLabel('First half of your postcode').fill('N12')
        await look(page, 'set-up/rest')
        await page.getByRole('button', { name: 'Keep and go on' }).click()

        await page.getByLabel('Your name').fill('Tovah Ashworth')
        await page.getByLabel('Your email').fill('tovah@example.org')
        await page.getByRole('button', { name: 'Keep and go on' }).click()

        await look(page, 'set-up/key')
        await page.getByRole('button', { name: 'Make a passkey' }).click()
        await page.getByRole('heading', { name: 'Write these down' }).waitFor()
        await look(page, 'set-up/open')
        assert.equal(await page.locator('.codes li').count(), 10)
        await page.getByRole('link', { name: /Open the tent/ }).click()
        await page.getByRole('heading', { level: 1 }).waitFor()
        assert.equal(new URL(page.url()).pathname, '/desk')
        await look(page, 'desk/today-empty')

        const again = await newPage({ width })
        const answer = await again.goto(link)
        assert.equal(answer?.status(), 404)
        await again.goto(program.url)
        assert.match(await again.title(), /Shelter of Hope/)
      } finally {
        await program.stop()
        await rm(data, { recursive: true, force: true })
      }
    })
  }
})
