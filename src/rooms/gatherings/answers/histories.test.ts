import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { openHub } from '../../../../test/hub.ts'
import { changeGathering } from '../changing/actions.ts'
import { aSupper, at, gatheringNow, listed, placeNamed, somebody } from '../gatherings.fixture.ts'
import { signUp } from '../places/actions.ts'
import { putBack } from './put-back.ts'
import { acceptOffer, cancelPlace, changePlace, declineOffer, lapseOverdue } from './actions.ts'

const { hub, worker, clock } = await openHub({ today: '2026-11-24' })

interface Party {
  readonly name: string
  people: number
  /** They said that they cannot come; nobody else ended it. */
  gaveBack?: boolean
  state: 'confirmed' | 'waiting' | 'offered' | 'gone'
}

/** A gathering as a child would play it: a row of chairs, and people in line. */
class Chairs {
  readonly line: Party[] = []
  capacity = 3

  get free(): number {
    return this.capacity - this.seated.reduce((sum, one) => sum + one.people, 0)
  }
  get seated(): Party[] {
    return this.line.filter((one) => one.state === 'confirmed' || one.state === 'offered')
  }
  come(name: string, people: number): void {
    this.line.push({ name, people, state: people <= this.free ? 'confirmed' : 'waiting' })
  }
  /** Somebody who left sits down again where there is room, or stands at the end of the line. */
  comeAgain(party: Party): void {
    this.line.splice(this.line.indexOf(party), 1)
    party.gaveBack = false
    party.state = party.people <= this.free ? 'confirmed' : 'waiting'
    this.line.push(party)
  }
  /** Whoever is next and fits is asked. */
  call(): void {
    for (const one of this.line) if (one.state === 'waiting' && one.people <= this.free) one.state = 'offered'
  }
  told(): string[] {
    return this.line.filter((one) => one.state !== 'gone').map((one) => `${one.name} ${one.state}`)
  }
}

type Step =
  | { readonly do: 'come'; readonly people: number }
  | { readonly do: 'leave' | 'return' | 'accept' | 'decline'; readonly who: number }
  | { readonly do: 'number'; readonly who: number; readonly people: number }
  | { readonly do: 'capacity'; readonly to: number }
  | { readonly do: 'silence' }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('come' as const), people: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('leave' as const, 'return' as const, 'accept' as const, 'decline' as const),
      who: fc.nat(20),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('number' as const),
      who: fc.nat(20),
      people: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('capacity' as const), to: fc.integer({ min: 1, max: 8 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'silence' as const }) },
)

let count = 0
/** Places by the names of their parties: who left is on no list any more. */
const ids = new Map<string, string>()

async function play(supper: string, chairs: Chairs, now: Step): Promise<void> {
  const nth = (who: number) => chairs.line[who % Math.max(1, chairs.line.length)]
  const placeOf = ({ name }: Party): string => ids.get(name)!
  switch (now.do) {
    case 'come': {
      const name = `P${++count}`
      await signUp(hub, hub.db, {
        gatheringIds: [supper],
        who: { personId: await somebody(hub, name, null) },
        people: now.people,
      })
      ids.set(name, (await placeNamed(hub, supper, name)).id)
      chairs.come(name, now.people)
      return
    }
    case 'leave': {
      const party = nth(now.who)
      if (!party || party.state === 'gone') return
      assert.equal((await cancelPlace(hub, placeOf(party))).ok, true)
      party.state = 'gone'
      party.gaveBack = true
      return chairs.call()
    }
    case 'return': {
      const party = nth(now.who)
      if (!party) return
      const isGone = party.state === 'gone'
      const answer = await putBack(hub, placeOf(party))
      assert.equal(answer.ok, !isGone || party.gaveBack === true)
      if (isGone && answer.ok) chairs.comeAgain(party)
      return chairs.call()
    }
    case 'accept':
    case 'decline': {
      const party = nth(now.who)
      if (!party || party.state === 'gone') return
      const answer = await (now.do === 'accept' ? acceptOffer : declineOffer)(hub, placeOf(party))
      assert.equal(
        answer.ok,
        party.state === 'offered' || (now.do === 'accept' && party.state === 'confirmed'),
      )
      if (party.state === 'offered') party.state = now.do === 'accept' ? 'confirmed' : 'gone'
      return chairs.call()
    }
    case 'number': {
      const party = nth(now.who)
      if (!party || party.state === 'gone') return
      const fits =
        party.state === 'waiting' ||
        (now.people - party.people <= chairs.free &&
          !(party.state === 'offered' && now.people > party.people))
      assert.equal((await changePlace(hub, placeOf(party), now.people)).ok, fits)
      if (fits) party.people = now.people
      return chairs.call()
    }
    case 'capacity': {
      const fits = now.to >= chairs.capacity - chairs.free
      const answer = await hub.change((db) => changeGathering(hub, db, supper, { capacity: now.to }))
      assert.equal(answer.ok, fits)
      if (fits) chairs.capacity = now.to
      return chairs.call()
    }
    case 'silence': {
      clock.set(clock.now().add({ hours: 25 }))
      await lapseOverdue(worker)
      for (const party of chairs.line) if (party.state === 'offered') party.state = 'gone'
      return chairs.call()
    }
  }
}

test('a party that does not fit into the rest hides nobody smaller behind it', async () => {
  clock.set(at('2026-11-24', '12:00'))
  const supper = await aSupper(hub, { capacity: 3 })
  for (const [name, people] of [
    ['Full', 3],
    ['Ana', 1],
    ['Ben', 1],
    ['Pair', 2],
    ['Cem', 1],
  ] as const) {
    await signUp(hub, hub.db, {
      gatheringIds: [supper],
      who: { personId: await somebody(hub, name, null) },
      people,
    })
  }
  await hub.change((db) => changeGathering(hub, db, supper, { capacity: 6 }))
  assert.deepEqual(await listed(hub, supper), [
    'Full confirmed',
    'Ana offered',
    'Ben offered',
    'Pair waiting',
    'Cem offered',
  ])
})

test('whatever people do, in whatever order, the house agrees with a row of chairs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      clock.set(at('2026-11-24', '12:00'))
      const supper = await aSupper(hub, {
        capacity: 3,
        startsAt: at('2027-06-01', '16:00'),
        endsAt: at('2027-06-01', '20:00'),
      })
      const chairs = new Chairs()
      for (const now of steps) {
        await play(supper, chairs, now)
        const { taken, waiting, capacity } = await gatheringNow(hub, supper)
        assert.deepEqual(await listed(hub, supper), chairs.told(), JSON.stringify(now))
        assert.equal(taken, chairs.capacity - chairs.free)
        assert.equal(capacity, chairs.capacity)
        assert.equal(
          waiting,
          chairs.line.filter((one) => one.state === 'waiting').reduce((sum, one) => sum + one.people, 0),
        )
      }
    }),
    { numRuns: 50 },
  )
})
