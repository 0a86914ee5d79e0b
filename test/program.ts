import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { root } from './sources.ts'

export interface Program {
  readonly url: string
  /** Everything it said until it listened. */
  readonly printed: string
  readonly child: ChildProcess
  stop(): Promise<void>
}

interface ProgramOptions {
  readonly data: string
  readonly environment?: Record<string, string>
  readonly flags?: readonly string[]
  /** The command that runs it: it must become the program, and add nothing to what it prints. */
  readonly under?: readonly string[]
}

/** Starts the real program on a folder, on a free port, and waits until it says where it listens. */
export async function freshProgram({
  data,
  environment = {},
  flags = [],
  under = [],
}: ProgramOptions): Promise<Program> {
  const [command, ...words] = [...under, process.execPath, `${root}src/main.ts`, ...flags]
  const child = spawn(command!, words, {
    cwd: root,
    env: { ...process.env, DATA: data, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const heard = Promise.withResolvers<string>()
  const hear = (chunk: Buffer): void => {
    printed += chunk.toString()
    const url = /http:\/\/localhost:\d+/.exec(printed)?.[0]
    if (url) heard.resolve(url)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  child.once('exit', (code) => heard.reject(new Error(`The program ended with ${code}: ${printed}`)))
  const late = setTimeout(() => heard.reject(new Error(`The program did not listen: ${printed}`)), 60_000)
  const url = await heard.promise.finally(() => clearTimeout(late))
  return {
    url,
    get printed() {
      return printed
    },
    child,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

/**
 * A port on which nothing listens just now, below those that systems deal out by themselves: a hub that is stopped and
 * started again finds it free still, whatever else runs beside it.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    const server = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false))
      server.listen(port, () => resolve(true))
    })
    if (!isFree) continue
    await new Promise<void>((resolve) => server.close(() => resolve()))
    return port
  }
}
