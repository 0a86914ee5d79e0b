import { createServer } from 'node:http'
import { openBrowser } from './browser.ts'
const browser = await openBrowser()
const pages: Record<string, any> = {}
let n = 0
async function who(name: string, mobile = true) {
  if (pages[name]) return pages[name]
  const c = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 1, hasTouch: true, isMobile: true, acceptDownloads: true, locale: 'en-GB', timezoneId: 'Europe/London' })
  const p = await c.newPage()
  p.on('console', (m: any) => { if (m.type() === 'error' || m.type() === 'warning') log.push(name + ' console ' + m.text()) })
  p.on('pageerror', (e: any) => log.push(name + ' pageerror ' + e))
  p.on('response', (r: any) => { if (r.status() >= 400) log.push(`${name} ${r.status()} ${r.url()}`) })
  p.on('download', async (d: any) => { const f = '/tmp/shots/dl-' + d.suggestedFilename(); await d.saveAs(f); log.push('download ' + f) })
  p.setDefaultTimeout(6000)
  return pages[name] = p
}
let log: string[] = []
createServer(async (q, s) => {
  let b = ''; for await (const c of q) b += c
  log = []
  try {
    const AF = Object.getPrototypeOf(async function () {}).constructor
    const shot = async (p: any, label = '', full = true) => { const f = `/tmp/shots/${String(++n).padStart(3, '0')}${label && '-' + label}.png`; await p.screenshot({ path: f, fullPage: full }); return f }
    const text = (p: any) => p.evaluate(() => document.body.innerText)
    const timed = async (label: string, f: any) => { const t = performance.now(); const r = await f(); log.push(`${label}: ${Math.round(performance.now() - t)} ms`); return r }
    const r = await new AF('who', 'shot', 'text', 'timed', 'log', 'B', b)(who, shot, text, timed, log, 'http://localhost:3271')
    s.end(JSON.stringify(r, null, 1)?.replaceAll('\\n', '\n') + '\n' + log.join('\n') + '\n')
  } catch (e) { s.end('ERR ' + e + '\n' + log.join('\n') + '\n') }
}).listen(3979)
console.log('ready', process.pid)
