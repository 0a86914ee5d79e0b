import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '../permits/actor.ts'
import { theHub } from '../permits/actor.ts'
import type { Db } from '../database/database.ts'
import { actAs } from '../seal/actor.ts'
import { newId } from '../database/id.ts'
import { sealedColumn } from '../seal/columns.ts'
import type { Seal } from '../seal/seal.ts'

/** Who did it: a person by id, the hub by itself in a job, or somebody who has not come in. */
export type Who = { readonly person: string } | 'the hub' | 'a visitor'

export const who = (actor: Actor): Who =>
  actor.personId !== null ? { person: actor.personId } : actor === theHub ? 'the hub' : 'a visitor'

/** What an act leaves behind. Only ids and fixed words; whatever was personal belongs in `detail`. */
export interface Act {
  readonly at: Temporal.Instant
  readonly by: Who
  /** `room.what-happened`, such as `volunteering.opportunity-published`. */
  readonly act: string
  readonly subject: { readonly kind: string; readonly id?: string }
  /** Whom it concerns; they can be shown it. */
  readonly person?: string
  /** Why it was allowed or done, in words from the code, never typed by anybody. */
  readonly reason?: string
  /** A keyed digest of the network it came from, never the address. */
  readonly network?: string
  /** Personal values, kept apart; they go when the person is forgotten. */
  readonly detail?: Detail
}

export interface Detail {
  readonly values: Readonly<Record<string, unknown>>
  /** Given when the values are sensitive: they are then kept closed. */
  readonly seal?: Seal
}

export const sealedDetail = sealedColumn('audit.detail.sealed', 'entry_id')

/** Records something done, in the transaction that does it. @returns the entry's id */
export const record = (db: Db, act: Act): Promise<string> => write(db, act, false)

/** Records that somebody looked at something sensitive. Write it before the thing is shown. */
export const recordLook = (db: Db, look: Act): Promise<string> => write(db, look, true)

/**
 * Records that somebody looked at the same kind of thing of many people at once, such as a list taken as a file: an
 * entry each, so that each of them is shown it.
 */
export async function recordLooks(
  db: Db,
  look: Pick<Act, 'at' | 'by' | 'act' | 'reason'> & {
    readonly kind: string
    readonly by: { person: string }
  },
  people: readonly string[],
): Promise<void> {
  nameOfAct(look.act)
  await db.rows(
    `with made as (
       insert into audit.entry (id, at, actor_kind, actor_id, act, looked, subject_kind, person_id, reason)
       select id, $3, 'person', $4, $5, true, $6, person, $7 from unnest($1::uuid[], $2::uuid[]) as each_of (id, person))
     insert into audit.pending (entry_id) select unnest($1::uuid[])`,
    [people.map(() => newId()), people, look.at, look.by.person, look.act, look.kind, look.reason ?? null],
  )
}

const entry = `
  insert into audit.entry (id, at, actor_kind, actor_id, act, looked, subject_kind, subject_id, person_id, reason, network, detail_digest)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`

const alone = `with made as (${entry}) insert into audit.pending (entry_id) values ($1)`

const withDetail = `with made as (${entry}), kept as (
    insert into audit.detail (entry_id, person_id, salt, plain, sealed) values ($1, $9, $13, $14, $15))
  insert into audit.pending (entry_id) values ($1)`

/** @throws RangeError for anything but `room.what-happened` */
function nameOfAct(act: string): void {
  if (!/^[a-z-]+\.[a-z0-9-]+$/.test(act)) throw new RangeError(`Not the name of an act: ${act}`)
}

async function write(db: Db, act: Act, looked: boolean): Promise<string> {
  nameOfAct(act.act)
  const id = newId()
  const kind = act.by === 'the hub' ? 'hub' : act.by === 'a visitor' ? 'visitor' : 'person'
  const actor = typeof act.by === 'string' ? null : act.by.person
  const detail = act.detail ? await closed(id, act.detail) : null
  const values = [
    id,
    act.at,
    kind,
    actor,
    act.act,
    looked,
    act.subject.kind,
    act.subject.id ?? null,
    act.person ?? null,
    act.reason ?? null,
    act.network ?? null,
    detail?.digest ?? null,
  ]
  if (!detail) await db.rows(alone, values, 'audit.entry')
  else
    await db.rows(
      withDetail,
      [...values, detail.salt, detail.plain, detail.sealed],
      'audit.entry-with-detail',
    )
  return id
}

async function closed(id: string, { values, seal }: Detail) {
  const text = JSON.stringify(values)
  const salt = randomBytes(16)
  return {
    salt,
    digest: digestOf(salt, text),
    plain: seal ? null : text,
    sealed: seal ? await seal.close(text, { at: sealedDetail, row: id }) : null,
  }
}

/** Without the salt, which goes with the detail, nobody can try values against the digest an entry keeps. */
export const digestOf = (salt: Uint8Array, text: string): Uint8Array =>
  createHash('sha256').update(salt).update(text, 'utf8').digest()

/**
 * Takes away the personal details of everything that concerned somebody; entries and chain stay and still verify.
 * In a transaction of the worker, which from here on acts as the hub.
 */
export async function forgetDetails(db: Db, person: string): Promise<number> {
  await actAs(db, 'the hub')
  return (await db.rows('delete from audit.detail where person_id = $1 returning 1', [person])).length
}
