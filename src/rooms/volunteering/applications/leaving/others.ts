import type { Hub } from '../../../../platform/hub.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { Person } from '../../../people/face.ts'
import { anything } from '../../finder/question.ts'
import { byLine, pathOf } from '../../finder/result.ts'
import { everythingFor } from '../../finder/search.ts'
import type { Way } from '../../finder/way.ts'
import { rankedFor } from './rules.ts'

/** At the most so many other ways to help are offered; more is a list, not an offer. */
const most = 6

/** Another way to help, and why it may fit. */
export interface Offer {
  readonly slug: string
  readonly title: string
  readonly by: string
  readonly path: string
  readonly way: Way
}

/** What else somebody could do, best first, from what stands open now: where they are, what they can, what they speak. */
export async function offersFor(
  hub: Hub,
  words: Words,
  person: Pick<Person, 'region' | 'skills' | 'languages'> & { readonly years: number | null },
  not: readonly string[],
): Promise<Offer[]> {
  const { ways, fits } = await everythingFor(hub, { ...anything, age: person.years })
  const open = fits.map((fit) => ways.of(fit)).filter(({ id }) => !not.includes(id))
  return rankedFor(open, person)
    .slice(0, most)
    .map((way) => ({
      slug: way.slug,
      title: way.title,
      by: byLine(words, way),
      path: pathOf(way),
      way,
    }))
}
