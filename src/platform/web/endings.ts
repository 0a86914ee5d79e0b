import type { Sentence } from '../words/words.ts'

/** Ways a request may end early; thrown, caught once at the edge. */

/** As if it were not there: also for what somebody may not see. */
export class NotHere extends Error {}

/** A post came from a page of another site, or did not say where from. */
export class Foreign extends Error {}

/** They must come in first, or show more surely that it is them; afterwards they return to where they were. */
export class ComeIn extends Error {
  readonly how: 'come-in' | 'show-it-is-you'
  constructor(how: 'come-in' | 'show-it-is-you') {
    super(how)
    this.how = how
  }
}

/** Too much at once from one place. */
export class TooMany extends Error {
  /** Seconds until another try is worth it. */
  readonly retryAfter: number
  constructor(retryAfter: number) {
    super('too many')
    this.retryAfter = retryAfter
  }
}

/** What was sent cannot be read at all: too large, not a form, cut short. */
export class Unreadable extends Error {
  readonly status: 400 | 413 | 415
  readonly sentence: Sentence
  constructor(status: 400 | 413 | 415, sentence: Sentence) {
    super('unreadable')
    this.status = status
    this.sentence = sentence
  }
}
