import { record } from '../../../../platform/audit/audit.ts'
import { dayAt, dayOf, plain, type Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { periodOf, type Keeps, type Kept } from '../../../../platform/retention/kept.ts'
import { lastInvolved } from '../../../../platform/retention/known.ts'
import type { DossierSection, Hold } from '../../../../platform/room.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { cardsOf } from '../../../people/face.ts'
import { askedOfOne, dropAsked } from '../asked/store.ts'
import { openChecks } from './opening.ts'
import * as store from './store.ts'
import type { CheckSeen } from './types.ts'
import { certificateWords, outcomeWords, resultWords, say, workforceNames } from './words.ts'

function saidOf(check: CheckSeen, names: ReadonlyMap<string, string>, words: Words): string {
  const date = (on: Day): string => dateWords(words, on)
  return [
    words.say(workforceNames[check.workforce]),
    ...(check.number === null ? [] : [words.say(say.number, { number: check.number })]),
    words.say(say.seen, {
      date: date(check.seenOn),
      name: names.get(check.seenBy) ?? words.say(say.somebody),
    }),
    words.say(outcomeWords[check.outcome]),
    ...(check.consentOn === null ? [] : [words.say(say.consent, { date: date(check.consentOn) })]),
    ...(check.consentEndedOn === null
      ? []
      : [words.say(say.consentEnded, { date: date(check.consentEndedOn) })]),
    ...check.statuses.map(({ lookedOn, result }) =>
      words.say(say.status, { date: date(lookedOn), result: words.say(resultWords[result]) }),
    ),
  ].join('\n')
}

/** That certificates of theirs were seen, to themselves. */
export async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const checks = await openChecks(hub, personId)
  const asked = await askedOfOne(hub.db, personId)
  if (checks.length + asked.length === 0) return []
  const names = new Map(
    (
      await cardsOf(
        hub.db,
        checks.map(({ seenBy }) => seenBy),
      )
    ).map(({ id, name }) => [id, name]),
  )
  return [
    {
      title: words.say(say.title),
      about: words.say(say.about),
      kept: words.say(say.kept, { years: periodOf(hub, checksKept) }),
      entries: [
        ...checks.map((check) => ({
          label: words.say(say.one, {
            level: words.say(certificateWords[check.level]),
            date: dateWords(words, check.issuedOn),
          }),
          value: saidOf(check, names, words),
        })),
        ...asked.map(({ level, askedOn }) => ({
          label: words.say(say.askedOne),
          value: words.say(say.asked, {
            date: dateWords(words, askedOn),
            level: words.say(certificateWords[level]),
          }),
        })),
      ],
    },
  ]
}

/** What stays when somebody asks to be forgotten, and until when. */
export async function holds(hub: Hub, personId: string, words: Words): Promise<Hold[]> {
  const checks = await openChecks(hub, personId)
  if (checks.length === 0) return []
  const took = (await lastInvolved(hub.db, [personId])).get(personId)
  const days = [...checks.map(({ seenOn }) => seenOn), ...(took ? [dayAt(took)] : [])]
  const last = days.reduce((one, other) => (one > other ? one : other))
  const until = dayOf(plain(last).add({ years: periodOf(hub, checksKept) }))
  return [
    {
      what: words.say(say.holdWhat),
      why: words.say(say.holdWhy),
      until: words.say(say.holdUntil, { date: dateWords(words, until) }),
    },
  ]
}

/** Takes the number away, which leads to whom it was; in a transaction of the worker, safe to repeat. */
export async function forget(hub: Hub, db: Db, personId: string, keeps: Keeps): Promise<void> {
  if (keeps(checksKept.key)) return
  await actAs(db, 'the hub')
  await dropAsked(db, personId)
  await store.forgetNumbers(db, personId, hub.today())
}

/** What went is in the log, by its person and not by its contents. */
async function letGo(hub: Hub, db: Db, personId: string): Promise<number> {
  const gone = (await store.dropSeen(db, personId)) + (await dropAsked(db, personId))
  if (gone > 0)
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.checks-kept-no-longer',
      subject: { kind: 'checks', id: personId },
      person: personId,
      reason: 'the years we keep it are over',
    })
  return gone
}

/** The record that a check was seen. */
export const checksKept: Kept = {
  key: 'volunteering.checks',
  title: 'That a DBS certificate was seen',
  goes: 'The whole record: level, number, dates, and what was decided. Contents and copies are never kept.',
  since: 'after they last took part',
  source:
    'The usual schedule of charities for the record of vetting: involvement and six years. The law names none.',
  period: { unit: 'years', standard: 6, least: 1, most: 50 },
  canBeHeld: true,
  counts: 'from-involvement',
  olderThan: store.uncheckedSince,
  letGo,
}
