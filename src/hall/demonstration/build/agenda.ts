import { byTime } from '../../../platform/clock.ts'

interface Entry {
  readonly at: Temporal.Instant
  readonly happens: (at: Temporal.Instant) => void
}

/** What is yet to happen, taken in the order of time; what happens may put more on it. */
export class Agenda {
  readonly #until: Temporal.Instant
  #entries: Entry[] = []

  /** @param until nothing at or after this moment happens */
  constructor(until: Temporal.Instant) {
    this.#until = until
  }

  at(moment: Temporal.Instant, happens: (at: Temporal.Instant) => void): void {
    if (byTime(moment, this.#until) < 0) this.#entries.push({ at: moment, happens })
  }

  run(): void {
    while (this.#entries.length > 0) {
      const next = this.#entries.reduce((first, one) => (byTime(one.at, first.at) < 0 ? one : first))
      this.#entries = this.#entries.filter((one) => one !== next)
      next.happens(next.at)
    }
  }
}
