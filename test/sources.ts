import { glob, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'

export const root = new URL('../', import.meta.url).pathname

export interface Source {
  /** From the project's root: `src/rooms/people/store.ts`. */
  readonly path: string
  readonly text: string
  /** Our own files it imports, from the project's root. */
  readonly imports: readonly string[]
  /** Packages it imports. */
  readonly packages: readonly string[]
}

const imported =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

/** The source files below some folders, with what they import. */
export async function sources(...patterns: string[]): Promise<Source[]> {
  const found: Source[] = []
  for await (const path of glob(patterns, { cwd: root })) {
    const text = await readFile(join(root, path), 'utf8')
    const names = [...text.matchAll(imported)].map((match) => match[1] ?? match[2]!)
    found.push({
      path,
      text,
      imports: names
        .filter((name) => name.startsWith('.'))
        .map((name) => normalize(join(dirname(path), name))),
      packages: names.filter((name) => !name.startsWith('.')),
    })
  }
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

export const isTest = (path: string): boolean => /\.(test|fixture)\.ts$/.test(path)
