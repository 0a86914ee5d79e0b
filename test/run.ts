import { spawn } from 'node:child_process'
import { glob } from 'node:fs/promises'
import { findLocalPostgres } from '../src/platform/database/embedded/postgres15.ts'
import { startThrowaway } from '../src/platform/database/embedded/throwaway.ts'
import { root } from './sources.ts'

/**
 * Everything CI runs, in one command; types, lint and format are tests too (`order.test.ts`). Names given on the
 * command line narrow the tests to files whose path holds one of them.
 */
const wanted = process.argv.slice(2)

function run(
  name: string,
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<number> {
  console.log(`\n— ${name}`)
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Types, lint and format first; the browser's journeys last, since a smaller test has mostly named what they break. */
const turnOf = (path: string): number =>
  path === 'test/order.test.ts' ? 0 : path.includes('journeys/') ? 2 : 1

async function testFiles(): Promise<string[]> {
  const found: string[] = []
  for await (const path of glob(['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'], {
    cwd: root,
  }))
    found.push(path)
  const chosen =
    wanted.length === 0 ? found : found.filter((path) => wanted.some((part) => path.includes(part)))
  return chosen.toSorted((a, b) => turnOf(a) - turnOf(b) || (a < b ? -1 : 1))
}

const onDatabase = (path: string): boolean =>
  /\/(rooms|hall|platform\/(audit|seal|identity|permits|limits|database|jobs|outbox|email|places))\//.test(
    path,
  ) && !/\/(embedded|backup)\//.test(path)

async function testsOn(
  name: string,
  files: string[],
  bin?: string,
  reporter: string[] = [],
): Promise<number> {
  const server = await startThrowaway({
    ...(bin ? { bin } : {}),
    log: () => undefined,
    settings: { max_connections: '400' },
  })
  try {
    return await run(
      name,
      process.execPath,
      ['--test', '--test-isolation=none', '--test-timeout=900000', ...reporter, ...files],
      {
        OPENTENT_TEST_DATABASE: server.superuserUrl,
      },
    )
  } finally {
    await server.stop()
  }
}

async function main(): Promise<number> {
  const files = await testFiles()
  if (wanted.length > 0) return testsOn('Tests', files)
  const older = findLocalPostgres()
  if (older) {
    const name = `Database tests on PostgreSQL ${older.version}`
    const onOlder = await testsOn(name, files.filter(onDatabase), older.bin, ['--test-reporter=dot'])
    if (onOlder !== 0) return onOlder
  } else
    console.log('\n— No PostgreSQL 15 is installed here, so the database tests run on the embedded 18 only.')
  return testsOn('Tests', files)
}

process.exitCode = await main()
