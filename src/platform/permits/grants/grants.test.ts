import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { byAccount } from '../../identity/people.ts'
import { openDoor } from '../../identity/trials/door.ts'
import type { PlainBrowser } from '../../identity/trials/plain-browser.ts'
import type { Grant } from '../actor.ts'
import { knowPlaces, places } from '../places.ts'
import { grantsOf } from './store.ts'

const administrator: Grant = { role: 'administrator' }
const supper = '01900000-0000-7000-8000-00000000aaaa'
const packing = '01900000-0000-7000-8000-00000000bbbb'
const church = '01900000-0000-7000-8000-00000000cccc'
const programme = '01900000-0000-7000-8000-00000000dddd'
const london = { role: 'coordinator', programmes: [programme], regions: ['London'] } as const
const only = <Thing extends { id: string }>(all: readonly Thing[], ids: readonly string[] | undefined) =>
  ids ? all.filter((one) => ids.includes(one.id)) : all

function knowingPlaces(): void {
  const earlier = places()
  knowPlaces({
    programmes: async () => [{ id: programme, name: 'Befriending' }],
    regions: async () => ['London', 'Leeds'],
    organisations: async (_db, ids) =>
      only([{ id: church, name: 'St Columba’s', places: [{ programme, region: 'Leeds' }] }], ids),
    opportunities: async (_db, ids) =>
      only(
        [
          { id: supper, name: 'Supper club', places: [{ programme, region: 'London' }] },
          { id: packing, name: 'Winter kits', places: [{ programme, region: 'Leeds' }] },
        ],
        ids,
      ),
  })
  after(() => knowPlaces(earlier))
}

