import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  faultsIn,
  type Answer,
  type Recorded,
  type RecordedPlace,
  type RecordedStep,
} from './race-checker.ts'

/** Two places; Ana and Ben have them, Cem and Dora wait; Ana gives hers back, and Cem is asked in the same moment. */
function honest(): Recorded {
  const step = (
    turn: number,
    placeId: string | null,
    what: string,
    takenAfter: number,
    waitingAfter: number,
    transaction = `t${turn}`,
  ): RecordedStep => ({
    turn,
    placeId,
    what,
    people: placeId === null ? 0 : 1,
    takenAfter,
    waitingAfter,
    transaction,
  })
  const place = (id: string, state: string, turn: number): RecordedPlace => ({
    id,
    email: `${id}@example.org`,
    state,
    people: 1,
    turn,
  })
  const answer = (id: string, said: string, sentAt: number): Answer => ({
    what: 'sign-up',
    email: `${id}@example.org`,
    sentAt,
    answeredAt: sentAt + 5,
    said,
  })
  return {
    capacity: 2,
    steps: [
      step(1, null, 'opened', 0, 0),
      step(2, 'ana', 'held', 1, 0),
      step(3, 'ben', 'held', 2, 0),
      step(4, 'cem', 'waiting', 2, 1),
      step(5, 'dora', 'waiting', 2, 2),
      step(6, 'ana', 'cancelled', 1, 2, 't6'),
      step(7, 'cem', 'offered', 2, 1, 't6'),
      step(8, 'cem', 'accepted', 2, 1),
    ],
    places: [
      place('ana', 'cancelled', 2),
      place('ben', 'held', 3),
      place('cem', 'confirmed', 4),
      place('dora', 'waiting', 5),
    ],
    answers: [
      answer('ana', 'held', 10),
      answer('ben', 'held', 20),
      answer('cem', 'waiting', 30),
      answer('dora', 'waiting', 40),
      { what: 'give-back', email: 'ana@example.org', sentAt: 50, answeredAt: 55, said: 'done' },
    ],
    counts: { taken: 2, waiting: 1, turn: 8 },
  }
}

const withSteps = (change: (steps: RecordedStep[]) => RecordedStep[]): Recorded => ({
  ...honest(),
  steps: change([...honest().steps]),
})
const stepWith = (turn: number, changes: Partial<RecordedStep>): Recorded =>
  withSteps((steps) => steps.map((step) => (step.turn === turn ? { ...step, ...changes } : step)))
const withAnswer = (at: number, changes: Partial<Answer>): Recorded => ({
  ...honest(),
  answers: honest().answers.map((answer, index) => (index === at ? { ...answer, ...changes } : answer)),
})
const withPlace = (id: string, changes: Partial<RecordedPlace>): Recorded => ({
  ...honest(),
  places: honest().places.map((place) => (place.id === id ? { ...place, ...changes } : place)),
})

test('an honest history has no fault', () => {
  assert.deepEqual(faultsIn(honest()), [])
})

/** Each doctored history, and what must be said of it. */
const doctored: readonly [what: string, recorded: Recorded, said: RegExp][] = [
  ['a place more than there are', { ...honest(), capacity: 1 }, /2 places are given, and there are 1/],
  ['a count that forgets somebody', stepWith(3, { takenAfter: 1 }), /says 1 are taken, and 2 are/],
  ['a waiting list that forgets somebody', stepWith(5, { waitingAfter: 1 }), /says 1 wait, and 2 do/],
  [
    'a turn left out',
    withSteps((steps) => steps.filter((step) => step.turn !== 4)),
    /After turn 3 comes turn 5/,
  ],
  ['a turn twice', stepWith(5, { turn: 4 }), /comes turn 4, not 5/],
  [
    'a place empty while people wait',
    stepWith(7, { transaction: 't7' }),
    /a place stands empty while 2 wait/,
  ],
  [
    'somebody asked out of turn',
    withSteps((steps) => steps.map((step) => (step.turn > 6 ? { ...step, placeId: 'dora' } : step))),
    /asked before the party of turn 4/,
  ],
  [
    'a newcomer before those who wait',
    withSteps((steps) => [
      ...steps.slice(0, 6),
      { ...steps[6]!, placeId: 'eve', what: 'held', waitingAfter: 2 },
    ]),
    /went before somebody who waits and fits/,
  ],
  [
    'somebody made to wait although there was room',
    stepWith(3, { what: 'waiting', takenAfter: 1, waitingAfter: 1 }),
    /was made to wait although there was room/,
  ],
  [
    'a place given back twice',
    withSteps((steps) => [...steps, { ...steps[5]!, turn: 9, transaction: 't9' }]),
    /was gone before/,
  ],
  ['an offer to somebody who has a place', stepWith(7, { placeId: 'ben' }), /was held before/],
  ['an acceptance of what was never offered', stepWith(8, { placeId: 'dora' }), /was waiting before/],
  ['a step nobody knows', stepWith(8, { what: 'smuggled' }), /nobody knows such a step/],
  [
    'a place that stands otherwise than its history',
    withPlace('dora', { state: 'confirmed' }),
    /is confirmed, and its history says waiting/,
  ],
  ['a place moved up the line', withPlace('dora', { turn: 2 }), /stands in line as if of turn 2/],
  ['a party grown in secret', withPlace('ben', { people: 3 }), /is for 3, and its history says 1/],
  [
    'a place without a history',
    {
      ...honest(),
      places: [...honest().places, { id: 'eve', email: null, state: 'held', people: 1, turn: 9 }],
    },
    /is in no history/,
  ],
  ['a place that vanished', { ...honest(), places: honest().places.slice(1) }, /is not there any more/],
  [
    'a gathering that counts otherwise',
    { ...honest(), counts: { taken: 1, waiting: 1, turn: 8 } },
    /its history ends otherwise/,
  ],
  ['an error page', withAnswer(3, { said: 'error' }), /was shown an error/],
  [
    'somebody told they have a place who waits',
    withAnswer(2, { said: 'held' }),
    /was told “held” and was waiting/,
  ],
  [
    'an acknowledged place that is not there',
    withAnswer(0, { email: 'eve@example.org' }),
    /was told “held” and has 0 places/,
  ],
  [
    'a place given back only in words',
    withAnswer(4, { email: 'ben@example.org' }),
    /given back, and it is not/,
  ],
  [
    'a turn against the order everybody could see',
    withAnswer(3, { sentAt: 1, answeredAt: 2 }),
    /asked after turn 5 was answered, and has turn 2/,
  ],
]

for (const [what, recorded, said] of doctored) {
  test(`the checker notices ${what}`, () => {
    const faults = faultsIn(recorded)
    assert.ok(
      faults.some((fault) => said.test(fault)),
      faults.join('\n') || 'it noticed nothing',
    )
  })
}
