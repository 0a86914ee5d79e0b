import type { Page } from 'playwright-core'
import type { Post } from '../mailbox.ts'
import type { Look } from '../manners.ts'

/** Somebody who applies, as their tests name them. */
export interface Applicant {
  readonly name: string
  readonly email: string
}

/** A hub that is served, and the letters that come from it. */
export interface Door {
  readonly url: string
  readonly mail: Post
}

/** From the page of the role to the form, with an address that nobody knew; the page of the role stands there already. */
export async function beginToApply(
  page: Page,
  { mail }: Door,
  title: string,
  who: Applicant,
  see: Look,
): Promise<void> {
  await page.getByRole('link', { name: 'Apply now' }).click()
  await page.getByRole('heading', { level: 1, name: `Apply: ${title}` }).waitFor()
  await page.getByLabel('Your name').fill(who.name)
  await page.getByLabel('Email', { exact: true }).fill(who.email)
  await see(page, '2-begin')
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await page.getByRole('heading', { level: 1, name: 'Check your email' }).waitFor()
  await page.goto((await mail.letter(who.email, /begin your application/)).link('/door/link/'))
  await page.getByRole('button', { name: 'Open the form' }).click()
  await page.getByText(`You apply as ${who.name}`).waitFor()
}

export const keepAndGoOn = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Keep and go on' }).click()

export const isOver18 = (page: Page): Promise<void> =>
  page
    .getByRole('group', { name: /Are you 18/ })
    .getByLabel('18 or over')
    .check()

/** Who they are: grown up, and known to nobody here. */
export async function sayWhoTheyAre(page: Page): Promise<void> {
  await page
    .getByRole('group', { name: /Do you know anybody/ })
    .getByLabel('No')
    .check()
  await isOver18(page)
  await keepAndGoOn(page)
}

/** What a role asks until somebody says otherwise, in a few words. */
export async function answerQuestions(
  page: Page,
  { why, start }: { readonly why: string; readonly start: string },
): Promise<void> {
  await page.getByLabel('Why this, and why now?').fill(why)
  await page
    .getByRole('group', { name: /lived outside the UK/ })
    .getByLabel('No')
    .check()
  await page.getByLabel('When could you start?').fill(start)
  await keepAndGoOn(page)
}

/** Sends it. @returns the id of the application, whose page stands there then */
export async function sendApplication(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Send my application' }).click()
  await page.getByText('We have your application, and wrote to you.').waitFor()
  return new URL(page.url()).pathname.split('/').at(-1)!
}
