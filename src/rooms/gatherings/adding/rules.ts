/** What is known of somebody's age. */
export interface Known {
  /** Full years, by their date of birth; null when we do not have it. */
  readonly years: number | null
  /** A parent or guardian had to say yes when they last signed up. */
  readonly guardianWasNeeded: boolean
}

/** What must be said before somebody gets a place: nothing, their age, or whose yes it needs. */
export type Asked = 'nothing' | 'age' | 'guardian' | 'too-young'

/** The same rule as when somebody signs up by themselves: nobody below the lowest age, and below 18 a guardian says yes. */
export function askedOf({ years, guardianWasNeeded }: Known, youngestAge: number): Asked {
  if (years !== null) return years < youngestAge ? 'too-young' : years < 18 ? 'guardian' : 'nothing'
  if (guardianWasNeeded) return youngestAge >= 18 ? 'too-young' : 'guardian'
  return 'age'
}
