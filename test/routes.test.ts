import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { allRoutes } from '../src/hall/host.ts'
import type { Route } from '../src/platform/web/routes.ts'
import { as, encoded, visitor } from './web.ts'
import { usualGrants, type Part } from './cast.ts'
import { faults, openHub } from './hub.ts'

const routes: Route[] = allRoutes().flatMap((part) => part.all)
const nobodys = '0199b0c4-7a11-7c3e-9f00-00000000dead'

/** A path with something in every gap that belongs to nobody. */
const filled = (route: Route): string => route.path.replaceAll(/:[a-zA-Z]+(\{[^}]*\})?\??/g, nobodys)

const name = (route: Route): string => `${route.method.toUpperCase()} ${route.path}`

describe('every route of the house', () => {
  test('stands behind a gate that says why', () => {
    const without = routes.filter(({ gate }) =>
      gate.kind === 'open' ? gate.reason.length < 10 : gate.permit.why.length < 10,
    )
    assert.deepEqual(without.map(name), [])
    assert.ok(routes.length > 50)
  })

  test('lets a visitor nowhere that asks for more', async () => {
    const house = await openHub()
    const wrong: string[] = []
    for (const route of routes.filter(
      ({ gate }) => gate.kind !== 'open' && gate.permit.strength !== 'none',
    )) {
      const guest = visitor(house)
      const answer = route.method === 'get' ? await guest.get(filled(route)) : await guest.post(filled(route))
      const led = answer.headers.get('location') ?? ''
      if (answer.status !== 404 && !(answer.status === 303 && led.startsWith('/door')))
        wrong.push(`${name(route)} answered ${answer.status} ${led}`)
    }
    assert.deepEqual(wrong, [], 'A visitor is led to the door, or told that nothing is there.')
  })

  test('changes nothing for a post from another site, or one that does not say where it is from', async () => {
    const house = await openHub()
    const administrator = await as(house, 'administrator')
    const wrong: string[] = []
    for (const route of routes.filter(({ method, terms }) => method === 'post' && !terms.fromAnywhere)) {
      const body = encoded({ name: 'Somebody' })
      const type = {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
      }
      const foreign = await administrator.request('POST', filled(route), {
        headers: { ...type, origin: 'https://elsewhere.example' },
        body,
      })
      const silent = await administrator.request('POST', filled(route), { headers: type, body })
      const nobody = await administrator.request('POST', filled(route), {
        headers: { ...type, origin: 'null' },
        body,
      })
      for (const answer of [foreign, silent, nobody])
        if (answer.status !== 403) wrong.push(`${name(route)} answered ${answer.status}`)
    }
    assert.deepEqual(wrong, [])
  })

  test('answers with safe headers, and never runs anything inline', async () => {
    const house = await openHub()
    const guest = visitor(house)
    const wrong: string[] = []
    for (const route of routes.filter(({ method }) => method === 'get')) {
      const answer = await guest.get(filled(route))
      const policy = answer.headers.get('content-security-policy') ?? ''
      if (!/frame-ancestors 'none'|sandbox/.test(policy)) wrong.push(`${name(route)}: may be framed`)
      if (/unsafe-inline|unsafe-eval/.test(policy.replace(/style-src 'unsafe-inline'/, '')))
        wrong.push(`${name(route)}: runs inline script`)
      if (answer.headers.get('x-content-type-options') !== 'nosniff')
        wrong.push(`${name(route)}: may be sniffed`)
      const page = await answer.text()
      if (/<script(?![^>]*\b(src=|type="application\/ld\+json"))|\son[a-z]+="|javascript:/i.test(page))
        wrong.push(`${name(route)}: holds script`)
      if (/\sstyle="/.test(page)) wrong.push(`${name(route)}: holds a style`)
    }
    assert.deepEqual(wrong, [])
  })

  test('is not broken by any role, by ids that are nobody’s, or by ids that are no ids', async () => {
    const house = await openHub()
    const parts: Part[] = [
      'administrator',
      'coordinator',
      'vetting officer',
      'safeguarding lead',
      'treasurer',
      'trustee',
      'volunteer',
    ]
    const wrong: string[] = []
    const before = faults.length
    for (const part of parts) {
      const person = await as(house, part, usualGrants(part))
      for (const route of routes.filter(({ method }) => method === 'get')) {
        const answer = await person.get(filled(route))
        if (answer.status >= 500) wrong.push(`${name(route)} as ${part} answered ${answer.status}`)
      }
      if (part === 'administrator') {
        for (const route of routes.filter(({ path }) => path.includes(':'))) {
          const strange = route.path.replaceAll(
            /:[a-zA-Z]+(\{[^}]*\})?\??/g,
            encodeURIComponent("'; drop table x --<script>\u0000"),
          )
          const answer =
            route.method === 'get'
              ? await person.get(strange)
              : await person.post(strange, { nothing: 'known' })
          if (answer.status >= 500) wrong.push(`${name(route)} with a strange id answered ${answer.status}`)
        }
      }
    }
    assert.deepEqual(wrong, [], JSON.stringify(faults.slice(before, before + 3)))
  })

  test('takes a post with nothing in it, or with what no form of ours sends, and does not break', async () => {
    const house = await openHub()
    const administrator = await as(house, 'administrator')
    const wrong: string[] = []
    const before = faults.length
    for (const route of routes.filter(({ method }) => method === 'post')) {
      const sent: [string, Record<string, string>][] = [
        ['', { 'content-type': 'application/x-www-form-urlencoded' }],
        [
          'role=administrator&amount=1&__proto__=x&constructor=y&name=%00%E2%80%AE',
          { 'content-type': 'application/x-www-form-urlencoded' },
        ],
        ['{"a":', { 'content-type': 'application/json' }],
        ['--x\r\nbroken', { 'content-type': 'multipart/form-data; boundary=x' }],
        ['%E0%A4%A', { 'content-type': 'application/x-www-form-urlencoded' }],
      ]
      for (const [body, headers] of sent) {
        const answer = await administrator.request('POST', filled(route), {
          headers: { origin: 'https://hub.example.org', 'content-length': String(body.length), ...headers },
          body,
        })
        if (answer.status >= 500)
          wrong.push(`${name(route)} answered ${answer.status} to ${JSON.stringify(body).slice(0, 40)}`)
      }
      const large = await administrator.request('POST', filled(route), {
        headers: {
          origin: 'https://hub.example.org',
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(11_000_000_000),
        },
        body: 'a=b',
      })
      if (large.status !== 413) wrong.push(`${name(route)} answered ${large.status} to 11 GB`)
    }
    assert.deepEqual(wrong, [], JSON.stringify(faults.slice(before, before + 3)))
  })
})
