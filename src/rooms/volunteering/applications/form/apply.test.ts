import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub, type TestHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as, visitor, type Visitor } from '../../../../../test/web.ts'
import { ashgrove, got } from '../../opportunities/ashgrove.fixture.ts'
import { answer, askAsKnown } from '../../interest/actions.ts'
import { interestsOf } from '../../interest/store.ts'
import { aRole, goodAnswers, typedBy } from '../applications.fixture.ts'
import { applicationsOf, movesOf } from '../store.ts'

const linkIn = async (house: TestHub, kind: string): Promise<string> => {
  const letter = (await house.letters()).findLast((one) => one.kind === kind)
  const path = /\/door\/link\/[\w-]+/.exec(letter?.words ?? '')?.[0]
  assert.ok(path, `no link in ${kind}`)
  return path
}

/** Presses the one button of a link, as its page sends it. */
async function press(who: Visitor, path: string, more: Record<string, string> = {}): Promise<Response> {
  const page = await who.page(path)
  const mark = /name="press" value="([^"]+)"/.exec(page)![1]!
  return who.post(path, { press: mark, ...more })
}

const about = { step: 'about', act: 'on', knows: 'no', knowsWhom: '', age: 'adult' }
const answers = { step: 'answers', act: 'on', ...goodAnswers }

describe('applying for a role', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const role = await aRole(house, place)
  const path = `/help/${role.slug}/apply`
  const naomi = await as(house, 'volunteer', [], 'link')

  test('the page of a role leads to the form, and what is no role has none', async () => {
    assert.match(await naomi.page(`/help/${role.slug}`), new RegExp(`href="${path}"`))
    assert.equal((await naomi.get('/help/nothing-here/apply')).status, 404)
  })

  test('looking at the form begins nothing; the first part that is kept does', async () => {
    assert.deepEqual(await markupFaults(await naomi.page(path)), [])
    assert.deepEqual(await applicationsOf(hub.db, naomi.id), [])

    const kept = await naomi.post(path, { step: 'about', act: 'keep', knows: 'yes', knowsWhom: 'Ruth, from' })
    assert.equal(await kept.text(), 'Draft kept at 12pm, here and on your other devices.')
    const [draft] = await applicationsOf(hub.db, naomi.id)
    assert.equal(draft!.state, 'draft')
    assert.deepEqual(await typedBy(house, naomi.id, draft!), { knows: 'yes', knowsWhom: 'Ruth, from' })
  })

  test('a draft keeps what makes no sense yet, and going on says what is to be put right', async () => {
    const bad = await naomi.post(path, { ...about, knows: 'yes', knowsWhom: '' })
    const page = await bad.text()
    assert.equal(bad.status, 422)
    assert.match(page, /Tell us whom, and how you know them/)
    assert.deepEqual(await markupFaults(page), [])
    assert.equal((await naomi.post(path, about)).headers.get('location'), `${path}?step=answers`)

    const early = await naomi.post(path, { ...answers, 'q-abroad': 'yes', 'q-start': '2026-01-13' })
    const again = await early.text()
    assert.equal(early.status, 422)
    assert.match(again, /Choose a day from today, 24 November 2026, onwards/)
    assert.match(again, /Answer this; a few words are enough/)
    assert.deepEqual(await markupFaults(again), [])
    const [draft] = await applicationsOf(hub.db, naomi.id)
    assert.equal((await typedBy(house, naomi.id, draft!))!['q-start'], '2026-01-13')
  })

  test('without script a question that hangs on another stands there too, and says of whom it is asked', async () => {
    const page = await naomi.page(`${path}?step=answers`)
    assert.match(page, /If you answered “Yes” to “Have you lived outside the UK/)
    assert.match(page, /name="q-abroad-where"/)
  })

  test('in the database no answer can be read', async () => {
    const rows = await house.root.db.rows<{ answers: Uint8Array }>(
      'select answers from volunteering.application_told',
    )
    assert.equal(rows.length, 1)
    assert.doesNotMatch(Buffer.from(rows[0]!.answers).toString('latin1'), /2026-01-13|abroad/)
  })

  test('the link to a draft goes to their own address, and opens it on another device', async () => {
    assert.equal((await naomi.post(`${path}/link`)).headers.get('location'), `${path}?told=link-sent`)
    const phone = visitor(house)
    const opened = await press(phone, await linkIn(house, 'applications.draft-link'))
    assert.equal(opened.headers.get('location'), path)
    assert.match(await phone.page(`${path}?step=answers`), /value="2026-01-13"/)
  })

  test('sending it: everyone hears at once what happens next, an interest in the same is settled, the policy of the day is kept', async () => {
    got(await askAsKnown(hub, role.opportunity, naomi.id, { words: 'Tell me more' }, false))
    assert.equal((await naomi.post(path, answers)).headers.get('location'), `${path}?step=send`)
    const read = await naomi.page(`${path}?step=send`)
    assert.deepEqual(await markupFaults(read), [])
    assert.match(read, /I taught chemistry and miss explaining things/)
    assert.doesNotMatch(read, /Which countries/)

    const sent = await naomi.post(path, { step: 'send', act: 'send' })
    const [application] = await applicationsOf(hub.db, naomi.id)
    assert.equal(sent.headers.get('location'), `/my/applications/${application!.id}?told=sent`)
    const { state, stage, policy, readAt } = application!
    assert.deepEqual(
      { state, stage, policy, readAt },
      { state: 'open', stage: 'application', policy: 1, readAt: null },
    )
    assert.deepEqual(
      (await movesOf(hub.db, application!.id)).map((move) => [move.state, move.stage, move.by]),
      [['open', 'application', null]],
    )
    assert.deepEqual(
      (await interestsOf(hub.db, naomi.id)).map((one) => one.state),
      ['answered'],
    )

    const letter = (await house.letters()).find(({ kind }) => kind === 'applications.first-word')!
    assert.match(letter.words, /We aim for 2 days/)
    assert.match(letter.words, /We do not know yet how long it takes/)
    assert.match(letter.words, /You can change every answer until somebody begins to read/)
    assert.equal(letter.not_before.slice(0, 16), '2026-11-24 12:00')
  })

  test('until somebody reads it its answers change, but only to what makes sense', async () => {
    const [application] = await applicationsOf(hub.db, naomi.id)
    assert.equal((await naomi.post(path, { ...answers, 'q-why': '' })).status, 422)
    assert.equal((await typedBy(house, naomi.id, application!))!['q-why'], goodAnswers['q-why'])
    assert.equal((await naomi.post(path, { ...answers, 'q-why': 'Because.' })).status, 303)
    assert.equal((await typedBy(house, naomi.id, application!))!['q-why'], 'Because.')

    const samuel = await as(house, 'vetting officer')
    const desk = `/desk/applications/${application!.id}`
    assert.doesNotMatch(await samuel.page(desk), /Because\./)
    assert.equal((await samuel.get(`${desk}/answers`)).status, 303)
    const opened = await samuel.post(`${desk}/read`)
    assert.equal(opened.headers.get('location'), `${desk}/answers`)
    const page = await samuel.page(`${desk}/answers`)
    assert.match(page, /Because\./)
    assert.deepEqual(await markupFaults(page), [])

    const late = await naomi.post(path, { ...answers, 'q-why': 'Too late.' })
    assert.equal(late.headers.get('location'), `/my/applications/${application!.id}`)
    assert.equal((await typedBy(house, naomi.id, application!))!['q-why'], 'Because.')
    assert.match(await naomi.page(`/my/applications/${application!.id}/answers`), /Because\./)
    const looks = await house.root.db.rows<{ reason: string }>(
      `select reason from audit.entry where act = 'volunteering.application-opened' and person_id = $1`,
      [naomi.id],
    )
    assert.deepEqual(
      looks.map(({ reason }) => reason),
      ['to read what they answered'],
    )
  })

  test('whoever asked about a role is led to the form by our answer, and by their own page', async () => {
    const leah = await as(house, 'another volunteer', [], 'link')
    got(await askAsKnown(hub, role.opportunity, leah.id, { words: 'Tell me more' }, false))
    assert.match(await leah.page('/my'), new RegExp(`href="${path}"[^>]*>Apply now`))
    const [asked] = await interestsOf(hub.db, leah.id)
    got(await answer(hub.as(place.ruth), asked!.id, 'Do apply.'))
    const letter = (await house.letters()).findLast(({ kind }) => kind === 'interest.answered')!
    assert.match(letter.words, new RegExp(`https://hub.example.org${path}`))
  })

  test('for a second role, what was said once is there already, and what is known is not asked', async () => {
    await house.root.db.rows('update people.person set phone = $2 where id = $1', [naomi.id, '07700 900123'])
    const other = await aRole(house, place, { title: 'Mentor' })
    const form = `/help/${other.slug}/apply`
    await naomi.post(form, { step: 'about', act: 'keep', knows: 'no', knowsWhom: '' })
    const page = await naomi.page(`${form}?step=answers`)
    assert.match(page, /name="q-abroad" value="no"[^>]* checked/)
    assert.match(page, /Your number: 07700 900123/)
    assert.doesNotMatch(await naomi.page(form), /name="phone"/)
    const mine = await applicationsOf(hub.db, naomi.id)
    assert.deepEqual(
      mine.map(({ state }) => state),
      ['draft', 'open'],
    )
  })
})

