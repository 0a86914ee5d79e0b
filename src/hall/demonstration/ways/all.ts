import { birmingham } from './birmingham.ts'
import { bristol } from './bristol.ts'
import { atHome } from './from-home.ts'
import { leeds } from './leeds.ts'
import { moreLondon } from './london-more.ts'
import { london } from './london.ts'
import { manchester } from './manchester.ts'
import type { WayTold } from './told.ts'
import { unfinished } from './unfinished.ts'

/** Every way to help of the demonstration: forty that stand open, and a dozen on their way there or over. */
export const ways: readonly WayTold[] = [
  ...london,
  ...moreLondon,
  ...atHome,
  ...leeds,
  ...manchester,
  ...birmingham,
  ...bristol,
  ...unfinished,
]
