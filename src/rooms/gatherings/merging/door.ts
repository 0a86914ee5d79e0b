import { byTime } from '../../../platform/clock.ts'
import { moment } from '../../../platform/database/values.ts'
import type { Door } from '../../../platform/merging/doors.ts'
import { momentWords } from '../../../platform/words/dates.ts'
import { bothIn } from './store.ts'

/**
 * Places go to the record that stays. Where both have one in the same gathering, somebody first decides which to keep,
 * as long as it lies ahead; what is over stays as it was, because nobody was there twice.
 */
export const placesDoor: Door = {
  moves: { 'gatherings.place': ['place', 'places'] },
  async hinders(hub, db, pair) {
    const ahead = (await bothIn(db, pair)).filter(({ endsAt }) => byTime(moment(endsAt), hub.now()) > 0)
    return ahead.map(
      ({ title, startsAt }) =>
        `Both are on the list of ${title}, ${momentWords(hub.words, moment(startsAt))}. Take one of them off that list first.`,
    )
  },
  async merge(_hub, db, pair, steps) {
    const over = await bothIn(db, pair)
    await steps.turn({
      table: 'gatherings.place',
      column: 'person_id',
      ...pair,
      butNot: { column: 'id', values: over.map(({ placeId }) => placeId) },
    })
    return over.map(
      ({ title }) => `Both were on the list of ${title}, which is over. That list stays as it was.`,
    )
  },
}
