import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day } from '../../../platform/clock.ts'
import { commitments } from '../lists.ts'
import { activities, levels, nations, type Law, type RoleFacts } from './facts.ts'
import {
  daysThatCount,
  findingOf,
  hangsOnDays,
  isFrequent,
  isLawful,
  lookAgainOn,
  type Finding,
} from './rules.ts'

const today = day('2026-11-22')
const law: Law = { supervisedCountsFrom: null }

/** A befriender and one young person of 17, every two weeks, the two of them. */
const pair: RoleFacts = {
  nation: 'england-and-wales',
  contact: true,
  youngest: 17,
  oldest: 17,
  turns18On: null,
  activities: ['advise', 'company'],
  supervised: false,
  often: 'every-fortnight',
  mostDays: 3,
  overnight: false,
  childrensPlace: false,
  adultsGetCare: false,
}

const found = (changes: Partial<RoleFacts>, on = today, said = law): Finding =>
  findingOf({ ...pair, ...changes }, on, said)

/** Domain fact 5; Safeguarding Vulnerable Groups Act 2006, schedule 4, part 1. */
test('a pair that meets every two weeks, aged 17: enhanced, no barred list; every week: the children’s list; at 18: not the child workforce', () => {
  assert.deepEqual(found({}), {
    level: 'enhanced',
    workforce: 'child',
    childrensList: false,
    adultsList: false,
    grounds: ['child-less-often'],
  })
  assert.deepEqual(found({ often: 'every-week' }), {
    level: 'enhanced-children',
    workforce: 'child',
    childrensList: true,
    adultsList: false,
    grounds: ['child-often'],
  })
  for (const grown of [{ youngest: 18, oldest: 18 }, { turns18On: today }]) {
    const { level, workforce, grounds } = found(grown)
    assert.deepEqual([level, workforce], ['basic', null])
    assert.ok(grounds.includes('adult-no-ground'), 'friendship alone gives no adult ground')
  }
  assert.equal(found({ turns18On: day('2026-11-23') }).level, 'enhanced')
})

/** Domain fact 6; the same Act, schedule 4, paragraph 10. */
test('often enough is once a week, four days in any 30, or between 2am and 6am', () => {
  assert.equal(found({ mostDays: 3 }).level, 'enhanced')
  assert.equal(found({ mostDays: 4 }).level, 'enhanced-children')
  assert.deepEqual(found({ often: 'once', mostDays: 1, overnight: true }).grounds, ['child-night'])
  assert.equal(
    found({ activities: ['drive'], overnight: true }).level,
    'enhanced',
    'a night is no matter for driving',
  )
  assert.equal(found({ activities: ['drive'], often: 'every-week' }).level, 'enhanced-children')
})

test('teaching and care that somebody watches are not regulated, but for a law that says otherwise from a day on; advice is', () => {
  const watched = { activities: ['teach', 'care'], often: 'every-week', supervised: true } as const
  assert.deepEqual(found({ ...watched, activities: ['teach'] }).grounds, ['child-supervised'])
  assert.equal(found({ ...watched, activities: ['care'] }).level, 'enhanced')
  assert.equal(
    found({ activities: ['advise'], often: 'every-week', supervised: true }).level,
    'enhanced-children',
  )
  const later: Law = { supervisedCountsFrom: '2027-01-01' }
  assert.equal(found({ ...watched, activities: ['teach'] }, today, later).level, 'enhanced')
  assert.equal(
    found({ ...watched, activities: ['teach'] }, day('2027-01-01'), later).level,
    'enhanced-children',
  )
})

test('personal care is regulated even once, and watched; company alone and no contact give no ground', () => {
  const once = { often: 'once', mostDays: 1, supervised: true } as const
  assert.equal(found({ ...once, activities: ['personal-care'] }).level, 'enhanced-children')
  assert.deepEqual(found({ activities: ['company'], often: 'every-week' }), {
    level: 'basic',
    workforce: null,
    childrensList: false,
    adultsList: false,
    grounds: ['child-no-activity'],
  })
  assert.deepEqual(found({ contact: false, activities: ['teach'] }).grounds, ['no-contact'])
})

