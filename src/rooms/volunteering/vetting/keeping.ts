import { dayAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { periodWords, type Keeps, type Kept } from '../../../platform/retention/kept.ts'
import type { DossierSection } from '../../../platform/room.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { ask, phrases, type Words } from '../../../platform/words/words.ts'
import { dropMessagesTo, messagesTo, writtenBefore } from './messages/store.ts'
import { dropKeeping } from './together/store.ts'

const say = phrases('vetting-dossier', {
  title: 'What we wrote to you about applying',
  about: 'Letters of ours while you applied, in the words you read.',
  kept: ask<{ period: string }>('For {period} after you last took part.'),
  letter: ask<{ subject: string; date: string }>('{subject}, {date}'),
})

/** Letters to applicants are part of the record of vetting. */
export const messagesKept: Kept = {
  key: 'volunteering.messages',
  title: 'Letters to people who apply',
  goes: 'The words of our letters, and when they were sent.',
  since: 'after they last took part',
  source:
    'The usual schedule of charities for the record of vetting: involvement and six years. The law names none.',
  period: { unit: 'years', standard: 6, least: 1, most: 50 },
  canBeHeld: true,
  counts: 'from-involvement',
  olderThan: writtenBefore,
  letGo: (_hub, db, personId) => dropMessagesTo(db, personId),
}

export async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const messages = (await messagesTo(hub.db, personId)).filter(({ calledBackAt }) => calledBackAt === null)
  if (messages.length === 0) return []
  return [
    {
      title: words.say(say.title),
      about: words.say(say.about),
      kept: words.say(say.kept, { period: periodWords(hub, words, messagesKept) }),
      entries: messages.map((one) => ({
        label: words.say(say.letter, {
          subject: one.subject,
          date: dateWords(words, dayAt(one.writtenAt)),
        }),
        value: one.words,
      })),
    },
  ]
}

/** Takes away what we wrote to them, and that they looked after others. Safe to repeat. */
export async function forget(_hub: Hub, db: Db, personId: string, keeps: Keeps): Promise<void> {
  if (!keeps(messagesKept.key)) await dropMessagesTo(db, personId)
  await dropKeeping(db, personId)
}
