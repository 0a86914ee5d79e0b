import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { markupFaults } from '../../../../../test/markup.ts'
import { openHub } from '../../../../../test/hub.ts'
import { as, type Visitor } from '../../../../../test/web.ts'
import { day } from '../../../../platform/clock.ts'
import { applicationOf } from '../../applications/store.ts'
import { aColleague, clearing } from '../../clearing/clearing.fixture.ts'
import { book, offerTimes, sayNoneFits } from '../../clearing/conversations/actions.ts'
import { freeSlots } from '../../clearing/conversations/slots-store.ts'
import { got } from '../../opportunities/ashgrove.fixture.ts'
import { remindReferees } from '../../references/asking.ts'
import { margit, naomiApplied, per } from '../../references/references.fixture.ts'
import { beginOpportunity } from '../../opportunities/writing/actions.ts'
import { aRole, apply } from '../many-applications.fixture.ts'
import { ashgrove } from '../../opportunities/ashgrove.fixture.ts'

const together = '/desk/applications/together'

/** Chooses people and a step, and reads the summary. */
async function summary(reader: Visitor, ids: readonly string[], step: string): Promise<string> {
  const answer = await reader.post(together, { id: [...ids], step })
  const page = await answer.text()
  assert.deepEqual(await markupFaults(page), [])
  return page
}

/** Sends on exactly what a summary shows, with what else was typed. */
async function press(
  reader: Visitor,
  page: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)![1]!
  return reader.post(`${together}/take`, {
    chosen: hidden('chosen'),
    step: hidden('step'),
    act: 'take',
    ...more,
  })
}

