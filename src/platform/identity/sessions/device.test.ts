import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pseudo } from '../../words/pseudo.ts'
import { speak } from '../../words/words.ts'
import { deviceName, deviceWords } from './device.ts'

test('a device is named as its owner would, and told in their language; a name of their own stays', () => {
  const firefox = deviceName('Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0')
  const names = [firefox, deviceName('Firefox/140.0'), deviceName(undefined), 'The key on my ring']
  assert.deepEqual(names, ['Firefox on Windows', 'Firefox', 'A browser', 'The key on my ring'])
  assert.deepEqual(
    names.map((name) => deviceWords(speak(pseudo), name)),
    ['⟦Firefox ôñ Windows⟧', 'Firefox', '⟦À ƀŕôŵšéŕ⟧', 'The key on my ring'],
  )
})
