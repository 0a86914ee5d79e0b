import { spawn, type ChildProcess } from 'node:child_process'
import { glob, mkdtemp, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Embedded } from '../src/platform/database/embedded/embedded.ts'
import { findLocalPostgres } from '../src/platform/database/embedded/postgres15.ts'
import { startThrowaway } from '../src/platform/database/embedded/throwaway.ts'
import { root } from './sources.ts'
import type { Tally } from './tally.ts'

/**
 * Everything CI runs, in one command; types, lint and format are tests too (`order.test.ts`). Names given on the
 * command line narrow the tests to files whose path holds one of them.
 */
const wanted = process.argv.slice(2)

/** As many run side by side as there are processors; more would keep a busy machine from answering any of them in time. */
const sideBySide = Math.max(2, availableParallelism())

/** Files that share a process: enough to load the program seldom, few enough that no house stays open for long. */
const filesAtOnce = 12

/** Of a single test; whoever stands still for so long does not come back. */
const patience = 600_000

/** Some files of tests, run in one process against one server. */
interface Batch {
  readonly name: string
  readonly files: readonly string[]
  readonly server: Embedded
}

interface Ended {
  readonly batch: Batch
  readonly code: number
  readonly tallies: readonly Tally[]
  readonly printed: string
}

/** A process of its own each: what takes long, or measures how long something takes. */
const standsAlone = (path: string): boolean =>
  path === 'test/order.test.ts' || /(journeys|faults|two-commands|embedded)\//.test(path)

async function testFiles(): Promise<string[]> {
  const found: string[] = []
  for await (const path of glob(['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'], {
    cwd: root,
  }))
    found.push(path)
  const chosen =
    wanted.length === 0 ? found : found.filter((path) => wanted.some((part) => path.includes(part)))
  return chosen.toSorted()
}

/** What asks the database itself: it runs on the oldest PostgreSQL we promise too, where one is installed. */
const onDatabase = (path: string): boolean =>
  /\/(rooms|hall|platform\/(audit|seal|identity|permits|limits|database|jobs|outbox|email|places))\//.test(
    path,
  ) && !/\/(embedded|backup)\//.test(path)

/** Those that take longest first, so that nobody waits for one of them at the end. */
function batchesOf(name: string, files: readonly string[], server: Embedded): Batch[] {
  const alone = files.filter(standsAlone).map((path) => ({ name, files: [path], server }))
  const together = files.filter((path) => !standsAlone(path))
  const batches: Batch[] = []
  for (let from = 0; from < together.length; from += filesAtOnce)
    batches.push({ name, files: together.slice(from, from + filesAtOnce), server })
  return [...alone, ...batches]
}

const running = new Map<ChildProcess, () => string>()

async function run(batch: Batch, folder: string): Promise<Ended> {
  const counted = join(folder, `${batch.name}-${batch.files[0]!.replaceAll('/', '-')}.jsonl`)
  const child = spawn(
    process.execPath,
    [
      '--test',
      '--test-isolation=none',
      `--test-timeout=${patience}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${join(import.meta.dirname, 'tally.ts')}`,
      `--test-reporter-destination=${counted}`,
      ...batch.files,
    ],
    {
      cwd: root,
      env: {
        NODE_COMPILE_CACHE: join(folder, 'compiled'),
        ...process.env,
        OPENTENT_TEST_DATABASE: batch.server.superuserUrl,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const heard: Buffer[] = []
  child.stdout.on('data', (some: Buffer) => heard.push(some))
  child.stderr.on('data', (some: Buffer) => heard.push(some))
  const printed = () => Buffer.concat(heard).toString()
  running.set(child, printed)
  const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? 1)))
  running.delete(child)
  const lines = await readFile(counted, 'utf8').catch(() => '')
  const tallies = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Tally)
  return { batch, code, tallies, printed: printed() }
}

const minutes = (milliseconds: number): string => `${(milliseconds / 60_000).toFixed(1)} min`

function tell({ batch, printed }: Ended): void {
  const [first, ...more] = batch.files
  console.log(
    `\n— ${batch.name}: ${first}${more.length ? ` and ${more.length} more` : ''}\n${printed.trim()}`,
  )
}

/** The last page: how many there were, what failed and where, and which files took longest. Answers the exit code. */
function conclude(ended: readonly Ended[], since: number): number {
  const tallies = ended.flatMap((one) => one.tallies)
  const sum = (of: (one: Tally) => number) => tallies.reduce((total, one) => total + of(one), 0)
  console.log('\n— Which files took longest')
  for (const one of tallies.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 12))
    console.log(`  ${(one.milliseconds / 1000).toFixed(0).padStart(4)} s  ${relative(root, one.file)}`)

  const failures = ended.flatMap(({ batch, code, tallies: counted }) => {
    const named = counted.flatMap((one) =>
      one.failed.map((test) => `${batch.name}: ${relative(root, one.file)}: ${test}`),
    )
    return code === 0 || named.length
      ? named
      : [`${batch.name}: ${batch.files.join(', ')}: ended with ${code}`]
  })
  const untold = ended.filter((one) => one.code === 0 && one.tallies.length === 0)
  for (const { batch } of untold) failures.push(`${batch.name}: ${batch.files.join(', ')}: told of no test`)
  console.log(
    `\n— ${sum((one) => one.tests)} tests, ${sum((one) => one.passed)} passed, ${sum((one) => one.skipped)} left out, in ${minutes(performance.now() - since)}`,
  )
  if (failures.length === 0) return 0
  console.log('\n✖ What failed:')
  for (const failure of failures) console.log(`✖ ${failure}`)
  return 1
}

async function main(): Promise<number> {
  const since = performance.now()
  const files = await testFiles()
  if (files.length === 0) {
    console.log(`No test's path holds ${wanted.join(' or ')}.`)
    return 1
  }
  const folder = await mkdtemp(join(tmpdir(), 'opentent-tests-'))
  const settings = { max_connections: '400' }
  const servers: Embedded[] = []
  const begin = async (bin?: string) => {
    const server = await startThrowaway({ ...(bin ? { bin } : {}), log: () => undefined, settings })
    servers.push(server)
    return server
  }
  // Whoever ends the run early still reads how far it had come.
  process.once('SIGTERM', () => {
    for (const [child, printed] of running) {
      child.kill('SIGKILL')
      console.log(`\n— Ended early:\n${printed().trim()}`)
    }
    process.exit(1)
  })
  try {
    const older = findLocalPostgres()
    if (!older)
      console.log('— No PostgreSQL 15 is installed here, so the database tests run on the embedded 18 only.')
    const waiting = batchesOf('PostgreSQL 18', files, await begin())
    const onOlder = older ? files.filter(onDatabase) : []
    if (older && onOlder.length)
      waiting.push(...batchesOf(`PostgreSQL ${older.version}`, onOlder, await begin(older.bin)))
    const ended: Ended[] = []
    const work = async () => {
      for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
        const one = await run(batch, folder)
        ended.push(one)
        tell(one)
      }
    }
    await Promise.all(Array.from({ length: sideBySide }, work))
    return conclude(ended, since)
  } finally {
    for (const server of servers) await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

process.exitCode = await main()
