import { record } from '../../../platform/audit/audit.ts'
import { restFor } from '../../../platform/calendar/in-force.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import { send } from '../../../platform/email/send.ts'
import type { Hub } from '../../../platform/hub.ts'
import { makeLink } from '../../../platform/identity/face.ts'
import { limit } from '../../../platform/limits/limits.ts'
import { allow, Missing, refuse, type Outcome } from '../../../platform/outcome.ts'
import type { Words } from '../../../platform/words/words.ts'
import { cardOf, stopWriting, type HowEnded } from '../../people/face.ts'
import { fittingSince, programmesOpen, type SavedSearch } from '../finder/saved.ts'
import { mayKeep, searchesPurpose, told } from './confirming.ts'
import { confirmSearch as confirmLetter } from './emails.ts'
import type { Rhythm } from './forms.ts'
import { confirmationOfSearch } from './purposes.ts'
import { nextLook, seenFrom } from './rules.ts'
import * as store from './store.ts'

export const searchesFromOneNetwork = limit('searches.network', { points: 60, seconds: 3600 })
export const searchesForOneAddress = limit('searches.address', { points: 6, seconds: 3600 })

/** A search to keep, with the words that stood beside the button. */
export interface Asked {
  readonly search: SavedSearch
  readonly howOften: Rhythm
  readonly basisWords: string
}

async function add(
  hub: Hub,
  db: Db,
  { search, howOften, basisWords }: Asked,
  whose: Pick<store.KeptSearch, 'personId' | 'name' | 'email'>,
  seen: readonly string[],
): Promise<string> {
  const now = hub.now()
  const id = await store.addSearch(db, {
    id: newId(),
    ...whose,
    question: search.query,
    howOften,
    basisWords,
    madeAt: now,
    nextAt: nextLook(howOften, now, restFor(hub, 'lettersWait')),
    lookedTo: now,
  })
  await store.keepTold(db, id, seen, now)
  return id
}

/**
 * A visitor keeps a search: nothing is written but the letter that asks whether it is them, in the language of the page
 * they asked on.
 */
export async function keepAsVisitor(
  hub: Hub,
  asked: Asked & { readonly name: string | null; readonly email: string },
  words: Words,
): Promise<void> {
  const { name, email, search, howOften } = asked
  const seen = await fittingSince(hub, search, seenFrom(hub.now()))
  await hub.transact(async (db) => {
    const searchId = await add(hub, db, asked, { personId: null, name, email }, seen)
    const path = await makeLink(hub, db, { purpose: confirmationOfSearch, email, payload: { searchId } })
    const reader = { personId: null, name: name ?? '', email, words }
    const programmes = programmesOpen(hub)
    await send(hub, db, confirmLetter, reader, { name: reader.name, search, programmes, howOften, path })
  })
}

/** Somebody known keeps a search. */
export async function keepAsKnown(
  hub: Hub,
  personId: string,
  asked: Asked,
): Promise<Outcome<undefined, 'too-many' | 'no-address'>> {
  const seen = await fittingSince(hub, asked.search, seenFrom(hub.now()))
  return hub.change<undefined, 'too-many' | 'no-address'>(async (db) => {
    const card = await cardOf(db, personId)
    if (!card) throw new Missing('person', personId)
    if (card.email === null) return refuse('no-address')
    await store.oneAtATime(db, personId)
    if (!(await mayKeep(db, personId, asked.search.query))) return refuse('too-many')
    const id = await add(hub, db, asked, { personId, name: null, email: null }, seen)
    await told(hub, db, personId, id, asked.basisWords)
    return allow()
  })
}

/** @returns false when it is not theirs */
export const changeHowOften = (
  hub: Hub,
  search: { id: string; personId: string },
  howOften: Rhythm,
): Promise<boolean> =>
  hub.transact((db) =>
    store.changeRhythm(db, search, howOften, nextLook(howOften, hub.now(), restFor(hub, 'lettersWait'))),
  )

/**
 * Stops a search, and with the last one the reason for such letters. Stopping what is stopped already is no fault.
 * @param personId whose it must be; a letter's own address needs none
 * @returns false when it is another's
 */
export const stop = (
  hub: Hub,
  id: string,
  { personId, how }: { personId?: string; how: HowEnded },
): Promise<boolean> =>
  hub.transact(async (db) => {
    const search = await store.lockSearch(db, id)
    if (!search) return personId === undefined
    if (personId !== undefined && search.personId !== personId) return false
    await store.removeSearch(db, id)
    if (search.personId === null) return true
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.search-stopped',
      subject: { kind: 'search', id },
      person: search.personId,
      reason: how,
    })
    if ((await store.countOf(db, search.personId)) === 0)
      await stopWriting(hub, db, search.personId, searchesPurpose, how)
    return true
  })
