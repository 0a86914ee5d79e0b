import { record } from '../../../../platform/audit/audit.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { newId } from '../../../../platform/database/id.ts'
import type { Day } from '../../../../platform/clock.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { endedBy } from '../asked/rules.ts'
import { endAsked } from '../asked/store.ts'
import { keepEvidence, takeEvidenceBack } from '../../requirements/evidence.ts'
import { evidenceFrom } from '../../requirements/evidence-store.ts'
import type { Hat, NotNamed } from '../../requirements/person/recording-rules.ts'
import { letRecordFor } from '../../requirements/person/recording.ts'
import { sealedNumber, sealedOutcome } from './opening.ts'
import { isConsented, lookable, recordable, type NotLookedUp, type NotRecordable } from './rules.ts'
import * as store from './store.ts'
import type { StatusRow } from './store.ts'
import type { Certificate, StatusResult } from './types.ts'

const note = (hub: Hub, db: Db, act: string, { checkId, personId }: Which) =>
  record(db, {
    at: hub.now(),
    by: hub.by,
    act: `volunteering.${act}`,
    subject: { kind: 'check', id: checkId },
    person: personId,
  })

/** One of somebody’s checks. */
export interface Which {
  readonly checkId: string
  readonly personId: string
}

const reads = (hub: Hub, db: Db) => actAs(db, hub.actor.personId!, hub.now())

/**
 * Records that a certificate was seen: number and outcome are closed, and nothing else of it is kept. Only whoever the
 * policies of their roles name records it.
 */
export const recordSeen = (
  hub: Hub,
  personId: string,
  certificate: Certificate,
  hats: readonly Hat[],
): Promise<Outcome<{ id: string }, NotRecordable | NotNamed>> =>
  hub.change<{ id: string }, NotRecordable | NotNamed>(async (db) => {
    const naming = await letRecordFor(hub, db, personId, 'check', hats)
    if (!naming.ok) return naming
    const may = recordable(certificate, hub.today())
    if (!may.ok) return may
    const id = newId()
    await reads(hub, db)
    await store.addSeen(
      db,
      {
        ...certificate,
        id,
        personId,
        number: await hub.seal.close(certificate.number, { at: sealedNumber, row: id }),
        outcome: await hub.seal.close(certificate.outcome, { at: sealedOutcome, row: id }),
        seenBy: hub.actor.personId!,
        consentOn: certificate.consent ? certificate.seenOn : null,
        consentEndedOn: null,
      },
      hub.now(),
    )
    await note(hub, db, 'check-seen', { checkId: id, personId })
    await endAsked(db, personId, endedBy(certificate.level))
    if (certificate.outcome !== 'not-appointed') await keepCheck(hub, db, { ...certificate, id, personId })
    return allow({ id })
  })

/** What roles ask for: that a certificate was seen and they may go on. */
const keepCheck = (
  hub: Hub,
  db: Db,
  {
    id,
    personId,
    level,
    workforce,
    issuedOn,
  }: Certificate & { readonly id: string; readonly personId: string },
): Promise<string> =>
  keepEvidence(hub, db, {
    personId,
    roleId: null,
    kind: 'check',
    detail: { level, workforce },
    on: issuedOn,
    sourceId: id,
  })

/** A certificate is confirmed or ended by what was answered; that it was not found says nothing about it. */
async function keepLook(hub: Hub, db: Db, which: Which, look: StatusRow): Promise<void> {
  const checkId = await evidenceFrom(db, 'check', which.checkId)
  if (checkId === null || look.result === 'not-found') return
  await keepEvidence(hub, db, {
    personId: which.personId,
    roleId: null,
    kind: 'check-status',
    detail: { checkId, current: look.result === 'current' },
    on: look.lookedOn,
    sourceId: look.id,
  })
}

/** Records what the Update Service answered; only whoever may record a certificate does. */
export const recordStatus = (
  hub: Hub,
  which: Which,
  { lookedOn, result }: { readonly lookedOn: Day; readonly result: StatusResult },
  hats: readonly Hat[],
): Promise<Outcome<undefined, NotLookedUp | NotNamed | 'not-here'>> =>
  hub.change<undefined, NotLookedUp | NotNamed | 'not-here'>(async (db) => {
    await reads(hub, db)
    const check = (await store.seenRows(db, which.personId)).find(({ id }) => id === which.checkId)
    if (!check) return refuse('not-here')
    const naming = await letRecordFor(hub, db, which.personId, 'check', hats)
    if (!naming.ok) return naming
    const may = lookable(check, lookedOn, hub.today())
    if (!may.ok) return may
    const look = { id: newId(), checkId: check.id, lookedOn, lookedBy: hub.actor.personId!, result }
    await store.addStatus(db, look, hub.now())
    await keepLook(hub, db, which, look)
    await note(hub, db, 'check-looked-up', which)
    return allow()
  })

/** They agree that we look their certificate up, or no longer do. */
export const changeConsent = (
  hub: Hub,
  which: Which,
  agrees: boolean,
): Promise<Outcome<undefined, 'not-here'>> =>
  hub.change<undefined, 'not-here'>(async (db) => {
    await reads(hub, db)
    const check = (await store.seenRows(db, which.personId)).find(({ id }) => id === which.checkId)
    if (!check) return refuse('not-here')
    if (isConsented(check) === agrees) return allow()
    if (!(await store.setConsent(db, which.checkId, which.personId, agrees, hub.today())))
      return refuse('not-here')
    await note(hub, db, agrees ? 'check-consent-given' : 'check-consent-ended', which)
    return allow()
  })

/** Takes away what was entered by mistake; that it was, stays in the log. */
export const takeAway = (hub: Hub, which: Which): Promise<Outcome<undefined, 'not-here'>> =>
  hub.change<undefined, 'not-here'>(async (db) => {
    await reads(hub, db)
    if (!(await store.removeSeen(db, which.checkId, which.personId))) return refuse('not-here')
    await note(hub, db, 'check-taken-away', which)
    await takeEvidenceBack(hub, db, { kind: 'check', sourceId: which.checkId, why: 'entered by mistake' })
    return allow()
  })
