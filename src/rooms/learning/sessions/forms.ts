import { z } from 'zod'
import { day, dayAt, momentAt } from '../../../platform/clock.ts'
import { email, optionalText, text, ticked, typedNumber } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { ask, phrases } from '../../../platform/words/words.ts'

export const say = phrases('session-form', {
  on: 'Enter the day, like 13 December 2026',
  time: 'Enter a time, like 10:00',
  places: 'Enter how many places there are',
  whole: ask<{ least: number; most: number }>('Enter a whole number from {least} to {most}'),
  place: 'Say where it takes place, or that it is online',
  contact: 'Enter who runs it, by name',
  email: 'Enter their email address with an @',
  because: 'Say why, in a sentence: everybody with a place reads it',
  programme: 'Choose one of the programmes you coordinate',
  region: 'Choose one of the regions you coordinate',
  ends: 'It ends before it begins',
  past: 'This time has begun already. Choose a later one.',
  rest: 'This time touches hours of rest. Choose another, or tick below that it takes place all the same.',
  fewer: 'More people than that have a place already',
  over: 'This session is over, or was cancelled. It stays as it was.',
})

const maybe = (max: number) => optionalText({ max, lines: true }).transform((typed) => typed ?? '')
const orNull = () =>
  z
    .preprocess((typed) => (typed === '' ? undefined : typed), z.string().max(120).optional())
    .transform((typed) => typed ?? null)
const most = orSay(say.whole, { least: 1, most: 500 })
const time = () => z.iso.time({ precision: -1, error: orSay(say.time) })

export const sessionForm = z
  .strictObject({
    on: z.iso.date(orSay(say.on)).transform(day),
    from: time(),
    to: time(),
    capacity: typedNumber(say.places).pipe(z.int(most).min(1, most).max(500, most)),
    /** None ticked: the whole course. */
    modules: z.preprocess(
      (given) => (given === undefined || given === '' ? [] : Array.isArray(given) ? given : [given]),
      z.array(z.string().max(80)).max(60),
    ),
    programme: orNull(),
    region: orNull(),
    place: text({ max: 160, empty: say.place }),
    exactPlace: maybe(200),
    gettingThere: maybe(600),
    bring: maybe(300),
    access: maybe(300),
    contactName: text({ max: 120, empty: say.contact }),
    contactEmail: email(say.email),
    contactPhone: optionalText({ max: 40 }).transform((typed) => typed ?? ''),
    despiteRest: ticked(),
  })
  .transform(({ on, from, to, programme, ...told }) => ({
    ...told,
    programmeId: programme,
    startsAt: momentAt(on, from),
    endsAt: momentAt(on, to),
  }))

/** The fields as they are typed, for the page that binds to them. */
export const sessionFields = sessionForm.in

export const cancelForm = z.strictObject({ because: text({ max: 300, empty: say.because }) })

/** A moment as two fields take it. */
export const typedMoment = (moment: Temporal.Instant, zone: string): { on: string; time: string } => ({
  on: dayAt(moment),
  time: moment.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }),
})
