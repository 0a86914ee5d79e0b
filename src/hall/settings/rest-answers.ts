import {
  christianDays as knownChristianDays,
  christianRest,
  jewishFestivals,
  jewishRest,
  keptSecular,
  muslimRest,
  type ChristianRest,
  type JewishRest,
  type KeptCustom,
  type KeptSecular,
  type MuslimRest,
} from '../../platform/calendar/customs.ts'
import { daysOfRest, restCustoms } from '../../platform/calendar/settings.ts'
import type { Hub } from '../../platform/hub.ts'
import { areas } from '../../platform/places/areas.ts'
import type { Point } from '../../platform/places/distance.ts'
import type { Faults } from '../../platform/web/faults.ts'
import type { Sentence } from '../../platform/words/words.ts'
import { say } from './days-words.ts'
import { readDates, readHours, writeDates, writeHours } from './lines.ts'
import { readSightings, writeSightings } from './moon.ts'
import { nearestArea } from './nearest.ts'
import type { RestTyped } from './rest.ts'

/** The customs the form shows: the first of each kind. */
const keptOf = (customs: readonly KeptCustom[]) => ({
  jewish: customs.find((one) => one.kind === 'jewish'),
  christian: customs.find((one) => one.kind === 'christian'),
  muslim: customs.find((one) => one.kind === 'muslim'),
  own: customs.find((one) => one.kind === 'secular'),
})

/** The customs behind those, each with its place in the list: a second town’s Shabbat, say. */
export function furtherOf(customs: readonly KeptCustom[]): { at: number; custom: KeptCustom }[] {
  const shown = new Set<KeptCustom | undefined>(Object.values(keptOf(customs)))
  return customs.map((custom, at) => ({ custom, at })).filter(({ custom }) => !shown.has(custom))
}

/**
 * Where sunset is worked out: half a postcode or its letters alone, as the page shows them again. Shown and left
 * unchanged, they are the place that was kept.
 */
export async function sunsetPlace(
  town: string,
  kept: Point | null | undefined,
  hub: Hub,
): Promise<Point | null> {
  const typed = town.trim().toUpperCase()
  if (kept && typed === nearestArea(kept)) return kept
  const area = areas.get(typed)
  if (area) return { lat: area.lat, lon: area.lon }
  const place = await hub.places.placeOf(hub.db, town)
  return place.ok ? { lat: place.value.lat, lon: place.value.lon } : null
}

type Faulty = Record<string, Sentence>
const noted = (faults: Faulty, field: string, fault: Sentence): null => {
  faults[field] = fault
  return null
}

function jewishOf(typed: RestTyped, place: Point | null, faults: Faulty): JewishRest | null {
  if (!place) return noted(faults, 'town', say.town)
  const { jewishDays, candleMinutes, nightfallDegrees, festivalDays, roshHashanahDays, fasts, minorDays } =
    typed
  return jewishRest(place, {
    shabbat: jewishDays.includes('shabbat'),
    festivals: jewishFestivals.filter((day) => jewishDays.includes(day)),
    candleMinutes,
    nightfallDegrees,
    nightfallMinutes: typed.nightfallMinutes ?? null,
    festivalDays,
    roshHashanahDays,
    earlySummerShabbat: typed.earlySummerShabbat ?? null,
    fasts,
    minorDays,
  })
}

/** The whole day, which the form shows as two empty times. */
const wholeDay = { from: '00:00', to: '00:00' }

function christianOf(typed: RestTyped, faults: Faulty): ChristianRest | null {
  const { christianDays, sundayFrom: from, sundayTo: to, tradition } = typed
  if ((from === undefined) !== (to === undefined))
    return noted(faults, from === undefined ? 'sundayFrom' : 'sundayTo', say.bothTimes)
  return christianRest({
    sundays: christianDays.includes('sundays'),
    sundayHours: from && to ? { from, to } : wholeDay,
    days: knownChristianDays.filter((day) => christianDays.includes(day)),
    tradition,
  })
}

function muslimOf(typed: RestTyped, faults: Faulty): MuslimRest | null {
  const { prayerFrom: from, prayerTo: to, eidAlFitrDays, eidAlAdhaDays } = typed
  const sightings = readSightings(typed.sightings ?? '')
  if (!sightings.ok) noted(faults, 'sightings', sightings.fault)
  if ((from === undefined) !== (to === undefined))
    noted(faults, from === undefined ? 'prayerFrom' : 'prayerTo', say.bothTimes)
  else if (from && to && from >= to) noted(faults, 'prayerTo', say.laterTime)
  else if (sightings.ok)
    return muslimRest({
      fridayPrayer: from && to ? { from, to } : null,
      eidAlFitrDays,
      eidAlAdhaDays,
      sightings: sightings.value,
    })
  return null
}

