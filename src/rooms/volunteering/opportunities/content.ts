import { z } from 'zod'
import { checks, commitments, kinds, languages, sides, skills, stepFree } from '../lists.ts'
import { times } from './times.ts'

const words = (max: number) => z.string().max(max).default('')
const point = z.object({ lat: z.number(), lon: z.number() })

/**
 * What an opportunity says, as it is kept in `published`. What is still being written is kept as it was typed and
 * read through `answers.ts`; it may lack anything. `readiness.ts` says what must be there before others read it.
 */
export const content = z.object({
  title: words(90),
  /** One or two sentences, read in the finder. */
  summary: words(320),
  whatYouWillDo: words(4000),
  whoItHelps: words(800),
  side: z.enum(sides).default('supporting'),
  kind: z.enum(kinds).default('one-off'),

  /** `place`: one address; `area`: around a place, such as befriending in north London; `home`: from home. */
  where: z.enum(['place', 'area', 'home']).default('place'),
  /** What everybody sees: "St Columba's hall, Ashgrove". */
  placeName: words(120),
  postcode: words(10),
  /** Where the postcode lies; kept exact here, drawn and measured rounded where the address is kept back. */
  point: point.nullable().default(null),
  exactPlace: words(300),
  exactOnlyForThoseWhoCome: z.boolean().default(true),
  gettingThere: words(800),
  stepFree: z.enum(stepFree).default('unknown'),
  access: words(600),

  /** The series, or the one day: see `times.ts`. Null for roles and tasks. */
  times: times.nullable().default(null),
  /** For roles and tasks: "About two hours a fortnight, for a year." */
  timesInWords: words(300),
  commitment: z.enum(commitments).default('once'),
  minutesEach: z.number().int().min(0).max(2880).nullable().default(null),

  skills: z.array(z.enum(skills)).default([]),
  languages: z.array(z.enum(languages)).default([]),
  livedExperience: z.boolean().default(false),
  youngestAge: z.number().int().min(0).max(99).default(18),
  checks: z.array(z.enum(checks)).default([]),
  checksInWords: words(800),
  expenses: words(400),
  bring: words(600),

  contact: z
    .object({ name: words(120), email: words(254), phone: words(40) })
    .default({ name: '', email: '', phone: '' }),

  capacity: z.number().int().min(1).max(10_000).nullable().default(null),
  waitingList: z.boolean().default(true),
  largestGroup: z.number().int().min(1).max(500).default(1),
  answerHours: z.number().int().min(1).max(168).default(24),
  changeHours: z.number().int().min(0).max(168).default(24),

  /** A picture of the work, never of young people; its words are for those who do not see it. */
  picture: z
    .object({ file: z.string().max(80), alt: words(200) })
    .nullable()
    .default(null),

  closesOn: z.iso.date().nullable().default(null),
  urgent: z.boolean().default(false),
})
export type Content = z.output<typeof content>

/** Nothing written yet. */
export const emptyContent: Content = content.parse({})
