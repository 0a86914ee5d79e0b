import { dayAt } from '../../../platform/clock.ts'
import type { DeskList } from '../../../platform/lists/face.ts'
import { dueOf, standingOf, type Stood } from './actions.ts'
import { standingWords } from './clock-words.ts'
import { byDeadline } from './deadline.ts'
import { mindRequests, takeRequests } from './permits.ts'
import * as store from './store.ts'
import { cameByNames, kindTitles, stageNames } from './words.ts'

/** So many that ended are shown, the newest. */
export const endedShown = 50

/** Requests about data, and complaints, without a word of what they say: taken as a file. */
export const requestsList: DeskList<Stood> = {
  key: 'requests',
  path: '/desk/requests',
  heading: 'Requests about data',
  counts: ['request', 'requests'],
  permit: mindRequests,
  takes: takeRequests,
  filters: [],
  typed: [],
  columns: ({ words }) => [
    { label: 'Number', value: ({ request }) => request.number },
    { label: 'What', value: ({ request }) => words.say(kindTitles[request.kind]) },
    { label: 'Name', value: ({ request }) => request.name },
    { label: 'State', value: ({ standing }) => words.say(stageNames[standing.stage]) },
    { label: 'Clock', value: ({ standing }) => standingWords(words, standing) },
    { label: 'Due', value: ({ standing }) => dueOf(standing.clock) },
    { label: 'Came', value: ({ request }) => request.receivedOn },
    { label: 'How', value: ({ request }) => words.say(cameByNames[request.cameBy]) },
    { label: 'Ended', value: ({ request }) => request.endedAt && dayAt(request.endedAt) },
  ],
  async *pages({ hub }) {
    const { db } = hub
    yield byDeadline(await standingOf(hub, db, await store.openRequests(db)))
    yield await standingOf(hub, db, await store.endedRequests(db, endedShown))
  },
  about: ({ request }) => request.personId,
}
