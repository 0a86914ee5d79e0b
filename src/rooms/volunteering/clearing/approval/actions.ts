import { record } from '../../../../platform/audit/audit.ts'
import { dayAt } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { newId } from '../../../../platform/database/id.ts'
import { send } from '../../../../platform/email/send.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { cardOf, cardsOf } from '../../../people/face.ts'
import { knownAmongUs } from '../../applications/form/opening.ts'
import { mayMean } from '../../applications/knows.ts'
import { applicationOf, lockApplication } from '../../applications/store.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { keepEvidence, takeEvidenceBack } from '../../requirements/evidence.ts'
import { roleOf } from '../../requirements/roles-store.ts'
import { callOffWith } from '../conversations/giving-up.ts'
import { approvalAsked } from './emails.ts'
import { approvingOf, type Approving } from './load.ts'
import { sealedReason } from './reasons.ts'
import { answerable, askable, counting, nextReviewer, type NotAnswered, type NotAsked } from './rules.ts'
import * as store from './store.ts'
import type { Asked } from './types.ts'

const note = (hub: Hub, db: Db, act: string, application: PlacedApplication) =>
  record(db, {
    at: hub.now(),
    by: hub.by,
    act: `volunteering.approval-${act}`,
    subject: { kind: 'application', id: application.id },
    person: application.personId,
  })

/** Asks one of ours, and tells them by letter. @returns false when they are asked already */
async function ask(
  hub: Hub,
  db: Db,
  application: PlacedApplication,
  reviewerId: string,
  askedBy: string | null,
): Promise<boolean> {
  const id = newId()
  const asked = { id, applicationId: application.id, reviewerId, askedBy }
  if (!(await store.addAsked(db, asked, hub.now()))) return false
  await note(hub, db, 'asked', application)
  const [card, role] = [await cardOf(db, reviewerId), await roleOf(db, application.roleId)]
  if (card?.email && reviewerId !== hub.actor.personId)
    await send(
      hub,
      db,
      approvalAsked,
      { personId: card.id, name: card.name, email: card.email },
      { name: card.name.split(' ')[0] || card.name, role: role?.name ?? '', path: `/desk/approvals/${id}` },
    )
  return true
}

export type NotAskedHere = NotAsked | 'not-now' | 'not-theirs'

/** Asks one of those who look after the application whether its applicant can be approved. */
export const askReviewer = (
  hub: Hub,
  applicationId: string,
  reviewerId: string,
): Promise<Outcome<undefined, NotAskedHere>> =>
  hub.change<undefined, NotAskedHere>(async (db) => {
    const application = await lockApplication(db, applicationId)
    const approving = application && (await approvingOf(hub, db, application))
    if (!application || !approving?.isWanted) return refuse('not-now')
    const may = askable(reviewerId, approving.facts, approving.open)
    if (!may.ok) return may
    const colleagues = await store.colleaguesFor(db, application.opportunityId)
    if (!colleagues.some(({ id }) => id === reviewerId)) return refuse('not-theirs')
    const isAsked = await ask(hub, db, application, reviewerId, hub.actor.personId)
    return isAsked ? allow() : refuse('asked-already')
  })

/** Somebody is asked no more, so that another can be; where the others said yes, with that it is decided. */
export const askNoMore = (
  hub: Hub,
  applicationId: string,
  askedId: string,
): Promise<Outcome<{ readonly isDecided: boolean }, 'not-asked'>> =>
  hub.change<{ readonly isDecided: boolean }, 'not-asked'>(async (db) => {
    const application = await lockApplication(db, applicationId)
    const asked = (await store.askedAbout(db, applicationId)).find(({ id }) => id === askedId)
    if (!application || !asked || asked.endedAt !== null) return refuse('not-asked')
    await store.endAsked(db, [askedId], hub.now())
    await note(hub, db, 'asked-no-more', application)
    return allow({ isDecided: await decided(hub, db, application) })
  })

/** An asked reviewer with the application, locked until the transaction ends; undefined when it is over. */
async function lockAsked(
  db: Db,
  askedId: string,
): Promise<{ asked: Asked; application: PlacedApplication } | undefined> {
  const before = await store.askedOf(db, askedId)
  const application = before && (await lockApplication(db, before.applicationId))
  const asked = application && (await store.askedOf(db, askedId))
  return asked && asked.endedAt === null ? { asked, application } : undefined
}

/** A reviewer says that they do not know the applicant, or know them without being near. Related ones step aside. */
export const sayKnows = (
  hub: Hub,
  askedId: string,
  knows: 'no' | 'know',
): Promise<Outcome<undefined, 'over'>> =>
  hub.change<undefined, 'over'>(async (db) => {
    const here = await lockAsked(db, askedId)
    if (!here) return refuse('over')
    await store.keepKnows(db, askedId, knows, hub.now())
    await note(hub, db, knows === 'know' ? 'knows-applicant' : 'knows-nobody', here.application)
    return allow()
  })

/** Whom the applicant did not name among those they know: only they are asked without anybody choosing them. */
async function unnamed(hub: Hub, db: Db, application: PlacedApplication) {
  const knows = await knownAmongUs(hub, db, application)
  const colleagues = await store.colleaguesFor(db, application.opportunityId)
  return knows === null ? colleagues : colleagues.filter(({ name }) => !mayMean(knows, name))
}

