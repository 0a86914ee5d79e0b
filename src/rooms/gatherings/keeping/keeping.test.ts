import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { send } from '../../../platform/email/send.ts'
import { keepsNothing } from '../../../platform/retention/kept.ts'
import { letGo } from '../../../platform/retention/run.ts'
import { confirmSignup } from '../confirming/actions.ts'
import {
  aSupper,
  at,
  describeShifts,
  gatheringNow,
  Letterbox,
  listed,
  somebody,
  visitor,
} from '../gatherings.fixture.ts'
import { signUp } from '../places/actions.ts'
import { lapseOverdue } from '../answers/actions.ts'
import { leadCancel } from '../telling/lead-emails.ts'
import { dossier, forget } from './actions.ts'

describeShifts()
const house = await openHub({ today: '2026-11-24' })
const { hub, worker, root } = house
const letters = new Letterbox(house)

const everything = async (): Promise<string> =>
  JSON.stringify(
    await Promise.all(
      ['place', 'form', 'note', 'to_tell', 'feed', 'history'].map((table) =>
        root.db.rows(`select * from gatherings.${table}`),
      ),
    ),
  )

test('the dossier names every place, whom they brought, and who said yes for them', async () => {
  const supper = await aSupper(hub)
  const answer = await signUp(hub, hub.db, {
    gatheringIds: [supper],
    who: visitor('Miri Stern'),
    people: 2,
    others: [{ name: 'Ben Stern', age: 15 }],
    guardian: { name: 'Ada Stern', email: 'ada@example.org' },
  })
  assert.ok(answer.ok)
  const confirmed = await hub.change((db) => confirmSignup(hub, db, answer.value.signupId))
  assert.ok(confirmed.ok)
  const [section] = await dossier(hub, confirmed.value.personId, hub.words)
  assert.deepEqual(section!.entries, [
    { label: 'Supper club cook, 1 December 2026, 4pm', value: 'held for you, 2 people (07700 900456)' },
    { label: 'Others you named', value: 'Ben Stern (15)' },
    { label: 'Parent or guardian: Ada Stern, ada@example.org', value: 'not answered' },
  ])
})

test('forgotten, their place goes to the next, and nothing says who they were; doing it again changes nothing', async () => {
  const supper = await aSupper(hub, { capacity: 1 })
  const canary = await somebody(hub, 'Canary Carol', 'canary@example.org')
  await signUp(hub, hub.db, {
    gatheringIds: [supper],
    who: { personId: canary },
    note: 'A canary note.',
    others: [{ name: 'Canary Child', age: 9 }],
  })
  await signUp(hub, hub.db, { gatheringIds: [supper], who: visitor('Next Nell') })
  await worker.transact((db) => forget(worker, db, canary, keepsNothing))
  assert.deepEqual(await listed(hub, supper), ['Next Nell offered'])
  const after = await everything()
  assert.equal(/canary/i.test(after.replaceAll('Next Nell', '')), false)
  await worker.transact((db) => forget(worker, db, canary, keepsNothing))
  assert.equal(await everything(), after)
  assert.deepEqual(
    (await letters.lines()).filter((line) => line.includes('canary')),
    [],
  )
  assert.equal((await gatheringNow(hub, supper)).taken, 1)
})

test('forgotten, what their parent or guardian was written about them goes too; other letters to them stay', async () => {
  const supper = await aSupper(hub)
  const [first, second] = [visitor('Tirza Young'), visitor('Elder Sibling')]
  const guardian = { name: 'Ada Young', email: 'ada.young@example.org' }
  const ids: string[] = []
  for (const who of [first, second]) {
    const asked = await signUp(hub, hub.db, { gatheringIds: [supper], who, guardian })
    assert.ok(asked.ok)
    const confirmed = await hub.change((db) => confirmSignup(hub, db, asked.value.signupId))
    assert.ok(confirmed.ok)
    ids.push(confirmed.value.personId)
  }
  await letters.fresh()
  const toAda = async () =>
    (await house.letters())
      .filter(({ address }) => address.includes('ada.young'))
      .map(({ subject }) => subject)
  assert.deepEqual(await toAda(), ['Tirza Young needs your yes', 'Elder Sibling needs your yes'])
  await worker.transact((db) => forget(worker, db, ids[0]!, keepsNothing))
  assert.deepEqual(await toAda(), ['Elder Sibling needs your yes'])
})