test('with adults: care, money and bills even once; teaching those who get care when often; a mixed group both', () => {
  const grown = { youngest: 25, oldest: 70 } as const
  assert.equal(
    found({ ...grown, activities: ['household'], often: 'once', mostDays: 1 }).level,
    'enhanced-adults',
  )
  assert.equal(found({ ...grown, activities: ['teach'], often: 'every-week' }).level, 'basic')
  const cared: Partial<RoleFacts> = { ...grown, activities: ['teach'], adultsGetCare: true }
  assert.deepEqual(found({ ...cared, often: 'every-week' }).grounds, ['adult-care-often'])
  assert.deepEqual(found(cared).grounds, ['adult-care-less-often'])
  const mixed = found({ youngest: 15, oldest: 70, activities: ['personal-care'] })
  assert.deepEqual([mixed.level, mixed.workforce], ['enhanced-both', 'both'])
})

const facts: fc.Arbitrary<RoleFacts> = fc
  .record({
    nation: fc.constantFrom(...nations),
    contact: fc.boolean(),
    youngest: fc.nat(40),
    oldest: fc.nat(90),
    turns18On: fc.option(fc.constantFrom(day('2026-01-05'), today, day('2027-03-01'))),
    activities: fc.subarray([...activities]),
    supervised: fc.boolean(),
    often: fc.constantFrom(...commitments),
    mostDays: fc.nat(30),
    overnight: fc.boolean(),
    childrensPlace: fc.boolean(),
    adultsGetCare: fc.boolean(),
  })
  .map(({ youngest, oldest, ...more }) => ({
    ...more,
    youngest: Math.min(youngest, oldest),
    oldest: Math.max(youngest, oldest),
  }))

const rank = (level: (typeof levels)[number]): number =>
  level.startsWith('enhanced-') ? 4 : levels.indexOf(level)

test('what is proposed is lawful, nothing above it is, and everything has a reason', () => {
  fc.assert(
    fc.property(facts, (role) => {
      const finding = findingOf(role, today, law)
      assert.ok(isLawful(finding.level, finding))
      assert.ok(finding.grounds.length > 0)
      for (const level of levels) {
        if (rank(level) > rank(finding.level) && level !== 'basic')
          assert.equal(isLawful(level, finding), false)
        if (isLawful(level, finding) && level.startsWith('enhanced-')) assert.ok(finding.workforce !== null)
      }
      assert.equal(isLawful('enhanced-children', finding), finding.childrensList)
      assert.equal(isLawful('enhanced-adults', finding), finding.adultsList)
    }),
  )
})

test('no barred list without regulated activity: less often, in daylight and without care it is never looked at', () => {
  fc.assert(
    fc.property(facts, (role) => {
      const seldom: RoleFacts = {
        ...role,
        often: 'every-fortnight',
        mostDays: Math.min(role.mostDays, daysThatCount - 1),
        overnight: false,
        activities: role.activities.filter((one) =>
          ['teach', 'care', 'advise', 'drive', 'moderate', 'company'].includes(one),
        ),
      }
      assert.equal(isFrequent(seldom), false)
      const finding = findingOf(seldom, today, law)
      assert.deepEqual([finding.childrensList, finding.adultsList], [false, false])
    }),
  )
})

test('doing it more often never lowers the level, and days are counted exactly where they can raise it', () => {
  fc.assert(
    fc.property(facts, (role) => {
      const here: RoleFacts = { ...role, nation: 'england-and-wales' }
      const seldom = findingOf({ ...here, often: 'once', mostDays: 1 }, today, law)
      const often = findingOf({ ...here, often: 'every-week' }, today, law)
      assert.ok(rank(often.level) >= rank(seldom.level))
      assert.equal(hangsOnDays(here, today, law), often.level !== seldom.level)
    }),
  )
})

test('a decision is looked at again when the youngest turns 18, or after the months the charity set', () => {
  assert.equal(lookAgainOn(pair, today, 12), '2027-11-22')
  assert.equal(lookAgainOn({ ...pair, turns18On: day('2026-12-08') }, today, 12), '2026-12-08')
  assert.equal(lookAgainOn({ ...pair, turns18On: day('2026-11-01') }, today, 12), '2027-11-22')
})
