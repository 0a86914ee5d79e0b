import { z } from 'zod'
import type { Hub } from '../../../../platform/hub.ts'
import { houseSetting } from '../../../../platform/settings/house.ts'
import { stem, wordsOf } from './terms.ts'
import type { Synonyms } from './word-index.ts'

/** Words that mean nearly the same to whoever looks for a way to help; each line is one meaning. */
export const synonymLines = houseSetting('finder.synonyms', z.array(z.string().max(300)).max(300), [
  'cook chef kitchen',
  'drive driver van car lift',
  'teach teacher tutor lesson homework',
  'translate translator interpret interpreter',
  'befriend befriender mentor buddy',
  'doctor nurse medical gp health',
  'lawyer solicitor legal',
  'money treasurer accounts bookkeeping finance',
  'garden gardening allotment',
  'clothes clothing coats',
  'furniture beds moving',
  'supper dinner meal food',
  'children kids child',
  'young youth teenager',
  'computer digital laptop website',
  'sew sewing knitting',
  'music singing choir',
  'sport football',
  'refugee asylum',
  'shul synagogue',
])

/** From lines of words to a table by stem. */
export function synonymsFrom(lines: readonly string[]): Synonyms {
  const table = new Map<string, string[]>()
  for (const line of lines) {
    const roots = [...new Set(wordsOf(line).map(stem))]
    for (const root of roots)
      table.set(root, [...(table.get(root) ?? []), ...roots.filter((other) => other !== root)])
  }
  return table
}

const made = new WeakMap<readonly string[], Synonyms>()

export function synonymsOf(hub: Hub): Synonyms {
  const lines = hub.setting(synonymLines)
  let table = made.get(lines)
  if (!table) {
    table = synonymsFrom(lines)
    made.set(lines, table)
  }
  return table
}
