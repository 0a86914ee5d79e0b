import type { Ground } from '../../../rooms/people/looking/lists.ts'
import type { CameBy, RequestKind, RequestState, What } from '../../../rooms/people/requests/lists.ts'
import type { NamedKey } from '../people/named.ts'

/** A step so many days ago, and what was said. */
type Told = readonly [what: What, daysAgo: number, words: string]

export interface RequestTold {
  readonly kind: RequestKind
  readonly cameBy: CameBy
  /** Somebody with a story, or a stranger by name. */
  readonly who:
    | NamedKey
    | { readonly name: string; readonly email: string | null; readonly reach: string | null }
  readonly state?: RequestState
  readonly steps: readonly Told[]
}

/** One in each state there is, and some in the same. */
export const requestsTold: readonly RequestTold[] = [
  {
    kind: 'access',
    cameBy: 'tent',
    who: 'naomi',
    steps: [
      [
        'received',
        26,
        'I have cooked with you since last winter. I would like everything you wrote down about that, letters too.',
      ],
    ],
  },
  {
    kind: 'complaint',
    cameBy: 'page',
    who: { name: 'Ilse Hartog', email: 'ilse.hartog@example.net', reach: null },
    steps: [
      [
        'received',
        27,
        'A letter with my new address went to the family I stayed with before. I had asked for that not to happen.',
      ],
    ],
  },
  {
    kind: 'access',
    cameBy: 'letter',
    who: { name: 'Mariam Sefu', email: null, reach: 'Flat 4, 9 Orchard Way, Leeds' },
    steps: [
      ['received', 12, 'Please send me what your drivers wrote about the delivery in September.'],
      [
        'identity-asked',
        11,
        'Please ring us from the number you gave when we came, or tell us what we brought and on which day.',
      ],
    ],
  },
  {
    kind: 'access',
    cameBy: 'page',
    who: 'dov',
    steps: [
      ['received', 21, 'Everything.'],
      ['identity-shown', 20, 'Rang him on the number we have; he named the three evenings he cooked.'],
      ['asked', 19, 'You have been with us for four years. Is it all of it, or the supper club alone?'],
      ['looked', 18, ''],
    ],
  },
  {
    kind: 'access',
    cameBy: 'email',
    who: 'sophie',
    steps: [
      ['received', 48, 'All you hold on me, minutes and notes included, for the years 2019 to now.'],
      ['acknowledged', 47, 'Farida Halimi gathers it. She writes again in two weeks.'],
      ['identity-shown', 47, 'Known to me; she wrote from the address she proved.'],
      [
        'extended',
        25,
        'Seven years of minutes name other people on nearly every page. We take those names out by hand.',
      ],
      ['looked', 20, ''],
    ],
  },
  {
    kind: 'rectification',
    cameBy: 'telephone',
    who: 'amara',
    steps: [
      ['received', 33, 'Her name is spelled with one r on the rota, and it goes out to everybody that way.'],
    ],
  },
  {
    kind: 'complaint',
    cameBy: 'tent',
    who: 'gila',
    steps: [
      ['received', 16, 'I said what I eat in confidence. It stood on the list on the kitchen door.'],
      [
        'acknowledged',
        15,
        'I am sorry. I look into who printed it, and ring you by the end of next week. Farida Halimi',
      ],
    ],
  },
  {
    kind: 'erasure',
    cameBy: 'page',
    who: { name: 'Joan Merrick', email: 'joan.merrick@example.net', reach: '07700 900612' },
    state: 'answered',
    steps: [
      ['received', 70, 'I came once, in 2022. Please take my name away.'],
      ['identity-shown', 68, 'She wrote from the address on the list.'],
      [
        'answered',
        66,
        'It is gone from the list of that evening. We keep your letter, and this one, for three years, as proof of what you asked.',
      ],
    ],
  },
  {
    kind: 'objection',
    cameBy: 'tent',
    who: 'paul',
    state: 'refused',
    steps: [
      ['received', 95, 'I do not want my hours counted in any figures.'],
      [
        'refused',
        90,
        'The figures are counts without a name, and the smallest are hidden. Nobody can find you in them, so there is nothing to leave out.',
      ],
    ],
  },
  {
    kind: 'portability',
    cameBy: 'tent',
    who: 'avi',
    state: 'withdrawn',
    steps: [
      ['received', 40, 'In a file my other charity can read.'],
      ['withdrawn', 39, ''],
    ],
  },
]

/** Every word somebody wrote about a request here, theirs and ours. */
export const saidInRequests: readonly string[] = requestsTold.flatMap(({ steps }) =>
  steps.map(([, , words]) => words),
)

interface LookTold {
  readonly whose: NamedKey
  /** The note, by its key in `notesTold`. */
  readonly note: string
  /** Why it was held back; null where it was given. */
  readonly held: { readonly ground: Ground; readonly why: string } | null
}

/** What the safeguarding lead decided about notes for safety: one given, one held back. */
export const looksTold: readonly LookTold[] = [
  { whose: 'sophie', note: 'quiet', held: null },
  {
    whose: 'sophie',
    note: 'neighbour',
    held: {
      ground: 'others',
      why: 'It names a neighbour who told us in confidence, and asked that Sophie should not learn of it.',
    },
  },
]

/** Why notes were held back here. */
export const saidInLooks: readonly string[] = looksTold.flatMap(({ held }) => (held ? [held.why] : []))
