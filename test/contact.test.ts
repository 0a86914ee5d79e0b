import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { freshSetUpLink } from '../src/hall/setup/token.ts'
import { settingPages } from '../src/hall/settings/routes.ts'
import { addressTold, firstTold, invitedTold } from '../src/platform/contact/forms.ts'
import { allContactForms, toldWords, type ContactForm } from '../src/platform/contact/told.ts'
import { day } from '../src/platform/clock.ts'
import { toldThem } from '../src/rooms/people/adding/pages.ts'
import { detailsTold } from '../src/rooms/people/forms.ts'
import { walkInTold } from '../src/rooms/gatherings/list/forms.ts'
import {
  interestTold,
  questionTold,
  signUpTold,
} from '../src/rooms/volunteering/opportunities/help/answers.ts'
import { signUpForms } from '../src/rooms/volunteering/opportunities/help/forms.ts'
import { visitorInterest } from '../src/rooms/volunteering/interest/forms.ts'
import { ashgrove, aSupperClub } from '../src/rooms/volunteering/opportunities/ashgrove.fixture.ts'
import { liveShifts } from '../src/rooms/volunteering/opportunities/shift-store.ts'
import { openHub } from './hub.ts'
import { isTest, root, sources } from './sources.ts'
import { as, visitor, type Visitor } from './web.ts'

/** By which key the words of a form are declared that asks how to reach somebody. */
const told: Readonly<Record<string, string>> = {
  'the sign-up of a visitor': 'help.sign-up',
  'the sign-up of somebody known': 'help.sign-up',
  'src/rooms/volunteering/opportunities/help/forms.ts signUpBody': 'help.sign-up',
  'the interest of a visitor': 'help.interest',
  'src/rooms/volunteering/interest/forms.ts knownInterest': 'help.interest',
  'src/rooms/volunteering/applications/form/forms.ts beginForm': 'help.interest',
  'src/rooms/volunteering/opportunities/help/forms.ts askForm': 'help.question',
  'src/rooms/volunteering/searches/forms.ts visitorSearch': 'searches',
  'src/rooms/people/forms.ts detailsForm': 'people.details',
  'src/rooms/people/adding/forms.ts addForm': 'people.adding',
  'src/rooms/people/changing/forms.ts changeForm': 'people.changing',
  'src/rooms/people/requests/forms.ts publicForm': 'people.requests',
  'src/rooms/people/requests/forms.ts writtenDownForm': 'people.requests',
  'src/rooms/gatherings/list/forms.ts walkInForm': 'gatherings.walk-in',
  'src/platform/identity/keys/forms.ts addressForm': 'keys.address',
  'src/platform/permits/grants/forms.ts inviteForm': 'roles.invite',
  'src/platform/permits/grants/forms.ts inviteLeadForm': 'roles.invite',
  'src/hall/setup/forms.ts youForm': 'set-up.you',
}

/** Forms that take no contact details of anybody’s to keep, and why. */
const nobodys: Readonly<Record<string, string>> = {
  'src/hall/settings/charity.ts profileForm': 'the charity’s own addresses',
  'the setting charity.profile': 'the charity’s own addresses',
  'src/rooms/network/forms.ts organisationForm': 'an organisation’s, not a person’s',
  'src/rooms/network/agreements/forms.ts agreementForm': 'whether a partner may see addresses; none is typed',
  'src/rooms/volunteering/opportunities/writing/forms.ts draftForm':
    'the public contact of a way to help, one of us',
  'src/rooms/gatherings/adding/forms.ts addForm':
    'a parent’s or guardian’s: the letter they get at once says who named them, and why',
  'src/rooms/gatherings/confirming/forms.ts guardianForm':
    'a parent’s or guardian’s: the letter they get at once says who named them, and why',
  'src/rooms/learning/studying/forms.ts placeForm':
    'a parent’s or guardian’s: the letter they get at once says who named them, and why',
  'src/rooms/learning/sessions/forms.ts sessionForm': 'the public contact of a session, one of us',
  'src/rooms/learning/sessions/forms.ts sessionFields': 'the public contact of a session, one of us',
  'src/rooms/people/kin/forms.ts kinForm':
    'whoever they name for an emergency, or as parent or guardian: sealed, opened with a reason only; the page says so',
  'src/rooms/volunteering/references/naming/forms.ts nameForm':
    'a referee’s: the letter they get says who named them, for what, and when their address goes',
  'src/rooms/volunteering/references/form/forms.ts replyForm':
    'the referee’s own, for one call about this reference: the form says so, and when it goes',
  'src/platform/identity/door/forms.ts comeInForm': 'finds an account by its own address; kept nowhere',
}

const asksContact = (name: string): boolean =>
  /^(email|phone|mobile|telephone|reach|address)$|(Email|Phone)$/.test(name)

