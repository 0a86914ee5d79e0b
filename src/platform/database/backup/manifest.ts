import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Secrets } from '../../secrets.ts'
import { Damaged } from './sealed-file.ts'

const table = z.object({
  name: z.string(),
  rows: z.int(),
  /** Sum of a digest of each row, whatever their order; of a physical backup only. */
  digest: z.string().optional(),
  /** The columns as they were written; of a logical backup only. */
  columns: z.array(z.string()).optional(),
})

const told = z.object({
  format: z.literal(1),
  kind: z.enum(['physical', 'logical']),
  program: z.string(),
  postgres: z.string(),
  begunAt: z.iso.datetime(),
  /** Whatever was saved before this moment is in it. */
  takenAt: z.iso.datetime(),
  /** Nothing that was saved after this moment is in it. */
  endedAt: z.iso.datetime(),
  /** Where it lies in the server's log of changes; of a physical backup only. */
  log: z
    .object({
      system: z.string(),
      timeline: z.int(),
      from: z.string(),
      to: z.string(),
      firstSegment: z.string(),
    })
    .optional(),
  migrations: z.array(z.object({ name: z.string(), digest: z.string() })),
  tables: z.array(table),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), called: z.boolean() })).optional(),
  folders: z.array(z.string()),
  files: z.int(),
  bytes: z.int(),
  /** SHA-256 of the file SHA256SUMS. */
  sums: z.string(),
  /** What was looked at after writing, in words. */
  checked: z.array(z.string()),
  /** By this the right key is known; it tells nothing of the key. */
  knownBy: z.string(),
})

/** What a backup says of itself, in `manifest.json`, readable without a key and authentic with it. */
export type Manifest = z.infer<typeof told>
export type BackupTable = Manifest['tables'][number]

const signed = told.extend({ seal: z.string() })

const names = { manifest: 'manifest.json', sums: 'SHA256SUMS' } as const

/** The key that closes the files of backups; derived, so that it needs no place of its own. */
export const backupKeyOf = (secrets: Secrets): Uint8Array => secrets.derive('backup')

const hmac = (key: Uint8Array, text: string): string => createHmac('sha256', key).update(text).digest('hex')
export const markOf = (key: Uint8Array): string => hmac(key, 'this is the key of this backup')
const sealOf = (key: Uint8Array, manifest: Manifest): string =>
  hmac(key, JSON.stringify(told.parse(manifest)))

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** The two texts a backup ends with: the sums of its files, and what it says of itself. */
export function writtenManifest(
  key: Uint8Array,
  about: Omit<Manifest, 'format' | 'sums' | 'files' | 'bytes' | 'knownBy'>,
  files: ReadonlyMap<string, { bytes: number; sha256: string }>,
): { name: string; text: string }[] {
  const sums = [...files].map(([name, { sha256 }]) => `${sha256}  ${name}\n`).join('')
  const manifest: Manifest = told.parse({
    ...about,
    format: 1,
    files: files.size,
    bytes: [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    sums: createHash('sha256').update(sums).digest('hex'),
    knownBy: markOf(key),
  })
  return [
    { name: names.sums, text: sums },
    {
      name: names.manifest,
      text: `${JSON.stringify({ ...manifest, seal: sealOf(key, manifest) }, null, 2)}\n`,
    },
  ]
}

/** A whole backup in a folder, not yet opened. */
export interface FoundBackup {
  readonly folder: string
  readonly manifest: Manifest
  readonly seal: string
}

/** A backup whose key we hold; its manifest and its list of files are authentic. */
export interface OpenBackup extends FoundBackup {
  readonly key: Uint8Array
  /** SHA-256 by name. */
  readonly files: ReadonlyMap<string, string>
}

/** The backup in a folder; null when there is none, or none that was finished. */
export async function backupIn(folder: string): Promise<FoundBackup | null> {
  const text = await readFile(join(folder, names.manifest), 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return null
    throw fault
  })
  if (text === null) return null
  const { seal, ...manifest } = readAs(text)
  return { folder, manifest, seal }
}

function readAs(text: string): z.infer<typeof signed> {
  try {
    return signed.parse(JSON.parse(text))
  } catch {
    throw new Damaged(`${names.manifest} cannot be read: it is damaged, or of a newer Opentent`)
  }
}

/** The finished backups below a folder, oldest first. */
export async function backupsBelow(folder: string): Promise<FoundBackup[]> {
  const found: FoundBackup[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.startsWith('.') || !(await stat(join(folder, name)).catch(() => null))?.isDirectory()) continue
    const one = await backupIn(join(folder, name)).catch(() => null)
    if (one) found.push(one)
  }
  return found.toSorted((a, b) => (a.manifest.takenAt < b.manifest.takenAt ? -1 : 1))
}

/** Whether this is the key a backup was closed with. */
export const isKeyOf = (key: Uint8Array, { manifest }: FoundBackup): boolean =>
  same(markOf(key), manifest.knownBy)

/**
 * Opens a backup with its key.
 * @throws Damaged when its manifest or its list of files was changed
 */
export async function openBackup(key: Uint8Array, found: FoundBackup): Promise<OpenBackup> {
  if (!same(sealOf(key, found.manifest), found.seal))
    throw new Damaged(`${names.manifest} was changed after the backup`)
  const text = await readFile(join(found.folder, names.sums), 'utf8').catch(() => '')
  if (createHash('sha256').update(text).digest('hex') !== found.manifest.sums)
    throw new Damaged(`${names.sums} is missing, or was changed after the backup`)
  const lines = text.split('\n').filter(Boolean)
  return { ...found, key, files: new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)])) }
}
