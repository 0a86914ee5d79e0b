import { rooms } from '../../house.ts'
import { actsAbout, type Seen } from '../../platform/audit/questions.ts'
import { byTime, dayAt } from '../../platform/clock.ts'
import { moment } from '../../platform/database/values.ts'
import { lettersKept, lettersTo } from '../../platform/email/keeping.ts'
import type { Hub } from '../../platform/hub.ts'
import { identityDossier } from '../../platform/identity/face.ts'
import { listsDossier } from '../../platform/lists/face.ts'
import { periodWords } from '../../platform/retention/kept.ts'
import type { DossierSection, Hold } from '../../platform/room.ts'
import { dateWords } from '../../platform/words/dates.ts'
import type { Words } from '../../platform/words/words.ts'
import { recordsOf } from '../../rooms/people/face.ts'
import { say } from './words.ts'

/** All that every room holds about somebody, in the order of the house; of all their records, if we held them twice. */
export async function wholeDossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const sections: DossierSection[] = []
  for (const record of await recordsOf(hub.db, personId))
    sections.push(...(await dossierOf(hub, record, words)))
  const titled = Map.groupBy(sections, ({ title }) => title)
  return [...titled.values()].map((same) => ({
    ...same[0]!,
    entries: same.flatMap(({ entries }) => entries),
  }))
}

async function dossierOf(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const sections: DossierSection[] = []
  for (const room of rooms) sections.push(...((await room.dossier?.(hub, personId, words)) ?? []))
  sections.push(...(await identityDossier(hub, personId, words)))
  sections.push(...(await lettersDossier(hub, personId, words)))
  sections.push(...(await listsDossier(hub, personId, words)))
  return sections
}

async function lettersDossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const letters = await lettersTo(hub.db, personId)
  if (letters.length === 0) return []
  return [
    {
      title: words.say(say.written),
      about: words.say(say.writtenAbout),
      kept: words.say(say.writtenKept, { kept: periodWords(hub, words, lettersKept) }),
      entries: letters.map(({ subject, address, queuedAt }) => ({
        label: subject,
        value: words.say(say.writtenTo, { date: dateWords(words, dayAt(moment(queuedAt))), address }),
      })),
    },
  ]
}

/** What each room must keep although somebody asks to be forgotten. */
export async function wholeHolds(hub: Hub, personId: string, words: Words): Promise<Hold[]> {
  const holds: Hold[] = []
  for (const room of rooms) holds.push(...((await room.holds?.(hub, personId, words)) ?? []))
  return holds
}

/** Everybody else's looks at what is sealed about somebody, newest first. */
export async function looksAt(hub: Hub, personId: string): Promise<Seen[]> {
  const looks: Seen[] = []
  for (const record of await recordsOf(hub.db, personId))
    looks.push(...(await actsAbout(hub.db, record, 'looks', { limit: 100 })))
  return looks
    .filter((look) => typeof look.by === 'string' || look.by.person !== personId)
    .toSorted((one, other) => byTime(other.at, one.at))
    .slice(0, 100)
}

/** Looks that say the same, of one day, as one: the newest, and how many more there were. */
export function daysLooks<Look extends Seen & { readonly name: string }>(
  looks: readonly Look[],
): (Look & { readonly more: number })[] {
  const same = Map.groupBy(looks, ({ at, name, subject, reason }) =>
    [dayAt(at), name, subject.kind, reason].join('\n'),
  )
  return [...same.values()].map((each) => ({ ...each[0]!, more: each.length - 1 }))
}
