import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { lchown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { engineEnvironment, type Engine } from './engine.ts'
import { CannotStart, handOver, syncFolder, writeWhole, type Owner, type Place } from './place.ts'
import { endLeftovers } from './processes.ts'

/** Written last into a new data folder: one that has it was made whole. */
const marker = 'made-by-opentent'

/**
 * The superuser's password of the cluster in this place; makes a new cluster when there is none.
 *
 * A new one is made beside and takes its name only when whole, so what a killed start leaves half-made
 * has never held anything and is cleared away. A folder that bears the name is never touched.
 */
export async function openCluster(place: Place, engine: Engine, fsync: boolean): Promise<string> {
  const major = await readOrNull(join(place.cluster, 'PG_VERSION'))
  if (major === null && (await isAbsent(place.cluster))) {
    await fillCluster(place, (folder) => initialise(place, engine, folder, fsync))
    return passwordOf(place.cluster)
  }
  if (major === null || (await readOrNull(join(place.cluster, marker))) === null) {
    throw new CannotStart(
      `The folder ${place.cluster} holds no whole database of Opentent: ` +
        'move it elsewhere, then start for an empty hub or restore a backup.',
    )
  }
  if (Number(major) !== engine.major) {
    throw new CannotStart(
      `The data in ${place.cluster} are of PostgreSQL ${major.trim()} and this Opentent brings ${engine.major}: ` +
        'with the Opentent you had before, run "bin/opentent backup --logical DIR"; ' +
        'with this one, run "bin/opentent restore DIR" into an empty data folder.',
    )
  }
  return passwordOf(place.cluster)
}

/**
 * Puts a data folder in its place: `fill` writes it into an empty folder, and it takes its name only when
 * all is there. Refuses when a database is there already, or when what was written is not whole.
 */
export async function fillCluster(place: Place, fill: (folder: string) => Promise<void>): Promise<void> {
  if (!(await isAbsent(place.cluster))) {
    throw new CannotStart(`There is a database in ${place.cluster} already: choose an empty data folder.`)
  }
  const making = await mkdtemp(join(place.home, 'making-'))
  const folder = join(making, 'cluster')
  try {
    await mkdir(folder, { mode: 0o700 })
    await fill(folder)
    for (const name of ['PG_VERSION', 'secrets', marker]) {
      if ((await readOrNull(join(folder, name))) !== null) continue
      throw new CannotStart(
        `What was to become the database in ${place.home} is not whole: ${name} is missing.`,
      )
    }
    if (place.owner) await handOverAll(folder, place.owner)
    await syncFolder(folder)
    await rename(folder, place.cluster)
    await syncFolder(place.home)
  } finally {
    await rm(making, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Runs `initdb`; with fsync its own syncing is kept, which costs a tenth of a second. */
async function initialise(place: Place, engine: Engine, folder: string, fsync: boolean): Promise<void> {
  const maker = place.owner && { ...(await namedUser()), gid: place.owner.gid }
  const password = randomBytes(24).toString('base64url')
  const making = join(folder, '..')
  await writeFile(join(making, 'password'), password, { mode: 0o600, flag: 'wx' })
  if (maker)
    for (const path of [making, join(making, 'password'), folder]) await lchown(path, maker.uid, maker.gid)

  const locale =
    engine.major >= 17
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8']
  const options = [
    ['-D', maker ? '/proc/self/cwd' : folder, '-U', 'postgres', '-A', 'scram-sha-256', '--encoding=UTF8'],
    [`--pwfile=${maker ? '/proc/self/cwd/..' : making}/password`, '--data-checksums', '--no-instructions'],
    [...locale, ...(fsync ? [] : ['--no-sync'])],
  ]
  await run(join(engine.bin, 'initdb'), options.flat(), folder, maker)

  await rm(join(making, 'password'))
  if (place.owner) await handOver(place, making)
  await writeWhole(place, join(folder, 'secrets'), `${JSON.stringify({ superuser: password })}\n`)
  await writeWhole(place, join(folder, marker), `PostgreSQL ${engine.version}\n`)
}

async function run(program: string, options: string[], cwd: string, owner: Owner | null): Promise<void> {
  const { code, said } = await new Promise<{ code: number | null; said: string }>((resolve, reject) => {
    const child = spawn(program, options, {
      cwd,
      env: engineEnvironment,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...owner,
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said }))
  })
  if (code === 0) return
  throw new CannotStart(
    `A new database could not be made in ${cwd}: ${said.trim() || `initdb ended with ${code}`}`,
  )
}

/** `initdb` insists on a user with a name. The folder it fills is handed to the server's user right after. */
async function namedUser(): Promise<Owner> {
  const entries = ((await readOrNull('/etc/passwd')) ?? '').split('\n').map((line) => line.split(':'))
  const users = entries.map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  const user = users.find(({ name }) => name === 'nobody') ?? users.find(({ uid }) => uid > 0)
  if (user) return { uid: user.uid, gid: user.gid }
  throw new CannotStart(
    'PostgreSQL needs a user other than root on this machine: add one, for example "nobody".',
  )
}

async function handOverAll(folder: string, { uid, gid }: Owner): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) await lchown(join(folder, name), uid, gid)
  await lchown(folder, uid, gid)
}

/** Clears away what killed starts left half-made. Only the holder of the place may do so. */
export async function clearHalfMade(place: Place): Promise<void> {
  for (const name of await readdir(place.home)) {
    if (!name.startsWith('making-')) continue
    await endLeftovers(join(place.home, name))
    await rm(join(place.home, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

async function passwordOf(cluster: string): Promise<string> {
  const secrets = JSON.parse(await readFile(join(cluster, 'secrets'), 'utf8')) as { superuser: string }
  return secrets.superuser
}

const readOrNull = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)

const isAbsent = (folder: string): Promise<boolean> =>
  readdir(folder).then(
    (names) => names.length === 0,
    (fault: NodeJS.ErrnoException) => fault.code === 'ENOENT',
  )
