import type { Db } from '../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../platform/database/values.ts'
import type { Answers } from '../../../platform/web/read.ts'
import type { State } from '../lists.ts'
import type { Belonging, Placement } from '../permits.ts'
import { content, type Content } from './content.ts'

/** What read models of opportunities follow: bumped whenever something the public may see changes. */
export const opportunitiesTopic = 'opportunities'

export interface Opportunity extends Placement {
  readonly slug: string
  readonly state: State
  readonly published: Content | null
  readonly publishedVersion: number | null
  readonly publishedAt: Temporal.Instant | null
  /** As it was typed; null when nothing is being written. */
  readonly draft: Answers | null
  readonly version: number
  /** How often a contact of it was forgotten; an editor opened before that keeps no contact. */
  readonly contactsForgotten: number
  readonly askedAt: Temporal.Instant | null
  readonly askedBy: string | null
  readonly publishAt: Temporal.Instant | null
  readonly publishVersion: number | null
  readonly publishBy: string | null
  readonly madeAt: Temporal.Instant
  readonly changedAt: Temporal.Instant
  readonly changedBy: string | null
}

interface Row {
  id: string
  slug: string
  organisation_id: string
  programme_id: string | null
  region: string | null
  state: State
  published: unknown
  published_version: number | null
  published_at: string | null
  draft: Answers | null
  version: number
  contacts_forgotten: number
  asked_at: string | null
  asked_by: string | null
  publish_at: string | null
  publish_version: number | null
  publish_by: string | null
  made_at: string
  changed_at: string
  changed_by: string | null
}

const columns = `id, slug, organisation_id, programme_id, region, state, published, published_version, published_at, draft, version,
  contacts_forgotten, asked_at, asked_by, publish_at, publish_version, publish_by, made_at, changed_at, changed_by`

const opportunityFrom = (row: Row): Opportunity => ({
  id: row.id,
  slug: row.slug,
  organisationId: row.organisation_id,
  programmeId: row.programme_id,
  region: row.region,
  state: row.state,
  published: row.published === null ? null : content.parse(row.published),
  publishedVersion: row.published_version,
  publishedAt: momentOrNull(row.published_at),
  draft: row.draft,
  version: row.version,
  contactsForgotten: row.contacts_forgotten,
  askedAt: momentOrNull(row.asked_at),
  askedBy: row.asked_by,
  publishAt: momentOrNull(row.publish_at),
  publishVersion: row.publish_version,
  publishBy: row.publish_by,
  madeAt: moment(row.made_at),
  changedAt: moment(row.changed_at),
  changedBy: row.changed_by,
})

async function one(db: Db, where: string, value: string, name: string): Promise<Opportunity | undefined> {
  const row = await db.row<Row>(
    `select ${columns} from volunteering.opportunity where ${where}`,
    [value],
    name,
  )
  return row && opportunityFrom(row)
}

export const opportunityOf = (db: Db, id: string) => one(db, 'id = $1', id, 'opportunity.of')
export const opportunityAt = (db: Db, slug: string) => one(db, 'slug = $1', slug, 'opportunity.at')

/** Locks it until the transaction ends, and reads it as it is then. */
export const lockOpportunity = (db: Db, id: string) =>
  one(db, 'id = $1 for no key update', id, 'opportunity.lock')

export const opportunitiesOf = async (db: Db, ids: readonly string[]): Promise<Opportunity[]> =>
  (
    await db.rows<Row>(`select ${columns} from volunteering.opportunity where id = any($1::uuid[])`, [ids])
  ).map(opportunityFrom)

/** The first free address of this form: `cook`, `cook-2`, `cook-3`. */
export async function freeSlug(db: Db, wanted: string): Promise<string> {
  const taken = new Set(
    (
      await db.rows<{ slug: string }>(
        `select slug from volunteering.opportunity where slug = $1 or slug like $1 || '-%'`,
        [wanted],
      )
    ).map(({ slug }) => slug),
  )
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(slug)) return slug
  }
}

export interface NewOpportunity extends Belonging {
  readonly id: string
  readonly slug: string
  readonly draft: Answers
}

export const addOpportunity = (db: Db, made: NewOpportunity, by: string | null, at: Temporal.Instant) =>
  db.rows(
    `insert into volunteering.opportunity (id, slug, organisation_id, programme_id, region, state, draft, made_at, made_by, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $7, $8)`,
    [
      made.id,
      made.slug,
      made.organisationId,
      made.programmeId,
      made.region,
      JSON.stringify(made.draft),
      at,
      by,
    ],
  )

