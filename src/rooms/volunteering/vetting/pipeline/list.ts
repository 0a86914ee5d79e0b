import type { DeskList } from '../../../../platform/lists/face.ts'
import type { Answers } from '../../../../platform/web/read.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { seeApplications } from '../../applications/permits.ts'
import { takeApplications } from '../permits.ts'
import { stageNames } from '../../applications/desk/words.ts'
import { listQuery, type ListQuery } from './forms.ts'
import { allThatFit, deskOf } from './load.ts'
import type { Stands } from './rules.ts'
import { thingWords, waitingWords, whoNames } from './words.ts'

/** What an address asks of the list; anything strange in it is as if it were not there. */
export const askedIn = (answers: Answers): ListQuery => listQuery.parse(answers)

/** The list of applications: whose views are kept, and which is taken as a file. */
export const applicationsList: DeskList<Stands> = {
  key: 'applications',
  path: '/desk/applications',
  heading: 'Applications',
  counts: ['application', 'applications'],
  permit: seeApplications,
  takes: takeApplications,
  filters: ['role', 'way', 'region', 'stage', 'who', 'tone', 'keeper', 'sort', 'as'],
  typed: [],
  columns: (visit: Visit) => [
    { label: 'Name', value: ({ name }) => name },
    { label: 'Role', value: ({ role }) => role },
    { label: 'Way to help', value: ({ way }) => way },
    { label: 'Region', value: ({ region }) => region },
    { label: 'Stage', value: ({ stage }) => stageNames[stage] },
    { label: 'In this stage since', value: ({ since }) => dayAt(since) },
    { label: 'For', value: (row) => waitingWords(visit, row) },
    { label: 'Where it stands', value: ({ waits }) => waits.map((one) => thingWords(visit, one)).join('; ') },
    {
      label: 'Who is next',
      value: ({ waits }) => [...new Set(waits.map(({ who }) => whoNames[who]))].join(', '),
    },
    { label: 'Looked after by', value: ({ keeperName }) => keeperName ?? '' },
  ],
  async *pages({ hub }, asked) {
    yield await allThatFit(hub, hub.db, deskOf(hub), askedIn(asked))
  },
  about: ({ personId }) => personId,
}
