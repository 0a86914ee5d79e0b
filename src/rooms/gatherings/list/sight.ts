import type { Shared } from '../../network/face.ts'

/** What somebody may see of those who come to a gathering. */
export interface Sight {
  /** Everything: they are ours. */
  readonly all: boolean
  /** What people asked us to know. */
  readonly needs: boolean
  /** What the agreement with the partner keeps from its leads. */
  readonly hides: readonly (keyof Shared)[]
}

const words: Record<keyof Shared, string> = {
  phone: 'telephone numbers',
  email: 'email addresses',
  others: 'the names of those they bring',
  needs: 'what they asked us to know',
}

export const hiddenBy = (shared: Shared): (keyof Shared)[] =>
  (Object.keys(words) as (keyof Shared)[]).filter((what) => !shared[what])

/** Says what is not shown, so that nobody thinks it is missing. */
export const sightWords = ({ hides }: Sight): string =>
  `By the agreement between your organisation and us, this list does not show ${new Intl.ListFormat(
    'en-GB',
  ).format(hides.map((what) => words[what]))}. To reach somebody, write to them from here or ask one of us.`
