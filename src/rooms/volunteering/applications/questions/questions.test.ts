import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { ashgrove } from '../../opportunities/ashgrove.fixture.ts'
import { aRole } from '../applications.fixture.ts'
import { questionsAsked } from '../form/actions.ts'
import { applicationsOf } from '../store.ts'
import { askedOf, answersTo, fitTogether, withMoved } from './rules.ts'
import { nameOf, questionsIn, rowsOf, columns, type QuestionRow } from './rows.ts'
import { newestSet } from './store.ts'
import { standardQuestions } from './standard.ts'
import { questionKinds, type Question, type Told } from './types.ts'

const question = fc.record({
  kind: fc.constantFrom(...questionKinds),
  optional: fc.boolean(),
  hangs: fc.nat(5),
  onlyIf: fc.boolean(),
})
const questions = fc.array(question, { minLength: 1, maxLength: 8 }).map((rows) =>
  rows.reduce<Question[]>((before, { kind, optional, hangs, onlyIf }, at) => {
    const possible = before.filter((one) => answersTo(one).length > 0)
    const on = onlyIf ? possible[hangs % Math.max(1, possible.length)] : undefined
    const choices = kind === 'one' || kind === 'many' ? ['red', 'blue'] : []
    const one = { key: `q${at}`, kind, words: `Question ${at}`, hint: '', optional, choices }
    return [...before, { ...one, onlyIf: on ? { key: on.key, is: answersTo(on)[hangs % 2]! } : null }]
  }, []),
)
const told = (asked: readonly Question[], picks: readonly number[]): Told =>
  Object.fromEntries(
    asked.flatMap(({ key, ...one }, at) => {
      const answers = answersTo(one)
      return answers.length > 0 ? [[key, answers[(picks[at % picks.length] ?? 0) % answers.length]!]] : []
    }),
  )

test('a question is asked exactly of those who gave the answer it hangs on, and were asked that themselves', () => {
  fc.assert(
    fc.property(questions, fc.array(fc.nat(3), { minLength: 1 }), (all, picks) => {
      assert.equal(fitTogether(all).ok, true)
      const answers = told(all, picks)
      const asked = new Set(askedOf(all, answers).map(({ key }) => key))
      for (const { key, onlyIf } of all)
        assert.equal(
          asked.has(key),
          onlyIf === null || (asked.has(onlyIf.key) && answers[onlyIf.key] === onlyIf.is),
        )
    }),
  )
})

test('what stands in the editor and is read again is what stood there', () => {
  fc.assert(
    fc.property(questions, (all) => {
      const read = questionsIn(rowsOf(all))
      assert.deepEqual(read.ok && read.questions, all)
    }),
  )
})

const inOrder = (one: number, other: number): number => one - other

test('moving up and down keeps every question, and back again is where it was', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), fc.nat(8), (rows, at) => {
      const down = withMoved(rows, at, 1)
      assert.deepEqual(down.toSorted(inOrder), rows.toSorted(inOrder))
      if (at < rows.length - 1) assert.deepEqual(withMoved(down, at + 1, -1), rows)
    }),
  )
})

test('a question that hangs on a later one, on words, or on an answer nobody can give does not fit', () => {
  const [why, , abroad, where] = standardQuestions
  const refusal = (...all: Question[]) => {
    const fit = fitTogether(all)
    return fit.ok ? 'fits' : fit.refusal
  }
  assert.deepEqual(
    [
      refusal(abroad!, where!),
      refusal(where!, abroad!),
      refusal(why!, { ...where!, onlyIf: { key: 'why', is: 'x' } }),
      refusal(abroad!, { ...where!, onlyIf: { key: 'abroad', is: 'perhaps' } }),
      refusal(why!, why!),
      refusal({ ...why!, kind: 'one', choices: ['only'] }),
      refusal(),
    ],
    [
      'fits',
      'hangs-on-nothing',
      'hangs-on-nothing',
      'hangs-on-nothing',
      'same-key',
      'too-few-choices',
      'nothing-asked',
    ],
  )
})

