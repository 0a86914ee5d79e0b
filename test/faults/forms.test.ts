import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openDemonstration } from '../../src/hall/demonstration/demonstration.fixture.ts'
import { allRoutes } from '../../src/hall/host.ts'
import { faults } from '../hub.ts'
import { visitor, type Visitor } from '../web.ts'
import { changed, stateOf } from './state.ts'
import { walk, type FieldFound, type FormFound } from './walk.ts'

const nobodys = '0199b0c4-7a11-7c3e-9f00-00000000dead'

const doors = [
  '/',
  '/my',
  '/desk',
  '/help',
  '/give-time',
  '/door',
  '/door/lost',
  '/desk/settings',
  '/desk/outbox?state=waiting',
]

const typed = new Set(['text', 'textarea', 'email', 'tel', 'search', 'url'])
const isTyped = (field: FieldFound): boolean => typed.has(field.kind)

type Body = [string, string][]

/** What the form sends when nobody touches it. */
const untouched = (form: FormFound): Body =>
  form.fields.flatMap(({ name, value }): Body => (value === null ? [] : [[name, value]]))

/** What the form sends when somebody fills in what is empty and leaves the rest as it stands. */
const filled = (form: FormFound): Body =>
  form.fields.flatMap(({ name, value, kind }): Body => {
    if (value === null) return []
    return [[name, value === '' && (kind === 'text' || kind === 'textarea') ? 'Kept words' : value]]
  })

const withField = (body: Body, name: string, value: string): Body => [
  ...body.filter(([one]) => one !== name),
  [name, value],
]

interface Attack {
  readonly told: string
  readonly body: Body
  readonly field?: string
}

const wrongFor: Readonly<Record<string, string>> = { date: '2026-02-30', number: '1e999', time: '25:61' }

/** Everything that is never right, whatever the form is for. */
function attacksOn(form: FormFound): Attack[] {
  const body = filled(form)
  const names = new Set<string>()
  const each = form.fields.flatMap((field): Attack[] => {
    const { name, kind } = field
    if (names.has(name)) return []
    names.add(name)
    const one = (told: string, value: string): Attack => ({
      told: `${name}: ${told}`,
      field: name,
      body: withField(body, name, value),
    })
    if (!isTyped(field)) {
      const value = wrongFor[kind] ?? 'no-such-choice'
      return [
        { told: `${name}: of a wrong kind`, field: name, body: withField(untouched(form), name, value) },
      ]
    }
    const all = [
      one('a control character', 'a\u0007b'),
      one('a bidirectional override', 'a\u202eb'),
      one('a NUL', 'a\u0000b'),
      one('far too long', 'x'.repeat(60_000)),
    ]
    // In a long form each field meets one of them, in turn.
    return form.fields.length > 12 ? [all[names.size % all.length]!] : all
  })
  return [...each, { told: 'a forged field', body: [...untouched(form), ['role', 'administrator']] }]
}

