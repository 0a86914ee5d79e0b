import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { jewishRest } from '../../../platform/calendar/customs.ts'
import { daysOfRest } from '../../../platform/calendar/settings.ts'
import { pressLink } from '../../../platform/identity/links/actions.ts'
import { keepSetting } from '../../../platform/settings/house.ts'
import { basesOf, readSealed } from '../../people/face.ts'
import {
  aSupper,
  at,
  describeShifts,
  gatheringNow,
  Letterbox,
  listed,
  placeNamed,
  somebody,
  visitor,
} from '../gatherings.fixture.ts'
import { cancelPlace, lapseOverdue } from '../answers/actions.ts'
import { signUp } from '../places/actions.ts'
import { confirmSignup, guardianSaysNo, guardianSaysYes } from './actions.ts'
import { formOfSignup } from './store.ts'

describeShifts()
const house = await openHub({ today: '2026-11-24' })
const { hub } = house
const letters = new Letterbox(house)

const confirm = (signupId: string) => hub.change((db) => confirmSignup(hub, db, signupId))

/** The token of the link in the last letter. */
async function linkIn(words: string): Promise<string> {
  const found = /\/door\/link\/([\w-]+)/.exec(words)
  assert.ok(found, words)
  return found[1]!
}

const press = (token: string) =>
  pressLink(hub, {
    token,
    press: undefined,
    code: undefined,
    door: undefined,
    atDoor: null,
    from: { device: 'Firefox', browser: Buffer.alloc(32), network: 'network' },
  })

async function asks(
  who: ReturnType<typeof visitor>,
  ids: readonly string[],
  more: Partial<Parameters<typeof signUp>[2]> = {},
): Promise<string> {
  const answer = await signUp(hub, hub.db, { gatheringIds: ids, who, ...more })
  assert.ok(answer.ok)
  return answer.value.signupId
}

test('a visitor presses the link of our letter, and the place is theirs', async () => {
  const supper = await aSupper(hub)
  await asks(visitor('Tom Ferreira'), [supper])
  const [letter] = await letters.fresh()
  assert.equal(letter!.subject, 'Please confirm: Supper club cook')
  assert.match(letter!.words, /Tuesday 1 December 2026, 4pm to 8pm/)
  assert.match(letter!.words, /We hold it until Wednesday 25 November, 12pm/)
  assert.equal(letter!.words.includes('14 Chapel Lane'), false, 'the exact place is for those who come')
  const opened = await press(await linkIn(letter!.words))
  assert.equal(opened.ok, true)
  assert.deepEqual(await listed(hub, supper), ['Tom Ferreira confirmed'])
  const [placed] = await letters.fresh()
  assert.equal(placed!.subject, 'You have a place: Supper club cook')
  assert.match(placed!.words, /14 Chapel Lane/)
  assert.match(placed!.words, /An apron/)
  assert.match(placed!.calendar!.text, /SUMMARY:Supper club cook/)
})

test('one press confirms all of one form', async () => {
  const [first, second] = [
    await aSupper(hub),
    await aSupper(hub, {
      startsAt: at('2026-12-08', '16:00'),
      endsAt: at('2026-12-08', '20:00'),
      capacity: 1,
    }),
  ]
  await signUp(hub, hub.db, { gatheringIds: [second], who: visitor('Ana Before') })
  const signup = await asks(visitor('Two Suppers'), [first, second])
  await letters.fresh()
  assert.equal((await confirm(signup)).ok, true)
  assert.deepEqual(
    [await listed(hub, first), await listed(hub, second)],
    [['Two Suppers confirmed'], ['Ana Before held', 'Two Suppers waiting']],
  )
  const waiting = await placeNamed(hub, second, 'Two Suppers')
  assert.equal(waiting.answerBy, null, 'somebody who proved their address waits as long as it takes')
  const [letter] = await letters.fresh()
  assert.match(letter!.words, /You are next in line/)
})

test('pressed after the hold ran out, one asks again: a free place, or the end of the line', async () => {
  const supper = await aSupper(hub, { capacity: 1 })
  const late = await asks(visitor('Late Lena'), [supper])
  house.setTime('2026-11-25', '12:00')
  await lapseOverdue(house.worker)
  assert.equal((await confirm(late)).ok, true)
  assert.deepEqual(await listed(hub, supper), ['Late Lena confirmed'])
  house.setTime('2026-11-24', '12:00')
  const other = await aSupper(hub, { capacity: 1 })
  const later = await asks(visitor('Later Leo'), [other])
  house.setTime('2026-11-25', '12:00')
  await lapseOverdue(house.worker)
  await asks(visitor('Quick Quin'), [other])
  assert.equal((await confirm(later)).ok, true)
  assert.deepEqual(await listed(hub, other), ['Quick Quin held', 'Later Leo waiting'])
  house.setTime('2026-11-24', '12:00')
})

