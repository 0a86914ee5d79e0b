import type { Page } from 'playwright-core'
import type { Ashgrove } from './ashgrove.ts'

export interface Comer {
  readonly name: string
  readonly email: string
}

/** Fills the form of a way to help and sends it; a page that says to look at one's email comes back. */
export async function askForPlace(page: Page, { url }: Ashgrove, path: string, who: Comer): Promise<void> {
  await page.goto(url + path)
  await page.getByLabel('Your name').fill(who.name)
  await page.getByLabel('Email', { exact: true }).fill(who.email)
  await page.getByLabel('I am 18 or over').check()
  await page.getByRole('button', { name: 'Say: here I am' }).click()
  await page.getByRole('heading', { level: 1, name: 'Check your email' }).waitFor()
}

/** Opens the letter that confirms, and presses its button. */
export async function confirm(page: Page, { mail }: Ashgrove, who: Comer, about: RegExp): Promise<void> {
  const letter = await mail.letter(who.email, about)
  await page.goto(letter.link('/door/link/'))
  await page.getByRole('main').getByRole('button').first().click()
  await page.waitForURL(/\/places\/|\/my/)
}
