import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../platform/clock.ts'
import { Chance } from './chance.ts'
import { moreVenues } from './charity/more-venues.ts'
import { organisations, programmes } from './charity/organisations.ts'
import { venues } from './charity/venues.ts'
import { everybody } from './people/people.ts'
import { team } from './people/team.ts'
import { courses } from './courses/all.ts'
import { ways } from './ways/all.ts'
import type { WayTold } from './ways/told.ts'

/** Every text below some values, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

const members = everybody(new Chance('texts'), day('2026-11-24'))
const all = textsIn([
  ways,
  courses,
  venues,
  moreVenues,
  organisations,
  programmes,
  team,
  members.map(({ name, email, phone, guardian, sealed }) => ({ name, email, phone, guardian, sealed })),
])

test('nothing is cried out, pitied, or spelled as across the ocean', () => {
  const unwelcome =
    /!|\b(vulnerable|beneficiar|victim|plight|helpless|desperate|needy|less fortunate|illegal|migrant|asylum seekers?|service users?|traumati|voiceless|organiz|color|center\b|neighbor|program\b)/i
  assert.deepEqual(
    all.filter((text) => unwelcome.test(text)),
    [],
  )
})

test('apostrophes and quotation marks are printed ones', () => {
  const spoken = ways.flatMap(({ title, summary, what, helps, bring = '', checksInWords = '', expenses }) => [
    title,
    summary,
    what,
    helps,
    bring,
    checksInWords,
    expenses,
  ])
  assert.deepEqual(
    spoken.filter((text) => /['"]|\s-\s|\.\.\./.test(text)),
    [],
  )
})

test('nobody can be rung or written to: numbers for drama, addresses for examples', () => {
  const numbers = all.filter((text) => /^\+?[\d ]{9,}$/.test(text))
  const drama =
    /^(020 7946 0\d{3}|0113 496 0\d{3}|0161 496 0\d{3}|0121 496 0\d{3}|0117 496 0\d{3}|07700 900 ?\d{3})$/
  assert.ok(numbers.length > 300)
  assert.deepEqual(
    numbers.filter((number) => !drama.test(number)),
    [],
  )
  const addresses = all.filter((text) => text.includes('@') || text.startsWith('http'))
  assert.deepEqual(
    addresses.filter((address) => !/(@example\.org|[@/][a-z-]+\.example)$/.test(address)),
    [],
  )
})

test('everybody has a name, a number and an address of their own', () => {
  const once = (values: readonly (string | null)[]): boolean => new Set(values).size === values.length
  assert.deepEqual(
    [
      once(members.map(({ name }) => name)),
      once(members.flatMap(({ phone }) => phone ?? [])),
      once(members.flatMap(({ email }) => email ?? [])),
    ],
    [true, true, true],
  )
})

const syllables = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/(?:e|es|ed)$/, '')
        .match(/[aeiouy]+/g) ?? []
    ).length,
  )

/** Flesch’s reading ease: 60 and more is plain English, 80 easy. */
function ease(text: string): number {
  const sentences = text.split(/[.?:;]+(?:\s|$)/).filter((one) => one.trim() !== '')
  const spoken = text.match(/[\p{L}’]+/gu) ?? []
  const beats = spoken.reduce((sum, word) => sum + syllables(word), 0)
  return 206.835 - 1.015 * (spoken.length / sentences.length) - 84.6 * (beats / spoken.length)
}

const isWhole = ({ fate, what }: WayTold): boolean => fate?.is !== 'draft' && what !== ''

test('every way to help is told in plain English, and says what, for whom, and what it costs', () => {
  const hard = ways.filter(isWhole).flatMap(({ key, summary, what, helps }) => {
    const score = Math.round(ease(`${summary} ${what} ${helps}`))
    return score >= 65 ? [] : [`${key} ${score}`]
  })
  assert.deepEqual(hard, [])
  const bare = ways
    .filter(isWhole)
    .filter(
      ({ what, helps, expenses, summary }) =>
        what.length < 120 || helps.length < 20 || expenses === '' || summary.length > 160,
    )
  assert.deepEqual(
    bare.map(({ key }) => key),
    [],
  )
})

test('every course is told in plain English, with a word to whoever chooses any answer', () => {
  const pages = Object.values(courses).flatMap(({ course }) => course.modules.flatMap((one) => one.pages))
  const said = pages.map(({ title, text, question }) => ({
    title,
    all: [text, ...(question?.answers.flatMap(({ words, why }) => [words, why]) ?? [])].join('. '),
  }))
  assert.deepEqual(
    said.filter(({ all }) => ease(all) < 65).map(({ title }) => title),
    [],
  )
  const answers = pages.flatMap(({ question }) => question?.answers ?? [])
  assert.ok(answers.length > 25 && answers.every(({ why }) => why !== ''))
  assert.ok(pages.every(({ question }) => question === null || question.answers.some(({ right }) => right)))
  assert.deepEqual(
    textsIn(courses).filter((text) => /['"]|\S - |\.\.\./.test(text) && !text.startsWith('<svg')),
    [],
  )
})

test('checks are said in words wherever they are asked, and no level of DBS check twice', () => {
  const unsaid = ways.filter(
    ({ checks = [], checksInWords = '' }) => checks.length > 0 && checksInWords === '',
  )
  const twice = ways.filter(
    ({ checks = [] }) => checks.filter((check) => check.startsWith('dbs-')).length > 1,
  )
  assert.deepEqual([unsaid.map(({ key }) => key), twice.map(({ key }) => key)], [[], []])
})
