import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub, type TestHub } from '../../../../test/hub.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as, type Visitor } from '../../../../test/web.ts'
import { organisations } from '../store.ts'
import { agreementOf, sightOf } from './store.ts'

const terms = {
  agreedOn: '2026-11-02',
  phone: 'yes',
  email: '',
  others: '',
  needs: 'yes',
  applications: '',
  version: 0,
}

async function aPartner(house: TestHub, administrator: Visitor): Promise<string> {
  await administrator.post('/desk/organisations', {
    name: 'St Columba’s Welcome',
    shortName: 'St Columba’s',
    kind: 'faith-group',
    town: '',
    web: '',
    email: '',
    phone: '',
    version: 0,
  })
  return (await organisations(house.hub.db)).find(({ shortName }) => shortName === 'St Columba’s')!.id
}

describe('agreements with partners', () => {
  test('without one, its leads see what the day needs and no way to reach anybody', async () => {
    const house = await openHub()
    const tovah = await as(house, 'administrator')
    const id = await aPartner(house, tovah)
    assert.deepEqual(await sightOf(house.hub.db, id), {
      phone: false,
      email: false,
      others: false,
      needs: true,
    })
    assert.match(await tovah.page(`/desk/organisations/${id}`), /No agreement is entered/)
  })

  test('an administrator enters one; it says what is shared, its day, who entered it, and the log keeps what stood before', async () => {
    const house = await openHub()
    const tovah = await as(house, 'administrator')
    const id = await aPartner(house, tovah)
    const path = `/desk/organisations/${id}/agreement`
    assert.deepEqual(await markupFaults(await tovah.page(path)), [])
    assert.equal((await tovah.post(path, terms)).status, 303)
    const { setAt, ...kept } = (await agreementOf(house.hub.db, id))!
    assert.deepEqual(kept, {
      agreedOn: '2026-11-02',
      phone: true,
      email: false,
      others: false,
      needs: true,
      applications: false,
      setBy: tovah.id,
      version: 1,
    })
    assert.equal(setAt.epochMilliseconds, house.hub.now().epochMilliseconds)
    const page = await tovah.page(`/desk/organisations/${id}`)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /By the agreement of 2 November 2026, entered by Tovah/)

    assert.equal((await tovah.post(path, { ...terms, phone: '', version: 1 })).status, 303)
    const logged = await house.root.db.rows<{ plain: string }>(
      `select d.plain from audit.entry e join audit.detail d on d.entry_id = e.id
       where e.act = 'network.agreement-set' order by e.at, e.id`,
    )
    assert.deepEqual(
      logged.map(({ plain }) => {
        const { before, after } = JSON.parse(plain) as Record<string, { phone: boolean } | null>
        return [before?.phone ?? null, after?.phone ?? null]
      }),
      [
        [null, true],
        [true, false],
      ],
    )
  })

  test('without a day, or with one to come, it is not kept; of two at once the second is shown the first', async () => {
    const house = await openHub()
    const tovah = await as(house, 'administrator')
    const id = await aPartner(house, tovah)
    const path = `/desk/organisations/${id}/agreement`
    const missing = await tovah.post(path, { ...terms, agreedOn: '' })
    assert.equal(missing.status, 422)
    assert.match(await missing.text(), /Enter the day that stands on the agreement/)
    const early = await tovah.post(path, { ...terms, agreedOn: '2026-11-25' })
    assert.equal(early.status, 409)
    assert.match(await early.text(), /Enter a day that has come/)
    assert.equal(await agreementOf(house.hub.db, id), undefined)

    assert.equal((await tovah.post(path, terms)).status, 303)
    const second = await tovah.post(path, { ...terms, email: 'yes' })
    const page = await second.text()
    assert.equal(second.status, 409)
    assert.match(page, /Somebody changed this while you had it open/)
    assert.deepEqual(await markupFaults(page), [])
    assert.equal((await agreementOf(house.hub.db, id))!.email, false)
  })

  test('coordinators see what stands, and only an administrator changes it; there is none with ourselves', async () => {
    const house = await openHub()
    const tovah = await as(house, 'administrator')
    const id = await aPartner(house, tovah)
    const ruth = await as(house, 'coordinator')
    const page = await ruth.page(`/desk/organisations/${id}`)
    assert.match(page, /What its leads see of those who come/)
    assert.doesNotMatch(page, /\/agreement"/)
    assert.equal((await ruth.get(`/desk/organisations/${id}/agreement`)).status, 404)
    assert.equal((await ruth.post(`/desk/organisations/${id}/agreement`, terms)).status, 404)
    const tobias = await as(house, 'partner lead', [{ role: 'partner-lead', organisation: id }])
    assert.equal((await tobias.post(`/desk/organisations/${id}/agreement`, terms)).status, 404)

    const own = await house.root.db.row<{ id: string }>(
      `insert into network.organisation (id, name, short_name, kind, made_at)
       values (gen_random_uuid(), 'Hineni', 'Hineni', 'ourselves', now()) returning id`,
    )
    assert.equal((await tovah.get(`/desk/organisations/${own!.id}/agreement`)).status, 404)
    assert.deepEqual(await sightOf(house.hub.db, own!.id), {
      phone: true,
      email: true,
      others: true,
      needs: true,
    })
  })
})
