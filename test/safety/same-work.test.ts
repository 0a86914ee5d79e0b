import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ashgrove, aSupperClub } from '../../src/rooms/volunteering/opportunities/ashgrove.fixture.ts'
import { aRole } from '../../src/rooms/volunteering/applications/applications.fixture.ts'
import { bring } from '../cast.ts'
import { openHub } from '../hub.ts'
import { statementsOf } from '../statements.ts'
import { as, visitor, type FormAnswers, type Visitor } from '../web.ts'

describe('an address nobody has, one somebody has, and one that is here already', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const supper = await aSupperClub(hub, place, { capacity: '40' })
  const role = await aSupperClub(hub, place, {
    title: 'Kitchen lead',
    kind: 'role',
    timesInWords: 'Two evenings a month, for a year.',
  })
  const befriender = await aRole(house, place)
  await house.follow()
  const naomi = await bring(house, 'volunteer')
  const leah = await bring(house, 'another volunteer')
  const shifts = await house.root.db.rows<{ id: string }>(
    'select gathering_id as id from volunteering.shift where opportunity_id = $1 order by planned_on',
    [supper.id],
  )

  /** What comes back and what is done for it, with nothing in it that the asker typed. */
  async function sent(guest: Visitor, path: string, answers: FormAnswers) {
    const { name, email } = answers
    let said = ''
    const work = await statementsOf(async () => {
      const answer = await guest.post(path, answers)
      said = `${answer.status} ${answer.headers.get('location') ?? ''} ${await answer.text()}`
    })
    for (const typed of [name, email]) if (typed) said = said.replaceAll(String(typed), 'TYPED')
    return { said, work }
  }

  /** The same sent with an address of each kind; the last one twice, so that it is here already. */
  async function alike(guest: () => Promise<Visitor>, path: string, answers: FormAnswers): Promise<void> {
    const ask = async (email: string, name: string) => sent(await guest(), path, { name, ...answers, email })
    // What is prepared once a connection is done before anything is compared.
    await ask('first@example.net', 'First One')
    const unknown = await ask('unknown@example.net', 'Nobody Yet')
    assert.match(unknown.said, /^(200|303) /, `${path} took it`)
    assert.ok(unknown.work.length > 0)
    for (const { email, name } of [naomi, leah, leah])
      assert.deepEqual(await ask(email, name), unknown, `${path} for ${email}`)
  }

  const stranger = async () => visitor(house)
  const person = { phone: '', news: '', partnerNews: '' }

  test('get the same answer for the same work at the door', () =>
    alike(stranger, '/door', { onward: '/my', name: undefined }))

  test('get the same answer for the same work when they sign up', () =>
    alike(stranger, `/help/${supper.slug}`, {
      ...person,
      shift: shifts.at(-1)!.id,
      people: 1,
      age: 'adult',
    }))

  test('get the same answer for the same work when they would like a role', () =>
    alike(stranger, `/help/${role.slug}/interest`, { ...person, words: '', age: 'adult' }))

  test('get the same answer for the same work when they would like to apply', () =>
    alike(stranger, `/help/${befriender.slug}/apply/begin`, { news: '', partnerNews: '' }))

  test('get the same answer for the same work when they keep a search', () =>
    alike(stranger, '/help/saved/new', { search: 'words=cook', howOften: 'day' }))

  test('get the same answer for the same work when a coordinator invites them to lead', async () => {
    const ruth = await as(house, 'coordinator')
    await alike(async () => ruth, '/desk/roles/invite', {
      role: 'opportunity-lead',
      organisation: '',
      opportunity: supper.id,
      reason: 'Cooks well',
    })
  })
})
