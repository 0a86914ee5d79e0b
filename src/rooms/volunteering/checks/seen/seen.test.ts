import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bring } from '../../../../../test/cast.ts'
import { keepsNothing } from '../../../../platform/retention/kept.ts'
import { letGo } from '../../../../platform/retention/run.ts'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { askAsKnown } from '../../interest/actions.ts'
import { ashgrove, aSupperClub, got } from '../../opportunities/ashgrove.fixture.ts'
import { dossier, forget, holds } from './keeping.ts'
import { checksWithin } from './opening.ts'

const typed = {
  role: '',
  level: 'enhanced',
  workforce: 'child',
  number: '0012 3456 7890',
  issuedOn: '2026-11-02',
  seenOn: '2026-11-09',
  outcome: 'after-risk-assessment',
  consent: 'yes',
}

const befriender = {
  title: 'Befriender',
  kind: 'role',
  timesInWords: 'Every two weeks.',
  commitment: 'every-fortnight',
  checks: ['dbs-enhanced'],
  checksInWords: 'An enhanced check, because you meet alone.',
}

/** Naomi, who would like to be a befriender in the kitchen programme, North London. */
async function naomiAsked() {
  const house = await openHub({ today: '2026-11-22' })
  const place = await ashgrove(house.hub)
  const role = await aSupperClub(house.hub, place, befriender)
  const naomi = await as(house, 'volunteer')
  const leah = await bring(house, 'another volunteer')
  await house.root.db.rows(`update people.person set region = 'Leeds' where id = any($1::uuid[])`, [
    [naomi.id, leah.id],
  ])
  got(await askAsKnown(house.hub, role, naomi.id, { words: 'I would like to.' }, false))
  return { house, place, role, naomi, leah, path: `/desk/people/${naomi.id}/checks` }
}

