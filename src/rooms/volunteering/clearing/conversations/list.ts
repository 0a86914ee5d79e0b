import { byTime, dayAt } from '../../../../platform/clock.ts'
import type { DeskList } from '../../../../platform/lists/face.ts'
import { timeWords } from '../../../../platform/words/dates.ts'
import { applicationReachOf } from '../../applications/permits.ts'
import { offerTimes, takeConversations } from '../permits.ts'
import { bookedWithin, type Listed, type WithoutTime } from './desk-store.ts'
import { heldHow } from './desk-words.ts'
import { partsIn } from './own-part.ts'
import { lackingTime } from './without-time.ts'

type Row = { readonly talk: Listed } | { readonly lacking: WithoutTime }

const one = (row: Row): Listed | WithoutTime => ('talk' in row ? row.talk : row.lacking)

/** Conversations that nothing is recorded of yet, and who has no time: taken as a file. */
export const conversationsList: DeskList<Row> = {
  key: 'conversations',
  path: '/desk/conversations',
  heading: 'Conversations',
  counts: ['row', 'rows'],
  permit: offerTimes,
  takes: takeConversations,
  filters: [],
  typed: [],
  columns: ({ hub, words }) => [
    { label: 'Name', value: (row) => one(row).name },
    { label: 'Role', value: (row) => one(row).role },
    {
      label: 'State',
      value: (row) =>
        'lacking' in row ? 'Without a time' : byTime(row.talk.endsAt, hub.now()) <= 0 ? 'To record' : 'Ahead',
    },
    { label: 'Day', value: (row) => ('talk' in row ? dayAt(row.talk.startsAt) : null) },
    { label: 'Time', value: (row) => ('talk' in row ? timeWords(words, row.talk.startsAt) : null) },
    { label: 'Who holds it', value: (row) => ('talk' in row ? row.talk.host : null) },
    { label: 'How', value: (row) => ('talk' in row ? heldHow[row.talk.how] : null) },
    { label: 'Without a time since', value: (row) => ('lacking' in row ? dayAt(row.lacking.since) : null) },
    {
      label: 'They could talk',
      value: (row) => ('lacking' in row && row.lacking.times ? partsIn(words, row.lacking.times) : null),
    },
  ],
  async *pages({ hub, actor }) {
    const reach = applicationReachOf(actor)
    yield (await bookedWithin(hub.db, reach)).map((talk) => ({ talk }))
    yield (await lackingTime(hub, reach)).map((lacking) => ({ lacking }))
  },
  about: (row) => one(row).personId,
}
