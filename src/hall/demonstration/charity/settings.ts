import type { z } from 'zod'
import { careAround } from '../../../platform/calendar/care.ts'
import { jewishRest } from '../../../platform/calendar/customs.ts'
import { careAroundDays, daysOfRest, keptCare } from '../../../platform/calendar/settings.ts'
import { charityProfile, openedAt } from '../../../platform/settings/charity.ts'
import type { HouseSetting } from '../../../platform/settings/house.ts'
import { letterCustoms } from '../../../rooms/people/letters/settings.ts'
import { gatheringCustoms } from '../../../rooms/gatherings/settings.ts'

const london = { lat: 51.5085, lon: -0.1257 }

/** Shabbat and festivals by London’s sun, eighteen minutes before sunset to nightfall, festivals of two days. */
export const rest = [jewishRest(london)]

/** Other communities’ days are named, bank holidays known, and an hour is kept for the way home. */
export const care = careAround.parse({ place: london, bankHolidays: { nation: 'england-and-wales' } })

interface Chosen {
  readonly setting: HouseSetting<never>
  readonly value: unknown
}

const chosen = <Value>(
  setting: HouseSetting<Value>,
  value: z.output<HouseSetting<Value>['schema']>,
): Chosen => ({
  setting: setting as unknown as HouseSetting<never>,
  value: setting.schema.parse(value),
})

/** What this charity set differently from a new hub. */
export const settings = (opened: Temporal.Instant): readonly Chosen[] => [
  chosen(charityProfile, {
    ...charityProfile.standard,
    name: 'Hineni Refugee Action',
    line: '',
    number: '1100000',
    address: '2 Cedar Rise, London N10 3DE',
    phone: '020 7946 0112',
    email: 'hello@hineni.example',
    hours: 'Monday to Thursday, 9:30am to 5pm. Friday until 2pm. Closed on Shabbat and festivals.',
    worry: { name: 'Miriam Levy', phone: '020 7946 0119', email: 'worry@hineni.example' },
  }),
  chosen(openedAt, opened.toString()),
  chosen(daysOfRest, rest),
  chosen(careAroundDays, keptCare.parse({ bankHolidays: { whose: 'charity' } })),
  chosen(letterCustoms, { isCharity: true, softOptIn: false }),
  // Two days to open our letter, so that a place held this evening is still held for whoever looks tomorrow.
  chosen(gatheringCustoms, { ...gatheringCustoms.standard, holdHours: 48 }),
]
