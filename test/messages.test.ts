import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { allRoutes } from '../src/hall/host.ts'
import { allMessages, message, type Manner, type Message } from '../src/platform/email/message.ts'
import { penFor, send } from '../src/platform/email/send.ts'
import { chooseLetters } from '../src/rooms/people/letters/actions.ts'
import { basesOf } from '../src/rooms/people/face.ts'
import { openHub } from './hub.ts'
import { as } from './web.ts'

/** Every message of the house that is no test's own. */
const everyMessage = (): Message<unknown>[] =>
  (allMessages() as unknown as Message<unknown>[]).filter(({ kind }) => !/(^|-)test\./.test(kind))

/** Acceptance fact 25 (PECR regulation 22, UK GDPR article 21(2)-(3)). */
describe('fact 25: every letter that is sent because somebody may be written to carries a way out; what answers or serves them needs no yes', async () => {
  const house = await openHub()
  const { hub } = house
  const naomi = await as(house, 'volunteer', [], 'link')
  const reader = { personId: naomi.id, name: 'Naomi Feld', email: 'naomi@example.org' }
  const kindsOf = (manner: Manner): string[] =>
    everyMessage()
      .filter((one) => one.manner === manner)
      .map(({ kind }) => kind)

  test('each letter by subscription takes one press that needs no session, by its header and in its words', () => {
    const presses = allRoutes()
      .flatMap((part) => part.all)
      .filter(({ method, terms }) => method === 'post' && terms.fromAnywhere === true)
      .map(({ path }) => new RegExp(`^${path.replaceAll(/:[a-zA-Z]+(\{[^}]*\})?/g, '[^/]+')}$`))
    const without = everyMessage().filter(({ manner, example, write }) => {
      if (manner !== 'letter') return false
      const { unsubscribe } = write(example, penFor(hub))
      return unsubscribe === undefined || !presses.some((one) => one.test(unsubscribe))
    })
    assert.deepEqual(
      without.map(({ kind }) => kind),
      [],
    )
    assert.deepEqual(kindsOf('letter').toSorted(), ['rota.help-wanted', 'searches.new'])
  })

  test('sent, it carries both headers of one-press unsubscribe (RFC 8058); one without a way out is not sent at all', async () => {
    for (const one of everyMessage().filter(({ manner }) => manner === 'letter')) {
      const id = await hub.transact((db) => send(hub, db, one, reader, one.example))
      const { headers } = (await house.root.db.row<{ headers: Record<string, string> }>(
        'select headers from mail.letter where id = $1',
        [id],
      ))!
      assert.match(headers['List-Unsubscribe']!, /^<https:\/\/hub\.example\.org\/\S+>$/)
      assert.equal(headers['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click')
    }
    const endless = message('messages-test.endless', {
      title: 'No way out',
      manner: 'letter',
      example: {},
      write: () => ({ subject: 'Hello', blocks: [], because: 'Just so.' }),
    })
    await assert.rejects(
      hub.transact((db) => send(hub, db, endless, reader, {})),
      /how to stop it/,
    )
  })

  test('whoever said no to all letters still gets every answer and every notice, none of which asks for a yes', async () => {
    const no = (['news', 'ways-to-help'] as const).map((purpose) => ({ purpose, wanted: true, words: 'Yes' }))
    const told = { form: '/my/letters', refusedWords: 'You said no' }
    await chooseLetters(hub, naomi.id, no, told)
    await chooseLetters(
      hub,
      naomi.id,
      no.map((one) => ({ ...one, wanted: false })),
      told,
    )
    assert.ok((await basesOf(hub.db, naomi.id)).some(({ basis }) => basis === 'refused'))
    const service = everyMessage().filter(({ manner }) => manner !== 'letter')
    for (const one of service) {
      assert.equal(one.write(one.example, penFor(hub)).unsubscribe, undefined, one.kind)
      await hub.transact((db) => send(hub, db, one, reader, one.example))
    }
    const sent = new Set((await house.letters()).map(({ kind }) => kind))
    assert.deepEqual(
      service.map(({ kind }) => kind).filter((kind) => !sent.has(kind)),
      [],
    )
    assert.ok(service.length > 30)
  })
})
