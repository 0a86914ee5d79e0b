import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Actor } from '../../../platform/permits/actor.ts'
import { can, type Permit } from '../../../platform/permits/permit.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { english, speak } from '../../../platform/words/words.ts'
import { cancelGathering } from '../changing/actions.ts'
import { aSupper, at, describeShifts, somebody } from '../gatherings.fixture.ts'
import { signUp } from '../places/actions.ts'
import { actorOf } from '../web.fixture.ts'
import { programme } from './programme.ts'

describeShifts()
const house = await openHub({ today: '2026-12-01', at: '17:00' })
const { hub } = house

const visitOf = (actor: Actor): Visit =>
  ({
    hub,
    actor,
    words: speak(english),
    can: (permit: Permit<never>, thing: never) => can(permit, actor, thing),
  }) as unknown as Visit

/** What stands on the card, one line a thing. */
async function lines(actor: Actor): Promise<string[]> {
  const shown = await programme(visitOf(actor))
  return [
    ...String(shown?.card).matchAll(/<strong>(.*?)<\/strong>(?:<p>(.*?)<\/p>)?|<h3[^>]*>(.*?)<\/h3>/gs),
  ].map((found) =>
    found
      .slice(1)
      .filter((part) => part !== undefined)
      .join(' | '),
  )
}

const clubs = newId()
const lead = actorOf(newId(), { role: 'opportunity-lead', opportunity: clubs })
const administrator = actorOf(newId(), { role: 'administrator' })

test('on a quiet day the programme says so kindly, and whoever runs nothing has none', async () => {
  const quiet = await programme(visitOf(lead))
  assert.match(String(quiet?.card), /Nothing is on today or tomorrow\. A quiet day is a good day too\./)
  assert.equal(quiet?.today, 0)
  assert.equal(await programme(visitOf(actorOf(newId(), { role: 'treasurer' }))), null)
})

test('everybody at the desk sees the day in their reach: when, what, where, and how many come of how many', async () => {
  const hours = (from: string, to: string, on = '2026-12-01') => ({
    startsAt: at(on, from),
    endsAt: at(on, to),
  })
  const supper = await aSupper(hub, { partOf: clubs, ...hours('18:00', '20:00') })
  await aSupper(hub, { title: 'Packing', capacity: null, ...hours('10:00', '12:00') })
  await aSupper(hub, { title: 'Homework table', ...hours('16:30', '18:00') })
  await aSupper(hub, { title: 'Yesterday', ...hours('10:00', '12:00', '2026-11-30') })
  await aSupper(hub, { title: 'Next week', ...hours('10:00', '12:00', '2026-12-08') })
  for (const hour of ['09', '10', '11', '12'])
    await aSupper(hub, { title: `Tomorrow at ${hour}`, ...hours(`${hour}:00`, `${hour}:30`, '2026-12-02') })
  const gone = await aSupper(hub, { title: 'Called off', ...hours('19:00', '20:00') })
  await hub.change((db) => cancelGathering(hub, db, gone, 'The hall is closed.'))
  for (const name of ['Ana', 'Ben', 'Cem', 'Dora', 'Eli'])
    await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: await somebody(hub, name, null) } })

  assert.deepEqual(await lines(lead), [
    '6pm to 8pm, Supper club cook | St Columba’s hall, Ashgrove. 4 of 4 come, 1 waits',
  ])
  assert.deepEqual(await lines(administrator), [
    '10am to 12pm, Packing | St Columba’s hall, Ashgrove. 0 people come. Over',
    '4:30pm to 6pm, Homework table | St Columba’s hall, Ashgrove. 0 of 4 come. Now',
    '6pm to 8pm, Supper club cook | St Columba’s hall, Ashgrove. 4 of 4 come, 1 waits',
    'Tomorrow begins with',
    ...['9am to 9:30am', '10am to 10:30am', '11am to 11:30am'].map(
      (span, hour) =>
        `${span}, Tomorrow at ${['09', '10', '11'][hour]} | St Columba’s hall, Ashgrove. 0 of 4 come`,
    ),
  ])
  const { card, today } = (await programme(visitOf(lead)))!
  assert.equal(today, 1)
  assert.ok(String(card).includes(`href="/desk/gatherings/${supper}"`))
})
