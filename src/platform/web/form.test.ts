import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { phrases } from '../words/words.ts'
import { fieldsOf } from './form.ts'
import { optionalText, several, text, ticked, typedNumber } from './text.ts'

const say = phrases('form-test', { name: 'Enter a name', hours: 'Enter hours', minutes: 'Enter minutes' })

const schema = z.strictObject({
  name: text({ max: 40, empty: say.name }),
  nickname: optionalText({ max: 40 }),
  hours: typedNumber(say.hours).pipe(z.int().min(1).max(168)),
  minutes: typedNumber(say.minutes).optional(),
  skills: several(['cook', 'drive']),
  agreed: ticked(),
})

test('a field is marked as optional exactly when it may be left out', () => {
  const fields = fieldsOf(schema, { answers: {} })
  const said = (['name', 'nickname', 'hours', 'minutes'] as const).map((name) => {
    const markup = String(fields.text(name, { label: name }))
    return [name, /class="optional"/.test(markup), /\srequired/.test(markup)]
  })
  assert.deepEqual(said, [
    ['name', false, true],
    ['nickname', true, false],
    ['hours', false, true],
    ['minutes', true, false],
  ])
  const skills = String(
    fields.chips('skills', { legend: 'Skills', choices: [{ value: 'cook', words: 'Cook' }] }),
  )
  assert.doesNotMatch(skills, /\srequired/)
})
