import type { Page } from 'playwright-core'
import type { Look } from '../manners.ts'

/** On the page that offers times: sixteen evenings' half-hours, by video, of whoever offers them. */
export async function offerTimes(page: Page, from: string, see: Look): Promise<void> {
  await page.getByLabel('First day').fill(from)
  await page.getByLabel('Address of the video room').fill('https://talk.example.org/befriending')
  await see(page, '2-offer')
  await page.getByRole('button', { name: 'Offer these times' }).click()
  await page.getByText('16 times are offered').waitFor()
}

/** On one's own page: the first time that is free. */
export async function takeFirstTime(page: Page): Promise<void> {
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Take this time' }).click()
  await page.getByText('It is yours.').waitFor()
}

/** On the page of a text. */
export async function acceptText(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I have read it, and I accept it' }).click()
  await page.getByText('It is kept that you accepted it').waitFor()
}

/** On the page of somebody's identity: a passport, across a table. */
export async function passportSeen(page: Page, see: Look): Promise<void> {
  await page.getByLabel('Passport').check()
  await page.getByRole('radio', { name: 'In person' }).check()
  await see(page, '7-identity')
  await page.getByRole('button', { name: 'Keep this' }).click()
  await page.getByText('Give the documents back').waitFor()
}

/** At the desk, on an application: a colleague is asked for their word about it. */
export async function askForTheirWord(page: Page, colleague: string): Promise<void> {
  await page.getByLabel('Ask', { exact: true }).selectOption({ label: colleague })
  await page.getByRole('button', { name: 'Ask them' }).click()
  await page.getByText('They are asked, and have a letter about it.').waitFor()
}
