import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { markupFaults } from '../../../../test/markup.ts'
import { visitor, type Visitor } from '../../../../test/web.ts'
import { questionForm } from '../finder/forms.ts'
import { plantedHouse } from '../finder/planted.fixture.ts'
import { address, fromTheTop } from '../finder/question.ts'
import { questions } from '../finder/questions.fixture.ts'
import { askings, fieldsAsked, pathOfStep, stepAfter, stepBefore, steps, toMendBy } from './steps.ts'

/** Somebody with a browser that has no script: what stands in the form of a page, and where it is sent. */
interface Form {
  readonly heading: string
  readonly onwards: string
  readonly back: string | null
  readonly fields: URLSearchParams
}

function formOf(page: string): Form {
  const [, action = '', inside = ''] = /<form[^>]* action="(\/give-time[^"]*)"[^>]*>(.*?)<\/form>/s.exec(
    page,
  )!
  const fields = new URLSearchParams()
  for (const [input] of inside.matchAll(/<input\b[^>]*>/g)) {
    const [type, name, value = ''] = ['type', 'name', 'value'].map(
      (mark) => new RegExp(` ${mark}="([^"]*)"`).exec(input)?.[1],
    )
    if (/checkbox|radio/.test(type!) && !/\schecked/.test(input)) continue
    fields.append(name!, value.replaceAll('&amp;', '&'))
  }
  for (const [, name = '', options = ''] of inside.matchAll(
    /<select\b[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  ))
    fields.append(name, /value="([^"]*)"[^>]* selected/.exec(options)?.[1] ?? '')
  return {
    heading: /<h1>(.*?)<\/h1>/s.exec(page)![1]!,
    onwards: action,
    back: / formaction="([^"]*)"/.exec(inside)?.[1] ?? null,
    fields,
  }
}

/** Sends a form by a button, and follows to the clean address. */
async function send(guest: Visitor, path: string, fields: URLSearchParams) {
  const asked = fields.size === 0 ? path : `${path}?${fields.toString()}`
  const answer = await guest.get(asked)
  if (answer.status !== 303) return { at: asked, status: answer.status, page: await answer.text() }
  const at = answer.headers.get('location')!
  return { at, status: 200, page: await guest.page(at) }
}

const choosing = (fields: URLSearchParams, chosen: Record<string, readonly string[]>): URLSearchParams => {
  const sent = new URLSearchParams([...fields].filter(([name]) => !(name in chosen)))
  for (const [name, values] of Object.entries(chosen)) for (const value of values) sent.append(name, value)
  return sent
}

