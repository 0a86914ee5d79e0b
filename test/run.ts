import { spawn } from 'node:child_process'
import { glob } from 'node:fs/promises'
import { findLocalPostgres } from '../src/platform/database/embedded/postgres15.ts'
import { startThrowaway } from '../src/platform/database/embedded/throwaway.ts'
import { root } from './sources.ts'

/**
 * Everything CI runs, in one command. Names given on the command line narrow the tests to files whose path
 * holds one of them, and leave out the checks.
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

const tool = (name: string): string => `${root}node_modules/.bin/${name}`

async function checks(): Promise<boolean> {
  const node = process.execPath
  const failed: string[] = []
  if (await run('Types', node, [tool('tsc'), '-p', '.'])) failed.push('types')
  if (await run('Lint', node, [tool('oxlint'), '--type-aware', '--quiet', 'src', 'test', 'bench', 'bin']))
    failed.push('lint')
  if (await run('Format', node, [tool('oxfmt'), '--check', 'src', 'test', 'bench', 'bin']))
    failed.push('format')
  if (failed.length > 0) console.log(`\nNot in order: ${failed.join(', ')}.`)
  return failed.length === 0
}

async function testFiles(): Promise<string[]> {
  const found: string[] = []
  for await (const path of glob(['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'], {
    cwd: root,
  }))
    found.push(path)
  const chosen =
    wanted.length === 0 ? found : found.filter((path) => wanted.some((part) => path.includes(part)))
  // The browser's journeys come last: what they show broken, a smaller test has mostly named already.
  return chosen.toSorted(
    (a, b) => Number(a.includes('journeys/')) - Number(b.includes('journeys/')) || (a < b ? -1 : 1),
  )
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
      ['--test', '--test-isolation=none', '--test-timeout=240000', ...reporter, ...files],
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
  const inOrder = await checks()
  const older = findLocalPostgres()
  let onOlder = 0
  if (older)
    onOlder = await testsOn(
      `Database tests on PostgreSQL ${older.version}`,
      files.filter(onDatabase),
      older.bin,
      ['--test-reporter=dot'],
    )
  else
    console.log('\n— No PostgreSQL 15 is installed here, so the database tests run on the embedded 18 only.')
  const tests = await testsOn('Tests', files)
  return inOrder && onOlder === 0 && tests === 0 ? 0 : 1
}

process.exitCode = await main()
