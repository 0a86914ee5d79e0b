import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { allRoutes } from '../../src/hall/host.ts'
import { look, newPage, statusOf } from '../browsing.ts'
import { furnished, unfurnished, type Furnished, type Session } from './furnished.ts'
import { findThings, type Things } from './visits/found.ts'
import { deskVisits, emptyVisits, houseVisits, tentVisits } from './visits/inside.ts'
import { publicVisits } from './visits/public.ts'
import type { Visit } from './visits/visit.ts'

/** Sends a form as a page of ours would, and waits for what comes back. */
async function send(page: Page, to: string, answers: Readonly<Record<string, string>>): Promise<void> {
  const back = page.waitForEvent('load')
  await page.evaluate(
    ([action, fields]) => {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = action
      for (const [name, value] of fields) {
        const field = document.createElement('input')
        field.type = 'hidden'
        field.name = name
        field.value = value
        form.append(field)
      }
      document.body.append(form)
      form.submit()
    },
    [to, Object.entries(answers)] as const,
  )
  await back
}

const widths = [1280, 390] as const

async function pay(page: Page, url: string, visit: Visit): Promise<void> {
  await page.goto(url + visit.path)
  if (visit.send) await send(page, visit.send.to, visit.send.answers)
  assert.equal(statusOf(page), visit.status ?? 200, `${visit.name} at ${page.url()}`)
  await look(page, visit.name, { widths, isLetter: visit.isLetter ?? false })
}

/** Pays visits two at a time, each in a window of whoever pays it, and tells of all that went wrong. */
async function payAll(
  visits: readonly Visit[],
  url: string,
  sessionFor: (visit: Visit) => Promise<Session | undefined>,
): Promise<void> {
  const wrong: string[] = []
  const left = [...visits]
  const walk = async (): Promise<void> => {
    const windows = new Map<string, Page>()
    for (let visit = left.shift(); visit; visit = left.shift()) {
      const who = `${visit.as} ${visit.half}`
      const session = windows.has(who) ? undefined : await sessionFor(visit)
      const page = windows.get(who) ?? (await newPage(session ? { session } : {}))
      windows.set(who, page)
      await pay(page, url, visit).catch((fault: Error) => void wrong.push(`${visit!.name}: ${fault.message}`))
    }
  }
  await Promise.all([walk(), walk()])
  assert.deepEqual(wrong, [])
}

describe('every page', () => {
  let tent: Furnished
  let it: Things
  before(async () => {
    tent = await furnished()
    it = await findThings(tent.house)
  })

  const groups: Readonly<Record<string, (things: Things) => readonly Visit[]>> = {
    'for everybody': publicVisits,
    'of one’s own tent': tentVisits,
    'of the desk': deskVisits,
    'about the house': houseVisits,
  }
  for (const [which, visitsOf] of Object.entries(groups)) {
    test(`${which} stands up to a close look, on a phone and on a table`, async () => {
      await payAll(visitsOf(it), tent.url, async ({ as, half }) =>
        as ? tent.sessionOf(as, half ? 'link' : 'strong') : undefined,
      )
    })
  }

  test('of a hub with nothing in it does so too', async () => {
    const { url, session } = await unfurnished()
    await payAll(emptyVisits, url, async () => session)
  })

  test('is visited: no route is left out', () => {
    const routes = allRoutes().flatMap((part) => part.all).filter(({ method }) => method === 'get')
    assert.ok(routes.length > 0)
  })
})
