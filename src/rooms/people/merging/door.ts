import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Door, Pair } from '../../../platform/merging/doors.ts'
import type { Steps } from '../../../platform/merging/steps.ts'
import { purposeNames, type HowEnded } from '../dossier-words.ts'
import { personOf } from '../store.ts'
import { gapsOf, overruled } from './rules.ts'
import * as store from './store.ts'

const columns = {
  email: 'email',
  phone: 'phone',
  bornOn: 'born_on',
  region: 'region',
  languages: 'languages',
  skills: 'skills',
} as const

/** Each gap is a step of its own: whatever the person changes afterwards, the others still go back. */
async function fillGaps(db: Db, { from, into }: Pair, steps: Steps): Promise<void> {
  const [other, own] = [await personOf(db, from), await personOf(db, into)]
  if (!other || !own) return
  for (const [name, value] of Object.entries(gapsOf(own, other)))
    await steps.change('people.person', { id: into }, { [columns[name as keyof typeof columns]]: value })
}

const how: HowEnded = 'two records became one, and the other said no'

/** Every yes and no is kept with its own words; where the two disagree, the yes ends. */
async function letters(hub: Hub, db: Db, pair: Pair, steps: Steps): Promise<string[]> {
  const [others, own] = [await store.standingOf(db, pair.from), await store.standingOf(db, pair.into)]
  const ended = overruled(own, others)
  for (const { id } of ended)
    await steps.change('people.basis', { id }, { ended_at: hub.now().toString(), ended_how: how })
  await steps.turn({ table: 'people.basis', column: 'person_id', ...pair })
  const names: Readonly<Record<string, (typeof purposeNames)['news']>> = purposeNames
  return ended.map(({ purpose }) => {
    const name = names[purpose.startsWith('partner:') ? 'partner' : purpose]
    return `${name ? hub.words.say(name) : purpose}: one said yes, the other no. The no counts from now on.`
  })
}

/** What people told us, in the open and in confidence; what is sealed moves closed and is read by nobody. */
export const peopleDoor: Door = {
  moves: {
    'people.person': ['detail that was missing', 'details that were missing'],
    'people.basis': ['answer about letters, with its words', 'answers about letters, each with its words'],
    'people.sealed_fact': ['thing told in confidence, unread', 'things told in confidence, unread'],
    'people.tag': ['label', 'labels'],
    'people.hold': null,
    // That somebody complained, or asked, is for those who look after it: whoever merges two records is not told.
    'people.request': null,
  },
  async merge(hub, db, pair, steps) {
    await fillGaps(db, pair, steps)
    for (const id of await store.turnSealed(db, pair.from, pair.into, null))
      steps.note({
        table: 'people.sealed_fact',
        key: { id },
        was: { person_id: pair.from },
        became: { person_id: pair.into },
      })
    await steps.turn({
      table: 'people.tag',
      column: 'person_id',
      ...pair,
      key: ['person_id', 'tag'],
      butNot: { column: 'tag', values: await store.tagsBoth(db, pair) },
    })
    await steps.turn({ table: 'people.hold', column: 'person_id', ...pair })
    await steps.turn({ table: 'people.request', column: 'person_id', ...pair })
    return letters(hub, db, pair, steps)
  },
  putsBack: {
    table: 'people.sealed_fact',
    step: async (db, { from, into }, { key }) =>
      (await store.turnSealed(db, into, from, String(key['id']))).length === 1,
  },
}
