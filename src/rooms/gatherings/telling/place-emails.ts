import type { Block } from '../../../look/letter.ts'
import { message, type Written } from '../../../platform/email/message.ts'
import { exampleCalendar, examplePlace } from './examples.ts'
import {
  answerBlocks,
  button,
  dayShort,
  factsBlock,
  heading,
  paragraph,
  small,
  whenWords,
  type Calendar,
  type PlaceTold,
  type Times,
} from './told.ts'
import { say } from './words.ts'

const titleOf = (place: PlaceTold): string => place.details.title

type OfPlace = { readonly name: string; readonly place: PlaceTold }
const ofPlace: OfPlace = { name: 'Naomi', place: examplePlace }

export const offered = message<OfPlace>('gatherings.offered', {
  title: 'A place is free for somebody who waits',
  manner: 'notice',
  secret: true,
  example: { name: 'Naomi', place: { ...examplePlace, state: 'offered', rest: 'Shabbat' } },
  write: ({ name, place }, pen): Written => ({
    subject: pen.words.say(say.offeredSubject, {
      title: titleOf(place),
      day: dayShort(pen.words, place.startsAt),
    }),
    blocks: [
      paragraph(pen.words.say(say.offeredHello, { name })),
      factsBlock(pen, place, null),
      ...answerBlocks(pen, place),
      button(pen, pen.words.say(say.offeredButton), place.path),
      small(pen.words.say(say.offeredAfter)),
    ],
    because: pen.words.say(say.becausePlace),
  }),
})

const lapsedLetter = (
  kind: string,
  title: string,
  subject: typeof say.offerLapsedSubject,
  sentence: typeof say.offerLapsedWords,
) =>
  message<OfPlace>(kind, {
    title,
    manner: 'notice',
    example: ofPlace,
    write: ({ name, place }, pen): Written => ({
      subject: pen.words.say(subject, { title: titleOf(place) }),
      blocks: [
        paragraph(pen.words.say(sentence, { name })),
        factsBlock(pen, place, null),
        button(pen, pen.words.say(say.askAgain), place.details.href),
      ],
      because: pen.words.say(say.becausePlace),
    }),
  })

export const offerLapsed = lapsedLetter(
  'gatherings.offer-lapsed',
  'An offered place went to the next in line',
  say.offerLapsedSubject,
  say.offerLapsedWords,
)
export const holdLapsed = lapsedLetter(
  'gatherings.hold-lapsed',
  'A guardian did not answer in time',
  say.holdLapsedSubject,
  say.holdLapsedWords,
)

export const cancelled = message<OfPlace>('gatherings.cancelled', {
  title: 'Somebody gave their place back',
  manner: 'answer',
  example: ofPlace,
  write: ({ name, place }, pen): Written => ({
    subject: pen.words.say(say.cancelledSubject, { title: titleOf(place) }),
    blocks: [
      paragraph(pen.words.say(say.cancelledWords, { name })),
      factsBlock(pen, place, null),
      paragraph(pen.words.say(say.cancelledAgain)),
      button(pen, pen.words.say(say.askAgain), place.details.href),
    ],
    because: pen.words.say(say.becausePlace),
  }),
})

export const changed = message<
  OfPlace & { readonly before: Times | null; readonly told: string | null; readonly calendar: Calendar }
>('gatherings.changed', {
  title: 'The time, the place or something else changed',
  manner: 'notice',
  secret: true,
  example: {
    ...ofPlace,
    before: {
      startsAt: examplePlace.startsAt.subtract({ hours: 2 }),
      endsAt: examplePlace.endsAt.subtract({ hours: 2 }),
    },
    told: null,
    calendar: exampleCalendar,
  },
  write({ name, place, before, told, calendar }, pen): Written {
    const { words } = pen
    const times: Block[] = before
      ? [
          {
            kind: 'facts',
            pairs: [
              [words.say(say.changedWas), whenWords(words, before)],
              [words.say(say.changedNow), whenWords(words, place)],
            ],
          },
        ]
      : [factsBlock(pen, place, place.state === 'confirmed' ? place : null)]
    return {
      subject: words.say(say.changedSubject, { title: titleOf(place) }),
      blocks: [
        paragraph(
          words.say(place.state === 'waiting' ? say.changedHelloWaiting : say.changedHello, { name }),
        ),
        heading(titleOf(place)),
        ...(told ? [paragraph(told)] : []),
        ...times,
        paragraph(words.say(say.changedElse)),
        button(pen, words.say(say.changedCannot), place.path),
      ],
      because: words.say(say.becausePlace),
      ...(calendar ? { calendar } : {}),
    }
  },
})

export const gatheringGone = message<
  OfPlace & { readonly because: string | null; readonly calendar: Calendar }
>('gatherings.gathering-cancelled', {
  title: 'Something was cancelled',
  manner: 'notice',
  example: { ...ofPlace, because: 'The hall is closed for repairs.', calendar: exampleCalendar },
  write: ({ name, place, because, calendar }, pen): Written => ({
    subject: pen.words.say(say.goneSubject, {
      title: titleOf(place),
      day: dayShort(pen.words, place.startsAt),
    }),
    blocks: [
      paragraph(pen.words.say(say.goneHello, { name })),
      heading(titleOf(place)),
      factsBlock(pen, place, null),
      ...(because ? [paragraph(pen.words.say(say.goneBecause, { because }))] : []),
      button(pen, pen.words.say(say.goneMore), '/help'),
    ],
    because: pen.words.say(say.becausePlace),
    ...(calendar ? { calendar } : {}),
  }),
})
