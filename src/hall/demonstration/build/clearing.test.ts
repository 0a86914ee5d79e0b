import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bring } from '../../../../test/cast.ts'
import { markupFaults } from '../../../../test/markup.ts'
import { as } from '../../../../test/web.ts'
import { newId } from '../../../platform/database/id.ts'
import { aColleague, clearing } from '../../../rooms/volunteering/clearing/clearing.fixture.ts'
import { html } from '../../../look/html.ts'
import { Chance } from '../chance.ts'
import { notesOfTalks } from './agreement-texts.ts'
import { buildClearing, buildTexts } from './clearing.ts'

test('the demonstration has a conversation, an approval and a text in every state, and their pages open', async () => {
  const it = await clearing()
  const { hub, root, clock } = it.house
  const ruth = await as(it.house, 'coordinator')
  const samuel = await aColleague(it, 'vetting officer')
  const orla = await bring(it.house, 'trustee')
  const team = { ruth: ruth.id, samuel: samuel.id, orla: orla.id, meera: orla.id }
  const now = clock.now()
  await root.db.rows(`update volunteering.agreement set name = 'Another text'`)
  for (const [stage, count] of [
    ['selection', 6],
    ['clearance', 4],
  ] as const)
    for (let one = 0; one < count; one++) {
      const personId = newId()
      await root.db.rows('insert into people.person (id, name, made_at) values ($1, $2, $3)', [
        personId,
        `Somebody ${stage} ${one}`,
        now,
      ])
      await it.apply(personId, stage)
    }
  await root.db.rows(
    `insert into volunteering.evidence (id, person_id, role_id, kind, detail, on_day, counts_from, recorded_at, recorded_by)
     select gen_random_uuid(), a.person_id, case when k = 'interview' then a.role_id end, k,
       case k when 'interview' then '{"outcome": "go-on"}'::jsonb when 'identity' then '{}'::jsonb
         else jsonb_build_object('agreementId', $1::text, 'version', 1) end,
       '2026-11-20', '2026-11-20', $3, $2
     from volunteering.application a, unnest(array['interview', 'identity', 'agreement']) k where a.stage = 'clearance'`,
    [it.agreementId, samuel.id, now],
  )
  const naomi = (await bring(it.house, 'volunteer')).id
  const told = { chance: new Chance('a test'), team: team as never, naomi, today: hub.today(), now }
  await root.transact(async (db) => {
    await buildTexts(db, { ...told, opened: now.subtract({ hours: 24 * 400 }) })
    await buildClearing(hub, db, told)
  })
  const states = await root.db.rows<{ state: string; count: number }>(
    `select coalesce(outcome, state) as state, count(*) as count from volunteering.conversation group by 1 order by 1`,
  )
  assert.deepEqual(states, [
    { state: 'booked', count: 2 },
    { state: 'go-on', count: 4 },
    { state: 'missed', count: 1 },
    { state: 'talk-again', count: 1 },
  ])
  const answers = await root.db.rows(
    `select coalesce(answer, 'waits') as answer, count(*) as count from volunteering.approval_asked group by 1 order by 1`,
  )
  assert.deepEqual(answers, [
    { answer: 'aside', count: 1 },
    { answer: 'not-yet', count: 1 },
    { answer: 'waits', count: 2 },
    { answer: 'yes', count: 1 },
  ])
  for (const path of ['/desk/conversations', '/desk/approvals', '/desk/volunteer-agreements'])
    assert.deepEqual(await markupFaults(await ruth.page(path)), [], path)
  assert.match(await ruth.page('/desk/conversations'), /Nothing suits them/)
  const texts = await root.db.rows(
    `select g.name, count(v) as versions, g.draft is not null as draft from volunteering.agreement g
     left join volunteering.agreement_version v on v.agreement_id = g.id group by g.id order by 1`,
  )
  const hers = await root.db.rows('select stage, state from volunteering.application where person_id = $1', [
    naomi,
  ])
  assert.deepEqual(hers, [{ stage: 'selection', state: 'open' }])
  assert.deepEqual(texts, [
    { name: 'Another text', versions: 1, draft: false },
    { name: 'Driving for Hineni', versions: 0, draft: true },
    { name: 'How we are together', versions: 2, draft: false },
  ])
  const [one] = await root.db.rows<{ id: string; application: string }>(
    `select conversation_id as id, application_id as application from volunteering.conversation_note n
     join volunteering.conversation v on v.id = n.conversation_id limit 1`,
  )
  const noted = await ruth.page(`/desk/conversations/${one!.id}`)
  const field = /<textarea[^>]*name="notes"[^>]*>([^<]*)/.exec(noted)?.[1]?.trim()
  assert.ok(notesOfTalks.some((words) => String(html`${words}`) === field))
  assert.deepEqual(await markupFaults(await ruth.page(`/desk/applications/${one!.application}`)), [])
  const held = await root.db.row<{ id: string }>(
    `select application_id as id from volunteering.approval_asked where answer = 'not-yet'`,
  )
  assert.match(await ruth.page(`/desk/approvals/for/${held!.id}`), /knew them for three months only/)
})
