import { byTime } from '../../../platform/clock.ts'
import type { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'
import { Agenda } from './agenda.ts'
import { awake, notInRest } from './moments.ts'
import type { Neighbours } from './neighbours.ts'
import { companions } from './parties.ts'
import type { ShiftMade } from './shifts.ts'
import { Tale, type Ask, type Asker } from './tale.ts'
import type { Place } from '../../../rooms/gatherings/types.ts'

/** Something a story asks for: who comes, when they asked, and what they do then. */
export interface Scripted {
  readonly who: Asker
  /** Hours before the start, or before now where that comes first, at which they asked. */
  readonly hoursBefore: number
  readonly people?: number
  readonly groupName?: string
  readonly later?: 'gives-back' | 'stays-away' | 'guardian-yes'
  /** For whoever gives back: how many hours before now. */
  readonly backHoursBefore?: number
}

interface Life {
  readonly chance: Chance
  readonly neighbours: Neighbours
  readonly now: Temporal.Instant
  /** The person who ticks off who came. */
  readonly leadId: string
  readonly scripted: readonly Scripted[]
  /** Nobody comes but those of the story. */
  readonly onlyScripted: boolean
}

const earlier = (one: Temporal.Instant, other: Temporal.Instant) => (byTime(one, other) <= 0 ? one : other)

/** Everything that happened to one shift by now: who asked, who gave back, who waited, who came. */
export function lifeOf(shift: ShiftMade, life: Life): Tale {
  const { chance, now } = life
  const tale = new Tale(shift.gathering, chance)
  const { startsAt } = shift.gathering
  const agenda = new Agenda(earlier(now, startsAt))
  agenda.at(shift.opensAt, (at) => tale.agree({}, 'opened', at, null))
  if (shift.moved) agenda.at(shift.moved.at, (at) => tale.agree({}, 'changed', at, null))
  for (const scripted of life.scripted) tellScripted(tale, agenda, scripted, shift, life)
  for (let count = life.onlyScripted ? 0 : wanted(shift, chance); count > 0; count--)
    tellUsual(tale, agenda, shift, life)
  const { cancelled } = shift
  if (cancelled) agenda.at(cancelled.at, (at) => tale.cancelAll(cancelled.because, at, life.leadId))
  agenda.run()
  if (byTime(shift.gathering.endsAt, now) <= 0) tickOff(tale, life)
  return tale
}

/** How many sign-ups a shift draws in all; those to come are not there yet. */
function wanted({ way, cancelled, gathering }: ShiftMade, chance: Chance): number {
  if (cancelled) return 2
  const { sought, capacity } = way.told
  const whole = (gathering.capacity ?? capacity ?? 10) * sought
  return Math.max(0, Math.round((whole * (0.95 + chance.next() * 0.5)) / averageParty(way.told.group ?? 1)))
}

const averageParty = (largest: number): number => (largest === 1 ? 1 : 1.2)

/** Most people ask in the fortnight before, some months ahead. */
function askedAt({ gathering, opensAt, cancelled }: ShiftMade, chance: Chance): Temporal.Instant {
  const days = cancelled ? 40 + chance.next() * 60 : 0.2 - Math.log(1 - chance.next()) * 19
  const at = gathering.startsAt.subtract({ minutes: Math.round(days * 1440) })
  const late = byTime(at, opensAt) < 0 ? opensAt.add({ minutes: chance.between(60, 9_000) }) : at
  return notInRest(chance, awake(chance, late))
}

const spanOf = ({ gathering }: ShiftMade) => ({
  from: gathering.startsAt.epochMilliseconds,
  to: gathering.endsAt.epochMilliseconds,
})

function tellUsual(tale: Tale, agenda: Agenda, shift: ShiftMade, life: Life): void {
  const { chance, neighbours } = life
  agenda.at(askedAt(shift, chance), (at) => {
    const here = new Set(
      tale
        .live()
        .flatMap(({ personId, email }) => [personId, email])
        .filter((one) => one !== null),
    )
    const who = neighbours.somebody(shift.way, spanOf(shift), at, here)
    if (!who) return
    const isIn = who.email === null || chance.happens(0.6)
    const answers = isIn || !chance.happens(0.04)
    const place = tale.ask({ who, isIn, answers, groupName: null, ...companions(shift, chance) }, at)
    if (!place) return
    neighbours.comes(who, spanOf(shift))
    if (answers) follow(tale, agenda, { place, who, at, isIn }, shift, life)
    else lapseIfForgotten(tale, agenda, place, chance)
  })
}

interface Asked {
  readonly place: Place
  readonly who: Member
  readonly at: Temporal.Instant
  readonly isIn: boolean
}

/** What becomes of somebody who asked: they press, they may give back, and when they are offered a place they answer. */
function follow(
  tale: Tale,
  agenda: Agenda,
  { place, who, at, isIn }: Asked,
  shift: ShiftMade,
  life: Life,
): void {
  const { chance } = life
  // However near the start, they press before it.
  const left = Math.floor(at.until(shift.gathering.startsAt).total('minutes') / 2)
  const pressedAt = isIn ? at : at.add({ minutes: Math.min(chance.between(2, 300), left) })
  if (!isIn) agenda.at(pressedAt, (moment) => void tale.press(tale.now(place), who.id, moment))
  if (!chance.happens(0.11)) return
  const { startsAt } = shift.gathering
  const hours = chance.happens(0.2) ? chance.between(2, 20) : chance.between(26, 150)
  const back = notInRest(chance, awake(chance, startsAt.subtract({ hours })))
  if (byTime(back, pressedAt) <= 0) return
  agenda.at(back, (moment) => {
    const known = tale.now(place)
    if (known.state !== 'confirmed' && known.state !== 'waiting') return
    life.neighbours.comesNot(who, spanOf(shift))
    answerOffers(tale, agenda, tale.release(known, 'cancelled', moment), moment, chance)
  })
}

/** Those who are offered a place say yes, no, or nothing. */
export function answerOffers(
  tale: Tale,
  agenda: Agenda,
  offered: readonly Place[],
  at: Temporal.Instant,
  chance: Chance,
): void {
  for (const place of offered) {
    const answer = chance.weighted([
      ['yes', 65],
      ['no', 10],
      ['nothing', 25],
    ] as const)
    const until = tale.now(place).answerBy!
    const within = at.until(until).total('minutes')
    const moment =
      answer === 'nothing'
        ? until
        : notInRest(
            chance,
            awake(chance, at.add({ minutes: Math.round(within * (0.05 + chance.next() * 0.7)) })),
          )
    agenda.at(earlier(moment, until), (then) => {
      if (answer === 'yes' && byTime(then, until) < 0) tale.accept(tale.now(place), then)
      else
        answerOffers(
          tale,
          agenda,
          tale.release(tale.now(place), answer === 'no' ? 'declined' : 'lapsed', then),
          then,
          chance,
        )
    })
  }
}

function tellScripted(tale: Tale, agenda: Agenda, scripted: Scripted, shift: ShiftMade, life: Life): void {
  const { who, hoursBefore, people = 1, groupName = null, later } = scripted
  const { chance, now } = life
  const at = earlier(now, shift.gathering.startsAt).subtract({ minutes: Math.round(hoursBefore * 60) })
  const isStranger = 'stranger' in who
  const ask: Ask = { who, people, groupName, others: [], isIn: !isStranger, answers: false }
  agenda.at(byTime(at, shift.opensAt) > 0 ? at : shift.opensAt.add({ minutes: 30 }), (moment) => {
    const place = tale.ask(ask, moment)
    if (!place) return
    if (!isStranger) life.neighbours.comes(who, spanOf(shift))
    if (later === 'guardian-yes') {
      const words = `I am the parent or guardian of ${who.name}, and I agree that they take part.`
      agenda.at(moment.add({ hours: 7 }), (answered) =>
        tale.guardianSaysYes(tale.now(place), words, answered),
      )
    }
    if (later === 'gives-back') {
      // Whoever is offered the place has yet to answer.
      agenda.at(now.subtract({ hours: scripted.backHoursBefore ?? 1 }), (gone) => {
        if (tale.now(place).state === 'confirmed') tale.release(tale.now(place), 'cancelled', gone)
      })
    }
    if (place.answerBy !== null && later === undefined) lapseIfForgotten(tale, agenda, place, chance)
  })
}

/** Nobody opened the letter, or no guardian answered: the place goes back. */
function lapseIfForgotten(tale: Tale, agenda: Agenda, place: Place, chance: Chance): void {
  agenda.at(place.answerBy!, (at) => {
    const known = tale.now(place)
    if (known.state === 'held' || known.answerBy !== null)
      answerOffers(tale, agenda, tale.release(known, 'lapsed', at), at, chance)
  })
}

/** Most people come; of a party sometimes one fewer. One lead in twenty forgets to say. */
function tickOff(tale: Tale, { chance, leadId, scripted, now }: Life): void {
  const awayFrom = new Set(scripted.filter(({ later }) => later === 'stays-away').map(({ who }) => who.name))
  const isForgotten = chance.happens(0.05)
  for (const place of tale.live(['confirmed'])) {
    if (isForgotten && !awayFrom.has(place.name)) continue
    const stays = awayFrom.has(place.name) || chance.happens(0.05)
    const came = stays ? 0 : place.people > 1 && chance.happens(0.3) ? place.people - 1 : place.people
    const at = tale.gathering.startsAt.add({ minutes: chance.between(-12, 25) })
    tale.tick(place, came, earlier(at, now), leadId)
  }
}
