import { restOf } from '../../../platform/calendar/in-force.ts'
import { byTime, dayAt, momentAt, plain, plusDays, type Day } from '../../../platform/clock.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { SlotMade, TalkMade, ToTalkAbout } from '../../../rooms/volunteering/clearing/bulk-store.ts'
import { sealedNotes } from '../../../rooms/volunteering/clearing/conversations/notes.ts'
import { offerable, timesOf } from '../../../rooms/volunteering/clearing/conversations/rules.ts'
import type { Chance } from '../chance.ts'
import type { TeamKey } from '../people/team.ts'
import { notesOfTalks } from './agreement-texts.ts'
import { atWork } from './moments.ts'

export interface Told {
  readonly chance: Chance
  readonly team: Readonly<Record<TeamKey, string>>
  /** She is one whom visitors may be. */
  readonly naomi: string
  readonly today: Day
  readonly now: Temporal.Instant
}

/** Tuesday evenings with Ruth by video, Thursday mornings with Samuel by telephone, for three weeks. */
export function timesAhead(hub: Hub, { chance, team, today, now }: Told): SlotMade[] {
  const next = (weekday: number): Day => plusDays(today, ((weekday - plain(today).dayOfWeek + 6) % 7) + 1)
  const batches = [
    {
      hostId: team.ruth,
      from: next(2),
      starts: '18:00',
      ends: '20:00',
      how: 'video',
      at: 'https://talk.hineni.example/room',
    },
    { hostId: team.samuel, from: next(4), starts: '10:00', ends: '12:00', how: 'telephone', at: null },
  ] as const
  return batches.flatMap(({ hostId, from, starts, ends, how, at }) => {
    const times = timesOf({ from, starts, ends, minutes: 30, weeks: 3 })
    if (!times.ok) throw new Error(`The demonstration offers no times: ${times.refusal}`)
    const offeredAt = now.subtract({ hours: 24 * 9 })
    return offerable(times.value, { now, rest: restOf(hub), taken: [] }).offered.map((one) => ({
      ...one,
      id: chance.idAt(offeredAt),
      hostId,
      roleId: null,
      how,
      at,
      offeredAt,
    }))
  })
}

/** Of those in selection, the longest there first: what came of their conversation, in turn; everybody after them has none yet. */
const inSelection = ['ahead', 'to-record', 'none-fits', 'missed', 'talk-again'] as const

/** Those who have not talked with us yet, where we talk; Naomi, who is to choose a time herself, aside. */
export const inSelectionOf = (
  asking: readonly ToTalkAbout[],
  { naomi }: Pick<Told, 'naomi'>,
): ToTalkAbout[] =>
  asking.filter(
    ({ stage, state, hasTalked, personId }) =>
      state === 'open' && stage === 'selection' && !hasTalked && personId !== naomi,
  )

interface Talks {
  readonly slots: SlotMade[]
  readonly talks: TalkMade[]
}

/** Conversations in every state, with what was written about some of them. */
export async function talksOf(
  hub: Hub,
  told: Told,
  asking: readonly ToTalkAbout[],
  ahead: readonly SlotMade[],
): Promise<Talks> {
  const { chance, team, now } = told
  const slots: SlotMade[] = []
  const talks: TalkMade[] = []
  const begun = new Set<number>()
  const half = 30 * 60_000
  /** The next half hour of the house’s working day at which nothing else begins. */
  const free = (around: Temporal.Instant): Temporal.Instant => {
    let at = Math.floor(atWork(chance, dayAt(around)).epochMilliseconds / half) * half
    while (begun.has(at)) at += half
    begun.add(at)
    return Temporal.Instant.fromEpochMilliseconds(at)
  }
  const past = (around: Temporal.Instant): SlotMade => {
    const startsAt = free(around)
    const offeredAt = startsAt.subtract({ hours: 24 * 8 })
    const slot = {
      id: chance.idAt(offeredAt),
      hostId: team.ruth,
      roleId: null,
      startsAt,
      endsAt: startsAt.add({ minutes: 30 }),
      how: 'video' as const,
      at: 'https://talk.hineni.example/room',
      offeredAt,
    }
    slots.push(slot)
    return slot
  }
  /** Of a conversation that nobody booked only the day is known; it was written down in the afternoon. */
  const byTheWay = (around: Temporal.Instant): SlotMade => {
    const on = dayAt(around)
    const startsAt = momentAt(on, '00:00')
    const slot = {
      id: chance.idAt(startsAt),
      hostId: team.ruth,
      roleId: null,
      startsAt,
      endsAt: startsAt.add({ minutes: 1 }),
      how: 'telephone' as const,
      at: null,
      offeredAt: momentAt(on, '16:00'),
      dayOnly: true,
    }
    slots.push(slot)
    return slot
  }
  const talk = async (
    { id: applicationId }: ToTalkAbout,
    slot: SlotMade,
    came: Pick<TalkMade, 'state' | 'outcome'>,
  ): Promise<void> => {
    const bookedAt = slot.dayOnly ? slot.offeredAt : slot.offeredAt.add({ hours: 20 })
    const id = chance.idAt(bookedAt)
    const ended = slot.dayOnly ? slot.offeredAt : slot.endsAt.add({ minutes: 10 })
    const endedAt = came.state === 'booked' ? null : ended
    const isWritten = came.state === 'held' && talks.length % 3 === 0
    const words = notesOfTalks[talks.length % notesOfTalks.length]!
    const notes = isWritten ? await hub.seal.close(words, { at: sealedNotes, row: id }) : null
    const endedBy = endedAt === null ? null : team.ruth
    talks.push({ id, applicationId, slotId: slot.id, bookedAt, endedAt, endedBy, notes, ...came })
  }
  const selection = inSelectionOf(asking, told)
  for (const one of asking) {
    const kind = inSelection[selection.indexOf(one)]
    const some = now.subtract({ hours: 24 * 3 + 2 })
    if (one.hasTalked) {
      const before = byTime(one.stageSince, now) < 0 ? one.stageSince : now
      const at = before.subtract({ hours: 30 })
      const slot = talks.length % 5 === 4 ? byTheWay(at) : past(at)
      await talk(one, slot, { state: 'held', outcome: 'go-on' })
    } else if (kind === 'ahead' && ahead[0]) await talk(one, ahead[0], { state: 'booked', outcome: null })
    else if (kind === 'to-record')
      await talk(one, past(now.subtract({ hours: 20 })), { state: 'booked', outcome: null })
    else if (kind === 'missed') await talk(one, past(some), { state: 'missed', outcome: null })
    else if (kind === 'talk-again') await talk(one, past(some), { state: 'held', outcome: 'talk-again' })
  }
  return { slots, talks }
}
