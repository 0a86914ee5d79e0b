import type { Shared } from './rules.ts'

/** Why two records may be one person, at the desk. */
export const sharedWords: Record<Shared, string> = {
  email: 'the same email',
  phone: 'the same number',
  'name-and-birth': 'names that sound the same, and the same date of birth',
  name: 'names that sound the same',
}

/** Reasons one after the other, within a sentence. */
export const reasonsWithin = (shared: readonly Shared[]): string =>
  shared.map((one) => sharedWords[one]).join('; ')

/** Reasons as one sentence. */
export const reasons = (shared: readonly Shared[]): string => {
  const said = reasonsWithin(shared)
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}
