import type { Db } from '../../../platform/database/database.ts'
import { forgetLettersNaming, forgetNameInLetters } from '../../../platform/email/keeping.ts'
import type { Hub } from '../../../platform/hub.ts'
import { periodWords, type Keeps } from '../../../platform/retention/kept.ts'
import type { DossierSection } from '../../../platform/room.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { momentWords } from '../../../platform/words/dates.ts'
import type { Words } from '../../../platform/words/words.ts'
import { formsOf } from '../confirming/store.ts'
import { release } from '../places/seating.ts'
import { placeOne } from '../places/store.ts'
import { placesOfPerson } from '../places/person-store.ts'
import { closeBook, openBooks } from '../places/under-lock.ts'
import { leadBack, leadCancel, leadTomorrow } from '../telling/lead-emails.ts'
import { gatheringsOf } from '../store.ts'
import { isLive } from '../types.ts'
import { formsKept, namesKept } from './retention.ts'
import * as store from './store.ts'
import { say, stateNames } from './words.ts'

/** All places of somebody, what their forms said besides, and who said yes for them. */
export async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const places = await placesOfPerson(hub.db, personId, null)
  const gatherings = new Map(
    (
      await gatheringsOf(
        hub.db,
        places.map((place) => place.gatheringId),
      )
    ).map((one) => [one.id, one]),
  )
  const forms = await formsOf(
    hub.db,
    places.map((place) => place.signupId),
  )
  const entries = places.map((place) => {
    const { title, startsAt } = gatherings.get(place.gatheringId)!
    const more = [place.groupName, place.phone].filter(Boolean).join(', ')
    const said = [
      words.say(stateNames[place.state]),
      words.say(say.people, { people: place.people }),
      ...(place.came === null ? [] : [words.say(say.came, { came: place.came })]),
    ].join(', ')
    return {
      label: words.say(say.place, { title, when: momentWords(words, startsAt) }),
      value: more === '' ? said : `${said} (${more})`,
    }
  })
  for (const { others, guardian, brought } of forms) {
    if (others.length > 0)
      entries.push({
        label: words.say(say.others),
        value: others.map(({ name, age }) => (age === null ? name : `${name} (${age})`)).join(', '),
      })
    if (guardian) {
      const said = guardian.saidAt
        ? `${guardian.words ?? ''} (${momentWords(words, guardian.saidAt)})`
        : words.say(say.notAnswered)
      entries.push({ label: words.say(say.guardian, guardian), value: said })
    }
    if (brought)
      entries.push({
        label: words.say(say.brought),
        value: `${brought.words} (${momentWords(words, brought.saidAt)})`,
      })
  }
  return [
    {
      title: words.say(say.title),
      about: words.say(say.about),
      kept: words.say(say.kept, {
        names: periodWords(hub, words, namesKept),
        forms: periodWords(hub, words, formsKept),
      }),
      entries,
    },
  ]
}

/**
 * Gives back what lies ahead, then takes away whatever says who it was, also where their address was only typed; in a
 * transaction of the worker, which from here on acts as the hub. Safe to repeat.
 */
export async function forget(hub: Hub, db: Db, personId: string, keeps: Keeps): Promise<void> {
  for (const { id } of await store.aheadOf(db, personId, hub.now())) {
    const known = (await placeOne(db, id))!
    const [book] = await openBooks(db, [known.gatheringId])
    const place = (await placeOne(db, id))!
    if (!isLive(place.state)) continue
    await release(hub, db, book!, place, 'cancelled')
    await closeBook(hub, db, book!)
  }
  if (keeps(namesKept.key)) return store.closeFeed(db, personId)
  await actAs(db, 'the hub')
  const asked = await store.guardiansAsked(db, personId)
  await forgetLettersNaming(
    db,
    asked.flatMap(({ names }) => names),
    asked.map(({ email }) => email),
  )
  await forgetNameInLetters(db, await store.calledInLetters(db, personId), toLeads)
  await store.forgetPlaces(db, personId)
}

/** Letters to those who run a gathering that name who comes, or who does not after all. */
const toLeads = [leadCancel, leadBack, leadTomorrow].map(({ kind }) => kind)
