import type { DeskList } from '../../../platform/lists/face.ts'
import { readAnswers, type Answers } from '../../../platform/web/read.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Phrase } from '../../../platform/words/words.ts'
import { reachOf, seePeople, takePeople } from '../permits.ts'
import { languageNames, skillNames } from '../words.ts'
import { findForm } from './forms.ts'
import type { After } from './rules.ts'
import { searchPeople, type Found, type Question } from './store.ts'

/** What is asked of people in an address; anything strange in it is as if it were not there. */
export function questionIn({ words }: Visit, asked: Answers): Question {
  const read = readAnswers(asked, findForm, words)
  const value = read.ok ? read.value : {}
  return {
    words: value.words ?? '',
    speaks: value.speaks ?? null,
    can: value.can ?? null,
    region: value.region ?? null,
    free: value.free ?? null,
    tag: value.tag ?? null,
  }
}

/** So many are read at a time when a file is made. */
const atOnce = 1_000

/** People as the desk finds them: whose views are kept, and which is taken as a file. */
export const peopleList: DeskList<Found> = {
  key: 'people',
  path: '/desk/people',
  heading: 'People',
  counts: ['person', 'people'],
  permit: seePeople,
  takes: takePeople,
  filters: ['speaks', 'can', 'free', 'region', 'tag'],
  typed: ['words'],
  columns({ words }) {
    const named = (names: Readonly<Record<string, Phrase>>, values: readonly string[]): string =>
      values.map((value) => (names[value] ? words.say(names[value]) : value)).join(', ')
    return [
      { label: 'Name', value: ({ name }) => name },
      { label: 'Email', value: ({ email }) => email },
      { label: 'Mobile', value: ({ phone }) => phone },
      { label: 'Speaks', value: ({ languages }) => named(languageNames, languages) },
      { label: 'Can', value: ({ skills }) => named(skillNames, skills) },
      { label: 'Region', value: ({ region }) => region },
      { label: 'Labels', value: ({ tags }) => tags.join(', ') },
    ]
  },
  async *pages(visit, asked) {
    const [reach, question] = [reachOf(visit.actor), questionIn(visit, asked)]
    for (let after: After | null = null; ;) {
      const { found } = await searchPeople(visit.hub.db, reach, question, atOnce, after)
      if (found.length > 0) yield found
      const last = found.at(-1)
      if (!last || found.length < atOnce) return
      after = { rank: last.rank, name: last.inOrder, id: last.id }
    }
  },
  about: ({ id }) => id,
}
