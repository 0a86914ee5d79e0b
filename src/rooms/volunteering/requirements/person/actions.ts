import type { Day } from '../../../../platform/clock.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { keepEvidence, takeEvidenceBack } from '../evidence.ts'
import { standingOf } from '../standings.ts'
import { backInRole, stopInRole } from '../stops.ts'
import { recordable, type Hat, type NotRecorded, type Recording } from './recording-rules.ts'
import * as store from './store.ts'

interface InRole {
  readonly personId: string
  readonly roleId: string
}

/** Writes down by hand that something a role asks for happened; who does stands beside it. */
export const recordByHand = (
  hub: Hub,
  { personId, roleId }: InRole,
  recording: Recording,
  hats: readonly Hat[],
): Promise<Outcome<undefined, NotRecorded>> =>
  hub.change<undefined, NotRecorded>(async (db) => {
    const asked = (await standingOf(hub, db, personId, roleId)).requirements.map((one) => one.requirement)
    const by = hub.actor.personId
    const approved = (await store.entriesOf(db, personId)).some(
      (one) =>
        one.kind === 'approval' &&
        one.roleId === roleId &&
        one.recordedBy === by &&
        one.takenBackAt === null &&
        one.on === recording.on,
    )
    const onApplication = await store.isOnApplication(db, personId, roleId)
    const may = recordable(recording, { asked, hats, today: hub.today(), approved, onApplication })
    if (!may.ok) return may
    const { on, reference } = recording
    const { kind } = may.value
    if (kind === 'interview')
      await keepEvidence(hub, db, { personId, roleId, kind, detail: { outcome: 'go-on' }, on })
    if (kind === 'approval') await keepEvidence(hub, db, { personId, roleId, kind, detail: {}, on })
    if (kind === 'references') {
      const detail = {
        kind: reference === 'professional' ? ('professional' as const) : ('personal' as const),
        family: reference === 'family',
      }
      await keepEvidence(hub, db, { personId, roleId: null, kind: 'reference', detail, on })
    }
    return allow()
  })

/** Takes back what was written down by hand in error; what has a page of its own is taken back there. */
export const takeBackByHand = (
  hub: Hub,
  { id, personId, roleId, why }: InRole & { readonly id: string; readonly why: string },
): Promise<Outcome<undefined, 'not-here'>> =>
  hub.change<undefined, 'not-here'>(async (db) => {
    if (!(await store.takeable(db, id, personId, roleId))) return refuse('not-here')
    await takeEvidenceBack(hub, db, { id, why })
    return allow()
  })

export const stopSomebody = (
  hub: Hub,
  who: InRole,
  what: store.Stop['what'],
  until: Day | null,
): Promise<Outcome<undefined, 'back-not-after-today'>> =>
  hub.change<undefined, 'back-not-after-today'>(async (db) => {
    if (until !== null && until <= hub.today()) return refuse('back-not-after-today')
    await stopInRole(hub, db, { ...who, what, until: what === 'paused' ? until : null })
    return allow()
  })

export const takeUpAgain = (hub: Hub, who: InRole): Promise<Outcome<undefined, 'not-stopped'>> =>
  hub.change<undefined, 'not-stopped'>(async (db) =>
    (await backInRole(hub, db, who)) ? allow() : refuse('not-stopped'),
  )
