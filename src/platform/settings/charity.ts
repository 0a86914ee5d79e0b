import { z } from 'zod'
import { houseSetting } from './house.ts'

/** Who the charity is: on every page and letter. Fictional numbers of Ofcom's drama range until it is set up. */
export const charityProfile = houseSetting(
  'charity.profile',
  z.object({
    name: z.string(),
    /** The second line under the name, small. */
    line: z.string(),
    number: z.string(),
    address: z.string(),
    phone: z.string(),
    email: z.string(),
    hours: z.string(),
    /** Whom to tell about a worry for somebody's safety, and how. */
    worry: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
    nation: z.enum(['england-and-wales', 'scotland', 'northern-ireland']),
    logo: z.string().nullable(),
    colours: z
      .object({ blue: z.string(), purple: z.string(), scarlet: z.string(), flax: z.string() })
      .nullable(),
    legal: z.string(),
  }),
  {
    name: 'Opentent',
    line: 'A hub not yet set up',
    number: '',
    address: '',
    phone: '',
    email: '',
    hours: '',
    worry: { name: '', phone: '', email: '' },
    nation: 'england-and-wales',
    logo: null,
    colours: null,
    legal: '',
  },
)
export type CharityProfile = typeof charityProfile.standard

/** Set once, when the first administrator finished setting up; until then only the set-up pages open. */
export const openedAt = houseSetting('charity.opened-at', z.string().nullable(), null)
