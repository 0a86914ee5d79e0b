import type { Database, Db } from '../src/platform/database/database.ts'
import { newId } from '../src/platform/database/id.ts'

/** What one record may hold of each kind; a row of each that is chosen. */
export interface Holds {
  readonly email: boolean
  readonly phone: boolean
  readonly region: boolean
  readonly languages: readonly string[]
  readonly address: boolean
  readonly sealed: boolean
  readonly letter: boolean
  readonly tags: readonly string[]
  readonly news: 'consent' | 'refused' | 'none'
  /** Which of the shared gatherings they have a place in: the first two are over. */
  readonly places: readonly number[]
  readonly interests: readonly ('waiting' | 'answered' | 'none')[]
  readonly searches: readonly ('at-once' | 'day' | 'mon' | 'none')[]
  readonly told: readonly number[]
  readonly asked: readonly number[]
  readonly check: boolean
  /** Identity seen, and a text asked for and accepted. */
  readonly vouched: boolean
  /** What we wrote to them while they applied. */
  readonly message: boolean
  readonly request: boolean
  readonly hold: boolean
  /** When they can come, and a time away. */
  readonly free: boolean
  readonly kin: readonly ('emergency' | 'guardian')[]
  readonly notes: readonly ('everybody' | 'safeguarding')[]
  /** Two for them, of which one is about them too. */
  readonly tasks: boolean
  /** Names of views they keep. */
  readonly views: readonly string[]
  /** How they stand with the shared course. */
  readonly learning: readonly ('under-way' | 'completed')[]
  /** An application to the first way to help. */
  readonly applied: 'draft' | 'open' | 'withdrawn' | 'none'
  readonly expense: boolean
  readonly receiptsOnly: boolean
  /** Something recorded, exempted, asked, paused and told in the shared role. */
  readonly standing: boolean
}

/** What both may hold something of. */
export interface Stage {
  readonly gatherings: readonly string[]
  readonly opportunities: readonly string[]
  readonly shifts: readonly string[]
  readonly course: string
  readonly role: string
  readonly agreement: string
}

/** Gatherings (two over, two ahead, one for each record), ways to help and shifts, as bare as the tables allow. */
export async function setStage(root: Database, now: Temporal.Instant): Promise<Stage> {
  const { db } = root
  const organisation = newId()
  await db.rows(
    `insert into network.organisation (id, name, short_name, kind, made_at) values ($1, 'Stage of merging', 'Stage', 'other', $2)`,
    [organisation, now],
  )
  const opportunities = [newId(), newId(), newId()]
  for (const [at, id] of opportunities.entries())
    await db.rows(
      `insert into volunteering.opportunity (id, slug, organisation_id, state, made_at, changed_at) values ($1, $2, $3, 'draft', $4, $4)`,
      [id, `merging-${at}`, organisation, now],
    )
  const role = newId()
  await db.rows(`insert into volunteering.role (id, name, made_at) values ($1, 'Role of merging', $2)`, [
    role,
    now,
  ])
  const gatherings = [-72, -48, 48, 72].map((hours) => ({ id: newId(), at: now.add({ hours }) }))
  for (const { id, at } of gatherings)
    await db.rows(
      `insert into gatherings.gathering (id, kind, title, starts_at, ends_at, part_of, made_at)
       values ($1, 'shift', 'Supper club', $2, $3, $4, $5)`,
      [id, at, at.add({ hours: 2 }), opportunities[0], now],
    )
  const shifts = gatherings.slice(2).map(({ id }) => ({ id: newId(), gathering: id }))
  for (const { id, gathering } of shifts)
    await db.rows(
      `insert into volunteering.shift (id, opportunity_id, gathering_id, key, planned_on) values ($1, $2, $3::uuid, 'key of ' || $1::uuid, '2026-12-01')`,
      [id, opportunities[0], gathering],
    )
  const course = newId()
  await db.rows('insert into learning.course (id, draft, made_at) values ($1, $2, $3)', [
    course,
    JSON.stringify({ name: 'A shared course' }),
    now,
  ])
  await db.rows(
    `insert into learning.version (course_id, number, content, changed, takes_over, published_at)
     values ($1, 1, $2, 'First', false, $3)`,
    [course, JSON.stringify({ name: 'A shared course' }), now],
  )
  const agreement = newId()
  await db.rows('insert into volunteering.agreement (id, name, made_at) values ($1, $2, $3)', [
    agreement,
    'Stage of merging',
    now,
  ])
  await db.rows(
    `insert into volunteering.agreement_version (agreement_id, number, words, why, published_at) values ($1, 1, 'We are kind.', 'The first.', $2)`,
    [agreement, now],
  )
  return {
    gatherings: gatherings.map(({ id }) => id),
    opportunities,
    shifts: shifts.map(({ id }) => id),
    course,
    role,
    agreement,
  }
}