/** Whether the applicant may have named this reviewer among those they know; what they wrote stays closed. */
export const mayBeNamed = (hub: Hub, application: PlacedApplication, reviewerId: string): Promise<boolean> =>
  hub.transact(async (db) => {
    const knows = await knownAmongUs(hub, db, application)
    const card = await cardOf(db, reviewerId)
    return knows !== null && card !== undefined && mayMean(knows, card.name)
  })

/**
 * Whoever acts steps aside from an application: they see nothing of it from then on, what they said for it counts no
 * more, and a conversation they would hold is called off. Where fewer are left than must say yes, another is asked:
 * whoever has the least waiting.
 */
export const stepAside = (
  hub: Hub,
  applicationId: string,
): Promise<Outcome<{ readonly isAnotherAsked: boolean }, 'not-now'>> =>
  hub.change<{ readonly isAnotherAsked: boolean }, 'not-now'>(async (db) => {
    const readerId = hub.actor.personId!
    const application = await lockApplication(db, applicationId)
    if (!application) return refuse('not-now')
    // Read before: whoever stepped aside cannot open it any more.
    const others = await unnamed(hub, db, application)
    await store.stepAside(db, applicationId, readerId, hub.now())
    await note(hub, db, 'stepped-aside', application)
    await callOffWith(hub, db, applicationId, readerId)
    const own = (await store.askedAbout(db, applicationId)).filter((one) => one.reviewerId === readerId)
    for (const { id, endedAt } of own) {
      if (endedAt === null) await store.keepAside(db, id, hub.now())
      else await takeEvidenceBack(hub, db, { kind: 'approval', sourceId: id, why: 'they stepped aside' })
    }
    const after = (await applicationOf(db, applicationId))!
    if (own.length === 0 || (await decided(hub, db, after))) return allow({ isAnotherAsked: false })
    const approving = await approvingOf(hub, db, after)
    if (!approving?.isWanted || approving.verdict !== 'too-few') return allow({ isAnotherAsked: false })
    const next = nextReviewer(others, approving.facts, approving.open)
    return allow({ isAnotherAsked: next !== null && (await ask(hub, db, after, next.id, null)) })
  })

/** Somebody who stepped aside by mistake may see the application again. */
export const letBack = (hub: Hub, application: PlacedApplication, readerId: string): Promise<boolean> =>
  hub.transact(async (db) => {
    if (!(await store.letBack(db, application.id, readerId))) return false
    await note(hub, db, 'let-back', application)
    return true
  })

/**
 * A reviewer says yes, or not yet with a reason, which is closed. When as many as the role asks for said yes, and nobody
 * says not yet, each yes is kept as evidence of whoever said it.
 */
export const answerAsked = (
  hub: Hub,
  askedId: string,
  said: { readonly answer: 'yes' } | { readonly answer: 'not-yet'; readonly reason: string },
): Promise<Outcome<{ readonly isDecided: boolean }, NotAnswered>> =>
  hub.change<{ readonly isDecided: boolean }, NotAnswered>(async (db) => {
    const here = await lockAsked(db, askedId)
    if (!here) return refuse('over')
    const { application, asked } = here
    const approving = await approvingOf(hub, db, application)
    const may = answerable(
      asked,
      said.answer,
      approving ? { ...approving.facts, isWanted: approving.isWanted } : null,
    )
    if (!may.ok) return may
    await store.keepAnswer(db, askedId, said.answer, hub.now())
    if (said.answer === 'not-yet') {
      await actAs(db, hub.actor.personId!, hub.now())
      await store.keepReason(
        db,
        askedId,
        await hub.seal.close(said.reason, { at: sealedReason, row: askedId }),
      )
    }
    await note(hub, db, said.answer === 'yes' ? 'given' : 'not-yet', application)
    return allow({ isDecided: await decided(hub, db, application) })
  })

/** Keeps an approval as evidence of each who said yes, once all who are needed did. @returns whether it is given with that */
async function decided(hub: Hub, db: Db, application: PlacedApplication): Promise<boolean> {
  const approving = await approvingOf(hub, db, application)
  if (!approving?.isWanted || approving.verdict !== 'approved') return false
  await keepApprovals(hub, db, application, approving)
  return true
}

async function keepApprovals(
  hub: Hub,
  db: Db,
  { personId, roleId }: PlacedApplication,
  { open, facts }: Approving,
): Promise<void> {
  const said = counting(open, facts).filter(({ answer }) => answer === 'yes')
  for (const { id, reviewerId, answeredAt } of said) {
    // Each is recorded as of whoever said it, not of whoever said the last.
    const theirs = hub.as({ personId: reviewerId, strength: 'strong', grants: [] })
    await keepEvidence(theirs, db, {
      personId,
      roleId,
      kind: 'approval',
      detail: {},
      on: dayAt(answeredAt!),
      sourceId: id,
    })
  }
  await store.endAsked(
    db,
    open.map(({ id }) => id),
    hub.now(),
  )
}

/** The names of people, by id. */
export const namesFor = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await cardsOf(db, [...new Set(ids)])).map(({ id, name }) => [id, name]))
