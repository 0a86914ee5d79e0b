import { createHmac } from 'node:crypto'
import type { Db } from '../../database/database.ts'
import { unbury } from '../../email/deliver.ts'
import type { Hub } from '../../hub.ts'
import { hit } from '../../limits/limits.ts'
import type { Answers } from '../../web/read.ts'
import { allow, refuse, type Outcome } from '../../outcome.ts'
import { grantsOf } from '../../permits/grants/store.ts'
import { linkCodeTries } from '../limits.ts'
import * as accounts from '../accounts/store.ts'
import { recordAccount } from '../accounts/record.ts'
import { tellAccount } from '../accounts/tell.ts'
import { waysChanged } from '../emails.ts'
import { people } from '../people.ts'
import { openSession, renewSession } from '../sessions/actions.ts'
import { arrive, type Arrival } from '../sessions/arrive.ts'
import { endSession } from '../sessions/store.ts'
import type { AtDoor } from '../sessions/who.ts'
import { digestOf, isToken, mint } from '../tokens.ts'
import { purposeNamed, type Asked, type LeadsTo, type LinkPurpose } from './purposes.ts'
import { isSamePress, mayUse, type NoUse } from './rules.ts'
import * as store from './store.ts'

/** A press on the one button of a link's page. */
export interface Press {
  readonly token: string
  /** A random mark of the page the button stood on, so that a second press is known for the same. */
  readonly press: string | undefined
  /** The code the asking browser shows, where the page asked for it. */
  readonly code: string | undefined
  /** What was told beside it, where its page asked for something. */
  readonly answers?: Answers
  readonly door: string | undefined
  readonly atDoor: AtDoor | null
  readonly from: Arrival
}

export type LinkRefusal = NoUse | 'held-by-another' | 'come-in-first' | 'account-closed'

export interface Opened {
  readonly goTo: string
  readonly personId: string | null
  /** The cookie to give; null when they keep the one they have, or the link opens none. */
  readonly token: string | null
}

/** A link as its page shows it before anything is pressed; looking changes nothing. */
export async function lookAtLink(hub: Hub, token: string, door: string | undefined) {
  const link = isToken(token) ? await store.findLink(hub.db, digestOf(hub, 'link', token)) : undefined
  const may = mayUse(link, { browser: doorDigest(hub, door), code: null }, hub.now())
  const purpose = link && purposeNamed(link.purpose)
  if (!link || !purpose || (!may.ok && may.refusal !== 'in-another-browser')) return refuse('gone')
  return allow({ purpose, needsCode: !may.ok, asked: await askedBy(hub, purpose, link) })
}

/** What its page asks of whoever looks, beside the press. */
async function askedBy(
  hub: Hub,
  { question, schema }: LinkPurpose<never>,
  { email, accountId, payload }: store.Link,
): Promise<Asked<never> | null> {
  const read = schema.safeParse(payload)
  if (!question || !read.success) return null
  const holder = await accounts.holderOf(hub.db, email)
  return question.ask(hub, hub.db, { email, accountId, holder, payload: read.data })
}

/** Counts a press that tells something, before anything is locked. */
async function countTold(hub: Hub, digest: Buffer, answers: Answers): Promise<void> {
  const link = await store.findLink(hub.db, digest)
  const question = link && !link.usedAt ? purposeNamed(link.purpose)?.question : null
  const told = question?.form.safeParse(answers)
  if (question && told?.success) await question.count(hub, told.data, digest.toString('hex'))
}

export const doorDigest = (hub: Hub, door: string | undefined): Buffer | null =>
  door === undefined ? null : digestOf(hub, 'door', door)

/** The six digits a browser at the door shows; from its mark, so nothing is kept. */
export function doorCode(hub: Hub, door: string): string {
  const number = createHmac('sha256', hub.secrets.derive('identity door code'))
    .update(door)
    .digest()
    .readUInt32BE(0)
  return String(number % 1_000_000).padStart(6, '0')
}

export const doorCodeDigest = (hub: Hub, code: string): Buffer =>
  digestOf(hub, 'door code', code.replace(/\D/g, ''))

/**
 * Uses a link up, whatever it is for, in one transaction: of many presses one wins; the same press sent twice is
 * answered twice alike. A refusal leaves the link as it was. Refusals are those here and the purpose's own.
 * @throws TooMany after a few wrong codes
 */
