import { openHub, type TestHub } from '../../../../test/hub.ts'
import { bump } from '../../../platform/models/models.ts'
import { openedAt } from '../../../platform/settings/charity.ts'
import { keepSetting } from '../../../platform/settings/house.ts'
import { manyWays } from './many-ways.fixture.ts'
import { plantWays } from './planting.fixture.ts'
import { minutesAt, type WayRow } from './way.ts'

/** A house with ways to help that stand open, and what they are. */
export interface Planted {
  readonly house: TestHub
  readonly rows: readonly WayRow[]
  /** Minutes since 1970. */
  readonly now: number
}

/** Opens a house with so many ways to help, each as it may be changed. */
export async function plantedHouse(
  count: number,
  {
    seed = 1,
    shiftsEach = 4,
    change = (row) => row,
  }: { seed?: number; shiftsEach?: number; change?: (row: WayRow, at: number) => WayRow } = {},
): Promise<Planted> {
  const house = await openHub()
  const now = minutesAt(house.hub.now())
  const rows = manyWays(count, { now, seed, shiftsEach }).map(change)
  await plantWays(house.root.db, rows, house.hub.now())
  await house.follow()
  return { house, rows, now }
}

/** The charity has set its hub up: from now on visitors see its front page. */
export async function setUp(house: TestHub): Promise<void> {
  const at = house.hub.now()
  await house.root.transact(async (db) => {
    await keepSetting(db, openedAt, at.toString(), { personId: null, at })
    await bump(db, 'settings')
  })
  await house.follow()
}
