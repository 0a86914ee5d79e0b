import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { look, newPage } from '../../../../test/browsing.ts'
import { asset } from '../../../look/assets.ts'
import { open } from '../../web/gate.ts'
import { room } from '../../web/routes.ts'
import { serve } from '../../web/serve.ts'
import { WholePages } from '../../web/whole.ts'
import { NotHere } from '../../web/endings.ts'
import { openRecovery } from '../recovery/actions.ts'
import { openSession } from '../sessions/actions.ts'
import { knowingPeople, openDoor, secretOfDesk, secretOfOwn } from '../trials/door.ts'

const assets = room('/assets').get('/*', open('Files of the look'), (c) => {
  const file = asset(c.var.visit.url.pathname)
  if (!file) throw new NotHere()
  return c.body(new Uint8Array(file.bytes), 200, { 'content-type': file.type })
})

const door = await openDoor([assets], { PUBLIC_URL: '' })
const coordinator = { role: 'coordinator', programmes: 'all', regions: 'all' } as const

/** The link of the newest letter, as a whole address of the running server. */
const linkFor = async (email: string, at: string): Promise<string> => `${at}${await door.linkFor(email)}`

/** A page that moves on at once: a step taken while pages still fade into each other is a complaint of the browser. */
async function steadyPage(options: Parameters<typeof newPage>[0]): Promise<Page> {
  const page = await newPage(options)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return page
}

async function comeInByLink(page: Page, at: string, email: string): Promise<void> {
  await page.goto(`${at}/door`)
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.getByRole('heading', { name: 'Look in your mail' }).waitFor()
  await page.goto(await linkFor(email, at))
  await page.getByRole('button', { name: 'Come in' }).click()
}

describe('passkeys in a browser', async () => {
  knowingPeople()
  const listening = await serve(door.app, {
    port: 0,
    host: '127.0.0.1',
    whole: new WholePages(),
    https: false,
    clock: () => door.hub.now().epochMilliseconds,
  })
  after(() => listening.close())
  const at = `http://localhost:${listening.port}`

  test('somebody adds a passkey on their own page, leaves, and comes in with it', async () => {
    await door.aPerson('Naomi')
    const page = await steadyPage({ width: 390, passkeys: true })
    await comeInByLink(page, at, 'naomi@example.org')
    await page.getByText(secretOfOwn).waitFor()

    await page.goto(`${at}/my/keys`)
    await look(page, 'door/keys')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByText('It holds from now on').waitFor()
    await look(page, 'door/keys-with-a-passkey')
    await page.context().clearCookies()
    // The page offers it in the field for the address, and this device answers at once.
    await page.goto(`${at}/door?then=/my`)
    await page.waitForURL(`${at}/my`)

    assert.match(await page.innerText('body'), new RegExp(`Naomi ${secretOfOwn}`))
  })

  test('staff come by link, make a passkey before any data, and show it when they come by link again', async () => {
    await door.aPerson('Ruth', { grants: [coordinator] })
    const page = await steadyPage({ passkeys: true })
    await page.goto(`${at}/desk`)
    await look(page, 'door/come-in')
    await comeInByLink(page, at, 'ruth@example.org')
    await page.getByRole('heading', { name: 'Make your own key' }).waitFor()
    await look(page, 'door/new-key')
    await page.getByRole('button', { name: 'Make a passkey' }).click()
    await page.getByRole('heading', { name: 'Keep these ten codes' }).waitFor()
    await look(page, 'door/keep-codes')
    await page.getByRole('link', { name: 'I have kept them' }).click()
    await page.goto(`${at}/desk`)
    await page.getByText(secretOfDesk).waitFor()

    door.test.setTime('2026-11-24', '12:11')
    await page.goto(`${at}/my/keys`)
    await page.getByRole('link', { name: 'Show that it is you' }).click()
    await page.getByRole('heading', { name: 'Show that it is you' }).waitFor()
    await look(page, 'door/show')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByRole('button', { name: 'Add a passkey' }).waitFor()
  })

  test('a link opened elsewhere asks for the digits that the asking browser shows', async () => {
    await door.aPerson('Miriam')
    const asking = await steadyPage({ width: 390 })
    await asking.goto(`${at}/door`)
    await asking.getByLabel('Email').fill('miriam@example.org')
    await asking.getByRole('button', { name: 'Send me a link' }).click()
    await asking.getByRole('heading', { name: 'Look in your mail' }).waitFor()
    await look(asking, 'door/sent')
    const digits = /(\d{3}) (\d{3})/.exec(await asking.innerText('main'))![0]
    const link = await linkFor('miriam@example.org', at)
    await asking.goto(link)
    await look(asking, 'door/link')

    const reading = await steadyPage({ width: 1280 })
    await reading.goto(link)
    await look(reading, 'door/link-elsewhere')
    await reading.getByLabel('The 6 digits').fill(digits)
    await reading.getByRole('button', { name: 'Come in' }).click()
    await reading.getByText(secretOfOwn).waitFor()
    await asking.reload()
    await look(asking, 'door/link-gone')
  })

  for (const width of [390, 1280] as const) {
    test(`every other page of the door and of the roles is sound at ${width} px`, async () => {
      const tovah = await door.aPerson(`Tovah${width}`, { grants: [{ role: 'administrator' }] })
      const ruth = await door.aPerson(`Rut${width}`, { grants: [coordinator] })
      await openRecovery(door.hub, { accountId: ruth, reason: 'The phone fell into the sea', openedBy: ruth })
      const made = {
        accountId: tovah,
        strength: 'strong',
        cameBy: 'passkey',
        device: 'Firefox on Linux',
      } as const
      const { token } = await openSession(door.hub, door.hub.db, made)
      const page = await steadyPage({ width })
      await page.goto(`${at}/door/code`)
      await look(page, 'door/spoken')
      await page.context().addCookies([{ name: 'tent', value: token, url: at }])
      const paths = [
        '/door/lost',
        '/door/stopped',
        '/my/keys/codes',
        '/desk/roles?find=rut',
        '/desk/roles/invite',
        '/desk/permits',
        `/desk/roles/give/${ruth}`,
        '/desk/keys?find=rut',
        `/desk/keys/${ruth}`,
      ]
      for (const path of paths) {
        await page.goto(`${at}${path}`)
        await look(page, `door${path.replace(ruth, 'somebody').replace(/\?.*/, '')}`)
      }
      await page.goto(`${at}/desk/roles/give/${ruth}`)
      await page.getByRole('button', { name: 'Give this role' }).click()
      await look(page, 'door/desk/roles/give-wrong')
    })
  }

  test('without script the page of the door offers the link, and no button that does nothing', async () => {
    const page = await steadyPage({ width: 390, withoutScript: true })
    await page.goto(`${at}/door`)
    assert.equal(await page.getByRole('button', { name: 'Use a passkey' }).isVisible(), false)
    assert.equal(await page.getByRole('button', { name: 'Send me a link' }).isVisible(), true)
  })
})
