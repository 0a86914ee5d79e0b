/**
 * Proves from what was recorded that no place was given twice. It shares no code with the hub: what a history may look
 * like is said here again, in plain steps, so that a fault of the hub's cannot hide behind itself.
 */

/** A step of the gathering, as the database keeps it. */
export interface RecordedStep {
  readonly turn: number
  readonly placeId: string | null
  readonly what: string
  readonly people: number
  readonly takenAfter: number
  readonly waitingAfter: number
  /** The transaction that wrote it: between its first and last step nobody else saw anything. */
  readonly transaction: string
}

/** A place as it stands at the end. */
export interface RecordedPlace {
  readonly id: string
  readonly email: string | null
  readonly state: string
  readonly people: number
  readonly turn: number
}

/** What somebody outside saw: when they sent something, when the answer came, and what it said. */
export interface Answer {
  readonly what: 'sign-up' | 'give-back' | 'accept' | 'decline'
  readonly email: string
  /** Nanoseconds of one clock that all racers share. */
  readonly sentAt: number
  readonly answeredAt: number
  /** `held`, `waiting`, `done`, `refused`, or `error` for anything that is not a proper answer. */
  readonly said: string
}

export interface Recorded {
  readonly capacity: number
  readonly steps: readonly RecordedStep[]
  readonly places: readonly RecordedPlace[]
  readonly answers: readonly Answer[]
  /** The counts that the gathering itself shows at the end. */
  readonly counts: { readonly taken: number; readonly waiting: number; readonly turn: number }
}

type State = 'held' | 'confirmed' | 'waiting' | 'offered' | 'gone'

interface Party {
  state: State
  people: number
  /** The turn in which it joined. */
  joined: number
}

/** Where each step may come from, and where it leads. `null` is nowhere: the party was not there before. */
const moves: Readonly<Record<string, { readonly from: readonly (State | null)[]; readonly to: State }>> = {
  held: { from: [null], to: 'held' },
  confirmed: { from: [null], to: 'confirmed' },
  waiting: { from: [null], to: 'waiting' },
  pressed: { from: ['held', 'offered'], to: 'confirmed' },
  offered: { from: ['waiting'], to: 'offered' },
  accepted: { from: ['offered'], to: 'confirmed' },
  declined: { from: ['offered'], to: 'gone' },
  lapsed: { from: ['held', 'offered', 'waiting'], to: 'gone' },
  cancelled: { from: ['held', 'confirmed', 'offered', 'waiting'], to: 'gone' },
}

const isTaken = (state: State): boolean => state === 'held' || state === 'confirmed' || state === 'offered'

/** The history as it is played again: who stands where, and how many. */
class Replay {
  readonly parties = new Map<string, Party>()
  readonly capacity: number
  taken = 0
  waiting = 0

  constructor(capacity: number) {
    this.capacity = capacity
  }

  get free(): number {
    return this.capacity - this.taken
  }

  put(id: string, party: Party): void {
    const before = this.parties.get(id)
    if (before) this.#count(before, -1)
    this.#count(party, 1)
    this.parties.set(id, party)
  }

  /** The first in line who fits into what is free, of those who joined before a turn. */
  next(before = Infinity): Party | undefined {
    if (this.free <= 0) return undefined
    for (const party of this.parties.values()) {
      if (party.state === 'waiting' && party.joined < before && party.people <= this.free) return party
    }
    return undefined
  }

  #count({ state, people }: Party, sign: 1 | -1): void {
    if (isTaken(state)) this.taken += sign * people
    if (state === 'waiting') this.waiting += sign * people
  }
}

/** Every fault found, each in a sentence; none when the history proves that all was right. */
export function faultsIn(recorded: Recorded): string[] {
  const replay = new Replay(recorded.capacity)
  return [
    ...faultsOfTurns(recorded),
    ...faultsOfSteps(recorded, replay),
    ...faultsAtTheEnd(recorded, replay.parties),
    ...faultsOfAnswers(recorded),
  ]
}

function faultsOfTurns({ steps }: Recorded): string[] {
  return steps.flatMap(({ turn }, at) =>
    turn === at + 1 ? [] : [`After turn ${at} comes turn ${turn}, not ${at + 1}.`],
  )
}

/** Plays the history again, step by step, and looks at every moment that anybody could see. */
function faultsOfSteps({ steps, capacity }: Recorded, replay: Replay): string[] {
  const faults: string[] = []
  let wasFull = false
  for (const [at, step] of steps.entries()) {
    const say = (words: string) => faults.push(`Turn ${step.turn} (${step.what}): ${words}`)
    if (step.placeId !== null) faults.push(...move(step, step.placeId, replay))
    else if (step.what !== 'opened') say('a step of no place that is not the opening.')

    const { taken, waiting } = replay
    if (step.takenAfter !== taken) say(`says ${step.takenAfter} are taken, and ${taken} are.`)
    if (step.waitingAfter !== waiting) say(`says ${step.waitingAfter} wait, and ${waiting} do.`)
    if (taken > capacity) say(`${taken} places are given, and there are ${capacity}.`)

    if (taken === capacity) wasFull = true
    const isSeen = steps[at + 1]?.transaction !== step.transaction
    if (isSeen && wasFull && replay.next()) say(`a place stands empty while ${waiting} wait.`)
  }
  return faults
}