test('forgotten, letters to those who run it name them no more: sent ones go, one that waits goes without the name', async () => {
  const supper = await aSupper(hub)
  const [zara, other] = [await somebody(hub, 'Zara O’Neil'), await somebody(hub, 'Stays Here')]
  const tells = (name: string) =>
    hub.transact((db) =>
      send(
        hub,
        db,
        leadCancel,
        { personId: null, name: 'Dalia Marcus', email: 'dalia@example.org' },
        { ...leadCancel.example, name },
      ),
    )
  for (const personId of [zara, other])
    assert.ok((await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId } })).ok)
  await letters.fresh()
  for (const name of ['Zara O’Neil', 'Stays Here']) await tells(name)
  await root.db.rows(`update mail.letter set state = 'sent' where kind = 'gatherings.lead-cancel'`)
  await tells('Zara O’Neil')
  const toDalia = () =>
    root.db.rows<{ words: string; markup: string; subject: string }>(
      `select subject, words, markup from mail.letter where kind = 'gatherings.lead-cancel'`,
    )
  const before = (await toDalia()).length
  await worker.transact((db) => forget(worker, db, zara, keepsNothing))
  const after = await toDalia()
  assert.equal(after.length, before - 1)
  assert.doesNotMatch(JSON.stringify(after), /Zara|O’Neil/)
  assert.match(JSON.stringify(after), /Stays Here/)
})

test('forgotten, what their address was typed for and nobody proved goes as well', async () => {
  const supper = await aSupper(hub)
  const wren = await somebody(hub, 'Wren Away', 'wren@example.org')
  await signUp(hub, hub.db, {
    gatheringIds: [supper],
    who: { name: 'Wren Typed', email: 'wren@example.org', phone: null },
    note: 'No nuts, please.',
    others: [{ name: 'Wren Child', age: 9 }],
  })
  const notes = async () => (await root.db.rows('select 1 from gatherings.note')).length
  const before = await notes()
  await worker.transact((db) => forget(worker, db, wren, keepsNothing))
  assert.doesNotMatch(await everything(), /wren/i)
  assert.equal(await notes(), before - 1)
})

test('an address somebody typed and nobody proved is gone a week after its hold', async () => {
  const supper = await aSupper(hub)
  await signUp(hub, hub.db, {
    gatheringIds: [supper],
    who: visitor('Typed Tim'),
    note: 'secret',
    languages: ['ar'],
  })
  await letters.fresh()
  house.setTime('2026-11-26')
  await lapseOverdue(worker)
  await letGo(worker)
  assert.match(await everything(), /typed\.tim@example\.net/)
  house.setTime('2026-12-04')
  await letGo(worker)
  assert.equal(/typed\.tim|Typed Tim/.test(await everything()), false)
  assert.deepEqual(
    await root.db.rows(
      'select 1 from gatherings.note n where not exists (select from gatherings.place p where p.signup_id = n.signup_id)',
    ),
    [],
  )
})

test('what a form said is kept for thirty days after, names for three years, and that somebody came for good', async () => {
  house.setTime('2026-11-24')
  const supper = await aSupper(hub, {
    startsAt: at('2026-12-01', '16:00'),
    endsAt: at('2026-12-01', '20:00'),
  })
  const kim = await somebody(hub, 'Kim Kept')
  await signUp(hub, hub.db, {
    gatheringIds: [supper],
    who: { personId: kim },
    others: [{ name: 'Lou Brought', age: null }],
  })
  await letters.fresh()
  house.setTime('2026-12-30')
  await letGo(worker)
  assert.match(await everything(), /Lou Brought/)
  house.setTime('2027-01-02')
  await letGo(worker)
  assert.equal((await everything()).includes('Lou Brought'), false)
  assert.match(await everything(), /Kim Kept/)
  house.setTime('2029-12-03')
  await letGo(worker)
  assert.equal((await everything()).includes('Kim Kept'), false)
  assert.deepEqual(
    await root.db.rows('select person_id, state from gatherings.place where gathering_id = $1', [supper]),
    [{ person_id: kim, state: 'confirmed' }],
  )
})

test('whom somebody brought, and how old, goes after thirty days; their word for them stays', async () => {
  house.setTime('2026-11-24')
  const supper = await aSupper(hub, {
    startsAt: at('2026-12-01', '16:00'),
    endsAt: at('2026-12-01', '20:00'),
  })
  const ida = await somebody(hub, 'Ida Brings')
  await signUp(hub, hub.db, {
    gatheringIds: [supper],
    who: { personId: ida },
    people: 2,
    others: [{ name: 'Tamar Small', age: 9 }],
    languages: ['ar'],
    answersFor: 'I answer for them.',
  })
  await letters.fresh()
  const form = () =>
    root.db.row(
      `select f.others, f.languages, f.brought_by as by, f.brought_words as words from gatherings.form f
       join gatherings.place p on p.signup_id = f.signup_id where p.gathering_id = $1`,
      [supper],
    )
  house.setTime('2026-12-30')
  await letGo(worker)
  assert.match(JSON.stringify(await form()), /Tamar Small/)
  house.setTime('2027-01-02')
  await letGo(worker)
  assert.deepEqual(await form(), { others: [], languages: [], by: 'Ida Brings', words: 'I answer for them.' })
  house.setTime('2029-12-03')
  await letGo(worker)
  assert.equal(await form(), undefined)
})
