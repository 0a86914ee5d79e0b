import { record } from '../../../../platform/audit/audit.ts'
import { dayAt, dayOf, plain } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { periodOf, periodWords, type Keeps, type Kept } from '../../../../platform/retention/kept.ts'
import { lastInvolved } from '../../../../platform/retention/known.ts'
import type { DossierSection, Hold } from '../../../../platform/room.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { cardsOf } from '../../../people/face.ts'
import { givenTo } from '../exempting/store.ts'
import * as entries from '../person/store.ts'
import { rolesEver } from '../roles-store.ts'
import { kindNames, stateNames } from '../words.ts'
import * as store from './store.ts'
import { say } from './words.ts'

/** What was recorded for somebody’s roles. */
export const standingKept: Kept = {
  key: 'volunteering.standing',
  title: 'What was recorded for the roles of volunteers',
  goes: 'That something was recorded, by whom and when; exemptions, pauses, and what people were told about renewals.',
  since: 'after they last took part',
  source:
    'The usual schedule of charities for the record of vetting: involvement and six years. The law names none.',
  period: { unit: 'years', standard: 6, least: 1, most: 50 },
  canBeHeld: true,
  counts: 'from-involvement',
  olderThan: store.unrecordedSince,
  letGo,
}

async function letGo(hub: Hub, db: Db, personId: string): Promise<number> {
  const gone = await store.dropRecords(db, personId)
  if (gone > 0)
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.standing-kept-no-longer',
      subject: { kind: 'standing', id: personId },
      person: personId,
      reason: 'the years we keep it are over',
    })
  return gone
}

/** All that was recorded of somebody for their roles, to themselves. */
export async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const { db } = hub
  const evidence = await entries.entriesOf(db, personId)
  const given = await givenTo(db, personId)
  const stops = await entries.allStops(db, personId)
  if (evidence.length + given.length + stops.length === 0) return []
  const roles = new Map((await rolesEver(db)).map(({ id, name }) => [id, name]))
  const ids = [...evidence.map(({ recordedBy }) => recordedBy), ...given.map(({ approvedBy }) => approvedBy)]
  const cards = await cardsOf(db, [...new Set(ids.filter((id) => id !== null))])
  const names = new Map(cards.map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null): string => names.get(id ?? '') ?? words.say(say.ourselves)
  const roleOf = (id: string | null): string => roles.get(id ?? '') ?? words.say(say.everyRole)
  const date = (on: Parameters<typeof dateWords>[1]): string => dateWords(words, on)
  return [
    {
      title: words.say(say.title),
      about: words.say(say.about),
      kept: words.say(say.kept, { period: periodWords(hub, words, standingKept) }),
      entries: [
        ...evidence.map((one) => ({
          label: words.say(say.one, {
            what: words.say(
              kindNames[
                one.kind === 'reference' ? 'references' : one.kind === 'check-status' ? 'check' : one.kind
              ],
            ),
            role: roleOf(one.roleId),
          }),
          value: [
            words.say(say.recorded, {
              on: date(one.on),
              by: nameOf(one.recordedBy),
              at: date(dayAt(one.recordedAt)),
            }),
            ...(one.takenBackAt
              ? [words.say(say.back, { at: date(dayAt(one.takenBackAt)), why: one.takenBackWhy ?? '' })]
              : []),
          ].join('\n'),
        })),
        ...given.map((one) => ({
          label: words.say(say.exemption, { role: roleOf(one.roleId) }),
          value: words.say(say.exempted, {
            from: date(one.from),
            until: date(one.until),
            reason: one.reason,
            by: nameOf(one.approvedBy),
          }),
        })),
        ...stops.map((one) => ({
          label: words.say(say.stop, { role: roleOf(one.roleId), what: words.say(stateNames[one.what]) }),
          value: words.say(say.stopped, {
            from: date(one.from),
            until: one.until === null ? words.say(say.open) : date(one.until),
          }),
        })),
      ],
    },
  ]
}

/** What stays when somebody asks to be forgotten, and until when. */
export async function holds(hub: Hub, personId: string, words: Words): Promise<Hold[]> {
  const last = await store.lastRecorded(hub.db, personId)
  if (last === null) return []
  const took = (await lastInvolved(hub.db, [personId])).get(personId)
  const on = took && Temporal.Instant.compare(took, last) > 0 ? took : last
  const until = dayOf(plain(dayAt(on)).add({ years: periodOf(hub, standingKept) }))
  return [
    {
      what: words.say(say.holdWhat),
      why: words.say(say.holdWhy),
      until: words.say(say.holdUntil, { date: dateWords(words, until) }),
    },
  ]
}

/** What was written about them in words goes, and from that day they are in no role. Safe to repeat. */
export async function forget(hub: Hub, db: Db, personId: string, keeps: Keeps): Promise<void> {
  if (!keeps(standingKept.key)) await store.forgetWords(db, personId, hub.today(), hub.now())
}
