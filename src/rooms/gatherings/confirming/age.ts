import { ageOn } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { likelyPerson, personOf } from '../../people/face.ts'
import { askedOf } from '../adding/rules.ts'
import { detailsOf } from '../kinds.ts'
import { guardianOfLast } from '../places/person-store.ts'
import type { Gathering, Place } from '../types.ts'

/** What stands between somebody who proves their address and their place. */
export type AgeAsked = 'nothing' | 'guardian' | 'too-young'

/**
 * The rule of age once more, when an address turns out to be somebody’s we know: what they ticked on the form does not
 * stand against the date of birth we hold, or a guardian who had to say yes before. Of somebody new the form is believed.
 */
export async function ageAsked(
  hub: Hub,
  db: Db,
  { personId, email, name }: Pick<Place, 'personId' | 'email' | 'name'>,
  gatherings: readonly Gathering[],
): Promise<AgeAsked> {
  const known = personId ?? (email === null ? null : await likelyPerson(db, { email, name }))
  const person = known === null ? undefined : await personOf(db, known)
  if (!person) return 'nothing'
  const details = [...(await detailsOf(hub, db, gatherings)).values()]
  const youngest = Math.max(0, ...details.map(({ youngestAge }) => youngestAge ?? 0))
  const { wasNeeded } = await guardianOfLast(db, person.id)
  const years = person.bornOn === null ? null : ageOn(person.bornOn, hub.today())
  const asked = askedOf({ years, guardianWasNeeded: wasNeeded }, youngest)
  return asked === 'age' ? 'nothing' : asked
}
