import { z } from 'zod'
import { html, type Html } from '../../look/html.ts'
import { fold } from '../../look/parts/cards.ts'
import { flow } from '../../look/parts/layout.ts'
import {
  christianRest,
  jewishRest,
  muslimRest,
  secularRest,
  type RestCustom,
} from '../../platform/calendar/customs.ts'
import { daysOfRest, restCustoms } from '../../platform/calendar/settings.ts'
import type { Hub } from '../../platform/hub.ts'
import { allow } from '../../platform/outcome.ts'
import { settingPage } from '../../platform/settings/page.ts'
import type { Point } from '../../platform/places/distance.ts'
import { optionalText, several, typedNumber } from '../../platform/web/text.ts'
import { nearestArea } from './nearest.ts'
import { readDates, readHours, writeDates, writeHours } from './lines.ts'

const kinds = ['jewish', 'christian', 'muslim', 'own'] as const
const time = z.preprocess(
  (typed) => (typed === '' ? undefined : typed),
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, like 20:00')
    .optional(),
)

export const restForm = z.strictObject({
  kinds: several(kinds),
  town: optionalText({ max: 12 }),
  candleMinutes: typedNumber('Enter minutes, like 18').pipe(
    z.number().int().min(0, 'Enter minutes between 0 and 90').max(90, 'Enter minutes between 0 and 90'),
  ),
  nightfallDegrees: typedNumber('Enter degrees, like 8.5').pipe(
    z.number().min(3, 'Enter degrees between 3 and 12').max(12, 'Enter degrees between 3 and 12'),
  ),
  festivalDays: z.enum(['two', 'one']),
  roshHashanahDays: z.enum(['two', 'one']),
  earlySummerShabbat: time,
  fasts: z.enum(['warn', 'off']),
  tradition: z.enum(['western', 'orthodox']),
  prayerFrom: time,
  prayerTo: time,
  hours: optionalText({ max: 1000, lines: true }),
  dates: optionalText({ max: 4000, lines: true }),
})
export type RestTyped = z.output<typeof restForm>

/** Where sunset is worked out: what was typed, or the place kept before when its area is shown again unchanged. */
async function sunsetPlace(town: string, hub: Hub): Promise<Point | null> {
  const kept = hub.setting(daysOfRest).find((one) => one.kind === 'jewish')?.place
  if (kept && town.trim().toUpperCase() === nearestArea(kept)) return kept
  const place = await hub.places.placeOf(hub.db, town)
  return place.ok ? { lat: place.value.lat, lon: place.value.lon } : null
}

/**
 * The customs somebody described, or errors at the fields. Other faiths' and secular days stand beside each other. What
 * the form does not show stays as it was kept, further customs of a kind that is still kept included.
 */
export async function customsOf(
  typed: RestTyped,
  hub: Hub,
): Promise<{ ok: true; value: RestCustom[] } | { ok: false; errors: Record<string, string> }> {
  const customs: RestCustom[] = []
  const errors: Record<string, string> = {}
  const before = hub.setting(daysOfRest)
  const kept = keptOf(before)
  const unshown = before.filter((one) => !Object.values(kept).includes(one))
  const stands = (custom: RestCustom): void => {
    customs.push(custom, ...unshown.filter((one) => one.kind === custom.kind))
  }
  if (typed.kinds.includes('jewish')) {
    const place = await sunsetPlace(typed.town ?? '', hub)
    if (place) {
      const { jewish } = kept
      const isSameNightfall = jewish?.nightfallDegrees === typed.nightfallDegrees
      stands(
        jewishRest(place, {
          ...jewish,
          place,
          candleMinutes: typed.candleMinutes,
          nightfallDegrees: typed.nightfallDegrees,
          // Minutes stand instead of degrees until somebody chooses other degrees.
          nightfallMinutes: isSameNightfall ? jewish.nightfallMinutes : null,
          festivalDays: typed.festivalDays,
          roshHashanahDays: typed.roshHashanahDays,
          earlySummerShabbat: typed.earlySummerShabbat ?? null,
          fasts: typed.fasts,
        }),
      )
    } else errors['town'] = 'Enter the first half of a postcode, like N12: sunset is worked out there'
  }
  if (typed.kinds.includes('christian'))
    stands(christianRest({ ...kept.christian, tradition: typed.tradition }))
  if (typed.kinds.includes('muslim')) {
    const { prayerFrom, prayerTo } = typed
    if (prayerFrom && prayerTo && prayerFrom >= prayerTo)
      errors['prayerTo'] = 'Enter a time after the beginning'
    else {
      const fridayPrayer = prayerFrom && prayerTo ? { from: prayerFrom, to: prayerTo } : null
      stands(muslimRest({ ...kept.muslim, fridayPrayer }))
    }
  }
  if (typed.kinds.includes('own')) {
    const weekly = readHours(typed.hours ?? '')
    const dates = readDates(typed.dates ?? '')
    if (!weekly.ok) errors['hours'] = weekly.sentence
    if (!dates.ok) errors['dates'] = dates.sentence
    if (weekly.ok && dates.ok) stands(secularRest({ ...kept.own, weekly: weekly.value, dates: dates.value }))
  }
  const whole = restCustoms.safeParse(customs)
  if (Object.keys(errors).length === 0 && !whole.success) errors['kinds'] = whole.error.issues[0]!.message
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value: customs }
}

