import { dayAt } from '../clock.ts'
import { moment } from '../database/values.ts'
import type { Hub } from '../hub.ts'
import type { DossierSection } from '../room.ts'
import { dateWords } from '../words/dates.ts'
import type { Words } from '../words/words.ts'
import { viewsOf } from './store.ts'
import { say } from './words.ts'

/** The views of lists that somebody keeps. */
export async function viewsDossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const views = await viewsOf(hub.db, personId)
  if (views.length === 0) return []
  return [
    {
      title: words.say(say.title),
      about: words.say(say.about),
      kept: words.say(say.kept),
      entries: views.map(({ name, keptAt }) => ({
        label: name,
        value: words.say(say.view, { date: dateWords(words, dayAt(moment(keptAt))) }),
      })),
    },
  ]
}
