import type { Db } from '../../../platform/database/database.ts'
import { forgetLettersNaming, forgetNameInLetters } from '../../../platform/email/keeping.ts'
import type { Hub } from '../../../platform/hub.ts'
import { periodWords, type Keeps, type Kept } from '../../../platform/retention/kept.ts'
import type { DossierSection } from '../../../platform/room.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { dayAt } from '../../../platform/clock.ts'
import type { Words } from '../../../platform/words/words.ts'
import { cardOf } from '../../people/face.ts'
import { applicationsOf } from '../applications/store.ts'
import { lettersToReferees } from './emails.ts'
import { contactsWithin } from './opening.ts'
import { kindWords } from './questions.ts'
import { refereesOf } from './store.ts'
import { say, stateWords } from './words.ts'
import * as store from './words-store.ts'

/** Letters to referees name their address too: they go with it, however long letters are kept. */
async function forgetLettersTo(
  hub: Hub,
  db: Db,
  going: readonly { readonly id: string; readonly personId: string }[],
): Promise<void> {
  await actAs(db, 'the hub')
  const contacts = await contactsWithin(
    hub,
    db,
    going.map(({ id }) => id),
  )
  for (const { id, personId } of going) {
    const email = contacts.get(id)?.email
    const applicant = await cardOf(db, personId)
    if (email && applicant) await forgetLettersNaming(db, [applicant.name], [email])
  }
}

/** How to reach a referee, and the name of whoever gave no words: kept until some time after we decided. */
export const refereeDetails: Kept = {
  key: 'volunteering.referee-details',
  title: 'Details of referees',
  goes: 'Their address, their numbers, how they know the applicant and what they never sent go, and the name of whoever gave no words. The name beside words stays with them.',
  since: 'after an application ended',
  source:
    'Ours: the law names no period. A referee’s address came from somebody else and is of no use once we decided (UK GDPR article 5(1)(c) and (e)).',
  period: { unit: 'months', standard: 6, least: 1, most: 24 },
  canBeHeld: true,
  counts: 'from-its-end',
  async apply(hub, db, before, held) {
    const going = await store.detailsToGo(db, before, held)
    await forgetLettersTo(hub, db, going)
    const ids = (hasWords: boolean): string[] =>
      going.filter((one) => one.hasWords === hasWords).map(({ id }) => id)
    await store.dropDetails(db, ids(true), { named: true })
    await store.dropDetails(db, ids(false), { named: false })
    return going.length
  },
}

/** What referees said, with the record of vetting. */
export const references: Kept = {
  key: 'volunteering.references',
  title: 'References',
  goes: 'Who was named, what they said, and what was decided about it. That a reference counted stays with what was recorded of the person.',
  since: 'after they last took part',
  source:
    'The usual schedule of charities for the record of vetting: involvement plus six years. The law names none.',
  period: { unit: 'years', standard: 6, least: 1, most: 25 },
  canBeHeld: true,
  counts: 'from-involvement',
  olderThan: store.referencesOlderThan,
  letGo: (_hub, db, personId) => store.dropReferees(db, personId),
}

/**
 * To the applicant: whom they named, and when we heard. The words are withheld: references given in confidence for a
 * volunteer’s placement are exempt from access (Data Protection Act 2018, Schedule 2, paragraph 24).
 */
export async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const applications = await applicationsOf(hub.db, personId)
  const referees = await refereesOf(
    hub.db,
    applications.map(({ id }) => id),
  )
  if (referees.length === 0) return []
  const contacts = await hub.transact(async (db) => {
    await actAs(db, personId, hub.now())
    return contactsWithin(
      hub,
      db,
      referees.map(({ id }) => id),
    )
  })
  return [
    {
      title: words.say(say.dossierTitle),
      about: words.say(say.dossierAbout),
      kept: words.say(say.dossierKept, {
        details: periodWords(hub, words, refereeDetails),
        words: periodWords(hub, words, references),
      }),
      entries: referees.map((one) => {
        const contact = contacts.get(one.id)
        return {
          label: contact?.name ?? words.say(say.somebody),
          value: [
            words.say(kindWords[one.kind]),
            ...(contact?.email ? [contact.email] : []),
            ...(contact?.phone ? [contact.phone] : []),
            ...(contact?.how ? [contact.how] : []),
            words.say(say.namedOn, { day: dateWords(words, dayAt(one.namedAt)) }),
            words.say(stateWords[one.state]),
            ...(one.receivedAt === null ? [] : [words.say(say.withheld)]),
          ].join('\n'),
        }
      }),
    },
  ]
}

/** Whom they named, and what those said, go; in a transaction of the worker, safe to repeat. */
export async function forget(_hub: Hub, db: Db, personId: string, keeps: Keeps): Promise<void> {
  await actAs(db, 'the hub')
  const card = await cardOf(db, personId)
  if (card) await forgetNameInLetters(db, [card.name], lettersToReferees)
  if (!keeps(references.key)) await store.dropReferees(db, personId)
}
