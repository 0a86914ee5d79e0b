import type { Db } from '../database/database.ts'
import type { Hub } from '../hub.ts'

/** What stood in a form that asked how to reach somebody, and which form that was. */
export interface Told {
  readonly words: string
  readonly form: string
}

/** Somebody as the room of people knows them. */
export interface PersonCard {
  readonly id: string
  readonly name: string
  /** Where they belong; its coordinators may help them in. Which programmes they are in, nobody keeps. */
  readonly region: string | null
}

/**
 * What identity asks about people. The platform knows no room, so the house hands this over; until then it knows
 * people by their accounts alone.
 */
export interface PeopleKnown {
  card(db: Db, personId: string): Promise<PersonCard | null>
  /** A few people whose name or address begins so. */
  find(db: Db, words: string): Promise<readonly PersonCard[]>
  /** Makes somebody known under this id, which their account shares. */
  add(
    hub: Hub,
    db: Db,
    person: { id: string; name: string; email: string | null; told: Told },
  ): Promise<unknown>
  /** They proved this address: where we had none to write to, letters go there. */
  proved(db: Db, personId: string, email: string): Promise<unknown>
  /** They were told this about what we do with the address they gave. */
  wasTold(hub: Hub, db: Db, personId: string, told: Told): Promise<unknown>
  /** They took this address away: letters go to another of theirs, or to none. */
  tookAway(db: Db, personId: string, email: string, left: readonly string[]): Promise<unknown>
}

/** People as far as their accounts know them. */
export const byAccount: PeopleKnown = {
  async card(db, personId) {
    const row = await db.row<{ name: string }>('select name from identity.account where id = $1', [personId])
    return row ? { id: personId, name: row.name, region: null } : null
  },
  async find(db, words) {
    const rows = await db.rows<{ id: string; name: string }>(
      `select a.id, a.name from identity.account a
       where a.closed_at is null and (lower(a.name) like $1 or exists (
         select from identity.address d where d.account_id = a.id and d.email = $2))
       order by lower(a.name), a.id limit 20`,
      [`${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`, words.toLowerCase()],
    )
    return rows.map((row) => ({ ...row, region: null }))
  },
  add: async () => undefined,
  proved: async () => undefined,
  wasTold: async () => undefined,
  tookAway: async () => undefined,
}

let known: PeopleKnown = byAccount

/** Handed over once, when the house is put together. */
export function knowPeople(told: PeopleKnown): void {
  known = told
}

export const people = (): PeopleKnown => known
