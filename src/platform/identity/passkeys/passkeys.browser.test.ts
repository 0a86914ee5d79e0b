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
    // Offered in the field for the address as well, so the virtual device may answer before the button is pressed.
    await page.goto(`${at}/door?then=/my`)
    await page.getByRole('button', { name: 'Use a passkey' }).click().catch(() => undefined)
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

    await page.context().clearCookies()
    const byLink = await steadyPage({ width: 390, passkeys: true })
    await byLink.goto(`${at}/door/sent`)
    await page.goto(`${at}/desk`)
    await page.getByLabel('Email').fill('ruth@example.org')
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await page.getByRole('heading', { name: 'Look in your mail' }).waitFor()
    await look(page, 'door/sent')
    const link = await linkFor('ruth@example.org', at)
    await byLink.goto(link)
    await look(byLink, 'door/link-elsewhere')
    await page.goto(link)
    await look(page, 'door/link')
    await page.getByRole('button', { name: 'Come in' }).click()
    await page.getByRole('heading', { name: 'Show that it is you' }).waitFor()
    await look(page, 'door/show')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByText(secretOfDesk).waitFor()
  })

  test('without script the page of the door offers the link, and no button that does nothing', async () => {
    const page = await steadyPage({ width: 390, withoutScript: true })
    await page.goto(`${at}/door`)
    assert.equal(await page.getByRole('button', { name: 'Use a passkey' }).isVisible(), false)
    assert.equal(await page.getByRole('button', { name: 'Send me a link' }).isVisible(), true)
  })
})
