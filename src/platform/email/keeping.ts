import { html } from '../../look/html.ts'
import type { Db } from '../database/database.ts'
import type { Kept } from '../retention/kept.ts'

const waitingDays = 365

/** A letter that went to somebody, as they are shown it. */
export interface KeptLetter {
  readonly subject: string
  readonly address: string
  readonly queuedAt: string
}

/** The letters written to somebody that are still kept, newest first. */
export const lettersTo = (db: Db, personId: string): Promise<KeptLetter[]> =>
  db.rows<KeptLetter>(
    'select subject, address, queued_at as "queuedAt" from mail.letter where person_id = $1 order by queued_at desc, id',
    [personId],
  )

const sentTo = `(person_id = $1 or lower(coalesce(substring(address from '<([^<>]*)>$'), address)) = any($2::text[]))`

/** Takes away every letter written to somebody or to one of their addresses, those not sent yet included. */
export const forgetLetters = (
  db: Db,
  personId: string,
  addresses: readonly string[],
): Promise<{ id: string }[]> =>
  db.rows(`delete from mail.letter where ${sentTo} returning id`, [
    personId,
    addresses.map((address) => address.toLowerCase()),
  ])

/** Where a hold keeps the letters written to somebody: none that still waits is sent. */
export const withdrawLetters = (db: Db, personId: string, addresses: readonly string[]): Promise<unknown> =>
  db.rows(`update mail.letter set state = 'withdrawn' where ${sentTo} and state = 'waiting'`, [
    personId,
    addresses.map((address) => address.toLowerCase()),
  ])

/**
 * Takes away letters to these addresses that name somebody: to the parent or guardian of whoever asked to be forgotten.
 * Other letters to them stay.
 */
export const forgetLettersNaming = (
  db: Db,
  names: readonly string[],
  addresses: readonly string[],
): Promise<unknown> =>
  db.rows(
    `delete from mail.letter
     where lower(coalesce(substring(address from '<([^<>]*)>$'), address)) = any($2::text[])
       and exists (select from unnest($1::text[]) as name where position(name in words) > 0 or position(name in subject) > 0)`,
    [names, addresses.map((address) => address.toLowerCase())],
  )

/** Letters of some kinds to an address that name somebody and wait for their time. */
export const waitingLettersNaming = (
  db: Db,
  {
    kinds,
    name,
    address,
  }: { readonly kinds: readonly string[]; readonly name: string; readonly address: string },
): Promise<{ id: string; kind: string }[]> =>
  db.rows(
    `select id, kind from mail.letter
     where kind = any($1::text[]) and state = 'waiting' and (position($2 in words) > 0 or position($2 in subject) > 0)
       and lower(coalesce(substring(address from '<([^<>]*)>$'), address)) = $3`,
    [kinds, name, address.toLowerCase()],
  )

/**
 * Takes away letters of some kinds that name somebody, to whomever they went: what those who run things were told of
 * whoever asked to be forgotten. One that still waits for a mail server goes without the name.
 */
export async function forgetNameInLetters(
  db: Db,
  names: readonly string[],
  kinds: readonly string[],
): Promise<void> {
  await db.rows(
    `delete from mail.letter where kind = any($2::text[]) and state <> 'waiting'
       and exists (select from unnest($1::text[]) as name where position(name in words) > 0 or position(name in subject) > 0)`,
    [names, kinds],
  )
  for (const name of names)
    await db.rows(
      `update mail.letter set words = replace(words, $1, '—'), subject = replace(subject, $1, '—'),
         markup = replace(replace(markup, $1, '—'), $3, '—')
       where kind = any($2::text[]) and state = 'waiting' and (position($1 in words) > 0 or position($1 in subject) > 0)`,
      [name, kinds, String(html`${name}`)],
    )
}

/** Letters go with whatever they say of anybody; one that still waits for a mail server stays a year. */
export const lettersKept: Kept = {
  key: 'mail.letters',
  title: 'Letters we sent',
  goes: 'The whole letter, and to whom it went. What still waits for a mail server stays for a year.',
  since: 'after it was written',
  source: 'Our own rule: so that a letter can be sent again, and to see what came back.',
  period: { unit: 'days', standard: 90, least: 7, most: 730 },
  canBeHeld: true,
  counts: 'from-its-end',
  apply: async (hub, db, before, held) =>
    (
      await db.rows(
        `delete from mail.letter
         where queued_at < case when state = 'waiting' then least($1, $2)::timestamptz else $1::timestamptz end
           and (person_id is null or person_id <> all ($3::uuid[])) returning 1`,
        [before, hub.now().subtract({ hours: waitingDays * 24 }), held],
      )
    ).length,
}
