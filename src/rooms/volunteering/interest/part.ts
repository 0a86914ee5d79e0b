import { dayAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { forgetLettersNaming } from '../../../platform/email/keeping.ts'
import type { Hub } from '../../../platform/hub.ts'
import { periodWords, type Keeps } from '../../../platform/retention/kept.ts'
import type { DossierSection, Room, Todo } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { ask, phrases, type Words } from '../../../platform/words/words.ts'
import { opportunitiesOf } from '../opportunities/store.ts'
import { titleOf } from '../opportunities/standing.ts'
import { interestReachOf, seeInterest } from './permits.ts'
import { interestRoutes } from './routes.ts'
import { lateness } from './rules.ts'
import { interestPage } from './settings-page.ts'
import { tent } from './tent.ts'
import { guardiansKept, interestsKept, unconfirmedKept } from './retention.ts'
import { forgetInterests, lastAskedOf } from './retention-store.ts'
import { interestsOf, waitingWithin } from './store.ts'

const say = phrases('interest.dossier', {
  title: 'Ways to help you asked about',
  about: 'What you wrote when you told us that you would like to help, and what we answered.',
  kept: ask<{ asked: string; guardian: string }>(
    'For {asked} after you last took part; who your parent or guardian is, for {guardian} after you asked.',
  ),
  asked: ask<{ title: string; date: string }>('{title}, {date}'),
  something: 'A way to help',
  ourAnswer: ask<{ answer: string }>('Our answer: {answer}'),
  guardian: ask<{ name: string; email: string }>('Parent or guardian: {name}, {email}'),
  youWould: 'You told us that you would like to.',
})

async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const interests = await interestsOf(hub.db, personId)
  if (interests.length === 0) return []
  const about = new Map(
    (
      await opportunitiesOf(
        hub.db,
        interests.map((one) => one.opportunityId),
      )
    ).map((one) => [one.id, titleOf(one)]),
  )
  return [
    {
      title: words.say(say.title),
      about: words.say(say.about),
      kept: words.say(say.kept, {
        asked: periodWords(hub, words, interestsKept),
        guardian: periodWords(hub, words, guardiansKept),
      }),
      entries: interests.map((one) => ({
        label: words.say(say.asked, {
          title: about.get(one.opportunityId) ?? words.say(say.something),
          date: dateWords(words, dayAt(one.madeAt)),
        }),
        value:
          [
            one.words,
            one.guardian &&
              words.say(say.guardian, { name: one.guardian.name, email: one.guardian.email ?? '' }),
            one.answer && words.say(say.ourAnswer, { answer: one.answer }),
          ]
            .filter(Boolean)
            .join('\n') || words.say(say.youWould),
      })),
    },
  ]
}

/** Takes away who asked, and what a parent or guardian was written about them. Safe to repeat. */
async function forget(_hub: Hub, db: Db, personId: string, keeps: Keeps): Promise<void> {
  if (keeps(interestsKept.key)) return
  const young = (await interestsOf(db, personId)).filter(({ guardian }) => guardian?.email)
  await forgetLettersNaming(
    db,
    young.map(({ name }) => name),
    young.map(({ guardian }) => guardian!.email!),
  )
  await forgetInterests(db, personId)
}

/** People who wait for an answer, as one line of the day's list. */
async function today(visit: Visit): Promise<Todo[]> {
  const { hub, actor } = visit
  if (!visit.can(seeInterest, undefined)) return []
  const { count, first, due } = await waitingWithin(hub.db, interestReachOf(actor))
  if (count === 0 || !first || !due) return []
  const urgency = lateness(due, hub.now())
  return [
    {
      urgency,
      since: first,
      fact: count === 1 ? '1 person would like to help' : `${count} people would like to help`,
      reason:
        urgency === 'late'
          ? 'We promised the first an answer by now.'
          : `The first was promised an answer by ${dateWords(visit.words, dayAt(due))}.`,
      action: { label: 'Answer', href: '/desk/interest' },
    },
  ]
}

/** What interest brings to the room's manifest. */
export const interestPart = {
  routes: [interestRoutes],
  desk: [
    {
      href: '/desk/interest',
      label: 'Interest',
      icon: 'heart',
      permit: seeInterest,
      part: 'work',
      order: 32,
    },
  ],
  settings: [interestPage],
  dossier,
  retention: [interestsKept, guardiansKept, unconfirmedKept],
  involvement: lastAskedOf,
  forget,
  tent,
  today,
} as const satisfies Partial<Room>
