import { randomBytes } from 'node:crypto'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { BlindIndex, plainName } from './blind.ts'

const blinds = new BlindIndex(randomBytes(32))

test('a name is found however it is written', () => {
  const alike: string[][] = [
    ['O’Brien-Łoś', "o'brien los", 'OBRIEN LOŚ'],
    ['José', 'Jose\u0301', 'JOSE'],
    ['Straße', 'strasse', 'STRASSE'],
    ['Νίκος', 'ΝΙΚΟΣ', 'νικοσ'],
    ['Işık', 'isik', 'IŞIK'],
    ['ﬁona', 'Fiona'],
    ['مُحَمَّد', 'محمد', 'محـــمد'],
    ['أحمد', 'احمد'],
    ['שָׁלוֹם', 'שלום'],
    ['Søren Ærø', 'soren aero'],
  ]
  for (const spellings of alike) {
    assert.equal(new Set(spellings.map(plainName)).size, 1, spellings.join(' · '))
    assert.equal(
      new Set(spellings.map((name) => Buffer.from(blinds.name('name', name)!).toString('hex'))).size,
      1,
    )
  }
})

test('different names stay different', () => {
  const names = ['Naomi Feld', 'Noemi Feld', 'Naomi Field', 'محمد', 'محمود', '王小明', 'ሰላም']
  assert.equal(
    new Set(names.map((name) => Buffer.from(blinds.name('name', name)!).toString('hex'))).size,
    names.length,
  )
})

test('a name without letter or digit cannot be looked for', () => {
  assert.equal(blinds.name('name', ' – ’ 👋 '), null)
})

test('a name is one name, in capitals, with a dash or without', () => {
  for (const name of ['Παύλος-Νίκος', 'ΠΑΥΛΟΣ-ΝΙΚΟΣ', 'παυλοσ νικος'])
    assert.equal(plainName(name), 'παυλοσνικοσ')
  for (const name of ['Weiß', 'WEISS', 'WEIẞ']) assert.equal(plainName(name), 'weiss')
})

test('making a name plain twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => plainName(plainName(name)) === plainName(name)),
  )
})

test('an exact digest minds capitals, and not how a letter was composed', () => {
  assert.deepEqual(
    blinds.exact('address', 'Zoe\u0308@example.org'),
    blinds.exact('address', 'Zoë@example.org'),
  )
  assert.notDeepEqual(blinds.exact('address', 'zoë@example.org'), blinds.exact('address', 'Zoë@example.org'))
  assert.equal(blinds.exact('address', '').length, 16)
})

test('one value under two purposes, or in two hubs, has nothing in common', () => {
  const digests = [
    blinds.exact('reference', 'AR-0061'),
    blinds.exact('certificate', 'AR-0061'),
    blinds.name('reference', 'AR-0061')!,
    new BlindIndex(randomBytes(32)).exact('reference', 'AR-0061'),
  ]
  assert.equal(new Set(digests.map((digest) => Buffer.from(digest).toString('hex'))).size, 4)
})
