import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day } from '../../../../platform/clock.ts'
import { levels } from '../facts.ts'
import { seenForm } from './forms.ts'
import { fitOf, lookable, recordable } from './rules.ts'
import { certificateLevels, outcomes, type Certificate } from './types.ts'

const today = day('2026-11-22')

const certificate: Certificate = {
  opportunityId: null,
  level: 'enhanced',
  workforce: 'child',
  number: '001234567890',
  issuedOn: day('2026-11-02'),
  seenOn: day('2026-11-09'),
  outcome: 'clear',
  consent: true,
}

const refusal = (changes: Partial<Certificate>): string | null => {
  const may = recordable({ ...certificate, ...changes }, today)
  return may.ok ? null : may.refusal
}

test('a certificate is recorded once it was issued and seen, with the workforce and number such a one has', () => {
  assert.equal(refusal({}), null)
  assert.equal(refusal({ seenOn: today, issuedOn: today }), null)
  assert.equal(refusal({ seenOn: day('2026-11-01') }), 'seen-before-issued')
  assert.equal(refusal({ seenOn: day('2026-11-23') }), 'not-seen-yet')
  assert.equal(refusal({ level: 'enhanced-adults' }), 'wrong-workforce')
  assert.equal(refusal({ level: 'basic', workforce: 'child' }), 'wrong-workforce')
  assert.equal(refusal({ level: 'basic', workforce: 'none' }), 'no-update-service')
  assert.equal(refusal({ level: 'basic', workforce: 'none', consent: false }), null)
  assert.equal(refusal({ number: '0012345678' }), 'wrong-number')
  assert.equal(refusal({ level: 'elsewhere', workforce: 'none', number: '0012345678', consent: false }), null)
})

test('the Update Service is looked at only by consent, after the certificate itself was seen, and not ahead of time', () => {
  const check = { consentOn: day('2026-11-09'), consentEndedOn: null, seenOn: day('2026-11-09') }
  const answer = (changes: Partial<typeof check> | { consentEndedOn: typeof today }, on = today) => {
    const may = lookable({ ...check, ...changes }, on, today)
    return may.ok ? null : may.refusal
  }
  assert.equal(answer({}), null)
  assert.equal(answer({ consentEndedOn: today }), 'no-consent')
  assert.equal(answer({}, day('2026-11-08')), 'looked-before-seen')
  assert.equal(answer({}, day('2026-11-23')), 'not-looked-yet')
})

test('a certificate fits a role when it is of the level and workforce that were decided; one that shows more does not', () => {
  const child = { level: 'enhanced', workforce: 'child' } as const
  assert.equal(fitOf(child, { level: 'enhanced', workforce: 'child' }), 'fits')
  assert.equal(fitOf({ ...child, workforce: 'both' }, { level: 'enhanced', workforce: 'child' }), 'fits')
  assert.equal(fitOf(child, { level: 'enhanced', workforce: 'adult' }), 'other-workforce')
  assert.equal(fitOf(child, { level: 'enhanced-children', workforce: 'child' }), 'less')
  assert.equal(fitOf(child, { level: 'basic', workforce: null }), 'more')
  assert.equal(
    fitOf({ level: 'enhanced-both', workforce: 'both' }, { level: 'enhanced-children', workforce: 'child' }),
    'more',
  )
  assert.equal(
    fitOf({ level: 'elsewhere', workforce: 'none' }, { level: 'elsewhere', workforce: null }),
    'fits',
  )
  for (const level of levels.filter((one) => one !== 'none'))
    assert.equal(fitOf({ level, workforce: 'both' }, { level, workforce: 'both' }), 'fits', level)
})

/** Domain fact 7: a DBS record has no field for offence content or scan. */
test('no field of the form could take what stands in a certificate', () => {
  assert.deepEqual(Object.keys(seenForm.shape).toSorted(), [
    'consent',
    'issuedOn',
    'level',
    'number',
    'outcome',
    'role',
    'seenOn',
    'workforce',
  ])
  const typed = {
    role: '',
    level: 'enhanced',
    workforce: 'child',
    number: '001234567890',
    issuedOn: '2026-11-02',
    seenOn: '2026-11-09',
    outcome: 'clear',
  }
  assert.ok(seenForm.safeParse(typed).success)
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(typed)),
      fc.array(fc.constantFrom('convicted', 'of', 'theft', '2009', 'caution'), {
        minLength: 4,
        maxLength: 12,
      }),
      (field, words) => {
        assert.equal(seenForm.safeParse({ ...typed, [field]: words.join(' ') }).success, false, field)
        assert.equal(seenForm.safeParse({ ...typed, contents: words.join(' ') }).success, false)
        assert.equal(seenForm.safeParse({ ...typed, file: words.join(' ') }).success, false)
      },
    ),
  )
  assert.ok(certificateLevels.every((one) => one.length < 20) && outcomes.every((one) => one.length < 24))
})
