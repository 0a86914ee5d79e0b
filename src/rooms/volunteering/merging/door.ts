import type { Db } from '../../../platform/database/database.ts'
import type { Door, Pair } from '../../../platform/merging/doors.ts'
import type { Steps } from '../../../platform/merging/steps.ts'
import { isRarer } from './rules.ts'
import * as store from './store.ts'

/** Who waits for two answers about one thing waits for one: the newer question is taken back. */
async function interests(db: Db, pair: Pair, steps: Steps): Promise<string[]> {
  const twice = await store.askedTwice(db, pair)
  for (const id of twice)
    await steps.change('volunteering.interest', { id }, { person_id: pair.into, state: 'withdrawn' })
  await steps.turn({ table: 'volunteering.interest', column: 'person_id', ...pair })
  return twice.map(
    () =>
      'Both wait for an answer about the same way to help. One answer is enough: the second question is taken back.',
  )
}

/** Of one search kept twice, one is left, with the rarer letters; what either told of is told. */
async function searches(db: Db, pair: Pair, steps: Steps): Promise<string[]> {
  const twice = await store.searchesTwice(db, pair)
  for (const kept of twice) {
    const { id, otherId, howOften, othersHowOften, nextAt } = kept
    const told = await store.toldTwice(db, kept)
    await steps.turn({
      table: 'volunteering.search_told',
      column: 'search_id',
      from: id,
      into: otherId,
      key: ['search_id', 'opportunity_id'],
      butNot: { column: 'opportunity_id', values: told },
    })
    for (const opportunity of told)
      await steps.remove('volunteering.search_told', { search_id: id, opportunity_id: opportunity })
    await steps.remove('volunteering.saved_search', { id })
    if (isRarer(howOften, othersHowOften))
      await steps.change(
        'volunteering.saved_search',
        { id: otherId },
        { how_often: howOften, next_at: nextAt },
      )
  }
  await steps.turn({ table: 'volunteering.saved_search', column: 'person_id', ...pair })
  return twice.map(() => 'Both keep the same search. One is left, with the rarer letters of the two.')
}

/** What must end first: two applications to the same that were both sent, or a draft in the way of one that was. */
const appliedTwice = async (db: Db, pair: Pair): Promise<string[]> =>
  (await store.appliedTwice(db, pair))
    .filter(({ isDraft }) => !isDraft)
    .map(({ title, othersIsDraft }) =>
      othersIsDraft
        ? `One record applied for ${title}, and the other, which is to stay, has a draft of the same. Merge them the other way round.`
        : `Both records apply for ${title}. Withdraw one of the two applications first.`,
    )

/** Of two applications to the same, a draft stays behind, where it goes by itself. */
async function applications(db: Db, pair: Pair, steps: Steps): Promise<string[]> {
  const drafts = (await store.appliedTwice(db, pair)).filter(({ isDraft }) => isDraft)
  await steps.turn({
    table: 'volunteering.application',
    column: 'person_id',
    ...pair,
    butNot: { column: 'id', values: drafts.map(({ id }) => id) },
  })
  return drafts.map(
    ({ title }) =>
      `A draft of an application for ${title} stays behind, because the other record has one too.`,
  )
}

/** Interests, kept searches, applications, when somebody was asked for help, and the checks that were seen. */
export const volunteeringDoor: Door = {
  moves: {
    'volunteering.interest': ['question about helping', 'questions about helping'],
    'volunteering.saved_search': ['kept search', 'kept searches'],
    'volunteering.search_told': null,
    'volunteering.help_asked': ['time we asked for help', 'times we asked for help'],
    'volunteering.application': ['application', 'applications'],
    'volunteering.expense': ['claim of costs', 'claims of costs'],
    'volunteering.check_asked': ['check on its way from the DBS', 'checks on their way from the DBS'],
    'volunteering.check_seen': ['check that was seen, unread', 'checks that were seen, unread'],
  },
  hinders: (_hub, db, pair) => appliedTwice(db, pair),
  async merge(_hub, db, pair, steps) {
    const stays = [
      ...(await interests(db, pair, steps)),
      ...(await searches(db, pair, steps)),
      ...(await applications(db, pair, steps)),
    ]
    await steps.turn({
      table: 'volunteering.help_asked',
      column: 'person_id',
      ...pair,
      key: ['shift_id', 'person_id'],
      butNot: { column: 'shift_id', values: await store.shiftsTwice(db, pair) },
    })
    await steps.turn({ table: 'volunteering.expense', column: 'person_id', ...pair })
    for (const id of await store.checksAskedTwice(db, pair))
      await steps.remove('volunteering.check_asked', { id })
    await steps.turn({ table: 'volunteering.check_asked', column: 'person_id', ...pair })
    for (const id of await store.turnChecks(db, pair.from, pair.into, null))
      steps.note({
        table: 'volunteering.check_seen',
        key: { id },
        was: { person_id: pair.from },
        became: { person_id: pair.into },
      })
    return stays
  },
  putsBack: {
    table: 'volunteering.check_seen',
    step: async (db, { from, into }, { key }) =>
      (await store.turnChecks(db, into, from, String(key['id']))).length === 1,
  },
}
