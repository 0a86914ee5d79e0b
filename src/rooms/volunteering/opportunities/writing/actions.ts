import { record } from '../../../../platform/audit/audit.ts'
import { newId } from '../../../../platform/database/id.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, Missing, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { answer, type Answers } from '../../../../platform/web/read.ts'
import type { Belonging } from '../../permits.ts'
import { locked, note } from '../acting.ts'
import { addVersion } from '../history-store.ts'
import { mayDiscard, mayWrite, slugOf } from '../rules.ts'
import { answersNow, standingOf } from '../standing.ts'
import { addOpportunity, dropDraft, freeSlug, keepDraft, opportunityOf } from '../store.ts'
import { differences, tidyAnswers } from './pieces.ts'
import { withExceptions, withExtras } from './rows.ts'
import { newAnswers } from './writing.ts'

async function begin(
  hub: Hub,
  belonging: Belonging,
  answers: Answers,
  what: 'begun' | 'duplicated',
): Promise<string> {
  return hub.transact(async (db) => {
    const [id, by, at] = [newId(), hub.actor.personId, hub.now()]
    const draft = tidyAnswers(answers)
    const slug = await freeSlug(db, slugOf(answer(draft, 'title'), answer(draft, 'placeName')))
    await addOpportunity(db, { id, slug, ...belonging, draft }, by, at)
    await addVersion(db, id, { number: 1, answers: draft, by, at })
    await note(hub, db, { id, version: 1 }, what)
    return id
  })
}

/** Begins a new way to help. @returns its id */
export const beginOpportunity = (
  hub: Hub,
  belonging: Belonging,
  first: { title: string; kind: string; side: string },
): Promise<string> => begin(hub, belonging, { ...newAnswers(), ...first }, 'begun')

/** Begins another from this one: the same words and times, without its exceptions, extra days and closing day. */
export async function duplicateOpportunity(hub: Hub, id: string, belonging: Belonging): Promise<string> {
  const known = await opportunityOf(hub.db, id)
  if (!known) throw new Missing('opportunity', id)
  const answers = withExtras(withExceptions(answersNow(known), []), [])
  return begin(
    hub,
    belonging,
    { ...answers, closesOn: '', urgent: '', title: `${answer(answers, 'title')} (copy)`.slice(0, 90) },
    'duplicated',
  )
}

export type NotKept = 'closed' | 'scheduled' | 'changed-meanwhile' | 'contact-forgotten'

/**
 * Keeps a draft as it was typed, sense or not. Refused when somebody else kept theirs since `seen`: then the editor
 * is shown what they changed, and loses nothing. Refused too when a contact of it was forgotten since the editor was
 * opened (`forgotten`): what it holds of that person must not come back.
 * @returns the version that holds it now
 */
export function keepAnswers(
  hub: Hub,
  id: string,
  { seen, forgotten, answers }: { seen: number; forgotten?: number; answers: Answers },
): Promise<Outcome<number, NotKept>> {
  return hub.change<number, NotKept>(async (db) => {
    const opportunity = await locked(db, id)
    const may = mayWrite(await standingOf(db, opportunity))
    if (!may.ok) return may
    if ((forgotten ?? opportunity.contactsForgotten) !== opportunity.contactsForgotten)
      return refuse('contact-forgotten')
    if (opportunity.version !== seen) return refuse('changed-meanwhile')
    const draft = tidyAnswers(answers)
    if (differences(answersNow(opportunity), draft).length === 0) return allow(opportunity.version)

    const [by, at] = [hub.actor.personId, hub.now()]
    const number = await keepDraft(db, id, draft, by, at)
    await addVersion(db, id, { number, answers: draft, by, at })
    await record(db, { at, by: hub.by, act: 'volunteering.draft-kept', subject: { kind: 'opportunity', id } })
    return allow(number)
  })
}

/** Throws away what is being written; what is published stays as it is, and the versions stay to be looked at. */
export function discardDraft(
  hub: Hub,
  id: string,
): Promise<Outcome<undefined, 'nothing-to-publish' | 'closed' | 'scheduled'>> {
  return hub.change(async (db) => {
    const opportunity = await locked(db, id)
    const may = mayDiscard(await standingOf(db, opportunity))
    if (!may.ok) return may
    await dropDraft(db, id, hub.actor.personId, hub.now())
    await note(hub, db, opportunity, 'discarded')
    return allow()
  })
}
