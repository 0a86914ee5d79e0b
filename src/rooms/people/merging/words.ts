import type { Shared } from './rules.ts'

/** Why two records may be one person, at the desk. */
export const sharedWords: Record<Shared, string> = {
  email: 'the same email',
  phone: 'the same number',
  'name-and-birth': 'names that sound the same, and the same date of birth',
  name: 'names that sound the same',
}

/** Reasons as one sentence. */
export const reasons = (shared: readonly Shared[]): string => {
  const said = shared.map((one) => sharedWords[one]).join('; ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}
