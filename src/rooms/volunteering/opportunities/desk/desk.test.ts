import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { faults, openHub } from '../../../../../test/hub.ts'
import { as, visitor, type FormAnswers, type Visitor } from '../../../../../test/web.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { jewishRest, type KeptCustom } from '../../../../platform/calendar/customs.ts'
import { daysOfRest } from '../../../../platform/calendar/settings.ts'
import { bump } from '../../../../platform/models/models.ts'
import { keepSetting } from '../../../../platform/settings/house.ts'
import type { Answers } from '../../../../platform/web/read.ts'
import { aDraft, ashgrove, aSupperClub } from '../ashgrove.fixture.ts'
import { answersNow } from '../standing.ts'
import { opportunityOf } from '../store.ts'
import { supperClub } from '../supper-club.fixture.ts'
import { versionsOf } from '../history-store.ts'
import { formName } from './fields.ts'
import sharp from 'sharp'
import { checkFile } from '../../../../platform/files/checks.ts'
import { keepFile } from '../../../../platform/files/files.ts'
import { filePurpose } from '../../../../platform/files/purposes.ts'
import { opportunityPicture } from '../picture.ts'
import { draftFields } from '../writing/forms.ts'

describe('ways to help at the desk', async () => {
  const house = await openHub()
  const { hub } = house
  const place = await ashgrove(hub)
  const tobias = await as(house, 'partner lead', [{ role: 'partner-lead', organisation: place.columba }])
  const ruth = await as(house, 'coordinator')

  /** A draft as the editor's form sends it. */
  const sent = (answers: Answers, more: FormAnswers = {}): FormAnswers => ({
    ...Object.fromEntries(
      draftFields.flatMap((name) => (name in answers ? [[formName(name), answers[name]!]] : [])),
    ),
    ...more,
  })
  const now = async (id: string) => (await opportunityOf(hub.db, id))!
  const draftOf = async (id: string): Promise<Answers> => answersNow(await now(id))
  async function rest(customs: KeptCustom[]): Promise<void> {
    await hub.transact(async (db) => {
      await keepSetting(db, daysOfRest, customs, { personId: null, at: hub.now() })
      await bump(db, 'settings')
    })
    await house.follow()
  }
  const at = (id: string, step = ''): string => `/desk/opportunities/${id}${step}`

  test('a partner’s lead drafts, sends for review, and ours publishes', async () => {
    const begun = await tobias.post('/desk/opportunities/new', {
      title: 'Supper club cook',
      kind: 'series',
      side: 'supporting',
      organisation: place.columba,
      programme: place.kitchen,
      region: 'North London',
    })
    const path = begun.headers.get('location')!
    assert.equal(begun.status, 303)

    const notYet = await tobias.post(path, { version: 1, act: 'ask', title: 'Supper club cook' })
    assert.equal(notYet.headers.get('location'), `${path}?check=1`)
    const page = await tobias.page(`${path}?check=1`)
    assert.match(page, /Say what is repaid, even when it is nothing/)

    const kept = await tobias.post(path, sent(supperClub, { version: 2, act: 'ask' }))
    assert.equal(kept.headers.get('location'), `${path}?told=asked`)
    assert.match(await tobias.page(`${path}?told=asked`), /It is sent for review/)
    assert.equal((await tobias.post(`${path}/publish`, { version: 3 })).status, 404)

    const changes = await ruth.page(`${path}/changes`)
    assert.match(changes, /27 shifts open for sign-up/)
    assert.match(changes, /so you chop what you are asked to chop\./, 'whoever reads it reads all of it')
    assert.doesNotMatch(changes, /<del>/, 'nothing was there before')
    const out = await ruth.post(`${path}/publish`, { version: 3 })
    assert.equal(out.headers.get('location'), `${path}?told=published`)

    const id = path.split('/').at(-1)!
    assert.deepEqual(
      [(await now(id)).state, (await now(id)).draft, (await now(id)).slug],
      ['published', null, 'supper-club-cook-ashgrove'],
    )
    await house.runJobs()
    assert.deepEqual(
      (await house.letters()).map(({ kind, address }) => [kind, address]),
      [['opportunity.published', '"Tobias Nkemelu" <tobias@example.org>']],
    )
  })

  test('a partner’s lead finds nothing at another organisation’s opportunity, whatever they try', async () => {
    const theirs = await aSupperClub(hub, place, { title: 'Supper of Columba' })
    const miriam = await as(house, 'partner lead', [{ role: 'partner-lead', organisation: place.northgate }])
    const nobodys = '0199b0c4-7a11-7c3e-9f00-00000000dead'
    const bare = (text: string): string => text.replaceAll(theirs.id, 'ID').replaceAll(nobodys, 'ID')
    const before = JSON.stringify(await now(theirs.id))

    const gets = ['', '/changes', '/versions', '/preview', '/picture', '/state', '/duplicate', '/move']
    const posts = [
      '',
      '/publish',
      '/schedule',
      '/unschedule',
      '/return',
      '/ask',
      '/take-back',
      '/pause',
      '/resume',
      '/close',
      '/reopen',
      '/discard',
      '/duplicate',
      '/move',
      '/picture',
    ]
    const form: FormAnswers = {
      version: 2,
      title: 'Taken over',
      shifts: 'cancel',
      because: 'mine now',
      words: 'x',
      organisation: place.northgate,
    }
    const answers = async (id: string) => [
      ...(await Promise.all(gets.map((step) => miriam.get(at(id, step))))),
      ...(await Promise.all(posts.map((step) => miriam.post(at(id, step), form)))),
    ]
    const [own, none] = [await answers(theirs.id), await answers(nobodys)]
    for (const [index, answer] of own.entries()) {
      assert.equal(answer.status, 404, String([...gets, ...posts][index]))
      assert.equal(bare(await answer.text()), bare(await none[index]!.text()))
    }
    const taken = await miriam.post('/desk/opportunities/new', {
      title: 'Mine',
      kind: 'role',
      side: 'supporting',
      organisation: place.columba,
      programme: '',
      region: '',
    })
    assert.equal(taken.status, 422)
    assert.doesNotMatch(await miriam.page('/desk/opportunities'), /Supper of Columba/)
    assert.equal(JSON.stringify(await now(theirs.id)), before)
  })

  test('two editors: the second is shown what the first changed, both texts where they clash, and loses nothing', async () => {
    const id = await aDraft(hub, place)
    const base = await draftOf(id)
    assert.equal(
      (
        await ruth.post(
          at(id),
          sent({ ...base, last: '2027-03-30', placeName: 'The parish hall' }, { version: 2, act: 'save' }),
        )
      ).status,
      303,
    )

    const mine = { ...base, placeName: 'St Columba’s', expenses: 'Bus fares, in cash, that evening.' }
    const clash = await tobias.post(at(id), sent(mine, { version: 2, act: 'save' }))
    const page = await clash.text()
    assert.equal(clash.status, 409)
    for (const words of [
      'The parish hall',
      'St Columba’s',
      'Bus fares, in cash, that evening.',
      'Tuesday 30 March 2027',
      'Ruth Adeyemi',
    ]) {
      assert.ok(page.includes(words), words)
    }
    assert.deepEqual(await markupFaults(page), [])
    assert.equal((await now(id)).version, 3)

    const merged = { ...mine, last: '2027-03-30' }
    const kept = await tobias.post(
      at(id),
      sent(merged, { version: 3, act: 'save', 'take-placeName': 'theirs' }),
    )
    assert.equal(kept.status, 303)
    const draft = await draftOf(id)
    assert.deepEqual(
      [draft['last'], draft['placeName'], draft['expenses']],
      ['2027-03-30', 'The parish hall', 'Bus fares, in cash, that evening.'],
    )
    assert.equal((await versionsOf(hub.db, id)).length, 4)
  })

  test('without script: a row more, a row fewer, and everything typed comes back unkept', async () => {
    const id = await aDraft(hub, place)
    const typed = {
      ...(await draftOf(id)),
      title: 'Not kept yet',
      exceptionOn: ['2026-12-29'],
      exceptionWhat: ['left-out'],
      exceptionReason: ['Hall closed'],
    }
    const more = await (await tobias.post(at(id), sent(typed, { version: 2, act: 'add-exception' }))).text()
    assert.match(more, /Not kept yet/)
    assert.match(more, /value="Hall closed"/)
    assert.match(more, /Exception 2/)
    assert.deepEqual(await markupFaults(more), [])
    const fewer = await (
      await tobias.post(at(id), sent(typed, { version: 2, act: 'remove-exception-0' }))
    ).text()
    assert.doesNotMatch(fewer, /Hall closed/)
    assert.equal((await now(id)).version, 2)
  })

  test('a draft keeps what makes no sense yet, says so at its field, and publishes nothing of it', async () => {
    const id = await aDraft(hub, place)
    const typed = {
      ...(await draftOf(id)),
      capacity: 'lots',
      contactEmail: 'dalia at hineni',
      exceptionOn: ['2026-12-30'],
      exceptionWhat: ['left-out'],
      exceptionReason: ['Not a Tuesday'],
    }
    assert.equal((await tobias.post(at(id), sent(typed, { version: 2, act: 'save' }))).status, 303)
    const page = await tobias.page(at(id))
    assert.match(page, /value="dalia at hineni"/)
    assert.match(page, /Enter an email address with an @/)
    assert.match(page, /The series has no shift on this day/)
    assert.deepEqual(await markupFaults(page), [])
    assert.equal((await ruth.post(at(id, '/publish'), { version: 3 })).status, 409)
    assert.equal((await now(id)).published, null)
  })

  test('hostile words in any field are refused or shown as they are, and change nothing else', async () => {
    const id = await aDraft(hub, place)
    const base = await draftOf(id)
    const evil = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>=1+1'
    for (const [index, name] of draftFields.entries()) {
      const list = Array.isArray(base[name])
      const { version } = await now(id)
      const answer = await tobias.post(
        at(id),
        sent({ ...base, [name]: list ? [evil] : evil }, { version, act: 'save' }),
      )
      assert.equal(answer.status, 303, `${name} answered ${answer.status}`)
      const sign = ['\u0000', '\u202e', '\u0007'][index % 3]
      const before = (await now(id)).version
      const hidden = await tobias.post(
        at(id),
        sent({ ...base, [name]: list ? [`a${sign}`] : `a${sign}` }, { version: before, act: 'save' }),
      )
      assert.equal(hidden.status, 422, `${name} took a hidden sign`)
      assert.doesNotMatch(await hidden.text(), /<script>alert|<img src=x/, name)
      assert.equal((await now(id)).version, before)
    }
    const everywhere = Object.fromEntries(
      draftFields.map((name) => [name, Array.isArray(base[name]) ? [evil] : evil]),
    )
    await tobias.post(at(id), sent(everywhere, { version: (await now(id)).version, act: 'save' }))
    for (const step of ['', '/changes', '/versions', '/preview'])
      assert.doesNotMatch(await ruth.page(at(id, step)), /<script>alert|<img src=x/)
    const { version } = await now(id)
    const forged = await tobias.post(at(id), {
      ...sent(base),
      version,
      act: 'save',
      state: 'published',
      organisation: place.northgate,
    })
    assert.equal(forged.status, 422)
    assert.match(await forged.text(), /This form has no such field/)
    assert.equal((await now(id)).version, version)
    assert.deepEqual(
      faults.filter((fault) => String(fault['route']).includes('/desk/opportunities')),
      [],
    )
  })

  test('a date that touches rest is decided in the editor, and nothing goes out before', async () => {
    await rest([jewishRest({ lat: 51.5085, lon: -0.1257 })])
    const id = await aDraft(hub, place)
    const page = await ruth.page(at(id))
    assert.match(page, /One date needs a decision before this version can go out/)
    assert.match(page, /Move to Monday 26 April, 4pm to 8pm/)
    assert.deepEqual(await markupFaults(page), [])
    const early = await ruth.post(at(id, '/publish'), { version: 2 })
    assert.equal(early.status, 409)
    assert.match(await early.text(), /Some days touch a time of rest/)

    const base = await draftOf(id)
    const bare = await ruth.post(
      at(id),
      sent(base, { version: 2, act: 'save', 'decide-2027-04-27': 'keep', 'decideReason-2027-04-27': '' }),
    )
    assert.equal(bare.status, 422)
    assert.match(await bare.text(), /Say why it goes ahead/)
    assert.equal(
      (
        await ruth.post(
          at(id),
          sent(base, { version: 2, act: 'changes', 'decide-2027-04-27': 'move 2027-04-26' }),
        )
      ).status,
      303,
    )
    assert.equal((await ruth.post(at(id, '/publish'), { version: 3 })).status, 303)
    await rest([])
  })

  test('ours gives a draft back with words, and its writer hears', async () => {
    const id = await aDraft(hub, place)
    await tobias.post(at(id, '/ask'))
    assert.equal((await ruth.post(at(id, '/return'), { words: '' })).status, 422)
    assert.equal(
      (
        await ruth.post(at(id, '/return'), {
          words: 'Please say how to get in when the front door is locked.',
        })
      ).status,
      303,
    )
    assert.deepEqual([(await now(id)).state, (await now(id)).askedAt], ['draft', null])
    const letter = (await house.letters()).findLast(({ kind }) => kind === 'opportunity.returned')!
    assert.match(letter.words, /when the front door is locked/)
    assert.match(await tobias.page(at(id)), /when the front door is locked/)
  })

  test('a draft set to go out was read: nothing asks for it again, and nobody takes it back meanwhile', async () => {
    const id = await aDraft(hub, place, { title: 'Goes out on Friday' })
    await tobias.post(at(id, '/ask'))
    assert.match(await ruth.page('/desk'), /Goes out on Friday waits to be read/)
    assert.match(await ruth.page('/desk/opportunities?show=waiting'), /Goes out on Friday/)

    const { version } = await now(id)
    const set = await ruth.post(at(id, '/schedule'), { version, day: '2026-11-27', time: '09:00' })
    assert.equal(set.status, 303)
    assert.doesNotMatch(await ruth.page('/desk'), /Goes out on Friday/)
    assert.doesNotMatch(await ruth.page('/desk/opportunities?show=waiting'), /Goes out on Friday/)
    assert.match(await ruth.page('/desk/opportunities'), /Set to go out/)
    assert.match(await tobias.page(at(id, '/changes')), /One of ours has read it/)
    assert.equal((await tobias.post(at(id, '/take-back'))).status, 409)
    assert.equal((await ruth.post(at(id, '/return'), { words: 'One more thing.' })).status, 409)

    assert.equal((await ruth.post(at(id, '/unschedule'))).status, 303)
    assert.match(await ruth.page('/desk'), /Goes out on Friday waits to be read/)
  })

  test('pausing, closing with everybody told, and opening again', async () => {
    const { id, slug } = await aSupperClub(hub, place, { title: 'Opens and closes' })
    const open = async (who: Visitor): Promise<number> => (await who.get(`/help/${slug}`)).status
    await tobias.post(at(id, '/pause'))
    assert.match(await visitor(house).page(`/help/${slug}`), /Nobody can sign up just now/)
    await tobias.post(at(id, '/resume'))
    assert.match(await visitor(house).page(`/help/${slug}`), /Say: here I am/)
    assert.equal((await tobias.post(at(id, '/close'), { shifts: 'cancel', because: '' })).status, 422)
    assert.equal(
      (await tobias.post(at(id, '/close'), { shifts: 'cancel', because: 'The hall burst a pipe.' })).status,
      303,
    )
    assert.equal(await open(visitor(house)), 410)
    assert.equal((await tobias.post(at(id, '/reopen'))).status, 404)
    assert.equal((await ruth.post(at(id, '/reopen'))).status, 303)
    assert.equal((await now(id)).state, 'paused')
  })

  test('a copy has the same words and times, without exceptions and closing day, under where its maker may put it', async () => {
    const id = await aDraft(hub, place, {
      title: 'To be copied',
      closesOn: '2027-01-31',
      exceptionOn: ['2026-12-29'],
      exceptionWhat: ['left-out'],
      exceptionReason: ['Hall closed'],
    })
    const elsewhere = await tobias.post(at(id, '/duplicate'), {
      organisation: place.northgate,
      programme: '',
      region: '',
    })
    assert.equal(elsewhere.status, 422)
    const made = await tobias.post(at(id, '/duplicate'), {
      organisation: place.columba,
      programme: place.kitchen,
      region: 'Leeds',
    })
    const copy = made.headers.get('location')!.split('/').at(-1)!
    const draft = await draftOf(copy)
    assert.deepEqual(
      [draft['title'], draft['starts'], draft['exceptionOn'], draft['closesOn'], (await now(copy)).region],
      ['To be copied (copy)', '16:00', [], undefined, 'Leeds'],
    )
  })

  test('a picture of the work is shown with its words; any other file named in the form is not', async () => {
    const id = await aDraft(hub, place, { title: 'With a picture' })
    const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#77286b' } })
      .png()
      .toBuffer()
    const other = filePurpose('opportunity-test.private', { takes: ['image'], public: false })
    const keep = async (purpose: typeof other): Promise<string> => {
      const checked = await checkFile(purpose, png)
      assert.ok(checked.ok)
      return hub.transact((db) => keepFile(db, hub.drawer, checked.value, { owner: null, at: hub.now() }))
    }
    const [picture, secret] = [await keep(opportunityPicture), await keep(other)]
    await tobias.post(
      at(id),
      sent({ ...(await draftOf(id)), picture: secret, pictureAlt: 'A cat' }, { version: 2, act: 'save' }),
    )
    assert.doesNotMatch(await ruth.page(at(id, '/preview')), /<img[^>]*A cat/)
    await tobias.post(
      at(id),
      sent(
        { ...(await draftOf(id)), picture, pictureAlt: 'A long table laid for twenty' },
        { version: 3, act: 'save' },
      ),
    )
    assert.match(
      await ruth.page(at(id, '/preview')),
      /<img src="\/files\/[^"]+\.png" width="40" height="30" alt="A long table laid for twenty"/,
    )
  })

  test('a version goes out by itself at its time, and nobody writes in it until then', async () => {
    const id = await aDraft(hub, place, { title: 'Goes out later' })
    assert.equal(
      (await ruth.post(at(id, '/schedule'), { version: 2, day: '2026-11-20', time: '18:00' })).status,
      409,
    )
    assert.equal(
      (await ruth.post(at(id, '/schedule'), { version: 2, day: '2026-11-24', time: '18:00' })).status,
      303,
    )
    const late = await tobias.post(
      at(id),
      sent({ ...(await draftOf(id)), title: 'Too late' }, { version: 2, act: 'save' }),
    )
    assert.equal(late.status, 409)
    assert.match(await late.text(), /Too late/)
    await house.letTimePassTo('2026-11-24', '17:59')
    assert.equal((await now(id)).state, 'draft')
    await house.letTimePassTo('2026-11-24', '18:01')
    assert.deepEqual(
      [(await now(id)).state, (await now(id)).published?.title],
      ['published', 'Goes out later'],
    )
  })

  test('a set time taken back, and set anew, counts once', async () => {
    const id = await aDraft(hub, place, { title: 'Second thoughts' })
    await ruth.post(at(id, '/schedule'), { version: 2, day: '2026-11-25', time: '09:00' })
    await ruth.post(at(id, '/unschedule'))
    await ruth.post(at(id, '/schedule'), { version: 2, day: '2026-11-26', time: '09:00' })
    await house.letTimePassTo('2026-11-25', '12:00')
    assert.equal((await now(id)).state, 'draft')
    await house.letTimePassTo('2026-11-26', '12:00')
    assert.equal((await now(id)).state, 'published')
  })
})
