import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { openDoor, secretOfOwn, type Door } from '../trials/door.ts'

const door = await openDoor()
beforeEach(async () => {
  await door.test.root.db.rows('delete from limits.hit')
})

/** Asks for a link as a visitor would, and finds it in the letter. */
async function asked(browser: ReturnType<Door['browser']>, email: string): Promise<string> {
  const answer = await browser.post('/door', { email, onward: '/my' })
  assert.deepEqual([answer.status, answer.location], [303, '/door/sent'])
  return door.linkFor(email)
}

test('somebody comes in by a link in the browser that asked', async () => {
  await door.aPerson('Naomi')
  const browser = door.browser()
  const link = await asked(browser, 'naomi@example.org')

  const came = await browser.fill(link, link)

  assert.deepEqual([came.status, came.location], [303, '/my'])
  assert.match((await browser.get('/my')).text, new RegExp(`Naomi ${secretOfOwn}`))
})
