import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub, type TestHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as, visitor, type Visitor } from '../../../../../test/web.ts'
import { ashgrove, type Ashgrove } from '../../opportunities/ashgrove.fixture.ts'
import { aRole, goodAnswers } from '../applications.fixture.ts'
import { knownAgeOf } from '../../opportunities/help/known-age.ts'
import { callBack, sendWording } from '../../vetting/messages.ts'
import { messagesAbout } from '../../vetting/messages/store.ts'
import { applicationsOf } from '../store.ts'
import { mostReminders, remindGuardians } from './jobs.ts'

const guardianLetters = async (house: TestHub) =>
  (await house.letters()).filter(({ kind }) => kind === 'applications.guardian-asked')

const linkOf = (words: string): string => /\/door\/link\/[\w-]+/.exec(words)![0]

async function press(who: Visitor, path: string, more: Record<string, string>): Promise<Response> {
  const mark = /name="press" value="([^"]+)"/.exec(await who.page(path))![1]!
  return who.post(path, { press: mark, ...more })
}

/** Somebody of sixteen who applies for a role that takes them. */
async function applied(house: TestHub, place: Ashgrove, who: Visitor, title: string) {
  const role = await aRole(house, place, { title, youngestAge: '16' })
  await house.root.db.rows('update people.person set born_on = $2 where id = $1', [who.id, '2010-03-01'])
  const path = `/help/${role.slug}/apply`
  const guardian = { guardianName: 'Ada Stern', guardianEmail: 'ada@example.org' }
  const about = { step: 'about', act: 'on', knows: 'yes', knowsWhom: 'Canary uncle', ...guardian }
  assert.equal((await who.post(path, about)).status, 303)
  const answers = { step: 'answers', act: 'on', ...goodAnswers, 'q-why': 'Canary words' }
  assert.equal((await who.post(path, answers)).status, 303)
  assert.equal((await who.post(path, { step: 'send', act: 'send' })).status, 303)
  return (await applicationsOf(house.hub.db, who.id))[0]!
}

