import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { markupFaults } from '../../../../test/markup.ts'
import { openHub } from '../../../../test/hub.ts'
import {
  guest,
  linkTo,
  margit,
  naomiApplied,
  per,
  refereeIds,
  refereeStates as states,
  theirWords,
} from './references.fixture.ts'

const evidence = ({ root }: Awaited<ReturnType<typeof openHub>>) =>
  root.db.rows(
    `select kind, detail, on_day as "on", taken_back_at is not null as gone from volunteering.evidence order by recorded_at, id`,
  )

describe('two references', () => {
  test('are asked for when it comes to checks; one declines, somebody else steps in, and both count', async () => {
    const stage = await naomiApplied(await openHub({ today: '2026-11-16' }))
    const { house, naomi, samuel, own, desk, move } = stage

    const empty = await naomi.page(own)
    assert.deepEqual(await markupFaults(empty), [])
    assert.match(empty, /2 more referees are needed/)
    assert.equal((await naomi.post(own, margit)).status, 303)
    assert.equal((await naomi.post(own, per)).status, 303)
    await house.runJobs()
    assert.deepEqual(await states(house), ['named', 'named'])
    assert.deepEqual(
      (await house.letters()).filter(({ kind }) => kind.startsWith('references.')),
      [],
    )

    await move({ stage: 'checks' })
    assert.deepEqual(await states(house), ['asked', 'asked'])
    const asked = (await house.letters()).filter(({ kind }) => kind === 'references.asked')
    assert.deepEqual(asked.map(({ address }) => address).toSorted(), [
      '"Margit Sund" <margit@example.net>',
      '"Per Lindqvist" <per@example.net>',
    ])

    const links = [await linkTo(house, 'margit@example.net'), await linkTo(house, 'per@example.net')] as const
    const page = await guest(house).page(links[0])
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /A few words about Naomi Feld/)
    assert.match(page, /Befriender/)
    assert.match(page, /noindex/)
    assert.equal(
      (await guest(house).post(links[0], theirWords)).headers.get('location'),
      '/reference/done/sent',
    )
    assert.equal(
      (await guest(house).post(links[1], { act: 'send', way: 'no' })).headers.get('location'),
      '/reference/done/declined',
    )
    assert.deepEqual(await states(house), ['received', 'declined'])
    const told = (await house.letters()).at(-1)!
    assert.deepEqual([told.kind, told.address], ['references.another', '"Naomi Feld" <naomi@example.org>'])
    assert.match(told.words, /Per Lindqvist cannot be your referee/)

    const mine = await naomi.page(own)
    assert.match(mine, /Margit Sund/)
    assert.match(mine, /Received/)
    assert.match(mine, /Cannot do it/)
    assert.match(mine, /One more referee is needed/)
    assert.doesNotMatch(mine, /midnight|tired|hostel I managed|to judge/i)
    const oda = { ...per, name: 'Oda Brandt', email: 'oda@example.net' }
    assert.equal((await naomi.post(own, oda)).headers.get('location'), `${own}?told=asked`)
    await guest(house).post(await linkTo(house, 'oda@example.net'), { ...theirWords, alone: 'yes', add: '' })

    const [first, , third] = await refereeIds(house)
    const read = await samuel.page(`${desk}/${first}`)
    assert.deepEqual(await markupFaults(read), [])
    assert.match(read, /She sat with a guest till midnight/)
    assert.match(read, /Yes, with something to add/)
    assert.match(await samuel.page(`${desk}/${third}`), /Oda Brandt, about Naomi Feld/)
    assert.equal((await samuel.post(`${desk}/${first}/judge`, { verdict: 'counts' })).status, 303)
    assert.equal((await samuel.post(`${desk}/${third}/judge`, { verdict: 'counts' })).status, 303)
    assert.deepEqual(await evidence(house), [
      { kind: 'reference', detail: { kind: 'professional', family: false }, on: '2026-11-16', gone: false },
      { kind: 'reference', detail: { kind: 'personal', family: false }, on: '2026-11-16', gone: false },
    ])
    assert.doesNotMatch(await naomi.page(own), /needed/)
    const log = await house.root.db.rows<{ act: string }>(
      `select distinct act from audit.entry where looked and person_id = $1`,
      [naomi.id],
    )
    assert.deepEqual(log, [{ act: 'volunteering.reference-opened' }])
  })

  test('one that no longer counts is taken back, and no evidence says why', async () => {
    const { house, naomi, samuel, own, desk, move } = await naomiApplied(await openHub())
    await move({ stage: 'checks' })
    await naomi.post(own, margit)
    await guest(house).post(await linkTo(house, 'margit@example.net'), theirWords)
    const [id] = await refereeIds(house)
    const judge = (verdict: string) => samuel.post(`${desk}/${id}/judge`, { verdict })
    await judge('ring')
    assert.deepEqual([await states(house), await evidence(house)], [['ring'], []])
    await judge('counts')
    await judge('counts')
    await judge('not-counted')
    assert.deepEqual(
      [await states(house), await evidence(house)],
      [
        ['not-counted'],
        [
          {
            kind: 'reference',
            detail: { kind: 'professional', family: false },
            on: '2026-11-24',
            gone: true,
          },
        ],
      ],
    )
    assert.match(await naomi.page(own), /Received/)
  })

  test('family never counts where the role says so, whoever of the two says it', async () => {
    const { house, naomi, samuel, own, desk, move } = await naomiApplied(await openHub())
    await move({ stage: 'checks' })
    const refused = await naomi.post(own, { ...margit, family: 'yes' })
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), /name somebody who is not family/)
    await naomi.post(own, margit)
    await guest(house).post(await linkTo(house, 'margit@example.net'), { ...theirWords, related: 'yes' })
    const [id] = await refereeIds(house)
    const judged = await samuel.post(`${desk}/${id}/judge`, { verdict: 'counts' })
    assert.equal(judged.status, 409)
    assert.match(await judged.text(), /this role takes no reference from family/)
    assert.deepEqual(await evidence(house), [])
  })
})
