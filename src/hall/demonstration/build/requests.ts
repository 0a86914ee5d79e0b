import { dayAt, momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { addGrants } from '../../../platform/permits/grants/bulk-store.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allSealedColumns } from '../../../platform/seal/columns.ts'
import {
  addNoteDecisions,
  addRequests,
  addRequestSteps,
  addRequestWords,
  type RequestMade,
  type StepMade,
} from '../../../rooms/people/requests/bulk-store.ts'
import { say } from '../../../rooms/people/requests/words.ts'
import type { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'
import type { TeamKey } from '../people/team.ts'
import { atWork } from './moments.ts'
import { looksTold, requestsTold, type RequestTold } from './requests-told.ts'

interface Asking {
  readonly chance: Chance
  readonly members: readonly Member[]
  readonly team: Readonly<Record<TeamKey, string>>
  readonly opened: Temporal.Instant
  readonly today: Day
}

/**
 * What people asked about their data, and complaints; and who was named to look after them.
 * @returns when each request was looked through, by whose it is
 */
export async function buildRequests(
  hub: Hub,
  db: Db,
  asking: Asking,
): Promise<ReadonlyMap<string, StepMade>> {
  const { chance, team, opened } = asking
  await addGrants(db, [
    {
      id: chance.idAt(opened),
      personId: team.farida,
      grant: { role: 'data-lead' },
      givenBy: team.tovah,
      at: opened.add({ hours: 240 }),
      reason: 'Answers for what we hold on people',
    },
  ])
  const column = allSealedColumns().find(({ at }) => at === 'people.request_words.value')!
  const basis = hub.words.say(say.told, { years: 3 })
  const requests: RequestMade[] = []
  const steps: StepMade[] = []
  const looked = new Map<string, StepMade>()
  const words: { stepId: string; requestId: string; value: Uint8Array }[] = []
  const byAge = requestsTold.toSorted((one, other) => other.steps[0]![1] - one.steps[0]![1])
  for (const one of byAge) {
    const made = requestFrom(one, asking, basis)
    requests.push(made.request)
    for (const { step, typed } of made.steps) {
      steps.push(step)
      if (step.what === 'looked' && typeof one.who === 'string') looked.set(one.who, step)
      if (typed === '') continue
      const value = await hub.seal.close(typed, { at: column, row: step.id })
      words.push({ stepId: step.id, requestId: made.request.id, value })
    }
  }
  await addRequests(db, requests)
  await addRequestSteps(db, steps)
  await addRequestWords(db, words)
  return looked
}

/** What the safeguarding lead decided about notes for safety, as they looked. */
export async function buildLooks(
  hub: Hub,
  db: Db,
  {
    chance,
    looked,
    notes,
  }: Pick<Asking, 'chance'> & {
    readonly looked: ReadonlyMap<string, StepMade>
    readonly notes: ReadonlyMap<string, string>
  },
): Promise<void> {
  const column = allSealedColumns().find(({ at }) => at === 'people.note_decision.value')!
  const decisions = []
  for (const { whose, note, held } of looksTold) {
    const { requestId, at, by } = looked.get(whose)!
    const id = chance.idAt(at)
    const noteId = notes.get(note)!
    const value = held && (await hub.seal.close(held.why, { at: column, row: id }))
    decisions.push({
      id,
      requestId,
      noteId,
      given: held === null,
      ground: held?.ground ?? null,
      value,
      at,
      by: by!,
    })
  }
  await addNoteDecisions(db, decisions)
}

function requestFrom(
  { kind, cameBy, who, state = 'open', steps }: RequestTold,
  { chance, members, team, today }: Asking,
  basis: string,
) {
  const member = typeof who === 'string' ? members.find(({ key }) => key === who)! : null
  const asker = typeof who === 'string' ? { ...member!, reach: member!.phone } : who
  const isOwn = cameBy === 'tent'
  const isPage = cameBy === 'page'
  const clerk = team.farida
  const receivedOn = plusDays(today, -steps[0]![1])
  const madeAt = isOwn || isPage ? momentAt(receivedOn, '11:20') : momentAt(receivedOn, '15:05')
  const id = chance.idAt(madeAt)
  let last = madeAt
  const taken = steps.map(([what, daysAgo, typed], at) => {
    const wanted = at === 0 ? madeAt : atWork(chance, plusDays(today, -daysAgo))
    // In the order they were told, also where rest moved one of them forward.
    last = at > 0 && Temporal.Instant.compare(wanted, last) <= 0 ? last.add({ minutes: 20 }) : wanted
    const isTheirs = what === 'received' || (isOwn && what === 'withdrawn')
    const desk = what === 'looked' ? team.miriam : clerk
    const by = isTheirs ? (isOwn ? member!.id : isPage ? null : clerk) : desk
    return {
      step: { id: chance.idAt(last), requestId: id, what, onDay: dayAt(last), at: last, by },
      typed,
    }
  })
  const isKnown = isOwn || steps.some(([what]) => what === 'identity-shown')
  const request: RequestMade = {
    id,
    kind,
    cameBy,
    personId: isKnown ? (member?.id ?? null) : null,
    name: asker.name,
    email: asker.email,
    reach: asker.reach,
    receivedOn,
    madeAt,
    madeBy: isOwn || isPage ? null : clerk,
    told: basis,
    state,
    endedAt: state === 'open' ? null : last,
  }
  return { request, steps: taken }
}
