import type { Block } from '../../../look/letter.ts'
import { message, type Pen, type Written } from '../../../platform/email/message.ts'
import { exampleCalendar, examplePlace } from './examples.ts'
import {
  button,
  dayAndTime,
  factsBlock,
  heading,
  paragraph,
  small,
  whenWords,
  type Calendar,
  type PlaceTold,
} from './told.ts'
import { say } from './words.ts'

const titleOf = (place: PlaceTold): string => place.details.title
const asksFor = (places: readonly PlaceTold[]) => ({ title: titleOf(places[0]!), more: places.length - 1 })

/** A visitor asked for places: one press confirms them; what they have already is told to whoever reads this address. */
export const asked = message<{
  name: string
  confirmPath: string | null
  until: Temporal.Instant | null
  places: readonly PlaceTold[]
  already: readonly PlaceTold[]
}>('gatherings.asked', {
  title: 'Somebody asked for a place: please confirm',
  manner: 'answer',
  secret: true,
  example: {
    name: 'Naomi',
    confirmPath: '/door/link/example',
    until: examplePlace.answerBy,
    places: [{ ...examplePlace, state: 'held' }],
    already: [],
  },
  write({ name, confirmPath, until, places, already }, pen): Written {
    const { words } = pen
    if (places.length === 0 || confirmPath === null) return alreadyOnly(name, already, pen)
    return {
      subject: words.say(say.askedSubject, asksFor(places)),
      blocks: [
        paragraph(words.say(say.askedHello, { name })),
        ...places.flatMap((place) => [
          heading(titleOf(place)),
          factsBlock(pen, place, null),
          paragraph(
            place.state === 'waiting'
              ? `${words.say(say.askedWaiting)} ${words.say(say.inLine, { before: place.before })}`
              : words.say(say.askedHeld),
          ),
        ]),
        button(pen, words.say(say.askedConfirm), confirmPath),
        ...(until ? [paragraph(words.say(say.askedUntil, dayAndTime(words, until)))] : []),
        ...(already.length > 0 ? [paragraph(words.say(say.alreadyAlso)), listOf(already, pen)] : []),
        small(words.say(say.askedNotYou)),
      ],
      because: words.say(say.because),
    }
  },
})

function alreadyOnly(name: string, already: readonly PlaceTold[], pen: Pen): Written {
  const { words } = pen
  return {
    subject: words.say(say.alreadySubject, { title: already[0] ? titleOf(already[0]) : '' }),
    blocks: [
      paragraph(words.say(say.alreadyHello, { name })),
      ...already.flatMap((place) => [
        heading(titleOf(place)),
        factsBlock(pen, place, place.state === 'waiting' ? null : place),
        button(pen, words.say(say.yourPage), place.path),
      ]),
      small(words.say(say.alreadyNotYou)),
    ],
    because: words.say(say.because),
  }
}

const listOf = (places: readonly PlaceTold[], pen: Pen): Block => ({
  kind: 'list',
  items: places.map((place) => [
    { words: titleOf(place), href: pen.link(place.path) },
    `, ${whenWords(pen.words, place)}`,
  ]),
})

/** What somebody has now: places, places that wait for a guardian, the waiting list. */
export const placed = message<{
  name: string
  places: readonly PlaceTold[]
  guardian: string | null
  calendar: Calendar
}>('gatherings.placed', {
  title: 'You have a place, or are on the waiting list',
  manner: 'answer',
  secret: true,
  example: { name: 'Naomi', places: [examplePlace], guardian: null, calendar: exampleCalendar },
  write({ name, places, guardian, calendar }, pen): Written {
    const { words } = pen
    const has = places.filter((place) => place.state === 'confirmed')
    const held = places.find((place) => place.state === 'held')
    const subject =
      has.length > 0
        ? words.say(say.placedSubject, asksFor(has))
        : words.say(held ? say.guardianSubject : say.waitsSubject, { title: titleOf(held ?? places[0]!) })
    return {
      subject,
      blocks: [
        paragraph(words.say(say.placedHello, { name })),
        ...places.flatMap((place) => placeBlocks(place, guardian, pen)),
        ...(has.length > 0
          ? [paragraph(aloneWords(has[0]!, pen)), ...(calendar ? [small(words.say(say.calendarComes))] : [])]
          : []),
      ],
      because: words.say(say.becausePlace),
      ...(calendar ? { calendar } : {}),
    }
  },
})

const aloneWords = ({ changeHours }: PlaceTold, { words }: Pen): string =>
  changeHours === 0 ? words.say(say.changeAloneAlways) : words.say(say.changeAlone, { hours: changeHours })

function placeBlocks(place: PlaceTold, guardian: string | null, pen: Pen): Block[] {
  const { words } = pen
  const comes = place.state === 'confirmed'
  const blocks = [
    heading(titleOf(place)),
    paragraph(stateWords(place, guardian, pen)),
    factsBlock(pen, place, comes ? place : null),
  ]
  return place.state === 'cancelled' || place.state === 'lapsed'
    ? blocks
    : [...blocks, button(pen, words.say(say.yourPage), place.path)]
}

function stateWords(place: PlaceTold, guardian: string | null, { words }: Pen): string {
  switch (place.state) {
    case 'confirmed':
      return words.say(say.placedConfirmed)
    case 'waiting':
      return `${words.say(say.inLine, { before: place.before })} ${words.say(say.waitsWords)}`
    case 'held':
    case 'offered':
      return words.say(say.placedGuardian, { guardian: guardian ?? '' })
    case 'cancelled':
      return words.say(say.placedDouble)
    case 'lapsed':
    case 'declined':
      return words.say(say.placedGone)
  }
}
