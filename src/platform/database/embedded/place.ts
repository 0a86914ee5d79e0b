import { chmod, lchown, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** The database cannot be started for a reason we foresaw; the message is one sentence with its mend. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

/** A user of the machine, as numbers. */
export interface Owner {
  readonly uid: number
  readonly gid: number
}

/** Where one hub's database lies, all below `./data/postgres`. */
export interface Place {
  readonly data: string
  readonly home: string
  /** The data folder of the server itself (PGDATA). */
  readonly cluster: string
  readonly sockets: string
  readonly journal: string
  readonly lock: string
  /** Whom the server runs as when the program is root; null when both are the same ordinary user. */
  readonly owner: Owner | null
  /** Whether root works in the folder of an ordinary user, who will want to use it again. */
  readonly guest: boolean
}

/**
 * PostgreSQL refuses to run as root, so under root it runs as this number. It needs no entry in
 * `/etc/passwd` and lies in a range (60706 to 61183) that systemd and `useradd` both leave alone,
 * so that no other program shares it, as one might share `nobody`. Only `cluster` and `socket` belong
 * to it; the folder above stays root's, so that a misled server cannot put a link in root's way.
 */
const unprivileged: Owner = { uid: 61_000, gid: 61_000 }

/** Makes the folders a database needs below a data folder, and decides whom the server runs as. */
export async function preparePlace(data: string): Promise<Place> {
  const above = resolve(data)
  try {
    await mkdir(join(above, 'postgres'), { recursive: true, mode: 0o700 })
    const home = await realpath(join(above, 'postgres'))
    const owner = await ownerOf(above, home)
    const place: Place = {
      data: above,
      home,
      cluster: join(home, 'cluster'),
      sockets: join(home, 'socket'),
      journal: join(home, 'server.log'),
      lock: join(home, 'lock'),
      owner,
      guest: owner !== null && owner !== unprivileged,
    }
    if (owner === unprivileged) await lchown(home, 0, owner.gid)
    await chmod(home, owner === unprivileged ? 0o710 : 0o700)
    return place
  } catch (fault) {
    if (fault instanceof CannotStart) throw fault
    throw new CannotStart(
      `The database folder ${join(above, 'postgres')} cannot be used (${(fault as Error).message}): ` +
        'give this user the right to write there, or choose another data folder.',
    )
  }
}

async function ownerOf(data: string, home: string): Promise<Owner | null> {
  const { uid, gid } = await stat(home)
  const we = process.geteuid?.() ?? uid
  if (we !== 0 && we !== uid) {
    throw new CannotStart(
      `The database in ${data} belongs to another user of this machine (number ${uid}): ` +
        'start Opentent as the same user as before, or choose another data folder.',
    )
  }
  if (we !== 0) return null
  if (process.platform !== 'linux') {
    throw new CannotStart('PostgreSQL does not run as root: start Opentent as an ordinary user.')
  }
  return uid === 0 ? unprivileged : { uid, gid }
}

/** Gives a file or folder to the user the server runs as. Links are never followed: root may be at work. */
export async function handOver(place: Place, path: string): Promise<void> {
  if (place.owner) await lchown(path, place.owner.uid, place.owner.gid)
}

/** Gives a file of the folder itself to the ordinary user whose folder it is, when root made it. */
export async function handBack(place: Place, path: string): Promise<void> {
  if (place.guest) await handOver(place, path)
}

/** Writes a file whole or not at all, also when the machine fails meanwhile. Mode 0600. */
export async function writeWhole(place: Place, path: string, text: string): Promise<void> {
  const draft = `${path}.draft`
  await rm(draft, { force: true })
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(text)
    if (place.owner) await file.chown(place.owner.uid, place.owner.gid)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}

/** Makes the names in a folder last through a failure of the machine. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** An empty folder for the sockets: what a killed server left there would only stand in the way. */
export async function freshSockets(place: Place): Promise<void> {
  await rm(place.sockets, { recursive: true, force: true })
  await mkdir(place.sockets, { mode: 0o700 })
  await handOver(place, place.sockets)
}
