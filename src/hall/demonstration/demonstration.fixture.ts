import { openHub, type TestHub } from '../../../test/hub.ts'
import { openHub as openHouse } from '../../start/open.ts'
import type { Hub } from '../../platform/hub.ts'
import { rebuildDemonstration } from './again.ts'
import { usualSeed } from './built.ts'

/** Does something with a hub as the owner of its tables. */
export async function asOwner<Value>(house: TestHub, work: (hub: Hub) => Promise<Value>): Promise<Value> {
  const { environment, secrets } = house.hub
  const opened = await openHouse({
    environment,
    secrets,
    url: house.database.owner,
    clock: house.clock,
    log: () => undefined,
    connections: 2,
  })
  try {
    return await work(opened.hub)
  } finally {
    await opened.close()
  }
}

export const furnish = (house: TestHub, seed: string = usualSeed): Promise<void> =>
  asOwner(house, (hub) => rebuildDemonstration(hub, { day: house.today(), seed }))

/** The demonstration, as it stands at noon of a day. */
export async function openDemonstration(today = '2026-11-24'): Promise<TestHub> {
  const house = await openHub({ today, demo: true })
  await furnish(house)
  await house.follow()
  return house
}
