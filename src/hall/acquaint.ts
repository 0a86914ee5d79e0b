import { rooms } from '../house.ts'
import { lettersKept } from '../platform/email/keeping.ts'
import { lettersDoor } from '../platform/email/merging.ts'
import { filesDoor } from '../platform/files/merging.ts'
import {
  accountsDoor,
  browsersKept,
  knowPeople,
  sessionsKept,
  type PeopleKnown,
} from '../platform/identity/face.ts'
import { askedKept, listsDoor } from '../platform/lists/face.ts'
import { knowDoors } from '../platform/merging/doors.ts'
import { knowPlaces } from '../platform/permits/places.ts'
import { knowRetention } from '../platform/retention/known.ts'
import { organisations } from '../rooms/network/face.ts'
import {
  addPerson,
  findPeople,
  heldFor,
  personOf,
  replaceEmail,
  setEmailIfNone,
  contactPurpose,
  keepBasis,
} from '../rooms/people/face.ts'
import { programmes, regions } from '../rooms/programmes/face.ts'
import { placedOpportunities, placesOfOrganisations } from '../rooms/volunteering/face.ts'

/** What somebody was told about how we reach them, kept word for word. */
const keepTold: PeopleKnown['wasTold'] = (hub, db, personId, told) =>
  keepBasis(hub, db, personId, { purpose: contactPurpose, basis: 'service', ...told })

/** Hands the platform what it asks about people and places: it knows no room. */
export function acquaint(): void {
  knowPeople({
    async card(db, personId) {
      const person = await personOf(db, personId)
      return person ? { id: person.id, name: person.name, region: person.region } : null
    },
    async find(db, words) {
      const found = await findPeople(db, { all: true }, { words, speaks: null, can: null, region: null }, 20)
      return found.map(({ id, name, region }) => ({ id, name, region }))
    },
    async add(hub, db, { told, ...person }) {
      await addPerson(db, { ...person, phone: null }, hub.now())
      if (person.email !== null) await keepTold(hub, db, person.id, told)
    },
    proved: (db, personId, email) => setEmailIfNone(db, personId, email),
    wasTold: keepTold,
    tookAway: (db, personId, email, [left]) => replaceEmail(db, personId, email, left ?? null),
  })
  knowDoors([...rooms.flatMap((room) => room.merging ?? []), accountsDoor, lettersDoor, filesDoor, listsDoor])
  knowRetention({
    kinds: [
      ...rooms.flatMap((room) => room.retention ?? []),
      lettersKept,
      sessionsKept,
      browsersKept,
      askedKept,
    ],
    involvement: rooms.flatMap((room) => room.involvement ?? []),
    held: heldFor,
  })
  knowPlaces({
    programmes: async (db) => (await programmes(db)).map(({ id, name }) => ({ id, name })),
    regions,
    async organisations(db, ids) {
      const partners = (await organisations(db)).filter(
        (one) => one.kind !== 'ourselves' && (!ids || ids.includes(one.id)),
      )
      const lies = await placesOfOrganisations(
        db,
        partners.map(({ id }) => id),
      )
      return partners.map(({ id, name }) => ({ id, name, places: lies.get(id) ?? [] }))
    },
    opportunities: placedOpportunities,
  })
}
