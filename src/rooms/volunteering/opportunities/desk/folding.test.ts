import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { aDraft, ashgrove } from '../ashgrove.fixture.ts'
import { opportunityOf } from '../store.ts'
import { supperClub } from '../supper-club.fixture.ts'

describe('the editor of a way to help folds', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const ruth = await as(house, 'coordinator')

  /** Its parts, each with what stands on its row, and whether it is open. */
  const partsOf = (page: string): string[] =>
    [...page.matchAll(/<details class="card folded"([^>]*)>\s*<summary>(.*?)<\/summary>/gs)].map(
      ([, marks = '', row = '']) =>
        `${marks.includes('open') ? 'open: ' : ''}${row
          .replaceAll(/<[^>]*>/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .trim()}`,
    )
  const send = async (id: string, answers: Record<string, string | readonly string[]>) => {
    const { version } = (await opportunityOf(hub.db, id))!
    return ruth.post(`/desk/opportunities/${id}`, {
      ...answers,
      version: String(version),
      contactsForgotten: '0',
    })
  }

  test('what is written folds to a line each; what lacks something says how much, and its first part is open', async () => {
    const id = await aDraft(hub, place, { expenses: '', contactName: '', contactEmail: '' })
    const page = await ruth.page(`/desk/opportunities/${id}`)
    assert.deepEqual(partsOf(page), [
      'What it is Shifts that come again',
      'When Every Tuesday, 4pm to 8pm. Come once or often.',
      'Where St Columba’s hall, Ashgrove. Exact address after sign-up.',
      'open: What we ask, and give 1 to fill in 1 check',
      'Places Open until further notice',
      'Contact 2 to fill in',
      'Picture None',
    ])
    assert.deepEqual(await markupFaults(page), [])
    for (const name of ['title', 'postcode', 'contactPhone', 'largestGroup'])
      assert.match(page, new RegExp(` name="${name}"`), 'what is folded is sent with the form all the same')
  })

  test('what has a fault comes back open, with all that was typed', async () => {
    const id = await aDraft(hub, place)
    const asked = await ruth.page(`/desk/opportunities/${id}?check=1`)
    assert.deepEqual(
      partsOf(asked).filter((one) => one.startsWith('open')),
      [],
    )
    const answer = await send(id, {
      ...supperClub,
      contactEmail: 'dalia at hineni',
      act: 'save',
    })
    assert.equal(answer.status, 303)
    const page = await ruth.page(`/desk/opportunities/${id}`)
    assert.deepEqual(
      partsOf(page)
        .filter((one) => one.startsWith('open'))
        .map((one) => one.split(' ')[1]),
      ['Contact'],
    )
    assert.match(page, /value="dalia at hineni"/)
  })

  test('asking for another row keeps its part open', async () => {
    const id = await aDraft(hub, place)
    const answer = await send(id, { ...supperClub, act: 'add-exception' })
    assert.deepEqual(
      partsOf(await answer.text())
        .filter((one) => one.startsWith('open'))
        .map((one) => one.split(' ')[1]),
      ['What', 'When'],
    )
  })
})
