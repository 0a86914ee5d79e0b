import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { look, newPage, statusOf } from '../browsing.ts'
import { faults } from '../hub.ts'
import { unfurnished } from './furnished.ts'

const widths = [1280, 390] as const

describe('a page that says why there is nothing', () => {
  test('stands up to a close look: from elsewhere, too often, broken, and without a database', async () => {
    const { house, url, session } = await unfurnished()
    const page = await newPage()
    await page.setContent(`<form method="post" action="${url}/door"><button>Send</button></form>`)
    await page.getByRole('button').click()
    await page.waitForURL(`${url}/door`)
    assert.equal(statusOf(page), 403)
    await look(page, 'ending/from-elsewhere', { widths })

    const wrong = { method: 'POST', headers: { origin: url }, body: new URLSearchParams({ onward: '/my' }) }
    for (let often = 0; often < 10; often++)
      await Promise.all(Array.from({ length: 31 }, () => fetch(`${url}/door/passkey`, wrong)))
    await page.goto(`${url}/door/link/tried-too-often`)
    await page.evaluate(() => {
      const form = document.querySelector('main form') as HTMLFormElement
      form.action = '/door/passkey'
      form.submit()
    })
    await page.waitForURL(`${url}/door/passkey`)
    assert.equal(statusOf(page), 429)
    await look(page, 'ending/too-often', { widths })

    const known = faults.length
    const inside = await newPage({ session })
    await house.root.db.rows('alter table volunteering.interest rename to gone')
    await inside.goto(`${url}/desk/interest`)
    assert.equal(statusOf(inside), 500)
    await look(inside, 'ending/broken', { widths })

    // As when every connection is taken: the hub's own end, and no new one is to be had.
    const { name } = (await house.root.db.row<{ name: string }>('select current_database() as name'))!
    await house.root.db.rows(`alter database ${name} connection limit 0`)
    await house.root.db.rows(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
      [name],
    )
    await inside.goto(`${url}/desk`)
    assert.equal(statusOf(inside), 503)
    await look(inside, 'ending/resting', { widths })
    faults.splice(known)
  })
})
