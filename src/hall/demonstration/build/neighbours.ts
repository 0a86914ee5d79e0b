import type { Chance } from '../chance.ts'
import type { City } from '../charity/organisations.ts'
import type { Member } from '../people/people.ts'
import type { WayMade } from './opportunities.ts'

interface Span {
  readonly from: number
  readonly to: number
}

/** Who comes to what, so that nobody is in two places at once and each series has its regulars. */
export class Neighbours {
  readonly #byCity = new Map<City | null, readonly Member[]>()
  readonly #regulars = new Map<string, readonly Member[]>()
  readonly #busy = new Map<string, Span[]>()
  readonly #chance: Chance

  /** @param members those who may come to things of their own accord: not staff, and nobody whose story is told apart */
  constructor(members: readonly Member[], chance: Chance) {
    this.#chance = chance
    for (const city of new Set(members.map((one) => one.city))) {
      this.#byCity.set(
        city,
        members.filter((one) => one.city === city),
      )
    }
    this.#byCity.set(null, members)
  }

  /** Somebody free at that time, known by then, and not among these; null when nobody is. */
  somebody(way: WayMade, span: Span, at: Temporal.Instant, not: ReadonlySet<string>): Member | null {
    const { told } = way
    const near = this.#byCity.get(told.city) ?? []
    for (let turn = 0; turn < 12; turn++) {
      const one = this.#chance.one(this.#chance.happens(0.7) ? this.#regularsOf(way) : near)
      const isKnown = Temporal.Instant.compare(one.madeAt, at) <= 0
      if (isKnown && !not.has(one.id) && !not.has(one.email ?? '') && this.isFree(one, span)) return one
    }
    return null
  }

  isFree(one: Member, { from, to }: Span): boolean {
    return !(this.#busy.get(one.id) ?? []).some((span) => span.from < to && span.to > from)
  }

  comes(one: Member, span: Span): void {
    this.#busy.set(one.id, [...(this.#busy.get(one.id) ?? []), span])
  }

  comesNot(one: Member, span: Span): void {
    this.#busy.set(
      one.id,
      (this.#busy.get(one.id) ?? []).filter(({ from }) => from !== span.from),
    )
  }

  #regularsOf(way: WayMade): readonly Member[] {
    const { id } = way.opportunity
    let regulars = this.#regulars.get(id)
    if (!regulars) {
      const near = this.#byCity.get(way.told.city) ?? []
      regulars = this.#chance.some(
        near,
        Math.min(near.length, 4 + Math.round((way.told.capacity ?? 8) * 1.8)),
      )
      this.#regulars.set(id, regulars)
    }
    return regulars
  }
}