describe('somebody nobody knows applies', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const role = await aRole(house, place)
  const path = `/help/${role.slug}/apply`

  test('they prove their address by a link, and are in the form; until then nothing is kept', async () => {
    const leah = visitor(house)
    assert.deepEqual(await markupFaults(await leah.page(path)), [])
    const asked = await leah.post(`${path}/begin`, { name: 'Leah Brandt', email: 'leah@example.org' })
    assert.match(await asked.text(), /Check your email/)
    assert.equal((await leah.post(path, about)).status, 303)
    assert.deepEqual(await house.root.db.rows('select 1 from volunteering.application'), [])

    const opened = await press(leah, await linkIn(house, 'applications.begin'))
    assert.equal(opened.headers.get('location'), path)
    assert.match(await leah.page(path), /You apply as Leah Brandt/)
    assert.equal((await leah.post(path, about)).headers.get('location'), `${path}?step=answers`)
  })

  test('whoever types another’s address gains nothing, and sees the same page', async () => {
    const naomi = await as(house, 'volunteer', [], 'link')
    await naomi.post(path, { ...about, knows: 'yes', knowsWhom: 'Canary friend' })
    const stranger = visitor(house)
    const own = await stranger.post(`${path}/begin`, { name: 'Mallory', email: 'mallory@example.org' })
    const theirs = await stranger.post(`${path}/begin`, { name: 'Mallory', email: 'naomi@example.org' })
    assert.equal(await theirs.text(), await own.text())
    const page = await stranger.page(path)
    assert.match(page, /First show us that this is you/)
    assert.doesNotMatch(page, /Canary friend|Naomi/)
  })

  test('whoever is too young by the date of birth we hold is told so before they write anything', async () => {
    const young = await as(house, 'another volunteer', [], 'link')
    await house.root.db.rows('update people.person set born_on = $2 where id = $1', [young.id, '2010-01-01'])
    const stopped = await young.get(path)
    assert.equal(stopped.status, 409)
    assert.match(await stopped.text(), /it is for people who are 18 or over/)
  })
})