describe('under 18, a parent or guardian says yes first', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const naomi = await as(house, 'volunteer', [], 'link')
  const ruth = await as(house, 'coordinator')

  test('without one named the form does not go on, and one’s own address is none', async () => {
    const role = await aRole(house, place, { title: 'Reader', youngestAge: '16' })
    await house.root.db.rows('update people.person set born_on = $2 where id = $1', [naomi.id, '2010-03-01'])
    const about = { step: 'about', act: 'on', knows: 'no', knowsWhom: '' }
    const path = `/help/${role.slug}/apply`
    const page = await (await naomi.post(path, about)).text()
    assert.match(page, /You are under 18, so a parent or guardian says yes too/)
    assert.match(page, /Enter the name of a parent or guardian/)
    const own = { ...about, guardianName: 'Me', guardianEmail: naomi.player!.email }
    assert.match(await (await naomi.post(path, own)).text(), /Enter an address of theirs, not your own/)
  })

  test('the application waits: it is at no stage but its first, its clock stands, and its applicant sees for whom', async () => {
    const application = await applied(house, place, naomi, 'Choir pianist')
    assert.equal(application.guardian, 'waiting')
    assert.match(await naomi.page(`/my/applications/${application.id}`), /Waiting on your parent or guardian/)
    const desk = `/desk/applications/${application.id}`
    assert.match(await ruth.page(desk), /its clock stands still/)
    const moved = await ruth.post(`${desk}/stage`, { version: application.version, to: 'selection' })
    assert.equal(moved.status, 409)
    assert.match(await moved.text(), /no parent or guardian has said yes/)
  })

  test('their page says the name and the role and nothing else of the applicant, and so does the letter', async () => {
    const [letter] = await guardianLetters(house)
    assert.equal(letter!.address, '"Ada Stern" <ada@example.org>')
    const page = await visitor(house).page(linkOf(letter!.words))
    assert.deepEqual(await markupFaults(page), [])
    for (const said of [letter!.words, page]) {
      assert.match(said, /Naomi Feld/)
      assert.match(said, /Choir pianist/)
      assert.doesNotMatch(said, /Canary|naomi@example\.org|2010|chemistry/)
    }
  })

  test('a yes by their link is recorded, opens no session, starts the clock, and works once', async () => {
    const [application] = await applicationsOf(hub.db, naomi.id)
    const ada = visitor(house)
    const path = linkOf((await guardianLetters(house)).at(-1)!.words)
    assert.equal((await press(ada, path, { said: 'yes' })).status, 422)
    const said = await press(ada, path, { isGuardian: 'yes', said: 'yes' })
    assert.equal(said.headers.get('location'), '/guardian/yes')
    assert.deepEqual(await markupFaults(await ada.page('/guardian/yes')), [])
    assert.equal((await ada.get('/my')).status, 303)

    const now = (await applicationsOf(hub.db, naomi.id)).find(({ id }) => id === application!.id)!
    assert.equal(now.guardian, 'yes')
    assert.equal(now.stageSince.toString(), hub.now().toString())
    const told = (await house.letters()).filter(({ kind }) => kind === 'applications.guardian-answered')
    assert.deepEqual(
      told.map(({ address }) => address),
      ['"Naomi Feld" <naomi@example.org>'],
    )
    assert.equal((await ada.get(path)).status, 410)
    const acts = await house.root.db.rows<{ act: string; actor_kind: string }>(
      `select act, actor_kind from audit.entry where act like 'volunteering.guardian%'`,
    )
    assert.deepEqual(acts, [{ act: 'volunteering.guardian-said-yes', actor_kind: 'visitor' }])
  })

  test('a no ends it kindly; coming back asks them once more, and one of ours may write down what they say', async () => {
    const leah = await as(house, 'another volunteer', [], 'link')
    const application = await applied(house, place, leah, 'Baker')
    const desk = `/desk/applications/${application.id}`
    const page = await ruth.page(`${desk}/guardian`)
    assert.match(page, /Ada Stern/)
    assert.deepEqual(await markupFaults(page), [])
    assert.equal((await ruth.post(`${desk}/guardian`, { said: 'no' })).status, 303)
    const ended = (await applicationsOf(hub.db, leah.id))[0]!
    assert.deepEqual([ended.state, ended.guardian], ['withdrawn', 'no'])
    assert.match(await leah.page(`/my/applications/${application.id}`), /Your parent or guardian said no/)

    const before = (await guardianLetters(house)).length
    assert.equal((await leah.post(`/my/applications/${application.id}/come-back`)).status, 303)
    const back = (await applicationsOf(hub.db, leah.id))[0]!
    assert.deepEqual([back.state, back.guardian], ['open', 'waiting'])
    assert.equal((await guardianLetters(house)).length, before + 1)
  })

  test('they are reminded some days apart, three times and no more, and never of what is over', async () => {
    const before = (await guardianLetters(house)).length
    for (const on of ['2026-11-26', '2026-11-28', '2026-12-02', '2026-12-06', '2026-12-10', '2026-12-14']) {
      house.setTime(on)
      await remindGuardians(house.worker)
      await house.runJobs()
    }
    const reminders = (await guardianLetters(house)).slice(before)
    assert.equal(reminders.length, mostReminders)
    for (const one of reminders) assert.match(one.words, /this is a reminder/)
    for (const one of reminders) assert.doesNotMatch(one.words, /Canary/)

    // An earlier link does nothing once another one answered.
    const ada = visitor(house)
    const [first, second] = reminders.map(({ words }) => linkOf(words))
    assert.equal((await press(ada, second!, { isGuardian: 'yes', said: 'yes' })).status, 303)
    const late = await press(ada, first!, { isGuardian: 'yes', said: 'no' })
    assert.equal(late.status, 409)
    assert.match(await late.text(), /This was answered already/)
  })

  test('whoever said once that they are under 18 is known to be when they apply again', async () => {
    const other = await aRole(house, place, { title: 'Gardener', youngestAge: '16' })
    const adults = await aRole(house, place, { title: 'Driver' })
    const leah = (await house.root.db.row<{ id: string }>(
      `select id from people.person where name = 'Leah Brandt'`,
    ))!
    await house.root.db.rows('update people.person set born_on = null where id = $1', [leah.id])
    assert.deepEqual((await knownAgeOf(hub, hub.db, leah.id)).isYoung, true)
    const again = await as(house, 'opportunity lead', [], 'link')
    assert.deepEqual((await knownAgeOf(hub, hub.db, again.id)).isYoung, false)
    const path = `/help/${other.slug}/apply`
    const young = { step: 'about', act: 'on', knows: 'no', knowsWhom: '', age: 'young' }
    assert.match(await (await again.post(path, young)).text(), /Enter the name of a parent or guardian/)
    const late = await again.post(`/help/${adults.slug}/apply`, young)
    assert.match(await late.text(), /This role is for people who are 18 or over/)
  })
})

