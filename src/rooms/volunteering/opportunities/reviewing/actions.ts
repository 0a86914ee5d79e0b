import { send } from '../../../../platform/email/send.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, type Outcome } from '../../../../platform/outcome.ts'
import { cardOf } from '../../../people/face.ts'
import { locked, note } from '../acting.ts'
import { isReady } from '../readiness.ts'
import { mayAnswer, mayAsk, type StepRefusal } from '../rules.ts'
import { answersNow, standingOf, titleOf } from '../standing.ts'
import { keepAsked, type Opportunity } from '../store.ts'
import { readDraft } from '../writing/reading.ts'
import { draftReturned } from './emails.ts'

/** Sends a draft to one of ours to read. Whoever coordinates its programme and region finds it on their day's list. */
export function askForReview(hub: Hub, id: string): Promise<Outcome<undefined, StepRefusal>> {
  return hub.change(async (db) => {
    const opportunity = await locked(db, id)
    const ready = isReady(readDraft(answersNow(opportunity)), hub.today())
    const may = mayAsk(await standingOf(db, opportunity), ready)
    if (!may.ok) return may
    await keepAsked(db, id, { by: hub.actor.personId, at: hub.now() })
    await note(hub, db, opportunity, 'asked')
    return allow()
  })
}

/** Whoever wrote it would rather go on writing. */
export function takeBack(hub: Hub, id: string): Promise<Outcome<undefined, 'not-asked' | 'scheduled'>> {
  return hub.change(async (db) => {
    const opportunity = await locked(db, id)
    const may = mayAnswer(await standingOf(db, opportunity))
    if (!may.ok) return may
    await keepAsked(db, id, null)
    await note(hub, db, opportunity, 'taken-back')
    return allow()
  })
}

/** Gives a draft back with words; whoever asked gets them by email too. */
export function giveBack(
  hub: Hub,
  id: string,
  words: string,
): Promise<Outcome<undefined, 'not-asked' | 'scheduled'>> {
  return hub.change(async (db) => {
    const opportunity = await locked(db, id)
    const may = mayAnswer(await standingOf(db, opportunity))
    if (!may.ok) return may
    await keepAsked(db, id, null)
    await note(hub, db, opportunity, 'returned', words)
    await tellWhoeverAsked(hub, db, opportunity, words)
    return allow()
  })
}

async function tellWhoeverAsked(hub: Hub, db: Db, opportunity: Opportunity, words: string): Promise<void> {
  const asker = opportunity.askedBy === null ? undefined : await cardOf(db, opportunity.askedBy)
  const reader = hub.actor.personId === null ? undefined : await cardOf(db, hub.actor.personId)
  if (!asker?.email || asker.id === reader?.id) return
  await send(
    hub,
    db,
    draftReturned,
    { personId: asker.id, name: asker.name, email: asker.email },
    {
      title: titleOf(opportunity),
      id: opportunity.id,
      by: reader?.name ?? null,
      words,
    },
  )
}
