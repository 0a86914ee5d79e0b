import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lookWords } from '../src/hall/tent/look-words.ts'
import { rooms } from '../src/house.ts'
import { letterText } from '../src/look/letter.ts'
import { allMessages } from '../src/platform/email/message.ts'
import { letterOf, penFor } from '../src/platform/email/send.ts'
import { bump } from '../src/platform/models/models.ts'
import { charityProfile } from '../src/platform/settings/charity.ts'
import { keepSetting } from '../src/platform/settings/house.ts'
import { pseudo } from '../src/platform/words/pseudo.ts'
import { speak } from '../src/platform/words/words.ts'
import { signUp } from '../src/rooms/gatherings/face.ts'
import { aCourse } from '../src/rooms/learning/learning.fixture.ts'
import { ashgrove, aSupperClub, got } from '../src/rooms/volunteering/opportunities/ashgrove.fixture.ts'
import { liveShifts } from '../src/rooms/volunteering/opportunities/shift-store.ts'
import { day } from '../src/platform/clock.ts'
import { openHub, type TestHub } from './hub.ts'
import { unmarkedIn } from './marks.ts'
import { as } from './web.ts'

/** What people typed in the examples of messages: names, places and words of theirs. No sentence of ours is here. */
const typed = [
  'Naomi Feld',
  'Naomi',
  'Leah Brandt',
  'Miri Stern',
  'Miri',
  'Ada Stern',
  'Ada',
  'Tom Ferreira',
  'Ruth Adeyemi',
  'Ruth Adler',
  'Dalia Marcus',
  'Dalia',
  'Quill & Stone',
  'Firefox',
  'Windows',
  'Chrome',
  'Android',
  'Safari',
  'iPhone',
  'Shabbat',
  // The subject of a letter that somebody opened, as it was written.
  'Your link to come in',
  'Befriending',
  'London',
  'Befriender in north London',
  'Supper club cook',
  'Bread baker',
  'Pianist for the choir',
  'Beds for a family',
  'Third candle',
  'Northgate Synagogue',
  'The kitchen',
  'St Columba’s Welcome',
  'St Columba’s hall, Ashgrove',
  'St Columba’s hall',
  '14 Chapel Lane, Ashgrove',
  'Six minutes from Ashgrove station.',
  'An apron, and shoes that do not slip.',
  'A 20-minute film on safeguarding; we send you the link.',
  'Step-free hall and toilet. Kitchen down three steps.',
  'Four adults work together, and a coordinator is in the building from start to finish.',
  'The hall is closed for repairs.',
  'Bring a jumper',
  'The heating is off until four.',
  'cook',
  'N12',
  'How lovely to hear from you. Would Tuesday at six suit you for a talk?',
  'Befriender',
  'Ruth Adeyemi',
  'How we are together',
  'Thank you for the thought you gave it.',
  // A letter of the desk to somebody who applies, as one of us wrote it.
  'Times for a talk',
  'Dear Amara,',
  'thank you for your patience. Would Tuesday at six suit you?',
  'Lovely. Please say how to get in when the front door is locked.',
  'Is there somewhere to leave a bicycle?',
  'We use your name and your address once.',
  'The receipt is of another day. Could you look for the one of 1 December?',
]

const hineni = {
  name: 'Hineni Refugee Action',
  number: '1188431',
  address: '14 Chapel Lane, Ashgrove',
  phone: '020 7946 0112',
  email: 'hello@hineni.example',
  worry: { name: 'Miriam Levy', phone: '020 7946 0119', email: 'worry@hineni.example' },
}

/** A house of people who read the made-up language. */
async function elsewhere(): Promise<TestHub> {
  const house = await openHub({ language: pseudo })
  const { hub } = house
  await hub.transact(async (db) => {
    const profile = { ...hub.setting(charityProfile), ...hineni }
    await keepSetting(db, charityProfile, profile, { personId: null, at: hub.now() })
    await bump(db, 'settings')
  })
  await house.follow()
  return house
}

