import type { Db } from '../../../../platform/database/database.ts'
import { newId } from '../../../../platform/database/id.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { addressesOf, holderOf } from '../../../../platform/identity/face.ts'
import { limit } from '../../../../platform/limits/limits.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { grantsOf } from '../../../../platform/permits/grants/store.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { cardOf } from '../../../people/face.ts'
import { lockApplication } from '../../applications/store.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { referencesAsked, referencesKept } from '../asked.ts'
import { askOne, leaveAlone, note, tellNotNeeded } from '../asking.ts'
import { isNotTheirs } from '../left-alone-store.ts'
import { addressDigest, linkOf } from '../link.ts'
import { contactsWithin } from '../opening.ts'
import { readReferences } from '../permits.ts'
import { heldWith, isTimeToAsk, mayReplace, nameable, standsInFor, type NotNamed } from '../rules.ts'
import { closedContact } from '../sealing.ts'
import { referenceCustoms } from '../settings.ts'
import * as store from '../store.ts'
import type { Contact, Referee } from '../types.ts'
import { addContact } from '../words-store.ts'
import type { Named } from './forms.ts'

/** Each naming may send a letter to somebody who knows nothing of us yet. */
export const namedByOne = limit('references.named', { points: 12, seconds: 3600 })

/** How a named referee stands once they are kept. */
export type Kept = 'named' | 'asked' | 'by-phone'

/** Whether whoever proved this address decides about the application. */
async function decides(db: Db, email: string | null, application: PlacedApplication): Promise<boolean> {
  const holder = email === null ? null : await holderOf(db, email)
  if (holder === null) return false
  const actor = { personId: holder, strength: 'strong' as const, grants: await grantsOf(db, holder) }
  return readReferences.holds(actor, { ...application, state: 'open' })
}

/**
 * Keeps a referee whom the applicant names, in somebody’s place where they say so, and asks them at once where it is
 * time. Two presses at once name one: the application is locked.
 * @param told what stood beside the form about what we do with the address
 */
export const nameReferee = (
  hub: Hub,
  { applicationId, personId }: { readonly applicationId: string; readonly personId: string },
  typed: Named,
  told: string,
): Promise<Outcome<Kept, NotNamed>> =>
  hub.change<Kept, NotNamed>(async (db) => {
    await actAs(db, personId, hub.now())
    const application = await lockApplication(db, applicationId)
    if (application?.personId !== personId) return refuse('not-now')
    const customs = hub.setting(referenceCustoms)
    const referees = await store.refereesOf(db, [applicationId])
    const contacts = await contactsWithin(
      hub,
      db,
      referees.map(({ id }) => id),
    )
    const before = referees.find(({ id }) => id === typed.instead)
    const replaced = before && mayReplace(before, hub.today(), customs) ? before : undefined
    const asked = await referencesAsked(hub, db, application)
    const kept = asked ? await referencesKept(hub, db, application, asked) : { professional: 0, personal: 0 }
    const contact: Contact = {
      name: typed.name,
      email: typed.email ?? null,
      phone: typed.phone ?? null,
      how: typed.how,
    }
    const card = await cardOf(db, personId)
    const proved = await addressesOf(db, personId)
    const family = typed.family === 'yes'
    const may = nameable(
      { kind: typed.kind, family, email: contact.email, phone: contact.phone },
      {
        application,
        asked,
        held: heldWith(
          kept,
          referees.filter((one) => one !== replaced),
        ),
        own: [
          { email: card?.email?.toLowerCase() ?? null, phone: card?.phone ?? null },
          ...proved.map(({ email }) => ({ email, phone: null })),
        ],
        known: [...contacts.values()],
        notTheirs:
          contact.email !== null && (await isNotTheirs(db, personId, addressDigest(hub, contact.email))),
        decides: await decides(db, contact.email, application),
      },
    )
    if (!may.ok) return may
    if (replaced) await replace(hub, db, replaced, contacts.get(replaced.id), personId)
    const id = newId()
    const referee = {
      id,
      applicationId,
      kind: typed.kind,
      family,
      byEmail: contact.email !== null,
      insteadOf: standsInFor(referees, replaced)?.id ?? null,
      namedAt: hub.now(),
    }
    await store.addReferee(db, { ...referee, link: linkOf(hub, id), told })
    await addContact(db, id, await closedContact(hub, contact, id))
    await note(hub, db, 'named', { id }, personId)
    if (!isTimeToAsk(application, customs)) return allow('named')
    await askOne(hub, db, (await store.refereeOf(db, id, applicationId))!, contact, application)
    return allow(referee.byEmail ? 'asked' : 'by-phone')
  })

/** Somebody else is named in their place: one not asked yet goes without a trace, one who was asked hears of it. */
async function replace(
  hub: Hub,
  db: Db,
  referee: Referee,
  contact: Contact | undefined,
  personId: string,
): Promise<void> {
  await note(hub, db, 'replaced', referee, personId)
  if (await store.dropNamed(db, referee.id, referee.applicationId)) return
  await store.setEnded(db, referee.id, 'replaced', hub.now())
  const applicant = await cardOf(db, personId)
  if (!contact || !applicant) return
  const { hasHeard } = await leaveAlone(hub, db, contact, applicant.name)
  if (hasHeard) await tellNotNeeded(hub, db, contact, applicant.name)
}

/** Takes away somebody who was not asked yet. @returns false when they were, or are not of this application */
export const takeRefereeAway = (
  hub: Hub,
  refereeId: string,
  { id, personId }: Pick<PlacedApplication, 'id' | 'personId'>,
): Promise<boolean> =>
  hub.transact(async (db) => {
    await actAs(db, personId, hub.now())
    if (!(await store.dropNamed(db, refereeId, id))) return false
    await note(hub, db, 'taken-away', { id: refereeId }, personId)
    return true
  })
