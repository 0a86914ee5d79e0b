import { record, recordLook } from '../../platform/audit/audit.ts'
import type { Db } from '../../platform/database/database.ts'
import { newId } from '../../platform/database/id.ts'
import type { Hub } from '../../platform/hub.ts'
import { claimAddress, holderOf, isLivedIn, openAccount } from '../../platform/identity/accounts/store.ts'
import { allow, refuse, type Outcome } from '../../platform/outcome.ts'
import { grantsOf } from '../../platform/permits/grants/store.ts'
import { actAs } from '../../platform/seal/actor.ts'
import { sealedColumn } from '../../platform/seal/columns.ts'
import { isSameNumber } from './adding/rules.ts'
import { writtenDown } from './adding/store.ts'
import { contactPurpose } from './letters/purposes.ts'
import { keepBasis } from './letters/actions.ts'
import * as store from './store.ts'

const sealedValue = sealedColumn('people.sealed_fact.value')

export interface Typed {
  readonly email: string
  readonly name: string
  readonly phone: string | null
  readonly languages?: readonly string[]
  readonly lang?: string
}

/**
 * Whoever the desk wrote down under this name and address, when nobody has come in as them yet: the one who proves the
 * address now. Not where two are so called, nor where the record was trusted with something; and where it holds a number
 * or a date of birth, only if they typed that number, since a letter of the desk may have gone to a stranger.
 */
async function expected(db: Db, { email, name, phone }: Typed): Promise<string | null> {
  const [one, another] = await writtenDown(db, email, name)
  if (one === undefined || another !== undefined || (await isLivedIn(db, one.id))) return null
  const holdsMore = one.phone !== null || one.bornOn !== null
  if (holdsMore && !isSameNumber(phone, one.phone)) return null
  return (await grantsOf(db, one.id)).length === 0 ? one.id : null
}

/**
 * Whom an address belongs to as far as we know, before anything is done: who proved it, or whom the desk wrote down with
 * it under this name. For rules of age, which a doubt must not get around.
 */
export const likelyPerson = async (
  db: Db,
  { email, name }: Pick<Typed, 'email' | 'name'>,
): Promise<string | null> =>
  (await holderOf(db, email)) ?? (await writtenDown(db, email, name))[0]?.id ?? null

/**
 * The person behind an address that was just proved: the one who proved it before, or whom the desk wrote down with
 * it, else somebody new with what they typed. What a known person told us earlier stays; only gaps are filled.
 */
export async function personForAddress(hub: Hub, db: Db, typed: Typed): Promise<string> {
  const known = await holderOf(db, typed.email)
  if (known) {
    await store.fillIn(db, known, { phone: typed.phone, languages: typed.languages ?? [] })
    return known
  }
  const now = hub.now()
  const awaited = await expected(db, typed)
  if (awaited) {
    await store.fillIn(db, awaited, { phone: typed.phone, languages: typed.languages ?? [] })
    await openAccount(db, { id: awaited, name: typed.name }, now)
    return proved(hub, db, awaited, typed.email)
  }
  const id = newId()
  await store.addPerson(
    db,
    {
      id,
      name: typed.name,
      email: typed.email,
      phone: typed.phone,
      languages: typed.languages ?? [],
      lang: typed.lang ?? 'en-GB',
    },
    now,
  )
  await openAccount(db, { id, name: typed.name }, now)
  return proved(hub, db, id, typed.email)
}

/** The address is this person's from now on. */
async function proved(hub: Hub, db: Db, id: string, email: string): Promise<string> {
  const now = hub.now()
  const holder = await claimAddress(db, email, id, now)
  if (holder !== id) throw new Error('Somebody proved this address at the same moment')
  await record(db, {
    at: now,
    by: { person: id },
    act: 'people.came',
    subject: { kind: 'person', id },
    person: id,
    reason: 'proved their address',
  })
  return id
}

/** Adds somebody we know of without a proved address; they may have no address at all. */
export async function addSomebody(hub: Hub, db: Db, person: Omit<store.NewPerson, 'id'>): Promise<string> {
  const id = newId()
  const now = hub.now()
  await store.addPerson(db, { id, ...person }, now)
  await openAccount(db, { id, name: person.name }, now)
  await record(db, { at: now, by: hub.by, act: 'people.added', subject: { kind: 'person', id }, person: id })
  return id
}

/**
 * Changes what somebody told us about themselves; refused when it changed meanwhile.
 * @param told what stood beside the fields about what we do with a number
 */
export function changeDetails(
  hub: Hub,
  id: string,
  details: store.Details,
  { seenVersion, told }: { seenVersion: number; told: string },
): Promise<Outcome<undefined, 'changed-meanwhile'>> {
  return hub.change(async (db) => {
    const before = await store.personOf(db, id)
    if (!(await store.keepDetails(db, id, details, seenVersion))) return refuse('changed-meanwhile')
    if (details.phone !== null && details.phone !== before?.phone)
      await keepBasis(hub, db, id, {
        purpose: contactPurpose,
        basis: 'service',
        words: told,
        form: '/my/details',
      })
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.details-changed',
      subject: { kind: 'person', id },
      person: id,
    })
    return allow()
  })
}

/** Keeps what somebody told us about health, access or belief: closed, and readable only where the wall lets it. */
export async function keepSealed(
  hub: Hub,
  db: Db,
  told: { personId: string; kind: store.SealedKind; text: string },
): Promise<void> {
  await actAs(db, told.personId)
  const id = newId()
  const value = await hub.seal.close(told.text, { at: sealedValue, row: id })
  await store.addSealed(
    db,
    { id, personId: told.personId, kind: told.kind, value, by: hub.actor.personId },
    hub.now(),
  )
  await record(db, {
    at: hub.now(),
    by: hub.by,
    act: 'people.sealed-told',
    subject: { kind: told.kind, id },
    person: told.personId,
  })
}

export interface SealedFact {
  readonly id: string
  readonly personId: string
  readonly kind: store.SealedKind
  readonly text: string
  readonly recordedAt: string
}

/**
 * Opens what is sealed of these people for the one who asks: only rows within their reach, and each reading is
 * logged with its reason before anything is shown.
 */
export function readSealed(
  hub: Hub,
  personIds: readonly string[],
  kinds: readonly store.SealedKind[],
  reason: string,
): Promise<SealedFact[]> {
  return hub.transact(async (db) => {
    const reader = hub.actor.personId
    if (reader === null) return []
    await actAs(db, reader, hub.now())
    const rows = await store.sealedOf(db, personIds, kinds)
    const facts: SealedFact[] = []
    for (const row of rows) {
      if (row.personId !== reader) {
        await recordLook(db, {
          at: hub.now(),
          by: { person: reader },
          act: 'people.sealed-read',
          subject: { kind: row.kind, id: row.id },
          person: row.personId,
          reason,
        })
      }
      facts.push({
        id: row.id,
        personId: row.personId,
        kind: row.kind,
        text: await hub.seal.open(row.value, { at: sealedValue, row: row.id }),
        recordedAt: row.recordedAt,
      })
    }
    return facts
  })
}

export function takeBackSealed(hub: Hub, personId: string, kind: store.SealedKind): Promise<void> {
  return hub.transact(async (db) => {
    await actAs(db, personId)
    if (!(await store.takeBackSealed(db, personId, kind))) return
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.sealed-taken-back',
      subject: { kind, id: personId },
      person: personId,
    })
  })
}
