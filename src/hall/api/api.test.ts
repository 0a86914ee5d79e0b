import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { as, encoded, visitor, Visitor } from '../../../test/web.ts'
import { faults, openHub } from '../../../test/hub.ts'
import { markupFaults } from '../../../test/markup.ts'
import { livePlaces } from '../../rooms/gatherings/face.ts'
import { ashgrove, aSupperClub } from '../../rooms/volunteering/opportunities/ashgrove.fixture.ts'
import { openPath } from '../../platform/web/openapi.ts'
import { openDatabase } from '../../platform/database/database.ts'
import { hubOf } from '../../platform/hub.ts'
import { allRoutes, hostOf } from '../host.ts'

interface Media {
  schema: object
}
interface Told {
  operationId: string
  parameters?: { name: string; in: string; schema: object }[]
  requestBody?: { content: Record<string, Media> }
  responses: Record<string, { $ref?: string; content?: Record<string, Media> }>
}
interface Description {
  openapi: string
  servers: { url: string }[]
  paths: Record<string, Record<string, Told>>
  components: {
    schemas: Record<string, object>
    responses: Record<string, { content: Record<string, Media> }>
  }
}
interface Problem {
  type: string
  title: string
  status: number
  detail: string
  errors?: Record<string, string>
  reason?: string
}
interface Shift {
  id: string
  left: number
  open: boolean
}

const problemOf = async (answer: Response): Promise<Problem> => {
  assert.equal(answer.headers.get('content-type'), 'application/problem+json')
  const problem = (await answer.json()) as Problem
  assert.equal(problem.status, answer.status)
  return problem
}

const send = (
  who: Visitor,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return who.request('POST', path, {
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
      ...headers,
    },
    body: text,
  })
}

