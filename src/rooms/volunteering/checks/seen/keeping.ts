import { record } from '../../../../platform/audit/audit.ts'
import { dayAt, dayOf, momentAt, plain, type Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { moment } from '../../../../platform/database/values.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { daily } from '../../../../platform/jobs/jobs.ts'
import type { DossierSection, Hold } from '../../../../platform/room.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { gatheringsOf, placesOfPerson } from '../../../gatherings/face.ts'
import { cardsOf } from '../../../people/face.ts'
import { decidingCustoms } from '../settings.ts'
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
  if (checks.length === 0) return []
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
      kept: words.say(say.kept, { years: hub.setting(decidingCustoms).keepYears }),
      entries: checks.map((check) => ({
        label: words.say(say.one, {
          level: words.say(certificateWords[check.level]),
          date: dateWords(words, check.issuedOn),
        }),
        value: saidOf(check, names, words),
      })),
    },
  ]
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)

/** The last day on which somebody took part, asked to, or had a check seen or looked up. */
async function lastInvolved(
  db: Db,
  personId: string,
  checks: readonly Pick<CheckSeen, 'seenOn'>[],
): Promise<Day | null> {
  const gatheringIds = (await placesOfPerson(db, personId, null)).map(({ gatheringId }) => gatheringId)
  const ends = (await gatheringsOf(db, gatheringIds)).map(({ endsAt }) => dayAt(endsAt))
  const asked = await store.lastAsked(db, personId)
  const days = [...checks.map(({ seenOn }) => seenOn), ...ends, ...(asked ? [dayAt(moment(asked))] : [])]
  return days.length === 0 ? null : days.reduce(later)
}

const yearsAfter = (on: Day, years: number): Day => dayOf(plain(on).add({ years }))

/** What stays when somebody asks to be forgotten, and until when. */
export async function holds(hub: Hub, personId: string, words: Words): Promise<Hold[]> {
  const checks = await openChecks(hub, personId)
  const last = checks.length === 0 ? null : await lastInvolved(hub.db, personId, checks)
  if (last === null) return []
  const until = yearsAfter(last, hub.setting(decidingCustoms).keepYears)
  return [
    {
      what: words.say(say.holdWhat),
      why: words.say(say.holdWhy),
      until: words.say(say.holdUntil, { date: dateWords(words, until) }),
    },
  ]
}

/** Takes the number away, which leads to whom it was; in a transaction of the worker, safe to repeat. */
export async function forget(hub: Hub, db: Db, personId: string): Promise<void> {
  await actAs(db, 'the hub')
  await store.forgetNumbers(db, personId, hub.today())
}

/**
 * Each night: the record that a check was seen goes, so many years after its person last took part. What went is in
 * the log, by number of records and not by their contents.
 */
export async function letGo(hub: Hub): Promise<void> {
  const { keepYears } = hub.setting(decidingCustoms)
  const before = dayOf(plain(hub.today()).subtract({ years: keepYears }))
  const since = momentAt(before, '00:00')
  const candidates = await hub.transact(async (db) => {
    await actAs(db, 'the hub')
    return store.uncheckedSince(db, before)
  })
  for (const personId of candidates)
    await hub.transact(async (db) => {
      await actAs(db, 'the hub')
      if (await store.askedSince(db, personId, since)) return
      if ((await placesOfPerson(db, personId, since)).length > 0) return
      if ((await store.dropSeen(db, personId)) === 0) return
      await record(db, {
        at: hub.now(),
        by: hub.by,
        act: 'volunteering.checks-kept-no-longer',
        subject: { kind: 'checks', id: personId },
        person: personId,
        reason: 'the years we keep it are over',
      })
    })
}

export const letGoEachNight = daily('checks.let-go', '04:10', letGo)
