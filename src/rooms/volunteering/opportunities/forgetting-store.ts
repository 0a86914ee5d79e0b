import type { Db } from '../../../platform/database/database.ts'
import { opportunitiesTopic } from './store.ts'

/** How somebody may be written down as a contact. */
export interface Contact {
  readonly name: string
  /** In lower case. */
  readonly emails: readonly string[]
  readonly phone: string
}

/** The last ten digits: the same number with and without the country's code. */
const digits = (phone: string): string => `right(regexp_replace(${phone}, '\\D', '', 'g'), 10)`

/** A contact that leads to the person of $2 (addresses) and $3 (number). */
const leadsTo = (email: string, phone: string): string =>
  `(coalesce(lower(${email}) = any($2::text[]), false)
    or coalesce(length(${digits('$3::text')}) = 10 and ${digits(phone)} = ${digits('$3::text')}, false))`

const published = [`published -> 'contact' ->> 'email'`, `published -> 'contact' ->> 'phone'`] as const
const typed = (answers: string) => [`${answers} ->> 'contactEmail'`, `${answers} ->> 'contactPhone'`] as const

/** The ways to help that name somebody as their contact, or are led by them and may. */
export const contactsWith = async (db: Db, who: Contact, led: readonly string[]): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select id from volunteering.opportunity
       where id = any($1::uuid[]) or ${leadsTo(...published)} or ${leadsTo(...typed('draft'))}
       union select opportunity_id from volunteering.version where ${leadsTo(...typed('answers'))}
       order by 1`,
      [led, who.emails, who.phone],
    )
  ).map(({ id }) => id)

/** Puts another contact in their place wherever this way to help names them: published, in its draft, in each version. */
export async function takeContactOut(
  db: Db,
  id: string,
  who: Contact,
  ours: { readonly name: string; readonly email: string; readonly phone: string },
): Promise<void> {
  const isThem = (name: string, [email, phone]: readonly [string, string]): string =>
    `(${leadsTo(email, phone)} or coalesce($4 <> '' and lower(trim(${name})) = lower(trim($4)), false))`
  const values = [id, who.emails, who.phone, who.name]
  const asTyped = JSON.stringify({
    contactName: ours.name,
    contactEmail: ours.email,
    contactPhone: ours.phone,
  })
  const inPublished = await db.rows(
    `update volunteering.opportunity set published = jsonb_set(published, '{contact}', $5::jsonb), revision = house.bump('${opportunitiesTopic}')
     where id = $1 and ${isThem(`published -> 'contact' ->> 'name'`, published)} returning 1`,
    [...values, JSON.stringify(ours)],
  )
  const inDraft = await db.rows(
    `update volunteering.opportunity set draft = draft || $5::jsonb
     where id = $1 and ${isThem(`draft ->> 'contactName'`, typed('draft'))} returning 1`,
    [...values, asTyped],
  )
  const inVersions = await db.rows(
    `update volunteering.version set answers = answers || $5::jsonb
     where opportunity_id = $1 and ${isThem(`answers ->> 'contactName'`, typed('answers'))} returning 1`,
    [...values, asTyped],
  )
  // An editor that stands open holds them still: what it sends is refused.
  if (inPublished.length + inDraft.length + inVersions.length > 0)
    await db.rows(
      'update volunteering.opportunity set contacts_forgotten = contacts_forgotten + 1 where id = $1',
      [id],
    )
}
