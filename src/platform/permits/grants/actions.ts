import { record } from '../../audit/audit.ts'
import type { Db } from '../../database/database.ts'
import { newId } from '../../database/id.ts'
import { send } from '../../email/send.ts'
import type { Hub } from '../../hub.ts'
import { findAccount, holderOf, openAccount } from '../../identity/accounts/store.ts'
import { tellAccount } from '../../identity/accounts/tell.ts'
import { invited } from '../../identity/door/purposes.ts'
import { invitation } from '../../identity/emails.ts'
import { makeLink } from '../../identity/links/make.ts'
import { invitedTold } from '../../contact/forms.ts'
import { toldWords } from '../../contact/told.ts'
import { people, type Told } from '../../identity/people.ts'
import { endSessions } from '../../identity/sessions/store.ts'
import { allow, Missing, refuse, type Outcome } from '../../outcome.ts'
import type { Actor, Grant } from '../actor.ts'
import { places, type Place, type Placed } from '../places.ts'
import { grantEnded, grantGiven } from './emails.ts'
import { mayEnd, mayGive, type NotEnded, type NotGiven } from './rules.ts'
import * as store from './store.ts'
import type { Names } from './words.ts'

/** The one thing a grant is about, where it is about one. */
const thingOf = (grant: Grant): string | null =>
  grant.role === 'partner-lead'
    ? grant.organisation
    : grant.role === 'opportunity-lead'
      ? grant.opportunity
      : null

/** The organisations and opportunities these grants are about. */
async function thingsOf(db: Db, grants: readonly Grant[]): Promise<Placed[]> {
  const organisations = grants.flatMap((grant) => (grant.role === 'partner-lead' ? [grant.organisation] : []))
  const opportunities = grants.flatMap((grant) =>
    grant.role === 'opportunity-lead' ? [grant.opportunity] : [],
  )
  return [
    ...(organisations.length > 0 ? await places().organisations(db, organisations) : []),
    ...(opportunities.length > 0 ? await places().opportunities(db, opportunities) : []),
  ]
}

/** Where the things of these grants lie: empty for a grant about no one thing, or a thing nobody knows. */
export async function whereTheyLie(
  db: Db,
  grants: readonly Grant[],
): Promise<(grant: Grant) => readonly Place[]> {
  const lies = new Map((await thingsOf(db, grants)).map((thing) => [thing.id, thing.places]))
  return (grant) => lies.get(thingOf(grant) ?? '') ?? []
}

/** Names of everything these grants are about. */
export async function namesFor(db: Db, grants: readonly Grant[]): Promise<Names> {
  const named = [...(await places().programmes(db)), ...(await thingsOf(db, grants))]
  return new Map(named.map(({ id, name }) => [id, name]))
}

/** The actor with what they hold at this very moment: it may have ended since their request began. */
export const asOfNow = async (db: Db, actor: Actor): Promise<Actor> =>
  actor.personId === null ? actor : { ...actor, grants: await store.grantsOf(db, actor.personId) }

export const nameOf = async (db: Db, personId: string | null): Promise<string | null> =>
  (personId === null ? undefined : await findAccount(db, personId))?.name || null

/**
 * Trusts somebody with something. Takes effect at their next request; a strong showing made before does not count
 * for it. Recorded, and told to them.
 * @param within a transaction that gives it together with something else
 */
export function giveGrant(
  hub: Hub,
  asked: { personId: string; grant: Grant; reason: string },
  within?: Db,
): Promise<Outcome<string, NotGiven | 'theirs-already'>> {
  const give = async (db: Db): Promise<Outcome<string, NotGiven | 'theirs-already'>> => {
    await store.oneAtATime(db)
    const { personId, grant, reason } = asked
    const giver = await asOfNow(db, hub.actor)
    const may = mayGive(giver, personId, grant, (await whereTheyLie(db, [grant]))(grant))
    if (!may.ok) return may
    const account = await findAccount(db, personId)
    const card = account ?? (await people().card(db, personId))
    if (!card || account?.isClosed) throw new Missing('person', personId)
    await openAccount(db, { id: personId, name: card.name }, hub.now())
    const id = await store.addGrant(db, { personId, grant, givenBy: giver.personId, at: hub.now(), reason })
    if (!id) return refuse('theirs-already')
    await note(hub, db, 'permits.given', { id, personId, grant, reason })
    const by = await nameOf(db, giver.personId)
    await tellAccount(hub, db, personId, grantGiven, { grant, names: await namesFor(db, [grant]), by })
    return allow(id)
  }
  return within ? give(within) : hub.change(give)
}

/**
 * Ends a grant: their sessions end with it. Two administrators who end each other at once leave one, because each
 * change of grants waits for the one before and looks anew.
 */
export function endGrant(
  hub: Hub,
  asked: { id: string; reason: string },
): Promise<Outcome<undefined, NotEnded>> {
  return hub.change<undefined, NotEnded>(async (db) => {
    await store.oneAtATime(db)
    const given = await store.findGrant(db, asked.id)
    if (!given) throw new Missing('grant', asked.id)
    const ender = await asOfNow(db, hub.actor)
    const { personId, grant } = given
    const lies = (await whereTheyLie(db, [grant]))(grant)
    const may = mayEnd(ender, { personId, grant, lies }, await store.countAdministrators(db))
    if (!may.ok) return may
    await store.endGrantRow(db, asked.id, { at: hub.now(), by: ender.personId, reason: asked.reason })
    await endSessions(db, personId, 'a role ended', hub.now())
    await note(hub, db, 'permits.ended', { id: asked.id, personId, grant, reason: asked.reason })
    const by = await nameOf(db, ender.personId)
    await tellAccount(hub, db, personId, grantEnded, { grant, names: await namesFor(db, [grant]), by })
    return allow()
  })
}

const note = (
  hub: Hub,
  db: Db,
  act: string,
  told: { id: string; personId: string; grant: Grant; reason: string },
): Promise<string> =>
  record(db, {
    at: hub.now(),
    by: hub.by,
    act,
    subject: { kind: `grant of ${told.grant.role}`, id: told.id },
    person: told.personId,
    detail: { values: { grant: told.grant, reason: told.reason } },
  })

/** What whoever invites tells them about their address, as it stands in the form. */
export const toldOnInviting = (hub: Hub): Told => ({
  words: toldWords(hub.words, invitedTold),
  form: '/desk/roles/invite',
})

/**
 * Invites somebody to work in the hub: they become known, with an account, and get a link that proves their address
 * and works for a week. An address that opens an account already invites nobody anew. @returns the person's id
 */
export function invite(hub: Hub, somebody: { name: string; email: string }): Promise<string> {
  return hub.transact(async (db) => {
    const known = await holderOf(db, somebody.email)
    if (known !== null) return known
    const id = newId()
    await people().add(hub, db, { id, ...somebody, told: toldOnInviting(hub) })
    await openAccount(db, { id, name: somebody.name }, hub.now())
    const path = await makeLink(hub, db, {
      purpose: invited,
      email: somebody.email,
      accountId: id,
      payload: {},
    })
    await send(hub, db, invitation, { personId: id, name: somebody.name, email: somebody.email }, { path })
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'permits.invited',
      subject: { kind: 'account', id },
      person: id,
    })
    return id
  })
}
