import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { english, speak } from '../../../platform/words/words.ts'
import { goesBefore, keepsNothing } from '../../../platform/retention/kept.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { dossier, forget, refereeDetails, references } from './keeping.ts'
import { guest, linkTo, margit, naomiApplied, per, theirWords } from './references.fixture.ts'

/** Margit wrote about Naomi, Per declined and was written to once more by mistake of nobody; then Naomi withdrew. */
async function withdrawn() {
  const stage = await naomiApplied(await openHub({ today: '2026-11-24' }))
  const { house, naomi, own, move } = stage
  await naomi.post(own, { ...margit, phone: '07700 900111' })
  await naomi.post(own, per)
  await move({ stage: 'checks' })
  await guest(house).post(await linkTo(house, 'margit@example.net'), { ...theirWords, phone: '07700 900222' })
  await guest(house).post(await linkTo(house, 'per@example.net'), {
    act: 'stop',
    way: 'write',
    how: 'Half a word',
  })
  await move({ state: 'withdrawn' })
  return stage
}

const left = async ({ house }: Awaited<ReturnType<typeof withdrawn>>) => ({
  contacts: await house.root.db.rows(
    `select c.name is not null as name, c.email is not null as email, c.phone is not null as phone, c.how is not null as how
     from volunteering.referee_contact c join volunteering.referee r on r.id = c.referee_id order by r.named_at, r.id`,
  ),
  words: await house.root.db.rows(
    `select w.words is not null as words, w.draft is not null as draft, w.phone is not null as phone
     from volunteering.reference_words w join volunteering.referee r on r.id = w.referee_id order by r.named_at, r.id`,
  ),
})

const nothing = { name: false, email: false, phone: false, how: false }

describe('what is kept of referees', () => {
  test('address and numbers go six months after the decision; the name stays with words, and goes without', async () => {
    const stage = await withdrawn()
    const { house } = stage
    const { worker } = house
    const apply = (held: string[] = []) =>
      worker.transact(async (db) => {
        await actAs(db, 'the hub')
        return refereeDetails.counts === 'from-its-end'
          ? refereeDetails.apply(worker, db, goesBefore(worker, refereeDetails), held)
          : -1
      })
    const whole = await left(stage)
    house.setTime('2027-05-24', '11:00')
    assert.equal(await apply(), 0)
    assert.deepEqual(await left(stage), whole)
    house.setTime('2027-05-25')
    assert.equal(await apply([stage.naomi.id]), 0)
    const naming = async () => JSON.stringify(await house.letters()).match(/(margit|per)@example/g)
    assert.notEqual(await naming(), null)
    assert.equal(await apply(), 2)
    assert.equal(await naming(), null, 'no letter keeps an address longer')
    assert.deepEqual(await left(stage), {
      contacts: [{ ...nothing, name: true }, nothing],
      words: [
        { words: true, draft: false, phone: false },
        { words: false, draft: false, phone: false },
      ],
    })
    assert.equal(await apply(), 0)
  })

  test('what they said goes with the record of vetting, and not while an application is under way', async () => {
    const { house, naomi, move } = await withdrawn()
    const { worker } = house
    const older = (on: string) => {
      house.setTime(on)
      return worker.transact(async (db) => {
        await actAs(db, 'the hub')
        return references.counts === 'from-involvement'
          ? references.olderThan(db, goesBefore(worker, references))
          : []
      })
    }
    assert.deepEqual(await older('2032-11-23'), [])
    assert.deepEqual(await older('2032-11-26'), [naomi.id])
    await move({ state: 'open' })
    assert.deepEqual(await older('2032-11-26'), [])
    const gone = await worker.transact(async (db) => {
      await actAs(db, 'the hub')
      return references.counts === 'from-involvement' ? references.letGo(worker, db, naomi.id) : -1
    })
    assert.equal(gone, 2)
    for (const table of ['referee', 'referee_contact', 'reference_words'])
      assert.deepEqual(await house.root.db.rows(`select 1 from volunteering.${table}`), [])
  })

  test('their applicant reads whom they named and when we heard, never the words (DPA 2018, Schedule 2, paragraph 24)', async () => {
    const { house, naomi } = await withdrawn()
    const [section] = await dossier(
      house.hub.as({ personId: naomi.id, strength: 'link', grants: [] }),
      naomi.id,
      speak(english),
    )
    assert.match(section!.about, /Data Protection Act 2018, Schedule 2, paragraph 24/)
    assert.deepEqual(
      section!.entries.map(({ label }) => label),
      ['Margit Sund', 'Per Lindqvist'],
    )
    assert.equal(
      section!.entries[0]!.value,
      'Professional\nmargit@example.net\n+44 7700 900111\nWe ran the night desk of a hostel\nYou named them on 24 November 2026\nReceived\nA reference is here; its words are withheld',
    )
    assert.doesNotMatch(JSON.stringify(section), /midnight|Half a word|900222/)
  })

  test('whoever is forgotten is forgotten here too, in letters as well, unless a legal hold keeps it; twice is as once', async () => {
    const stage = await withdrawn()
    const { house, naomi } = stage
    const { worker } = house
    const run = (keeps = keepsNothing) => worker.transact((db) => forget(worker, db, naomi.id, keeps))
    await run((kind) => kind === references.key)
    assert.equal((await left(stage)).words.length, 2)
    await run()
    await run()
    assert.deepEqual(await left(stage), { contacts: [], words: [] })
    const naming = (await house.letters()).filter(
      ({ kind, words, subject }) =>
        kind.startsWith('references.') && kind !== 'references.another' && /Naomi/.test(words + subject),
    )
    assert.deepEqual(naming, [])
  })
})
