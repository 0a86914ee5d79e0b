import { createGzip } from 'node:zlib'
import { readdir, readFile, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** What is no part of the program: what it installed, what it keeps, and whatever is hidden. */
const leftOut = (name: string): boolean =>
  name === 'node_modules' || name.startsWith('data') || name.startsWith('.')

async function filesBelow(folder: string, isRoot: boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries
      .filter((entry) => !(isRoot && leftOut(entry.name)))
      .map(async (entry) => {
        const path = join(folder, entry.name)
        if (entry.isDirectory()) return filesBelow(path, false)
        return entry.isFile() ? [path] : []
      }),
  )
  return found.flat().toSorted()
}

/** The source of the program as it runs here, changes of this hub included, as a `.tar.gz` (AGPL-3.0, section 13). */
export async function sourceArchive(name: string): Promise<ReadableStream<Uint8Array>> {
  const { pack } = await import('tar-stream')
  const tar = pack()
  void (async () => {
    for (const path of await filesBelow(root, true)) {
      const { mode } = await stat(path)
      tar.entry(
        { name: `${name}/${relative(root, path)}`, mode: mode & 0o755, mtime: new Date(0) },
        await readFile(path),
      )
    }
    tar.finalize()
  })().catch((fault: unknown) => tar.destroy(fault as Error))
  return Readable.toWeb(tar.pipe(createGzip())) as ReadableStream<Uint8Array>
}
