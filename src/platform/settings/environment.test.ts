import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeEnvironment, readEnvironment, WrongSetting } from './environment.ts'

test('nothing need be set', () => {
  const environment = readEnvironment({})
  assert.deepEqual(
    [
      environment.port,
      environment.host,
      environment.publicUrl.href,
      environment.databaseUrl,
      environment.works,
      environment.processes,
    ],
    [3000, '127.0.0.1', 'http://localhost:3000/', undefined, 'both', 1],
  )
})

test('an empty setting is as if it were not there', () => {
  assert.equal(readEnvironment({ DATABASE_URL: '', SMTP_URL: '', PORT: '' }).port, 3000)
})

test('the demonstration keeps its data apart, and may have no mail server', () => {
  assert.match(readEnvironment({}, { demo: true }).data, /data-demo$/)
  assert.match(readEnvironment({ DATA: '/srv/tent' }, { demo: true }).data, /^\/srv\/tent$/)
  assert.throws(
    () => readEnvironment({ SMTP_URL: 'smtp://mail', MAIL_FROM: 'a@b.example' }, { demo: true }),
    /sends nothing outside/,
  )
})

const wrong: [Record<string, string>, RegExp][] = [
  [{ PORT: 'three' }, /^PORT must be a number, such as 3000/],
  [{ PORT: '70000' }, /PORT/],
  [
    { PUBLIC_URL: 'hub.example.org' },
    /^PUBLIC_URL must be a web address, such as https:\/\/hub\.example\.org/,
  ],
  [{ PUBLIC_URL: 'javascript:alert(1)' }, /^PUBLIC_URL must be a web address/],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must begin with postgres:\/\//],
  [{ OPENTENT_ROLE: 'boss' }, /^OPENTENT_ROLE is web, worker or both/],
  [{ TRUST_PROXY: 'perhaps' }, /TRUST_PROXY: say yes or no/],
  [{ SMTP_URL: 'smtp://mail' }, /^MAIL_FROM is missing/],
  [{ SMTP_URL: 'smtp://mail', MAIL_FROM: 'Hineni' }, /^MAIL_FROM must hold an address with an @/],
  [{ SMTP_URL: 'smtp://mail', MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }, /^MAIL_FROM/],
]

for (const [given, sentence] of wrong) {
  test(`a wrong ${Object.keys(given).at(-1)} stops the program with one sentence: ${JSON.stringify(given)}`, () => {
    assert.throws(
      () => readEnvironment(given),
      (fault) =>
        fault instanceof WrongSetting && sentence.test(fault.message) && !fault.message.includes('\n  '),
    )
  })
}

test('a wrong secret is never repeated, and a right one never shown', () => {
  const secret = 'mysql://hub:S3cret@db/hub'
  assert.throws(
    () => readEnvironment({ DATABASE_URL: secret }),
    (fault) => fault instanceof WrongSetting && !fault.message.includes('S3cret'),
  )
  const told = describeEnvironment({
    DATABASE_URL: 'postgres://hub:S3cret@db/hub',
    SMTP_URL: 'smtp://u:p4ss@mail',
    OPENTENT_KEY: 'abc',
    PORT: '80',
  })
  assert.doesNotMatch(JSON.stringify(told), /S3cret|p4ss|abc"/)
  assert.equal(told.find((one) => one.name === 'PORT')?.value, '80')
  assert.ok(told.every((one) => one.meaning.length > 5))
})
