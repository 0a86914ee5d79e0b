import type { Browser, Page, Response } from 'playwright-core'

/** Slow 4G, as the promise names it: 1.6 Mbit/s down, 150 ms before each answer; 750 kbit/s up. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const slower = 4

/** What one visit cost, with nothing kept from before. */
export interface Cost {
  /** Kilobytes that came over the wire, heads included: without fonts, and of these the scripts. */
  readonly kilobytes: number
  readonly script: number
  /** Milliseconds from the request until the largest thing stood there. */
  readonly paint: number
  readonly shift: number
}

export interface Place {
  readonly name: string
  readonly url: string
  /** Sent to the address, instead of asking for it. */
  readonly form?: Readonly<Record<string, string>>
}

/** Visits a page as a new visitor with a telephone, or a wide screen, on a slow line. */
export async function visit(browser: Browser, place: Place, width: number): Promise<Cost> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  try {
    const page = await context.newPage()
    await page.addInitScript(`(${watch.toString()})()`)
    const came = await slowed(page)
    const answer = place.form
      ? await sendForm(page, place)
      : await page.goto(place.url, { waitUntil: 'load' })
    if (answer?.status() !== 200) throw new Error(`${place.name} answered ${answer?.status()}`)
    // What comes last, fonts and pictures below, is drawn by then, and whatever moved by it is told.
    await page.waitForTimeout(1_500)
    const seen = await page.evaluate<{ paint: number; shift: number }>('globalThis.seen')
    return { ...came(), ...seen }
  } finally {
    await context.close()
  }
}

async function slowed(page: Page): Promise<() => Pick<Cost, 'kilobytes' | 'script'>> {
  const devtools = await page.context().newCDPSession(page)
  const kinds = new Map<string, string>()
  const bytes = new Map<string, number>()
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    bytes.set(requestId, encodedDataLength),
  )
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', network)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const sum = (isCounted: (kind: string | undefined) => boolean): number =>
    [...bytes].reduce((all, [id, length]) => (isCounted(kinds.get(id)) ? all + length : all), 0) / 1000
  return () => ({ kilobytes: sum((kind) => kind !== 'Font'), script: sum((kind) => kind === 'Script') })
}

/** Sends a form from a page of the same house that holds nothing else, so that nothing is known before. */
async function sendForm(page: Page, { url, form = {} }: Place): Promise<Response | null> {
  const fields = Object.entries(form).map(([name, value]) => `<input name="${name}" value="${value}">`)
  const blank = new URL('/a-form-and-nothing-else', url).href
  await page.route(blank, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" action="${url}">${fields.join('')}</form>`,
    }),
  )
  await page.goto(blank)
  const [answer] = await Promise.all([
    page.waitForNavigation({ waitUntil: 'load' }),
    page.evaluate('document.forms[0].submit()'),
  ])
  return answer
}

/** Runs within the page, before anything of it. Shifts are counted as the web's vitals do: the worst window of them. */
function watch(): void {
  const seen = { paint: 0, shift: 0 }
  Object.assign(globalThis, { seen })
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.paint = startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  let window = { first: 0, last: 0, sum: 0 }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, startTime } = entry as PerformanceEntry & { value: number }
      const goesOn = startTime - window.last < 1000 && startTime - window.first < 5000
      window = {
        first: goesOn ? window.first : startTime,
        last: startTime,
        sum: value + (goesOn ? window.sum : 0),
      }
      seen.shift = Math.max(seen.shift, window.sum)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}
