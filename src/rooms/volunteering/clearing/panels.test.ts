import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { markupFaults } from '../../../../test/markup.ts'
import { as } from '../../../../test/web.ts'
import { day } from '../../../platform/clock.ts'
import { got } from '../opportunities/ashgrove.fixture.ts'
import { askReviewer } from './approval/actions.ts'
import { clearing, aColleague } from './clearing.fixture.ts'
import { book, offerTimes } from './conversations/actions.ts'
import { freeSlots } from './conversations/slots-store.ts'

describe('the pages of one application', () => {
  test('show the applicant who acts next, let them choose a time and read what to accept; and show the desk all of it', async () => {
    const it = await clearing()
    const dalia = await aColleague(it, 'opportunity lead')
    const samuel = await aColleague(it, 'vetting officer')
    const naomi = await as(it.house, 'volunteer')
    const application = await it.apply(naomi.id)
    const own = `/my/applications/${application}`
    const desk = `/desk/applications/${application}`
    assert.match(await naomi.page(own), /The wait is ours: we write to you as soon as there is one/)

    const batch = { from: day('2026-12-01'), starts: '18:00', ends: '20:00', minutes: 30, weeks: 1 }
    got(
      await offerTimes(it.acting(dalia), batch, {
        hostId: dalia.id,
        roleId: null,
        how: 'place',
        at: 'St Columba’s hall',
      }),
    )
    const choosing = await naomi.page(own)
    assert.deepEqual(await markupFaults(choosing), [])
    assert.match(choosing, /Choose a time that suits you/)
    assert.match(choosing, /To read and accept/)
    const slots = await freeSlots(it.house.hub.db, it.house.hub.now())
    got(await book(it.acting(naomi), application, slots[0]!.id))
    got(await askReviewer(it.acting(dalia), application, samuel.id))
    const booked = await naomi.page(`${own}?told=talk-booked`)
    assert.deepEqual(await markupFaults(booked), [])
    assert.match(booked, /It is yours/)
    assert.match(booked, /Give this time back/)
    assert.match(booked, /In person: St Columba’s hall/)

    const seen = await dalia.page(`${desk}?told=asked`)
    assert.deepEqual(await markupFaults(seen), [])
    assert.match(seen, /Nobody has seen a document of theirs yet/)
    assert.match(seen, /2 of us must say yes\. Fewer are asked than must say yes\./)
    assert.match(seen, /Samuel Hart/)
    assert.equal((await samuel.post(`/desk/approvals/for/${application}/aside`)).status, 303)
    assert.equal((await samuel.get(desk)).status, 404)
    assert.doesNotMatch(await (await samuel.get(desk)).text(), /Naomi/)
    const after = await dalia.page(desk)
    assert.deepEqual(await markupFaults(after), [])
    assert.match(after, /Samuel Hart stepped aside/)
  })
})
