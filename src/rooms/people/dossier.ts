import { dayAt } from '../../platform/clock.ts'
import { moment } from '../../platform/database/values.ts'
import type { Hub } from '../../platform/hub.ts'
import type { DossierEntry, DossierSection } from '../../platform/room.ts'
import { dateWords } from '../../platform/words/dates.ts'
import type { Phrase, Words } from '../../platform/words/words.ts'
import { readSealed } from './actions.ts'
import { softOptInSince, type Collected } from './letters/soft-opt-in.ts'
import { basesOf, type Basis } from './letters/store.ts'
import { basisNames, endedNames, formNames, purposeNames, say } from './dossier-words.ts'
import { mergesInto } from './merging/store.ts'
import * as store from './store.ts'
import { tagsOf } from './tags/store.ts'
import { kindNames, languageNames, skillNames } from './words.ts'

/** The name of something kept by its key; one that is not in the list stands as it is kept. */
const nameIn = (words: Words, names: Readonly<Record<string, Phrase>>, key: string): string =>
  names[key] ? words.say(names[key]) : key

const dateOf = (words: Words, at: string): string => dateWords(words, dayAt(moment(at)))

/** All that this room holds about somebody, sealed things included when they ask themselves. */
export async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const person = await store.personOf(hub.db, personId)
  if (!person) return []
  const bases = await basesOf(hub.db, personId)
  const sealed = await readSealed(
    hub,
    [personId],
    ['access', 'health', 'belief'],
    'an answer to an access request',
  )
  return [
    {
      title: words.say(say.who),
      about: words.say(say.whoAbout),
      kept: words.say(say.whoKept),
      entries: [...whoEntries(person, words), ...(await recordEntries(hub, personId, words))],
    },
    {
      title: words.say(say.sealed),
      about: words.say(say.sealedAbout),
      kept: words.say(say.sealedKept),
      entries: sealed.map(({ kind, text }) => ({ label: words.say(kindNames[kind]), value: text })),
    },
    {
      title: words.say(say.letters),
      about: words.say(say.lettersAbout),
      kept: words.say(say.lettersKept),
      entries: bases.map((basis) => basisEntry(basis, words)),
    },
  ]
}

/** Labels of the desk, and that there was a second record. */
async function recordEntries(hub: Hub, personId: string, words: Words): Promise<DossierEntry[]> {
  const labels = await tagsOf(hub.db, personId)
  const merges = await mergesInto(hub.db, personId)
  return [
    ...(labels.length === 0
      ? []
      : [{ label: words.say(say.labels), value: labels.map(({ tag }) => tag).join(', ') }]),
    ...merges.map(({ name, mergedAt }) => ({
      label: words.say(say.twice),
      value: words.say(say.twiceOn, { name, date: dateOf(words, mergedAt) }),
    })),
  ]
}

function whoEntries(person: store.Person, words: Words): DossierEntry[] {
  const none = words.say(say.none)
  const listed = (names: Readonly<Record<string, Phrase>>, keys: readonly string[]): string =>
    keys.map((key) => nameIn(words, names, key)).join(', ') || none
  return [
    { label: words.say(say.name), value: person.name },
    { label: words.say(say.email), value: person.email ?? none },
    { label: words.say(say.phone), value: person.phone ?? none },
    {
      label: words.say(say.bornOn),
      value: person.bornOn ? dateWords(words, person.bornOn) : words.say(say.notTold),
    },
    { label: words.say(say.languages), value: listed(languageNames, person.languages) },
    { label: words.say(say.skills), value: listed(skillNames, person.skills) },
    { label: words.say(say.since), value: dateOf(words, person.madeAt) },
  ]
}

/** Of a soft opt-in: how the address came to us, and the law that lets us. */
const collectedWords = (words: Words, { by, on, optOutOffered }: Collected): string =>
  words.say(say.collected, {
    who: by,
    date: dateWords(words, on),
    offered: optOutOffered ? 'yes' : 'no',
    law: dateWords(words, softOptInSince),
  })

/** Why we may write, in the words that were shown, whatever language they were shown in. */
function basisEntry(kept: Basis, words: Words): DossierEntry {
  // Of a partner's letters, the words say whose they are.
  const purpose = kept.purpose.startsWith('partner:') ? 'partner' : kept.purpose
  const said = {
    basis: words.say(basisNames[kept.basis]),
    words: kept.words,
    form: nameIn(words, formNames, kept.form),
  }
  return {
    label: words.say(say.lettersOn, {
      purpose: nameIn(words, purposeNames, purpose),
      date: dateOf(words, kept.givenAt),
    }),
    value: [
      kept.endedAt === null
        ? words.say(say.said, said)
        : words.say(say.saidAndEnded, {
            ...said,
            date: dateOf(words, kept.endedAt),
            how: nameIn(words, endedNames, kept.endedHow ?? ''),
          }),
      ...(kept.collected ? [collectedWords(words, kept.collected)] : []),
    ].join('\n'),
  }
}
