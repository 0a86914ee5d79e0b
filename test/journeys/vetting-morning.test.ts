import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { ourselves } from '../../src/rooms/network/face.ts'
import { beginOpportunity } from '../../src/rooms/volunteering/opportunities/writing/actions.ts'
import { aRole, apply } from '../../src/rooms/volunteering/vetting/many-applications.fixture.ts'
import { newPage } from '../browsing.ts'
import { ashgrove, type Ashgrove } from './ashgrove.ts'
import { lookingAs } from './manners.ts'

describe('a vetting morning', () => {
  let tent: Ashgrove
  let session: Awaited<ReturnType<Ashgrove['staff']>>['session']
  const stageOf = async (name: string): Promise<string | undefined> =>
    (
      await tent.root.db.row<{ stage: string }>(
        'select a.stage from volunteering.application a join people.person p on p.id = a.person_id where p.name = $1',
        [name],
      )
    )?.stage
  before(async () => {
    tent = await ashgrove()
    const { root, hub } = tent
    const at = (days: number) => hub.now().subtract({ hours: 24 * days })
    const opportunityId = await beginOpportunity(
      hub,
      { organisationId: (await ourselves(hub.db))!.id, programmeId: tent.kitchen, region: 'North London' },
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
    session = (await tent.staff('vetting officer')).session
  })

  /** Presses Tab until something of this name has the focus; a page that holds the focus fails. */
  async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
    for (let stop = 0; stop < most; stop++) {
      await page.keyboard.press('Tab')
      const said = await page.evaluate(() => {
        const at = document.activeElement
        return `${at?.getAttribute('aria-label') ?? ''} ${at?.textContent ?? ''}`.trim()
      })
      if (name.test(said)) return
    }
    assert.fail(`Nothing called ${name} was reached by Tab`)
  }
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => (document.activeElement?.textContent ?? '').trim())

  test('by keyboard alone: what needs us, the board, next stage, several at once, and a letter', async () => {
    const page = await newPage({ width: 1280, withoutScript: false, session })
    const see = lookingAs({ width: 1280, withoutScript: false }, 'vetting-morning')
    await page.goto(`${tent.url}/desk`)
    await tabTo(page, /^Read and reply: Amara Diallo/)
    await page.goto(`${tent.url}/desk/vetting`)
    await see(page, '1-needs')

    await page.goto(`${tent.url}/desk/applications?as=board`)
    await tabTo(page, /^Applications, by stage/)
    await page.keyboard.press('j')
    assert.equal(await focused(page), 'Amara Diallo')
    await page.keyboard.press('j')
    assert.equal(await focused(page), 'Jonah Weiss')
    await page.keyboard.press('k')
    assert.equal(await focused(page), 'Amara Diallo')
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowRight')
    await page.getByRole('status').filter({ hasText: 'Moved: Jonah Weiss, Conversation.' }).waitFor()
    assert.equal(await stageOf('Jonah Weiss'), 'selection')
    await see(page, '2-moved')

    await tabTo(page, /^Applications, by stage/)
    for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
    await tabTo(page, /^What would happen/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Look after 2 people' }).waitFor()
    await see(page, '3-summary')
    await tabTo(page, /^Look after 2 people/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'You look after 2 people' }).waitFor()
    await see(page, '4-done')

    await page.goto(`${tent.url}/desk/wordings/new`)
    for (const [label, words] of [
      ['Name', 'First word'],
      ['Subject', 'Thank you, {first-name}'],
      ['Words', 'Dear {first-name}, we have read it.'],
    ] as const) {
      await page.getByLabel(label, { exact: true }).focus()
      await page.keyboard.type(words)
    }
    await tabTo(page, /^Keep$/)
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'Kept.' }).waitFor()

    await page.goto(`${tent.url}/desk/applications?as=table`)
    await tabTo(page, /^Applications, by stage/)
    for (const key of ['j', 'x']) await page.keyboard.press(key)
    await page.getByLabel('Step').focus()
    await page.keyboard.type('Write: First')
    await tabTo(page, /^What would happen/)
    await page.keyboard.press('Enter')
    await page.getByText('Thank you, Amara').waitFor()
    await see(page, '5-letter')
    await tabTo(page, /^Write to 1 person at/)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Call them back' }).waitFor()
    await see(page, '6-waits')
  })

  test('on a phone without script, a card goes on, and one that cannot says why', async () => {
    const page = await newPage({ width: 390, withoutScript: true, session })
    const see = lookingAs({ width: 390, withoutScript: true }, 'vetting-morning')
    await page.goto(`${tent.url}/desk/applications?as=board`)
    await see(page, '7-board')
    await page.getByLabel('Move Leah Brandt to').selectOption('checks')
    await page.getByRole('button', { name: 'Move Leah Brandt' }).click()
    await page.getByRole('status').filter({ hasText: 'Moved: Leah Brandt, Checks.' }).waitFor()
    assert.equal(await stageOf('Leah Brandt'), 'checks')

    const again = await newPage({ width: 390, withoutScript: true, session })
    await again.goto(`${tent.url}/desk/applications?as=board`)
    await page.getByLabel('Move Paul Hendry to').selectOption('clearance')
    await page.getByRole('button', { name: 'Move Paul Hendry' }).click()
    await page.getByText('Moved: Paul Hendry').waitFor()
    await again.getByLabel('Move Paul Hendry to').selectOption('selection')
    await again.getByRole('button', { name: 'Move Paul Hendry' }).click()
    await again.getByRole('alert').filter({ hasText: 'Somebody changed it a moment ago' }).waitFor()
    assert.equal(await stageOf('Paul Hendry'), 'clearance')
    await see(again, '8-not-moved')
    await again.getByRole('link', { name: 'Table' }).click()
    await again.getByRole('table').waitFor()
    await see(again, '9-table')
  })
})
