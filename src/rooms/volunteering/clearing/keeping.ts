import { dayAt, dayOf, plain } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { moment } from '../../../platform/database/values.ts'
import type { Hub } from '../../../platform/hub.ts'
import { periodOf, type Keeps } from '../../../platform/retention/kept.ts'
import { lastInvolved } from '../../../platform/retention/known.ts'
import type { Hold } from '../../../platform/room.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { Words } from '../../../platform/words/words.ts'
import { freeTimesOf } from './conversations/giving-up.ts'
import * as store from './keeping-store.ts'
import { recordKept, wordsKept } from './retention.ts'
import { say } from './words.ts'

/** What stays when somebody asks to be forgotten, and until when. */
export async function holds(hub: Hub, personId: string, words: Words): Promise<Hold[]> {
  const recorded = await store.lastRecorded(hub.db, personId)
  if (recorded === null) return []
  const took = (await lastInvolved(hub.db, [personId])).get(personId)
  const days = [dayAt(moment(recorded)), ...(took ? [dayAt(took)] : [])]
  const last = days.reduce((one, other) => (one > other ? one : other))
  const until = dayOf(plain(last).add({ years: periodOf(hub, recordKept) }))
  return [
    {
      what: words.say(say.holdWhat),
      why: words.say(say.holdWhy),
      until: words.say(say.holdUntil, { date: dateWords(words, until) }),
    },
  ]
}

/** What was written in words goes, and a time that was theirs is free again; safe to repeat. */
export async function forget(hub: Hub, db: Db, personId: string, keeps: Keeps): Promise<void> {
  await freeTimesOf(hub, db, personId)
  if (keeps(wordsKept.key)) return
  await actAs(db, 'the hub')
  await store.dropWords(db, personId)
}
