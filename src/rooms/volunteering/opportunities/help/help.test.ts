import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { faults, openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as, visitor, type FormAnswers } from '../../../../../test/web.ts'
import { gatheringsOf, livePlaces, signUp } from '../../../gatherings/face.ts'
import { basesOf } from '../../../people/face.ts'
import { day } from '../../../../platform/clock.ts'
import type { Answers } from '../../../../platform/web/read.ts'
import { aDraft, ashgrove, aSupperClub, got, somebodyNamed } from '../ashgrove.fixture.ts'
import { publish } from '../publishing/actions.ts'
import { extendSeries } from '../publishing/extending.ts'
import { pause } from '../running/actions.ts'
import { toldWords } from '../../../../platform/contact/told.ts'
import { signUpTold } from './answers.ts'
import { answersNow } from '../standing.ts'
import { opportunityOf, type Opportunity } from '../store.ts'
import { liveShifts } from '../shift-store.ts'
import { keepAnswers } from '../writing/actions.ts'

describe('the public page of a way to help', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)

  const shiftOn = async (one: Opportunity, key: string): Promise<string> =>
    (await liveShifts(hub.db, one.id, day('2020-01-01'))).find((shift) => shift.key === key)!.gatheringId
  const published = async (answers: Answers) => {
    const one = await aSupperClub(hub, place, answers)
    await house.follow()
    return one
  }
  const change = async ({ id }: Opportunity, answers: Answers): Promise<void> => {
    const known = (await opportunityOf(hub.db, id))!
    const version = got(
      await keepAnswers(hub.as(place.ruth), id, {
        seen: known.version,
        answers: { ...answersNow(known), ...answers },
      }),
    )
    got(await publish(hub.as(place.ruth), id, version))
  }
  const naomi: FormAnswers = { name: 'Naomi Feld', email: 'naomi.feld@example.net', age: 'adult', people: 1 }
  const names = async (gatheringId: string): Promise<string[]> =>
    (await livePlaces(hub.db, gatheringId)).map(({ name, state }) => `${name} ${state}`)

  test('the page says what people decide by, and keeps back what is for those who come', async () => {
    const { slug } = await published({ title: 'Supper by daylight' })
    const page = await visitor(house).page(`/help/${slug}`)
    for (const words of [
      'Supper by daylight',
      'Supporting, with St Columba’s',
      'Every Tuesday, 4pm to 8pm. Come once or often.',
      'St Columba’s hall, Ashgrove. Exact address after sign-up.',
      'Travel repaid, usually within five days.',
      'Partly step-free. Step-free hall and toilet. Kitchen down three steps.',
      'You are 18 or over.',
      '4 of 4 places left',
      'Ask Dalia',
    ]) {
      assert.ok(page.includes(words), words)
    }
    for (const secret of ['14a Vestry Row', 'N12 8AB', 'dalia@hineni.example.org', '020 7946 0112'])
      assert.ok(!page.includes(secret), secret)
    assert.deepEqual(await markupFaults(page), [])
    assert.ok(gzipSync(page).length < 20_000)
  })

  test('a visitor chooses two evenings, opens one letter, and has both places; the words they agreed to are kept', async () => {
    const one = await published({ title: 'Two evenings' })
    const [first, second] = [await shiftOn(one, '2026-12-01'), await shiftOn(one, '2026-12-08')]
    const guest = visitor(house)
    const sent = await guest.post(`/help/${one.slug}`, {
      ...naomi,
      shift: [first, second],
      phone: '07700 900123',
      note: 'I speak Arabic and can lift trays but not boxes.',
      languages: ['ar'],
      news: 'yes',
      partnerNews: 'yes',
    })
    const done = await sent.text()
    assert.equal(sent.status, 200)
    assert.match(done, /Check your email/)
    assert.deepEqual(await markupFaults(done), [])
    await house.runJobs()
    const letter = (await house.letters()).at(-1)!
    const path = /https:\/\/hub\.example\.org(\/door\/link\/[\w-]+)/.exec(letter.words)![1]!
    assert.deepEqual(await names(first), ['Naomi Feld held'])
    await guest.page(path)
    assert.deepEqual(await names(first), ['Naomi Feld held'])
    assert.equal((await guest.post(path)).status, 303)
    assert.deepEqual(
      [await names(first), await names(second)],
      [['Naomi Feld confirmed'], ['Naomi Feld confirmed']],
    )

    const [{ personId } = { personId: null }] = await livePlaces(hub.db, first)
    const bases = await basesOf(hub.db, personId!)
    assert.deepEqual(
      bases
        .map(({ purpose, words }) => [purpose, words])
        .toSorted(([one], [other]) => (one! < other! ? -1 : 1)),
      [
        ['contact', toldWords(hub.words, signUpTold)],
        [
          'news',
          'Opentent may send me news and ways to help. About once a month. We always write about the shifts you choose.',
        ],
        [
          `partner:${place.columba}`,
          'St Columba’s Welcome may also write to me. A separate organisation with its own letters and its own off switch.',
        ],
        [
          'ways-to-help',
          'Opentent may send me news and ways to help. About once a month. We always write about the shifts you choose.',
        ],
      ],
    )
  })

  test('what makes no sense says so at its field and at the top, and everything typed is there', async () => {
    const one = await published({ title: 'Mistakes' })
    const shift = await shiftOn(one, '2026-12-01')
    const answer = await visitor(house).post(`/help/${one.slug}`, {
      shift,
      name: 'Naomi <b>Feld</b>',
      email: 'naomi.example.org',
      phone: '12',
      note: 'Nuts',
      age: '',
      people: '9',
    })
    const page = await answer.text()
    assert.equal(answer.status, 422)
    for (const words of [
      'There are 4 things to put right',
      'Enter an email address with an @',
      'Enter a number we can ring',
      'Say that you are 18 or over',
      'At most 2 can come together',
    ]) {
      assert.ok(page.includes(words), words)
    }
    for (const typed of [
      'value="Naomi &lt;b&gt;Feld&lt;/b&gt;"',
      'value="naomi.example.org"',
      '>\nNuts<',
      `value="${shift}" checked`,
    ])
      assert.ok(page.includes(typed), typed)
    // A part named in the address would keep the browser from going to what is to be put right.
    assert.match(page, new RegExp(`<form action="/help/${one.slug}"`))
    assert.deepEqual(await markupFaults(page), [])
    assert.deepEqual(await names(shift), [])
  })

  test('forged fields, foreign shifts and hostile words change nothing', async () => {
    const [one, other] = [await published({ title: 'Mine' }), await published({ title: 'Another' })]
    const [shift, foreign] = [await shiftOn(one, '2026-12-01'), await shiftOn(other, '2026-12-01')]
    const guest = visitor(house)
    for (const forged of [
      { ...naomi, shift, state: 'confirmed' },
      { ...naomi, shift, personId: place.ruth.personId! },
      { ...naomi, shift: foreign },
      { ...naomi, shift: 'x' },
      { ...naomi, shift, name: 'Naomi\u202e' },
      { ...naomi, shift, email: 'a@b.example\r\nbcc: c@d.example' },
      { ...naomi, shift, people: '1e3' },
    ]) {
      assert.equal((await guest.post(`/help/${one.slug}`, forged)).status, 422, JSON.stringify(forged))
    }
    const away = await guest.post(
      `/help/${one.slug}`,
      { ...naomi, shift },
      { origin: 'https://elsewhere.example' },
    )
    assert.equal(away.status, 403)
    assert.deepEqual([await names(shift), await names(foreign)], [[], []])
  })

  test('somebody under 18 needs a parent or guardian; where only adults come, nobody younger does', async () => {
    const young = await published({ title: 'From sixteen', youngestAge: '16' })
    const shift = await shiftOn(young, '2026-12-01')
    const guest = visitor(house)
    const alone = await guest.post(`/help/${young.slug}`, { ...naomi, shift, age: 'young' })
    assert.equal(alone.status, 422)
    assert.match(await alone.text(), /Enter the name of a parent or guardian/)
    const both = await guest.post(`/help/${young.slug}`, {
      ...naomi,
      shift,
      age: 'young',
      guardianName: 'Hadas Feld',
      guardianEmail: 'hadas@example.net',
    })
    assert.equal(both.status, 200)
    const [held] = await livePlaces(hub.db, shift)
    assert.deepEqual([held?.state, held?.waitsForGuardian], ['held', true])

    const adults = await published({ title: 'Adults' })
    const refused = await guest.post(`/help/${adults.slug}`, {
      ...naomi,
      shift: await shiftOn(adults, '2026-12-01'),
      age: 'young',
      guardianName: 'H',
      guardianEmail: 'h@example.net',
    })
    assert.match(await refused.text(), /This is for people who are 18 or over/)
  })

  test('one press for somebody known; what lies at the same time is a clear choice', async () => {
    const [one, other] = [await published({ title: 'Kitchen' }), await published({ title: 'Washing up' })]
    const [mine, theirs] = [await shiftOn(one, '2026-12-01'), await shiftOn(other, '2026-12-01')]
    const leah = await as(house, 'another volunteer')
    const page = await leah.page(`/help/${one.slug}`)
    assert.match(page, /You are signed in as Leah Brandt. One press is enough./)
    assert.doesNotMatch(page, /name="email"/)
    assert.match(
      await (await leah.post(`/help/${one.slug}`, { shift: mine, people: 1 })).text(),
      /You have a place/,
    )
    assert.match(await leah.page(`/help/${one.slug}`), /You have a place/)

    const clash = await leah.post(`/help/${other.slug}`, { shift: theirs, people: 1 })
    const choice = await clash.text()
    assert.equal(clash.status, 409)
    assert.match(choice, /You have this already: Kitchen, Tuesday 1 December, 4pm/)
    assert.deepEqual(await markupFaults(choice), [])
    assert.deepEqual(await names(theirs), [])
    assert.equal(
      (await leah.post(`/help/${other.slug}`, { shift: theirs, people: 1, clash: 'instead' })).status,
      200,
    )
    assert.deepEqual([await names(mine), await names(theirs)], [[], ['Leah Brandt confirmed']])
  })

  test('a full date offers its waiting list, and says so in a bar and in words', async () => {
    const one = await published({ title: 'One place', capacity: '1', largestGroup: '1' })
    const shift = await shiftOn(one, '2026-12-01')
    got(
      await signUp(hub, hub.db, {
        gatheringIds: [shift],
        who: { personId: await somebodyNamed(hub, 'Idris Vale') },
      }),
    )
    const page = await visitor(house).page(`/help/${one.slug}`)
    assert.match(page, /Join the waiting list<span class="hide"> on Tuesday 1 December/)
    assert.match(page, /we offer it to the first person waiting and hold it for 24 hours/)
  })

  test('search engines are told what the page says, and no more', async () => {
    const one = await published({ title: 'Told to all' })
    const shift = await shiftOn(one, '2026-12-01')
    got(
      await signUp(hub, hub.db, {
        gatheringIds: [shift],
        who: { personId: await somebodyNamed(hub, 'Yael Stern') },
      }),
    )
    const page = await visitor(house).page(`/help/${one.slug}`)
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)![1]!) as {
      '@graph': Record<string, unknown>[]
    }
    const events = data['@graph']
    const [gathering] = await gatheringsOf(hub.db, [shift])
    assert.equal(events.length, (page.match(/name="shift"/g) ?? []).length)
    const event = events.find((each) => each['startDate'] === '2026-12-01T16:00:00+00:00')!
    assert.deepEqual(event, {
      '@type': 'Event',
      name: 'Told to all',
      description: one.published!.summary,
      url: `https://hub.example.org/help/${one.slug}`,
      startDate: '2026-12-01T16:00:00+00:00',
      endDate: '2026-12-01T20:00:00+00:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: {
        '@type': 'Place',
        name: 'St Columba’s hall, Ashgrove',
        address: {
          '@type': 'PostalAddress',
          addressLocality: 'St Columba’s hall, Ashgrove',
          addressCountry: 'GB',
        },
      },
      organizer: [
        { '@type': 'Organization', name: 'Opentent' },
        { '@type': 'Organization', name: 'St Columba’s Welcome' },
      ],
      isAccessibleForFree: true,
      offers: {
        '@type': 'Offer',
        price: 0,
        priceCurrency: 'GBP',
        availability: 'https://schema.org/InStock',
        url: `https://hub.example.org/help/${one.slug}`,
      },
      maximumAttendeeCapacity: gathering!.capacity,
      remainingAttendeeCapacity: 3,
    })
    assert.match(page, /<meta property="og:title" content="Told to all"/)
  })

  test('a whole page never shows what the writer just changed, nor places somebody just took', async () => {
    const one = await published({ title: 'Kept whole' })
    const path = `/help/${one.slug}`
    const shift = await shiftOn(one, '2026-12-01')
    const wholeNow = (): string | null => {
      const kept = hub.whole.find(path, hub.now().epochMilliseconds)
      return kept ? gunzipSync(kept.packed).toString() : null
    }
    await visitor(house).page(path)
    assert.match(wholeNow()!, /4 of 4 places left/)

    got(
      await signUp(hub, hub.db, {
        gatheringIds: [shift],
        who: { personId: await somebodyNamed(hub, 'Paul Hendry') },
      }),
    )
    assert.equal(wholeNow(), null)
    assert.match(await visitor(house).page(path), /3 of 4 places left/)
    assert.match(wholeNow()!, /3 of 4 places left/)

    await change(one, { summary: 'Another summary, which says more about the evening than before.' })
    assert.equal(wholeNow(), null)
    assert.match(await visitor(house).page(path), /Another summary/)

    got(await pause(hub.as(place.ruth), one.id))
    assert.equal(wholeNow(), null)
  })

  test('what another process changed shows within one look at the versions', async () => {
    const one = await published({ title: 'Two processes' })
    const path = `/help/${one.slug}`
    const shift = await shiftOn(one, '2026-12-01')
    await visitor(house).page(path)
    const { worker } = house
    got(
      await signUp(worker, worker.db, {
        gatheringIds: [shift],
        who: { personId: await somebodyNamed(hub, 'Tamsin Okoro') },
      }),
    )
    await house.follow()
    assert.match(await visitor(house).page(path), /3 of 4 places left/)
    const known = (await opportunityOf(worker.db, one.id))!
    const version = got(
      await keepAnswers(worker.as(place.ruth), one.id, {
        seen: known.version,
        answers: { ...answersNow(known), title: 'Named elsewhere' },
      }),
    )
    got(await publish(worker.as(place.ruth), one.id, version))
    await house.follow()
    assert.match(await visitor(house).page(path), /Named elsewhere/)
  })

  test('a visitor asks Dalia without ever seeing her address', async () => {
    const { slug } = await published({ title: 'Questions' })
    const guest = visitor(house)
    assert.doesNotMatch(await guest.page(`/help/${slug}/ask`), /dalia@/)
    assert.equal(
      (await guest.post(`/help/${slug}/ask`, { name: 'Naomi', email: 'x', question: '' })).status,
      422,
    )
    const sent = await guest.post(`/help/${slug}/ask`, {
      name: 'Naomi',
      email: 'naomi@example.net',
      question: 'Is there somewhere to leave a bicycle?',
    })
    assert.equal(sent.status, 200)
    const letter = (await house.letters()).at(-1)!
    assert.deepEqual(
      [letter.kind, letter.address],
      ['opportunity.question', '"Dalia Marcus" <dalia@hineni.example.org>'],
    )
    assert.match(letter.words, /leave a bicycle/)
    const tries = await Promise.all(
      Array.from({ length: 12 }, () =>
        guest.post(`/help/${slug}/ask`, { name: 'N', email: 'n@example.net', question: 'Again?' }),
      ),
    )
    assert.ok(tries.some(({ status }) => status === 429))
  })

  test('a draft is not there, whoever knows its address', async () => {
    const draft = (await opportunityOf(hub.db, await aDraft(hub, place)))!
    for (const slug of [draft.slug, 'no-such-thing', `${draft.slug}'--`]) {
      assert.equal((await visitor(house).get(`/help/${slug}`)).status, 404)
      assert.equal((await visitor(house).post(`/help/${slug}`, naomi)).status, 404)
      assert.equal(
        (await visitor(house).post(`/help/${slug}/ask`, { name: 'N', email: 'n@example.net', question: 'Q' }))
          .status,
        404,
      )
    }
  })

  test('each night the far end of a series opens, once', async () => {
    const one = await published({ title: 'Goes on', last: '' })
    const count = async (): Promise<number> => (await liveShifts(hub.db, one.id, day('2020-01-01'))).length
    assert.equal(await count(), 27)
    house.setTime('2026-12-09')
    await extendSeries(house.worker)
    assert.equal(await count(), 29)
    await extendSeries(house.worker)
    assert.equal(await count(), 29)
    assert.deepEqual(
      faults.filter((fault) => String(fault['route']).includes('/help/')),
      [],
    )
  })
})
