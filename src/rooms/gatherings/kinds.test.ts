import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pseudo } from '../../platform/words/pseudo.ts'
import { english, speak } from '../../platform/words/words.ts'
import { supperDetails } from './gatherings.fixture.ts'
import { hostWords, whereWords } from './kinds.ts'

const [ours, theirs] = [speak(english), speak(pseudo)]

test('where it is: the address itself is for those who come, and from home is said in the reader’s language', () => {
  const fromHome = { ...supperDetails, where: null, exactPlace: null }
  assert.deepEqual(
    [
      whereWords(ours, supperDetails, false),
      whereWords(ours, supperDetails, true),
      whereWords(ours, fromHome, true),
      whereWords(theirs, fromHome, false),
    ],
    [
      'St Columba’s hall, Ashgrove',
      'St Columba’s hall, Ashgrove: 14 Chapel Lane, Ashgrove N12 9XY',
      'From home',
      '⟦Ƒŕôɱ ĥôɱé⟧',
    ],
  )
})

test('who invites: we alone, or together with a partner, in the reader’s language', () => {
  const alone = { ...supperDetails, host: { name: 'Hineni', partner: null } }
  assert.deepEqual(
    [hostWords(ours, alone), hostWords(ours, supperDetails), hostWords(theirs, supperDetails)],
    [
      'Hineni',
      'Hineni Refugee Action, with St Columba’s Welcome',
      '⟦Hineni Refugee Action, ŵîţĥ St Columba’s Welcome⟧',
    ],
  )
})