function move(step: RecordedStep, id: string, replay: Replay): string[] {
  const say = (words: string): string[] => [`Turn ${step.turn} (${step.what}): ${words}`]
  const known = replay.parties.get(id)
  const rule = moves[step.what]
  if (!rule) return say('nobody knows such a step.')
  if (!rule.from.includes(known?.state ?? null))
    return say(`the place was ${known?.state ?? 'not there'} before.`)

  const joined = known?.joined ?? step.turn
  const faults: string[] = []
  if (rule.from[0] === null) {
    if (step.what === 'waiting' && step.people <= replay.free)
      faults.push(...say('was made to wait although there was room.'))
    if (step.what !== 'waiting' && replay.next())
      faults.push(...say('went before somebody who waits and fits.'))
  }
  const before = step.what === 'offered' ? replay.next(joined) : undefined
  if (before) faults.push(...say(`was asked before the party of turn ${before.joined}, who also fits.`))
  replay.put(id, { state: rule.to, people: step.people, joined })
  return faults
}

function faultsAtTheEnd({ places, counts, steps }: Recorded, parties: ReadonlyMap<string, Party>): string[] {
  const faults: string[] = []
  const gone = new Set(['cancelled', 'declined', 'lapsed'])
  for (const place of places) {
    const party = parties.get(place.id)
    if (!party) {
      faults.push(`The place ${place.id} is in no history.`)
      continue
    }
    const state = gone.has(place.state) ? 'gone' : place.state
    if (state !== party.state)
      faults.push(`The place of turn ${party.joined} is ${place.state}, and its history says ${party.state}.`)
    if (place.turn !== party.joined)
      faults.push(`The place of turn ${party.joined} stands in line as if of turn ${place.turn}.`)
    if (place.people !== party.people)
      faults.push(
        `The place of turn ${party.joined} is for ${place.people}, and its history says ${party.people}.`,
      )
  }
  const known = new Set(places.map((place) => place.id))
  for (const [id, party] of parties)
    if (!known.has(id)) faults.push(`The place of turn ${party.joined} is not there any more.`)
  const last = steps.at(-1)
  if (
    last &&
    (counts.taken !== last.takenAfter || counts.waiting !== last.waitingAfter || counts.turn !== last.turn)
  ) {
    faults.push(
      `The gathering counts ${counts.taken} and ${counts.waiting} in turn ${counts.turn}, and its history ends otherwise.`,
    )
  }
  return faults
}

/** What people were told agrees with what was done, and with the order in which they could see it happen. */
function faultsOfAnswers({ answers, places, steps }: Recorded): string[] {
  const faults: string[] = []
  const byEmail = new Map<string, RecordedPlace[]>()
  for (const place of places)
    if (place.email) byEmail.set(place.email, [...(byEmail.get(place.email) ?? []), place])
  const joining = new Map(
    steps.filter((step) => moves[step.what]?.from[0] === null).map((step) => [step.placeId, step]),
  )
  const ended = new Set(steps.filter((step) => moves[step.what]?.to === 'gone').map((step) => step.placeId))
  const seen: { answer: Answer; turn: number }[] = []

  for (const answer of answers) {
    if (answer.said === 'error')
      faults.push(`${answer.email} asked to ${answer.what} and was shown an error.`)
    if (answer.answeredAt < answer.sentAt) faults.push(`${answer.email} was answered before they asked.`)
    const own = byEmail.get(answer.email) ?? []
    if (answer.what === 'sign-up' && (answer.said === 'held' || answer.said === 'waiting')) {
      const [place] = own
      const step = place && joining.get(place.id)
      if (own.length !== 1 || !step)
        faults.push(`${answer.email} was told “${answer.said}” and has ${own.length} places.`)
      else if (step.what !== answer.said)
        faults.push(`${answer.email} was told “${answer.said}” and was ${step.what}.`)
      else seen.push({ answer, turn: step.turn })
    }
    if (answer.what === 'give-back' && answer.said === 'done' && !own.some((place) => ended.has(place.id))) {
      faults.push(`${answer.email} was told their place is given back, and it is not.`)
    }
  }
  return [...faults, ...outOfOrder(seen)]
}

/** Whoever was answered before another even asked has the earlier turn. */
function outOfOrder(seen: readonly { answer: Answer; turn: number }[]): string[] {
  const asked = seen.toSorted((one, other) => one.answer.sentAt - other.answer.sentAt)
  const answered = seen.toSorted((one, other) => one.answer.answeredAt - other.answer.answeredAt)
  const faults: string[] = []
  let next = 0
  let latest = 0
  for (const { answer, turn } of asked) {
    while (next < answered.length && answered[next]!.answer.answeredAt < answer.sentAt)
      latest = Math.max(latest, answered[next++]!.turn)
    if (turn < latest)
      faults.push(`${answer.email} asked after turn ${latest} was answered, and has turn ${turn}.`)
  }
  return faults
}
