import { closeSync, constants, openSync } from 'node:fs'
import { open, rm, stat, writeFile } from 'node:fs/promises'
import { handBack, type Place } from './place.ts'

const mostBytes = 4 * 1024 * 1024
const { O_APPEND, O_CREAT, O_NOFOLLOW, O_RDWR, O_WRONLY } = constants

/** Opens the server's log for appending, as a descriptor to hand to it. The caller closes its own copy. */
export async function openJournal(place: Place): Promise<{ fd: number; close(): void }> {
  const fd = openSync(place.journal, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600)
  await handBack(place, place.journal)
  return { fd, close: () => closeSync(fd) }
}

/** Keeps the log below 4 MB, with one older part beside it; the server appends, so it never notices. */
export async function trimJournal(place: Place): Promise<void> {
  if ((await journalLength(place)) <= mostBytes) return
  const older = `${place.journal}.1`
  const file = await open(place.journal, O_RDWR | O_NOFOLLOW)
  try {
    const text = await file.readFile()
    await rm(older, { force: true })
    await writeFile(older, text, { flag: 'wx', mode: 0o600 })
    await file.truncate()
  } finally {
    await file.close()
  }
  await handBack(place, older)
}

/** How long the log is now, so that only what is written from here on is looked at later. */
export const journalLength = (place: Place): Promise<number> =>
  stat(place.journal).then(
    (file) => file.size,
    () => 0,
  )

/** The last lines the server wrote since then. */
export async function lastWords(place: Place, since: number, lines = 4): Promise<string> {
  const file = await open(place.journal).catch(() => null)
  if (!file) return ''
  try {
    const { size } = await file.stat()
    const from = Math.max(since > size ? 0 : since, size - 4096)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, from)
    return buffer.toString('utf8', 0, bytesRead).trim().split('\n').slice(-lines).join('\n')
  } finally {
    await file.close()
  }
}
