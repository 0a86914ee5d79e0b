import type { Check, Commitment, Kind, Language, Side, Skill } from '../../../rooms/volunteering/lists.ts'
import type { City, OrganisationKey, ProgrammeKey } from '../charity/organisations.ts'
import type { moreVenues } from '../charity/more-venues.ts'
import type { venues } from '../charity/venues.ts'
import type { TeamKey } from '../people/team.ts'

export type VenueKey = keyof typeof venues | keyof typeof moreVenues

/** ISO weekday, 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
export type Nth = 1 | 2 | 3 | 4 | 'last'

interface Hours {
  readonly starts: string
  readonly ends: string
}

/** A day that differs: so many weeks from now, moved to a weekday of that week or left out. */
export interface Differs {
  readonly inWeeks: number
  readonly to?: Weekday
  readonly because: string
}

/** When it happens, told from today, so that the year around today is always full. */
export type When =
  | (Hours & {
      readonly how: 'weekly'
      readonly every?: number
      readonly on: Weekday
      /** How many weeks ago it began. */
      readonly since: number
      /** In how many weeks it ends; without it, it goes on. */
      readonly until?: number
      readonly differs?: readonly Differs[]
    })
  | (Hours & {
      readonly how: 'monthly'
      readonly nth: Nth
      readonly on: Weekday
      readonly since: number
      readonly until?: number
    })
  /** `rest`: it is planned although it touches rest, and this is why. */
  | (Hours & { readonly how: 'once'; readonly inWeeks: number; readonly on: Weekday; readonly rest?: string })
  | {
      readonly how: 'agreed'
      readonly words: string
      readonly often: Commitment
      readonly minutes: number | null
    }

/** What became of it: how far it is on its way to everybody. */
export type Fate =
  | { readonly is: 'published' }
  /** Published, and a next version is being written by somebody. */
  | {
      readonly is: 'published'
      readonly writing: {
        readonly by: TeamKey
        readonly asks?: boolean
        readonly changes: Readonly<Record<string, string>>
      }
    }
  | { readonly is: 'draft'; readonly by: TeamKey }
  | { readonly is: 'in-review'; readonly by: TeamKey; readonly daysAgo: number }
  | { readonly is: 'scheduled'; readonly inDays: number }
  | { readonly is: 'paused'; readonly daysAgo: number; readonly because: string }
  | { readonly is: 'closed'; readonly daysAgo: number; readonly because: string }

/** One way to help of the demonstration, as its lead would tell it. */
export interface WayTold {
  readonly key: string
  readonly title: string
  readonly summary: string
  readonly what: string
  readonly helps: string
  readonly side: Side
  readonly kind: Kind
  readonly organisation: OrganisationKey
  readonly programme: ProgrammeKey
  readonly city: City | null
  readonly where:
    | VenueKey
    | 'home'
    | { readonly area: string; readonly postcode: string; readonly lat: number; readonly lon: number }
  readonly when: When
  readonly skills?: readonly Skill[]
  readonly languages?: readonly Language[]
  readonly livedExperience?: boolean
  readonly youngest?: number
  readonly checks?: readonly Check[]
  readonly checksInWords?: string
  readonly expenses: string
  readonly bring?: string
  readonly lead: TeamKey
  readonly capacity: number | null
  readonly group?: number
  readonly waitingList?: boolean
  readonly answerHours?: number
  readonly urgent?: boolean
  /** How sought after it is: the share of places that are taken, above 1 with a waiting list. */
  readonly sought: number
  readonly fate?: Fate
}

export const travel =
  'Travel repaid, usually within five days. If you are seeking asylum yourself, we repay exactly what you spent, so keep the ticket.'
export const fromHome = 'It costs nothing. If you need data for your phone, we repay what you paid for it.'
export const film = 'You watch our 20-minute film on safeguarding when you sign up.'
