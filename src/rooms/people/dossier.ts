import { dayAt } from '../../platform/clock.ts'
import { moment } from '../../platform/database/values.ts'
import type { Hub } from '../../platform/hub.ts'
import type { DossierSection } from '../../platform/room.ts'
import { languageNames, skillNames } from './words.ts'
import { readSealed } from './actions.ts'
import type { Phrase } from '../../platform/words/words.ts'
import * as store from './store.ts'

const list = (words: readonly string[]): string => (words.length > 0 ? words.join(', ') : 'none')

/** The name of a language or a skill; one that is not in the lists stands as it is kept. */
const nameIn = (names: Readonly<Record<string, Phrase>>, key: string): string => names[key]?.english ?? key

/** All that this room holds about somebody, sealed things included when they ask themselves. */
export async function dossier(hub: Hub, personId: string): Promise<DossierSection[]> {
  const person = await store.personOf(hub.db, personId)
  if (!person) return []
  const bases = await store.basesOf(hub.db, personId)
  const sealed = await readSealed(
    hub,
    [personId],
    ['access', 'health', 'belief'],
    'an answer to an access request',
  )
  return [
    {
      title: 'Who you are',
      about: 'Name, ways to reach you, languages, skills. You told us.',
      kept: 'Until you ask to be forgotten.',
      entries: [
        { label: 'Name', value: person.name },
        { label: 'Email', value: person.email ?? 'none' },
        { label: 'Mobile', value: person.phone ?? 'none' },
        { label: 'Date of birth', value: person.bornOn ?? 'not told' },
        { label: 'Languages', value: list(person.languages.map((one) => nameIn(languageNames, one))) },
        { label: 'Skills', value: list(person.skills.map((one) => nameIn(skillNames, one))) },
        { label: 'Known to us since', value: dayAt(moment(person.madeAt)) },
      ],
    },
    {
      title: 'Told in confidence',
      about:
        'Health, needs and faith. Sealed; those who need it on the day may read it, and each reading is listed below.',
      kept: 'Until you take it back, or ask to be forgotten.',
      entries: sealed.map((fact) => ({ label: fact.kind, value: fact.text })),
    },
    {
      title: 'Letters',
      about: 'What you said yes or no to, in which words, when.',
      kept: 'As proof of why we wrote; without your name once you ask to be forgotten.',
      entries: bases.map((basis) => ({
        label: `${basis.purpose}, ${dayAt(moment(basis.givenAt))}`,
        value: `${basis.basis}: “${basis.words}” (${basis.form})${basis.endedAt === null ? '' : `; ended ${dayAt(moment(basis.endedAt))}, ${basis.endedHow}`}`,
      })),
    },
  ]
}
