import { rooms } from '../../house.ts'
import { recordLook } from '../../platform/audit/audit.ts'
import { actsAbout } from '../../platform/audit/questions.ts'
import { isId } from '../../platform/database/id.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { addressesOf, openDoorFor } from '../../platform/identity/face.ts'
import { about } from '../../platform/web/gate.ts'
import { room } from '../../platform/web/routes.ts'
import {
  askForgetting,
  basesOf,
  cardsOf,
  changePerson,
  inOurHands,
  type Person,
  personOf,
  seeHeld,
  seePerson,
  standsFor,
  takeAddressAway,
} from '../../rooms/people/face.ts'
import { wholeDossier } from '../tent/dossier.ts'
import { heldCard } from './held-card.ts'
import { personPage } from './page.ts'

/** What every room holds on them: only when it is asked for, and logged before it is shown. */
async function held(visit: Visit, person: Person) {
  if (!visit.can(seeHeld, person)) return []
  const { hub, words } = visit
  if (!visit.url.searchParams.has('held')) return [heldCard(person, null)]
  await hub.transact((db) =>
    recordLook(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.held-looked',
      subject: { kind: 'record', id: person.id },
      person: person.id,
      reason: 'to see what every room holds',
    }),
  )
  // Counted as they would count it themselves: what is sealed opens to nobody else, and nothing of it is shown.
  const reader = hub.as({ personId: person.id, strength: 'link', grants: [] })
  return [heldCard(person, await wholeDossier(reader, person.id, words))]
}

export const personRoutes = room('/desk/people').get('/:id', about(seePerson), async (c) => {
  const { visit } = c.var
  const { hub } = visit
  const id = c.req.param('id')
  const person = visit.ask(seePerson, isId(id) ? await personOf(hub.db, id) : undefined)
  // A record that stands behind another is shown as what it is: a way to that one.
  const stands = await standsFor(hub.db, person.id)
  if (stands !== person.id) return c.redirect(`/desk/people/${stands}`, 303)
  // Opening a record is a look: logged before anything is shown.
  await hub.transact((db) =>
    recordLook(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.record-opened',
      subject: { kind: 'record', id: person.id },
      person: person.id,
      reason: 'at the desk',
    }),
  )
  const cards = (
    await Promise.all(rooms.map(async (one) => (await one.deskCards?.(visit, person.id)) ?? []))
  ).flat()
  const whole = await held(visit, person)
  const acts = await actsAbout(hub.db, person.id, 'all', { limit: 20 })
  const ids = acts.flatMap((act) => (typeof act.by === 'string' ? [] : [act.by.person]))
  const names = new Map((await cardsOf(hub.db, ids)).map((card) => [card.id, card.name]))
  const seen = acts.map((act) => ({
    ...act,
    name:
      typeof act.by === 'string'
        ? act.by === 'the hub'
          ? 'The hub, by itself'
          : 'A visitor'
        : (names.get(act.by.person) ?? 'Somebody no longer here'),
  }))
  const proved = (await addressesOf(hub.db, person.id)).map(({ email }) => email)
  const code = visit.can(openDoorFor, person) ? { needed: proved.length === 0 } : null
  const isUnproved = person.email !== null && !proved.includes(person.email.toLowerCase())
  const bases = await basesOf(hub.db, person.id)
  const { searchParams } = visit.url
  const done = (['added', 'changed', 'address-taken', 'address-theirs'] as const).find((one) =>
    searchParams.has(one),
  )
  const inHands = (await inOurHands(hub.db, person.id))!
  const mayChange = visit.can(changePerson, inHands)
  const mayForget = visit.can(askForgetting, inHands)
  const mayTakeAway = isUnproved && visit.can(takeAddressAway, person)
  return c.html(
    personPage(visit, {
      person,
      bases,
      cards: [...cards, ...whole],
      seen,
      code,
      mayTakeAway,
      mayChange,
      mayForget,
      done: done ?? null,
    }),
  )
})
