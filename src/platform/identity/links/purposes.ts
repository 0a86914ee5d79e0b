import type { z } from 'zod'
import type { Db } from '../../database/database.ts'
import type { Hub } from '../../hub.ts'
import type { Outcome } from '../../outcome.ts'
import type { Phrase } from '../../words/words.ts'

/** A link being used: whoever presses reads the mail of this address. */
export interface Used<Payload> {
  readonly email: string
  readonly payload: Payload
  /** The account the link was made for, where it was known. */
  readonly accountId: string | null
  /** The account that proved this address before. It is the only one this link can open. */
  readonly holder: string | null
}

/** Where using a link leads. With a person, the address is proved theirs and they are in, by link. */
export interface LeadsTo {
  readonly goTo: string
  readonly personId: string | null
  /** What a new account is called; without it, the room of people is asked. */
  readonly name?: string
  /** A recovery they may finish; for the door itself. */
  readonly recoveryId?: string
}

/** What a link is for. */
export interface LinkPurpose<Payload> {
  readonly name: string
  readonly schema: z.ZodType<Payload>
  readonly page: { readonly title: Phrase; readonly lede: Phrase; readonly button: Phrase }
  /** One kind sentence for each refusal of `use`. */
  readonly refusals: Readonly<Record<string, Phrase>>
  /** Minutes it works, unless `makeLink` says otherwise. */
  readonly minutes: number
  /** May prove the first address of an account that was trusted with something. */
  readonly forStaff: boolean
  readonly use: (hub: Hub, db: Db, used: Used<Payload>) => Promise<Outcome<LeadsTo, string>>
}

const everyPurpose = new Map<string, LinkPurpose<never>>()

interface Told<Payload, Refusal extends string> {
  schema: z.ZodType<Payload>
  page: LinkPurpose<Payload>['page']
  refusals: Readonly<Record<Refusal, Phrase>>
  minutes?: number
  forStaff?: boolean
  /** Runs once, in the transaction that uses the link up; a refusal leaves the link as it was. */
  use: (hub: Hub, db: Db, used: Used<Payload>) => Promise<Outcome<LeadsTo, Refusal>>
}

/** Declares what a link may be for; names are unique, `room.what-it-does`. */
export function linkPurpose<Payload, Refusal extends string = never>(
  name: string,
  told: Told<Payload, Refusal>,
): LinkPurpose<Payload> {
  if (everyPurpose.has(name)) throw new Error(`Two purposes of links share the name ${name}`)
  const made: LinkPurpose<Payload> = {
    name,
    schema: told.schema,
    page: told.page,
    refusals: told.refusals,
    minutes: told.minutes ?? 15,
    forStaff: told.forStaff ?? false,
    use: told.use,
  }
  everyPurpose.set(name, made as unknown as LinkPurpose<never>)
  return made
}

/** A link of an older program may be for something this one no longer knows. */
export const purposeNamed = (name: string): LinkPurpose<never> | undefined => everyPurpose.get(name)
