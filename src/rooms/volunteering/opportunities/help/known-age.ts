import { ageOn } from '../../../../platform/clock.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { guardianOfLast } from '../../../gatherings/face.ts'
import { personOf } from '../../../people/face.ts'

/** What somebody known told us about their age. */
export interface KnownAge {
  /** Full years, by their date of birth; null when they never gave it. */
  readonly years: number | null
  /** Under 18: by their date of birth, or because a parent or guardian had to say yes when they last signed up. */
  readonly isYoung: boolean
  /** Whose yes it was. */
  readonly guardian: { readonly name: string; readonly email: string } | null
}

export async function knownAgeOf(hub: Hub, personId: string): Promise<KnownAge> {
  const [person, last] = await Promise.all([personOf(hub.db, personId), guardianOfLast(hub.db, personId)])
  const years = person?.bornOn ? ageOn(person.bornOn, hub.today()) : null
  return { years, isYoung: years === null ? last.wasNeeded : years < 18, guardian: last.guardian }
}

/** Whether somebody is younger than a way to help asks for. */
export const isTooYoung = ({ years, isYoung }: KnownAge, youngestAge: number): boolean =>
  years === null ? isYoung && youngestAge >= 18 : years < youngestAge
