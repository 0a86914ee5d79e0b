import { ageOn, byTime } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { guardianOfLast } from '../../../gatherings/face.ts'
import { personOf } from '../../../people/face.ts'
import { guardianOfLastApplication } from '../../applications/guardian/store.ts'
import { guardianOfLastInterest } from '../../interest/guardian-store.ts'

/** What somebody known told us about their age. */
export interface KnownAge {
  /** Full years, by their date of birth; null when they never gave it. */
  readonly years: number | null
  /** Under 18: by their date of birth, or because a parent or guardian was needed when they last signed up, asked or applied. */
  readonly isYoung: boolean
  /** Whose yes it was. */
  readonly guardian: { readonly name: string; readonly email: string } | null
}

export async function knownAgeOf(hub: Hub, db: Db, personId: string): Promise<KnownAge> {
  const person = await personOf(db, personId)
  const place = await guardianOfLast(db, personId)
  const interest = await guardianOfLastInterest(db, personId)
  const application = await guardianOfLastApplication(db, personId)
  const last = [interest, application].reduce(
    (one, other) => (other.at !== null && (one.at === null || byTime(other.at, one.at) > 0) ? other : one),
    place,
  )
  const years = person?.bornOn ? ageOn(person.bornOn, hub.today()) : null
  return { years, isYoung: years === null ? last.wasNeeded : years < 18, guardian: last.guardian }
}

/** Whether somebody is younger than a way to help asks for. */
export const isTooYoung = ({ years, isYoung }: KnownAge, youngestAge: number): boolean =>
  years === null ? isYoung && youngestAge >= 18 : years < youngestAge
