import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { beginOpportunity } from '../../src/rooms/volunteering/opportunities/writing/actions.ts'
import { ashgrove } from '../../src/rooms/volunteering/opportunities/ashgrove.fixture.ts'
import { aRole, apply } from '../../src/rooms/volunteering/vetting/many-applications.fixture.ts'
import { newPage } from '../browsing.ts'
import { bring, sessionFor } from '../cast.ts'
import { unfurnished, type Session } from './furnished.ts'
import { tabTo } from './keyboard.ts'
import { lookingAs, manners, type Look } from './manners.ts'

/** A charity with four people who apply, and somebody of ours who looks after them. */
async function aMorning(): Promise<{
  readonly url: string
  readonly session: Session
  readonly stageOf: (name: string) => Promise<string | undefined>
}> {
  const { house, url } = await unfurnished()
  const { hub, root } = house
  const place = await ashgrove(hub)
  const at = (days: number) => hub.now().subtract({ hours: 24 * days })
  const opportunityId = await beginOpportunity(
    hub.as(place.ruth),
    { organisationId: place.hineni, programmeId: place.kitchen, region: 'North London' },
    { title: 'Befriender', kind: 'role', side: 'supporting' },
  )
  const roleId = await aRole(root.db, 'Befriender', [opportunityId], { at: at(200) })
  const here = { roleId, opportunityId }
  await apply(root.db, [
    { ...here, name: 'Amara Diallo', since: at(6) },
    { ...here, name: 'Jonah Weiss', since: at(3), read: true },
    { ...here, name: 'Leah Brandt', since: at(9), stage: 'selection', met: ['interview'] },
    { ...here, name: 'Paul Hendry', since: at(40), stage: 'checks', met: ['interview'] },
  ])
  return {
    url,
    session: { url, token: await sessionFor(house, await bring(house, 'vetting officer')) },
    stageOf: async (name) =>
      (
        await root.db.row<{ stage: string }>(
          'select a.stage from volunteering.application a join people.person p on p.id = a.person_id where p.name = $1',
          [name],
        )
      )?.stage,
  }
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement?.textContent ?? '').trim())

const keys = async (page: Page, ...some: readonly string[]): Promise<void> => {
  for (const key of some) await page.keyboard.press(key)
}

/** With the keys of the list, which work where script does; everything is done by Tab and Enter, too. */
const byKeys = {
  async nextStage(page: Page): Promise<void> {
    await tabTo(page, /^Applications, by stage/)
    await keys(page, 'j')
    assert.equal(await focused(page), 'Amara Diallo')
    await keys(page, 'j')
    assert.equal(await focused(page), 'Jonah Weiss')
    await keys(page, 'k')
    assert.equal(await focused(page), 'Amara Diallo')
    await keys(page, 'j', 'ArrowRight')
  },
  async choose(page: Page, count: number): Promise<void> {
    await tabTo(page, /^Applications, by stage/)
    for (let one = 0; one < count; one++) await keys(page, 'j', 'x')
  },
}

const byTab: typeof byKeys = {
  async nextStage(page) {
    await tabTo(page, /^Move Jonah Weiss to/)
    await page.keyboard.type('Selection')
    await tabTo(page, /^Move Jonah Weiss$/)
    await keys(page, 'Enter')
  },
  async choose(page, count) {
    for (const name of ['Amara Diallo', 'Jonah Weiss'].slice(0, count)) {
      await tabTo(page, new RegExp(`^Choose ${name}`))
      await keys(page, 'Space')
    }
  },
}

/** Writes a wording, and a letter with it to the first of the list. */
async function writeToOne(page: Page, url: string, by: typeof byKeys, see: Look): Promise<void> {
  await page.goto(`${url}/desk/wordings/new`)
  for (const [label, words] of [
    [/^Name/, 'First word'],
    [/^Subject/, 'Thank you, {first-name}'],
    [/^Words/, 'Dear {first-name}, we have read it.'],
  ] as const) {
    await tabTo(page, label)
    await page.keyboard.type(words)
  }
  await tabTo(page, /^Keep$/)
  await keys(page, 'Enter')
  await page.getByRole('status').filter({ hasText: 'Kept.' }).waitFor()

  await page.goto(`${url}/desk/applications?as=table`)
  await by.choose(page, 1)
  await tabTo(page, /^Step/)
  await page.keyboard.type('First word')
  await tabTo(page, /^What would happen/)
  await keys(page, 'Enter')
  await page.getByText('Thank you, Amara').waitFor()
  await see(page, '5-letter')
  await tabTo(page, /^Write to 1 person at/)
  await keys(page, 'Enter')
  await page.getByRole('button', { name: 'Call them back' }).waitFor()
  await see(page, '6-waits')
}

describe('a vetting morning', () => {
  for (const manner of manners) {
    const { how, width, withoutScript } = manner
    test(`by keyboard alone: what needs us, the board, next stage, several at once, and a letter, ${how}`, async () => {
      const { url, session, stageOf } = await aMorning()
      const page = await newPage({ width, withoutScript, session })
      const see = lookingAs(manner, 'vetting-morning')
      const by = withoutScript ? byTab : byKeys
      await page.goto(`${url}/desk`)
      await tabTo(page, /^Read and reply: Amara Diallo/)
      await page.goto(`${url}/desk/vetting`)
      await see(page, '1-needs')

      await page.goto(`${url}/desk/applications?as=board`)
      await by.nextStage(page)
      await page.getByRole('status').filter({ hasText: 'Moved: Jonah Weiss, Selection.' }).waitFor()
      assert.equal(await stageOf('Jonah Weiss'), 'selection')
      await see(page, '2-moved')

      await by.choose(page, 2)
      await tabTo(page, /^What would happen/)
      await keys(page, 'Enter')
      await page.getByRole('heading', { level: 1, name: 'Look after 2 people' }).waitFor()
      await see(page, '3-summary')
      await tabTo(page, /^Look after 2 people/)
      await keys(page, 'Enter')
      await page.getByRole('heading', { level: 1, name: 'You look after 2 people' }).waitFor()
      await see(page, '4-done')
      await writeToOne(page, url, by, see)
    })
  }

  test('on a phone without script, a card goes on, and one that cannot says why', async () => {
    const { url, session, stageOf } = await aMorning()
    const page = await newPage({ width: 390, withoutScript: true, session })
    await page.goto(`${url}/desk/applications?as=board`)
    await page.getByLabel('Move Leah Brandt to').selectOption('checks')
    await page.getByRole('button', { name: 'Move Leah Brandt' }).click()
    await page.getByRole('status').filter({ hasText: 'Moved: Leah Brandt, Checks.' }).waitFor()
    assert.equal(await stageOf('Leah Brandt'), 'checks')

    const again = await newPage({ width: 390, withoutScript: true, session })
    await again.goto(`${url}/desk/applications?as=board`)
    await page.getByLabel('Move Paul Hendry to').selectOption('clearance')
    await page.getByRole('button', { name: 'Move Paul Hendry' }).click()
    await page.getByText('Moved: Paul Hendry').waitFor()
    await again.getByLabel('Move Paul Hendry to').selectOption('selection')
    await again.getByRole('button', { name: 'Move Paul Hendry' }).click()
    await again.getByRole('alert').filter({ hasText: 'Somebody changed it a moment ago' }).waitFor()
    assert.equal(await stageOf('Paul Hendry'), 'clearance')
    await again.getByRole('link', { name: 'Table' }).click()
    await again.getByRole('table').waitFor()
  })
})
