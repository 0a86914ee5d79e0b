import type { Db } from '../../../platform/database/database.ts'
import { slotOf, type WeekPart } from '../availability/rules.ts'
import type { PeopleReach } from '../permits.ts'
import { readAsked, type After } from './rules.ts'

export interface Found {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly region: string | null
  readonly languages: readonly string[]
  readonly skills: readonly string[]
  readonly tags: readonly string[]
  readonly madeAt: string
  /** 0: as it was typed; above: words that only sound like it. */
  readonly rank: number
  /** As the order of the list reads the name. */
  readonly inOrder: string
}

export interface Question {
  readonly words: string
  readonly speaks: string | null
  readonly can: string | null
  readonly region: string | null
  readonly tag?: string | null
  /** A part of the week of which they are free for an hour at least. */
  readonly free?: WeekPart | null
}

/** People are counted up to so many; whoever finds more types another letter. */
export const mostCounted = 2_000

/** Keys that lie between two words of the index; `exactly` asks for one alone. */
interface Keys {
  readonly from: string
  readonly exactly?: boolean
  readonly rank: number
}

/** A word that was typed; with the next it may be one name to whoever wrote it down: Abdul Rahman, Abdelrahman. */
interface Heard {
  readonly word: string
  readonly sound: string
  readonly pair: string | null
  readonly pairSound: string | null
}

/** What each thing that was asked may be found by. All must be found; of each, any of its keys. */
async function keysAsked(db: Db, typed: string): Promise<Keys[][]> {
  const { number, addresses, words } = readAsked(typed)
  const heard =
    words === ''
      ? []
      : await db.rows<Heard>(
          `select word, people.sounds(word) as sound, pair, people.sounds(pair) as "pairSound"
           from (select word, at, word || lead(word) over (order by at) as pair
                 from unnest(people.words_of($1)) with ordinality as typed (word, at) limit 6) as words order by at`,
          [words],
          'people.heard',
        )
  const digits =
    number === null
      ? ''
      : (await db.row<{ digits: string }>(
          'select people.number_of($1) as digits',
          [number],
          'people.digits',
        ))!.digits
  return [
    ...addresses.map((address) => [{ from: `e:${address}`, rank: 0 }]),
    ...(digits === ''
      ? []
      : [
          [
            { from: `p:${digits}`, rank: 0 },
            { from: `r:${Array.from(digits).toReversed().join('')}`, rank: 0 },
          ],
        ]),
    ...heard.map((one, at) => [...keysOfWord(one), ...keysOfPair(one), ...keysOfPair(heard[at - 1])]),
  ]
}

/** A word may be the beginning of a name, an address or a label; or, once three sounds are heard, of how one sounds. */
function keysOfWord({ word, sound }: Heard): Keys[] {
  return [
    { from: `n:${word}`, rank: 0 },
    ...(word.length >= 3 && sound.length >= 2
      ? [{ from: `s:${sound}`, exactly: sound.length < 3, rank: 1 }]
      : []),
    // Two names written as one are long.
    ...(word.length >= 8 ? [{ from: `j:${sound}`, exactly: true, rank: 1 }] : []),
  ]
}

function keysOfPair(first: Heard | undefined): Keys[] {
  if (!first?.pair || !first.pairSound) return []
  return [
    { from: `n:${first.pair}`, rank: 0 },
    ...(first.pair.length >= 8
      ? ['s', 'j'].map((kind) => ({ from: `${kind}:${first.pairSound}`, exactly: true, rank: 1 }))
      : []),
  ]
}

/** Greater than any sign of any key: the end of what begins alike. */
const last = '\u{10ffff}'

/** Writes a question of the index; values are bound in their turn. */
class Writer {
  readonly values: unknown[] = []

  bind(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }

  /** Everybody one thing that was asked finds, each once, as surely as it finds them. */
  found(keys: readonly Keys[], reach: string): string {
    const each = keys.map(
      ({ from, exactly, rank }) =>
        `select person_id, name, ${rank} as rank from people.found_by where ${
          exactly
            ? `key = ${this.bind(from)}`
            : `key >= ${this.bind(from)} and key < ${this.bind(`${from}${last}`)}`
        }${reach}`,
    )
    return `select person_id, min(name) as name, min(rank) as rank from (${each.join(' union all ')}) as any_key group by person_id`
  }
}

/** Stretches that touch are kept as one, so an hour of it lies within one of them. */
function isFree(write: Writer, asked: WeekPart): string {
  const { weekday, from, to } = slotOf(asked)
  return ` and exists (select from people.free_slot s where s.person_id = p.id and s.weekday = ${write.bind(weekday)}
    and least(s.to_minute, ${write.bind(to)}) - greatest(s.from_minute, ${write.bind(from)}) >= 60)`
}

