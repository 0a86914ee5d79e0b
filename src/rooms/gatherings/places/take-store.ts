import type { Db } from '../../../platform/database/database.ts'
import type { NoPlace } from './rules.ts'

/** Whom places are for: somebody known, or what a visitor typed. */
export type Who =
  | { readonly personId: string }
  | { readonly name: string; readonly email: string; readonly phone: string | null }

export interface Wanted {
  readonly gatheringId: string
  readonly placeId: string
  /** Until when the place is held, or the address on the waiting list must be proved. */
  readonly heldUntil: Temporal.Instant
  readonly stillOffers: boolean
}

/** What else the form said. */
export interface FormRow {
  readonly others: readonly { readonly name: string; readonly age: number | null }[]
  readonly languages: readonly string[]
  readonly consents: readonly unknown[]
  readonly guardian: { readonly name: string; readonly email: string } | null
  /** The words by which the one who asks answers for those under 18 whom they bring. */
  readonly answersFor: string | null
}

export interface Taking {
  readonly signupId: string
  readonly tellId: string
  readonly who: Who
  readonly wanted: readonly Wanted[]
  readonly people: number
  readonly groupName: string | null
  /** They said what to keep of things at the same time, or nobody needs to be asked. */
  readonly minds: boolean
  readonly form: FormRow | null
  /** Closed already. */
  readonly note: Uint8Array | null
  readonly at: Temporal.Instant
}

/** What became of one gathering of the form. */
export interface Took {
  readonly gatheringId: string
  readonly placeId: string
  /** What the ladder said, before it was looked whether they are here already or have something else then. */
  readonly would: 'held' | 'confirmed' | 'waiting' | Exclude<NoPlace, 'already-here' | 'clash'>
  readonly isHere: boolean
  readonly clashes: boolean
  /** The turn in which the place was taken; null: it was not. */
  readonly placedTurn: number | null
  /** The counts after it. */
  readonly taken: number
  readonly waiting: number
  readonly turn: number
}

/**
 * Takes places in several gatherings at once, in ONE statement that is a transaction by itself: locks the gatherings
 * in the order of their ids, decides by the ladder of `takeAPlace`, writes places, counts and history, and leaves word
 * for the letter. Measured against lock, decide and write as three steps: 1.5 times as many sign-ups spread over many
 * gatherings, 1.8 times as many on one. A NOTIFY in it would halve them again, so none is here.
 *
 * New counts come from the locked row, never from the row being updated: PostgreSQL first checks `never_oversold` on the
 * row as the statement's snapshot saw it, and only then looks for the newest; a place given back while the statement
 * waited for the lock would make that check fail for nothing.
 */
export function take(db: Db, taking: Taking): Promise<Took[]> {
  const { who, wanted, form, note, minds } = taking
  const shape: Shape = { isKnown: 'personId' in who, hasForm: form !== null, hasNote: note !== null, minds }
  const name = nameOf(shape)
  const values = [
    wanted.map((one) => one.gatheringId),
    wanted.map((one) => one.placeId),
    wanted.map((one) => one.heldUntil.toString()),
    wanted.map((one) => one.stillOffers),
    taking.at,
    taking.people,
    taking.signupId,
    taking.groupName,
    form?.guardian != null,
    taking.tellId,
    ...('personId' in who ? [who.personId] : [who.name, who.email, who.phone]),
    ...(form
      ? [
          JSON.stringify(form.others),
          form.languages,
          JSON.stringify(form.consents),
          form.guardian?.name ?? null,
          form.guardian?.email ?? null,
          form.answersFor,
        ]
      : []),
    ...(note ? [note] : []),
  ]
  let text = texts.get(name)
  if (!text) texts.set(name, (text = textOf(shape)))
  return db.rows<Took>(text, values, name)
}

interface Shape {
  readonly isKnown: boolean
  readonly hasForm: boolean
  readonly hasNote: boolean
  readonly minds: boolean
}

const texts = new Map<string, string>()

const nameOf = ({ isKnown, hasForm, hasNote, minds }: Shape): string =>
  `gatherings.take-${isKnown ? 'known' : 'visitor'}${isKnown && minds ? '-minds' : ''}${hasForm ? '-form' : ''}${hasNote ? '-note' : ''}`

