import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openDemonstration } from '../../src/hall/demonstration/demonstration.fixture.ts'
import { roles } from '../../src/hall/demonstration/roles.ts'
import { allRoutes } from '../../src/hall/host.ts'
import { faults } from '../hub.ts'
import { encoded, visitor, type Visitor } from '../web.ts'
import { changed, stateOf } from './state.ts'
import { walk, type FieldFound, type FormFound } from './walk.ts'

const doors = ['/', '/my', '/desk', '/help', '/give-time', '/door', '/door/lost', '/desk/settings', '/desk/outbox?state=waiting']

const typed = new Set(['text', 'textarea', 'email', 'tel', 'search', 'url'])
const isTyped = (field: FieldFound): boolean => typed.has(field.kind)

type Body = [string, string][]

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
    const one = (told: string, value: string): Attack => ({ told: `${name}: ${told}`, field: name, body: withField(body, name, value) })
    if (!isTyped(field)) return [one('of a wrong kind', wrongFor[kind] ?? 'no-such-choice')]
    return [
      one('a control character', 'a\u0007b'),
      one('a bidirectional override', 'a\u202eb'),
      one('a NUL', 'a\u0000b'),
      one('far too long', 'x'.repeat(60_000)),
    ]
  })
  return [...each, { told: 'a forged field', body: [...body, ['role', 'administrator']] }]
}

const send = (who: Visitor, action: string, body: Body, origin = 'https://hub.example.org') => {
  const text = new URLSearchParams(body).toString()
  return who.request('POST', action, {
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(text.length) },
    body: text,
  })
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

describe('every form of the house', async () => {
  const house = await openDemonstration()
  const { root } = house
  const enter = async (as: string | null): Promise<Visitor> => {
    const who = visitor(house)
    if (as) await who.post('/demo/enter', { as })
    return who
  }
  const forms = new Map<string, FormFound & { as: string | null }>()
  for (const as of [null, 'tovah', 'ruth', 'dalia', 'naomi', 'oliver'] as const) {
    const who = await enter(as)
    for (const form of (await walk(who, doors)).forms) {
      const known = forms.get(form.route)
      if (!known || known.fields.length < form.fields.length) forms.set(form.route, { ...form, as })
    }
  }
  const forgetCounts = () => root.db.rows('delete from limits.hit')

  test('explore', async () => {
    const before = faults.length
    for (const form of forms.values()) {
      await forgetCounts()
      let stood = await stateOf(root.db)
      const said: string[] = []
      const who = await enter(form.as)
      stood = await stateOf(root.db)
      const all = attacksOn(form)
      for (const attack of all) {
        const answer = await send(who, form.action, attack.body)
        const page = await answer.text()
        if (answer.status >= 500) said.push(`${attack.told} -> ${answer.status}`)
        if (answer.status < 400) {
          const now = await stateOf(root.db)
          const c = changed(stood, now)
          said.push(`${attack.told} -> ${answer.status} ${answer.headers.get('location')} CHANGED ${c.join()}`)
          stood = now
        }
        if (answer.status === 422 || answer.status===409) {
          for (const f of form.fields) {
            if (!isTyped(f) || f.name === attack.field) continue
            const v = attack.body.find(([n]) => n === f.name)?.[1]
            if (v && !page.includes(escaped(v)) && !page.includes(v)) said.push(`${attack.told} -> ${answer.status} LOST ${f.name} ${v.slice(0,30)}`)
          }
        } else if (answer.status < 500 && answer.status >= 400 && answer.status !== 404) said.push(`${attack.told} -> ${answer.status}`)
      }
      const c = changed(stood, await stateOf(root.db))
      if (c.length) said.push('CHANGED BY 4xx ' + c.join())
      console.log(form.route, form.fields.length, all.length, [...new Set(said)].slice(0, 12))
    }
    console.log(faults.slice(before, before + 10))
  })
})
