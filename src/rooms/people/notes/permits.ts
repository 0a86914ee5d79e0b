import {
  coordinatesIn,
  has,
  isAdministrator,
  vettingGrants,
  type Actor,
} from '../../../platform/permits/actor.ts'
import { permit } from '../../../platform/permits/permit.ts'

/** For whom a note is meant, from many to few. */
export const levels = ['everybody', 'arranging', 'vetting', 'safeguarding'] as const
export type Level = (typeof levels)[number]

interface About {
  readonly id: string
  readonly region: string | null
}

const vetsIn = (actor: Actor, region: string | null): boolean =>
  vettingGrants(actor).some(
    ({ regions }) => regions === 'all' || (region !== null && regions.includes(region)),
  )

/** Which notes on somebody are meant for this reader; its equal in SQL guards `people.note`. None on oneself. */
export function levelsFor(actor: Actor, { id, region }: About): Level[] {
  if (actor.personId === id) return []
  const arranges = isAdministrator(actor) || coordinatesIn(actor, region)
  const isSafeguarding = has(actor, 'safeguarding-lead')
  const meant: Record<Level, boolean> = {
    everybody: arranges || isSafeguarding || vetsIn(actor, region),
    arranging: arranges || isSafeguarding,
    vetting: isAdministrator(actor) || vetsIn(actor, region),
    safeguarding: isSafeguarding,
  }
  return levels.filter((level) => meant[level])
}

export const seeNotes = permit<About>('read and write notes on somebody', {
  who: 'Administrators, safeguarding leads, coordinators and vetting officers of their region; each only notes meant for them, and nobody on themselves',
  why: 'Who helps next should know what the last one learned, and no more than that. Each reading is logged, and the person sees it.',
  holds: (actor, person) => levelsFor(actor, person).length > 0,
})
