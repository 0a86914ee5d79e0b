import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const longest = 120_000

export interface Begun {
  readonly port: number
  /** Milliseconds from the command until the first page was there. */
  readonly firstPage: number
  /** Megabytes the program holds. */
  memory(): Promise<number>
  end(): Promise<void>
}

/** Runs `npm start`, as an operator does, and asks for the front page until it is given. */
export async function npmStart(
  port: number,
  settings: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Promise<Begun> {
  const { OPENTENT_TEST_DATABASE: _, NODE_COMPILE_CACHE: __, ...around } = process.env
  const began = performance.now()
  const child = spawn('npm', ['start', '--silent', '--', ...words], {
    cwd: root,
    env: { ...around, ...settings, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said = (said + part).slice(-4_000)))
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const program = (await processesBelow(child.pid!)).filter(isOurs).map(({ pid }) => pid)
    const ended = once(child, 'exit')
    for (const pid of program.slice(0, 1)) process.kill(pid, 'SIGTERM')
    await ended
  }
  process.once('exit', () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGTERM')
  })
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}: ${said}`)
    if (performance.now() - began > longest) {
      await end()
      throw new Error(`npm start gave no page: ${said}`)
    }
    await pause(10)
  }
  const firstPage = performance.now() - began
  const memory = async (): Promise<number> =>
    (await processesBelow(child.pid!)).filter(isOurs).reduce((sum, { megabytes }) => sum + megabytes, 0)
  return { port, firstPage, memory, end }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path: '/', headers: { accept: 'text/html' }, agent: false }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode === 200))
    }).once('error', () => resolve(false))
  })

interface Process {
  readonly pid: number
  readonly program: string
  readonly megabytes: number
}

/** Whatever runs on Node below `npm`: the hub and all it starts. Not the shell between them, and not PostgreSQL. */
const isOurs = ({ program }: Process): boolean => program === 'node'

/** Every process that descends from one, parents first, with the memory the kernel counts as resident. */
async function processesBelow(pid: number): Promise<Process[]> {
  const all = await Promise.all(
    (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map((name) => aboutProcess(Number(name))),
  )
  const known = all.filter((one) => one !== null)
  const below = (parent: number): Process[] =>
    known.filter((one) => one.parent === parent).flatMap((one) => [one as Process, ...below(one.pid)])
  return below(pid)
}

async function aboutProcess(pid: number): Promise<(Process & { parent: number }) | null> {
  try {
    const [status, program] = await Promise.all([
      readFile(`/proc/${pid}/status`, 'utf8'),
      readlink(`/proc/${pid}/exe`),
    ])
    const of = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    return { pid, parent: of('PPid'), program: basename(program), megabytes: (of('VmRSS') * 1024) / 1e6 }
  } catch {
    return null
  }
}
