import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeInLog, positionOf, segmentsBetween, timelineOf } from './segments.ts'

test('positions in the log are read as PostgreSQL prints them', () => {
  assert.equal(positionOf('0/0'), 0n)
  assert.equal(positionOf('0/1773BA8'), 0x1773ba8n)
  assert.equal(positionOf('16/B374D848'), 0x16_b374d848n)
})

test('the segments of a backup are named as the server names them', () => {
  assert.deepEqual(segmentsBetween(1, '0/2000028', '0/200F448'), ['000000010000000000000002'])
  assert.deepEqual(segmentsBetween(3, '0/FE000028', '1/1000001'), [
    '0000000300000000000000FE',
    '0000000300000000000000FF',
    '000000030000000100000000',
    '000000030000000100000001',
  ])
})

test('a log that ends where a segment begins does not need that segment', () => {
  assert.deepEqual(segmentsBetween(1, '0/2000028', '0/3000000'), ['000000010000000000000002'])
})

test('a segment’s name tells its timeline and its place', () => {
  assert.equal(timelineOf('0000000A0000000100000001'), 10)
  assert.equal(placeInLog('0000000A0000000100000001'), '0000000100000001')
})
