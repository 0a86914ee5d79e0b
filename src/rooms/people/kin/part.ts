import type { Hub } from '../../../platform/hub.ts'
import { daily } from '../../../platform/jobs/jobs.ts'
import type { Door } from '../../../platform/merging/doors.ts'
import type { DossierSection, Room, TentCard } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Words } from '../../../platform/words/words.ts'
import { inOurHands } from '../changing/actions.ts'
import { changePerson } from '../permits.ts'
import { dropGuardians, forgetKin, readKin } from './actions.ts'
import { kinKinds, opened } from './lists.ts'
import { kinOnPage } from './pages.ts'
import { openPermits } from './permits.ts'
import { isYoung, kinRoutes } from './routes.ts'
import { kinNamed, turnKin } from './store.ts'
import { kinNames, kinWords, say } from './words.ts'

export const dropGuardiansEachNight = daily('people.drop-guardians', '03:40', dropGuardians)

async function deskCards(visit: Visit, personId: string): Promise<TentCard[]> {
  const { db } = visit.hub
  const person = await inOurHands(db, personId)
  if (!person) return []
  const may = opened.filter((what) => visit.can(openPermits[what], person))
  const mayChange = visit.can(changePerson, person)
  if (may.length === 0 && !mayChange) return []
  const shown = { named: await kinNamed(db, personId), isYoung: isYoung(visit, person), may, mayChange }
  return [{ where: 'main', order: 5, html: kinOnPage(person, shown) }]
}

/** Whom they named, to themselves. */
async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const kin = await readKin(hub, personId, kinKinds, 'an answer to an access request')
  if (kin.length === 0) return []
  return [
    {
      title: words.say(say.title),
      about: words.say(say.about),
      kept: words.say(say.kept),
      entries: kin.map((one) => ({ label: words.say(kinNames[one.kind]), value: kinWords(one.kin) })),
    },
  ]
}

const table = 'people.kin'

/** Moves closed; where both records name somebody of a kind, whom the survivor named stays. */
const door: Door = {
  moves: { [table]: ['person to ring, unread', 'people to ring, unread'] },
  async merge(_hub, db, pair, steps) {
    for (const id of await turnKin(db, pair, null))
      steps.note({ table, key: { id }, was: { person_id: pair.from }, became: { person_id: pair.into } })
    return []
  },
  putsBack: {
    table,
    step: async (db, { from, into }, { key }) =>
      (await turnKin(db, { from: into, into: from }, String(key['id']))).length === 1,
  },
}

/** What those we ring for somebody bring to the room's manifest. */
export const kinPart = {
  routes: kinRoutes,
  merging: [door],
  deskCards,
  dossier,
  forget: (_hub, db, personId) => forgetKin(db, personId),
} as const satisfies Partial<Room>
