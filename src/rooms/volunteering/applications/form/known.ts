import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { ask, phrases, type Said, type Words } from '../../../../platform/words/words.ts'
import { availabilityOf, languageNames, personOf, type Person } from '../../../people/face.ts'
import { knownAgeOf } from '../../opportunities/help/known-age.ts'
import { standingOf } from '../../requirements/standings.ts'
import { requirementNames } from '../words.ts'
import type { Asker } from './rules.ts'

const say = phrases('applications.known', {
  phone: ask<{ phone: string }>('Your number: {phone}'),
  languages: ask<{ languages: string }>('You speak {languages}'),
  availability: ask<{ count: number }>(
    'When you can come: {count, plural, one {one time} other {# times}} of the week',
  ),
  someOf: ask<{ what: string; have: number; need: number }>('{what}: {have} of {need}'),
})

/** What we hold of somebody already, and so do not ask again. */
export interface Known {
  readonly person: Person
  readonly asker: Asker
  /** The guardian they named before. */
  readonly guardian: { readonly name: string; readonly email: string } | null
  /** “We have this”, a line each. */
  readonly have: readonly Said[]
}

/** What is known of somebody who applies for a role; undefined when they were forgotten meanwhile. */
export async function knownOf(
  hub: Hub,
  db: Db,
  words: Words,
  of: { readonly personId: string; readonly roleId: string; readonly youngestAge: number },
): Promise<Known | undefined> {
  const person = await personOf(db, of.personId)
  if (!person) return undefined
  const age = await knownAgeOf(hub, db, of.personId)
  const slots = (await availabilityOf(db, [of.personId])).get(of.personId)?.slots ?? []
  const { requirements } = await standingOf(hub, db, of.personId, of.roleId)
  const spoken = new Intl.ListFormat(words.lang, { type: 'conjunction' }).format(
    person.languages.map((language) => {
      const name = languageNames[language as keyof typeof languageNames]
      return name ? words.say(name) : language
    }),
  )
  const done = requirements.flatMap(({ requirement, state, have, need }): Said[] => {
    const what = words.say(requirementNames[requirement.kind])
    if (state === 'met' || state === 'due') return [what]
    return have > 0 && state === 'missing' ? [words.say(say.someOf, { what, have, need })] : []
  })
  return {
    person,
    asker: {
      isYoung: age.years === null ? (age.isYoung ? true : null) : age.isYoung,
      email: person.email,
      youngestAge: of.youngestAge,
    },
    guardian: age.guardian,
    have: [
      ...(person.phone === null ? [] : [words.say(say.phone, { phone: person.phone })]),
      ...(person.languages.length === 0 ? [] : [words.say(say.languages, { languages: spoken })]),
      ...(slots.length === 0 ? [] : [words.say(say.availability, { count: slots.length })]),
      ...done,
    ],
  }
}
