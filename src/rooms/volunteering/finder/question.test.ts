import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readAnswers, type Answers } from '../../../platform/web/read.ts'
import { english, speak } from '../../../platform/words/words.ts'
import { questionForm } from './forms.ts'
import { address, anything, coarsened, pairsOf, questionOf, type Question } from './question.ts'
import { questions } from './questions.fixture.ts'

function readBack(from: string): Question {
  const answers: Record<string, string | string[]> = {}
  for (const [name, value] of new URLSearchParams(from)) {
    const known = answers[name]
    answers[name] = known === undefined ? value : [...(typeof known === 'string' ? [known] : known), value]
  }
  return read(answers)
}

function read(answers: Answers): Question {
  const answer = readAnswers(answers, questionForm, speak(english))
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors))
  return questionOf(answer.value)
}

test('an address read back asks the same, and is clean', () => {
  fc.assert(
    fc.property(questions, (question) => {
      assert.deepEqual(readBack(address(question)), question)
      assert.equal(address(readBack(address(question))), address(question))
    }),
    { numRuns: 300 },
  )
})

test('an address says the reader’s sector, and what is shared only their district', () => {
  const question = { ...anything, near: 'N12 8AB', words: 'cook' }
  assert.equal(address(question), '?words=cook&near=N12+8')
  assert.equal(address(question, 'district'), '?words=cook&near=N12')
  assert.deepEqual(
    ['n128ab', 'N12 8', 'n12', 'nonsense'].map((near) => coarsened(near, 'sector')),
    ['N12 8', 'N12 8', 'N12', ''],
  )
})

test('a form sent whole, with everything left as it was, asks for anything', () => {
  const sent = {
    words: '',
    near: '',
    within: '',
    where: '',
    give: '',
    long: '',
    programme: '',
    start: '',
    age: '',
    sort: '',
  }
  assert.deepEqual(read(sent), anything)
  assert.deepEqual(pairsOf(anything), [])
})

test('choices come in the order of their lists, each once', () => {
  assert.equal(address(read({ day: ['thu', 'tue', 'thu'], skill: 'cook' })), '?day=tue&day=thu&skill=cook')
})

test('how far somebody goes says nothing without a postcode', () => {
  assert.equal(address(read({ within: '2' })), '')
  assert.equal(address(read({ within: '2', near: 'n12' })), '?near=N12&within=2')
})

test('what is no question is named, field by field', () => {
  const fault = (answers: Answers): string[] => {
    const answer = readAnswers(answers, questionForm, speak(english))
    return answer.ok ? [] : Object.keys(answer.errors)
  }
  assert.deepEqual(
    [
      fault({ near: 'somewhere' }),
      fault({ words: 'one two three four five six seven eight nine' }),
      fault({ day: 'someday' }),
      fault({ age: '-3' }),
      fault({ page: '0' }),
      fault({ words: 'a\u202Eb' }),
      fault({ words: ['two', 'fields'] }),
      fault({ programme: "' or 1=1" }),
    ],
    [['near'], ['words'], ['day'], ['age'], ['page'], ['words'], ['words'], ['programme']],
  )
})