describe('for somebody who reads another language', () => {
  test('every message the hub can send is written in it', async () => {
    const { hub } = await elsewhere()
    const pen = penFor(hub)
    const own = [...typed, hineni.name, hineni.worry.name]
    // Other tests of the same run make messages for themselves, and name them so.
    const messages = allMessages().filter(({ kind }) => !/-test\b/.test(kind))
    const inEnglish = messages.flatMap((one) => {
      const written = one.write(one.example, pen)
      const text = [written.subject, written.preheader ?? '', letterText(letterOf(hub, pen, written))]
      return unmarkedIn(text.join('\n'), own).map((line) => `${one.kind}: ${line}`)
    })
    assert.ok(messages.length > 30)
    assert.deepEqual(
      inEnglish,
      [],
      'Say it by phrases (src/platform/words); what people typed in an example belongs in the list of this test.',
    )
  })

  test('so is all that is held on them, on the page and in the files, and the letters that led there', async () => {
    const house = await elsewhere()
    const { hub } = house
    const place = await ashgrove(hub)
    const supper = await aSupperClub(hub, place, { where: 'home' })
    const role = await aSupperClub(hub, place, {
      title: 'Kitchen lead',
      kind: 'role',
      timesInWords: 'Tuesdays.',
    })
    await house.follow()
    const leah = await as(house, 'another volunteer', [
      { role: 'coordinator', programmes: [place.kitchen], regions: 'all' },
      { role: 'partner-lead', organisation: place.columba },
    ])
    await leah.post('/my/details', { name: 'Leah Brandt', languages: ['ar'], skills: ['cook'], version: 1 })
    await leah.post('/my/sealed', { kind: 'access', text: 'Trays but not boxes' })
    await leah.post('/my/letters', { news: 'yes', ways: 'yes' })
    await leah.post('/my/letters', { ways: 'yes' })
    await leah.post('/my/requests', { kind: 'complaint', words: 'Trays but not boxes' })
    await leah.post('/help/saved/new', { search: 'words=cook&near=N12', howOften: 'at-once' })
    await leah.post(`/help/${role.slug}/interest`, { words: '' })
    const course = await aCourse(house)
    await leah.post(`/my/learning/${course}/begin`)
    await leah.post(`/my/learning/${course}/pages/door`)
    const [shift] = await liveShifts(hub.db, supper.id, day('2026-11-25'))
    const asked = { gatheringIds: [shift!.gatheringId], who: { personId: leah.id }, people: 2 }
    const guardian = { name: 'Ada Brandt', email: 'ada@example.org' }
    got(await signUp(hub, hub.db, { ...asked, others: [{ name: 'Ben Stern', age: 15 }], guardian }))
    await house.letTimePassTo('2026-11-24', '13:00')
    const ruth = await as(house, 'coordinator')
    await ruth.page(`/desk/people/${leah.id}`)

    const names = 'Leah Brandt, Leah, Ada Brandt, Ben Stern, Ruth Adeyemi, Dalia Marcus, Tobias Nkemelu'
    const things =
      'Kitchen lead, Supper club cook, Kitchen, St Columba’s Welcome, cook, N12, a test, Safeguarding for befrienders'
    const own = [
      ...names.split(', '),
      ...things.split(', '),
      'Trays but not boxes',
      hineni.name,
      hineni.address,
      hineni.worry.name,
      ...Object.values(supper.published!).filter((value) => typeof value === 'string'),
    ]
    const reader = hub.as({ personId: leah.id, strength: 'strong', grants: [] })
    for (const room of rooms) {
      const sections = await room.dossier?.(reader, leah.id, hub.words)
      if (!sections) continue
      const held = sections.filter(({ entries }) => entries.length > 0)
      assert.ok(held.length > 0, `The ${room.name} hold nothing on Leah: let her do something there.`)
    }
    const told = await leah.get('/my/data.json')
    const { sections, whoLooked } = (await told.json()) as {
      sections: { title: string; about: string; kept: string; entries: { label: string; value: string }[] }[]
      whoLooked: { why: string }[]
    }
    const lines = sections.flatMap(({ title, about, kept, entries }) =>
      [title, about, kept, ...entries.flatMap(({ label, value }) => [label, value])].map(
        (line) => `${line}\n`,
      ),
    )
    assert.ok(lines.length > 40, String(lines.length))
    assert.deepEqual(unmarkedIn(lines.join(''), own), [])
    assert.deepEqual(
      whoLooked.map(({ why }) => lookWords(speak(pseudo), why)),
      ['⟦Àţ ţĥé ðéšķ⟧'],
    )
    const letters = await house.letters()
    assert.ok(letters.length > 2)
    assert.deepEqual(
      letters.flatMap(({ kind, subject, words }) =>
        unmarkedIn(`${subject}\n${words}`, own).map((line) => `${kind}: ${line}`),
      ),
      [],
    )
  })
})