test('confirmed twice it is one place, and the history says so once', async () => {
  const supper = await aSupper(hub)
  const signup = await asks(visitor('Twice Tilda'), [supper])
  const both = await Promise.all([confirm(signup), confirm(signup)])
  assert.deepEqual(
    both.map((one) => one.ok),
    [true, true],
  )
  const steps = await hub.db.rows<{ what: string }>(
    'select what from gatherings.history where gathering_id = $1 order by turn',
    [supper],
  )
  assert.deepEqual(
    steps.map((step) => step.what),
    ['opened', 'held', 'pressed'],
  )
})

test('an address that has a place already is told so by letter, and holds nothing more', async () => {
  const supper = await aSupper(hub)
  const known = await somebody(hub, 'Idris Vale', 'idris.vale@example.net')
  await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: known } })
  await letters.fresh()
  await asks(visitor('Idris Vale'), [supper])
  const fresh = await letters.fresh()
  assert.deepEqual(
    fresh.map(({ kind, to, subject }) => [kind, to, subject]),
    [['asked', 'idris.vale@example.net', 'You already have a place: Supper club cook']],
  )
  assert.equal((await gatheringNow(hub, supper)).taken, 1)
})

test('asked twice before confirming, the second letter confirms the first place', async () => {
  const supper = await aSupper(hub)
  await asks(visitor('Again Agnes'), [supper])
  await asks(visitor('Again Agnes'), [supper])
  const [, second] = await letters.fresh()
  assert.equal(second!.subject, 'Please confirm: Supper club cook')
  assert.equal((await press(await linkIn(second!.words))).ok, true)
  assert.deepEqual(await listed(hub, supper), ['Again Agnes confirmed'])
})

test('what a visitor told us besides goes to the room of people once we know whose it is', async () => {
  const supper = await aSupper(hub)
  const consent = {
    purpose: 'news',
    basis: 'consent' as const,
    words: 'Hineni may send me news',
    form: 'sign-up',
  }
  const signup = await asks(visitor('Nour Note'), [supper], {
    note: 'Nuts make me ill.',
    consents: [consent],
    languages: ['ar'],
  })
  const confirmed = await confirm(signup)
  assert.ok(confirmed.ok)
  const { personId } = confirmed.value
  assert.deepEqual(
    (await basesOf(hub.db, personId)).map(({ purpose, basis, words, form }) => ({
      purpose,
      basis,
      words,
      form,
    })),
    [consent],
  )
  const own = hub.as({ personId, strength: 'link', grants: [] })
  assert.deepEqual(
    (await readSealed(own, [personId], ['access'], 'own')).map((fact) => fact.text),
    ['Nuts make me ill.'],
  )
  assert.deepEqual(
    await house.root.db.rows('select 1 from gatherings.note where signup_id = $1', [signup]),
    [],
  )
  const person = await hub.db.row<{ languages: string[] }>(
    'select languages from people.person where id = $1',
    [personId],
  )
  assert.deepEqual(person, { languages: ['ar'] })
})

test('a known person’s note is kept by the room of people with their letter', async () => {
  const supper = await aSupper(hub)
  const gila = await somebody(hub, 'Gila Salter')
  await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: gila }, note: 'A step-free door.' })
  await letters.fresh()
  const own = hub.as({ personId: gila, strength: 'link', grants: [] })
  assert.deepEqual(
    (await readSealed(own, [gila], ['access'], 'own')).map((fact) => fact.text),
    ['A step-free door.'],
  )
})

const ada = { name: 'Ada Stern', email: 'ada.stern@example.org' }

test('somebody under 18 has the place held until a parent or guardian says yes, in words that are kept', async () => {
  const supper = await aSupper(hub)
  const signup = await asks(visitor('Miri Stern'), [supper], { guardian: ada })
  assert.deepEqual(
    await letters.lines(),
    ['asked to miri.stern@example.net'],
    'nobody else is written to before the address is proved',
  )
  await confirm(signup)
  assert.deepEqual(await listed(hub, supper), ['Miri Stern held'])
  const fresh = await letters.fresh()
  assert.deepEqual(
    fresh.map(({ kind, to }) => `${kind} to ${to}`),
    ['placed to miri.stern@example.net', 'guardian to ada.stern@example.org'],
  )
  assert.match(fresh[1]!.words, /Four adults work together/)
  assert.match(fresh[1]!.words, /Dalia Marcus is glad to hear from you: 020 7946 0112/)
  assert.equal((await guardianSaysYes(hub, signup, 'Miri may come to the supper.')).ok, true)
  assert.deepEqual(await listed(hub, supper), ['Miri Stern confirmed'])
  const { guardian } = (await formOfSignup(hub.db, signup))!
  assert.deepEqual(
    [guardian!.name, guardian!.words, guardian!.saidAt?.toString()],
    ['Ada Stern', 'Miri may come to the supper.', '2026-11-24T12:00:00Z'],
  )
  assert.deepEqual(await letters.lines(), ['placed to miri.stern@example.net'])
  assert.deepEqual(await guardianSaysYes(hub, signup, 'again'), { ok: false, refusal: 'gone' })
})

