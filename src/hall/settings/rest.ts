import { z } from 'zod'
import { chosenNations, christianDays, jewishFestivals } from '../../platform/calendar/customs.ts'
import { festivals } from '../../platform/calendar/festivals.ts'
import { daysOfRest } from '../../platform/calendar/settings.ts'
import { allow } from '../../platform/outcome.ts'
import { settingPage } from '../../platform/settings/page.ts'
import { optionalText, several, typedNumber } from '../../platform/web/text.ts'
import { orSay } from '../../platform/words/sentence.ts'
import { say } from './days-words.ts'
import { nearestArea } from './nearest.ts'
import { answersOf, customsOf } from './rest-answers.ts'
import { restFields } from './rest-fields.ts'

export const kinds = ['jewish', 'christian', 'muslim', 'own'] as const

const time = z.preprocess(
  (typed) => (typed === '' ? undefined : typed),
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, orSay(say.time))
    .optional(),
)

const minutes = { least: 0, most: 90 }
const nightMinutes = { least: 10, most: 120 }
const degrees = { least: 3, most: 12 }
const eidDays = z.enum(['0', '1', '2', '3', '4'], orSay(say.howMany)).transform(Number)

/** Every rule of every custom, as somebody types it; `rest.test.ts` holds that none is left out. */
export const restForm = z.strictObject({
  kinds: several(kinds),
  town: optionalText({ max: 12 }),
  jewishDays: several(['shabbat', ...jewishFestivals]),
  candleMinutes: typedNumber(say.minutesLike).pipe(
    z
      .int(orSay(say.minutes, minutes))
      .min(minutes.least, orSay(say.minutes, minutes))
      .max(minutes.most, orSay(say.minutes, minutes)),
  ),
  nightfallDegrees: typedNumber(say.degreesLike).pipe(
    z.number().min(degrees.least, orSay(say.degrees, degrees)).max(degrees.most, orSay(say.degrees, degrees)),
  ),
  nightfallMinutes: z.preprocess(
    (typed) => (typed === '' ? undefined : typed),
    typedNumber(say.minutesLike)
      .pipe(
        z
          .int(orSay(say.minutes, nightMinutes))
          .min(nightMinutes.least, orSay(say.minutes, nightMinutes))
          .max(nightMinutes.most, orSay(say.minutes, nightMinutes)),
      )
      .optional(),
  ),
  festivalDays: z.enum(['two', 'one']),
  roshHashanahDays: z.enum(['two', 'one']),
  earlySummerShabbat: time,
  fasts: z.enum(['warn', 'off']),
  minorDays: z.enum(['name', 'off']),
  christianDays: several(['sundays', ...christianDays]),
  sundayFrom: time,
  sundayTo: time,
  tradition: z.enum(['western', 'orthodox']),
  prayerFrom: time,
  prayerTo: time,
  eidAlFitrDays: eidDays,
  eidAlAdhaDays: eidDays,
  sightings: optionalText({ max: 6000, lines: true }),
  hours: optionalText({ max: 6000, lines: true }),
  dates: optionalText({ max: 10_000, lines: true }),
  ownFestivals: several(festivals),
  ownBankHolidays: z.enum(['no', ...chosenNations], orSay(say.nation)),
  /** Further customs of a kind, by their place in the list: those ticked stay. */
  further: z.preprocess(
    (given) => (given === undefined || given === '' ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.string().regex(/^\d{1,2}$/)).max(12),
  ),
})
export type RestTyped = z.output<typeof restForm>

export const restPage = settingPage({
  setting: daysOfRest,
  title: 'Days of rest',
  about:
    'The hours your people keep free, of any faith or none. What the hub does in them is on the page “What rest does”. People can always read and book, and answers to their own press go at once.',
  schema: restForm,
  show: (value) => answersOf(value, nearestArea),
  read: async (typed, hub) => {
    const customs = await customsOf(typed, hub)
    return customs.ok ? allow(customs.value) : customs
  },
  fields: (fields, hub) => restFields(fields, hub),
})