describe('certificates that were seen', () => {
  test('a vetting officer of the role records one; number and outcome lie closed, and the person sees who looked', async () => {
    const { house, place, role, naomi, leah, path } = await naomiAsked()
    const samuel = await as(house, 'vetting officer', [
      { role: 'vetting-officer', programmes: [place.kitchen], regions: ['North London'] },
    ])
    const empty = await samuel.page(path)
    assert.deepEqual(await markupFaults(empty), [])
    assert.match(empty, /No certificate was seen yet/)
    assert.doesNotMatch(empty, /type="file"/)
    assert.equal((await samuel.post(path, { ...typed, role: role.id })).status, 303)

    const page = await samuel.page(path)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /001234567890/)
    assert.match(page, /9 November 2026, by Samuel Hart/)
    assert.match(page, /Decided after a risk assessment/)
    const kept = await house.root.db.row<{ number: Uint8Array; outcome: Uint8Array; seenBy: string }>(
      'select number, outcome, seen_by as "seenBy" from volunteering.check_seen',
    )
    assert.doesNotMatch(Buffer.from(kept!.number).toString('latin1'), /001234567890/)
    assert.doesNotMatch(Buffer.from(kept!.outcome).toString('latin1'), /risk/)
    assert.equal(kept!.seenBy, samuel.id)

    const looks = await house.root.db.rows<{ act: string }>(
      `select distinct act from audit.entry where looked and person_id = $1`,
      [naomi.id],
    )
    assert.deepEqual(looks, [{ act: 'volunteering.checks-opened' }])
    const own = await naomi.page('/my/data')
    assert.match(own, /Samuel Hart/)
    assert.match(own, /Your checks/)
    assert.match(own, /To see or record a check/)
    assert.equal((await samuel.get(`/desk/people/${leah.id}/checks`)).status, 404)
  })

  test('only whoever looks after the role or the region finds them, on the page and behind the second wall', async () => {
    const { house, place, naomi, path } = await naomiAsked()
    const ruth = await as(house, 'coordinator')
    assert.equal((await ruth.post(path, typed)).status, 303)
    const canSee: Record<string, boolean> = {}
    const inWall: Record<string, number> = {}
    const readers = {
      'coordinator of the person’s region': await as(house, 'opportunity lead', [
        { role: 'coordinator', programmes: [place.matching], regions: ['Leeds'] },
      ]),
      'vetting officer of the role': await as(house, 'vetting officer', [
        { role: 'vetting-officer', programmes: [place.kitchen], regions: 'all' },
      ]),
      'vetting officer of another programme': await as(house, 'treasurer', [
        { role: 'vetting-officer', programmes: [place.matching], regions: 'all' },
      ]),
      'partner’s lead': await as(house, 'partner lead', [
        { role: 'partner-lead', organisation: place.columba },
      ]),
      'safeguarding lead': await as(house, 'safeguarding lead'),
      trustee: await as(house, 'trustee'),
    }
    for (const [name, reader] of Object.entries(readers)) {
      const answer = await reader.get(path)
      canSee[name] = answer.status === 200
      if (answer.status !== 200) assert.doesNotMatch(await answer.text(), /0012|Naomi/)
      inWall[name] = await house.hub.transact(async (db) => {
        await actAs(db, reader.id)
        return (await checksWithin(house.hub, db, naomi.id)).length
      })
    }
    const expected = {
      'coordinator of the person’s region': true,
      'vetting officer of the role': true,
      'vetting officer of another programme': false,
      'partner’s lead': false,
      'safeguarding lead': false,
      trustee: false,
    }
    assert.deepEqual(canSee, expected)
    assert.deepEqual(
      inWall,
      Object.fromEntries(Object.entries(expected).map(([name, is]) => [name, is ? 1 : 0])),
    )
    const nobody = await house.hub.transact((db) => checksWithin(house.hub, db, naomi.id))
    assert.deepEqual(nobody, [])
  })

  test('nobody vouches for their own certificate', async () => {
    const { house } = await naomiAsked()
    const ruth = await as(house, 'coordinator')
    const path = `/desk/people/${ruth.id}/checks`
    assert.equal((await ruth.get(path)).status, 404)
    assert.equal((await ruth.post(path, typed)).status, 404)
    assert.doesNotMatch(await ruth.page(`/desk/people/${ruth.id}`), /See or record checks/)
  })

  test('a look at the Update Service needs their consent, which they can take back; a mistaken entry is taken away', async () => {
    const { house, naomi, path } = await naomiAsked()
    const ruth = await as(house, 'coordinator')
    assert.equal((await ruth.post(path, { ...typed, consent: '' })).status, 303)
    const id = (await house.root.db.row<{ id: string }>('select id from volunteering.check_seen'))!.id
    const look = { lookedOn: '2026-11-20', result: 'not-current' }
    const refused = await ruth.post(`${path}/${id}/status`, look)
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), /They have not agreed that we look it up/)
    assert.equal((await ruth.post(`${path}/${id}/consent`, { agrees: 'yes' })).status, 303)
    const bad = await ruth.post(`${path}/${id}/status`, { ...look, result: '' })
    assert.equal(bad.status, 422)
    assert.deepEqual(await markupFaults(await bad.text()), [])
    assert.equal((await ruth.post(`${path}/${id}/status`, look)).status, 303)
    assert.match(
      await ruth.page(path),
      /no longer current: a new check is needed\. Looked up by Ruth Adeyemi/,
    )
    assert.equal((await ruth.post(`${path}/${id}/consent`, { agrees: 'no' })).status, 303)
    assert.equal((await ruth.post(`${path}/${id}/status`, look)).status, 409)
    assert.equal((await ruth.post(`${path}/${naomi.id}/remove`)).status, 404)
    assert.equal((await ruth.post(`${path}/${id}/remove`)).status, 303)
    assert.match(await ruth.page(path), /No certificate was seen yet/)
    assert.deepEqual(await house.root.db.rows('select 1 from volunteering.check_status'), [])
    const acts = await house.root.db.rows<{ act: string }>(
      `select act from audit.entry where person_id = $1 and not looked and act like 'volunteering.check-%' order by at, id`,
      [naomi.id],
    )
    assert.deepEqual(
      acts.map(({ act }) => act.slice('volunteering.'.length)),
      ['check-seen', 'check-consent-given', 'check-looked-up', 'check-consent-ended', 'check-taken-away'],
    )
  })

  /** Domain fact 7: a DBS record has no field for offence content or scan. */
  test('no column could take what stands in a certificate: every text is one of a few words, and only number and outcome are closed', async () => {
    const { house, path } = await naomiAsked()
    const columns = await house.root.db.rows<{ name: string; type: string; checked: boolean }>(
      `select c.table_name || '.' || c.column_name as name, c.data_type as type,
         exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
           where k.contype = 'c' and k.conrelid = ('volunteering.' || c.table_name)::regclass and a.attname = c.column_name
             and pg_get_constraintdef(k.oid) like '%ARRAY[%') as checked
       from information_schema.columns c
       where c.table_schema = 'volunteering' and c.table_name in ('check_seen', 'check_status') order by 1`,
    )
    const roomy = columns.filter(
      ({ type, checked }) => !checked && !['uuid', 'date', 'timestamp with time zone'].includes(type),
    )
    assert.deepEqual(
      roomy.map(({ name, type }) => [name, type]),
      [
        ['check_seen.number', 'bytea'],
        ['check_seen.outcome', 'bytea'],
      ],
    )
    const ruth = await as(house, 'coordinator')
    const refused = await ruth.post(path, { ...typed, outcome: 'Convicted of theft in 2009' })
    assert.equal(refused.status, 422)
    const more = await ruth.post(path, { ...typed, contents: 'Convicted of theft in 2009' })
    assert.equal(more.status, 422)
    assert.deepEqual(await house.root.db.rows('select 1 from volunteering.check_seen'), [])
  })

  test('people read what we hold; asked to be forgotten, the number goes and they hear until when the rest stays', async () => {
    const { house, naomi, path } = await naomiAsked()
    const { hub, worker } = house
    const ruth = await as(house, 'coordinator')
    assert.equal((await ruth.post(path, typed)).status, 303)
    const own = hub.as({ personId: naomi.id, strength: 'link', grants: [] })
    const [section] = await dossier(own, naomi.id, hub.words)
    assert.deepEqual(section!.entries, [
      {
        label: 'Enhanced check, issued 2 November 2026',
        value: [
          'Child workforce',
          'Number 001234567890',
          'Seen on 9 November 2026 by Ruth Adeyemi',
          'Decided after a risk assessment: may go on',
          'You agreed on 9 November 2026 that we look it up with the Update Service',
        ].join('\n'),
      },
    ])
    assert.deepEqual(
      (await holds(own, naomi.id, hub.words)).map(({ until }) => until),
      ['Until 22 November 2032, then it goes by itself'],
    )
    await worker.transact((db) => forget(worker, db, naomi.id, keepsNothing))
    await worker.transact((db) => forget(worker, db, naomi.id, keepsNothing))
    const left = await house.root.db.rows(
      'select number, level, consent_ended_on as ended from volunteering.check_seen',
    )
    assert.deepEqual(left, [{ number: null, level: 'enhanced', ended: '2026-11-22' }])
  })

  test('the record goes six years after they last took part, and not a day before', async () => {
    const { house, naomi, path } = await naomiAsked()
    const { worker } = house
    const ruth = await as(house, 'coordinator')
    assert.equal((await ruth.post(path, typed)).status, 303)
    const count = async () => (await house.root.db.rows('select 1 from volunteering.check_seen')).length
    // She asked to help on 22 November 2026, after the certificate was seen on the 9th.
    house.setTime('2032-11-21')
    await letGo(worker)
    assert.equal(await count(), 1)
    house.setTime('2032-11-24')
    await letGo(worker)
    assert.equal(await count(), 0)
    const entry = await house.root.db.row<{ act: string; reason: string }>(
      `select act, reason from audit.entry where person_id = $1 and act like 'volunteering.checks%' order by at desc limit 1`,
      [naomi.id],
    )
    assert.deepEqual(entry, {
      act: 'volunteering.checks-kept-no-longer',
      reason: 'the years we keep it are over',
    })
  })
})
