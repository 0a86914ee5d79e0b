import { z } from 'zod'
import { record } from '../../audit/audit.ts'
import { newId } from '../../database/id.ts'
import { send } from '../../email/send.ts'
import type { Hub } from '../../hub.ts'
import { holderOf, openAccount } from '../../identity/accounts/store.ts'
import { linkPurpose } from '../../identity/links/purposes.ts'
import { makeLink } from '../../identity/links/make.ts'
import { people } from '../../identity/people.ts'
import { limit } from '../../limits/limits.ts'
import { allow, refuse, type Outcome } from '../../outcome.ts'
import { asOfNow, giveGrant, nameOf, namesFor, toldOnInviting, whereTheyLie } from './actions.ts'
import { leadInvitation, say } from './invitation-email.ts'
import { mayGive, type NotGiven } from './rules.ts'
import { oneAtATime } from './store.ts'

const lead = z.discriminatedUnion('role', [
  z.object({ role: z.literal('partner-lead'), organisation: z.uuid() }),
  z.object({ role: z.literal('opportunity-lead'), opportunity: z.uuid() }),
])
export type Lead = z.output<typeof lead>

export const invitationsToOneAddress = limit('permits.invitations', { points: 6, seconds: 3600 })

/**
 * Makes whoever reads the mail of an address a lead, by their own press. Whether the inviter may give the role is asked
 * again at that moment. Somebody known stays who they are; anybody else becomes known now.
 */
export const invitedToLead = linkPurpose('permits.invitation', {
  schema: z.object({ name: z.string(), grant: lead, reason: z.string(), by: z.uuid() }),
  page: { title: say.pageTitle, lede: say.pageLede, button: say.pageButton },
  refusals: { over: say.over },
  minutes: 7 * 24 * 60,
  forStaff: true,
  async use(hub, db, { email, holder, payload: { name, grant, reason, by } }) {
    await oneAtATime(db)
    const inviter = await asOfNow(db, { personId: by, strength: 'strong', grants: [] })
    const personId = holder ?? newId()
    if (!mayGive(inviter, personId, grant, (await whereTheyLie(db, [grant]))(grant)).ok) return refuse('over')
    if (holder === null) {
      await people().add(hub, db, { id: personId, name, email, told: toldOnInviting(hub) })
      await openAccount(db, { id: personId, name }, hub.now())
    }
    const given = await giveGrant(hub.as(inviter), { personId, grant, reason }, db)
    if (!given.ok && given.refusal !== 'theirs-already') return refuse('over')
    return allow({ goTo: '/desk', personId, name })
  },
})

/**
 * Invites somebody by letter to lead something. Whoever invites is told the same and gets the same, whether or not the
 * address is anybody's: it is not theirs to know before that person says yes.
 */
export function inviteToLead(
  hub: Hub,
  asked: { name: string; email: string; grant: Lead; reason: string },
): Promise<Outcome<undefined, NotGiven>> {
  return hub.change<undefined, NotGiven>(async (db) => {
    const { name, email, grant, reason } = asked
    const inviter = await asOfNow(db, hub.actor)
    const may = mayGive(inviter, '', grant, (await whereTheyLie(db, [grant]))(grant))
    if (!may.ok) return may
    const by = inviter.personId!
    const path = await makeLink(hub, db, {
      purpose: invitedToLead,
      email,
      payload: { name, grant, reason, by },
    })
    const names = await namesFor(db, [grant])
    const known = await holderOf(db, email)
    await send(
      hub,
      db,
      leadInvitation,
      { personId: known, name, email },
      { path, grant, names, by: await nameOf(db, by) },
    )
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'permits.invited',
      subject: { kind: `grant of ${grant.role}` },
      ...(known === null ? {} : { person: known }),
    })
    return allow()
  })
}
