import { removeFile } from '../../../platform/files/files.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Door } from '../../../platform/merging/doors.ts'
import { periodWords, type Keeps, type Kept } from '../../../platform/retention/kept.ts'
import type { DossierSection, Hold } from '../../../platform/room.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { moneyWords } from '../../../platform/words/money.ts'
import type { Words } from '../../../platform/words/words.ts'
import { receiptsOnly } from './actions.ts'
import { dropEnded, dropUnpaid, forgetWords } from './keeping-store.ts'
import { tenthsInMile } from './rules.ts'
import * as store from './store.ts'
import { kindNames, say, stateNames } from './words.ts'

const dropReceipts = async (
  hub: Hub,
  db: Db,
  gone: readonly { readonly receiptId: string | null }[],
): Promise<void> => {
  for (const { receiptId } of gone) if (receiptId !== null) await removeFile(db, hub.drawer, receiptId)
}

export const expensesKept: Kept = {
  key: 'volunteering.expenses',
  title: 'What volunteers claimed, with receipts',
  goes: 'The claim, its receipt, and what we answered.',
  since: 'after it was paid or answered',
  source:
    'Charities keep their accounts for six years after the financial year, as we understand the Charities Act 2011 (section 131); seven cover every year. Ask your accountant.',
  period: { unit: 'years', standard: 7, least: 6, most: 15 },
  canBeHeld: true,
  counts: 'from-its-end',
  async apply(hub, db, before, held) {
    const gone = await dropEnded(db, before, held)
    await dropReceipts(hub, db, gone)
    return gone.length
  },
}

/** What somebody claimed, and how we repay them. */
export async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const claims = await store.expensesOf(hub.db, personId)
  const only = await hub.transact((db) => receiptsOnly(hub, db, personId))
  if (claims.length === 0 && !only) return []
  return [
    {
      title: words.say(say.dossier),
      about: words.say(say.dossierAbout),
      kept: words.say(say.dossierKept, { kept: periodWords(hub, words, expensesKept) }),
      entries: [
        ...(only
          ? [{ label: words.say(say.dossierReceipts), value: words.say(say.dossierReceiptsOnly) }]
          : []),
        ...claims.map(({ number, kind, title, day, pence, about, state, ...more }) => ({
          label: `${words.say(say.one, { number, what: words.say(kindNames[kind]) })}, ${words.say(say.forShift, { title, date: dateWords(words, day) })}`,
          value: [
            words.say(say.dossierValue, {
              sum: moneyWords(words, pence),
              about,
              state: words.say(stateNames[state]),
            }),
            more.tenths !== null &&
              words.say(say.dossierMiles, { miles: String(more.tenths / tenthsInMile) }),
            more.elsewhere !== null && words.say(say.dossierElsewhere, { miles: more.elsewhere }),
            more.paidOn !== null && words.say(say.paidOn, { date: dateWords(words, more.paidOn) }),
            more.words && words.say(say.dossierWords, { words: more.words }),
          ]
            .filter(Boolean)
            .join('\n'),
        })),
      ],
    },
  ]
}

/** What was paid stays in the accounts. */
export async function holds(hub: Hub, personId: string, words: Words): Promise<Hold[]> {
  const paid = (await store.expensesOf(hub.db, personId)).some(({ state }) => state === 'paid')
  if (!paid) return []
  return [
    {
      what: words.say(say.holdWhat),
      why: words.say(say.holdWhy),
      until: words.say(say.holdUntil, { kept: periodWords(hub, words, expensesKept) }),
    },
  ]
}

/** What was never paid goes, and how we repaid them; of what was paid, the words. Safe to repeat. */
export async function forget(hub: Hub, db: Db, personId: string, keeps: Keeps): Promise<void> {
  await actAs(db, 'the hub')
  await store.dropReceiptsOnly(db, personId)
  if (keeps(expensesKept.key)) return
  await dropReceipts(hub, db, await dropUnpaid(db, personId))
  await forgetWords(db, personId)
}

/** How somebody is repaid moves closed: whoever merges two records does not learn it. */
export const receiptsDoor: Door = {
  moves: { 'volunteering.receipts_only': null },
  async merge(_hub, db, { from, into }, steps) {
    if (await store.turnReceiptsOnly(db, from, into))
      steps.note({
        table: 'volunteering.receipts_only',
        key: { person_id: into },
        was: { person_id: from },
        became: { person_id: into },
      })
    return []
  },
  putsBack: {
    table: 'volunteering.receipts_only',
    step: (db, { from, into }) => store.turnReceiptsOnly(db, into, from),
  },
}
