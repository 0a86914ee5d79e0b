import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { openHub } from '../../../../../test/hub.ts'
import { livePlaces } from '../../../gatherings/face.ts'
import { english, speak } from '../../../../platform/words/words.ts'
import { problemKinds } from '../../../../platform/web/problem.ts'
import { TooMany } from '../../../../platform/web/endings.ts'
import { toldWords } from '../../../../platform/contact/told.ts'
import { signUpTold } from './answers.ts'
import { anyId, aDraft, ashgrove, aSupperClub } from '../ashgrove.fixture.ts'
import { opportunityAnswer, opportunityForApi, signUpAnswer, signUpBody, signUpThroughApi } from './api.ts'

describe('ways to help for programs', async () => {
  const house = await openHub()
  const { hub } = house
  const words = speak(english)
  const place = await ashgrove(hub)
  const supper = await aSupperClub(hub, place)
  await house.follow()

  const read = async () => {
    const answer = await opportunityForApi(hub, words, supper.id)
    assert.ok(answer.ok)
    return answer.value
  }
  const signUp = (body: object, id = supper.id, network = 'one') =>
    signUpThroughApi(hub, words, { id, body, network })
  const naomi = { name: 'Naomi Feld', email: 'naomi@example.net', age: 'adult' }

  test('a way to help is told as its page tells it, and its description fits', async () => {
    const value = await read()
    assert.deepEqual(opportunityAnswer.parse(value), value)
    assert.deepEqual(
      [value.title, value.when, value.place, value.shifts.length, value.openness],
      [
        'Supper club cook',
        'Every Tuesday, 4pm to 8pm. Come once or often.',
        'St Columba’s hall, Ashgrove. Exact address after sign-up.',
        27,
        'open',
      ],
    )
    const text = JSON.stringify(value)
    for (const secret of ['Vestry', 'N12', 'dalia', '7946']) assert.ok(!text.includes(secret), secret)
  })

  test('the schemas are printed for the description of the API', () => {
    for (const schema of [opportunityAnswer, signUpBody, signUpAnswer]) {
      const printed = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
      assert.equal(printed.type, 'object')
    }
  })

  test('a program signs somebody up: held until they press the button in their letter', async () => {
    const [, shift] = (await read()).shifts
    const two = { ...naomi, shift: [shift!.id], people: 2, others: 'Leah Brandt' }
    const unsaid = await signUp(two)
    assert.deepEqual(!unsaid.ok && unsaid.problem.errors, {
      ages: 'Say that everybody with you is 18 or over',
    })
    const signed = await signUp({ ...two, ages: 'adults' })
    assert.ok(signed.ok)
    assert.deepEqual(signed.value.shifts, [{ id: shift!.id, outcome: 'held' }])
    assert.deepEqual(
      (await livePlaces(hub.db, shift!.id)).map(({ name, people, state }) => [name, people, state]),
      [['Naomi Feld', 2, 'held']],
    )
    assert.deepEqual((await read()).shifts[1]?.left, 2)
  })

  test('what somebody agreed to is kept in the words the program was told to show, with the API as its source', async () => {
    const { consents, shifts } = await read()
    assert.deepEqual(consents, {
      told: toldWords(hub.words, signUpTold),
      news: 'Opentent may send me news and ways to help. About once a month. We always write about the shifts you choose.',
      partnerNews:
        'St Columba’s Welcome may also write to me. A separate organisation with its own letters and its own off switch.',
      responsible: null,
    })
    for (const { said, kept } of [
      { said: {}, kept: [['contact', consents.told, 'api']] },
      {
        said: { news: true, partnerNews: true },
        kept: [
          ['contact', consents.told, 'api'],
          ['news', consents.news, 'api'],
          ['ways-to-help', consents.news, 'api'],
          [`partner:${place.columba}`, consents.partnerNews, 'api'],
        ],
      },
    ]) {
      const email = `agrees.${kept.length}@example.net`
      const signed = await signUp({ ...naomi, ...said, email, shift: [shifts[4]!.id] }, supper.id, 'two')
      assert.ok(signed.ok)
      const form = await house.root.db.row<{ consents: { purpose: string; words: string; form: string }[] }>(
        'select consents from gatherings.form where signup_id = $1',
        [signed.value.signUpId],
      )
      const held = form?.consents ?? []
      assert.deepEqual(
        held.map(({ purpose, words: shown, form: source }) => [purpose, shown, source]),
        kept,
      )
    }
  })

  test('by which words somebody answers for those under 18 is told as well, and those are kept', async () => {
    const families = await aSupperClub(hub, place, {
      title: 'Families welcome',
      youngestAge: '8',
      largestGroup: '6',
      capacity: '40',
    })
    await house.follow()
    const told = await opportunityForApi(hub, words, families.id)
    assert.ok(told.ok)
    const { consents, shifts } = told.value
    assert.match(consents.responsible ?? '', /^I am 18 or over, and I answer for those under 18/)
    const party = { people: 2, ages: 'young', young: 'Ben, 9', responsible: true }
    const email = 'brings@example.net'
    const signed = await signUp({ ...naomi, ...party, email, shift: [shifts[1]!.id] }, families.id, 'three')
    assert.ok(signed.ok)
    const form = await house.root.db.row<{ words: string }>(
      'select brought_words as words from gatherings.form where signup_id = $1',
      [signed.value.signUpId],
    )
    assert.equal(form?.words, consents.responsible)
  })

  test('what makes no sense is told field by field, and changes nothing', async () => {
    const [, , shift] = (await read()).shifts
    const answer = await signUp({ name: '', email: 'x', shift: [shift!.id], role: 'administrator' })
    assert.deepEqual(answer, {
      ok: false,
      problem: {
        kind: problemKinds.fields,
        detail: 'Some fields need another look. See `errors`, field by field.',
        errors: {
          name: 'Enter your name',
          email: 'Enter an email address with an @, like naomi@example.org',
          age: 'Say that you are 18 or over',
          role: 'There is no such field',
        },
      },
    })
    for (const body of [null, [], 'x', { ...naomi, shift: [anyId()] }]) {
      const refused = await signUp(body as object)
      assert.deepEqual([refused.ok, !refused.ok && refused.problem.kind.status], [false, 422])
    }
    assert.deepEqual(await livePlaces(hub.db, shift!.id), [])
  })

  test('drafts and unknown ids are not there', async () => {
    for (const id of [await aDraft(hub, place), anyId()]) {
      const [got, sent] = [await opportunityForApi(hub, words, id), await signUp(naomi, id)]
      assert.deepEqual([!got.ok && got.problem.kind.status, !sent.ok && sent.problem.kind.status], [404, 404])
    }
  })

  test('one address is not filled by a program', async () => {
    const [, , , shift] = (await read()).shifts
    const tries = Array.from({ length: 14 }, () =>
      signUp({ ...naomi, email: 'flooded@example.net', shift: [shift!.id] }),
    )
    const settled = await Promise.allSettled(tries)
    assert.ok(settled.some((one) => one.status === 'rejected' && one.reason instanceof TooMany))
  })
})
