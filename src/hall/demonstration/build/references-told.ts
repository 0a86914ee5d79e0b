import type { RefereeState, Told } from '../../../rooms/volunteering/references/types.ts'

/** A referee as the demonstration tells of them. Days count back from today; an ended application’s from its end. */
export interface RefereeTold {
  readonly name: string
  readonly how: string
  readonly state: RefereeState
  readonly askedDaysAgo: number
  /** Somebody who is rung. */
  readonly withoutEmail?: boolean
  readonly words?: Told
  /** What they kept and have not sent. */
  readonly draft?: Readonly<Record<string, string>>
  readonly callInDays?: number
  readonly written?: 'by-telephone'
  /** Their place in the list, in whose stead they were named. */
  readonly insteadOf?: number
}

const calm: Told = {
  how: 'We taught in the same school for five years',
  related: false,
  see: 'She is the colleague who notices who has not spoken. I would trust her with a young person and, which is rarer, to tell me when something was beyond her.',
  limits: 'often',
  alone: 'yes',
  add: null,
}

const tired: Told = {
  how: 'He ran the night desk at the hostel I managed, from 2021 to 2025',
  related: false,
  see: 'A guest missed his hearing letter because it was in English only. He sat with him till midnight and rang the solicitor at nine.',
  limits: 'often',
  alone: 'yes-but',
  add: 'He gives too much of himself when he is tired. He does well with someone who notices.',
}

const unsure: Told = {
  how: 'We sing in the same choir',
  related: false,
  see: 'He learned forty names in two weeks and used them.',
  limits: 'not-in-a-place',
  alone: 'unsure',
  add: 'I like him, and have only ever met him on Tuesdays, with thirty others in the room.',
}

const spoken: Told = {
  how: 'Choir director; he sang with me for six years',
  related: false,
  see: 'When a new tenor could not read notes, he learned the part with him on the bus.',
  limits: 'often',
  alone: 'yes',
  add: null,
}

/** Who was named, application by application, in every state a referee can be in: the longest in checks first. */
export const inChecks: readonly (readonly RefereeTold[])[] = [
  [
    { name: 'Dr O. Falk', how: 'Head of year at our school', state: 'counts', askedDaysAgo: 20, words: calm },
    { name: 'P. Lindqvist', how: 'Neighbours since 2015', state: 'asked', askedDaysAgo: 17 },
  ],
  [
    { name: 'Margit Sund', how: 'She managed our hostel', state: 'received', askedDaysAgo: 9, words: tired },
    {
      name: 'Ines Carver',
      how: 'We run a reading group together',
      state: 'asked',
      askedDaysAgo: 4,
      draft: {
        way: 'write',
        how: 'A reading group, every other Sunday since 2019',
        see: 'When her train was cancelled she',
      },
    },
  ],
  [
    { name: 'P. Oduya', how: 'My manager at the library', state: 'declined', askedDaysAgo: 12 },
    {
      name: 'Teresa Amis',
      how: 'My team leader at the library',
      state: 'asked',
      askedDaysAgo: 5,
      callInDays: 1,
      insteadOf: 0,
    },
    { name: 'Joan Petty', how: 'Friends since college', state: 'asked', askedDaysAgo: 6, withoutEmail: true },
  ],
  [
    {
      name: 'Marcus Ivory',
      how: 'Director of our choir',
      state: 'to-confirm',
      askedDaysAgo: 8,
      words: spoken,
      written: 'by-telephone',
    },
    { name: 'Rhoda Penn', how: 'She taught me Arabic', state: 'not-them', askedDaysAgo: 8 },
  ],
  [
    { name: 'Alec Storr', how: 'We sing together', state: 'ring', askedDaysAgo: 11, words: unsure },
    {
      name: 'Bea Tolland',
      how: 'She supervised my placement',
      state: 'not-counted',
      askedDaysAgo: 13,
      words: unsure,
    },
  ],
]

/** Whoever comes after those. */
export const everybodyElse: readonly RefereeTold[] = [
  { name: 'Hetty Marlow', how: 'My manager for three years', state: 'asked', askedDaysAgo: 3 },
  { name: 'Owen Baird', how: 'He coached our team', state: 'received', askedDaysAgo: 6, words: calm },
]

/** Before it comes to checks nobody is asked. */
export const unasked: readonly RefereeTold[] = [
  { name: 'Miles Harker', how: 'We volunteered at the food bank', state: 'named', askedDaysAgo: 0 },
]

/** Of those who were cleared, or stand before it. */
export const cleared: readonly RefereeTold[] = [
  { name: 'Nora Whitby', how: 'My head teacher', state: 'counts', askedDaysAgo: 12, words: calm },
  {
    name: 'Colin Dray',
    how: 'Director of our choir',
    state: 'counts',
    askedDaysAgo: 11,
    words: spoken,
    written: 'by-telephone',
  },
]

/** What referees of the demonstration wrote, sent or not: words of their own, in whatever language a page is. */
export const saidInReferences: readonly string[] = [...inChecks.flat(), ...everybodyElse, ...cleared]
  .flatMap(({ words, draft }) => [...Object.values(words ?? {}), ...Object.values(draft ?? {})])
  .filter((said) => typeof said === 'string')
