import { z } from 'zod'
import { houseSetting } from '../../../platform/settings/house.ts'

const customs = z.object({
  /** For how many minutes a letter to several people waits, so that it can be called back. */
  callBackMinutes: z.int().min(0).max(1440),
})
export type DeskCustoms = z.output<typeof customs>

export const deskCustoms = houseSetting<DeskCustoms>('volunteering.vetting-desk', customs, {
  callBackMinutes: 15,
})