function ownOf(typed: RestTyped, faults: Faulty): KeptSecular | null {
  const weekly = readHours(typed.hours ?? '')
  const dates = readDates(typed.dates ?? '')
  if (!weekly.ok) noted(faults, 'hours', weekly.fault)
  if (!dates.ok) noted(faults, 'dates', dates.fault)
  if (!weekly.ok || !dates.ok) return null
  return keptSecular({
    weekly: weekly.value,
    dates: dates.value,
    festivals: typed.ownFestivals,
    bankHolidays: typed.ownBankHolidays === 'no' ? null : typed.ownBankHolidays,
  })
}

/** Which field holds what was too much of. */
const fieldOf: Readonly<Record<string, string>> = { weekly: 'hours', dates: 'dates', sightings: 'sightings' }

/** The customs somebody described, or what to mend at the fields. Each faith, and none, stands beside the others. */
export async function customsOf(
  typed: RestTyped,
  hub: Hub,
): Promise<{ ok: true; value: KeptCustom[] } | { ok: false; errors: Faults }> {
  const before = hub.setting(daysOfRest)
  const faults: Faulty = {}
  const has = (kind: RestTyped['kinds'][number]): boolean => typed.kinds.includes(kind)
  const place = has('jewish') ? await sunsetPlace(typed.town ?? '', keptOf(before).jewish?.place, hub) : null
  const described = [
    has('jewish') && jewishOf(typed, place, faults),
    has('christian') && christianOf(typed, faults),
    has('muslim') && muslimOf(typed, faults),
    has('own') && ownOf(typed, faults),
  ].filter((custom) => custom !== null && custom !== false)
  const further = furtherOf(before).filter(({ at }) => typed.further.includes(String(at)))
  const customs = restCustoms.safeParse([...described, ...further.map(({ custom }) => custom)])
  if (Object.keys(faults).length > 0) return { ok: false, errors: faults }
  if (customs.success) return { ok: true, value: customs.data }
  const field = fieldOf[String(customs.error.issues[0]?.path[1])]
  return { ok: false, errors: field ? { [field]: say.tooMany } : { kinds: say.noTimeOpen } }
}

/** What to show for the customs as they stand. The place of sunset shows as the postcode area it lies nearest to. */
export function answersOf(customs: readonly KeptCustom[], nearest: (point: Point) => string) {
  const kept = keptOf(customs)
  const jewish = kept.jewish ?? jewishRest({ lat: 0, lon: 0 })
  const christian = kept.christian ?? christianRest()
  const muslim = kept.muslim ?? muslimRest()
  const own = kept.own ?? keptSecular()
  const { from, to } = christian.sundayHours
  const isWholeSunday = from === wholeDay.from && to === wholeDay.to
  return {
    kinds: [...new Set(customs.map((one) => (one.kind === 'secular' ? 'own' : one.kind)))],
    town: kept.jewish ? nearest(kept.jewish.place) : '',
    jewishDays: [...(jewish.shabbat ? ['shabbat'] : []), ...jewish.festivals],
    candleMinutes: String(jewish.candleMinutes),
    nightfallDegrees: String(jewish.nightfallDegrees),
    nightfallMinutes: jewish.nightfallMinutes === null ? '' : String(jewish.nightfallMinutes),
    festivalDays: jewish.festivalDays,
    roshHashanahDays: jewish.roshHashanahDays,
    earlySummerShabbat: jewish.earlySummerShabbat ?? '',
    fasts: jewish.fasts,
    minorDays: jewish.minorDays,
    christianDays: [...(christian.sundays ? ['sundays'] : []), ...christian.days],
    sundayFrom: isWholeSunday ? '' : from,
    sundayTo: isWholeSunday ? '' : to,
    tradition: christian.tradition,
    prayerFrom: muslim.fridayPrayer?.from ?? '',
    prayerTo: muslim.fridayPrayer?.to ?? '',
    eidAlFitrDays: String(muslim.eidAlFitrDays),
    eidAlAdhaDays: String(muslim.eidAlAdhaDays),
    sightings: writeSightings(muslim.sightings),
    hours: writeHours(own.weekly),
    dates: writeDates(own.dates),
    ownFestivals: own.festivals,
    ownBankHolidays: own.bankHolidays ?? 'no',
    further: furtherOf(customs).map(({ at }) => String(at)),
  }
}
