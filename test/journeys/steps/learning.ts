import type { Page } from 'playwright-core'
import type { Look } from '../manners.ts'

/** Goes through the course of our tests from its page: both modules read, both questions answered well. */
export async function passCourse(page: Page): Promise<void> {
  const main = page.getByRole('main')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByText('Knock, and wait.').waitFor()
  await main.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('radio', { name: 'I want to hear it.' }).check()
  await page.getByRole('button', { name: 'Answer' }).click()
  await page.getByText('You listen, and tell the truth about secrets.').waitFor()
  await main.getByRole('link', { name: 'Go on' }).click()
  await page.getByText('Stay where you are.').waitFor()
  await main.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('radio', { name: 'I want to hear it.' }).check()
  await page.getByRole('button', { name: 'Answer' }).click()
  await page.getByRole('heading', { level: 1, name: 'You have finished' }).waitFor()
}

/** Opens a live session at Northgate from the page of its course at the desk. */
export async function openLiveSession(
  page: Page,
  {
    day,
    starts,
    ends,
    despiteRest = false,
  }: {
    readonly day: string
    readonly starts: string
    readonly ends: string
    readonly despiteRest?: boolean
  },
  see: Look,
): Promise<void> {
  await page.getByRole('link', { name: 'Open a live session' }).click()
  await page.getByLabel('Day', { exact: true }).fill(day)
  await page.getByLabel('From', { exact: true }).fill(starts)
  await page.getByLabel('To', { exact: true }).fill(ends)
  await page.getByLabel('Places', { exact: true }).fill('6')
  if (despiteRest) await page.getByRole('checkbox', { name: /although it touches hours of rest/ }).check()
  await page.getByRole('textbox', { name: 'Where' }).fill('Northgate')
  await page.getByLabel('Who runs it').fill('Ruth Adeyemi')
  await page.getByLabel('Their email').fill('ruth@example.org')
  await see(page, '1-open')
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.getByText('The live session is kept.').waitFor()
}

/** Takes a place in it on one's own page of the course, also beside something else at that time. */
export async function takePlace(page: Page, see: Look): Promise<void> {
  await page.getByRole('radio', { name: /Northgate/ }).check()
  await see(page, '3-choose')
  await page.getByRole('button', { name: 'Take a place' }).click()
  const both = page.getByRole('checkbox', { name: /I keep both/ })
  if (await both.isVisible()) {
    await both.check()
    await page.getByRole('button', { name: 'Take a place' }).click()
  }
  await page.getByText('You have a place').waitFor()
}

/** At the desk, on the list of the session: somebody is there. */
export async function welcome(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: /^Who comes/ }).click()
  await page.getByText(name).first().waitFor()
  await page
    .getByRole('button', { name: /Welcome/ })
    .first()
    .click()
  await page
    .getByText(/1 of 1|here/i)
    .first()
    .waitFor()
}
