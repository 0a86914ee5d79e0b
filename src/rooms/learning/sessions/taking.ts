import { ageOn } from '../../../platform/clock.ts'
import type { Hub } from '../../../platform/hub.ts'
import { refuse, type Outcome } from '../../../platform/outcome.ts'
import { hit, limit } from '../../../platform/limits/limits.ts'
import { guardianOfLast, signUp, type NoPlace } from '../../gatherings/face.ts'
import { personOf } from '../../people/face.ts'
import { sessionOne } from './store.ts'

/** Whether a parent or guardian says yes first: under 18 by their date of birth, or one had to when they last signed up. */
export async function isYoung(hub: Hub, personId: string): Promise<boolean> {
  const person = await personOf(hub.db, personId)
  return person?.bornOn
    ? ageOn(person.bornOn, hub.today()) < 18
    : (await guardianOfLast(hub.db, personId)).wasNeeded
}

/** Nobody's letterbox is filled by somebody else. */
const guardiansAsked = limit('learning.guardian-asked', { points: 12, seconds: 3600 })

/** Takes a place in a live session of a course, or one in its waiting list. */
export async function takePlace(
  hub: Hub,
  courseId: string,
  asked: {
    readonly session: string
    readonly both: boolean
    readonly guardian: { readonly name: string; readonly email: string } | null
  },
): Promise<Outcome<'taken' | 'waiting' | 'guardian', NoPlace | 'no-such-session'>> {
  const session = await sessionOne(hub.db, asked.session)
  if (session?.courseId !== courseId) return refuse('no-such-session')
  if (asked.guardian) await hit(hub, guardiansAsked, asked.guardian.email)
  const signed = await signUp(hub, hub.db, {
    gatheringIds: [session.id],
    who: { personId: hub.actor.personId! },
    guardian: asked.guardian,
    keepsBoth: asked.both,
  })
  if (!signed.ok) return signed
  const outcome = signed.value.places[0]?.outcome
  return { ok: true, value: outcome === 'waiting' ? 'waiting' : asked.guardian ? 'guardian' : 'taken' }
}
