import type { Day } from '../../../../platform/clock.ts'
import type { CertificateLevel } from '../seen/types.ts'

/** Levels the DBS is asked for; other nations ask a body of their own. */
export const askedLevels = [
  'basic',
  'standard',
  'enhanced',
  'enhanced-children',
  'enhanced-adults',
  'enhanced-both',
] as const satisfies readonly CertificateLevel[]
export type AskedLevel = (typeof askedLevels)[number]

/** That the DBS was asked for somebody’s check and has not answered. */
export interface CheckAsked {
  readonly id: string
  readonly personId: string
  readonly level: AskedLevel
  readonly askedOn: Day
  readonly askedBy: string
}