test('a guardian’s no gives the place to somebody else, and is told kindly', async () => {
  const supper = await aSupper(hub, { capacity: 1 })
  const miri = await somebody(hub, 'Miri Known')
  const answer = await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: miri }, guardian: ada })
  assert.ok(answer.ok)
  await signUp(hub, hub.db, { gatheringIds: [supper], who: visitor('Next Nell') })
  await letters.fresh()
  assert.equal((await guardianSaysNo(hub, answer.value.signupId)).ok, true)
  assert.deepEqual(await listed(hub, supper), ['Next Nell offered'])
  assert.deepEqual((await letters.lines()).toSorted(), [
    'guardian-said-no to miri.known@example.org',
    'offered to next.nell@example.net',
  ])
})

test('a guardian’s silence ends as an offer’s does', async () => {
  const supper = await aSupper(hub)
  const miri = await somebody(hub, 'Miri Quiet')
  await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: miri }, guardian: ada })
  await letters.fresh()
  house.setTime('2026-11-25', '12:00')
  await lapseOverdue(house.worker)
  assert.deepEqual(await listed(hub, supper), [])
  assert.ok((await letters.lines()).includes('hold-lapsed to miri.quiet@example.org'))
  house.setTime('2026-11-24', '12:00')
})

test('an offer made on a Friday says that the clock stops on Shabbat', async () => {
  await hub.transact((db) =>
    keepSetting(db, daysOfRest, [jewishRest({ lat: 51.5085, lon: -0.1257 })], {
      personId: null,
      at: hub.now(),
    }),
  )
  await hub.settings.read(hub.db)
  await house.worker.settings.read(hub.db)
  house.setTime('2026-12-04', '14:00')
  const supper = await aSupper(hub, {
    capacity: 1,
    startsAt: at('2026-12-15', '16:00'),
    endsAt: at('2026-12-15', '20:00'),
  })
  const first = await asks(visitor('First Fred'), [supper])
  const zoe = await somebody(hub, 'Zoe Waits')
  await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: zoe } })
  await letters.fresh()
  await confirm(first)
  await cancelPlace(hub, (await placeNamed(hub, supper, 'First Fred')).id)
  const offered = (await letters.fresh()).find((letter) => letter.kind === 'offered')
  assert.match(
    offered!.words,
    /Please answer by Sunday 6 December, 3:\d\dpm\. Shabbat comes in between: the clock stops while it lasts\./,
  )
})

test('the region of the first sure place is where a person belongs; a later one changes nothing', async () => {
  await house.root.db.rows(
    `insert into programmes.region (name) values ('Leeds'), ('Bristol') on conflict do nothing`,
  )
  const [leeds, bristol] = [
    await aSupper(hub, {
      region: 'Leeds',
      startsAt: at('2027-06-01', '16:00'),
      endsAt: at('2027-06-01', '20:00'),
    }),
    await aSupper(hub, {
      region: 'Bristol',
      startsAt: at('2027-06-02', '16:00'),
      endsAt: at('2027-06-02', '20:00'),
    }),
  ]
  const regionOf = async (personId: string) =>
    (
      await hub.db.row<{ region: string | null }>('select region from people.person where id = $1', [
        personId,
      ])
    )?.region

  const signupId = await asks(visitor('Where Wanda'), [leeds])
  const confirmed = await confirm(signupId)
  assert.ok(confirmed.ok)
  assert.equal(await regionOf(confirmed.value.personId), 'Leeds')

  const known = await somebody(hub, 'Known Kit')
  assert.equal(await regionOf(known), null)
  assert.ok((await signUp(hub, hub.db, { gatheringIds: [bristol], who: { personId: known } })).ok)
  await house.runJobs()
  assert.equal(await regionOf(known), 'Bristol')
  assert.ok((await signUp(hub, hub.db, { gatheringIds: [leeds], who: { personId: known } })).ok)
  await house.runJobs()
  assert.equal(await regionOf(known), 'Bristol')
})
