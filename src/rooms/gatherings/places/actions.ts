import { byTime } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, Missing, refuse, type Outcome } from '../../../platform/outcome.ts'
import { restFor } from '../../../platform/calendar/in-force.ts'
import { sealedColumn } from '../../../platform/seal/columns.ts'
import type { Answered } from '../../people/face.ts'
import { boardOf, gatheringsKnown } from '../board/board.ts'
import { gatheringCustoms } from '../settings.ts'
import type { Gathering } from '../types.ts'
import { heldUntil, offerUntil } from './answer-rules.ts'
import type { NoPlace } from './rules.ts'
import { take, type FormRow, type Taking, type Took, type Who } from './take-store.ts'

export const sealedNote = sealedColumn('gatherings.note.value', 'signup_id')

/** One form that asks for places, in one gathering or several. */
export interface SignUpAsk {
  readonly gatheringIds: readonly string[]
  /** Somebody known by their session, or what a visitor typed. The address in lower case. */
  readonly who: Who
  /** How many come, the one who asks included; the same number everywhere. */
  readonly people?: number
  readonly groupName?: string | null
  /** The others by name, as far as somebody said; with their ages where a youngest age matters. */
  readonly others?: FormRow['others']
  readonly languages?: readonly string[]
  /** What would help us look after them. Sealed at once. */
  readonly note?: string | null
  /** For somebody under 18: a parent or guardian, who must say yes before the place is theirs. */
  readonly guardian?: { readonly name: string; readonly email: string } | null
  /** They bring others under 18 and answer for them as an adult: the words they said it in, kept as they were shown. */
  readonly answersFor?: string | null
  /** What they agreed to or were told, in the words they saw; kept once their address is proved. */
  readonly consents?: readonly Answered[]
  /** They were shown what lies at the same time, and keep both. */
  readonly keepsBoth?: boolean
}

/** What became of one gathering of the form. */
export interface TakenPlace {
  readonly gatheringId: string
  /** Null when there is none, and for a visitor whose address has one already: the letter tells them. */
  readonly placeId: string | null
  readonly outcome: 'confirmed' | 'held' | 'waiting' | NoPlace
}

export interface SignedUp {
  readonly signupId: string
  readonly places: readonly TakenPlace[]
}

/**
 * Signs somebody up. Called with `hub.db` it is one statement and one transaction, the fastest way; within a
 * transaction of the caller's it stands or falls with that.
 *
 * A visitor's answer is the same whether or not we know their address, and there is one letter either way: it tells
 * the truth to whoever reads that address. Refused only when no gathering of the form could be asked for; with several,
 * each says in `places` what became of it.
 */
export async function signUp(hub: Hub, db: Db, ask: SignUpAsk): Promise<Outcome<SignedUp, NoPlace>> {
  const gatherings = await gatheringsKnown(hub, db, ask.gatheringIds)
  const isKnown = 'personId' in ask.who
  if (!ask.keepsBoth && overlap(gatherings)) return refuse('clash')
  const taking = await takingOf(hub, ask, gatherings)
  const took = await take(db, taking)
  if (took.length === 0) throw new Missing(isKnown && gatherings.length > 0 ? 'person' : 'gathering')
  db.afterCommit(() => {
    for (const one of took) boardOf(hub).count(one.gatheringId, one)
  })
  const places = took.map((one) => takenPlace(one, isKnown))
  if (places.some((one) => one.outcome === 'clash')) return refuse('clash')
  const isAsked = places.some(
    (one) => one.outcome === 'confirmed' || one.outcome === 'held' || one.outcome === 'waiting',
  )
  return isAsked ? allow({ signupId: taking.signupId, places }) : refuse(places[0]!.outcome as NoPlace)
}

function takenPlace(one: Took, isKnown: boolean): TakenPlace {
  const placeId = one.placedTurn === null ? null : one.placeId
  return { gatheringId: one.gatheringId, placeId, outcome: isKnown ? outcomeOf(one) : one.would }
}

/** What became of it, in the order of the ladder. */
export function outcomeOf({ would, isHere, clashes, placedTurn }: Took): TakenPlace['outcome'] {
  if (
    placedTurn !== null ||
    would === 'cancelled' ||
    would === 'over' ||
    would === 'closed' ||
    would === 'too-large-a-group'
  )
    return would
  if (isHere) return 'already-here'
  if (clashes) return 'clash'
  // Somebody of the same name took it between our look and our lock.
  return would === 'full-no-waiting-list' ? would : 'already-here'
}

async function takingOf(hub: Hub, ask: SignUpAsk, gatherings: readonly Gathering[]): Promise<Taking> {
  const at = hub.now()
  const rest = restFor(hub, 'clocksPause')
  const customs = hub.setting(gatheringCustoms)
  const signupId = newId()
  const { others = [], languages = [], consents = [], guardian = null, note = null } = ask
  const { answersFor = null } = ask
  const saysMore =
    others.length > 0 ||
    languages.length > 0 ||
    consents.length > 0 ||
    guardian !== null ||
    answersFor !== null
  return {
    signupId,
    tellId: newId(),
    who: ask.who,
    wanted: gatherings.map((gathering) => ({
      gatheringId: gathering.id,
      placeId: newId(),
      heldUntil: heldUntil(gathering, at, rest, customs),
      stillOffers: offerUntil(gathering, at, rest, customs) !== null,
    })),
    people: ask.people ?? 1,
    groupName: ask.groupName ?? null,
    minds: 'personId' in ask.who && !ask.keepsBoth,
    form: saysMore ? { others, languages, consents, guardian, answersFor } : null,
    note: note === null ? null : await hub.seal.close(note, { at: sealedNote, row: signupId }),
    at,
  }
}

/** Whether two of these happen at the same time. */
export function overlap(gatherings: readonly Pick<Gathering, 'startsAt' | 'endsAt'>[]): boolean {
  const inOrder = gatherings.toSorted((one, other) => byTime(one.startsAt, other.startsAt))
  return inOrder.some((one, at) => at > 0 && byTime(one.startsAt, inOrder[at - 1]!.endsAt) < 0)
}
