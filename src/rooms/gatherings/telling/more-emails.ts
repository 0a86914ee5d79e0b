import type { Block } from '../../../look/letter.ts'
import { message, type Written } from '../../../platform/email/message.ts'
import { timeWords } from '../../../platform/words/dates.ts'
import { examplePlace } from './examples.ts'
import { say } from './more-words.ts'
import {
  button,
  dayAndTime,
  factsBlock,
  heading,
  paragraph,
  small,
  type PlaceTold,
  type Told,
} from './told.ts'
import { say as places } from './words.ts'

export const reminder = message<{ name: string; place: PlaceTold; days: number }>('gatherings.reminder', {
  title: 'A reminder before it starts',
  manner: 'notice',
  secret: true,
  example: { name: 'Naomi', place: examplePlace, days: 2 },
  write: ({ name, place, days }, pen): Written => ({
    subject: pen.words.say(say.soonSubject, {
      days,
      title: place.details.title,
      time: timeWords(pen.words, place.startsAt),
    }),
    blocks: [
      paragraph(pen.words.say(say.soonHello, { name })),
      heading(place.details.title),
      factsBlock(pen, place, place),
      paragraph(pen.words.say(say.soonCannot)),
      button(pen, pen.words.say(say.soonCannotButton), place.path),
    ],
    because: pen.words.say(places.becausePlace),
  }),
})

export const thanks = message<{ name: string; place: PlaceTold }>('gatherings.thanks', {
  title: 'Thank you for coming',
  manner: 'notice',
  example: { name: 'Naomi', place: examplePlace },
  write({ name, place }, pen): Written {
    const minutes = Math.round(place.startsAt.until(place.endsAt).total('minutes'))
    const hours = pen.words.say(say.hours, { hours: Math.floor(minutes / 60), minutes: minutes % 60 }).trim()
    return {
      subject: pen.words.say(say.thanksSubject, { title: place.details.title }),
      blocks: [
        paragraph(pen.words.say(say.thanksWords, { name, hours })),
        button(pen, pen.words.say(say.thanksNext), place.details.href),
      ],
      because: pen.words.say(places.becausePlace),
    }
  },
})

export const guardianAsked = message<{
  guardian: string
  young: string
  places: readonly Told[]
  path: string
  until: Temporal.Instant | null
}>('gatherings.guardian', {
  title: 'A parent or guardian is asked for their yes',
  manner: 'notice',
  secret: true,
  example: {
    guardian: 'Ada',
    young: 'Miri',
    places: [examplePlace],
    path: '/places/guardian/example',
    until: examplePlace.answerBy,
  },
  write({ guardian, young, places: told, path, until }, pen): Written {
    const { words } = pen
    const { contact } = told[0]!.details
    return {
      subject: words.say(say.guardianAskSubject, { young }),
      blocks: [
        paragraph(words.say(say.guardianAskHello, { guardian, young })),
        ...told.flatMap((one): Block[] => [
          heading(one.details.title),
          factsBlock(pen, one, null),
          ...(one.details.company ? [paragraph(one.details.company)] : []),
        ]),
        button(pen, words.say(say.guardianButton), path),
        ...(until ? [paragraph(words.say(say.guardianUntil, dayAndTime(words, until)))] : []),
        paragraph(
          words.say(say.guardianReach, {
            name: contact.name,
            how: [contact.phone, contact.email].filter(Boolean).join(', '),
          }),
        ),
        small(words.say(say.guardianNotYou)),
      ],
      because: words.say(places.becauseGuardian),
    }
  },
})

export const guardianSaidNo = message<{ name: string; guardian: string; place: PlaceTold }>(
  'gatherings.guardian-said-no',
  {
    title: 'A parent or guardian said no',
    manner: 'notice',
    example: { name: 'Miri', guardian: 'Ada', place: { ...examplePlace, state: 'cancelled' } },
    write: ({ name, guardian, place }, pen): Written => ({
      subject: pen.words.say(say.guardianNoSubject, { title: place.details.title }),
      blocks: [
        paragraph(pen.words.say(say.guardianNoWords, { name, guardian })),
        factsBlock(pen, place, null),
      ],
      because: pen.words.say(places.becausePlace),
    }),
  },
)

export const fromLead = message<{
  name: string
  lead: string
  subject: string
  words: string
  place: PlaceTold
}>('gatherings.from-lead', {
  title: 'A lead writes to everybody on the list',
  manner: 'notice',
  secret: true,
  example: {
    name: 'Naomi',
    lead: 'Dalia',
    subject: 'Bring a jumper',
    words: 'The heating is off until four.',
    place: examplePlace,
  },
  write: ({ name, lead, subject, words: typed, place }, pen): Written => ({
    subject,
    blocks: [
      paragraph(pen.words.say(say.fromLeadHello, { name, lead, title: place.details.title })),
      ...typed.split(/\n{2,}/).map(paragraph),
      button(pen, pen.words.say(places.yourPage), place.path),
    ],
    because: pen.words.say(say.fromLeadBecause, { title: place.details.title }),
  }),
})
