import { dayOf, momentAt, plain, plusDays, type Day } from '../../../platform/clock.ts'
import { skills, type Language, type SealedKind, type Skill } from '../../../rooms/people/face.ts'
import type { Chance } from '../chance.ts'
import type { City } from '../charity/organisations.ts'
import { communities, type Community } from './names.ts'
import { named, type Named, type NamedKey } from './named.ts'
import { team, type TeamKey, type TeamMember } from './team.ts'

/** Somebody of the demonstration. */
export interface Member {
  readonly id: string
  readonly key: TeamKey | NamedKey | null
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly city: City
  readonly languages: readonly Language[]
  readonly skills: readonly Skill[]
  readonly bornOn: Day | null
  readonly age: number | null
  readonly guardian: { readonly name: string; readonly email: string } | null
  readonly madeAt: Temporal.Instant
  readonly sealed: readonly { readonly kind: SealedKind; readonly text: string }[]
}

/** How many people there are in all. */
export const howMany = 300

const share: readonly (readonly [City, number])[] = [
  ['London', 40],
  ['Leeds', 18],
  ['Manchester', 17],
  ['Birmingham', 15],
  ['Bristol', 10],
]

/** What some of them asked us to know, closed. */
const told: readonly (readonly [SealedKind, string])[] = [
  ['access', 'I use a wheelchair; I need a table I can get my knees under.'],
  ['access', 'I am deaf in my left ear. Please sit on my right.'],
  ['access', 'I lip-read. A room that echoes is hard for me.'],
  ['access', 'Stairs are fine, slowly.'],
  ['access', 'I have low vision: large print, please, and tell me when the floor changes.'],
  ['access', 'I come with an assistance dog called Marble.'],
  ['access', 'Bright lights give me migraines. I bring a hat.'],
  ['access', 'I need to sit down every twenty minutes or so.'],
  ['health', 'A nut allergy; the pen is in my rucksack, front pocket.'],
  ['health', 'Type 1 diabetes. I may need to stop and eat.'],
  ['health', 'Epilepsy, well controlled. If it happens: time it, and do not hold me.'],
  ['belief', 'I do not eat meat that is not halal, and I fast in Ramadan.'],
  ['belief', 'I keep Shabbat: no telephone from Friday afternoon to Saturday night.'],
  ['belief', 'Vegan.'],
]

/** Everybody: the team, those with a story, and their neighbours. */
export function everybody(chance: Chance, today: Day): Member[] {
  const since = (least: number, most: number): Temporal.Instant =>
    momentAt(plusDays(today, -chance.between(least, most)), clock(chance, 8, 21))
  const members: Member[] = [
    ...Object.entries(team).map(([key, one]) => teamMember(key as TeamKey, one, chance, since(300, 420))),
    ...Object.entries(named).map(([key, one]) =>
      namedMember(key as NamedKey, one, chance, today, since(230, 300)),
    ),
  ]
  const taken = new Set(members.map(({ name }) => name))
  const addresses = new Set(members.map(({ email }) => email))
  while (members.length < howMany) {
    const community = chance.weighted(communities.map((one) => [one, one.of100] as const))
    const name = `${chance.one(community.given)} ${chance.one(community.family)}`
    const email = addressOf(name)
    if (taken.has(name) || addresses.has(email)) continue
    taken.add(name)
    addresses.add(email)
    members.push(neighbour(name, email, community, members.length, chance, since(3, 290)))
  }
  return members
}

const clock = (chance: Chance, from: number, to: number): string =>
  `${String(chance.between(from, to)).padStart(2, '0')}:${String(chance.between(0, 59)).padStart(2, '0')}`

function teamMember(key: TeamKey, one: TeamMember, chance: Chance, madeAt: Temporal.Instant): Member {
  const { name, email, phone, city } = one
  const languages = (one.languages ?? []) as readonly Language[]
  return {
    id: chance.idAt(madeAt),
    key,
    name,
    email,
    phone,
    city,
    languages,
    skills: ['organise'],
    bornOn: null,
    age: null,
    guardian: null,
    madeAt,
    sealed: [],
  }
}

function namedMember(
  key: NamedKey,
  one: Named,
  chance: Chance,
  today: Day,
  madeAt: Temporal.Instant,
): Member {
  const { name, email, phone, city, age = null, guardian = null, sealed } = one
  const bornOn =
    age === null ? null : dayOf(plain(today).subtract({ years: age, days: chance.between(20, 300) }))
  return {
    id: chance.idAt(madeAt),
    key,
    name,
    email,
    phone,
    city,
    languages: one.languages ?? [],
    skills: one.skills ?? [],
    bornOn,
    age,
    guardian,
    madeAt,
    sealed: sealed ? [sealed] : [],
  }
}

/** One in twenty has no address of their own; all have a number out of Ofcom's range for drama. */
function neighbour(
  name: string,
  email: string,
  community: Community,
  number: number,
  chance: Chance,
  madeAt: Temporal.Instant,
): Member {
  const speaks = community.speaks.filter((_, at) => chance.happens(at === 0 ? 0.6 : 0.25))
  const at = number - 60
  const sealed = at % 17 === 0 ? told[(at / 17) % told.length] : undefined
  return {
    id: chance.idAt(madeAt),
    key: null,
    name,
    email: chance.happens(0.05) ? null : email,
    phone: `07700 900${500 + number}`,
    city: chance.weighted(share),
    languages: speaks,
    skills: chance.happens(0.7) ? chance.some(skills, chance.between(1, 3)) : [],
    bornOn: null,
    age: null,
    guardian: null,
    madeAt,
    sealed: sealed ? [{ kind: sealed[0], text: sealed[1] }] : [],
  }
}

/** A name in letters an address can hold: Đặng becomes dang. */
const addressOf = (name: string): string =>
  `${name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f’]/g, '')
    .replaceAll('Đ', 'D')
    .replaceAll('đ', 'd')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')}@example.org`
