import { record } from '../../../platform/audit/audit.ts'
import { dayAt, dayOf, momentAt, plain, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { DossierEntry, DossierSection, Hold } from '../../../platform/room.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { Words } from '../../../platform/words/words.ts'
import { gatheringsOf, placesOfPerson } from '../../gatherings/face.ts'
import { cardsOf } from '../../people/face.ts'
import { wholeCompletionsOf } from '../completions/store.ts'
import type { WholeCompletion } from '../completions/types.ts'
import { courses, versionOne } from '../courses/store.ts'
import { learningCustoms } from '../settings.ts'
import { attendedOf, goneThrough, startsOf, type Start } from '../studying/store.ts'
import { held, wayWords } from '../words.ts'
import * as store from './store.ts'

/** Everything somebody began and completed here, to themselves. */
export async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const starts = await startsOf(hub.db, personId)
  const completions = await wholeCompletionsOf(hub.db, personId)
  if (starts.length + completions.length === 0) return []
  const names = new Map(
    (
      await cardsOf(
        hub.db,
        completions.flatMap(({ recordedBy }) => recordedBy ?? []),
      )
    ).map(({ id, name }) => [id, name]),
  )
  const known = new Map(
    (await courses(hub.db)).map(({ id, published, draft }) => [id, (published?.content ?? draft).name]),
  )
  const entries: DossierEntry[] = []
  for (const start of starts) entries.push(await begunEntry(hub, start, known.get(start.courseId)!, words))
  for (const one of completions) entries.push(completedEntry(one, known.get(one.courseId)!, names, words))
  return [
    {
      title: words.say(held.title),
      about: words.say(held.about),
      kept: words.say(held.kept, { years: hub.setting(learningCustoms).keepYears }),
      entries,
    },
  ]
}

async function begunEntry(hub: Hub, start: Start, name: string, words: Words): Promise<DossierEntry> {
  const gone = await goneThrough(hub.db, start.id)
  const attended = await attendedOf(hub.db, start.id)
  const content = (await versionOne(hub.db, start.courseId, start.version))?.content
  const sat = attended.map(({ module }) =>
    words.say(held.session, { module: content?.modules.find(({ id }) => id === module)?.title ?? module }),
  )
  const right = gone.filter(({ rightAt }) => rightAt !== null).length
  return {
    label: words.say(held.began, { name, date: dateWords(words, dayAt(start.beganAt)) }),
    value: [words.say(held.pages, { pages: gone.length, right }), ...sat].join('\n'),
  }
}

function completedEntry(
  one: WholeCompletion,
  course: string,
  names: ReadonlyMap<string, string>,
  words: Words,
): DossierEntry {
  const by = names.get(one.recordedBy ?? '') ?? words.say(held.somebody)
  const date = one.takenBackAt && dateWords(words, dayAt(one.takenBackAt))
  const lines = [
    words.say(wayWords[one.how]),
    ...(one.reason ? [words.say(held.recorded, { name: by, reason: one.reason })] : []),
    ...(date
      ? [
          one.takenBackBecause
            ? words.say(held.takenBackBecause, { date, reason: one.takenBackBecause })
            : words.say(held.takenBack, { date }),
        ]
      : []),
  ]
  return {
    label: words.say(held.completed, { name: course, date: dateWords(words, one.on) }),
    value: lines.join('\n'),
  }
}

/** The last day on which somebody learned something or came to anything; null when they completed nothing. */
async function lastInvolved(db: Db, personId: string): Promise<Day | null> {
  const learned = (await wholeCompletionsOf(db, personId)).map(({ on }) => on)
  if (learned.length === 0) return null
  const gatheringIds = (await placesOfPerson(db, personId, null)).map(({ gatheringId }) => gatheringId)
  const came = (await gatheringsOf(db, gatheringIds)).map(({ endsAt }) => dayAt(endsAt))
  return [...learned, ...came].reduce((one, other) => (one > other ? one : other))
}

/** What stays when somebody asks to be forgotten, and until when. */
export async function holds(hub: Hub, personId: string, words: Words): Promise<Hold[]> {
  const last = await lastInvolved(hub.db, personId)
  if (last === null) return []
  const until = dayOf(plain(last).add({ years: hub.setting(learningCustoms).keepYears }))
  return [
    {
      what: words.say(held.holdWhat),
      why: words.say(held.holdWhy),
      until: words.say(held.holdUntil, { date: dateWords(words, until) }),
    },
  ]
}

/** Takes away what somebody read and what was written about it; in a transaction of the worker, safe to repeat. */
export async function forget(_hub: Hub, db: Db, personId: string): Promise<void> {
  await store.forgetWords(db, personId)
  await store.forgetStarts(db, personId)
}

const dayHours = 24
/** So long what was read stays after it was finished, in case an attendance is put right. */
const pagesDays = 30
/** So long what somebody left in the middle waits for them. */
const leftDays = 730

/** Each night: takes away what is kept no longer; whose completions went is in the log. */
export async function sweep(hub: Hub): Promise<void> {
  const daysAgo = (days: number) => hub.now().subtract({ hours: days * dayHours })
  await hub.transact(async (db) => {
    await store.dropPages(db, daysAgo(pagesDays))
    await store.dropLeft(db, daysAgo(leftDays))
  })
  const { keepYears } = hub.setting(learningCustoms)
  const before = dayOf(plain(hub.today()).subtract({ years: keepYears }))
  for (const personId of await store.learnedNothingSince(hub.db, before))
    await hub.transact(async (db) => {
      if ((await placesOfPerson(db, personId, momentAt(before, '00:00'))).length > 0) return
      if ((await store.dropLearning(db, personId)) === 0) return
      await record(db, {
        at: hub.now(),
        by: hub.by,
        act: 'learning.kept-no-longer',
        subject: { kind: 'completions', id: personId },
        person: personId,
        reason: 'the years we keep it are over',
      })
    })
}
