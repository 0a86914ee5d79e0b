import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { newId } from '../../../platform/database/id.ts'
import { addGrant } from '../../../platform/permits/grants/store.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { english, speak } from '../../../platform/words/words.ts'
import { aSupper, describeShifts, Letterbox, placeNamed, somebody } from '../gatherings.fixture.ts'
import { signUp } from '../places/actions.ts'
import { actorOf, browserOf } from '../web.fixture.ts'
import { checkIn, welcomeWalkIn } from './actions.ts'
import { today } from './today.ts'

describeShifts()
const house = await openHub({ today: '2026-12-01', at: '15:30' })
const { hub } = house
const letters = new Letterbox(house)
const clubs = newId()
const dalia = await somebody(hub, 'Dalia Marcus')
const lead = actorOf(dalia, { role: 'opportunity-lead', opportunity: clubs })
await hub.transact((db) =>
  addGrant(db, {
    personId: dalia,
    grant: { role: 'opportunity-lead', opportunity: clubs },
    givenBy: null,
    reason: 'leads the supper club',
    at: hub.now(),
  }),
)
const browser = browserOf(hub, lead)
const asLead = hub.as(lead)

async function supperWith(...names: string[]) {
  const supper = await aSupper(hub, { partOf: clubs })
  for (const name of names)
    await signUp(hub, hub.db, {
      gatheringIds: [supper],
      who: { personId: await somebody(hub, name) },
    })
  return { supper, path: `/desk/gatherings/${supper}` }
}

const plain = async (path: string): Promise<string> =>
  (await browser.get(path)).text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

test('before the door opens, the list says from when, and offers nothing that would be refused', async () => {
  const { supper, path } = await supperWith('Early Eva')
  house.setTime('2026-11-29', '10:00')
  const page = await plain(path)
  assert.match(page, /You can say who is here from Tuesday 1 December, 4am\./)
  assert.match(page, /1 comes/)
  assert.doesNotMatch(page, /Welcome|Someone not on the list|are here/)
  const walkIn = { name: 'Early Walker', phone: null, people: 1, makeRoom: false }
  assert.deepEqual(await welcomeWalkIn(asLead, supper, walkIn), { ok: false, refusal: 'too-early' })
  house.setTime('2026-12-01', '15:30')
  assert.equal((await welcomeWalkIn(asLead, supper, walkIn)).ok, true)
})

test('on the day, the desk of whoever runs one thing leads to its list', async () => {
  const { supper } = await supperWith('Ana Today', 'Ben Today')
  const seen = async (actor: typeof lead) => {
    const visit = { hub, actor, words: speak(english), can: () => true } as unknown as Visit
    return (await today(visit)).filter((one) => one.action.href.endsWith(supper)).map((one) => one.fact)
  }
  assert.deepEqual(await seen(lead), ['Supper club cook: say who is there'])
  assert.deepEqual(await seen(actorOf(newId(), { role: 'administrator' })), [])
})

test('afterwards the list asks who came, and a letter goes to nobody who did not', async () => {
  const { supper, path } = await supperWith('Ana After', 'Ben After', 'Cem After')
  await checkIn(asLead, (await placeNamed(hub, supper, 'Ana After')).id, 1)
  await checkIn(asLead, (await placeNamed(hub, supper, 'Ben After')).id, 0)
  await letters.fresh()
  house.setTime('2026-12-01', '21:00')
  const page = await plain(path)
  assert.match(page, /1 of 3 came/)
  assert.match(page, /Everyone 3 Not said yet 1 Came 1 Did not come 1/)
  assert.match(page, /Write to those who came/)
  assert.doesNotMatch(page, /Welcome|are here/)
  assert.match(await plain(`${path}?show=absent`), /1 shown .*Ben After/)
  assert.match(await plain(`${path}/write`), /whoever did not come gets none/)

  await browser.post(`${path}/write`, { subject: 'Thank you', words: 'It was a good evening.' })
  const told = await letters.fresh()
  assert.deepEqual(
    told.filter(({ subject }) => subject === 'Thank you').map(({ to }) => to),
    ['ana.after@example.org', 'cem.after@example.org'],
  )
})