const sent = (rows: readonly QuestionRow[]) =>
  Object.fromEntries(rows.flatMap((row, at) => columns.map((column) => [nameOf(column, at), row[column]])))

describe('what a role asks', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const role = await aRole(house, place)
  const ruth = await as(house, 'coordinator')
  const naomi = await as(house, 'volunteer', [], 'link')
  const path = `/desk/opportunities/${role.opportunity.id}/questions`
  const standard = rowsOf(standardQuestions)

  test('begins with the standard questions, which are reached from its editor', async () => {
    const page = await ruth.page(path)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /Why this, and why now\?/)
    assert.match(await ruth.page(`/desk/opportunities/${role.opportunity.id}`), new RegExp(`href="${path}"`))
    assert.equal(await newestSet(hub.db, role.opportunity.id), undefined)
  })

  test('a press adds, moves and removes on the page, and nothing holds before it is kept', async () => {
    const typed = { number: 0, count: standard.length, ...sent(standard) }
    const added = await (await ruth.post(path, { ...typed, act: 'add' })).text()
    assert.match(added, /7\. A new question/)
    const up = await (await ruth.post(path, { ...typed, act: 'up-1' })).text()
    assert.match(up, /1\. Is there anything you have done/)
    const removed = await (await ruth.post(path, { ...typed, act: 'remove-0' })).text()
    assert.doesNotMatch(removed, /Why this, and why now/)
    assert.equal(await newestSet(hub.db, role.opportunity.id), undefined)
  })

  test('what does not fit is said at its question, and nothing of what was typed is lost', async () => {
    const moved = withMoved(standard, 2, 1)
    const answer = await ruth.post(path, { number: 0, count: moved.length, ...sent(moved), act: 'keep' })
    const page = await answer.text()
    assert.equal(answer.status, 422)
    assert.match(page, /must come before it/)
    assert.match(page, /Which countries, and when\?/)
    assert.deepEqual(await markupFaults(page), [])
  })

  test('a new version is asked of whoever begins now; a draft begun before keeps its own', async () => {
    const apply = `/help/${role.slug}/apply`
    await naomi.post(apply, { step: 'about', act: 'keep', knows: 'no', knowsWhom: '' })
    const days: QuestionRow = {
      key: 'days',
      kind: 'many',
      words: 'Which days suit you?',
      hint: '',
      choices: 'Monday\nWednesday',
      need: 'needed',
      only: '',
    }
    const rows = [standard[0]!, days]
    const stale = await ruth.post(path, { number: 0, count: 2, ...sent(rows), act: 'keep' })
    assert.equal(stale.status, 409)
    const kept = await ruth.post(path, { number: 1, count: 2, ...sent(rows), act: 'keep' })
    assert.equal(kept.headers.get('location'), `${path}?told=kept`)

    const [draft] = await applicationsOf(hub.db, naomi.id)
    assert.deepEqual(await questionsAsked(hub.db, draft!), standardQuestions)
    const leah = await as(house, 'another volunteer', [], 'link')
    const page = await leah.page(`${apply}?step=answers`)
    assert.match(page, /Which days suit you\?/)
    assert.doesNotMatch(page, /Have you lived outside/)
    const strange = { step: 'answers', act: 'on', 'q-why': 'x', 'q-days': ['Monday', 'Friday'] }
    assert.match(await (await leah.post(apply, strange)).text(), /Choose one or more/)
    assert.equal((await leah.post(apply, { ...strange, 'q-days': ['Wednesday', 'Monday'] })).status, 303)
    assert.equal((await leah.post(apply, { ...strange, 'q-abroad': 'no' })).status, 422)
  })

  test('a partner’s lead, and whoever vets elsewhere, cannot say what is asked', async () => {
    const lead = await as(house, 'partner lead', [{ role: 'partner-lead', organisation: place.hineni }])
    const elsewhere = await as(house, 'vetting officer', [
      { role: 'vetting-officer', programmes: [place.kitchen], regions: 'all' },
    ])
    for (const who of [lead, elsewhere]) {
      assert.equal((await who.get(path)).status, 404)
      assert.equal((await who.post(path, { act: 'keep' })).status, 404)
    }
  })
})
