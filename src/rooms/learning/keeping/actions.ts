import { dayAt, dayOf, plain } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { periodOf, periodWords, type Keeps } from '../../../platform/retention/kept.ts'
import { lastInvolved } from '../../../platform/retention/known.ts'
import type { DossierEntry, DossierSection, Hold } from '../../../platform/room.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { Words } from '../../../platform/words/words.ts'
import { cardsOf } from '../../people/face.ts'
import { wholeCompletionsOf } from '../completions/store.ts'
import type { WholeCompletion } from '../completions/types.ts'
import { courses, versionOne } from '../courses/store.ts'
import { attendedOf, goneThrough, startsOf, type Start } from '../studying/store.ts'
import { held, wayWords } from '../words.ts'
import { completionsKept, leftKept, pagesKept } from './retention.ts'
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
      kept: words.say(held.kept, {
        completed: periodWords(hub, words, completionsKept),
        read: periodWords(hub, words, pagesKept),
      }),
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

/** What stays when somebody asks to be forgotten, and until when: the longest that any of it counts from. */
export async function holds(hub: Hub, personId: string, words: Words): Promise<Hold[]> {
  if ((await wholeCompletionsOf(hub.db, personId)).length === 0) return []
  const last = (await lastInvolved(hub.db, [personId])).get(personId) ?? hub.now()
  const until = dayOf(plain(dayAt(last)).add({ years: periodOf(hub, completionsKept) }))
  return [
    {
      what: words.say(held.holdWhat),
      why: words.say(held.holdWhy),
      until: words.say(held.holdUntil, { date: dateWords(words, until) }),
    },
  ]
}

/** Takes away what somebody read and what was written about it; in a transaction of the worker, safe to repeat. */
export async function forget(_hub: Hub, db: Db, personId: string, keeps: Keeps): Promise<void> {
  if (!keeps(completionsKept.key)) await store.forgetWords(db, personId)
  if (!keeps(pagesKept.key) && !keeps(leftKept.key)) await store.forgetStarts(db, personId)
}
