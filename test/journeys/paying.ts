import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { newPage, statusOf } from '../browsing.ts'
import type { Session } from './furnished.ts'
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

interface Paying {
  readonly visits: readonly Visit[]
  readonly url: string
  readonly sessionFor: (visit: Visit) => Promise<Session | undefined>
  readonly width?: 390 | 1280
  /** What is looked at, once the page of a visit stands there. */
  readonly see: (page: Page, visit: Visit) => Promise<void>
}

/** Pays visits two at a time, each in a window of whoever pays it, and tells of all that went wrong. */
export async function payAll({ visits, url, sessionFor, width = 1280, see }: Paying): Promise<void> {
  const wrong: string[] = []
  const left = [...visits]
  const pay = async (page: Page, visit: Visit): Promise<void> => {
    await page.goto(url + visit.path)
    if (visit.send) await send(page, visit.send.to, visit.send.answers)
    assert.equal(statusOf(page), visit.status ?? 200, `${visit.name} at ${page.url()}`)
    await see(page, visit)
  }
  const walk = async (): Promise<void> => {
    const windows = new Map<string, Page>()
    for (let visit = left.shift(); visit; visit = left.shift()) {
      const { name, as, half } = visit
      const who = `${as} ${half}`
      const session = windows.has(who) ? undefined : await sessionFor(visit)
      const page = windows.get(who) ?? (await newPage({ width, ...(session ? { session } : {}) }))
      windows.set(who, page)
      await pay(page, visit).catch((fault: Error) => void wrong.push(`${name}: ${fault.message}`))
    }
  }
  await Promise.all([walk(), walk()])
  assert.deepEqual(wrong, [])
}
