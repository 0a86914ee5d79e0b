import { dayAt } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { moment } from '../database/values.ts'
import type { Hub } from '../hub.ts'
import { periodWords } from '../retention/kept.ts'
import type { DossierSection } from '../room.ts'
import { dateWords } from '../words/dates.ts'
import type { Words } from '../words/words.ts'
import { askedKept } from './asking/keeping.ts'
import { filesAnsweredBy, filesAskedBy, forgetAsked } from './asking/store.ts'
import { forgetViews, viewsOf } from './store.ts'
import { say } from './words.ts'

/** The views of lists that somebody keeps, and the large files they asked for or answered. */
export async function listsDossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const views = await viewsOf(hub.db, personId)
  const asked = await filesAskedBy(hub.db, personId)
  const answered = await filesAnsweredBy(hub.db, personId)
  if (views.length + asked.length + answered.length === 0) return []
  const date = (at: Temporal.Instant): string => dateWords(words, dayAt(at))
  return [
    {
      title: words.say(say.title),
      about: words.say(say.about),
      kept: words.say(say.kept, { period: periodWords(hub, words, askedKept) }),
      entries: [
        ...views.map(({ name, keptAt }) => ({
          label: name,
          value: words.say(say.view, { date: date(moment(keptAt)) }),
        })),
        ...asked.map(({ askedAt, rows, reason }) => ({
          label: words.say(say.file, { rows }),
          value: words.say(say.asked, { date: date(askedAt), reason }),
        })),
        ...answered.map(({ answeredAt, rows, words: said }) => ({
          label: words.say(say.file, { rows }),
          value: words.say(say.answered, { date: date(answeredAt!), said: said ?? '' }).trim(),
        })),
      ],
    },
  ]
}

/** Forgets who kept which view, and who asked for or answered large files. */
export async function forgetLists(db: Db, personId: string): Promise<void> {
  await forgetViews(db, personId)
  await forgetAsked(db, personId)
}
