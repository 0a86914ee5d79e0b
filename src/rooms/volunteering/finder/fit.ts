/** How a way to help fits what somebody asked. */
export interface Fit {
  readonly slot: number
  /** Miles from the reader; null where nobody meets, or where it is not known. */
  readonly miles: number | null
  /** Which of its shifts fits first: one with a place left, else one to wait for; -1 where times are agreed. */
  readonly shift: number
  /** When that shift starts, in minutes since 1970; 0 without. */
  readonly starts: number
  /** Its places left; 0: the waiting list is open; -1: as many as come, or no shift. */
  readonly left: number
  readonly urgent: boolean
  readonly score: number
}

/** In place of a shift, where times are agreed. */
export const agreed = -1

/** How a way fits, written anew for each one looked at: of ten thousand, fifty are kept. */
export interface Verdict {
  /** -1 where nobody meets, or where it is not known. */
  miles: number
  shift: number
  starts: number
  left: number
  urgent: boolean
  score: number
}

/** A verdict with what its score is made of. */
export interface Judgement extends Verdict {
  /** How well its words are met, 0 to 40. */
  relevance: number
  isHome: boolean
  skillsShared: number
  languagesShared: number
}

export const blankJudgement = (): Judgement => ({
  miles: -1,
  shift: agreed,
  starts: 0,
  left: -1,
  urgent: false,
  score: 0,
  relevance: 0,
  isHome: false,
  skillsShared: 0,
  languagesShared: 0,
})
