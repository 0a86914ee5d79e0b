import { html } from '../../look/html.ts'
import type { Db } from '../database/database.ts'
import type { Hub } from '../hub.ts'
import { daily } from '../jobs/jobs.ts'

/** Days a letter stays readable after it was queued; what still waits for a mail server stays a year. */
export const letterDays = 90
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

/** Takes away every letter written to somebody or to one of their addresses, those not sent yet included. */
export const forgetLetters = (
  db: Db,
  personId: string,
  addresses: readonly string[],
): Promise<{ id: string }[]> =>
  db.rows(
    `delete from mail.letter where person_id = $1
       or lower(coalesce(substring(address from '<([^<>]*)>$'), address)) = any($2::text[]) returning id`,
    [personId, addresses.map((address) => address.toLowerCase())],
  )

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

/** Each night: letters whose time is over go, with whatever they say of anybody. */
export const dropOldLetters = daily('mail.drop-old', '03:50', async (hub: Hub) => {
  const before = (days: number) => hub.now().subtract({ hours: days * 24 })
  await hub.db.rows(
    `delete from mail.letter where queued_at < case when state = 'waiting' then $2::timestamptz else $1::timestamptz end`,
    [before(letterDays), before(waitingDays)],
  )
})