function fieldsOfSchema(schema: z.ZodType): string[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties?: object
  }
  return Object.keys(properties)
}

async function everySchema(): Promise<Map<string, z.ZodType>> {
  const schemas = new Map<string, z.ZodType>()
  for (const { path, packages } of await sources(
    'src/**/*forms.ts',
    'src/**/settings*.ts',
    'src/hall/settings/*.ts',
  )) {
    if (isTest(path) || !packages.includes('zod')) continue
    const file = (await import(join(root, path))) as Record<string, unknown>
    for (const [name, value] of Object.entries(file))
      if (value instanceof z.ZodType) schemas.set(`${path} ${name}`, value)
  }
  for (const { setting, schema } of settingPages()) schemas.set(`the setting ${setting.key}`, schema)
  const { visitor: stranger, known } = signUpForms({ largestGroup: 4, youngestAge: 16 })
  schemas.set('the sign-up of a visitor', stranger)
  schemas.set('the sign-up of somebody known', known)
  schemas.set('the interest of a visitor', visitorInterest({ youngestAge: 16 }))
  return schemas
}

const shown = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

/** Acceptance fact 24, its other half: basis, exact wording, date and way out (UK GDPR articles 5(2), 13). */
describe('fact 24: every form that takes contact details', async () => {
  const house = await openHub({ today: '2026-11-24' })
  const { hub, root: database } = house
  const place = await ashgrove(hub)
  const supper = await aSupperClub(hub, place)
  const role = await aSupperClub(hub, place, {
    title: 'Kitchen lead',
    kind: 'role',
    timesInWords: 'For a year.',
  })
  await house.follow()
  const shift = (await liveShifts(hub.db, supper.id, day('2020-01-01')))[0]!.gatheringId
  const tovah = await as(house, 'administrator')
  const naomi = await as(house, 'volunteer', [], 'strong')

  const basisFor = (name: string, purpose = 'contact') =>
    database.db.rows<{ words: string; form: string; day: string; basis: string }>(
      `select b.words, b.form, b.basis, (b.given_at at time zone 'Europe/London')::date as day
       from people.basis b join people.person p on p.id = b.person_id where p.name = $1 and b.purpose = $2 order by b.given_at, b.id`,
      [name, purpose],
    )
  const lastLink = async (): Promise<string> => {
    await house.runJobs()
    const letter = (await house.letters()).findLast(({ words }) => words.includes('/door/link/'))!
    return /https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(letter.words)![1]!
  }
  const words = (form: ContactForm): string => toldWords(hub.words, form)

  /** The form shows the words that are kept, and the way to what they promise. */
  async function shows(who: Visitor, path: string, said: string): Promise<void> {
    const page = await who.page(path)
    assert.ok(page.includes(shown(said)), `${path} does not say “${said}”`)
    assert.match(said, /any time|privacy|ask us|write to us|Commissioner|stop/i, `“${said}” names no way out`)
  }
  const kept = async (name: string, form: ContactForm, at: string): Promise<void> =>
    assert.deepEqual(await basisFor(name), [
      { words: words(form), form: at, day: '2026-11-24', basis: 'service' },
    ])

  test('says by which words it tells people why, or why it need not', async () => {
    const asking = [...(await everySchema())]
      .filter(([, schema]) => fieldsOfSchema(schema).some(asksContact))
      .map(([name]) => name)
    assert.deepEqual(
      asking.filter((name) => told[name] === undefined && nobodys[name] === undefined),
      [],
      'Declare it with contactForm (platform/contact), show and keep its words, and name it here.',
    )
    assert.deepEqual(
      [...Object.keys(told), ...Object.keys(nobodys)].filter((name) => !asking.includes(name)),
      [],
      'No such form asks any more: take it off the list.',
    )
    const named = new Set(Object.values(told))
    assert.deepEqual(
      allContactForms()
        .map(({ key }) => key)
        .filter((key) => !named.has(key)),
      [],
    )
    assert.ok(asking.length > 15, String(asking.length))
  })

  test('signing up for a shift', async () => {
    const guest = visitor(house)
    const path = `/help/${supper.slug}`
    await shows(guest, path, words(signUpTold))
    await guest.post(path, {
      name: 'Signing Sara',
      email: 'sara@example.net',
      age: 'adult',
      people: 1,
      shift,
    })
    assert.equal((await guest.post(await lastLink())).status, 303)
    await kept('Signing Sara', signUpTold, path)
  })

  test('saying that one would like to help', async () => {
    const guest = visitor(house)
    const path = `/help/${role.slug}`
    await shows(guest, path, words(interestTold))
    await guest.post(`${path}/interest`, {
      name: 'Willing Wim',
      email: 'wim@example.net',
      age: 'adult',
      words: '',
    })
    assert.equal((await guest.post(await lastLink())).status, 303)
    await kept('Willing Wim', interestTold, `${path}/interest`)
  })

  test('asking a question: kept with the letter that carries it', async () => {
    const guest = visitor(house)
    const path = `/help/${supper.slug}/ask`
    await shows(guest, path, words(questionTold))
    await guest.post(path, { name: 'Asking Ada', email: 'ada@example.net', question: 'Is there a lift?' })
    const letter = (await house.letters()).at(-1)!
    assert.equal(letter.kind, 'opportunity.question')
    assert.ok(letter.words.replaceAll(/\s+/g, ' ').includes(words(questionTold)))
  })

  test('keeping a search', async () => {
    const guest = visitor(house)
    const path = '/help/saved/new?words=cook'
    await guest.post('/help/saved/new', {
      search: 'words=cook',
      email: 'keeping@example.net',
      name: 'Keeping Kim',
      howOften: 'day',
    })
    assert.equal((await guest.post(await lastLink())).status, 303)
    const [basis] = await basisFor('Keeping Kim', 'saved-searches')
    assert.equal(basis?.day, '2026-11-24')
    await shows(guest, path, basis.words)
  })

  test('changing one’s own details', async () => {
    await shows(naomi, '/my/details', words(detailsTold))
    await naomi.post('/my/details', { name: 'Naomi Feld', phone: '07700 900123', version: 1 })
    await kept('Naomi Feld', detailsTold, '/my/details')
  })

  test('adding an address', async () => {
    await shows(naomi, '/my/keys', words(addressTold))
    await naomi.post('/my/keys/address', { email: 'naomi.second@example.net' })
    assert.equal((await naomi.post(await lastLink())).status, 303)
    const last = (await basisFor('Naomi Feld')).at(-1)
    assert.deepEqual([last?.words, last?.form], [words(addressTold), '/my/keys'])
  })

  test('inviting somebody to work here', async () => {
    await shows(tovah, '/desk/roles/invite', words(invitedTold))
    await tovah.post('/desk/roles/invite', { name: 'Invited Ida', email: 'ida@example.net' })
    await kept('Invited Ida', invitedTold, '/desk/roles/invite')
  })

  test('adding a person at the desk, and changing a number for them', async () => {
    await shows(tovah, '/desk/people/new', toldThem)
    const added = await tovah.post('/desk/people/new', {
      name: 'Added Abe',
      phone: '07700 900124',
      agreed: 'yes',
    })
    const path = added.headers.get('location')!.split('?')[0]!
    const first = await basisFor('Added Abe')
    assert.deepEqual(
      first.map((one) => [one.words, one.basis]),
      [[toldThem, 'service']],
    )
    await shows(tovah, `${path}/change`, toldThem)
    await tovah.post(`${path}/change`, { name: 'Added Abe', phone: '07700 900125', version: 1 })
    const forms = (await basisFor('Added Abe')).map(({ form }) => form)
    assert.deepEqual(forms, ['The desk, Add a person', 'The desk, Change what we hold'])
  })

  test('asking about one’s data, or writing it down for somebody: kept with the request', async () => {
    const guest = visitor(house)
    const request = () =>
      database.db.rows<{ told: string }>('select told from people.request order by number')
    await guest.post('/privacy/ask', {
      kind: 'access',
      words: 'A copy',
      name: 'Rita',
      email: 'rita@example.net',
      reach: '',
    })
    const [asked] = await request()
    await shows(guest, '/privacy/ask', asked!.told)
    await shows(tovah, '/desk/requests/new', asked!.told)
    await tovah.post('/desk/requests/new', {
      kind: 'access',
      cameBy: 'letter',
      receivedOn: '2026-11-23',
      name: 'Rita',
      email: 'rita@example.net',
      reach: '',
      words: 'A copy',
    })
    assert.deepEqual(
      (await request()).map((one) => one.told),
      [asked!.told, asked!.told],
    )
  })

  test('a guest at the door who leaves a number: kept with it, and gone with it', async () => {
    house.setTime('2026-12-01', '15:30')
    const lead = await as(house, 'coordinator')
    const path = `/desk/gatherings/${shift}/walk-in`
    await shows(lead, path, words(walkInTold))
    assert.equal(
      (await lead.post(path, { name: 'Guest Gus', phone: '07700 900126', people: '1' })).status,
      303,
    )
    const keptFor = () =>
      database.db.row<{ told: string | null }>(
        `select told from gatherings.place where phone = '07700 900126' or name = 'Guest Gus'`,
      )
    assert.equal((await keptFor())?.told, words(walkInTold))
  })

  test('setting the hub up', async () => {
    const empty = await openHub()
    const first = visitor(empty)
    await first.post(await freshSetUpLink(empty.hub))
    await shows(first, '/set-up/you', words(firstTold))
  })
})
