import { record } from '../../../../platform/audit/audit.ts'
import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { newId } from '../../../../platform/database/id.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import type { Requirement } from '../types.ts'
import { checkOfRole } from './level.ts'
import { keepable, type NotKept } from './rules.ts'
import { touch } from '../../opportunities/store.ts'
import * as store from './store.ts'
import type { Draft, KeptVersion } from './types.ts'

const note = (hub: Hub, db: Db, act: string, roleId: string): Promise<string> =>
  record(db, {
    at: hub.now(),
    by: hub.by,
    act: `volunteering.${act}`,
    subject: { kind: 'role', id: roleId },
  })

const now = (hub: Hub) => ({ at: hub.now(), by: hub.actor.personId })

export const addRole = (
  hub: Hub,
  { name, programmeId }: { readonly name: string; readonly programmeId: string | null },
): Promise<Outcome<{ id: string }, 'name-taken'>> =>
  hub.change<{ id: string }, 'name-taken'>(async (db) => {
    const id = newId()
    if (!(await store.addRole(db, { id, name, programmeId, madeAt: hub.now() }))) return refuse('name-taken')
    await note(hub, db, 'role-added', id)
    return allow({ id })
  })

/** Nobody is cleared for it any more; what was recorded stays. Refused while ways to help ask for it. */
export const endRole = (hub: Hub, roleId: string): Promise<Outcome<undefined, 'gone' | 'asked-for'>> =>
  hub.change<undefined, 'gone' | 'asked-for'>(async (db) => {
    if (!(await store.lockRole(db, roleId))) return refuse('gone')
    if ((await store.waysOf(db, roleId)).length > 0) return refuse('asked-for')
    await store.endRole(db, roleId, hub.now())
    await note(hub, db, 'role-ended', roleId)
    return allow()
  })

/** A way to help asks for this role from now on, or no longer. Who may is asked of both by the route. */
export const linkWay = (
  hub: Hub,
  roleId: string,
  opportunityId: string,
  asks: boolean,
): Promise<Outcome<undefined, 'gone' | 'changed-meanwhile'>> =>
  hub.change<undefined, 'gone' | 'changed-meanwhile'>(async (db) => {
    if (!(await store.lockRole(db, roleId))) return refuse('gone')
    const changed = asks
      ? await store.link(db, opportunityId, roleId)
      : await store.unlink(db, opportunityId, roleId)
    if (!changed) return refuse('changed-meanwhile')
    await touch(db, opportunityId)
    await note(hub, db, asks ? 'role-linked' : 'role-unlinked', roleId)
    return allow()
  })

/** Begins the next version from the newest that was kept; one that is being written stays as it is. */
export const beginDraft = (hub: Hub, roleId: string): Promise<Outcome<undefined, 'gone'>> =>
  hub.change<undefined, 'gone'>(async (db) => {
    if (!(await store.lockRole(db, roleId))) return refuse('gone')
    const newest = (await store.keptVersions(db, roleId))[0]
    if (await store.beginDraft(db, roleId, newest?.requirements ?? [], now(hub)))
      await note(hub, db, 'requirements-begun', roleId)
    return allow()
  })

/** Keeps the draft with a change made upon the version that was seen. */
export const changeDraft = (
  hub: Hub,
  roleId: string,
  seen: number,
  change: Partial<Pick<Draft, 'requirements' | 'holdsFrom' | 'why'>>,
): Promise<Outcome<undefined, 'changed-meanwhile'>> =>
  hub.change<undefined, 'changed-meanwhile'>(async (db) => {
    const draft = await store.draftOf(db, roleId)
    if (!draft || draft.version !== seen) return refuse('changed-meanwhile')
    const kept = await store.keepDraft(db, { ...draft, ...change }, now(hub))
    return kept ? allow() : refuse('changed-meanwhile')
  })

/** One requirement takes the place of the one with its key, or is the last. */
export const withRequirement = (all: readonly Requirement[], one: Requirement): Requirement[] =>
  all.some(({ key }) => key === one.key)
    ? all.map((each) => (each.key === one.key ? one : each))
    : [...all, one]

export const throwDraftAway = (
  hub: Hub,
  roleId: string,
  seen: number,
): Promise<Outcome<undefined, 'changed-meanwhile'>> =>
  hub.change<undefined, 'changed-meanwhile'>(async (db) => {
    if (!(await store.dropDraft(db, roleId, seen))) return refuse('changed-meanwhile')
    await note(hub, db, 'requirements-thrown-away', roleId)
    return allow()
  })

export type NotKeptHere = NotKept | 'changed-meanwhile'

/**
 * Keeps the draft as the next version, in the caller’s transaction. It is never rewritten; people are judged by it from
 * the day it holds.
 */
export async function keepVersion(
  hub: Hub,
  db: Db,
  roleId: string,
  seen: number,
): Promise<Outcome<KeptVersion, NotKeptHere>> {
  if (!(await store.lockRole(db, roleId))) return refuse('changed-meanwhile')
  const draft = await store.draftOf(db, roleId)
  if (!draft || draft.version !== seen) return refuse('changed-meanwhile')
  const may = keepable(draft, hub.today(), await checkOfRole(hub, db, roleId))
  if (!may.ok) return may
  const version = await nextVersion(hub, db, draft, may.value)
  if (!(await store.addVersion(db, version))) return refuse('changed-meanwhile')
  await store.dropDraft(db, roleId, seen)
  await note(hub, db, 'requirements-kept', roleId)
  return allow(version)
}

/** The draft as the version it would become. */
export async function nextVersion(
  hub: Hub,
  db: Db,
  { roleId, requirements, why }: Draft,
  holdsFrom: Day,
): Promise<KeptVersion> {
  const newest = (await store.keptVersions(db, roleId))[0]
  return {
    roleId,
    number: (newest?.number ?? 0) + 1,
    holdsFrom,
    requirements,
    why,
    keptAt: hub.now(),
    keptBy: hub.actor.personId,
  }
}
