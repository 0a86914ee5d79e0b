import type { Hono } from 'hono'
import type { HubEnv } from '../../web/visit.ts'
import type { PasskeyOptions } from './passkey.ts'

/** What came back: the page, or where it leads. */
export interface Answer {
  readonly status: number
  readonly text: string
  readonly location: string | null
  /** The cookies it set, as sent. */
  readonly cookies: readonly string[]
}

/** A browser without script: keeps cookies, sends forms with what their page holds, follows where it is led. */
export class PlainBrowser {
  readonly #app: Hono<HubEnv>
  readonly #origin: string
  readonly #userAgent: string
  readonly jar = new Map<string, string>()

  constructor(
    app: Hono<HubEnv>,
    origin: string,
    userAgent = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
  ) {
    this.#app = app
    this.#origin = origin
    this.#userAgent = userAgent
  }

  get(path: string): Promise<Answer> {
    return this.#send(path, { method: 'GET' }, {})
  }

  /** Sends a form from a page of ours, unless other headers are given. */
  post(
    path: string,
    fields: Readonly<Record<string, string>> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const body = new URLSearchParams(fields).toString()
    return this.#send(
      path,
      { method: 'POST', body },
      {
        origin: this.#origin,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(Buffer.byteLength(body)),
        ...headers,
      },
    )
  }

  /** Opens a page and sends its form to `action`, hidden fields included. */
  async fill(path: string, action: string, fields: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const { text } = await this.get(path)
    return this.post(action, { ...hiddenFields(text, action), ...fields })
  }

  /** Follows redirects to the end. */
  async follow(answer: Answer): Promise<Answer> {
    let at = answer
    for (let steps = 0; at.location !== null && steps < 10; steps++) at = await this.get(at.location)
    return at
  }

  async #send(path: string, init: RequestInit, headers: Record<string, string>): Promise<Answer> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.#app.request(
      new Request(`${this.#origin}${path}`, {
        ...init,
        redirect: 'manual',
        headers: { 'user-agent': this.#userAgent, ...(cookie ? { cookie } : {}), ...headers },
      }),
      undefined,
      { remote: '192.0.2.7' },
    )
    const cookies = answer.headers.getSetCookie()
    for (const one of cookies) {
      const [pair = ''] = one.split(';')
      const [name = '', value = ''] = pair.split('=')
      if (/max-age=0/i.test(one)) this.jar.delete(name)
      else this.jar.set(name, value)
    }
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location'),
      cookies,
    }
  }
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The form of a page that is sent to `action`. */
export function formOf(page: string, action: string): string {
  const form = page.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(`action="${action}"`))
  if (!form) throw new Error(`The page has no form for ${action}:\n${page.slice(0, 3000)}`)
  return form
}

function hiddenFields(page: string, action: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [input] of formOf(page, action).matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1]
    if (name) fields[name] = unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? '')
  }
  return fields
}

/** What a page tells the browser module about the passkey it wants. */
export function passkeyOptions(page: string, action: string): PasskeyOptions {
  const told = /data-options="([^"]*)"/.exec(formOf(page, action))?.[1]
  if (!told) throw new Error(`The form for ${action} asks for no passkey`)
  return JSON.parse(unescaped(told)) as PasskeyOptions
}