const filters = (write: Writer, { speaks, can, tag, free }: Question): string =>
  [
    free && isFree(write, free),
    speaks !== null && ` and p.languages @> array[${write.bind(speaks)}::text]`,
    can !== null && ` and p.skills @> array[${write.bind(can)}::text]`,
    tag && ` and exists (select from people.tag t where t.person_id = p.id and t.tag = ${write.bind(tag)})`,
  ]
    .filter(Boolean)
    .join('')

/** Within reach, and in the region that was asked for: both are in the index, beside the key. */
const within = (write: Writer, reach: PeopleReach, { region }: Question, column: string): string =>
  (reach.all ? '' : ` and ${column} = any(${write.bind(reach.regions)}::text[])`) +
  (region === null ? '' : ` and ${column} = ${write.bind(region)}`)

/** Everybody who fits, with how surely; nobody forgotten, nobody who stands behind another record. */
async function matching(db: Db, write: Writer, reach: PeopleReach, asked: Question): Promise<string> {
  const each = await keysAsked(db, asked.words)
  const more = filters(write, asked)
  if (each.length === 0) {
    // Nothing but signs was typed: it is in nobody's name.
    const anybody = asked.words.trim() === ''
    return `select p.id, lower(p.name) collate "C" as name, 0 as rank from people.person p
      where ${anybody} and p.forgotten_at is null and p.same_as is null${within(write, reach, asked, 'p.region')}${more}`
  }
  const [first, ...others] = each.map(
    (keys) => `(${write.found(keys, within(write, reach, asked, 'region'))})`,
  )
  const rank = each.map((_, at) => `w${at}.rank`).join(' + ')
  const joined = others.map((other, at) => `join ${other} as w${at + 1} using (person_id)`).join('\n')
  const person = more === '' ? '' : 'join people.person p on p.id = person_id'
  return `select person_id as id, w0.name, ${rank} as rank from ${first} as w0 ${joined} ${person} where true${more}`
}

/** How many of everybody there are, counted to `mostCounted` and one more. */
const counted = (fits: string): string =>
  `(select count(*) from (select 1 from ${fits} limit ${mostCounted + 1}) as fitting)`

/**
 * A page of the people within reach who fit: as typed before what only sounds like it, then by name; and how many fit
 * in all, counted to `mostCounted` and one more. Sealed things are in no key.
 */
export async function searchPeople(
  db: Db,
  reach: PeopleReach,
  asked: Question,
  limit: number,
  after: After | null = null,
): Promise<{ found: Found[]; of: number }> {
  const write = new Writer()
  const fits = await matching(db, write, reach, asked)
  const next =
    after === null
      ? ''
      : `where (f.rank, f.name, f.id) > (${write.bind(after.rank)}::int, ${write.bind(after.name)}::text collate "C", ${write.bind(after.id)}::uuid)`
  // Who fits the words is found once for both; everybody in order is never found as a whole.
  const how = asked.words.trim() === '' ? 'not materialized' : 'materialized'
  const rows = await db.rows<Found & { of: number }>(
    `with fits as ${how} (${fits})
     select p.id, p.name, p.email, p.phone, p.region, p.languages, p.skills, p.made_at as "madeAt", page.rank, page.name as "inOrder",
       array(select tag from people.tag t where t.person_id = p.id order by tag) as tags, ${counted('fits')} as of
     from (select * from fits as f ${next} order by f.rank, f.name, f.id limit ${write.bind(limit)}) as page
     join people.person p on p.id = page.id order by page.rank, page.name, page.id`,
    write.values,
  )
  return { found: rows, of: rows[0]?.of ?? 0 }
}

/** The first of the people within reach who fit. */
export const findPeople = async (
  db: Db,
  reach: PeopleReach,
  asked: Question,
  limit: number,
): Promise<Found[]> => (await searchPeople(db, reach, asked, limit)).found

/** Where somebody first helped is where they belong, until they or a coordinator say otherwise. */
export const setRegionIfNone = (db: Db, id: string, region: string) =>
  db.rows(
    'update people.person set region = $2, version = version + 1 where id = $1 and region is null and forgotten_at is null',
    [id, region],
  )

/** The labels in use within reach, the most used first. */
export const tagsInUse = async (db: Db, reach: PeopleReach): Promise<string[]> =>
  (
    await db.rows<{ tag: string }>(
      `select t.tag from people.tag t ${reach.all ? '' : 'join people.person p on p.id = t.person_id and p.region = any($1::text[])'}
       group by t.tag order by count(*) desc, t.tag limit 200`,
      reach.all ? [] : [reach.regions],
      reach.all ? 'people.tags-all' : 'people.tags-within',
    )
  ).map(({ tag }) => tag)
