import type { Page } from 'playwright-core'

/** Names somebody on one's own page of referees. `kind` is asked only while the role leaves it open. */
export async function nameReferee(
  page: Page,
  { name, kind, email }: { readonly name: string; readonly kind: string; readonly email: string },
): Promise<void> {
  await page.getByLabel('Their name').fill(name)
  const kinds = page.getByLabel(kind)
  if ((await kinds.count()) > 0) await kinds.check()
  await page.getByLabel('In a few words').fill('We ran a night shelter together')
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await page.getByLabel('Their email').fill(email)
  await page.getByRole('button', { name: 'Keep this referee' }).click()
  await page.getByText(/^Kept\./).waitFor()
}

/** Whether a referee and the applicant are related: they are not. */
export const areNotRelated = (page: Page): Promise<void> =>
  page.getByRole('group', { name: 'Are you related' }).getByRole('radio', { name: 'No', exact: true }).check()

/** Writes what they know on their own page, and sends it. How they know each other is answered before. */
export async function sendReference(
  page: Page,
  name: string,
  { seen, add }: { readonly seen: string; readonly add: string },
): Promise<void> {
  await areNotRelated(page)
  await page.getByLabel(`What have you seen ${name} do well?`).fill(seen)
  await page.getByLabel('Yes, often').check()
  await page.getByLabel('Yes, with something to add').check()
  await page.getByLabel('What would you add?').fill(add)
  await page.getByRole('button', { name: 'Send my answer' }).click()
  await page.getByRole('heading', { name: 'Thank you' }).waitFor()
}

/** Would rather not, on their own page. */
export async function ratherNot(page: Page): Promise<void> {
  await page.getByLabel('I would rather not').check()
  await page.getByRole('button', { name: 'Send my answer' }).click()
  await page.getByText('We ask somebody else.').waitFor()
}

/** At the desk, on the page of a referee: what they said counts. */
export async function itCounts(page: Page): Promise<void> {
  await page.getByLabel('It counts', { exact: false }).first().check()
  await page.getByRole('button', { name: 'Keep this' }).click()
  await page.getByText('It is kept.').waitFor()
}
