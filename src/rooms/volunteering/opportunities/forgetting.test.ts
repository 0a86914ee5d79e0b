import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bring } from '../../../../test/cast.ts'
import { openHub } from '../../../../test/hub.ts'
import { as, visitor, type FormAnswers } from '../../../../test/web.ts'
import { keepsNothing } from '../../../platform/retention/kept.ts'
import { bump } from '../../../platform/models/models.ts'
import { charityProfile } from '../../../platform/settings/charity.ts'
import { keepSetting } from '../../../platform/settings/house.ts'
import { volunteering } from '../room.ts'
import { ashgrove, aSupperClub } from './ashgrove.fixture.ts'
import { versionsOf } from './history-store.ts'
import { opportunityOf } from './store.ts'
import { supperClub } from './supper-club.fixture.ts'

describe('a lead who asks to be forgotten', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const ours = { name: 'Hineni Refugee Action', email: 'hello@hineni.example.org', phone: '020 7946 0000' }
  await hub.transact(async (db) => {
    const profile = { ...hub.setting(charityProfile), ...ours }
    await keepSetting(db, charityProfile, profile, { personId: null, at: hub.now() })
    await bump(db, 'settings')
  })
  await house.follow()
  const asTyped = { contactName: ours.name, contactEmail: ours.email, contactPhone: ours.phone }

  test('is the contact of no way to help any more: not published, not in a draft, not in an earlier version', async () => {
    const dalia = await as(house, 'opportunity lead')
    await house.root.db.rows(
      `update people.person set email = 'dalia@hineni.example.org', phone = '+44 20 7946 0112' where id = $1`,
      [dalia.id],
    )
    const hers = await aSupperClub(hub, place)
    const byNumber = await aSupperClub(hub, place, { contactName: 'D.', contactEmail: 'kitchen@example.org' })
    const another = { contactName: 'Leah Brandt', contactEmail: 'leah@example.org', contactPhone: '' }
    const others = await aSupperClub(hub, place, another)
    await house.root.db.rows('update volunteering.opportunity set draft = $2 where id = $1', [
      hers.id,
      JSON.stringify({ ...supperClub, contactEmail: '', contactPhone: '', bring: 'Nothing' }),
    ])
    const guest = visitor(house)
    assert.match(await guest.page(`/help/${hers.slug}`), /Dalia Marcus/)
    const before = await opportunityOf(hub.db, others.id)
    const versionsBefore = await versionsOf(hub.db, others.id)

    for (let times = 0; times < 2; times++)
      await house.worker.transact((db) => volunteering.forget!(house.worker, db, dalia.id, keepsNothing))
    await house.follow()

    const after = (await opportunityOf(hub.db, hers.id))!
    assert.deepEqual(after.published!.contact, ours)
    assert.deepEqual(after.draft, { ...supperClub, ...asTyped, bring: 'Nothing' })
    assert.deepEqual((await opportunityOf(hub.db, byNumber.id))!.published!.contact, ours)
    const [last] = await versionsOf(hub.db, hers.id)
    const { contactName, contactEmail, contactPhone, title } = last!.answers
    assert.deepEqual(
      { contactName, contactEmail, contactPhone, title },
      { ...asTyped, title: supperClub['title'] },
    )
    const everything = await house.root.db.rows(
      'select o.published, o.draft, v.answers from volunteering.opportunity o join volunteering.version v on v.opportunity_id = o.id',
    )
    assert.doesNotMatch(JSON.stringify(everything), /dalia|7946 0112/i)
    assert.deepEqual(await opportunityOf(hub.db, others.id), before)
    assert.deepEqual(await versionsOf(hub.db, others.id), versionsBefore)
    const page = await guest.page(`/help/${hers.slug}`)
    assert.match(page, /Hineni Refugee Action/)
    assert.doesNotMatch(page, /Dalia/)
  })

  test('does not come back by an editor that stood open: it is refused, and shows everything else that was typed', async () => {
    const ruth = await as(house, 'coordinator')
    const elias = await bring(house, 'treasurer', [])
    const his = { contactName: 'Elias Katz', contactEmail: elias.email, contactPhone: '' }
    const one = await aSupperClub(hub, place, his)
    const at = `/desk/opportunities/${one.id}`
    const { version } = (await opportunityOf(hub.db, one.id))!
    const typed = { ...supperClub, ...his, bring: 'A hat', version, contactsForgotten: 0 } as FormAnswers
    assert.match(await ruth.page(at), /name="contactsForgotten" value="0"/)
    await house.worker.transact((db) => volunteering.forget!(house.worker, db, elias.id, keepsNothing))

    const reshaped = await ruth.post(at, { ...typed, act: 'add-extra' })
    assert.match(await reshaped.text(), /name="contactsForgotten" value="0"/)
    const refused = await ruth.post(at, { ...typed, act: 'save' })
    assert.equal(refused.status, 409)
    const page = await refused.text()
    assert.match(page, /Its contact asked to be forgotten while you were writing/)
    assert.match(page, /A hat/)
    assert.match(page, /name="contactsForgotten" value="1"/)
    assert.doesNotMatch(page, /elias/i)
    assert.deepEqual((await opportunityOf(hub.db, one.id))!.draft, null)

    const kept = await ruth.post(at, { ...typed, ...asTyped, contactsForgotten: 1, act: 'save' })
    assert.equal(kept.status, 303)
    const everything = await house.root.db.rows(
      'select o.published, o.draft, v.answers from volunteering.opportunity o join volunteering.version v on v.opportunity_id = o.id',
    )
    assert.match(JSON.stringify(everything), /A hat/)
    assert.doesNotMatch(JSON.stringify(everything), /elias/i)
  })
})
