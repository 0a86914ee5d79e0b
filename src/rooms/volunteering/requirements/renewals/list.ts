import { z } from 'zod'
import type { Day } from '../../../../platform/clock.ts'
import type { DeskList } from '../../../../platform/lists/face.ts'
import { named } from '../naming.ts'
import { seeRenewals, standingReachOf, takeStandings } from '../permits.ts'
import { becauseWords } from '../person/bars-part.ts'
import { stateNames } from '../words.ts'
import { renewalsWithin } from './load.ts'
import { weeksShown } from './page.ts'
import { waitingFor } from './waiting.ts'

const usual = 12

/** How far ahead is looked; anything else in the address is as if it were not there. */
const lookForm = z.object({ weeks: z.coerce.number().catch(usual) })

export function weeksIn(asked: unknown): (typeof weeksShown)[number] {
  const { weeks } = lookForm.parse(asked)
  return weeksShown.find((one) => one === weeks) ?? usual
}

interface RenewalRow {
  readonly personId: string
  readonly name: string
  readonly role: string
  readonly state: string
  /** When they stop; of an exemption that waits, the day from which it is asked for. */
  readonly on: Day | null
  readonly because: string
  readonly shifts: string
}

/** Whose standing ran out, whose will, and which exemptions wait: its views are kept, and it is taken as a file. */
export const renewalsList: DeskList<RenewalRow> = {
  key: 'renewals',
  path: '/desk/renewals',
  heading: 'Renewals',
  counts: ['row', 'rows'],
  permit: seeRenewals,
  takes: takeStandings,
  filters: ['weeks'],
  typed: [],
  columns: () => [
    { label: 'Name', value: ({ name }) => name },
    { label: 'Role', value: ({ role }) => role },
    { label: 'Now', value: ({ state }) => state },
    { label: 'From', value: ({ on }) => on },
    { label: 'Because', value: ({ because }) => because },
    { label: 'Shifts it touches', value: ({ shifts }) => shifts },
  ],
  async *pages(visit, asked) {
    const { hub, actor, words } = visit
    const names = await named(hub.db)
    const found = await renewalsWithin(hub, standingReachOf(actor), weeksIn(asked))
    yield found.map(({ personId, name, role, today, afterwards, stopsOn, shifts }) => ({
      personId,
      name,
      role: role.name,
      state: words.say(stateNames[today.state]),
      on: stopsOn,
      because: becauseWords(words, afterwards ?? today, names),
      shifts: shifts.map(({ title, on }) => `${title}, ${on}`).join('; '),
    }))
    yield (await waitingFor(visit)).map(({ personId, name, role, from, reason }) => ({
      personId,
      name,
      role: role.name,
      state: 'Exemption to decide',
      on: from,
      because: reason,
      shifts: '',
    }))
  },
  about: ({ personId }) => personId,
}
