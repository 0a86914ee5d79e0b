import { dayAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Kept } from '../../../platform/retention/kept.ts'
import type { DossierSection, Room, TentCard } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { ask, phrases, type Words } from '../../../platform/words/words.ts'
import { programmesOpen, readSearch, sayInWords } from '../finder/saved.ts'
import './jobs.ts'
import { tentCard } from './pages.ts'
import { searchRoutes } from './routes.ts'
import { stopSearchRoutes } from './stop-routes.ts'
import { removeSearchesOf, removeUnconfirmed, searchesOf, type KeptSearch } from './store.ts'
import { rhythmWords } from './words.ts'

const say = phrases('searches.dossier', {
  title: 'Searches you keep',
  about:
    'What you asked to hear about, and which ways to help we told you of. Of your postcode, its first half only.',
  kept: 'Until you stop the search.',
  since: ask<{ howOften: string; since: string }>('{howOften}, kept since {since}'),
  sinceAndLast: ask<{ howOften: string; since: string; last: string }>(
    '{howOften}, kept since {since}, last letter on {last}',
  ),
})

async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const kept = await searchesOf(hub.db, personId)
  if (kept.length === 0) return []
  const value = ({ howOften, confirmedAt, lastSentAt }: KeptSearch): string => {
    const said = {
      howOften: words.say(rhythmWords[howOften]),
      since: dateWords(words, dayAt(confirmedAt!)),
    }
    return lastSentAt
      ? words.say(say.sinceAndLast, { ...said, last: dateWords(words, dayAt(lastSentAt)) })
      : words.say(say.since, said)
  }
  return [
    {
      title: words.say(say.title),
      about: words.say(say.about),
      kept: words.say(say.kept),
      entries: kept.map((one) => ({
        label: sayInWords(
          words,
          readSearch(new URLSearchParams(one.question), hub.places),
          programmesOpen(hub),
        ),
        value: value(one),
      })),
    },
  ]
}

const forget = async (_hub: Hub, db: Db, personId: string): Promise<void> =>
  void (await removeSearchesOf(db, personId))

async function tent(visit: Visit, personId: string): Promise<TentCard[]> {
  const kept = await searchesOf(visit.hub.db, personId)
  return kept.length === 0 ? [] : [{ where: 'aside', order: 30, html: tentCard(visit, kept) }]
}

/** What nobody confirmed while its letter worked is nobody’s. */
const unconfirmedKept: Kept = {
  key: 'volunteering.searches-unconfirmed',
  title: 'Searches to keep that nobody confirmed',
  goes: 'All of it.',
  since: 'after it was typed',
  source: 'Our own rule: nobody proved that the address is theirs, and the letter to do so works for a week.',
  period: { unit: 'days', standard: 8, least: 8, most: 90 },
  canBeHeld: false,
  counts: 'from-its-end',
  apply: (_hub, db, before) => removeUnconfirmed(db, before),
}

/** What kept searches bring to the room's manifest. */
export const searchesPart = {
  routes: [searchRoutes, stopSearchRoutes],
  dossier,
  retention: [unconfirmedKept],
  forget,
  tent,
} as const satisfies Partial<Room>
