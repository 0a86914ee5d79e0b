import { careOf, restFor } from '../../../../platform/calendar/in-force.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { send } from '../../../../platform/email/send.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { announce } from '../../../../platform/outbox/outbox.ts'
import { cardOf } from '../../../people/face.ts'
import { asksForTooMuch, checkAsked } from '../../checks/deciding/asking.ts'
import { locked, note } from '../acting.ts'
import type { Content } from '../content.ts'
import { opportunityPublished } from '../news.ts'
import { isReady } from '../readiness.ts'
import { draftPublished, notPublished } from '../reviewing/emails.ts'
import { mayPublish, slugOf, type StepRefusal } from '../rules.ts'
import { showAtOnce } from '../shelf.ts'
import { publishingCustoms } from '../settings.ts'
import { answersNow, standingOf, titleOf } from '../standing.ts'
import { freeSlug, keepPublished, keepSchedule, type Opportunity } from '../store.ts'
import { readDraft, type ReadDraft } from '../writing/reading.ts'
import { planFor } from './plan.ts'
import { undecidedShifts, type Calendar } from './rest.ts'
import { applyPlan, closesAt, lockShifts } from './shifts.ts'

/** What the charity keeps and takes care around, as set today. */
export const calendarOf = (hub: Hub): Calendar => ({
  customs: restFor(hub, 'warnsPlanners'),
  care: careOf(hub),
})

/** Whether this version may go out; asked when it is published and when it is set to go out later. */
export async function judged(
  hub: Hub,
  db: Db,
  opportunity: Opportunity,
  { seen, personId }: { seen: number; personId: string | null },
): Promise<Outcome<ReadDraft, StepRefusal>> {
  const draft = readDraft(answersNow(opportunity))
  const may = mayPublish(await standingOf(db, opportunity), {
    personId,
    seen,
    ready:
      isReady(draft, hub.today()) &&
      !asksForTooMuch(await checkAsked(hub, db, opportunity.id, draft.content)),
    secondReader: hub.setting(publishingCustoms).secondReader,
  })
  if (!may.ok) return may
  if (undecidedShifts(draft.content, calendarOf(hub), hub.today()).length > 0) return refuse('rest-undecided')
  return allow(draft)
}

/**
 * Publishes the version its publisher looked at: the words everybody sees, and the shifts they mean. Who has a place on
 * a shift that moves or is left out is told; all in one transaction.
 */
export function publish(hub: Hub, id: string, seen: number): Promise<Outcome<{ slug: string }, StepRefusal>> {
  return hub.change(async (db) => {
    const opportunity = await locked(db, id)
    const may = await judged(hub, db, opportunity, { seen, personId: hub.actor.personId })
    if (!may.ok) return may
    return allow(await goOut(hub, db, opportunity, may.value.content))
  })
}

/** Where everybody measures from: the point of the postcode, as closely as this hub knows it. */
async function pointOf(hub: Hub, db: Db, { where, postcode }: Content): Promise<Content['point']> {
  if (where === 'home' || postcode === '') return null
  const place = await hub.places.placeOf(db, postcode)
  return place.ok ? { lat: place.value.lat, lon: place.value.lon } : null
}

async function goOut(hub: Hub, db: Db, opportunity: Opportunity, draft: Content): Promise<{ slug: string }> {
  const content = { ...draft, point: await pointOf(hub, db, draft) }
  const live = await lockShifts(db, opportunity.id, hub.today())
  const plan = planFor(content, opportunity.published, live, { now: hub.now(), today: hub.today() })
  await applyPlan(hub, db, opportunity, content, plan, live)

  // An address that was given out stays; a draft's may follow its name.
  const slug = opportunity.published ? opportunity.slug : await slugFor(db, opportunity, content)
  const reader = hub.actor.personId ?? opportunity.publishBy
  const isRead = opportunity.askedBy !== null && opportunity.askedBy !== reader
  if (isRead) await note(hub, db, opportunity, 'approved')
  await note(hub, db, opportunity, 'published')
  if (isRead) await tellWhoeverAsked(hub, db, opportunity, { title: content.title, slug, readerId: reader })
  await announce(db, opportunityPublished, { opportunityId: opportunity.id }, hub.now())
  await keepPublished(db, opportunity.id, {
    content,
    version: opportunity.version,
    slug,
    closesAt: closesAt(content),
    by: hub.actor.personId,
    at: hub.now(),
  })
  showAtOnce(hub, db, opportunity.id)
  return { slug }
}

async function slugFor(db: Db, { slug }: Opportunity, content: Content): Promise<string> {
  const wanted = slugOf(content.title, content.placeName)
  return slug === wanted || slug.startsWith(`${wanted}-`) ? slug : freeSlug(db, wanted)
}

async function tellWhoeverAsked(
  hub: Hub,
  db: Db,
  { askedBy }: Opportunity,
  { title, slug, readerId }: { title: string; slug: string; readerId: string | null },
): Promise<void> {
  const asker = await cardOf(db, askedBy!)
  const reader = readerId === null ? undefined : await cardOf(db, readerId)
  if (!asker?.email) return
  await send(
    hub,
    db,
    draftPublished,
    { personId: asker.id, name: asker.name, email: asker.email },
    { title, slug, by: reader?.name ?? null },
  )
}

/**
 * Publishes what was set to go out now. Safe to run twice, and after the schedule was taken back or set anew: it looks
 * at the row, not at the job. What cannot go out any more, because a day touches rest since or its days are over, waits
 * as a draft, and the history says so.
 */
export async function publishScheduled(
  hub: Hub,
  { opportunityId, version }: { opportunityId: string; version: number },
): Promise<void> {
  await hub.transact(async (db) => {
    const opportunity = await locked(db, opportunityId)
    const isDue =
      opportunity.publishAt !== null && Temporal.Instant.compare(opportunity.publishAt, hub.now()) <= 0
    if (!isDue || opportunity.publishVersion !== version) return
    const may = await judged(hub, db, opportunity, { seen: version, personId: null })
    if (may.ok) await goOut(hub, db, opportunity, may.value.content)
    else {
      await keepSchedule(db, opportunityId, null)
      await note(hub, db, opportunity, 'not-published')
      await tellWhoeverSetIt(hub, db, opportunity)
    }
  })
}

async function tellWhoeverSetIt(hub: Hub, db: Db, opportunity: Opportunity): Promise<void> {
  const setter = opportunity.publishBy === null ? undefined : await cardOf(db, opportunity.publishBy)
  if (!setter?.email) return
  const reader = { personId: setter.id, name: setter.name, email: setter.email }
  await send(hub, db, notPublished, reader, { title: titleOf(opportunity), id: opportunity.id })
}
