import { createGzip } from 'node:zlib'
import { readdir, readFile, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * The parts of the program, by name. Beside them an operator may keep anything: data, backups, a key on its way to
 * paper. None of that is ever handed out.
 */
const parts = new Set([
  'bench',
  'bin',
  'docs',
  'migrations',
  'src',
  'test',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'package-lock.json',
  'package.json',
  'schema.sql',
  'tsconfig.json',
])

async function filesBelow(folder: string, isRoot = false): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries
      .filter(({ name }) => (isRoot ? parts.has(name) : !name.startsWith('.')))
      .map(async (entry) => {
        const path = join(folder, entry.name)
        if (entry.isDirectory()) return filesBelow(path)
        return entry.isFile() ? [path] : []
      }),
  )
  return found.flat().toSorted()
}

/** The source of the program as it runs here, changes of this hub included, as a `.tar.gz` (AGPL-3.0, section 13). */
export async function sourceArchive(name: string, root = here): Promise<ReadableStream<Uint8Array>> {
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
