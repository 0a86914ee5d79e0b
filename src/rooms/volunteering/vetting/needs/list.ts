import { dayAt } from '../../../../platform/clock.ts'
import type { DeskList } from '../../../../platform/lists/face.ts'
import type { Todo } from '../../../../platform/room.ts'
import { seeApplications } from '../../applications/permits.ts'
import { takeNeeds } from '../permits.ts'
import { vettingNeeds } from './gather.ts'

const urgencyNames: Readonly<Record<Todo['urgency'], string>> = {
  late: 'Too late',
  soon: 'Soon',
  quiet: 'In good time',
}

/** What needs us now, the most pressing first: taken as a file. */
export const needsList: DeskList<Todo> = {
  key: 'vetting',
  path: '/desk/vetting',
  heading: 'What needs us now',
  counts: ['thing', 'things'],
  permit: seeApplications,
  takes: takeNeeds,
  filters: [],
  typed: [],
  columns: () => [
    { label: 'How pressing', value: ({ urgency }) => urgencyNames[urgency] },
    { label: 'Since', value: ({ since }) => dayAt(since) },
    { label: 'What', value: ({ fact }) => fact },
    { label: 'Why', value: ({ reason }) => reason },
    { label: 'To do', value: ({ action }) => action.label },
  ],
  async *pages(visit) {
    yield await vettingNeeds(visit)
  },
  about: ({ personId }) => personId ?? null,
}
