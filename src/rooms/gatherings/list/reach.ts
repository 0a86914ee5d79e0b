import type { Reach as Programmes } from '../../../platform/permits/actor.ts'

/** A coordinator's programmes and regions as the database compares them; `all` is a list of that one word. */
export interface Given {
  readonly programmes: readonly string[]
  readonly regions: readonly string[]
}

const listOf = (reach: Programmes): readonly string[] => (reach === 'all' ? ['all'] : reach)

export const given = ({ programmes, regions }: { programmes: Programmes; regions: Programmes }): Given => ({
  programmes: listOf(programmes),
  regions: listOf(regions),
})
