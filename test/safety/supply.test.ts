import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { isTest, root, sources } from '../sources.ts'

interface Locked {
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
}

test('every library comes from one registry, in the version and with the bytes that were locked, days after it was published, and runs nothing when installed', async () => {
  const lock = JSON.parse(await readFile(`${root}package-lock.json`, 'utf8')) as {
    packages: Record<string, Locked>
  }
  const loose = Object.entries(lock.packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .filter(
      ([, { resolved, integrity }]) =>
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) ||
        !integrity?.startsWith('sha512-'),
    )
  assert.deepEqual(
    loose.map(([path]) => path),
    [],
  )
  const made = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as Record<
    string,
    Record<string, string>
  >
  const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(made[kind] ?? {}),
  )
  assert.deepEqual(
    versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    [],
  )
  const settings = await readFile(`${root}.npmrc`, 'utf8')
  assert.match(settings, /^ignore-scripts=true$/m)
  // Days. npm itself refuses to take, or to install, a version that is younger.
  const age = Number(/^min-release-age=(\d+)$/m.exec(settings)?.[1])
  assert.ok(age >= 5, `min-release-age is ${age}`)
})

/** How keys and tokens of well-known kinds look. */
const secrets =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}|\b[rs]k_live_[A-Za-z0-9]{16}|\bxox[abpr]-[A-Za-z0-9-]{10}|\bnpm_[A-Za-z0-9]{36}\b/

test('no secret stands in the source', async () => {
  const all = await sources(
    '{src,test,bench,bin}/**/*.{ts,js,css,md,typ}',
    'docs/**/*.md',
    'migrations/*.sql',
    '*.{md,json}',
  )
  assert.deepEqual(
    all.filter(({ text }) => secrets.test(text)).map(({ path }) => path),
    [],
  )
  assert.ok(all.length > 500)
})

test('no password is asked for or kept anywhere', async () => {
  const asking = (await sources('src/**/*.ts')).filter(({ text }) =>
    /type(="|: ')password['"]|autocomplete="[a-z]+-password"/.test(text),
  )
  assert.deepEqual(
    asking.map(({ path }) => path),
    [],
  )
  assert.doesNotMatch(
    await readFile(`${root}schema.sql`, 'utf8'),
    /^\s+\S*password\S* (text|bytea|character)/im,
  )
})

test('every table for a spreadsheet goes through the one writer that makes signs harmless', async () => {
  const handing = (await sources('src/**/*.ts')).filter(
    ({ path, text, packages }) =>
      !isTest(path) &&
      (packages.some((name) => name.startsWith('csv-stringify')) || /['"]text\/csv/.test(text)),
  )
  const takingIn = ['src/platform/files/kinds.ts', 'src/platform/files/purposes.ts']
  const known = new Set([...takingIn, 'src/platform/csv/csv.ts'])
  assert.deepEqual(
    handing.map(({ path }) => path).filter((path) => !known.has(path)),
    [],
    'Use csvOf and csvDownload of src/platform/csv: they make = + - @ harmless in every cell.',
  )
})
