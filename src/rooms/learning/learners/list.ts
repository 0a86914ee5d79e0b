import { z } from 'zod'
import { dayAt } from '../../../platform/clock.ts'
import type { DeskList } from '../../../platform/lists/face.ts'
import type { Answers } from '../../../platform/web/read.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { countsOn, lapsesOn } from '../completions/rules.ts'
import { seeLearners, takeLearners } from '../permits.ts'
import { wayWords } from '../words.ts'
import { learners, type Learner } from './learners.ts'
import { whiches, type LearnersAsked } from './store.ts'

/** Which course, whom to show, and which page of them; whatever else an address asks is everybody, from the beginning. */
export const learnersForm = z.object({
  course: z.uuid().optional().catch(undefined),
  which: z.enum(whiches).catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export const askedIn = (answers: Answers): LearnersAsked & { readonly page: number } => {
  const { course, which, page } = learnersForm.parse(answers)
  return { courseId: course ?? null, which, page }
}

/** So many are read at a time when a file is made. */
const atOnce = 1_000

/** The day from which a completion counts no more, and whether it has. */
export const countsFor = ({ hub }: Pick<Visit, 'hub'>, { doneOn, months }: Learner) =>
  doneOn === null ? null : { lapses: lapsesOn(doneOn, months), counts: countsOn(doneOn, months, hub.today()) }

/** Who is where with which course: its views are kept, and it is taken as a file. */
export const learnersList: DeskList<Learner> = {
  key: 'learners',
  path: '/desk/learners',
  heading: 'Who is where',
  counts: ['row', 'rows'],
  permit: seeLearners,
  takes: takeLearners,
  filters: ['course', 'which'],
  typed: [],
  columns: (visit) => [
    { label: 'Name', value: ({ name }) => name },
    { label: 'Course', value: ({ course }) => course },
    { label: 'Begun', value: ({ beganAt }) => beganAt && dayAt(beganAt) },
    { label: 'Version', value: ({ version }) => version },
    { label: 'Pages done', value: ({ startId, pagesDone }) => (startId === null ? null : pagesDone) },
    { label: 'Of', value: ({ startId, pages }) => (startId === null ? null : pages) },
    { label: 'Completed', value: ({ doneOn }) => doneOn },
    { label: 'How', value: ({ how }) => how && visit.words.say(wayWords[how]) },
    { label: 'Counts until', value: (row) => countsFor(visit, row)?.lapses ?? null },
    {
      label: 'Counts',
      value: (row) => {
        const known = countsFor(visit, row)
        return known && (known.counts ? 'Yes' : 'No')
      },
    },
  ],
  async *pages({ hub, actor }, answers) {
    const asked = askedIn(answers)
    for (let offset = 0; ; offset += atOnce) {
      const { learners: found } = await learners(hub, actor, asked, { limit: atOnce, offset })
      if (found.length > 0) yield found
      if (found.length < atOnce) return
    }
  },
  about: ({ personId }) => personId,
}
