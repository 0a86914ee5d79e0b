import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Hub } from '../../platform/hub.ts'
import { readAnswers } from '../../platform/web/read.ts'
import { english, speak } from '../../platform/words/words.ts'
import { gatheringCustoms } from './settings.ts'
import { customsPage } from './settings-page.ts'

const hub = {} as Hub

async function kept(changes: Record<string, string>) {
  const answers = { ...customsPage.show(gatheringCustoms.standard), ...changes }
  const typed = readAnswers(answers, customsPage.schema, speak(english))
  return typed.ok ? customsPage.read(typed.value, hub) : typed
}

test('what is shown can be kept again unchanged', async () => {
  assert.deepEqual(await kept({}), { ok: true, value: gatheringCustoms.standard })
})

test('reminders and thanks can be left out', async () => {
  const answer = await kept({ remindDaysBefore: '', thankHoursAfter: '' })
  assert.deepEqual(answer, {
    ok: true,
    value: { ...gatheringCustoms.standard, remindDaysBefore: [], thankHoursAfter: null },
  })
})

test('what makes no sense is said beside its field', async () => {
  const errorsOf = async (changes: Record<string, string>) => {
    const answer = (await kept(changes)) as { ok: boolean; errors?: Record<string, string> }
    return answer.ok ? [] : Object.keys(answer.errors ?? {})
  }
  assert.deepEqual(await errorsOf({ remindDaysBefore: 'soon' }), ['remindDaysBefore'])
  assert.deepEqual(await errorsOf({ thankHoursAfter: 'never' }), ['thankHoursAfter'])
  assert.deepEqual(await errorsOf({ remindAt: '25:00' }), ['remindAt'])
  assert.deepEqual(await errorsOf({ holdHours: '0' }), ['holdHours'])
})
