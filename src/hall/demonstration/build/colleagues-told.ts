import type { Level } from '../../../rooms/people/notes/permits.ts'
import type { NamedKey } from '../people/named.ts'
import type { TeamKey } from '../people/team.ts'

interface NoteTold {
  readonly key: string
  readonly about: NamedKey
  readonly level: Level
  readonly by: TeamKey
  readonly text: string
  /** Days ago. */
  readonly days: number
  readonly corrects?: string
}

/** Notes of every level, one of them put right. */
export const notesTold: readonly NoteTold[] = [
  {
    key: 'teaches',
    about: 'hadas',
    level: 'everybody',
    by: 'ruth',
    text: 'Teaches art until four; evenings and Sundays suit her best.',
    days: 21,
  },
  {
    key: 'late',
    about: 'hadas',
    level: 'arranging',
    by: 'ruth',
    text: 'Came late twice in October, and said so before.',
    days: 18,
  },
  {
    key: 'not-late',
    about: 'hadas',
    level: 'arranging',
    by: 'ruth',
    text: 'It was once. The second time the list had the wrong hour, and the mistake was ours.',
    days: 16,
    corrects: 'late',
  },
  {
    key: 'reference',
    about: 'hadas',
    level: 'vetting',
    by: 'samuel',
    text: 'Rang her second referee, who asked for a week. Fine.',
    days: 12,
  },
  {
    key: 'spoke',
    about: 'hadas',
    level: 'safeguarding',
    by: 'miriam',
    text: 'She asked good questions after the training. Talk to me before the first meeting.',
    days: 9,
  },
  {
    key: 'trays',
    about: 'naomi',
    level: 'everybody',
    by: 'ruth',
    text: 'Knows the supper club’s kitchen better than any of us. Ask her who else could lead it.',
    days: 30,
  },
  {
    key: 'quiet',
    about: 'sophie',
    level: 'safeguarding',
    by: 'miriam',
    text: 'Told me that loud rooms frighten her since last spring. Somebody sits with her by the door.',
    days: 44,
  },
  {
    key: 'neighbour',
    about: 'sophie',
    level: 'safeguarding',
    by: 'miriam',
    text: 'A neighbour of hers rang, who worries how she is at home. We agreed that I ask her how she is, and when.',
    days: 37,
  },
  {
    key: 'knives',
    about: 'dov',
    level: 'everybody',
    by: 'ruth',
    text: 'Brings his own knives; the locker by the door is his on Wednesdays.',
    days: 6,
  },
]

interface TaskTold {
  readonly what: string
  readonly about: NamedKey | null
  /** Whose it is to do; a named volunteer once worked at the desk, and does so no more. */
  readonly whose: TeamKey | NamedKey
  readonly by: TeamKey
  /** Days from today. */
  readonly due: number
  /** As it was first asked. */
  readonly first?: number
  /** Days since it was done. */
  readonly done?: number
}

/** Tasks that are late, due, moved, far off, done, and one that a colleague left behind. */
export const tasksTold: readonly TaskTold[] = [
  { what: 'Thank Naomi for leading the kitchen', about: 'naomi', whose: 'ruth', by: 'tovah', due: -2 },
  {
    what: 'Ask Hadas whether Sundays suit her',
    about: 'hadas',
    whose: 'ruth',
    by: 'ruth',
    due: 0,
    first: -5,
  },
  { what: 'Order aprons for the winter', about: null, whose: 'ruth', by: 'ruth', due: 13 },
  { what: 'Ring the hall about the heating', about: null, whose: 'tovah', by: 'ruth', due: 1 },
  { what: 'Ask Tom which of the two Sundays he keeps', about: 'tom', whose: 'samuel', by: 'ruth', due: 2 },
  { what: 'Hand the key list to Farida', about: null, whose: 'gila', by: 'tovah', due: 3 },
  { what: 'Send Leah the recipe cards', about: 'leah', whose: 'ruth', by: 'tovah', due: -9, done: 8 },
]

/** Views of the list of people, one's own and shared. */
export const viewsTold: readonly {
  readonly name: string
  readonly query: string
  readonly keeper: TeamKey
  readonly isShared: boolean
}[] = [
  { name: 'Arabic, Tuesday evenings', query: 'speaks=ar&free=tue-evening', keeper: 'ruth', isShared: true },
  { name: 'Own van', query: 'tag=Own+van', keeper: 'ruth', isShared: false },
  { name: 'Cooks in London', query: 'can=cook&region=London', keeper: 'tovah', isShared: true },
]

/** Large files that were asked for: one waits for a yes, one may be taken, one may not. */
export const filesTold: readonly {
  readonly query: string
  readonly rows: number
  readonly reason: string
  readonly askedBy: TeamKey
  readonly hoursAgo: number
  readonly answer: 'yes' | 'no' | null
  readonly words: string | null
}[] = [
  {
    query: 'region=London',
    rows: 1_846,
    reason: 'To invite everybody in London to the supper on the first candle, by post',
    askedBy: 'ruth',
    hoursAgo: 3,
    answer: null,
    words: null,
  },
  {
    query: 'can=drive',
    rows: 1_120,
    reason: 'To ring drivers from the hall, where there is no signal',
    askedBy: 'ruth',
    hoursAgo: 20,
    answer: 'yes',
    words: 'Please print it once, and shred it afterwards.',
  },
  {
    query: '',
    rows: 5_310,
    reason: 'To have everybody in a spreadsheet',
    askedBy: 'ruth',
    hoursAgo: 90,
    answer: 'no',
    words: 'Tell me what you are looking for, and we make a view of it.',
  },
]