const send = (who: Visitor, action: string, body: Body, headers: Record<string, string> = {}) => {
  const text = new URLSearchParams(body).toString()
  return who.request('POST', action, {
    headers: {
      origin: 'https://hub.example.org',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(text.length),
      ...headers,
    },
    body: text,
  })
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** Whoever wants to leave may, whatever else is sent. */
const leaving = new Set(['/door/leave', '/demo/leave'])
/** A draft keeps what makes no sense yet; the editor's own tests say what then. */
const keepsDrafts = '/desk/opportunities/:id'
/** An application keeps what was typed as well, and says what is to be put right. */
const changesDrafts = new Set([keepsDrafts, '/help/:slug/apply'])
/** Pressed twice on purpose it does the same twice: a new address, a second draft to write in, a code in place of the last. */
const meantTwice = new Set(['/my/calendar/renew', '/desk/opportunities/new', '/desk/keys/:personId/code'])
/** One-time codes are never shown again. */
const neverShownAgain = new Set(['code'])
/** Coming in opens a session, and is noted. */
const comingIn = new Set(['identity.session', 'audit.entry', 'audit.pending'])
/** What is written down besides, and that topics moved. */
const notes = new Set(['audit.entry', 'audit.pending', 'audit.detail', 'house.version'])

describe('every form of the house', async () => {
  const house = await openDemonstration()
  const { root } = house
  const enter = async (as: string | null): Promise<Visitor> => {
    const who = visitor(house)
    if (as) await who.post('/demo/enter', { as })
    await root.db.rows('delete from limits.hit')
    return who
  }
  const everybody = [null, 'tovah', 'ruth', 'tobias', 'dalia', 'naomi', 'oliver'] as const
  const forms = new Map<string, FormFound & { as: string | null }>()
  for (const as of everybody) {
    for (const form of (await walk(await enter(as), doors)).forms) {
      const known = forms.get(form.route)
      if (!known || known.fields.length < form.fields.length) forms.set(form.route, { ...form, as })
    }
  }
  const posts = allRoutes()
    .flatMap((part) => part.all)
    .filter((route) => route.method === 'post')

  /** What went wrong with an answer to something that is never right. */
  async function wrongIn(form: FormFound, attack: Attack, answer: Response): Promise<string | false> {
    const { status } = answer
    const page = await answer.text()
    const exempt =
      (leaving.has(form.route) && attack.field === undefined) ||
      (form.route === keepsDrafts && attack.told.endsWith('of a wrong kind'))
    if (exempt) return status >= 500 && `answered ${status}`
    if (status < 400 || status >= 500) return `answered ${status}`
    if (status !== 422 && status !== 409) return page.length < 200 && 'said nothing'
    const lost = form.fields.filter((field) => {
      const value = attack.body.find(([name]) => name === field.name)?.[1]
      const matters = isTyped(field) && field.name !== attack.field && !neverShownAgain.has(field.name)
      return matters && value && !page.includes(escaped(value)) && !page.includes(value)
    })
    // A row that nobody knows cannot hold what was typed for it.
    return attack.field !== 'id' && lost.length > 0 && `lost ${lost.map(({ name }) => name).join()}`
  }

  test('gives a clear answer to what is wrong, forged or hostile, keeps what was typed, and changes nothing', async () => {
    const before = faults.length
    const wrong: string[] = []
    let stood = await stateOf(root.db)
    for (const form of forms.values()) {
      const who = await enter(form.as)
      const own = changesDrafts.has(form.route) || leaving.has(form.route)
      for (const attack of attacksOn(form)) {
        const why = await wrongIn(form, attack, await send(who, form.action, attack.body))
        if (why) wrong.push(`${form.route}, ${attack.told}: ${why}`)
      }
      const stands = await stateOf(root.db)
      const moved = changed(stood, stands).filter((table) => !comingIn.has(table))
      stood = stands
      if (moved.length > 0 && !own) wrong.push(`${form.route} changed ${moved.join()}`)
    }
    assert.deepEqual(wrong, [])
    assert.deepEqual(faults.slice(before), [])
    assert.ok(forms.size > 45, `${forms.size} forms`)
  })

  test('takes nothing from another site, and no ten megabytes; forms nobody is led to just now take nothing either', async () => {
    const wrong: string[] = []
    const large: Body = [['name', 'x'.repeat(10_000_000)]]
    const who = await enter('tovah')
    const stood = await stateOf(root.db)
    for (const { path, terms } of posts) {
      const form = forms.get(path)
      const action = form?.action ?? path.replaceAll(/:[a-zA-Z]+(\{[^}]*\})?\??/g, nobodys)
      if (!terms.fromAnywhere) {
        const foreign = await send(who, action, form ? filled(form) : [], {
          origin: 'https://elsewhere.example',
        })
        if (foreign.status !== 403) wrong.push(`${path} answered ${foreign.status} to another site`)
      }
      const heavy = await send(who, action, large)
      // What takes documents reads so much, and says what is wrong; at a made-up address it finds nothing.
      const takesMore = (terms.bytes ?? 0) > 10_000_000 && heavy.status === (form ? 422 : 404)
      if (heavy.status !== 413 && !takesMore) wrong.push(`${path} answered ${heavy.status} to ten megabytes`)
      if (form) continue
      for (const body of [[['role', 'administrator']], [['name', 'a\u202eb']]] as Body[]) {
        const answer = await send(who, action, body)
        if (answer.status >= 500) wrong.push(`${path} answered ${answer.status}`)
      }
    }
    assert.deepEqual(wrong, [])
    assert.deepEqual(changed(stood, await stateOf(root.db)), [])
  })

  test('pressed twice, does once; and what is missing is asked for', async () => {
    const wrong: string[] = []
    for (const form of forms.values()) {
      const who = await enter(form.as)
      const empty = await send(who, form.action, [])
      if (empty.status >= 500) wrong.push(`${form.route} answered ${empty.status} to nothing`)
      let answer = await send(await enter(form.as), form.action, filled(form))
      if (answer.status < 400) answer = await send(who, form.action, filled(form))
      if (answer.status >= 500) wrong.push(`${form.route} answered ${answer.status}`)
      if (answer.status >= 400 || meantTwice.has(form.route)) continue
      const stood = await stateOf(root.db)
      await send(who, form.action, filled(form))
      const moved = changed(stood, await stateOf(root.db)).filter((table) => !notes.has(table))
      if (moved.length > 0) wrong.push(`${form.route} did it again: ${moved.join()}`)
    }
    assert.deepEqual(wrong, [])
  })

  /** A list taken as a file holds what was typed as it is: a browser saves it and never guesses that it is a page. */
  const isSavedNeverShown = ({ headers }: Response): boolean =>
    headers.get('content-type')?.startsWith('text/csv') === true &&
    headers.get('content-disposition')?.startsWith('attachment') === true &&
    headers.get('x-content-type-options') === 'nosniff'

  test('shows script as the words it is, wherever it was typed', async () => {
    const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)>"'\``
    const before = faults.length
    const wrong: string[] = []
    const runs = /<script>alert|<img src=x|onerror=alert\(2\)>"/
    for (const form of forms.values()) {
      if (leaving.has(form.route) || form.route === '/my/forget') continue
      const body = form.fields.reduce(
        (all, field) =>
          field.kind === 'text' || field.kind === 'textarea' ? withField(all, field.name, hostile) : all,
        filled(form),
      )
      const answer = await send(await enter(form.as), form.action, body)
      if (answer.status >= 500) wrong.push(`${form.route} answered ${answer.status}`)
      const isFile = isSavedNeverShown(answer)
      if (runs.test(await answer.text()) && !isFile) wrong.push(form.route)
    }
    await house.runJobs()
    for (const as of everybody) {
      for (const { path, text, status } of (await walk(await enter(as), doors)).pages) {
        if (status >= 500) wrong.push(`${path} answered ${status}`)
        if (runs.test(text)) wrong.push(path)
      }
    }
    for (const { markup } of await root.db.rows<{ markup: string }>('select markup from mail.letter'))
      if (runs.test(markup)) wrong.push('a letter')
    assert.deepEqual(wrong, [])
    assert.deepEqual(faults.slice(before), [])
  })
})
