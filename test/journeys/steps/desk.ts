import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Look } from '../manners.ts'

/**
 * On the page of a way to help: which check it may ask for. Befriending somebody of 17 once a fortnight, alone: advice
 * on wellbeing is work with children, but not often enough to be regulated activity (fact 5).
 */
export async function decideCheck(page: Page, see: Look): Promise<void> {
  await page
    .getByRole('group', { name: /Do they meet/ })
    .getByLabel('Yes')
    .check()
  await page.getByLabel('Youngest', { exact: true }).fill('17')
  await page.getByLabel('Oldest', { exact: true }).fill('17')
  await page.getByLabel('Advice or guidance on wellbeing').check()
  await page.getByLabel('No, or not always').check()
  await page.getByLabel('How often does one person do it?').selectOption({ label: 'Every two weeks' })
  await page.getByLabel('Most days in any 30').fill('3')
  await page
    .getByRole('group', { name: /Ever between 2am/ })
    .getByLabel('No')
    .check()
  await page.getByRole('button', { name: 'Work it out' }).click()
  const proposed = page.getByRole('radio', { name: /Enhanced, without a barred list; child workforce/ })
  assert.ok(await proposed.isChecked())
  assert.ok(await page.getByRole('radio', { name: /^Enhanced with the children’s barred list/ }).isDisabled())
  await see(page, '1-decision')
  await page.getByLabel('Reason, in your words').fill('Pairs meet alone, once a fortnight.')
  await page.getByRole('button', { name: 'Save decision' }).click()
  await page.getByText('Your decision is kept').waitFor()
}

/** At the desk, on an application: it goes to another stage. */
export async function move(page: Page, to: string): Promise<void> {
  await page.getByLabel('Move to').selectOption({ label: to })
  await page.getByRole('button', { name: 'Move', exact: true }).click()
  await page.getByText('Moved. Its applicant sees it on their page.').waitFor()
}

/** At the desk, on an application: the DBS was asked on a day, which the applicant then reads. */
export async function askTheDbs(page: Page, on: string, see: Look): Promise<void> {
  await page.getByLabel('We asked the DBS on').fill(on)
  await see(page, '11-ask-the-dbs')
  await page.getByRole('button', { name: 'Keep the day' }).click()
  await page.getByText('With the DBS').waitFor()
}

/** On the page of somebody's checks: the enhanced certificate that was asked for, seen today. */
export async function recordCertificate(page: Page, see: Look): Promise<void> {
  await page.getByLabel('For which role?').selectOption({ label: 'Befriender' })
  await page.getByLabel('Level', { exact: true }).selectOption({ label: 'Enhanced check' })
  await page.getByLabel('Workforce', { exact: true }).selectOption({ label: 'Child workforce' })
  await page.getByLabel('Number of the certificate').fill('001234567890')
  await page.getByLabel('Issued on').fill('2026-11-30')
  await page.getByLabel('You saw it on').fill('2026-12-04')
  await page.getByLabel('Clear to go on').check()
  await see(page, '14-certificate')
  await page.getByRole('button', { name: 'Keep this' }).click()
  await page.getByText('Give the certificate back').waitFor()
  await see(page, '15-seen')
}

/** On the list of approvals: somebody who does not know the applicant says yes. */
export async function sayYes(page: Page, name: string, see: Look): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^Open.*${name}`) })
    .click()
  await page.getByRole('radio', { name: /I do not know them/ }).check()
  await see(page, '18-knows')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('radio', { name: /^Yes/ }).check()
  await see(page, '19-word')
  await page.getByRole('button', { name: 'Keep this' }).click()
  await page.getByText('the approval is given').waitFor()
}
