import { dayAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { addPastLetters, type PastLetter } from '../../../platform/email/bulk-store.ts'
import type { Hub } from '../../../platform/hub.ts'
import {
  addLookedAfter,
  addMessages,
  addOnTheirWay,
  addTakenTogether,
  addWordings,
  applicants,
  rolesAsked,
  type Asked,
  type OnTheirWay,
} from '../../../rooms/volunteering/vetting/bulk-store.ts'
import { addManyAsked } from '../../../rooms/volunteering/checks/asked/bulk-store.ts'
import { isAskable } from '../../../rooms/volunteering/checks/asked/rules.ts'
import type { Stage } from '../../../rooms/volunteering/applications/types.ts'
import { vettingMessage } from '../../../rooms/volunteering/vetting/messages/emails.ts'
import { filled, firstName } from '../../../rooms/volunteering/vetting/wordings/rules.ts'
import type { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'
import type { TeamKey } from '../people/team.ts'
import { onTheirWay } from './on-their-way.ts'
import { arrived, pastLetter } from './past-letter.ts'
import { wordingsTold } from './wordings.ts'

interface Desk {
  readonly members: readonly Member[]
  readonly team: Readonly<Record<TeamKey, string>>
  readonly opened: Temporal.Instant
  readonly now: Temporal.Instant
}

/** Of those under way, how many stand in each stage, and for how many days at the most. */
const standing: readonly { readonly stage: Stage; readonly count: number; readonly ago: number }[] = [
  { stage: 'application', count: 7, ago: 6 },
  { stage: 'selection', count: 9, ago: 17 },
  { stage: 'checks', count: 13, ago: 38 },
  { stage: 'clearance', count: 4, ago: 5 },
]
const clearedBefore = 34

/** Whoever stands before the last word stands there for a role of each kind, most of them for one that asks for a panel’s. */
function forLastWord(asked: readonly Asked[]): Asked[] {
  const wordsOf = ({ requirements }: Asked): number =>
    requirements.reduce((sum, one) => sum + (one.kind === 'approval' ? one.by : 0), 0)
  return asked.filter((one) => wordsOf(one) > 0).toSorted((one, other) => wordsOf(other) - wordsOf(one))
}

/** The day of a vetting desk: people in every stage, those who were cleared before them, and what was written. */
export async function buildVettingDesk(
  hub: Hub,
  db: Db,
  chance: Chance,
  { members, team, opened, now }: Desk,
): Promise<void> {
  const wordings = wordingsTold.map(({ name, stage, subject, body, arabic }, at) => {
    const madeAt = opened.add({ hours: 24 * (at + 2) })
    const version = (
      lang: string,
      number: number,
      told: { subject: string; body: string },
      days: number,
    ) => ({
      lang,
      number,
      ...told,
      keptAt: madeAt.add({ hours: 24 * days }),
      keptBy: team.ruth,
    })
    return {
      id: chance.idAt(madeAt),
      name,
      stage,
      madeAt,
      versions: [
        version('en-GB', 1, { subject, body: body.replace('Dear {first-name}', 'Hello {name}') }, 0),
        version('en-GB', 2, { subject, body }, 40),
        ...(arabic ? [version('ar', 1, arabic, 41)] : []),
      ],
    }
  })
  await addWordings(db, wordings)
  const asked = await rolesAsked(db)
  if (asked.length === 0) return
  const taken = new Set(await applicants(db))
  const free = chance.shuffled(
    members.filter(({ key, email, guardian, id }) => key === null && email && !guardian && !taken.has(id)),
  )
  const telling = { chance, now, by: [team.ruth, team.samuel] }
  const next = (place: Parameters<typeof onTheirWay>[2], role = chance.one(asked)): OnTheirWay =>
    onTheirWay(free.pop()!, role, place, telling)
  const last = forLastWord(asked)
  const under = standing.flatMap(({ stage, count, ago }) =>
    Array.from({ length: count }, (_, at) =>
      next({ stage, ago: chance.between(0, ago) }, stage === 'clearance' ? last[at] : undefined),
    ),
  )
  const cleared = Array.from({ length: clearedBefore }, () =>
    next({ stage: 'cleared', ago: chance.between(3, 150) }),
  )
  await addOnTheirWay(db, [...under, ...cleared])
  await addLookedAfter(
    db,
    chance.some(under, 14).map(({ id, stageSince }, at) => ({
      applicationId: id,
      personId: at % 3 === 2 ? team.samuel : team.ruth,
      since: stageSince,
    })),
  )
  await writeToSome(hub, db, chance, { under, wording: wordings[3]!, members, by: team.ruth, now })
  await askTheDbs(db, chance, { under, asked, by: team.samuel })
}

/** Of those whose check is missing the DBS was asked for all but every third: some of them wait for us, most for it. */
async function askTheDbs(
  db: Db,
  chance: Chance,
  {
    under,
    asked,
    by,
  }: { readonly under: readonly OnTheirWay[]; readonly asked: readonly Asked[]; readonly by: string },
): Promise<void> {
  const waiting = under.filter(
    ({ stage, evidence }) => stage === 'checks' && evidence.every(({ kind }) => kind !== 'check'),
  )
  const made = waiting.flatMap(({ personId, roleId, stageSince: recordedAt }, at) => {
    const check = asked.find((one) => one.roleId === roleId)!.requirements.find((one) => one.kind === 'check')
    if (!check || !isAskable(check.level) || at % 3 === 2) return []
    const { level } = check
    const askedOn = dayAt(recordedAt)
    return [{ id: chance.idAt(recordedAt), personId, level, askedOn, askedBy: by, recordedAt }]
  })
  await addManyAsked(db, made)
}

interface Writing {
  readonly under: readonly OnTheirWay[]
  readonly wording: Parameters<typeof addWordings>[1][number]
  readonly members: readonly Member[]
  readonly by: string
  readonly now: Temporal.Instant
}

/** Three days ago Ruth wrote to those who had waited longest; one of them moved on meanwhile. */
async function writeToSome(
  hub: Hub,
  db: Db,
  chance: Chance,
  { under, wording, members, by, now }: Writing,
): Promise<void> {
  const at = now.subtract({ hours: 62 })
  const version = wording.versions.findLast(({ lang }) => lang === 'en-GB')!
  const chosen = under
    .filter(
      ({ stage, stageSince }) => stage === 'checks' && stageSince.epochMilliseconds < at.epochMilliseconds,
    )
    .slice(0, 6)
  const letters: PastLetter[] = []
  const messages = chosen.slice(1).map(({ id: applicationId, personId }) => {
    const { name, email } = members.find(({ id }) => id === personId)!
    const filling = {
      'first-name': firstName(name),
      name,
      role: 'a volunteer',
      way: '',
      'next-step': 'we wait for the people you named',
      'their-page': '',
      charity: 'Hineni Refugee Action',
      me: 'Ruth Adeyemi',
    }
    const subject = filled(version.subject, filling)
    const words = filled(version.body, filling)
    const leavesAt = at.add({ minutes: 15 })
    const id = chance.idAt(at)
    const letterId = chance.idAt(at)
    letters.push(
      pastLetter(
        hub,
        vettingMessage,
        { personId, name, email: email! },
        { subject, words, applicationId },
        arrived(letterId, at, leavesAt),
      ),
    )
    return {
      id,
      personId,
      applicationId,
      from: { wordingId: wording.id, lang: version.lang, number: version.number },
      lang: version.lang,
      subject,
      words,
      writtenAt: at,
      writtenBy: by,
      leavesAt,
      letterId,
      calledBackAt: null,
    }
  })
  await addPastLetters(db, letters)
  await addMessages(db, messages)
  await addTakenTogether(
    db,
    {
      id: chance.idAt(at),
      step: { kind: 'write', wordingId: wording.id, changed: null },
      takenAt: at,
      takenBy: by,
    },
    chosen.map(({ id }) => ({
      applicationId: id,
      refusal: messages.some(({ applicationId }) => applicationId === id) ? null : ('just-written' as const),
      messageId: messages.find(({ applicationId }) => applicationId === id)?.id ?? null,
    })),
  )
}
