import { momentAt, type Day } from '../../../platform/clock.ts'
import type { InterestTold } from '../../../rooms/volunteering/bulk-store.ts'
import { answerBy } from '../../../rooms/volunteering/interest/rules.ts'
import type { Chance } from '../chance.ts'
import { care, rest } from '../charity/settings.ts'
import type { Member } from '../people/people.ts'
import type { TeamKey } from '../people/team.ts'
import { awake, notInRest } from './moments.ts'
import type { WayMade } from './opportunities.ts'

const said = [
  'I have Wednesdays free now that the children are at school.',
  'My grandmother came here with one suitcase. I would like to be who somebody was for her.',
  'I did this for four years in another city and miss it.',
  'I can begin after the 12th. I speak it at home, but I do not write it well.',
  'A friend told me about you. I am quieter than she is; I hope that is all right.',
  'I retired in June and I am not good at it.',
  'Could I come and look first?',
  null,
  'I came here nine years ago. I know the offices from both sides of the desk.',
  'Evenings only, please. I drive, and the car has seven seats.',
]

const answers = [
  'How good to hear from you. Could we talk for half an hour next week? Tuesday or Thursday after four would suit me.',
  'Thank you. Yes, do come and look first; nobody decides anything on the first day.',
  'Thank you for what you wrote. We have just found two people for it. May I tell you when the next place comes up?',
  'Welcome. I will ring you tomorrow at about ten to talk it through, and then we ask for your two referees.',
]

/** What Naomi would like to do, asked so many hours ago: about one she waits for an answer, for the other she applied since. */
const naomiWouldLike: ReadonlyMap<string, number> = new Map([
  ['letter-translator', 20],
  ['befriender-north-london', 24 * 9],
])

interface Telling {
  readonly chance: Chance
  readonly members: readonly Member[]
  readonly team: Readonly<Record<TeamKey, string>>
  readonly today: Day
}

/** People who would like to take on a role or a task: some answered, some waiting, one or two a little too long. */
export function interestsIn(way: WayMade, telling: Telling): InterestTold[] {
  const { chance, members } = telling
  const { told, opportunity } = way
  if (opportunity.state === 'draft' || opportunity.state === 'in-review' || way.content.times !== null)
    return []
  const near = members.filter(
    (one) => one.key === null && one.email !== null && (told.city === null || one.city === told.city),
  )
  const count = Math.max(1, Math.round((told.capacity ?? 3) * told.sought))
  const naomi = members.find(({ key }) => key === 'naomi')!
  const asks = chance.some(near, Math.min(count, 14))
  return (naomiWouldLike.has(told.key) ? [naomi, ...asks] : asks).map((one, at) =>
    interestOf(way, one, at, telling),
  )
}

function interestOf(
  { told, opportunity }: WayMade,
  one: Member,
  at: number,
  { chance, team, today }: Telling,
): InterestTold {
  const now = momentAt(today, '00:00')
  const isRecent =
    opportunity.state === 'published' && (one.key !== null || at % 4 === 1 || chance.happens(0.08))
  const usual = isRecent ? chance.between(2, 60) : chance.between(120, 1_400)
  const hours = (one.key !== null && naomiWouldLike.get(told.key)) || usual
  const asked = notInRest(chance, awake(chance, now.subtract({ hours })))
  const madeAt =
    Temporal.Instant.compare(asked, now) < 0 ? asked : now.subtract({ minutes: chance.between(90, 300) })
  const due = answerBy(madeAt, 3, { customs: rest, bankHolidays: care.bankHolidays })
  const isUnsure = isRecent && one.key === null && chance.happens(0.15)
  const state = isUnsure
    ? 'unconfirmed'
    : isRecent
      ? 'waiting'
      : chance.happens(0.1)
        ? 'withdrawn'
        : 'answered'
  const isAnswered = state === 'answered'
  return {
    id: chance.idAt(madeAt),
    opportunityId: opportunity.id,
    personId: isUnsure ? null : one.id,
    name: one.name,
    email: one.email,
    phone: one.phone,
    words: chance.one(said),
    state,
    madeAt,
    confirmedAt: isUnsure ? null : madeAt,
    answerBy: isUnsure ? null : due,
    answeredAt: isAnswered ? due.subtract({ hours: chance.between(2, 30) }) : null,
    answeredBy: isAnswered ? team[told.lead] : null,
    answer: isAnswered ? chance.one(answers) : null,
  }
}
