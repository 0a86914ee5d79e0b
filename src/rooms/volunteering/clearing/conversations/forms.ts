import { z } from 'zod'
import { day } from '../../../../platform/clock.ts'
import { optionalText, several, typedNumber } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases, type Phrase } from '../../../../platform/words/words.ts'
import type { NotNamed } from '../../requirements/person/recording-rules.ts'
import { notNamedAt, notNamedWords } from '../../requirements/words.ts'
import type { NotBooked } from './actions.ts'
import type { NotABatch, NotByTheWay, NotChanged, NotRecorded } from './rules.ts'
import { hows, outcomes, partsOfWeek, records } from './types.ts'
import { say as own } from './words.ts'

const say = phrases('conversations-form', {
  host: 'Choose who holds them',
  role: 'Choose a role of the list, or every role',
  from: 'Enter the first day, like 24/11/2026',
  starts: 'Enter a time like 18:00',
  ends: 'Enter a time like 20:00',
  minutes: 'Enter a number of minutes from 10 to 120',
  weeks: 'Enter a number of weeks from 1 to 12',
  how: 'Choose how you talk',
  at: 'Write the address of the video room, or of the place',
  noAt: 'Leave this empty: we ring them',
  video: 'A video room has an address that begins with https://',
  endsBefore: 'The last conversation must end after the first begins',
  tooShort: 'Not one conversation of this length fits in between',
  tooMany: 'That is more than 200 conversations. Offer fewer weeks at once',
  recorded: 'Say what came of it',
  notYet: 'It has not begun yet',
  notAhead: 'It was given back or called off',
  day: 'Enter the day, like 24/11/2026',
  dayAhead: 'Enter a day that is not ahead',
  dayLongAgo: 'Enter a day of the last twelve months',
  booked: 'They have a time booked. Record what came of that, or call it off first',
  notHost: 'Choose somebody who looks after this application',
  notWorkedOn: 'This application is over or paused. Take it up again first',
})

const time = (words: Phrase) =>
  z.string({ error: orSay(words) }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, orSay(words))
const [minutes, weeks] = [orSay(say.minutes), orSay(say.weeks)]

/** A batch of times: “Tuesdays 6pm to 8pm, 30 minutes each, for 4 weeks”. */
export const offerForm = z
  .strictObject({
    host: z.uuid(orSay(say.host)),
    role: z.preprocess((typed) => (typed === '' ? undefined : typed), z.uuid(orSay(say.role)).optional()),
    from: z.iso.date(orSay(say.from)).transform(day),
    starts: time(say.starts),
    ends: time(say.ends),
    minutes: typedNumber(say.minutes).pipe(z.int(minutes).min(10, minutes).max(120, minutes)),
    weeks: typedNumber(say.weeks).pipe(z.int(weeks).min(1, weeks).max(12, weeks)),
    how: z.enum(hows, orSay(say.how)),
    at: optionalText({ max: 300 }),
  })
  .superRefine(({ how, at }, check) => {
    const wrong =
      how === 'telephone'
        ? at !== undefined && say.noAt
        : at === undefined
          ? say.at
          : how === 'video' && !/^https:\/\/[^\s]+$/.test(at) && say.video
    if (wrong) check.addIssue({ code: 'custom', path: ['at'], message: orSay(wrong) })
  })

export const batchFaults: Record<
  NotABatch,
  { readonly name: keyof z.input<typeof offerForm>; readonly words: Phrase }
> = {
  'ends-before-start': { name: 'ends', words: say.endsBefore },
  'too-short': { name: 'minutes', words: say.tooShort },
  'too-many': { name: 'weeks', words: say.tooMany },
}

/** One time of those offered. */
export const bookForm = z.strictObject({ slot: z.uuid(orSay(own.pick)) })

export const bookFaults: Record<NotBooked, Phrase> = {
  gone: own.gone,
  'too-soon': own.tooSoon,
  over: own.over,
  'too-late': own.over,
  'not-now': own.notNow,
}

export const backFaults: Record<NotChanged, Phrase> = { over: own.over, 'too-late': own.over }

/** When somebody could talk. */
export const noneFitsForm = z.strictObject({
  times: several(partsOfWeek).refine((chosen) => chosen.length > 0, orSay(own.pickParts)),
})

/** What came of a conversation, and what was said in it. */
export const recordForm = z.strictObject({
  recorded: z.enum(records, orSay(say.recorded)),
  notes: optionalText({ max: 6000, lines: true }),
})

/** A conversation nobody booked: when, with whom, how, and what came of it. */
export const byTheWayForm = z.strictObject({
  on: z.iso.date(orSay(say.day)).transform(day),
  host: z.uuid(orSay(say.host)),
  how: z.enum(hows, orSay(say.how)),
  recorded: z.enum(outcomes, orSay(say.recorded)),
  notes: optionalText({ max: 6000, lines: true }),
})

export const byTheWayFaults: Record<
  NotByTheWay | NotNamed,
  { readonly name: keyof z.input<typeof byTheWayForm>; readonly words: Phrase }
> = {
  'not-held-yet': { name: 'on', words: say.dayAhead },
  'too-long-ago': { name: 'on', words: say.dayLongAgo },
  booked: { name: 'recorded', words: say.booked },
  'not-host': { name: 'host', words: say.notHost },
  'not-now': { name: 'recorded', words: say.notWorkedOn },
  ...notNamedAt('recorded'),
}

export const recordFaults: Record<NotRecorded | NotNamed, Phrase> = {
  ...notNamedWords,
  'not-held-yet': say.notYet,
  'not-ahead-any-more': say.notAhead,
}