/** A record with everything it holds. @returns its id */
export async function settle(
  root: Database,
  stage: Stage,
  name: string,
  holds: Holds,
  now: Temporal.Instant,
): Promise<string> {
  const id = newId()
  const own = `${name.toLowerCase().replaceAll(' ', '.')}.${id}@example.org`
  await root.transact(async (db) => {
    await db.rows(
      `insert into people.person (id, name, email, phone, region, languages, made_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        name,
        holds.email ? own : null,
        holds.phone ? '07700 900123' : null,
        holds.region ? 'Leeds' : null,
        holds.languages,
        now,
      ],
    )
    await db.rows('insert into identity.account (id, name, made_at) values ($1, $2, $3)', [id, name, now])
    if (holds.address)
      await db.rows('insert into identity.address (email, account_id, confirmed_at) values ($1, $2, $3)', [
        own,
        id,
        now,
      ])
    await db.rows(
      `insert into identity.session (id, account_id, token_digest, strength, came_by, device, made_at, proved_at, seen_at)
       values ($1, $2, $3, 'link', 'link', 'a test', $4, $4, $4)`,
      [newId(), id, Buffer.from(id), now],
    )
    if (holds.sealed)
      await db.rows(
        `insert into people.sealed_fact (id, person_id, kind, value, recorded_at) values ($1, $2, 'access', '\\x010000000102'::bytea, $3)`,
        [newId(), id, now],
      )
    if (holds.letter)
      await db.rows(
        `insert into mail.letter (id, kind, person_id, address, subject, words, markup, state, not_before, queued_at)
         values ($1, 'test', $2, $3, 'Hello', '', '', 'sent', $4, $4)`,
        [newId(), id, own, now],
      )
    for (const tag of holds.tags)
      await db.rows('insert into people.tag (person_id, tag, added_at) values ($1, $2, $3)', [id, tag, now])
    if (holds.news !== 'none')
      await db.rows(
        `insert into people.basis (id, person_id, purpose, basis, words, form, given_at) values ($1, $2, 'news', $3, $4, 'sign-up', $5)`,
        [newId(), id, holds.news, `The words ${name} saw`, now],
      )
    for (const at of holds.places)
      await db.rows(
        `insert into gatherings.place (id, gathering_id, signup_id, person_id, name, state, turn, made_at, confirmed_at)
         values ($1, $2, $3, $4, $5, 'confirmed', 1, $6, $6)`,
        [newId(), stage.gatherings[at], newId(), id, name, now],
      )
    for (const [at, state] of holds.interests.entries())
      if (state !== 'none')
        await db.rows(
          `insert into volunteering.interest (id, opportunity_id, person_id, name, state, made_at) values ($1, $2, $3, $4, $5, $6)`,
          [newId(), stage.opportunities[at], id, name, state, now],
        )
    for (const [at, rhythm] of holds.searches.entries()) {
      if (rhythm === 'none') continue
      const search = newId()
      await db.rows(
        `insert into volunteering.saved_search (id, person_id, question, how_often, basis_words, made_at, confirmed_at, next_at, looked_to)
         values ($1, $2, $3, $4, 'Yes', $5, $5, $6, $5)`,
        [search, id, `words=${at}`, rhythm, now, now.add({ hours: 1 + at }).add({ microseconds: 7 })],
      )
      for (const told of holds.told)
        await db.rows(
          'insert into volunteering.search_told (search_id, opportunity_id, told_at) values ($1, $2, $3)',
          [search, stage.opportunities[told], now],
        )
    }
    for (const at of holds.asked)
      await db.rows(
        'insert into volunteering.help_asked (shift_id, person_id, asked_at) values ($1, $2, $3)',
        [stage.shifts[at], id, now],
      )
    if (holds.applied !== 'none') {
      const application = newId()
      const sent = holds.applied === 'draft' ? null : now
      await db.rows(
        `insert into volunteering.application (id, person_id, opportunity_id, role_id, state, stage_since, started_at, sent_at, ended_at)
         values ($1, $2, $3, $4, $5, $6, $6, $7, $8)`,
        [
          application,
          id,
          stage.opportunities[0],
          stage.role,
          holds.applied,
          now,
          sent,
          holds.applied === 'withdrawn' ? now : null,
        ],
      )
      await db.rows(
        `insert into volunteering.application_told (application_id, answers, kept_at) values ($1, '\\x010000000102'::bytea, $2)`,
        [application, now],
      )
    }
    if (holds.message)
      await db.rows(
        `insert into volunteering.message (id, person_id, lang, subject, words, written_at, leaves_at, letter_id)
         values ($1, $2, 'en-GB', 'Thank you', 'Dear Mohamed', $3, $3, $4)`,
        [newId(), id, now, newId()],
      )
    if (holds.check) {
      await db.rows(
        `insert into volunteering.check_seen (id, person_id, level, workforce, issued_on, seen_on, seen_by, outcome, recorded_at)
         values ($1, $2, 'enhanced-children', 'child', '2026-01-05', '2026-01-07', $2, '\\x010000000102'::bytea, $3)`,
        [newId(), id, now],
      )
      await db.rows(
        `insert into volunteering.check_asked (id, person_id, level, asked_on, asked_by, recorded_at)
         values ($1, $2, 'basic', '2026-01-05', $2, $3)`,
        [newId(), id, now],
      )
    }
    if (holds.hold)
      await db.rows(
        `insert into people.hold (id, person_id, ground, keeps, set_at, review_on) values ($1, $2, 'claim', '{volunteering.checks}', $3, '2027-01-05')`,
        [newId(), id, now],
      )
    for (const state of holds.learning) {
      const start = newId()
      await db.rows(
        'insert into learning.start (id, person_id, course_id, version, began_at, finished_at) values ($1, $2, $3, 1, $4, $5)',
        [start, id, stage.course, now, state === 'completed' ? now : null],
      )
      await db.rows(`insert into learning.progress (start_id, page, seen_at) values ($1, 'door', $2)`, [
        start,
        now,
      ])
      if (state === 'completed')
        await db.rows(
          `insert into learning.completion (id, person_id, course_id, version, done_on, how, start_id, recorded_at)
           values ($1, $2, $3, 1, '2026-01-05', 'online', $4, $5)`,
          [newId(), id, stage.course, start, now],
        )
    }
    if (holds.vouched) {
      await db.rows(
        `insert into volunteering.identity_seen (id, person_id, documents, how, seen_on, seen_by, recorded_at)
         values ($1, $2, '{passport}', 'in-person', '2026-01-05', $2, $3)`,
        [newId(), id, now],
      )
      await db.rows(
        `insert into volunteering.agreement_asked (id, person_id, agreement_id, number, asked_at) values ($1, $2, $3, 1, $4)`,
        [newId(), id, stage.agreement, now],
      )
      await db.rows(
        `insert into volunteering.agreement_accepted (id, person_id, agreement_id, number, accepted_on, how, recorded_at)
         values ($1, $2, $3, 1, '2026-01-06', 'here', $4)`,
        [newId(), id, stage.agreement, now],
      )
    }
    if (holds.standing) await settleStanding(db, id, stage.role, now)
    if (holds.expense)
      await db.rows(
        `insert into volunteering.expense (id, person_id, shift_id, kind, pence, about, state, made_at) values ($1, $2, $3, 'fares', 460, 'Bus', 'claimed', $4)`,
        [newId(), id, stage.shifts[0], now],
      )
    if (holds.receiptsOnly)
      await db.rows('insert into volunteering.receipts_only (person_id, since) values ($1, $2)', [id, now])
    if (holds.request)
      await db.rows(
        `insert into people.request (id, kind, came_by, person_id, name, received_on, made_at, told)
         values ($1, 'access', 'telephone', $2, $3, '2026-01-05', $4, 'What they were told')`,
        [newId(), id, name, now],
      )
    await settleDesk(db, id, holds, now)
  })
  return id
}

/** What the desk knows and keeps of a record. */
async function settleDesk(db: Db, id: string, holds: Holds, now: Temporal.Instant): Promise<void> {
  if (holds.free) {
    await db.rows(
      'insert into people.free_slot (id, person_id, weekday, from_minute, to_minute) values ($1, $2, 2, 1020, 1260)',
      [newId(), id],
    )
    await db.rows(
      `insert into people.away (id, person_id, from_day, to_day) values ($1, $2, '2026-12-20', '2027-01-03')`,
      [newId(), id],
    )
  }
  for (const kind of holds.kin)
    await db.rows(
      `insert into people.kin (id, person_id, kind, value, kept_at) values ($1, $2, $3, '\\x010000000102'::bytea, $4)`,
      [newId(), id, kind, now],
    )
  for (const level of holds.notes)
    await db.rows(
      `insert into people.note (id, person_id, level, text, value, written_at, written_by)
       values ($1, $2, $3, $4, $5, $6, $2)`,
      [
        newId(),
        id,
        level,
        level === 'everybody' ? 'A note' : null,
        level === 'everybody' ? null : Buffer.from('010000000102', 'hex'),
        now,
      ],
    )
  if (holds.tasks)
    for (const about of [id, null])
      await db.rows(
        `insert into people.task (id, what, about_id, for_id, due_on, first_due_on, made_at, made_by)
         values ($1, 'A task', $2, $3, '2026-12-01', '2026-12-01', $4, $3)`,
        [newId(), about, id, now],
      )
  for (const name of holds.views)
    await db.rows(
      `insert into lists.view (id, list, name, query, person_id, is_shared, kept_at)
       values ($1, 'people', $2, 'can=cook', $3, false, $4)`,
      [newId(), name, id, now],
    )
}

async function settleStanding(db: Db, id: string, role: string, now: Temporal.Instant): Promise<void> {
  const another = newId()
  await db.rows(
    `insert into volunteering.evidence (id, person_id, role_id, kind, on_day, counts_from, recorded_at)
     values ($1, $2, $3, 'interview', '2026-01-05', '2026-01-05', $4)`,
    [newId(), id, role, now],
  )
  await db.rows(
    `insert into volunteering.exemption (id, person_id, role_id, requirement, reason, from_day, until_day, approved_by, given_at)
     values ($1, $2, $3, 'training', 'The day was cancelled', '2026-01-05', '2026-02-05', $4, $5)`,
    [newId(), id, role, another, now],
  )
  await db.rows(
    `insert into volunteering.exemption_asked (id, person_id, role_id, requirement, reason, from_day, until_day, asked_by, asked_at)
     values ($1, $2, $3, 'check', 'It is late', '2026-01-05', '2026-02-05', $4, $5)`,
    [newId(), id, role, another, now],
  )
  await db.rows(
    `insert into volunteering.role_stop (id, person_id, role_id, what, from_day, at) values ($1, $2, $3, 'paused', '2026-01-05', $4)`,
    [newId(), id, role, now],
  )
  await db.rows(
    `insert into volunteering.renewal_told (id, person_id, role_id, requirement, ends_on, what, told_at)
     values ($1, $2, $3, 'check', '2026-03-05', 'first', $4)`,
    [newId(), id, role, now],
  )
}

/** What only grows or counts on, whatever is done: logs, news, the record of merges itself. */
const grows = [
  'audit.',
  'graphile_worker.',
  'jobs.',
  'limits.',
  'outbox.',
  'house.version',
  'people.merge',
  'people.merge_step',
]

/** Every row of every table, as text; the count of a person's changes left out. */
export async function wholeHouse(root: Database): Promise<Record<string, string[]>> {
  const tables = await root.db.rows<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' order by 1`,
  )
  const asked = tables
    .filter(({ name }) => !grows.some((one) => (one.endsWith('.') ? name.startsWith(one) : name === one)))
    .map(({ name }) => {
      const less = name === 'people.person' ? ` - 'version'` : ''
      return `select '${name}' as name, (to_jsonb(t)${less})::text as row from ${name.replace('.', '."')}" as t`
    })
  const rows = await root.db.rows<{ name: string; row: string }>(`${asked.join(' union all ')} order by 1, 2`)
  const house: Record<string, string[]> = {}
  for (const { name, row } of rows) (house[name] ??= []).push(row)
  return house
}
