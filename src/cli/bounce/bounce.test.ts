import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../test/hub.ts'
import { newId } from '../../platform/database/id.ts'
import { takeIn } from './bounce.ts'
import { readReport, type Report } from './report.ts'

const letterId = '019a3b1c-2f00-7abc-8def-0123456789ab'

interface Told {
  readonly action?: string
  readonly status?: string
  readonly diagnostic?: string
  /** The part that shows our letter; headers only, the whole letter, or none. */
  readonly shows?: 'headers' | 'letter' | 'nothing'
  readonly head?: string
}

/** A report as Postfix writes it. */
function report({
  action = 'failed',
  status = '5.1.1',
  diagnostic,
  shows = 'headers',
  head = '',
}: Told = {}): Buffer {
  const ours = `From: Hineni <hello@hub.example.org>\r\nTo: naomi@example.org\r\nMessage-ID: <${letterId}@hub.example.org>\r\nX-Opentent-Letter: ${letterId}\r\nSubject: Your place is held\r\n`
  const shown = {
    headers: `--b\r\nContent-Description: Undelivered Message Headers\r\nContent-Type: text/rfc822-headers\r\n\r\n${ours}\r\n`,
    letter: `--b\r\nContent-Type: message/rfc822\r\n\r\n${ours}\r\nDear Naomi,\r\n\r\nX-Opentent-Letter: 00000000-0000-7000-8000-000000000000\r\n`,
    nothing: '',
  }
  return Buffer.from(
    `Return-Path: <>\r\n${head}From: MAILER-DAEMON@mx.example.org\r\nTo: hello@hub.example.org\r\nSubject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\nThis is a MIME-encapsulated message.\r\n\r\n--b\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nI'm sorry to have to inform you that your message could not be delivered.\r\n\r\n--b\r\nContent-Description: Delivery report\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\nArrival-Date: Tue, 24 Nov 2026 12:00:00 +0000 (GMT)\r\n\r\nFinal-Recipient: rfc822; naomi@example.org\r\nOriginal-Recipient: rfc822;naomi@example.org\r\nAction: ${action}\r\nStatus: ${status}\r\n${diagnostic ? `Diagnostic-Code: smtp; ${diagnostic}\r\n` : ''}\r\n${shown[shows]}--b--\r\n`,
  )
}

test('a report names our letter, and says whether the address is gone', async () => {
  assert.deepEqual(
    await readReport(
      report({
        diagnostic: '550 5.1.1 <naomi@example.org>:\r\n    Recipient address rejected: User unknown',
      }),
    ),
    {
      letterId,
      verdict: 'gone',
      words: '5.1.1 550 5.1.1 <naomi@example.org>: Recipient address rejected: User unknown',
    },
  )
  assert.deepEqual(await readReport(report({ shows: 'letter' })), {
    letterId,
    verdict: 'gone',
    words: '5.1.1',
  })
  const told = async (status: string) => (await readReport(report({ status })))!.verdict
  assert.deepEqual(
    await Promise.all(['5.1.10', '5.2.1', '5.2.2', '5.7.1', '5.0.0', '5.4.4', '5.21.0'].map(told)),
    ['gone', 'gone', 'refused', 'refused', 'refused', 'refused', 'refused'],
  )
})

test('a delay, a success and a relay are no loss', async () => {
  const told = async (action: string) => (await readReport(report({ action, status: '4.4.1' })))!.verdict
  assert.deepEqual(await Promise.all(['delayed', 'delivered', 'relayed', 'expanded', 'Failed'].map(told)), [
    'waiting',
    'delivered',
    'delivered',
    'delivered',
    'refused',
  ])
})

test('a report that shows nothing of the letter is known by what it answers', async () => {
  assert.deepEqual(
    await readReport(report({ shows: 'nothing', head: `In-Reply-To: <${letterId}@hub.example.org>\r\n` })),
    {
      letterId,
      verdict: 'gone',
      words: '5.1.1',
    },
  )
  assert.equal((await readReport(report({ shows: 'nothing' })))!.letterId, null)
  assert.equal(
    (await readReport(report({ shows: 'nothing', head: 'In-Reply-To: <not-ours@example.org>\r\n' })))!
      .letterId,
    null,
  )
})

test('other mail is no report: an absence, a letter that quotes one, noise', async () => {
  const away = Buffer.from(
    `Auto-Submitted: auto-replied\r\nIn-Reply-To: <${letterId}@hub.example.org>\r\nSubject: Away\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n`,
  )
  assert.equal(await readReport(away), null)
  assert.equal(await readReport(Buffer.alloc(0)), null)
  assert.equal(await readReport(Buffer.from([0, 255, 254, 1, 2, 3])), null)
})

test('a letter that came back is marked, and no other goes to an address that is gone', async () => {
  const { worker, root } = await openHub()
  const send = async (address: string, state: string): Promise<string> => {
    const id = newId()
    await root.db.rows(
      `insert into mail.letter (id, kind, address, subject, words, markup, state, not_before, queued_at)
       values ($1, 'test', $2, 's', 'w', 'm', $3, now(), now())`,
      [id, address, state],
    )
    return id
  }
  const told = (verdict: Report['verdict']): Report => ({
    letterId: null,
    verdict,
    words: '5.1.1 no such user',
  })
  const [gone, full, other, withdrawn] = [
    await send('"Naomi" <Naomi@example.org>', 'sent'),
    await send('full@example.org', 'sent'),
    await send('well@example.org', 'sent'),
    await send('held@example.org', 'withdrawn'),
  ]

  assert.match(await takeIn(worker, gone, told('gone')), /no other will be sent/)
  assert.match(await takeIn(worker, full, told('refused')), /came back\.$/)
  assert.match(await takeIn(worker, withdrawn, told('gone')), /no such letter/)
  assert.match(await takeIn(worker, newId(), told('gone')), /no such letter/)
  assert.match(await takeIn(worker, gone, told('gone')), /known to have come back/)

  const letters = await root.db.rows('select id, state, answer from mail.letter order by id')
  assert.deepEqual(letters, [
    { id: gone, state: 'returned', answer: '5.1.1 no such user' },
    { id: full, state: 'returned', answer: '5.1.1 no such user' },
    { id: other, state: 'sent', answer: null },
    { id: withdrawn, state: 'withdrawn', answer: null },
  ])
  const dead = await root.db.rows(
    `select reason from mail.dead_address where digest = sha256('naomi@example.org')`,
  )
  assert.deepEqual(dead, [{ reason: '5.1.1 no such user' }])
  assert.equal((await root.db.rows('select from mail.dead_address')).length, 1)
})
