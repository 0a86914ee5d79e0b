import assert from 'node:assert/strict'
import { test } from 'node:test'
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
import { openDoor, secretOfDesk, secretOfOwn } from '../trials/door.ts'

const assets = room('/assets').get('/*', open('Files of the look'), (c) => {
  const file = asset(c.var.visit.url.pathname)
  if (!file) throw new NotHere()
  return c.body(new Uint8Array(file.bytes), 200, { 'content-type': file.type })
})

const coordinator = { role: 'coordinator', programmes: 'all', regions: 'all' } as const

/** A page that moves on at once: a step taken while pages still fade into each other is a complaint of the browser. */
async function steadyPage(options: Parameters<typeof newPage>[0]): Promise<Page> {
  const page = await newPage(options)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return page
}

test('passkeys in a browser', async (t) => {
  const door = await openDoor({ routes: [assets], environment: { PUBLIC_URL: '' } })
  const listening = await serve(door.app, {
    port: 0,
    host: '127.0.0.1',
    whole: new WholePages(),
    https: false,
    clock: () => door.hub.now().epochMilliseconds,
  })
  t.after(() => listening.close())
  const at = `http://localhost:${listening.port}`
  /** The link of the newest letter, as a whole address of the running server. */
  const linkFor = async (email: string): Promise<string> => `${at}${await door.linkFor(email)}`

  async function comeInByLink(page: Page, email: string): Promise<void> {
    await page.goto(`${at}/door`)
    await page.getByLabel('Email').fill(email)
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await page.getByRole('heading', { name: 'Look in your mail' }).waitFor()
    await page.goto(await linkFor(email))
    await page.getByRole('button', { name: 'Come in' }).click()
  }

  await t.test('somebody adds a passkey on their own page, leaves, and comes in with it', async () => {
    await door.aPerson('Naomi')
    const page = await steadyPage({ width: 390, passkeys: true })
    await comeInByLink(page, 'naomi@example.org')
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

  await t.test(
    'staff come by link, make a passkey before any data, and show it when they come by link again',
    async () => {
      await door.aPerson('Ruth', { grants: [coordinator] })
      const page = await steadyPage({ passkeys: true })
      await page.goto(`${at}/desk`)
      await look(page, 'door/come-in')
      await comeInByLink(page, 'ruth@example.org')
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
    },
  )

  await t.test('a link opened elsewhere asks for the digits that the asking browser shows', async () => {
    await door.aPerson('Miriam')
    const asking = await steadyPage({ width: 390 })
    await asking.goto(`${at}/door`)
    await asking.getByLabel('Email').fill('miriam@example.org')
    await asking.getByRole('button', { name: 'Send me a link' }).click()
    await asking.getByRole('heading', { name: 'Look in your mail' }).waitFor()
    await look(asking, 'door/sent')
    const digits = /(\d{3}) (\d{3})/.exec(await asking.innerText('main'))![0]
    const link = await linkFor('miriam@example.org')
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
    await t.test(`every other page of the door and of the roles is sound at ${width} px`, async () => {
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

  await t.test(
    'without script the page of the door offers the link, and no button that does nothing',
    async () => {
      const page = await steadyPage({ width: 390, withoutScript: true })
      await page.goto(`${at}/door`)
      assert.equal(await page.getByRole('button', { name: 'Use a passkey' }).isVisible(), false)
      assert.equal(await page.getByRole('button', { name: 'Send me a link' }).isVisible(), true)
    },
  )
})
