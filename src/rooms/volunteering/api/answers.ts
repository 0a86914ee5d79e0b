import { z } from 'zod'
import { homeZone } from '../../../platform/clock.ts'
import type { Hub } from '../../../platform/hub.ts'
import { roundMiles } from '../../../platform/places/distance.ts'
import type { Words } from '../../../platform/words/words.ts'
import type { Answered } from '../finder/search.ts'
import { mostPages } from '../finder/forms.ts'
import { address } from '../finder/question.ts'
import { againstFor, reasonsFor } from '../finder/reasons.ts'
import { pathOf } from '../finder/result.ts'
import type { Fit } from '../finder/fit.ts'
import { sayAgainst, sayReason } from '../finder/spoken.ts'
import { momentOf } from '../finder/way.ts'
import { commitments, kinds, sides } from '../lists.ts'

/** A way to help as a search finds it: enough to choose from, with the reasons why it is there. */
const opportunityFound = z.object({
  id: z.uuid(),
  url: z.url().describe('Its page for people.'),
  title: z.string(),
  summary: z.string(),
  with: z.string().describe('The organisation it belongs to.'),
  side: z.enum(sides),
  kind: z.enum(kinds),
  commitment: z.enum(commitments),
  where: z.enum(['place', 'area', 'home']),
  place: z.string().describe('As everybody may know it; empty for what is done from home.'),
  urgent: z.boolean(),
  distance: z
    .object({
      miles: z.number(),
      kind: z
        .enum(['exact', 'about', 'under'])
        .describe('`about` and `under` where no closer figure is known or told.'),
    })
    .nullable()
    .describe(
      'As the crow flies, rounded as people say it. null without `near`, from home, or where unknown.',
    ),
  next: z
    .object({
      starts: z.iso.datetime({ offset: true }),
      left: z.int().nullable().describe('Places left. 0: there is a waiting list. null: as many as come.'),
    })
    .nullable()
    .describe('The first shift that fits. null where times are agreed.'),
  reasons: z.array(z.string()).describe('Why it is here, in words, the strongest first.'),
  against: z.array(z.string()).describe('What speaks against it, in words.'),
})

/** One page of what a search finds. */
export const foundAnswer = z.object({
  total: z.int().describe('How many fit in all.'),
  page: z.int(),
  pages: z.int(),
  next: z.url().nullable().describe('The address of the next page.'),
  previous: z.url().nullable(),
  opportunities: z.array(opportunityFound),
})
export type FoundAnswer = z.output<typeof foundAnswer>

const stamp = (minutes: number): string =>
  momentOf(minutes)
    .toZonedDateTimeISO(homeZone)
    .toString({ timeZoneName: 'never', fractionalSecondDigits: 0 })

/** What a search found, as programs read it. */
export function toldOf(hub: Hub, words: Words, answered: Answered): FoundAnswer {
  const { asked, results } = answered
  const { question } = asked
  const { page, show } = question
  const pages = Math.ceil(results.total / Number(show))
  const at = (to: number): string =>
    new URL(`/api/opportunities${address({ ...question, page: to })}`, hub.environment.publicUrl).href
  return {
    total: results.total,
    page,
    pages,
    next: page < Math.min(pages, mostPages) ? at(page + 1) : null,
    previous: page > 1 ? at(Math.min(page - 1, Math.max(1, pages))) : null,
    opportunities: results.fits.map((fit) => foundOf(hub, words, answered, fit)),
  }
}

function foundOf(
  hub: Hub,
  words: Words,
  { asked, ways }: Answered,
  fit: Fit,
): FoundAnswer['opportunities'][number] {
  const way = ways.of(fit)
  const precision = asked.from?.precision === 'area' ? 'roughly' : 'closely'
  return {
    id: way.id,
    url: new URL(pathOf(way), hub.environment.publicUrl).href,
    title: way.title,
    summary: way.summary,
    with: way.by,
    side: way.side,
    kind: way.kind,
    commitment: way.commitment,
    where: way.where,
    place: way.placeName,
    urgent: way.urgent,
    distance: fit.miles === null ? null : roundMiles(fit.miles, precision),
    next: fit.shift < 0 ? null : { starts: stamp(fit.starts), left: fit.left < 0 ? null : fit.left },
    reasons: reasonsFor(way, fit, asked, ways.facts).map((reason) => sayReason(words, reason)),
    against: againstFor(way, fit, asked).map((against) => sayAgainst(words, against)),
  }
}