describe('the guided start', async () => {
  const { house } = await plantedHouse(80, { seed: 8 })
  const guest = visitor(house)

  test('five questions, answered one by one without script, end in an address that asks for the same', async () => {
    const answers: readonly Record<string, readonly string[]>[] = [
      { give: ['hour'] },
      { day: ['tue', 'thu', 'sat'], part: ['evening', 'afternoon', 'morning'] },
      {},
      { language: ['ar', 'fr'] },
      { near: ['n12 8xq'], within: ['any'] },
    ]
    let here = { at: '/give-time', status: 200, page: await guest.page('/give-time') }
    const seen: string[] = []
    for (const answer of answers) {
      const form = formOf(here.page)
      seen.push(`${here.at} ${form.heading}`)
      assert.deepEqual(await markupFaults(here.page), [], here.at)
      here = await send(guest, form.onwards, choosing(form.fields, answer))
    }
    assert.deepEqual(seen, [
      '/give-time What can you give?',
      '/give-time/when?give=hour When do you have time?',
      '/give-time/can?give=hour&day=tue&day=thu&day=sat&part=morning&part=afternoon&part=evening What can you do?',
      '/give-time/speak?give=hour&day=tue&day=thu&day=sat&part=morning&part=afternoon&part=evening Which languages do you speak?',
      '/give-time/where?give=hour&day=tue&day=thu&day=sat&part=morning&part=afternoon&part=evening&language=ar&language=fr Where shall we look?',
    ])
    const told =
      'within=any&give=hour&day=tue&day=thu&day=sat&part=morning&part=afternoon&part=evening&language=ar&language=fr'
    assert.equal(here.at, `/give-time/end?near=N12+8&${told}`)
    assert.deepEqual(await markupFaults(here.page), [])
    const shared = / id="f-share"[^>]* value="([^"]*)"/.exec(here.page)?.[1] ?? ''
    assert.equal(shared.replaceAll('&amp;', '&'), `https://hub.example.org/help?near=N12&${told}`)
    const count = Number(/(\d+) ways to help fit you/.exec(here.page)![1])
    assert.match(await guest.page(`/help?near=N12+8&${told}`), new RegExp(`\\b${count} of \\d+ match`))
    assert.doesNotMatch(here.page, /8XQ/i)
  })

  test('going back loses nothing that was chosen, and neither does coming again', async () => {
    const at = '/give-time/speak?near=N12+8&give=skill&day=sun&language=ti&skill=cook&stepfree=yes'
    let form = formOf(await guest.page(at))
    const visited = [form.heading]
    while (form.back) {
      const { page } = await send(guest, form.back, form.fields)
      form = formOf(page)
      visited.push(form.heading)
    }
    assert.deepEqual(visited, [
      'Which languages do you speak?',
      'What can you do?',
      'When do you have time?',
      'What can you give?',
    ])
    assert.equal((await send(guest, '/give-time/speak', form.fields)).at, at)
  })

  test('a postcode that is none is asked for again, with everything that was told', async () => {
    const form = formOf(await guest.page('/give-time/where?day=sun&language=ti'))
    const answer = await send(
      guest,
      form.onwards,
      choosing(form.fields, { near: ['somewhere'], age: ['16'] }),
    )
    assert.equal(answer.status, 422)
    const again = formOf(answer.page)
    assert.equal(again.heading, 'Where shall we look?')
    assert.match(answer.page, /<a href="#f-near">Enter a postcode, like N12 8AB or N12<\/a>/)
    assert.deepEqual(
      ['near', 'age', 'told'].map((name) => again.fields.get(name)),
      ['somewhere', '16', 'day=sun&language=ti'],
    )
    const nowhere = await send(guest, form.onwards, choosing(form.fields, { near: ['ZX9'] }))
    assert.deepEqual([nowhere.status, /We cannot find ZX9/.test(nowhere.page)], [422, true])
    const mended = await send(guest, again.onwards, choosing(again.fields, { near: ['N12'] }))
    assert.equal(mended.at, '/give-time/end?near=N12&day=sun&language=ti&age=16')
    const back = await send(guest, again.back!, again.fields)
    assert.deepEqual([back.status, back.at], [200, '/give-time/speak?day=sun&language=ti&age=16'])
  })

  test('where nothing fits, the end says which one change would find something', async () => {
    const page = await guest.page(
      '/give-time/end?near=N12&within=2&where=place&day=sat&language=vi&skill=legal',
    )
    assert.match(page, /<h1>What you told us<\/h1>/)
    const offered = [...page.matchAll(/<li><a href="(\/help[^"]*)">([^<]*?)(\d+)<\/a><\/li>/g)]
    assert.ok(offered.length > 0)
    for (const [, href = '', , count = ''] of offered)
      assert.match(await guest.page(href.replaceAll('&amp;', '&')), new RegExp(`\\b${count} of \\d+ match`))
  })

  test('who names no language is not offered what asks for one among the best fits', async () => {
    const best = (page: string): string => page.slice(page.indexOf('The best fits'), page.indexOf('See all'))
    const none = best(await guest.page('/give-time/end?give=hour'))
    assert.match(none, /<h3 dir="auto">/)
    assert.doesNotMatch(none, /It helps to speak/)
    assert.match(best(await guest.page('/give-time/end?language=ar&language=fa')), /It helps to speak/)
  })

  test('with nothing told, the end shows everything; an unknown step is not here', async () => {
    assert.match(await guest.page('/give-time/end'), /\d\d ways to help fit you/)
    await guest.page('/give-time/nowhere', 404)
    await guest.page('/give-time/give', 404)
  })

  test('an address may ask anything: every step keeps it', async () => {
    await fc.assert(
      fc.asyncProperty(questions, fc.constantFrom(...askings), async (question, step) => {
        const told = address(fromTheTop(question))
        const form = formOf(await guest.page(pathOfStep(step) + told))
        const next = await send(guest, form.onwards, form.fields)
        assert.equal(next.at, pathOfStep(stepAfter(step)) + told)
      }),
      { numRuns: 60 },
    )
  })
})

test('every question asks something of the finder, and nothing is asked twice', () => {
  const asked = askings.flatMap((step) => fieldsAsked[step])
  assert.deepEqual(new Set(asked).size, asked.length)
  assert.deepEqual(
    asked.filter((name) => !(name in questionForm.shape)),
    [],
  )
  for (const step of askings) {
    assert.ok(fieldsAsked[step].length > 0)
    assert.equal(stepBefore(stepAfter(step)), step)
  }
  assert.equal(stepBefore('give'), null)
})

test('an answer is mended where it is asked, once somebody has come that far', () => {
  assert.deepEqual(
    steps.map((step) => toMendBy(step, ['near', 'day'])),
    [undefined, 'when', 'when', 'when', 'when', 'when'],
  )
  assert.deepEqual(
    steps.map((step) => toMendBy(step, ['age'])),
    [undefined, undefined, undefined, undefined, 'where', 'where'],
  )
  assert.equal(toMendBy('end', ['words']), undefined)
})
