import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

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

/** Starts one of the programs of this folder. */
export function start(program: string, settings: Readonly<Record<string, string>> = {}): Child {
  const child = spawn(process.execPath, ['--no-warnings', fileURLToPath(new URL(program, import.meta.url))], {
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