describe('the house for programs', async () => {
  const house = await openHub()
  const place = await ashgrove(house.hub)
  const supper = await aSupperClub(house.hub, place)
  await house.follow()
  const program = visitor(house)
  const description = (await (await program.get('/api/openapi.json')).json()) as Description
  const one = `/api/opportunities/${supper.id}`
  const signUpPath = `${one}/sign-up`
  const shifts = async (): Promise<Shift[]> =>
    ((await (await program.get(one)).json()) as { shifts: Shift[] }).shifts
  const naomi = { name: 'Naomi Feld', email: 'naomi@example.net', age: 'adult' }

  const judge = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(judge)
  judge.addSchema(description, 'https://hub.example.org/api/openapi.json')
  /** What an answer has that its description does not allow. */
  const faultsOf = async (path: string, method: string, answer: Response): Promise<string[]> => {
    const told = description.paths[path]![method]!.responses[String(answer.status)]
    assert.ok(told, `${method} ${path} is not said to answer ${answer.status}`)
    const named = told.$ref?.split('/').at(-1)
    const { content } = named ? description.components.responses[named]! : told
    const type = answer.headers.get('content-type')!.split(';')[0]!
    assert.ok(content?.[type], `${path} is not said to answer in ${type}`)
    const where = named
      ? `components/responses/${named}`
      : `paths/${path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${method}/responses/${answer.status}`
    const check = judge.getSchema(
      `https://hub.example.org/api/openapi.json#/${where}/content/${type.replaceAll('/', '~1')}/schema`,
    )
    assert.ok(check, where)
    assert.equal(typeof check(await answer.json()), 'boolean')
    return (check.errors ?? []).map((fault) => `${fault.instancePath} ${fault.message}`)
  }

  test('the description keeps the rules of OpenAPI 3.1', async () => {
    const told = await new Validator().validate(structuredClone(description) as never)
    assert.deepEqual([told.valid, told.errors ?? []], [true, []])
    assert.equal(description.openapi, '3.1.0')
    assert.deepEqual(description.servers, [{ url: 'https://hub.example.org' }])
  })

  test('every route of the API is in the description, and nothing else is', () => {
    const stand = allRoutes()
      .flatMap((routes) => routes.all)
      .filter(({ path }) => path === '/api' || path.startsWith('/api/'))
    const told = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    assert.deepEqual(told.toSorted(), stand.map((one) => `${one.method} ${openPath(one.path)}`).toSorted())
    assert.ok(told.length >= 5)
    const ids = Object.values(description.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    )
    assert.equal(new Set(ids).size, ids.length)
  })

  test('what comes back is what the description says', async () => {
    const [first] = await shifts()
    const [, second] = await shifts()
    const answers: [path: string, method: string, answer: Response, status: number][] = [
      [
        '/api/opportunities',
        'get',
        await program.get('/api/opportunities?near=N12&day=tue&stepfree=true'),
        200,
      ],
      ['/api/opportunities', 'get', await program.get('/api/opportunities?words=kites'), 200],
      ['/api/opportunities', 'get', await program.get('/api/opportunities?near=nowhere'), 422],
      ['/api/opportunities/{id}', 'get', await program.get(one), 200],
      ['/api/opportunities/{id}', 'get', await program.get(`${one.slice(0, -4)}dead`), 404],
      [
        '/api/opportunities/{id}/sign-up',
        'post',
        await send(program, signUpPath, { ...naomi, shift: [first!.id] }),
        201,
      ],
      [
        '/api/opportunities/{id}/sign-up',
        'post',
        await send(program, signUpPath, { shift: second!.id }),
        422,
      ],
      ['/api/opportunities/{id}/sign-up', 'post', await send(program, signUpPath, '{'), 400],
      [
        '/api/opportunities/{id}/sign-up',
        'post',
        await send(program, signUpPath, 'a=b', { 'content-type': 'text/plain' }),
        415,
      ],
      ['/api/openapi.json', 'get', await program.get('/api/openapi.json'), 200],
      ['/api', 'get', await program.get('/api', { accept: 'application/json' }), 200],
    ]
    for (const [path, method, answer, status] of answers) {
      assert.equal(answer.status, status, path)
      assert.deepEqual(await faultsOf(path, method, answer), [], path)
    }
  })

  test('the description bounds what may be sent as the pages do', () => {
    const { SignUp, Problem } = description.components.schemas as Record<
      string,
      { required: string[]; properties: Record<string, object>; additionalProperties?: boolean }
    >
    assert.deepEqual(SignUp!.required, ['shift', 'name', 'email', 'age'])
    assert.equal(SignUp!.additionalProperties, false)
    assert.deepEqual(SignUp!.properties['name'], { type: 'string', minLength: 1, maxLength: 120 })
    assert.deepEqual(Problem!.required, ['type', 'title', 'status', 'detail'])
    const query = description.paths['/api/opportunities']!['get']!.parameters!
    assert.deepEqual(
      query.find(({ name }) => name === 'page'),
      {
        name: 'page',
        in: 'query',
        description: 'Which page, from 1.',
        required: false,
        schema: { type: 'integer', minimum: 1, maximum: 500 },
      },
    )
    const check = judge.compile(SignUp!)
    assert.equal(check({ ...naomi, shift: ['0199b0c4-7a11-7c3e-9f00-00000000dead'] }), true)
    assert.equal(check({ ...naomi, shift: [], role: 'administrator' }), false)
  })

  test('a search says why each way is there, how far, and what its first shift is', async () => {
    const answer = await program.get('/api/opportunities?near=N12%208AB&within=5&day=tue&show=20')
    const found = (await answer.json()) as { total: number; opportunities: Record<string, unknown>[] }
    assert.equal(found.total, 1)
    const [way] = found.opportunities
    assert.deepEqual(
      [way!['title'], way!['url'], way!['against'], (way!['next'] as { starts: string }).starts],
      ['Supper club cook', `https://hub.example.org/help/${supper.slug}`, [], '2026-11-24T16:00:00+00:00'],
    )
    assert.deepEqual(
      [way!['distance'], way!['reasons']],
      [{ kind: 'under', miles: 5 }, ['Under 5 miles from you', 'Tuesdays, as you asked']],
    )
    const text = JSON.stringify(found)
    for (const secret of ['Vestry', 'dalia', '7946', '8AB']) assert.ok(!text.includes(secret), secret)
  })

  test('a question that makes no sense is told field by field', async () => {
    const problem = await problemOf(
      await program.get('/api/opportunities?near=nowhere&age=x&lang=ar&__proto__=1&day=someday'),
    )
    assert.equal(problem.type, 'https://hub.example.org/api#fields')
    assert.deepEqual(Object.keys(problem.errors!).toSorted(), ['age', 'day', 'lang', 'near'])
    const unknown = await problemOf(await program.get('/api/opportunities?near=BX1'))
    assert.deepEqual(Object.keys(unknown.errors!), ['near'])
  })

  test('whatever ends badly under the API is a problem with an address that does not change', async () => {
    const foreign = { origin: 'https://elsewhere.example' }
    const body = { ...naomi, shift: [(await shifts())[3]!.id] }
    const endings: [string, Response][] = [
      ['404 not-found', await program.get('/api/nothing')],
      ['404 not-found', await program.get('/api/opportunities/strange')],
      ['404 not-found', await send(program, '/api/nothing', {})],
      ['405 not-allowed', await program.request('DELETE', one)],
      ['405 not-allowed', await program.get(signUpPath)],
      ['403 other-site', await send(program, signUpPath, body, foreign)],
      ['413 too-large', await send(program, signUpPath, body, { 'content-length': '300000' })],
      [
        '415 not-json',
        await send(program, signUpPath, encoded({ name: 'x' }), {
          'content-type': 'application/x-www-form-urlencoded',
        }),
      ],
      ['400 unreadable', await send(program, signUpPath, '{"name": "Na')],
      ['422 fields', await send(program, signUpPath, { ...body, email: 'x' })],
    ]
    for (const [said, answer] of endings) {
      const problem = await problemOf(answer)
      assert.equal(`${problem.status} ${problem.type.split('#')[1]}`, said)
      assert.match(problem.type, /^https:\/\/hub\.example\.org\/api#/)
    }
    assert.deepEqual((await program.request('DELETE', one)).headers.get('allow'), 'GET')
    const page = await program.page('/api')
    for (const [said] of endings) assert.ok(page.includes(`id="${said.split(' ')[1]}"`), said)
  })

  test('a full or paused way is a problem that says which', async () => {
    const [, , , , late] = await shifts()
    const all = { ...naomi, email: 'group@example.net', shift: [late!.id], people: 40, ages: 'adults' }
    const large = await problemOf(await send(program, signUpPath, all))
    assert.deepEqual([large.status, Object.keys(large.errors ?? {})], [422, ['people']])
    await house.root.db.rows(
      `update gatherings.gathering set closes_at = now() - interval '9 years' where id = $1`,
      [late!.id],
    )
    const closed = await problemOf(await send(program, signUpPath, { ...naomi, shift: [late!.id] }))
    assert.deepEqual([closed.type.split('#')[1], closed.reason], ['no-place', 'closed'])
  })

  test('a page of another site gains nothing from a reader’s browser, even one who has come in', async () => {
    const ruth = await as(house, 'coordinator')
    const [, , shift] = await shifts()
    const body = { ...naomi, email: 'forged@example.net', shift: [shift!.id] }
    const tries: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example', 'content-type': 'text/plain' },
      { 'sec-fetch-site': 'none' },
    ]
    for (const headers of tries)
      assert.equal((await send(ruth, signUpPath, body, headers)).status, 403, JSON.stringify(headers))
    const asks = await ruth.request('OPTIONS', signUpPath, {
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    })
    assert.deepEqual([asks.status, asks.headers.get('access-control-allow-origin')], [405, null])
    assert.deepEqual(await livePlaces(house.hub.db, shift!.id), [])
  })

  test('a program’s post carries no session: with a cookie it is a visitor’s all the same', async () => {
    const ruth = await as(house, 'coordinator')
    const [, , shift] = await shifts()
    const signed = await send(ruth, signUpPath, { ...naomi, email: 'leah@example.net', shift: [shift!.id] })
    assert.equal(signed.status, 201)
    assert.equal(signed.headers.get('access-control-allow-origin'), null)
    const rows = await house.root.db.rows<{ person_id: string | null; state: string }>(
      'select person_id, state from gatherings.place where gathering_id = $1',
      [shift!.id],
    )
    assert.deepEqual(rows, [{ person_id: null, state: 'held' }])
  })

  test('pages of other sites may read, without what a browser knows of anybody', async () => {
    for (const path of ['/api/opportunities', one, '/api/openapi.json']) {
      const { headers } = await program.get(path, { origin: 'https://elsewhere.example' })
      assert.deepEqual(
        [
          headers.get('access-control-allow-origin'),
          headers.get('access-control-allow-credentials'),
          headers.get('cross-origin-resource-policy'),
        ],
        ['*', null, 'cross-origin'],
        path,
      )
    }
    const asks = await program.request('OPTIONS', '/api/opportunities', {
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
    })
    assert.deepEqual([asks.status, asks.headers.get('access-control-allow-methods')], [204, 'GET'])
    assert.equal((await program.get('/help')).headers.get('access-control-allow-origin'), null)
  })

  test('the page for people explains it; whoever asks for JSON gets the description', async () => {
    const page = await program.page('/api')
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /POST \/api\/opportunities\/\{id\}\/sign-up/)
    const asked = await program.get('/api', { accept: 'application/json' })
    assert.deepEqual(await asked.json(), description)
    const browser = await program.get('/api', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })
    assert.match(browser.headers.get('content-type')!, /^text\/html/)
  })

  test('too much at once is told with the seconds to wait', async () => {
    await house.root.db.rows(`update limits.hit set points = 100000 where key like 'api.reading%'`)
    const answer = await program.get('/api/opportunities')
    const problem = await problemOf(answer)
    const wait = Number(answer.headers.get('retry-after'))
    assert.ok(wait > 0 && wait <= 60, String(wait))
    assert.deepEqual([answer.status, problem.type.split('#')[1]], [429, 'too-many'])
    assert.match(problem.detail, new RegExp(`Wait ${wait} second`))
    await house.root.db.rows('delete from limits.hit')
  })

  test('a fault is told as a problem with a number to quote, and with nothing of what broke', async () => {
    const before = faults.length
    await house.root.db.rows('revoke all on limits.hit from test_app')
    const problem = await problemOf(await program.get('/api/opportunities'))
    await house.root.db.rows('grant select, insert, update, delete on limits.hit to test_app')
    assert.deepEqual([problem.status, problem.type.split('#')[1]], [500, 'broken'])
    assert.match(problem.detail, new RegExp(String(faults.at(-1)!['number'])))
    assert.doesNotMatch(JSON.stringify(problem), /permission|limits/)
    faults.length = before
  })

  test('without its records the house says so as a problem, and when to try again', async () => {
    const gone = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' })
    const cut = hostOf(hubOf({ ...house.hub, database: gone, report: () => undefined }), () => undefined)
    const asks = new Visitor(cut)
    for (const answer of [
      await asks.get('/api/opportunities'),
      await asks.get(one),
      await send(asks, signUpPath, { ...naomi, shift: [] }),
    ]) {
      const problem = await problemOf(answer)
      assert.deepEqual([problem.status, problem.type.split('#')[1]], [503, 'resting'])
      assert.equal(answer.headers.get('retry-after'), '10')
    }
    await gone.close()
  })
})
