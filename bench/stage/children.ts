import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { manner } from '../../bin/becoming.js'

/** A process of its own that a bench started, ended with the bench. */
export interface Child {
  /** The next line it says. */
  line(): Promise<string>
  tell(line: string): void
  /** Memory it holds, in megabytes, as the kernel counts it. */
  readonly pid: number
  end(): Promise<void>
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts the hub of this folder, its memory kept as the product's is. */
export const startHub = (settings: Readonly<Record<string, string>>): Child =>
  start('served.ts', settings, manner)

/** Starts one of the programs of this folder. */
export function start(
  program: string,
  settings: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Child {
  const path = fileURLToPath(new URL(program, import.meta.url))
  const child = spawn(process.execPath, ['--no-warnings', ...flags, path], {
    env: { ...process.env, NODE_ENV: 'production', ...settings },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    pid: child.pid!,
    async line() {
      const next = await lines.next()
      if (next.done) throw new Error(`${program} ended before it answered`)
      return next.value
    },
    tell: (line) => void child.stdin.write(`${line}\n`),
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