export async function pressLink(hub: Hub, press: Press): Promise<Outcome<Opened, string>> {
  if (!isToken(press.token)) return refuse('gone')
  const digest = digestOf(hub, 'link', press.token)
  const code = press.code ? doorCodeDigest(hub, press.code) : null
  if (code) await hit(hub, linkCodeTries, digest.toString('hex'))
  const answers = press.answers ?? {}
  await countTold(hub, digest, answers)
  const mark = isToken(press.press) ? press.press : mint()
  const pressDigest = digestOf(hub, 'press', mark)
  const sessionToken = createHmac('sha256', hub.secrets.derive('identity session of a link'))
    .update(`${press.token}\n${mark}`)
    .digest('base64url')

  return hub.change<Opened, string>(async (db) => {
    const now = hub.now()
    const link = await store.holdLink(db, digest)
    if (link && isSamePress(link, pressDigest, now)) {
      return allow({ goTo: link.wentTo!, personId: null, token: link.sessionId && sessionToken })
    }
    const may = mayUse(link, { browser: doorDigest(hub, press.door), code }, now)
    if (!may.ok) return may
    const purpose = purposeNamed(may.value.purpose)
    const read = purpose?.schema.safeParse(may.value.payload)
    if (!purpose || !read?.success) return refuse('gone')

    const { email, accountId } = may.value
    const holder = await accounts.holderOf(db, email)
    const told = purpose.question?.form.safeParse(answers).data ?? null
    const led = await purpose.use(hub, db, { email, payload: read.data, accountId, holder, told })
    if (!led.ok) return led
    const { goTo, personId } = led.value
    let session: { id: string; token: string } | null = null
    if (personId !== null) {
      const proved = await prove(hub, db, { purpose, email, press, lead: { ...led.value, personId } })
      if (!proved.ok) return proved
      session = await enter(
        hub,
        db,
        press,
        { personId, recoveryId: led.value.recoveryId ?? null },
        sessionToken,
      )
    }
    await store.useUp(db, may.value.id, {
      at: now,
      pressDigest,
      wentTo: goTo,
      sessionId: session?.id ?? null,
    })
    await unbury(db, email)
    return allow({ goTo, personId, token: session?.token ?? null })
  })
}

interface Proof {
  readonly purpose: LinkPurpose<never>
  readonly email: string
  readonly press: Press
  readonly lead: LeadsTo & { readonly personId: string }
}

/**
 * Proves the address for the account. An account that is lived in takes a further address only from inside: else
 * whoever made it could wait in it for the owner of the address.
 */
async function prove(hub: Hub, db: Db, proof: Proof): Promise<Outcome<undefined, LinkRefusal>> {
  const { email, purpose, press, lead } = proof
  // Read after `use`, which may itself have made the account and taken the address for it.
  const holder = await accounts.holderOf(db, email)
  if (holder !== null) return holder === lead.personId ? allow() : refuse('held-by-another')

  const known = await accounts.findAccount(db, lead.personId)
  if (known?.isClosed) return refuse('account-closed')
  if (!known) {
    const name = lead.name ?? (await people().card(db, lead.personId))?.name ?? ''
    await accounts.openAccount(db, { id: lead.personId, name }, hub.now())
  }
  const isInside = press.atDoor?.standing === 'in' && press.atDoor.session.accountId === lead.personId
  if (!isInside && known) {
    if (await accounts.isLivedIn(db, lead.personId)) return refuse('come-in-first')
    if (!purpose.forStaff && (await grantsOf(db, lead.personId)).length > 0) return refuse('come-in-first')
  }
  if ((await accounts.claimAddress(db, email, lead.personId, hub.now())) !== lead.personId) {
    return refuse('held-by-another')
  }
  await people().proved(db, lead.personId, email)
  await recordAccount(hub, db, 'identity.address-proved', lead.personId, { detail: { email } })
  if (isInside)
    await tellAccount(hub, db, lead.personId, waysChanged, { change: 'address-added', device: email })
  return allow()
}

/** Opens a session by link, or shows the one they have anew; one that is strong already stays as it is. */
async function enter(
  hub: Hub,
  db: Db,
  press: Press,
  who: { personId: string; recoveryId: string | null },
  token: string,
): Promise<{ id: string; token: string } | null> {
  const here = press.atDoor?.session
  if (press.atDoor && here?.accountId === who.personId && who.recoveryId === null) {
    if (press.atDoor.standing === 'in' && here.strength === 'strong') return null
    const rise = { strength: 'link', cameBy: 'link' } as const
    if (await renewSession(hub, db, here.id, rise, token)) return { id: here.id, token }
  }
  if (here) await endSession(db, here.id, 'came in anew', hub.now())
  await arrive(hub, db, who.personId, press.from)
  const made = {
    accountId: who.personId,
    strength: 'link',
    cameBy: 'link',
    device: press.from.device,
  } as const
  return openSession(hub, db, { ...made, recoveryId: who.recoveryId }, token)
}
