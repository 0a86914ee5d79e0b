import { dayAt, dayOf, plain } from '../../../../platform/clock.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { periodOf, periodWords } from '../../../../platform/retention/kept.ts'
import { lastInvolved } from '../../../../platform/retention/known.ts'
import type { DossierSection, Hold } from '../../../../platform/room.ts'
import { answer, answerList } from '../../../../platform/web/read.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { questionsAsked } from '../form/actions.ts'
import { openAnswers, reads } from '../form/opening.ts'
import { answerWords } from '../form/question-fields.ts'
import { toldIn } from '../form/send-part.ts'
import { fieldOf } from '../form/types.ts'
import { roleTitle } from '../guardian/answering.ts'
import { guardianWithin } from '../guardian/asking.ts'
import { openReasons } from '../leaving/reasons.ts'
import { askedOf } from '../questions/rules.ts'
import { inTheirWords } from '../questions/standard.ts'
import { say } from '../status/words.ts'
import { applicationsOf, movesOf } from '../store.ts'
import type { PlacedApplication } from '../types.ts'
import { say as common, stageNames, stateNames } from '../words.ts'
import { applicationsKept, draftsKept, notBegunKept } from './retention.ts'

/** All that one application holds of its applicant, line by line; opened as themselves. */
async function linesOf(hub: Hub, application: PlacedApplication, words: Words): Promise<string[]> {
  const { id } = application
  const typed = (await openAnswers(hub, application))?.typed ?? {}
  const questions = await questionsAsked(hub.db, application)
  const answered = askedOf(questions, toldIn(questions, typed)).flatMap((one) => {
    if (one.kind === 'file') return []
    const given = answerList(typed, fieldOf(one.key)).filter(Boolean)
    const said = given.map((each) => answerWords(words, one, each)).join(', ')
    return said === '' ? [] : [`${inTheirWords(words, one.words)} ${said}`]
  })
  const guardian = await hub.transact(async (db) => {
    await reads(hub, db)
    return guardianWithin(hub, db, id)
  })
  const reasons = await openReasons(hub, application)
  const moves = await movesOf(hub.db, id)
  const whom = answer(typed, 'knows') === 'yes' ? answer(typed, 'knowsWhom') : ''
  return [
    ...answered,
    ...(whom === '' ? [] : [words.say(say.dossierKnows, { whom })]),
    ...(guardian ? [words.say(say.dossierGuardian, { name: guardian.name, email: guardian.email })] : []),
    ...reasons.map((one) =>
      words.say(say.dossierReason, { state: words.say(stateNames[one.what]), words: one.words }),
    ),
    ...moves.map(({ at, state, stage }) =>
      words.say(say.dossierMove, {
        date: dateWords(words, dayAt(at)),
        state: words.say(stateNames[state]),
        stage: words.say(stageNames[stage]),
      }),
    ),
  ]
}

/** Somebody’s applications, to themselves. Documents stand among their files. */
export async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const mine = await applicationsOf(hub.db, personId)
  if (mine.length === 0) return []
  const entries = await Promise.all(
    mine.map(async (one) => ({
      label: words.say(say.dossierOne, {
        title: (await roleTitle(hub.db, one.opportunityId)) || words.say(common.somethingOfOurs),
        state: words.say(stateNames[one.state]),
        date: dateWords(words, dayAt(one.sentAt ?? one.startedAt)),
      }),
      value: (await linesOf(hub, one, words)).join('\n'),
    })),
  )
  return [
    {
      title: words.say(say.dossierTitle),
      about: words.say(say.dossierAbout),
      kept: words.say(say.dossierKept, {
        drafts: periodWords(hub, words, draftsKept),
        notBegun: periodWords(hub, words, notBegunKept),
        begun: periodWords(hub, words, applicationsKept),
      }),
      entries,
    },
  ]
}

/** What stays of somebody who was cleared when they ask to be forgotten: that they applied, and what came of it. */
export async function holds(hub: Hub, personId: string, words: Words): Promise<Hold[]> {
  const cleared = (await applicationsOf(hub.db, personId)).filter(({ state }) => state === 'cleared')
  const ended = cleared.map(({ endedAt }) => endedAt!)
  if (ended.length === 0) return []
  const last = (await lastInvolved(hub.db, [personId])).get(personId) ?? ended[0]!
  const until = dayOf(plain(dayAt(last)).add({ years: periodOf(hub, applicationsKept) }))
  return [
    {
      what: words.say(say.holdWhat),
      why: words.say(say.holdWhy),
      until: words.say(say.holdUntil, { date: dateWords(words, until) }),
    },
  ]
}
