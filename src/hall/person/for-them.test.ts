import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bring } from '../../../test/cast.ts'
import { openHub } from '../../../test/hub.ts'
import { markupFaults } from '../../../test/markup.ts'
import { as, type FormAnswers } from '../../../test/web.ts'
import { actsAbout } from '../../platform/audit/questions.ts'
import { day } from '../../platform/clock.ts'
import { addSomebody, personOf } from '../../rooms/people/face.ts'

describe('what the desk does for somebody without an address', async () => {
  const house = await openHub()
  const { hub, root } = house
  for (const region of ['Leeds', 'North London'])
    await root.db.rows('insert into programmes.region (name) values ($1)', [region])
  const ruth = await as(house, 'coordinator', [
    { role: 'coordinator', programmes: 'all', regions: ['North London'] },
  ])
  const far = await as(house, 'vetting officer', [
    { role: 'coordinator', programmes: 'all', regions: ['Leeds'] },
  ])
  const added = (name: string, region = 'North London') =>
    hub.transact((db) => addSomebody(hub, db, { name, email: null, phone: '07700 900100', region }))
  const naomi = await bring(house, 'volunteer')
  await root.db.rows(`update people.person set region = 'North London' where id = $1`, [naomi.id])

  test('changes what they told, and it is written down who did', async () => {
    const id = await added('Amal Hadad')
    const path = `/desk/people/${id}/change`
    assert.match(await ruth.page(`/desk/people/${id}`), new RegExp(`href="${path}"`))
    const page = await ruth.page(path)
    assert.match(page, /value="Amal Hadad"/)
    assert.deepEqual(await markupFaults(page), [])
    const version = /name="version" value="(\d+)"/.exec(page)![1]!
    const answers: FormAnswers = {
      name: 'Amal Haddad',
      phone: '07700 900200',
      region: 'North London',
      bornOn: '1990-02-03',
      languages: ['ar'],
      version,
    }
    const wrong = await ruth.post(path, { ...answers, name: '', bornOn: '2030-01-01' })
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), /Enter their name/)
    assert.equal((await ruth.post(path, { ...answers, region: 'Leeds' })).status, 422)
    assert.equal((await ruth.post(path, { ...answers, email: 'a@example.org' })).status, 422)
    const kept = await ruth.post(path, answers)
    assert.equal(kept.headers.get('location'), `/desk/people/${id}?changed`)
    assert.match(await ruth.page(`/desk/people/${id}?changed`), /Kept\. They can see/)
    const person = (await personOf(root.db, id))!
    assert.deepEqual(
      [person.name, person.phone, person.region, person.bornOn, person.languages, person.email],
      ['Amal Haddad', '07700 900200', 'North London', day('1990-02-03'), ['ar'], null],
    )
    const act = (await actsAbout(root.db, id, 'all')).find((one) => one.act === 'people.details-changed')
    assert.deepEqual([act?.by, act?.reason], [{ person: ruth.id }, 'at the desk'])
    assert.deepEqual(await root.db.row('select name from identity.account where id = $1', [id]), {
      name: 'Amal Haddad',
    })

    const late = await ruth.post(path, { ...answers, name: 'Amal Late' })
    assert.equal(late.status, 409)
    const again = await late.text()
    assert.match(again, /Somebody else changed this[\s\S]*value="Amal Late"/)
    assert.deepEqual(await markupFaults(again), [])
    assert.equal((await personOf(root.db, id))?.name, 'Amal Haddad')
  })

  test('an address that was a stranger’s is off the day’s list once somebody looked over the record', async () => {
    const id = await added('Rahel Isaak')
    await root.db.rows('update people.person set address_denied_at = $2 where id = $1', [id, hub.now()])
    assert.match(await ruth.page('/desk'), /Rahel Isaak has no address now/)
    assert.doesNotMatch(await far.page('/desk'), /Rahel/)
    const answers = { name: 'Rahel Isaak', phone: '07700 900100', region: 'North London', version: '1' }
    assert.equal((await ruth.post(`/desk/people/${id}/change`, answers)).status, 303)
    assert.doesNotMatch(await ruth.page('/desk'), /Rahel/)
  })

  test('passes on that they ask to be forgotten, after a look at what stays, and how they told us is noted', async () => {
    const id = await added('Yusuf Osman')
    const path = `/desk/people/${id}/forget`
    assert.match(await ruth.page(`/desk/people/${id}`), new RegExp(`href="${path}"`))
    const page = await ruth.page(path)
    assert.match(page, /What stays, and why/)
    assert.deepEqual(await markupFaults(page), [])
    const unsure = await ruth.post(path, { told: 'telephone' })
    assert.equal(unsure.status, 422)
    assert.match(await unsure.text(), /Tick the box if they want us to forget them/)
    assert.equal((await ruth.post(path, { sure: 'yes' })).status, 422)
    assert.equal((await personOf(root.db, id))?.name, 'Yusuf Osman')
    const asked = await ruth.post(path, { told: 'telephone', sure: 'yes' })
    assert.equal(asked.headers.get('location'), '/desk/people?forgotten')
    await house.runJobs()
    assert.equal(await personOf(root.db, id), undefined)
    assert.match(await ruth.page('/desk/people?forgotten'), /They are forgotten/)
    const acts = await actsAbout(root.db, id, 'all')
    const passedOn = acts.find(({ act }) => act === 'people.forgetting-passed-on')
    assert.deepEqual([passedOn?.by, passedOn?.reason], [{ person: ruth.id }, 'asked by telephone'])
    assert.ok(acts.some(({ act }) => act === 'people.forgotten'))
  })

  test('nobody else can, and nobody does it for who has an address or a role', async () => {
    const near = await added('Selam Abraha')
    const trusted = await added('Tesfa Alem')
    await root.db.rows(
      `insert into permits.grant (id, person_id, role, given_at, given_by, reason) values (gen_random_uuid(), $1, 'trustee', $2, $3, 'test')`,
      [trusted, hub.now(), ruth.id],
    )
    const tobias = await as(house, 'opportunity lead')
    for (const [who, id] of [
      [far, near],
      [tobias, near],
      [ruth, naomi.id],
      [ruth, trusted],
    ] as const)
      for (const what of ['change', 'forget']) {
        assert.equal((await who.get(`/desk/people/${id}/${what}`)).status, 404)
        const answers = {
          name: 'Forged',
          region: 'North London',
          version: '1',
          told: 'telephone',
          sure: 'yes',
        }
        assert.equal((await who.post(`/desk/people/${id}/${what}`, answers)).status, 404)
      }
    await house.runJobs()
    assert.deepEqual(
      await Promise.all([near, trusted, naomi.id].map(async (id) => (await personOf(root.db, id))?.name)),
      ['Selam Abraha', 'Tesfa Alem', 'Naomi Feld'],
    )
    assert.doesNotMatch(await ruth.page(`/desk/people/${naomi.id}`), /Changed, or taken away/)
  })
})