describe('copies for a parent or guardian', () => {
  test('from their yes on they have a copy of what we write by hand, clear that it is one; what is called back is not copied', async () => {
    const house = await openHub()
    const { hub } = house
    const place = await ashgrove(hub)
    const ruth = await as(house, 'coordinator')
    const leah = await as(house, 'volunteer', [], 'link')
    const application = await applied(house, place, leah, 'Cellist')
    const copies = async () =>
      (await house.letters()).filter(({ kind }) => kind === 'applications.guardian-copy')
    const write = async (words: string) => {
      const sent = await ruth.post(`/desk/applications/${application.id}/write`, {
        from: '',
        subject: 'About Tuesday',
        words,
        act: 'send',
      })
      assert.equal(sent.status, 303)
      await house.runJobs()
    }
    await write('Canary before the yes')
    assert.deepEqual(await copies(), [])

    await house.root.db.rows(
      `update volunteering.application set guardian = 'yes', guardian_at = $2 where id = $1`,
      [application.id, hub.now()],
    )
    const page = await ruth.page(`/desk/applications/${application.id}/write`)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /their parent or guardian gets a copy/)
    await write('We look forward to you.')
    await house.letTimePassTo('2026-11-24', '12:01')
    const [copy, ...more] = await copies()
    assert.deepEqual(more, [])
    assert.equal(copy!.address, '"Ada Stern" <ada@example.org>')
    assert.equal(copy!.subject, 'Copy: About Tuesday')
    assert.match(copy!.words, /this is a copy of what we wrote to [\s\S]*We look forward to you\./)
    assert.doesNotMatch(copy!.words, /\/my\/|Canary/)

    await house.root.db.rows('update people.person set born_on = $2 where id = $1', [leah.id, '2000-03-01'])
    await write('Of age')
    await house.letTimePassTo('2026-11-24', '12:05')
    assert.equal((await copies()).length, 1)
    await house.root.db.rows('update people.person set born_on = $2 where id = $1', [leah.id, '2010-03-01'])

    const desk = hub.as({ personId: ruth.id, strength: 'strong', grants: [] })
    const told = {
      personId: leah.id,
      applicationId: application.id,
      wording: null,
      subject: 'Slip',
      words: 'x',
    }
    const later = { ...told, leavesAt: hub.now().add({ minutes: 15 }) }
    assert.equal((await desk.change((db) => sendWording(desk, db, later))).ok, true)
    const slip = (await messagesAbout(hub.db, application.id)).find(({ subject }) => subject === 'Slip')
    assert.equal(await desk.transact((db) => callBack(desk, db, [slip!])), 1)
    await house.letTimePassTo('2026-11-24', '13:00')
    assert.equal((await copies()).length, 1)
  })
})
