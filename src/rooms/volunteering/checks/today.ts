import { byTime, dayAt } from '../../../platform/clock.ts'
import type { Todo } from '../../../platform/room.ts'
import { can } from '../../../platform/permits/permit.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dayWordsTight } from '../../../platform/words/dates.ts'
import { gatheringsOf } from '../../gatherings/face.ts'
import { answersNow, titleOf } from '../opportunities/standing.ts'
import { opportunitiesOf, type Opportunity } from '../opportunities/store.ts'
import { readDraft } from '../opportunities/writing/reading.ts'
import { againWords, stateOf } from './deciding/again-words.ts'
import { checkAskedBy } from './deciding/asking.ts'
import { idsToDecide, standingDecisions } from './deciding/store.ts'
import { tooOften } from './days/load.ts'
import { turnedAwaySince } from './days/store.ts'
import { decideCheck, decisionReachOf, seeDecisions } from './permits.ts'

/** Decisions to make again, checks asked for that nobody decided, and people with a fourth day in 30. */
export async function today(visit: Visit): Promise<Todo[]> {
  const { hub, actor } = visit
  if (!visit.can(seeDecisions, undefined)) return []
  const ids = await idsToDecide(hub.db, decisionReachOf(actor))
  const standing = await standingDecisions(hub.db, ids)
  const mine = (await opportunitiesOf(hub.db, ids)).filter((one) => can(decideCheck, actor, one))
  const open = mine
    .map((one) => ({
      one,
      asked: checkAskedBy(hub, standing.get(one.id), one.published ?? readDraft(answersNow(one)).content),
    }))
    .map(({ one, asked }) => ({ one, asked, state: stateOf(asked) }))
  const again = open.flatMap(({ one, asked, state }): Todo[] => {
    const why = asked.again[0]
    if (state !== 'again' || !why) return []
    return [
      {
        urgency: why === 'look-again' ? 'soon' : 'late',
        since: asked.decision!.decidedAt,
        fact: `${titleOf(one)}: decide again which check we may ask for`,
        reason: againWords[why],
        action: { label: 'Decide', href: `/desk/opportunities/${one.id}/check` },
      },
    ]
  })
  const never = open.filter(({ one, state }) => state === 'never' && one.published !== null)
  const first = never[0]
  return [
    ...again,
    ...(first ? [neverDecided(never.length, first.one.publishedAt ?? first.one.madeAt)] : []),
    ...(await turnedAway(visit, mine)),
    ...(await over(visit, new Set(mine.map(({ id }) => id)))),
  ]
}

const neverDecided = (count: number, since: Temporal.Instant): Todo => ({
  urgency: 'quiet',
  since,
  fact: `${count} ${count === 1 ? 'way' : 'ways'} to help ${count === 1 ? 'asks' : 'ask'} for a DBS check that nobody decided`,
  reason:
    'To ask for more than the law allows is an offence, so each is decided from what the role really is.',
  action: { label: 'Decide', href: '/desk/checks' },
})

/** Ways to help that somebody asked for on one more day than their check reaches, and was told to ask us. */
async function turnedAway({ hub, words }: Visit, mine: readonly Opportunity[]): Promise<Todo[]> {
  const asked = await turnedAwaySince(
    hub.db,
    mine.map(({ id }) => id),
  )
  const ahead = (
    await gatheringsOf(
      hub.db,
      [...asked.values()].flat().map(({ gatheringId }) => gatheringId),
    )
  ).filter(({ state, startsAt }) => state === 'open' && byTime(startsAt, hub.now()) > 0)
  return mine.flatMap((one): Todo[] => {
    const dates = ahead.filter(({ partOf }) => partOf === one.id)
    if (dates.length === 0) return []
    const days = dates.map(({ startsAt }) => dayWordsTight(words, dayAt(startsAt)))
    return [
      {
        urgency: 'soon',
        since: asked.get(one.id)!.at(-1)!.at,
        fact: `${titleOf(one)}: asked for on more days than its check is for (${days.join('; ')})`,
        reason:
          'It was not booked, and they were told how to ask us. Decide again if this is wanted more often.',
        action: { label: 'Decide', href: `/desk/opportunities/${one.id}/check` },
      },
    ]
  })
}

async function over({ hub }: Visit, mine: ReadonlySet<string>): Promise<Todo[]> {
  const found = (await tooOften(hub, hub.db)).filter(({ opportunities }) =>
    opportunities.some((id) => mine.has(id)),
  )
  const first = found[0]?.opportunities.find((id) => mine.has(id))
  if (!first) return []
  return [
    {
      urgency: 'late',
      since: hub.now(),
      fact: `${found.length === 1 ? '1 person has' : `${found.length} people have`} a fourth day in 30`,
      reason: 'From then on it is regulated activity, and the check that was decided is not enough.',
      action: { label: 'Look', href: `/desk/opportunities/${first}/check` },
    },
  ]
}
