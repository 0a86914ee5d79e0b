import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { orSay, sentence, sentenceIn } from '../words/sentence.ts'
import { ask, english, phrases, speak } from '../words/words.ts'
import { pseudo } from '../words/pseudo.ts'
import { errorsOf } from './problem.ts'
import { readAnswers } from './read.ts'
import { several, text, ticked, typedNumber } from './text.ts'

const say = phrases('faults-test', {
  name: 'Enter a name',
  kind: 'Choose what it is',
  people: ask<{ most: number }>('At most {most} can come together'),
})

const form = z.strictObject({
  name: text({ max: 4, empty: say.name }),
  kind: z.enum(['shift', 'role'], orSay(say.kind)),
  people: typedNumber().pipe(z.int().max(12, orSay(say.people, { most: 12 }))),
  days: several(['monday', 'tuesday']),
  agreed: ticked(),
  id: z.uuid(),
})

const wrong = {
  name: 'Naomi',
  kind: 'walk',
  people: '13',
  days: 'someday',
  agreed: 'perhaps',
  id: '1',
  more: '',
}

test('what a schema finds is said in the reader’s language, with the gaps filled', () => {
  const read = readAnswers(wrong, form, speak(english))
  assert.deepEqual(read.ok ? {} : read.errors, {
    name: 'Please shorten this to 4 characters',
    kind: 'Choose what it is',
    people: 'At most 12 can come together',
    days: 'This is not one of the choices. Choose again.',
    agreed: 'Tick this, or leave it',
    id: 'Please look at this again',
    more: 'This form has no such field',
  })
})

test('of several ways to answer, the one that says something is heard', () => {
  const count = z.strictObject({ came: z.union([z.literal(''), typedNumber(say.name)]) })
  const read = readAnswers({ came: 'many' }, count, speak(english))
  assert.deepEqual(read.ok ? {} : read.errors, { came: 'Enter a name' })
})

test('none of it bypasses the languages layer, for people and for programs', () => {
  const made = speak(pseudo)
  const read = readAnswers(wrong, form, made)
  const found = [
    ...Object.values(read.ok ? {} : read.errors),
    ...Object.values(errorsOf(made, form.safeParse(wrong).error!)),
  ]
  assert.equal(found.length, 14)
  assert.deepEqual(
    found.filter((said) => !said.startsWith('⟦')),
    [],
  )
})

test('a sentence travels in a message and is read again; any other message carries none', () => {
  assert.deepEqual(sentenceIn(orSay(say.name)), say.name)
  assert.deepEqual(sentenceIn(orSay(say.people, { most: 3 })), sentence(say.people, { most: 3 }))
  assert.deepEqual(sentenceIn(orSay(sentence(say.people, { most: 3 }))), sentence(say.people, { most: 3 }))
  for (const message of ['Enter a name', '', '["', '["no.such-key"]', '["faults-test.name"', '{"a":1}'])
    assert.equal(sentenceIn(message), undefined)
})
