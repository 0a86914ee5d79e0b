import type { TentCard } from '../../platform/room.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { alikeCard, apartNotice, mergedCard } from './merging/cards.ts'
import { whyAlike } from './merging/rules.ts'
import { candidatesFor, mergesInto } from './merging/store.ts'
import { labelPeople, mergePeople, reachOf } from './permits.ts'
import { cardsOf, personOf } from './store.ts'
import { labelsCard } from './tags/pages.ts'
import { tagsOf } from './tags/store.ts'

const mostAlike = 6

/** On somebody's page at the desk: their labels, who is likely the same, and what was merged before. */
export async function deskCards(visit: Visit, personId: string): Promise<TentCard[]> {
  const { hub, actor } = visit
  const person = await personOf(hub.db, personId)
  if (!person) return []
  const cards: TentCard[] = []
  if (visit.url.searchParams.has('apart')) cards.push({ where: 'main', order: 1, html: apartNotice() })
  if (visit.can(mergePeople, person)) {
    const alike = (await candidatesFor(hub.db, reachOf(actor), personId))
      .map((one) => ({ ...one, why: whyAlike(one.keys, person, one) }))
      .filter(({ why }) => why.length > 0)
      .toSorted((one, other) => other.why.length - one.why.length)
      .slice(0, mostAlike)
      .map(({ id, name, why, region, phone, email }) => ({
        id,
        name,
        why,
        reach: [region, phone ?? email].filter(Boolean).join(', '),
      }))
    if (alike.length > 0) cards.push({ where: 'main', order: 10, html: alikeCard(personId, alike) })
    const merges = await mergesInto(hub.db, personId)
    const names = new Map(
      (
        await cardsOf(
          hub.db,
          merges.flatMap(({ mergedBy }) => mergedBy ?? []),
        )
      ).map(({ id, name }) => [id, name]),
    )
    const shown = merges.map((one) => ({
      ...one,
      by: names.get(one.mergedBy ?? '') ?? 'somebody no longer here',
    }))
    if (shown.length > 0) cards.push({ where: 'main', order: 12, html: mergedCard(visit, shown) })
  }
  const labels = await tagsOf(hub.db, personId)
  if (labels.length > 0 || visit.can(labelPeople, person))
    cards.push({ where: 'aside', order: 5, html: labelsCard(visit, person, labels) })
  return cards
}
