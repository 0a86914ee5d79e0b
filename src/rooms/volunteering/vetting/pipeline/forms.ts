import { z } from 'zod'
import { optionalText, typedNumber } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases } from '../../../../platform/words/words.ts'
import { stages } from '../../applications/types.ts'
import { actors, sorts, tones, type Question } from './rules.ts'

const say = phrases('applications-list-form', { to: 'Choose where it goes' })

/** What is left out, and what nobody understands, narrows nothing. */
const orNone = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null)

export const looks = ['board', 'table'] as const
export type Look = (typeof looks)[number]

/** What the address of the list asks. */
export const listQuery = z.object({
  role: orNone(z.uuid()),
  way: orNone(z.uuid()),
  region: orNone(z.string().min(1).max(200)),
  stage: orNone(z.enum(stages)),
  who: orNone(z.enum(actors)),
  tone: orNone(z.enum(tones)),
  keeper: orNone(z.union([z.literal('me'), z.literal('nobody'), z.uuid()])),
  sort: z.enum(sorts).catch('longest'),
  as: orNone(z.enum(looks)),
  page: z.coerce.number().int().min(1).max(2_000).catch(1),
})
export type ListQuery = z.output<typeof listQuery>

/** The part of an address that asks for this; what is usual is left out. */
export function addressOf(
  asked: Question,
  more: { readonly as?: Look; readonly page?: number } = {},
): string {
  const pairs: [string, string | null | undefined | false][] = [
    ['role', asked.role],
    ['way', asked.way],
    ['region', asked.region],
    ['stage', asked.stage],
    ['who', asked.who],
    ['tone', asked.tone],
    ['keeper', asked.keeper],
    ['sort', asked.sort !== 'longest' && asked.sort],
    ['as', more.as],
    ['page', more.page !== undefined && more.page > 1 && String(more.page)],
  ]
  const told = pairs.filter((pair): pair is [string, string] => Boolean(pair[1]))
  return told.length === 0 ? '' : `?${new URLSearchParams(told).toString()}`
}

/** The question an address asks, as `addressOf` writes it. */
export const questionOf = (address: string): ListQuery =>
  listQuery.parse(Object.fromEntries(new URLSearchParams(address)))

export const movesTo = [...stages, 'open', 'cleared'] as const
export type MoveTo = (typeof movesTo)[number]

/** One card is moved. */
export const moveForm = z.strictObject({
  version: typedNumber().pipe(z.int().min(1)),
  to: z.enum(movesTo, orSay(say.to)),
  /** The question of the list it was moved in. */
  back: optionalText({ max: 2_000 }),
})

/** Who looks after an application from now on; left empty, nobody by name. */
export const lookAfterForm = z.strictObject({
  keeper: z.preprocess((typed) => (typed === '' ? null : typed), z.uuid().nullable()),
})