describe('asking several at once', () => {
  test('to choose a time: who has one, who said that none suits and who is not there yet is left out, with why', async () => {
    const it = await clearing({ today: '2026-11-27' })
    const { house } = it
    const dalia = await aColleague(it, 'opportunity lead')
    const people = [
      await as(house, 'volunteer'),
      await as(house, 'another volunteer'),
      await as(house, 'treasurer'),
      await as(house, 'trustee'),
    ] as const
    const [waits, has, suited, early] = [
      await it.apply(people[0].id),
      await it.apply(people[1].id),
      await it.apply(people[2].id),
      await it.apply(people[3].id, 'application'),
    ]
    const nothing = await summary(dalia, [waits], 'offer-times')
    assert.match(nothing, /No time is free for them\. Offer times first/)
    assert.doesNotMatch(nothing, /value="take"/)

    const batch = { from: day('2026-12-01'), starts: '18:00', ends: '18:30', minutes: 30, weeks: 2 }
    const video = { roleId: null, how: 'video', at: 'https://talk.example.org/b' } as const
    got(await offerTimes(it.acting(dalia), batch, { hostId: dalia.id, ...video }))
    const [first] = await freeSlots(house.hub.db, house.hub.now())
    got(await book(it.acting(people[1]), has, first!.id))
    got(await sayNoneFits(it.acting(people[2]), suited, ['weekend-mornings']))

    const page = await summary(dalia, [waits, has, suited, early], 'offer-times')
    assert.match(page, /Ask 1 person to choose a time for a talk/)
    assert.match(page, /Times that are free for them<\/dt>\s*<dd>1<\/dd>/)
    assert.match(page, /They have a time already/)
    assert.match(page, /They said that none of the times suits them/)
    assert.match(page, /No conversation is due/)
    const chosen = async () =>
      (await house.letters()).filter(({ kind }) => kind === 'conversations.choose').map((one) => one.address)
    assert.deepEqual(await chosen(), [])

    const done = await press(dalia, page)
    assert.match(await dalia.page(done.headers.get('location')!), /Asked 1 person to choose a time/)
    assert.deepEqual(await chosen(), ['"Naomi Feld" <naomi@example.org>'])
    assert.match(await summary(dalia, [waits], 'offer-times'), /Was asked to choose within the last 24 hours/)
    house.setTime('2026-11-28', '20:00')
    const tovah = await as(house, 'administrator')
    assert.match(await summary(tovah, [waits], 'offer-times'), /Ask 1 person/)
    const logged = await house.root.db.rows(
      `select person_id as who from audit.entry where act = 'volunteering.times-offered'`,
    )
    assert.deepEqual(logged, [{ who: people[0].id }])
  })

  test('their referees: only the silent have a letter, once a day, and it stands for the next that goes by itself', async () => {
    const stage = await naomiApplied(await openHub({ today: '2026-11-02' }))
    const { house, naomi, samuel, own, applicationId, move } = stage
    assert.match(
      await summary(samuel, [applicationId], 'remind-referees'),
      /No referee of theirs can be reminded/,
    )
    await naomi.post(own, margit)
    await naomi.post(own, per)
    await move({ stage: 'checks' })
    assert.match(
      await summary(samuel, [applicationId], 'remind-referees'),
      /had a letter within the last 24 hours/,
    )

    house.setTime('2026-11-06', '09:00')
    const tovah = await as(house, 'administrator')
    const page = await summary(tovah, [applicationId], 'remind-referees')
    assert.match(page, /Remind the referees of 1 person/)
    assert.match(page, /Referees who have a letter<\/dt>\s*<dd>2<\/dd>/)
    assert.doesNotMatch(page, /Margit|Lindqvist/)
    await press(tovah, page)
    const reminded = async () =>
      (await house.letters()).filter(({ kind }) => kind === 'references.reminder').map((one) => one.address)
    assert.deepEqual((await reminded()).toSorted(), [
      '"Margit Sund" <margit@example.net>',
      '"Per Lindqvist" <per@example.net>',
    ])
    const morningOf = async (on: string): Promise<void> => {
      house.setTime(on, '08:10')
      await remindReferees.run(house.worker, house.hub.now())
      await house.runJobs()
    }
    await morningOf('2026-11-10')
    assert.equal((await reminded()).length, 2)
    await morningOf('2026-11-16')
    assert.equal((await reminded()).length, 4)
    const partner = await as(house, 'partner lead', [
      { role: 'partner-lead', organisation: stage.place.hineni },
    ])
    assert.doesNotMatch(await summary(partner, [applicationId], 'remind-referees'), /value="take"/)
  })

  test('a task about each, for a colleague who may know them; the others are left out by name', async () => {
    const house = await openHub()
    const { hub } = house
    const place = await ashgrove(hub)
    const ours = hub.as({ ...place.ruth, grants: [{ role: 'administrator' }] })
    const leeds = await beginOpportunity(
      ours,
      { organisationId: place.hineni, programmeId: place.kitchen, region: 'Leeds' },
      { title: 'Befriender', kind: 'role', side: 'supporting' },
    )
    const since = hub.now().subtract({ hours: 72 })
    const roleId = await aRole(house.root.db, 'Befriender', [leeds], { at: since })
    const [amara, jonah] = await apply(house.root.db, [
      { name: 'Amara Diallo', roleId, opportunityId: leeds, since },
      { name: 'Jonah Weiss', roleId, opportunityId: leeds, since },
    ])
    await house.root.db.rows(`update people.person set region = 'Leeds' where id = $1`, [amara!.personId])
    const tovah = await as(house, 'administrator')
    const samuel = await as(house, 'vetting officer', [
      { role: 'vetting-officer', programmes: [place.kitchen], regions: ['Leeds'] },
    ])
    const ids = [amara!.id, jonah!.id]
    const first = await summary(tovah, ids, 'task')
    assert.match(first, /What is to do[\s\S]*Who does it[\s\S]*By when/)
    const empty = await press(tovah, first, { what: '', forWhom: samuel.id, dueOn: '2026-12-01' })
    assert.equal(empty.status, 422)
    assert.match(await empty.text(), /Write what is to do/)
    const past = await press(tovah, first, { what: 'Ring', forWhom: samuel.id, dueOn: '2020-12-01' })
    assert.match(await past.text(), /Enter a day that is not over/)

    const told = { what: 'Ring about their times', forWhom: samuel.id, dueOn: '2026-12-01' }
    const seen = await (await press(tovah, first, { ...told, act: 'look' })).text()
    assert.deepEqual(await markupFaults(seen), [])
    assert.match(seen, /Give Samuel [\w ]+ a task about 1 person/)
    assert.match(seen, /Jonah Weiss<\/strong><p>Whoever you chose may not see their record/)
    const done = await press(tovah, seen, told)
    assert.match(await tovah.page(done.headers.get('location')!), /Gave Samuel [\w ]+ a task about 1 person/)
    assert.deepEqual(
      await house.root.db.rows(
        'select what, about_id as about, for_id as whose, due_on as due from people.task',
      ),
      [{ what: told.what, about: amara!.personId, whose: samuel.id, due: '2026-12-01' }],
    )
    assert.match(await samuel.page('/desk/tasks'), /Ring about their times/)
    assert.equal((await applicationOf(hub.db, amara!.id))!.version, 1)
  })
})
