import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { describe, test, after } from 'node:test'
import fc from 'fast-check'
import { Hono } from 'hono'
import { serve } from './serve.ts'
import { takeSheet } from './sheet.ts'
import type { HubEnv } from './visit.ts'
import { WholePages } from './whole.ts'

test('a sheet holds what was written on it, however much that is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.integer({ min: 1, max: 9_000 }))),
      (texts) => {
        const sheet = takeSheet()
        const whole = texts.map(([text, times]) => text.repeat(times))
        for (const [at, text] of whole.entries()) {
          const bytes = Buffer.from(text)
          if (at % 3 === 0) sheet.write(text)
          else if (at % 3 === 1) sheet.put(bytes.toString('latin1'))
          else sheet.putPart(Buffer.concat([Buffer.from('before'), bytes]), 6, 6 + bytes.length)
        }
        assert.ok(sheet.written.equals(Buffer.from(whole.join(''))))
        sheet.giveBack()
        assert.equal(sheet.written.length, 0)
      },
    ),
    { numRuns: 40 },
  )
})

describe('pages made for one request', async () => {
  const whole = new WholePages()
  const long = (query: string): string => `${query} é `.repeat(Number(query.slice(1)))
  whole.makes('/made', (query) => {
    if (query === 'unknown') return undefined
    const sheet = takeSheet()
    sheet.put(Buffer.from(long(query)).toString('latin1'))
    return sheet
  })
  const app = new Hono<HubEnv>().all('*', (c) => c.text('the usual way'))
  const listening = await serve(app, {
    port: 0,
    host: '127.0.0.1',
    whole,
    https: false,
    clock: () => 0,
  })
  const { port } = listening
  after(() => listening.close(0))

  const page = async (query: string, headers: Record<string, string> = {}): Promise<string> =>
    (await fetch(`http://127.0.0.1:${port}/made?${query}`, { headers })).text()

  test('somebody who reads slowly gets their own pages, whatever others ask meanwhile', async () => {
    const slow = connect(port, '127.0.0.1').pause()
    await once(slow, 'connect')
    const asked = Array.from({ length: 60 }, (_, at) => `s${12_000 + at}`)
    for (const query of asked) slow.write(`GET /made?${query} HTTP/1.1\r\nhost: localhost\r\n\r\n`)
    slow.write('GET /last HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n')
    for (let turn = 0; turn < 40; turn++) assert.equal(await page(`q${turn * 60}`), long(`q${turn * 60}`))
    const parts: Buffer[] = []
    slow.on('data', (part: Buffer) => void parts.push(part)).resume()
    await once(slow, 'end')
    const pages = Buffer.concat(parts)
      .toString()
      .split(/HTTP\/1\.1 200 OK\r\n[^]*?\r\n\r\n/)
      .slice(1, -1)
    assert.deepEqual(
      pages.map((one, at) => one === long(asked[at]!)),
      asked.map(() => true),
    )
  })

  test('many at once get each their own, packed or not, and whoever leaves early spoils none', async () => {
    const asked = Array.from({ length: 60 }, (_, at) => `a${at * 37}`)
    const answers = asked.map((query, at) => {
      if (at % 5 === 0)
        request({ port, path: `/made?${query}9` })
          .once('error', () => undefined)
          .once('response', (answer) => answer.destroy())
          .end()
      return page(query, at % 2 === 0 ? { 'accept-encoding': 'gzip' } : { 'accept-encoding': 'identity' })
    })
    assert.deepEqual(await Promise.all(answers), asked.map(long))
  })

  test('whoever brings a cookie, and whatever no page is made for, goes the usual way', async () => {
    assert.deepEqual(
      [await page('a3', { cookie: 'one=1' }), await page('unknown'), await page('a3')],
      ['the usual way', 'the usual way', long('a3')],
    )
  })
})