test('grants', async (t) => {
  // Everybody here belongs to London, but for whoever is called Yonder.
  const door = await openDoor({
    people: {
      async card(db, id) {
        const card = await byAccount.card(db, id)
        return card && { ...card, region: card.name === 'Yonder' ? 'Leeds' : 'London' }
      },
    },
  })
  knowingPlaces()
  t.beforeEach(async () => {
    door.test.setTime('2026-11-24', '12:00')
    await door.test.root.db.rows(
      'delete from mail.letter; update permits.grant set ended_at = given_at where ended_at is null',
    )
  })

  const strong = (id: string): Promise<PlainBrowser> => door.browserOf(id, 'strong')
  const grantOf = async (personId: string): Promise<string> =>
    (await door.test.root.db.row<{ id: string }>(
      'select id from permits.grant where person_id = $1 and ended_at is null',
      [personId],
    ))!.id

  await t.test(
    'an administrator trusts a volunteer with a programme in a region, with a reason; it is told and written down',
    async () => {
      const tovah = await door.aPerson('Tovah', { grants: [administrator] })
      const ruth = await door.aPerson('Ruth')
      const browser = await strong(tovah)

      const given = await browser.post(`/desk/roles/give/${ruth}`, {
        role: 'coordinator',
        programmes: programme,
        regions: 'London',
        organisation: '',
        opportunity: '',
        reason: 'Runs London from December',
      })

      assert.equal(given.location, '/desk/roles?done')
      assert.deepEqual(await grantsOf(door.hub.db, ruth), [london])
      assert.match(
        (await browser.get('/desk/roles')).text,
        /Coordinator: Befriending; London[\s\S]*Runs London from December/,
      )
      assert.match(
        (await door.lettersTo('ruth@example.org'))[0]!.words,
        /Tovah trusted you with this: Coordinator: Befriending; London/,
      )
      const acts = await door.test.root.db.rows(
        'select act, actor_id from audit.entry where person_id = $1',
        [ruth],
      )
      assert.deepEqual(acts, [{ act: 'permits.given', actor_id: tovah }])
    },
  )

  await t.test(
    'a coordinator makes a lead within their reach, and sees and ends only such leads',
    async () => {
      const ruth = await door.aPerson('Ruth2', { email: 'ruth2@example.org', grants: [london] })
      const [dalia, elias] = [
        await door.aPerson('Dalia'),
        await door.aPerson('Elias', { grants: [{ role: 'treasurer' }] }),
      ]
      const far = await door.aPerson('Faraway', {
        grants: [{ role: 'opportunity-lead', opportunity: packing }],
      })
      const browser = await strong(ruth)
      const ask = (role: string, more: Record<string, string>) =>
        browser.post(`/desk/roles/give/${dalia}`, {
          role,
          organisation: '',
          opportunity: '',
          reason: 'Leads well',
          ...more,
        })

      assert.equal((await ask('opportunity-lead', { opportunity: supper })).location, '/desk/roles?done')
      assert.equal((await ask('opportunity-lead', { opportunity: packing })).status, 409)
      assert.equal((await ask('partner-lead', { organisation: church })).status, 409)
      assert.equal((await ask('administrator', {})).status, 409)
      assert.equal((await ask('coordinator', { programmes: 'all', regions: 'all' })).status, 409)
      assert.deepEqual(await grantsOf(door.hub.db, dalia), [
        { role: 'opportunity-lead', opportunity: supper },
      ])

      const page = await browser.get('/desk/roles')
      assert.match(page.text, /Dalia/)
      assert.doesNotMatch(page.text, /Elias|Faraway/)
      assert.equal(
        (await browser.post('/desk/roles/end', { id: await grantOf(elias), reason: 'x' })).status,
        409,
      )
      assert.equal(
        (await browser.post('/desk/roles/end', { id: await grantOf(far), reason: 'x' })).status,
        409,
      )
      assert.equal(
        (await browser.post('/desk/roles/end', { id: await grantOf(dalia), reason: 'Moved away' })).location,
        '/desk/roles?done',
      )
    },
  )

  await t.test(
    'a coordinator who merely has an id learns no name, and gives nothing: people of other regions are not there',
    async () => {
      const browser = await strong(await door.aPerson('Near', { grants: [london] }))
      const tovah = await strong(await door.aPerson('Everywhere', { grants: [administrator] }))
      const yonder = await door.aPerson('Yonder')
      const fields = { role: 'opportunity-lead', organisation: '', opportunity: supper, reason: 'Leads' }
      const path = `/desk/roles/give/${yonder}`

      const looked = await browser.get(path)
      assert.deepEqual([looked.status, /Yonder/.test(looked.text)], [404, false])
      for (const typed of [fields, { ...fields, reason: '' }]) {
        const sent = await browser.post(path, typed)
        assert.deepEqual([sent.status, /Yonder/.test(sent.text)], [404, false])
      }
      assert.deepEqual(await grantsOf(door.hub.db, yonder), [])
      assert.match((await tovah.get(path)).text, /Give Yonder a role/)
    },
  )

  await t.test('nobody gives themselves anything, whatever the form carries', async () => {
    const ruth = await door.aPerson('Selfish', { grants: [london] })
    const browser = await strong(ruth)
    const fields = { role: 'opportunity-lead', organisation: '', opportunity: supper, reason: 'me' }
    assert.equal((await browser.post(`/desk/roles/give/${ruth}`, fields)).status, 409)
    assert.equal(
      (await browser.post(`/desk/roles/give/${ruth}`, { ...fields, givenBy: ruth, strength: 'strong' }))
        .status,
      422,
    )
    assert.deepEqual(await grantsOf(door.hub.db, ruth), [london])
  })

  await t.test('volunteers, trustees and link sessions reach no page of roles', async () => {
    const [volunteer, trustee] = [
      await door.aPerson('Vera'),
      await door.aPerson('Beatrix', { grants: [{ role: 'trustee' }] }),
    ]
    const tovah = await door.aPerson('Tova', { grants: [administrator] })
    for (const path of ['/desk/roles', `/desk/roles/give/${volunteer}`, '/desk/roles/invite']) {
      assert.equal((await (await strong(volunteer)).get(path)).status, 404)
      assert.equal((await (await strong(trustee)).get(path)).status, 404)
      assert.match((await (await door.browserOf(tovah, 'link')).get(path)).location ?? '', /^\/door/)
      assert.match((await door.browser().get(path)).location ?? '', /^\/door\?/)
    }
  })

  await t.test('when a role ends, every session of theirs ends with it', async () => {
    const tovah = await door.aPerson('Toby', { grants: [administrator] })
    const ruth = await door.aPerson('Rut', { grants: [london] })
    const [browser, theirs] = [await strong(tovah), await strong(ruth)]
    assert.equal((await theirs.get('/desk')).status, 200)
    await browser.post('/desk/roles/end', { id: await grantOf(ruth), reason: 'Stepped back' })
    assert.equal((await theirs.get('/desk')).location, '/door?then=%2Fdesk')
  })

  await t.test(
    'somebody new is invited by mail, proves the address with the link, and makes a key before the desk opens',
    async () => {
      const tovah = await door.aPerson('Tovi', { grants: [administrator] })
      const browser = await strong(tovah)
      const invited = await browser.post('/desk/roles/invite', {
        name: 'Samuel Hart',
        email: 'samuel@example.org',
      })
      const path = invited.location!
      assert.match(path, /^\/desk\/roles\/give\//)
      await browser.post(path, {
        role: 'vetting-officer',
        programmes: 'all',
        regions: 'all',
        organisation: '',
        opportunity: '',
        reason: 'Checks',
      })
      const guest = door.browser()
      const link = await door.linkFor('samuel@example.org')

      assert.equal((await guest.fill(link, link)).location, '/door/show?then=%2Fdesk')
      assert.match((await guest.follow(await guest.get('/desk'))).text, /Make your own key/)
      const again = await browser.post('/desk/roles/invite', {
        name: 'Somebody else',
        email: 'samuel@example.org',
      })
      assert.equal(again.location, path)
    },
  )

  await t.test(
    'a coordinator invites by letter to lead, and is answered the same whoever holds the address',
    async () => {
      const ruth = await door.aPerson('Rut3', { grants: [london] })
      const known = await door.aPerson('Known Faraway', { email: 'known@example.org' })
      const browser = await strong(ruth)
      const ask = (email: string, more: Record<string, string> = {}) =>
        browser.post('/desk/roles/invite', {
          name: 'A friend',
          email,
          role: 'opportunity-lead',
          organisation: '',
          opportunity: supper,
          reason: 'Cooks well',
          ...more,
        })
      const answers = [await ask('known@example.org'), await ask('new@example.org')]
      assert.deepEqual(
        answers.map(({ status, location, text }) => [status, location, text]),
        answers.map(() => [303, '/desk/roles?invited', '']),
      )
      const page = await browser.get('/desk/roles?invited')
      assert.match(page.text, /The letter is on its way/)
      assert.doesNotMatch(page.text, /Known Faraway|A friend/)
      assert.deepEqual(await grantsOf(door.hub.db, known), [])
      for (const email of ['known@example.org', 'new@example.org'])
        assert.match((await door.lettersTo(email))[0]!.words, /Rut3 would like to trust you with this: Lead/)

      for (const email of ['known@example.org', 'new@example.org']) {
        const link = await door.linkFor(email)
        assert.match((await door.browser().fill(link, link)).location ?? '', /^\/door\/show|^\/desk/)
      }
      assert.deepEqual(await grantsOf(door.hub.db, known), [
        { role: 'opportunity-lead', opportunity: supper },
      ])
      const leads = await browser.get('/desk/roles')
      assert.match(leads.text, /Known Faraway/)
      assert.match(leads.text, /A friend/)

      assert.equal((await ask('late@example.org')).status, 303)
      const late = await door.linkFor('late@example.org')
      await door.test.root.db.rows('update permits.grant set ended_at = given_at where person_id = $1', [
        ruth,
      ])
      assert.equal((await door.browser().fill(late, late)).status, 409)
      const rows = await door.test.root.db.rows('select from identity.address where email = $1', [
        'late@example.org',
      ])
      assert.deepEqual(rows, [])
    },
  )

  await t.test(
    'a coordinator invites nobody to what lies outside their reach, or to more than leading',
    async () => {
      const ruth = await door.aPerson('Rut4', { grants: [london] })
      const browser = await strong(ruth)
      const usual = {
        name: 'A friend',
        email: 'friend@example.org',
        organisation: '',
        opportunity: '',
        reason: 'x',
      }
      const asked: readonly (readonly [Record<string, string>, number])[] = [
        [{ ...usual, role: 'opportunity-lead', opportunity: packing }, 409],
        [{ ...usual, role: 'partner-lead', organisation: church }, 409],
        [{ ...usual, role: 'opportunity-lead' }, 422],
        [{ ...usual, role: 'coordinator' }, 422],
        [{ name: 'A friend', email: 'friend@example.org' }, 422],
      ]
      for (const [fields, status] of asked)
        assert.equal(
          (await browser.post('/desk/roles/invite', fields)).status,
          status,
          JSON.stringify(fields),
        )
      assert.deepEqual(await door.lettersTo('friend@example.org'), [])
    },
  )

  await t.test('forms that are wrong say what to put right and give nothing', async () => {
    const tovah = await door.aPerson('Tovele', { grants: [administrator] })
    const ruth = await door.aPerson('Ruthie')
    const browser = await strong(tovah)
    const usual = { organisation: '', opportunity: '', reason: 'x' }
    const asked: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ ...usual }, /Choose a role/],
      [{ ...usual, role: 'coordinator' }, /Choose at least one programme/],
      [{ ...usual, role: 'partner-lead' }, /Choose the partner organisation/],
      [{ ...usual, role: 'opportunity-lead', opportunity: 'x' }, /Choose one of the list/],
      [{ ...usual, role: 'trustee', reason: '' }, /Say in a few words why/],
      [{ ...usual, role: 'trustee', reason: 'a\u202eb' }, /without hidden signs/],
      [{ ...usual, role: 'emperor' }, /Choose a role/],
    ]
    for (const [fields, words] of asked) {
      const answer = await browser.post(`/desk/roles/give/${ruth}`, fields)
      assert.deepEqual([answer.status, words.test(answer.text)], [422, true], JSON.stringify(fields))
    }
    assert.equal((await browser.get('/desk/roles/give/not-an-id')).status, 404)
    assert.deepEqual(await grantsOf(door.hub.db, ruth), [])
  })
})
