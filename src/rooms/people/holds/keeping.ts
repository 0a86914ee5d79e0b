import { dayAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { periodWords, type Kept } from '../../../platform/retention/kept.ts'
import type { DossierSection, Hold } from '../../../platform/room.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { Words } from '../../../platform/words/words.ts'
import { isHeld } from './actions.ts'
import { dropEnded, forgetReasons, holdsOf } from './store.ts'
import { groundWords, say } from './words.ts'

/** That somebody’s records had to stay, and why. */
export const holdsKept: Kept = {
  key: 'people.holds',
  title: 'Legal holds',
  goes: 'That records had to stay, why, and who decided so.',
  since: 'after the hold ended',
  source:
    'Our own choice, as long as charities commonly keep the record of vetting: involvement and six years. Ask your adviser how long a claim can still be made.',
  period: { unit: 'years', standard: 6, least: 1, most: 15 },
  canBeHeld: false,
  counts: 'from-its-end',
  apply: (_hub, db, before) => dropEnded(db, before),
}

/** What must stay although somebody asks to be forgotten, in general words. */
export async function holds(hub: Hub, personId: string, words: Words): Promise<Hold[]> {
  const standing = (await holdsOf(hub.db, personId)).filter(({ endedAt }) => endedAt === null)
  return standing.map(({ ground, reviewOn }) => ({
    what: words.say(say.what),
    why: words.say(groundWords[ground]),
    until: words.say(say.until, { date: dateWords(words, reviewOn) }),
  }))
}

/** That holds stand or stood, to themselves. */
export async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const all = await holdsOf(hub.db, personId)
  if (all.length === 0) return []
  const date = (at: Temporal.Instant): string => dateWords(words, dayAt(at))
  return [
    {
      title: words.say(say.title),
      about: words.say(say.about),
      kept: words.say(say.kept, { kept: periodWords(hub, words, holdsKept) }),
      entries: all.map(({ ground, setAt, reviewOn, endedAt }) => {
        const why = words.say(groundWords[ground])
        return {
          label: words.say(say.since, { date: date(setAt) }),
          value: endedAt
            ? words.say(say.ended, { why, date: date(endedAt) })
            : words.say(say.standing, { why, date: dateWords(words, reviewOn) }),
        }
      }),
    },
  ]
}

/** In a transaction of the worker, which from here on acts as the hub. What a hold keeps, keeps its reason. */
export async function forget(_hub: Hub, db: Db, personId: string): Promise<void> {
  if (await isHeld(db, personId)) return
  await actAs(db, 'the hub')
  await forgetReasons(db, personId)
}
