import { readdir, readFile, readlink } from 'node:fs/promises'
import { basename, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const linux = process.platform === 'linux'

/** Whether a process runs. One that has ended but was never waited for (a zombie) does not. */
export async function isAlive(pid: number): Promise<boolean> {
  if (linux) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
    return stat !== null && !/^[ZXx]/.test(stat.slice(stat.lastIndexOf(')') + 2))
  }
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * Whether a living process is a PostgreSQL server of exactly this folder. Every server process works with
 * its data folder as its working folder, so a number used again by something else is never mistaken for it.
 */
export async function isServerOf(folder: string, pid: number): Promise<boolean> {
  if (!(await isAlive(pid))) return false
  return !linux || ((await workingFolder(pid)) === folder && engineTools.has(await programOf(pid)))
}

const engineTools = new Set(['postgres', 'initdb'])
const workingFolder = (pid: number) => readlink(`/proc/${pid}/cwd`).catch(() => '')

const programOf = async (pid: number) => {
  const path = await readlink(`/proc/${pid}/exe`).catch(() => '')
  return basename(path.replace(/ \(deleted\)$/, ''))
}

async function enginesWithin(folder: string): Promise<number[]> {
  const found: number[] = []
  for (const name of linux ? await readdir('/proc') : []) {
    const pid = Number(name)
    if (!Number.isInteger(pid) || pid === process.pid) continue
    const at = await workingFolder(pid)
    if (at !== folder && !at.startsWith(folder + sep)) continue
    if (engineTools.has(await programOf(pid)) && (await isAlive(pid))) found.push(pid)
  }
  return found
}

/**
 * Ends what is left of a server whose first process was killed: its other processes end by themselves
 * once they look up from their work, which a long query may not do for minutes. Safe, since a server that
 * lost its first process recovers from its log anyway, and necessary, since none may still write by then.
 */
export async function endLeftovers(folder: string): Promise<void> {
  for (let turn = 0; ; turn++) {
    const left = await enginesWithin(folder)
    if (left.length === 0) return
    if (turn === 2_000) throw new Error(`processes of a killed server do not end: ${left.join(', ')}`)
    if (turn % 50 === 0) for (const pid of left) signal(pid, turn === 0 ? 'SIGQUIT' : 'SIGKILL')
    await pause(10)
  }
}

/** Sends a signal to a process that may have gone meanwhile. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault
  }
}
