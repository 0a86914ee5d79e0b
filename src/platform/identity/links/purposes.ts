import type { z } from 'zod'
import type { Html } from '../../../look/html.ts'
import type { Db } from '../../database/database.ts'
import type { Hub } from '../../hub.ts'
import type { Outcome } from '../../outcome.ts'
import type { Faults } from '../../web/faults.ts'
import type { Shown } from '../../web/form.ts'
import type { Phrase, Said, Words } from '../../words/words.ts'

/** A link being used: whoever presses reads the mail of this address. */
export interface Used<Payload> {
  readonly email: string
  readonly payload: Payload
  /** The account the link was made for, where it was known. */
  readonly accountId: string | null
  /** The account that proved this address before. It is the only one this link can open. */
  readonly holder: string | null
}

/** A link being pressed, with what was told beside it; null where its page asked nothing, or nothing readable came. */
export interface Pressed<Payload, Told> extends Used<Payload> {
  readonly told: Told | null
}

/** What the page of a link asks of one reader before its button does anything. */
export interface Asked<Told> {
  readonly title?: (words: Words) => Said
  readonly lede: (words: Words) => Said
  /** The fields, and the buttons where one is not enough. */
  readonly fields: (words: Words, shown: Shown) => Html
  readonly buttons?: (words: Words) => Html
  /** What is missing of what was told. */
  readonly faults: (told: Told) => Faults
}

/** Links that want more than a press of some. What is asked may say no more of anybody than the letter did. */
export interface LinkQuestion<Payload, Told> {
  readonly form: z.ZodType<Told>
  /** Null: a press is enough. Asked when the page is looked at; `use` asks again under its locks. */
  readonly ask: (hub: Hub, db: Db, used: Used<Payload>) => Promise<Asked<Told> | null>
  /** Counts a try, before the transaction; throws `TooMany`. */
  readonly count: (hub: Hub, told: Told, link: string) => Promise<void>
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
export interface LinkPurpose<Payload, Told = never> {
  readonly name: string
  readonly schema: z.ZodType<Payload>
  readonly page: { readonly title: Phrase; readonly lede: Phrase; readonly button: Phrase }
  /** One kind sentence for each refusal of `use`. */
  readonly refusals: Readonly<Record<string, Phrase>>
  /** Minutes it works, unless `makeLink` says otherwise. */
  readonly minutes: number
  /** May prove the first address of an account that was trusted with something. */
  readonly forStaff: boolean
  readonly question: LinkQuestion<Payload, Told> | null
  readonly use: (hub: Hub, db: Db, used: Pressed<Payload, Told>) => Promise<Outcome<LeadsTo, string>>
}

const everyPurpose = new Map<string, LinkPurpose<never>>()

interface Declared<Payload, Refusal extends string, Told> {
  schema: z.ZodType<Payload>
  page: LinkPurpose<Payload>['page']
  refusals: Readonly<Record<Refusal, Phrase>>
  minutes?: number
  forStaff?: boolean
  question?: LinkQuestion<Payload, Told>
  /** Runs once, in the transaction that uses the link up; a refusal leaves the link as it was. */
  use: (hub: Hub, db: Db, used: Pressed<Payload, Told>) => Promise<Outcome<LeadsTo, Refusal>>
}

/** Declares what a link may be for; names are unique, `room.what-it-does`. */
export function linkPurpose<Payload, Refusal extends string = never, Told = never>(
  name: string,
  told: Declared<Payload, Refusal, Told>,
): LinkPurpose<Payload, Told> {
  if (everyPurpose.has(name)) throw new Error(`Two purposes of links share the name ${name}`)
  const made: LinkPurpose<Payload, Told> = {
    name,
    schema: told.schema,
    page: told.page,
    refusals: told.refusals,
    minutes: told.minutes ?? 15,
    forStaff: told.forStaff ?? false,
    question: told.question ?? null,
    use: told.use,
  }
  everyPurpose.set(name, made as unknown as LinkPurpose<never>)
  return made
}

/** A link of an older program may be for something this one no longer knows. */
export const purposeNamed = (name: string): LinkPurpose<never> | undefined => everyPurpose.get(name)
