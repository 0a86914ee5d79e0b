import { record } from '../../../../platform/audit/audit.ts'
import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { newId } from '../../../../platform/database/id.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { keepEvidence } from '../../requirements/evidence.ts'
import type { Hat, NotNamed } from '../../requirements/person/recording-rules.ts'
import { namingFor } from '../../requirements/person/recording.ts'
import { publishable, type NotPublished } from './rules.ts'
import * as store from './store.ts'
import { toAccept } from './to-accept.ts'
import type { Accepted } from './types.ts'

const acted = (hub: Hub) => ({ at: hub.now(), by: hub.actor.personId })

const note = (hub: Hub, db: Db, act: string, id: string, person?: string) =>
  record(db, {
    at: hub.now(),
    by: hub.by,
    act: `volunteering.agreement-${act}`,
    subject: { kind: 'agreement', id },
    ...(person === undefined ? {} : { person }),
  })

/** Begins a text. */
export const beginAgreement = (hub: Hub, name: string): Promise<Outcome<{ id: string }, 'name-taken'>> =>
  hub.change<{ id: string }, 'name-taken'>(async (db) => {
    const id = newId()
    if (!(await store.addAgreement(db, { id, name }, hub.now()))) return refuse('name-taken')
    await note(hub, db, 'begun', id)
    return allow({ id })
  })

export type NotWritten = 'changed-meanwhile' | 'not-here'

/** Keeps what is being written; nobody sees it until it is published. */
export const writeDraft = (
  hub: Hub,
  id: string,
  { words, seen }: { readonly words: string; readonly seen: number },
): Promise<Outcome<undefined, NotWritten>> =>
  hub.change<undefined, NotWritten>(async (db) => {
    const agreement = await store.lockAgreement(db, id)
    if (!agreement) return refuse('not-here')
    if (agreement.draftVersion !== seen) return refuse('changed-meanwhile')
    await store.keepDraft(db, id, words, acted(hub))
    return allow()
  })

/** What is written goes out as the next version; the versions before it stay as they were. */
export const publishAgreement = (
  hub: Hub,
  id: string,
  { why, seen }: { readonly why: string; readonly seen: number },
): Promise<Outcome<{ number: number }, NotWritten | NotPublished>> =>
  hub.change<{ number: number }, NotWritten | NotPublished>(async (db) => {
    const agreement = await store.lockAgreement(db, id)
    if (!agreement) return refuse('not-here')
    if (agreement.draftVersion !== seen) return refuse('changed-meanwhile')
    const [newest] = await store.versionsOf(db, id)
    const may = publishable(agreement, newest?.words ?? null)
    if (!may.ok) return may
    const number = (agreement.newest ?? 0) + 1
    await store.addVersion(db, {
      agreementId: id,
      number,
      words: may.value,
      why,
      publishedAt: hub.now(),
      publishedBy: hub.actor.personId,
    })
    await store.keepDraft(db, id, null, acted(hub))
    await note(hub, db, 'published', id)
    return allow({ number })
  })

async function keep(hub: Hub, db: Db, accepted: Omit<Accepted, 'id' | 'recordedBy'>): Promise<boolean> {
  const id = newId()
  const { personId, agreementId, number, acceptedOn } = accepted
  const own = hub.actor.personId === personId
  const row = { ...accepted, id, recordedBy: own ? null : hub.actor.personId }
  if (!(await store.addAccepted(db, row, hub.now()))) return false
  await keepEvidence(hub, db, {
    personId,
    roleId: null,
    kind: 'agreement',
    detail: { agreementId, version: number },
    on: acceptedOn,
    sourceId: id,
  })
  await note(hub, db, 'accepted', agreementId, personId)
  return true
}

/** Somebody accepts a version for themselves, which a role of theirs asks for. Pressed twice, it is accepted once. */
export const accept = (
  hub: Hub,
  { agreementId, number }: { readonly agreementId: string; readonly number: number },
): Promise<Outcome<undefined, 'not-asked'>> =>
  hub.change<undefined, 'not-asked'>(async (db) => {
    const personId = hub.actor.personId!
    const isAsked = (await toAccept(hub, db, personId)).some(
      (one) => one.agreementId === agreementId && one.number === number,
    )
    const before = (await store.acceptedBy(db, personId)).some(
      (one) => one.agreementId === agreementId && one.number === number,
    )
    if (!isAsked) return before ? allow() : refuse('not-asked')
    await keep(hub, db, { personId, agreementId, number, acceptedOn: hub.today(), how: 'here' })
    return allow()
  })

export type NotOnPaper = 'not-signed-yet' | 'no-such-version' | 'kept-already'

/**
 * Records that somebody accepted a version on paper, and on which day. Only whoever the policies of their roles name for
 * that text records it; everybody accepts on their own page.
 */
export const recordPaper = (
  hub: Hub,
  personId: string,
  signed: { readonly agreementId: string; readonly number: number; readonly on: Day },
  hats: readonly Hat[],
): Promise<Outcome<undefined, NotOnPaper | NotNamed>> =>
  hub.change<undefined, NotOnPaper | NotNamed>(async (db) => {
    const { agreementId, number, on } = signed
    const namingOf = await namingFor(hub, db, personId, 'agreement', hats)
    const naming = namingOf((one) => one.agreementId === agreementId)
    if (!naming.ok) return naming
    if (on > hub.today()) return refuse('not-signed-yet')
    const isThere = (await store.versionsOf(db, agreementId)).some((one) => one.number === number)
    if (!isThere) return refuse('no-such-version')
    const kept = await keep(hub, db, { personId, agreementId, number, acceptedOn: on, how: 'paper' })
    return kept ? allow() : refuse('kept-already')
  })