/** The customs the form shows: the first of each kind. */
const keptOf = (customs: readonly RestCustom[]) => ({
  jewish: customs.find((one) => one.kind === 'jewish'),
  christian: customs.find((one) => one.kind === 'christian'),
  muslim: customs.find((one) => one.kind === 'muslim'),
  own: customs.find((one) => one.kind === 'secular'),
})

/** What to show for the customs as they stand. The place of sunset shows as the postcode area it lies nearest to. */
export function answersOf(
  customs: readonly RestCustom[],
  nearest: (point: { lat: number; lon: number }) => string,
) {
  const { jewish, christian, muslim, own } = keptOf(customs)
  return {
    kinds: [...new Set(customs.map((one) => (one.kind === 'secular' ? 'own' : one.kind)))],
    town: jewish ? nearest(jewish.place) : '',
    candleMinutes: String(jewish?.candleMinutes ?? 18),
    nightfallDegrees: String(jewish?.nightfallDegrees ?? 8.5),
    festivalDays: jewish?.festivalDays ?? 'two',
    roshHashanahDays: jewish?.roshHashanahDays ?? 'two',
    earlySummerShabbat: jewish?.earlySummerShabbat ?? '',
    fasts: jewish?.fasts ?? 'warn',
    tradition: christian?.tradition ?? 'western',
    prayerFrom: muslim ? (muslim.fridayPrayer?.from ?? '') : '12:30',
    prayerTo: muslim ? (muslim.fridayPrayer?.to ?? '') : '14:30',
    hours: own ? writeHours(own.weekly) : '',
    dates: own ? writeDates(own.dates) : '',
  }
}

type Fields = Parameters<Parameters<typeof settingPage<RestCustom[], typeof restForm>>[0]['fields']>[0]

/** The fields of the rest page, used at set-up too. */
export const restFields = (fields: Fields): Html =>
  html` ${fields.ticks('kinds', {
    legend: 'Days of rest',
    hint: 'Choose as many as your people keep, or none.',
    cards: true,
    choices: [
      {
        value: 'jewish',
        words: 'Shabbat and festivals, by the sun',
        hint: 'Candle-lighting to nightfall, worked out for your town',
      },
      { value: 'christian', words: 'Sundays and Christian festivals' },
      { value: 'muslim', words: 'Friday prayers and Eid' },
      { value: 'own', words: 'Our own hours and dates', hint: 'For any other faith, or none' },
    ],
  })}
  ${fold(
    flow(html`
      ${fields.text('town', { label: 'First half of your postcode', hint: 'Sunset is worked out there.', width: 's', upper: true })}
      ${fields.text('candleMinutes', { label: 'Minutes before sunset', type: 'number', inputmode: 'numeric', width: 's' })}
      ${fields.text('nightfallDegrees', { label: 'Nightfall: how far the sun is below the horizon, in degrees', type: 'number', step: '0.1', inputmode: 'decimal', width: 's' })}
      ${fields.select('festivalDays', {
        label: 'Festival days',
        options: [
          { value: 'two', words: 'Two days, as outside Israel' },
          { value: 'one', words: 'One day' },
        ],
      })}
      ${fields.select('roshHashanahDays', {
        label: 'Rosh Hashanah',
        options: [
          { value: 'two', words: 'Two days' },
          { value: 'one', words: 'One day' },
        ],
      })}
      ${fields.text('earlySummerShabbat', { label: 'In summer, Shabbat comes in no later than', hint: 'Leave empty if it follows the sun.', type: 'time', width: 's' })}
      ${fields.select('fasts', {
        label: 'On fast days',
        options: [
          { value: 'warn', words: 'Warn whoever plans a shift' },
          { value: 'off', words: 'Say nothing' },
        ],
      })}
    `),
    { title: 'Shabbat and festivals: town, minutes, days' },
  )}
  ${fold(
    flow(html`
      ${fields.select('tradition', {
        label: 'Easter and Christmas by',
        options: [
          { value: 'western', words: 'The western calendar' },
          { value: 'orthodox', words: 'The Orthodox calendar' },
        ],
      })}
    `),
    { title: 'Christian festivals: which Easter' },
  )}
  ${fold(
    flow(html`
      ${fields.text('prayerFrom', { label: 'From', type: 'time', width: 's' })}
      ${fields.text('prayerTo', { label: 'To', type: 'time', width: 's' })}
    `),
    { title: 'Friday prayers: from when to when' },
  )}
  ${fold(
    flow(html`
      ${fields.area('hours', { label: 'Each week', hint: 'A line each: “Monday 18:00 to 20:00 Choir”.', rows: 3 })}
      ${fields.area('dates', { label: 'Dates', hint: 'A line each: “2026-12-24 to 2027-01-01 Winter closing”. Add “each year” at the end where it comes again.', rows: 3 })}
    `),
    { title: 'Our own hours and dates' },
  )}`

export const restPage = settingPage({
  setting: daysOfRest,
  title: 'Days of rest',
  about:
    'The hub sends nothing by itself and starts no clock in these hours. People can always read and book, and answers to their own press go at once.',
  schema: restForm,
  show: (value) => answersOf(value, nearestArea),
  read: async (typed, hub) => {
    const customs = await customsOf(typed, hub)
    return customs.ok ? allow(customs.value) : customs
  },
  fields: (fields) => restFields(fields),
})
