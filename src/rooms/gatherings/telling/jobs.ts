import type { Hub } from '../../../platform/hub.ts'
import { every } from '../../../platform/jobs/jobs.ts'
import {
  toCancelled,
  toChanged,
  toGone,
  toHoldLapsed,
  toKnown,
  toOffered,
  toOfferLapsed,
  toSeated,
  toYoung,
  type Speaker,
} from './speak.ts'
import { dropWord, holdWord, putOff, type Due } from './store.ts'
import { toLeadBack, toLeadCancel, toLeadFreePlace, toLeadShort, toLeadTomorrow } from './to-leads.ts'
import { toFromLead, toReminded, toThanked } from './to-those-who-come.ts'
import { toVisitor } from './to-visitors.ts'

const speakers: Readonly<Record<string, Speaker>> = {
  asked: (hub, db, word) => ('email' in word.more ? toVisitor : toKnown)(hub, db, word),
  confirmed: toSeated,
  seated: toSeated,
  'guardian-answered': toYoung,
  offered: toOffered,
  'offer-lapsed': toOfferLapsed,
  'hold-lapsed': toHoldLapsed,
  cancelled: toCancelled,
  changed: toChanged,
  'gathering-cancelled': toGone,
  reminder: toReminded,
  thanks: toThanked,
  'from-lead': toFromLead,
  'lead-late-cancel': toLeadCancel,
  'lead-back-again': toLeadBack,
  'lead-free-place': toLeadFreePlace,
  'lead-short': toLeadShort,
  'lead-tomorrow': toLeadTomorrow,
}

/** So many words a second at most, so that pages keep their share of the machine. */
const mostAtOnce = 200

/**
 * Each second: says what is due. A word and its letters are one transaction: they stand or fall together, and a word is
 * said once whoever dies when. It is looked for here rather than announced, because a NOTIFY would let only one sign-up
 * commit at a time.
 */
export const tell = every('gatherings.tell', 1, async (hub) => {
  for (let said = 0; said < mostAtOnce; said++) if (!(await sayNext(hub))) return
})

async function sayNext(hub: Hub): Promise<boolean> {
  let held: Due | undefined
  try {
    return await hub.transact(async (db) => {
      held = await holdWord(db, hub.now())
      if (!held) return false
      const speaker = speakers[held.what]
      if (!speaker)
        throw new Error(
          `Nobody knows how to say ${held.what}; it was left by another version of this program`,
        )
      await speaker(hub, db, held)
      await dropWord(db, held.id)
      return true
    })
  } catch (fault) {
    if (!held) throw fault
    hub.report(fault, `telling ${held.what}`)
    await putOff(hub.db, held.id, hub.now().add({ seconds: Math.min(3600, 5 * 2 ** held.tries) }))
    return true
  }
}
