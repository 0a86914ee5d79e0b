import { z } from 'zod'
import { daysBetween } from '../clock.ts'
import type { Point } from '../places/distance.ts'
import { orSay } from '../words/sentence.ts'
import { bankHolidayRules, civilDay, nations } from './bank-holidays.ts'
import { festivals } from './festivals.ts'
import { nightfallDegrees } from './sun.ts'
import { say } from './words.ts'

/** A time on the wall clock, `16:00`. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, orSay(say.time))

export const point = z.object({ lat: z.number().min(-66).max(66), lon: z.number().min(-180).max(180) })
const name = z.string().trim().min(1, orSay(say.name)).max(60)

/** Hours of one weekday, 1 Monday to 7 Sunday. An end at or before the beginning is on the next day. */
const weeklyHours = z.object({ name, weekday: z.int().min(1).max(7), from: wallTime, to: wallTime })

/** A span of days with a name, both ends included; kept again each year where the charity says so. */
export const namedDates = z
  .object({ name, from: civilDay, to: civilDay, everyYear: z.boolean().default(false) })
  .refine(({ from, to }) => from <= to, orSay(say.lastFirst))
  .refine(({ from, to }) => daysBetween(from, to) < 100, orSay(say.tooLong))

export const jewishFestivals = [
  'rosh-hashanah',
  'yom-kippur',
  'sukkot',
  'shemini-atzeret',
  'pesach',
  'shavuot',
] as const

/** Shabbat and festivals by the sun. Every custom of a community has its own switch. */
const jewish = z.object({
  kind: z.literal('jewish'),
  place: point,
  shabbat: z.boolean().default(true),
  festivals: z.array(z.enum(jewishFestivals)).default([...jewishFestivals]),
  /** Minutes before sunset at which candles are lit and rest begins. */
  candleMinutes: z.int().min(0).max(90).default(18),
  /** Rest ends when the sun is this far below the horizon… */
  nightfallDegrees: z.number().min(3).max(12).default(nightfallDegrees),
  /** …or, where this is set, so many minutes after sunset. */
  nightfallMinutes: z.int().min(10).max(120).nullable().default(null),
  /** Outside Israel most communities keep two days, Progressive ones often one. */
  festivalDays: z.enum(['two', 'one']).default('two'),
  /** Two days everywhere by tradition, one in some Progressive communities. */
  roshHashanahDays: z.enum(['two', 'one']).default('two'),
  /** In summer some bring Shabbat in at this time when candle-lighting would be later; its end stays. */
  earlySummerShabbat: wallTime.nullable().default(null),
  fasts: z.enum(['warn', 'off']).default('warn'),
  /** Chol HaMoed, Chanukah, Purim and other days that are named and not blocked. */
  minorDays: z.enum(['name', 'off']).default('name'),
})

export const christianDays = [
  'good-friday',
  'holy-saturday',
  'easter-sunday',
  'easter-monday',
  'ascension-day',
  'pentecost',
  'christmas-eve',
  'christmas-day',
] as const

const christian = z.object({
  kind: z.literal('christian'),
  sundays: z.boolean().default(true),
  /** The hours kept on Sundays; `00:00` to `00:00` is the whole day. */
  sundayHours: z.object({ from: wallTime, to: wallTime }).default({ from: '00:00', to: '00:00' }),
  days: z.array(z.enum(christianDays)).default(['good-friday', 'easter-sunday', 'christmas-day']),
  /** Orthodox churches count Easter by the Julian calendar; most in Britain keep Christmas then too, 7 January. */
  tradition: z.enum(['western', 'orthodox']).default('western'),
})

/** A day fixed by sighting the moon, where it differs from the reckoned one. */
export const moonSighting = z.object({
  month: z.enum(['ramadan', 'eid-al-fitr', 'eid-al-adha']),
  hijriYear: z.int().min(1400).max(1700),
  beginsOn: civilDay,
})
export type MoonSighting = z.output<typeof moonSighting>

const muslim = z.object({
  kind: z.literal('muslim'),
  fridayPrayer: z.object({ from: wallTime, to: wallTime }).nullable().default({ from: '12:30', to: '14:30' }),
  /** How many days are kept, none to four. */
  eidAlFitrDays: z.int().min(0).max(4).default(1),
  eidAlAdhaDays: z.int().min(0).max(4).default(1),
  sightings: z.array(moonSighting).max(100).default([]),
})

/** A charity's own hours and dates, of whatever faith or none. */
const secular = z.object({
  kind: z.literal('secular'),
  weekly: z.array(weeklyHours).max(50).default([]),
  dates: z.array(namedDates).max(100).default([]),
  festivals: z.array(z.enum(festivals)).default([]),
  /** Bank holidays of a nation are kept too. */
  bankHolidays: bankHolidayRules.nullable().default(null),
})

/** One community's way of resting. A hub may keep several; their windows are joined. */
export type RestCustom = JewishRest | ChristianRest | MuslimRest | SecularRest

/** Bank holidays as a custom chooses them: those of the charity's own nation, or of one it names. */
export const chosenNations = ['charity', ...nations] as const

/** Until they had a list of one-off days in one place, customs held whole rules. */
const nationAlone = (kept: unknown): unknown =>
  typeof kept === 'object' && kept !== null && 'nation' in kept ? kept.nation : kept

/** Each custom as a charity keeps it in its settings; `restOf` puts in what stands elsewhere. */
export const keptCustoms = {
  jewish,
  christian,
  muslim,
  secular: secular.extend({
    bankHolidays: z.preprocess(nationAlone, z.enum(chosenNations).nullable()).default(null),
  }),
} as const

export const keptCustom = z.discriminatedUnion('kind', [jewish, christian, muslim, keptCustoms.secular])
export type KeptCustom = z.output<typeof keptCustom>
export type KeptSecular = z.output<typeof keptCustoms.secular>
export type RestKind = RestCustom['kind']
export type JewishRest = z.output<typeof jewish>
export type ChristianRest = z.output<typeof christian>
export type MuslimRest = z.output<typeof muslim>
export type SecularRest = z.output<typeof secular>
export type NamedDates = z.output<typeof namedDates>

/** One reason to rest, before windows that touch are joined. */
export interface RestPart {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
  readonly name: string
  readonly kind: RestKind
  /** Moments at which candles are lit. */
  readonly lights?: readonly Temporal.Instant[]
}

/** The usual Jewish customs at this place, but for what is said otherwise. */
export const jewishRest = (place: Point, otherwise: Partial<JewishRest> = {}): JewishRest => ({
  ...jewish.parse({ kind: 'jewish', place }),
  ...otherwise,
})

export const christianRest = (otherwise: Partial<ChristianRest> = {}): ChristianRest => ({
  ...christian.parse({ kind: 'christian' }),
  ...otherwise,
})

export const muslimRest = (otherwise: Partial<MuslimRest> = {}): MuslimRest => ({
  ...muslim.parse({ kind: 'muslim' }),
  ...otherwise,
})

/** A charity's own hours and dates as it keeps them in its settings. */
export const keptSecular = (otherwise: Partial<KeptSecular> = {}): KeptSecular => ({
  ...keptCustoms.secular.parse({ kind: 'secular' }),
  ...otherwise,
})

export const secularRest = (otherwise: Partial<SecularRest> = {}): SecularRest => ({
  ...secular.parse({ kind: 'secular' }),
  ...otherwise,
})
