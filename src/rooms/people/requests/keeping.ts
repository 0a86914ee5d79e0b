import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { periodOf, type Keeps, type Kept } from '../../../platform/retention/kept.ts'
import type { DossierSection } from '../../../platform/room.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { ask, phrases, type Words } from '../../../platform/words/words.ts'
import { ownRequests } from './opening.ts'
import { shownSteps } from './step-rules.ts'
import { dropEnded, forgetRequests } from './store.ts'
import { cameByNames, kindTitles, stepNames } from './words.ts'

const say = phrases('people.request-dossier', {
  title: 'What you asked us about your data',
  about: 'What you asked or complained of, what we did, and every word of it. Sealed.',
  kept: ask<{ years: number }>('{years, plural, one {# year} other {# years}} after our answer.'),
  label: ask<{ kind: string; number: number; came: string }>('{kind} (number {number}, {came})'),
  step: ask<{ what: string; date: string }>('{what}, {date}'),
  said: ask<{ what: string; date: string; words: string }>('{what}, {date}: {words}'),
  told: ask<{ told: string }>('What you were told: {told}'),
})

/** What ended longer ago than it is kept goes, every word of it. */
export const requestsKept: Kept = {
  key: 'people.requests',
  title: 'Requests about data, and complaints',
  goes: 'What was asked, what we did, and every word of it.',
  since: 'after our answer',
  source:
    'The law names no period. Long enough to show how we answered, should somebody go to the Information Commissioner.',
  period: { unit: 'years', standard: 3, least: 1, most: 10 },
  canBeHeld: true,
  counts: 'from-its-end',
  apply: (_hub, db, before, held) => dropEnded(db, before, held),
}

/** All somebody asked of us about their data, step by step. */
export async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const { requests, words: said } = await ownRequests(hub, personId)
  if (requests.length === 0) return []
  return [
    {
      title: words.say(say.title),
      about: words.say(say.about),
      kept: words.say(say.kept, { years: periodOf(hub, requestsKept) }),
      entries: requests.map(({ request, steps }) => ({
        label: words.say(say.label, {
          kind: words.say(kindTitles[request.kind]),
          number: request.number,
          came: words.say(cameByNames[request.cameBy]),
        }),
        value: [
          ...shownSteps(steps).map(({ id, what, onDay }) => {
            const step = { what: words.say(stepNames[what]), date: dateWords(words, onDay) }
            const typed = said.get(id)
            return typed === undefined
              ? words.say(say.step, step)
              : words.say(say.said, { ...step, words: typed })
          }),
          words.say(say.told, { told: request.told }),
        ].join('\n'),
      })),
    },
  ]
}

/** In a transaction of the worker, which from here on acts as the hub. Safe to repeat. */
export async function forget(hub: Hub, db: Db, personId: string, keeps: Keeps): Promise<void> {
  if (keeps(requestsKept.key)) return
  await actAs(db, 'the hub')
  await forgetRequests(db, personId, hub.now())
}