/** The statement for one shape of form; written once, so that each connection prepares it once. */
function textOf({ isKnown, hasForm, hasNote, minds }: Shape): string {
  const at = '$5::timestamptz'
  const people = '$6::int'
  const signup = '$7::uuid'
  const guardian = '$9::boolean'
  const person = isKnown ? '$11::uuid' : 'null::uuid'
  const formAt = isKnown ? 12 : 14
  const noteAt = hasForm ? formAt + 6 : formAt
  const live = `p.state in ('held', 'confirmed', 'waiting', 'offered')`
  return `
    with who as (${
      isKnown
        ? `select name, email, phone from people.card where id = ${person} and forgotten_at is null`
        : `select $11::text as name, $12::text as email, $13::text as phone`
    }),
    wanted as (
      select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::boolean[]) as w (gathering_id, place_id, held_until, still_offers)
    ),
    locked as materialized (
      select id, state, starts_at, ends_at, closes_at, capacity, waiting_list, largest_group, taken, waiting, last_turn
      from gatherings.gathering where id = any ($1::uuid[]) order by id for no key update
    ),
    decided as materialized (
      select l.id, w.place_id, w.held_until, l.taken, l.waiting, l.last_turn, who.name, who.email, who.phone,
        exists (select from gatherings.place p where p.gathering_id = l.id and p.email = who.email and ${live})
          ${isKnown ? `or exists (select from gatherings.place p where p.gathering_id = l.id and p.person_id = ${person} and ${live})` : ''} as is_here,
        ${
          isKnown && minds
            ? `exists (select from gatherings.place p join gatherings.gathering o on o.id = p.gathering_id
                where p.person_id = ${person} and p.state in ('held', 'confirmed', 'offered') and o.id <> all ($1::uuid[])
                  and exists (select from locked t where o.starts_at < t.ends_at and o.ends_at > t.starts_at))`
            : 'false'
        } as clashes,
        case
          when l.state = 'cancelled' then 'cancelled'
          when l.starts_at <= ${at} then 'over'
          when l.state = 'closed' or l.closes_at <= ${at} then 'closed'
          when ${people} > l.largest_group then 'too-large-a-group'
          when (l.capacity is null or ${people} <= l.capacity - l.taken) and (w.still_offers or l.waiting = 0)
            then ${isKnown ? `case when ${guardian} then 'held' else 'confirmed' end` : `'held'`}
          when l.waiting_list then 'waiting'
          else 'full-no-waiting-list'
        end as would
      from locked l join wanted w on w.gathering_id = l.id cross join who
    ),
    placed as (
      insert into gatherings.place (id, gathering_id, signup_id, person_id, name, email, phone, people, group_name, state,
        waits_for_guardian, turn, answer_by, made_at, confirmed_at)
      select place_id, id, ${signup}, ${person}, name, email, phone, ${people}, $8::text, would, ${guardian}, last_turn + 1,
        case when would = 'held' ${isKnown ? '' : `or would = 'waiting'`} then held_until end, ${at}, ${isKnown ? at : 'null'}
      from decided
      where would in ('held', 'confirmed', 'waiting') and not is_here and not clashes
      on conflict do nothing
      returning id, gathering_id, state, turn
    ),
    counted as (
      update gatherings.gathering as g set
        taken = d.taken + case when p.state = 'waiting' then 0 else ${people} end,
        waiting = d.waiting + case when p.state = 'waiting' then ${people} else 0 end,
        last_turn = p.turn
      from placed p join decided d on d.id = p.gathering_id where g.id = p.gathering_id
      returning g.id, p.id as place_id, p.state, p.turn, g.taken, g.waiting
    ),
    remembered as (
      insert into gatherings.history (gathering_id, turn, place_id, what, people, taken_after, waiting_after, at, by_person)
      select id, turn, place_id, state, ${people}, taken, waiting, ${at}, ${person} from counted
    ),
    left_word as (
      insert into gatherings.to_tell (id, what, signup_id, more, not_before)
      select $10::uuid, 'asked', ${signup},
        ${isKnown ? `'{}'` : `jsonb_build_object('name', who.name, 'email', who.email, 'gatherings', $1::uuid[])`}, ${at} from who
      where exists (select from ${isKnown ? 'placed' : `decided where would in ('held', 'waiting')`})
    )${
      hasForm
        ? `, said as (
      insert into gatherings.form (signup_id, others, languages, consents, guardian_name, guardian_email, brought_words, brought_said_at,
        brought_by, made_at)
      select ${signup}, $${formAt}::jsonb, $${formAt + 1}::text[], $${formAt + 2}::jsonb, $${formAt + 3}::text, $${formAt + 4}::text,
        $${formAt + 5}::text, case when $${formAt + 5}::text is not null then ${at} end,
        case when $${formAt + 5}::text is not null then who.name end, ${at}
      from who where exists (select from placed)
    )`
        : ''
    }${
      hasNote
        ? `, told as (
      insert into gatherings.note (signup_id, value) select ${signup}, $${noteAt}::bytea where exists (select from placed)
    )`
        : ''
    }
    select d.id as "gatheringId", d.place_id as "placeId", d.would, d.is_here as "isHere", d.clashes,
      c.turn as "placedTurn", coalesce(c.taken, d.taken) as taken, coalesce(c.waiting, d.waiting) as waiting,
      coalesce(c.turn, d.last_turn) as turn
    from decided d left join counted c on c.id = d.id order by array_position($1::uuid[], d.id)`
}