/** Keeps what is being written as the next version. @returns its number */
export async function keepDraft(
  db: Db,
  id: string,
  draft: Answers,
  by: string | null,
  at: Temporal.Instant,
): Promise<number> {
  const row = await db.row<{ version: number }>(
    `update volunteering.opportunity set draft = $2, version = version + 1, changed_at = $3, changed_by = $4
     where id = $1 returning version`,
    [id, JSON.stringify(draft), at, by],
  )
  return row!.version
}

/** Throws what is being written away; its versions stay. */
export const dropDraft = (db: Db, id: string, by: string | null, at: Temporal.Instant) =>
  db.rows(
    `update volunteering.opportunity set draft = null, asked_at = null, asked_by = null, changed_at = $2, changed_by = $3 where id = $1`,
    [id, at, by],
  )

/** Waits for a second reader from now on, or no longer. Before anybody saw it, its state says so too. */
export const keepAsked = (db: Db, id: string, asked: { by: string | null; at: Temporal.Instant } | null) =>
  db.rows(
    `update volunteering.opportunity set asked_at = $2, asked_by = $3,
       state = case when published is null then case when $2::timestamptz is null then 'draft' else 'in-review' end else state end
     where id = $1`,
    [id, asked?.at ?? null, asked?.by ?? null],
  )

export const keepSchedule = (
  db: Db,
  id: string,
  schedule: { at: Temporal.Instant; version: number; by: string | null } | null,
) =>
  db.rows(
    'update volunteering.opportunity set publish_at = $2, publish_version = $3, publish_by = $4 where id = $1',
    [id, schedule?.at ?? null, schedule?.version ?? null, schedule?.by ?? null],
  )

/** What everybody sees from now on; the topic's version says in which order. */
export const keepPublished = (
  db: Db,
  id: string,
  out: {
    content: Content
    version: number
    slug: string
    closesAt: Temporal.Instant | null
    by: string | null
    at: Temporal.Instant
  },
) =>
  db.rows(
    `update volunteering.opportunity set published = $2, published_version = $3, published_at = $4, slug = $5, closes_at = $6,
       state = case when state = 'paused' then 'paused' else 'published' end,
       draft = null, asked_at = null, asked_by = null, publish_at = null, publish_version = null, publish_by = null,
       changed_at = $4, changed_by = $7, revision = house.bump('${opportunitiesTopic}')
     where id = $1`,
    [id, JSON.stringify(out.content), out.version, out.at, out.slug, out.closesAt, out.by],
  )

export const keepState = (db: Db, id: string, state: State, by: string | null, at: Temporal.Instant) =>
  db.rows(
    `update volunteering.opportunity set state = $2, changed_at = $3, changed_by = $4,
       asked_at = case when $2 = 'in-review' then asked_at end, asked_by = case when $2 = 'in-review' then asked_by end,
       publish_at = null, publish_version = null, publish_by = null, revision = house.bump('${opportunitiesTopic}')
     where id = $1`,
    [id, state, at, by],
  )

export const keepBelonging = (db: Db, id: string, to: Belonging, by: string | null, at: Temporal.Instant) =>
  db.rows(
    `update volunteering.opportunity set organisation_id = $2, programme_id = $3, region = $4, changed_at = $5, changed_by = $6,
       revision = house.bump('${opportunitiesTopic}')
     where id = $1`,
    [id, to.organisationId, to.programmeId, to.region, at, by],
  )

/** Its shifts changed, and nothing else: the public pages that show it do. */
export const touch = (db: Db, id: string) =>
  db.rows(
    `update volunteering.opportunity set revision = house.bump('${opportunitiesTopic}') where id = $1`,
    [id],
  )

/** The ids of what changed for the public after a version of the topic. */
export const changedSince = async (db: Db, revision: number): Promise<{ id: string; revision: number }[]> =>
  db.rows(
    'select id, revision from volunteering.opportunity where revision > $1',
    [revision],
    'opportunity.changed-since',
  )

/** Things grants are about: every opportunity that is not closed, or these. */
export const placedOpportunities = async (db: Db, ids?: readonly string[]) =>
  (
    await db.rows<{ id: string; name: string; programme: string | null; region: string | null }>(
      `select id, coalesce(nullif(published ->> 'title', ''), nullif(draft ->> 'title', ''), slug) as name, programme_id as programme, region
       from volunteering.opportunity where ($1::uuid[] is null and state <> 'closed') or id = any($1::uuid[]) order by 2, id`,
      [ids ?? null],
    )
  ).map(({ id, name, programme, region }) => ({ id, name, places: [{ programme, region }] }))
