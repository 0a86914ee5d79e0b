import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip, gunzipSync, gzipSync } from 'node:zlib'

/**
 * A file of a backup: gzip, then closed in pieces with AES-256-GCM under a key of its own, so that it is written
 * and read in a stream of any length, and a piece that is changed, moved, missing or of another file is noticed.
 *
 * Layout: the magic line, 32 bytes of salt, then pieces of 64 KiB and 16 bytes tag each, the last one shorter.
 * Key: HKDF-SHA-256 of the backup key with that salt. Nonce: the piece's number in 11 bytes, then 1 for the last
 * piece and 0 for all others. The file's name in the backup is authenticated with every piece.
 */
const magic = Buffer.from('opentent sealed file 1\n')
const saltLength = 32
const pieceLength = 64 * 1024
const tagLength = 16

/** What lies on disk of a sealed file. */
export interface Written {
  readonly bytes: number
  /** Of the bytes on disk, so that whoever keeps copies can check them without any key. */
  readonly sha256: string
}

/** A file of a backup is not what was written; the message names it. */
export class Damaged extends Error {
  override readonly name = 'Damaged'
}

/** A stream of bytes of any length, or some few in hand. */
export type Bytes = Flow | Uint8Array
type Flow = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

const level = 1
const manner = { flag: 'wx', mode: 0o600 } as const

/** Writes one file, closed, where none is yet. Whoever needs it to last sees it safely on the disk (`saved.ts`). */
export async function writeSealed(
  key: Uint8Array,
  path: string,
  name: string,
  source: Bytes,
): Promise<Written> {
  if (source instanceof Uint8Array) return writeSmall(key, path, name, source)
  const hash = createHash('sha256')
  let bytes = 0
  const measured = async function* (sealed: Flow) {
    for await (const piece of sealed) {
      hash.update(piece)
      bytes += piece.length
      yield piece
    }
  }
  await pipeline(
    source,
    createGzip({ level }),
    (open: Flow) => sealing(key, name, open),
    measured,
    createWriteStream(path, { ...manner, flags: manner.flag }),
  )
  return { bytes, sha256: hash.digest('hex') }
}

/** The same in one go: a database is a thousand small files, and a stream for each doubles the work. */
async function writeSmall(key: Uint8Array, path: string, name: string, open: Uint8Array): Promise<Written> {
  const pieces: Buffer[] = []
  for await (const piece of sealing(key, name, [gzipSync(open, { level })])) pieces.push(piece)
  const sealed = Buffer.concat(pieces)
  await writeFile(path, sealed, manner)
  return { bytes: sealed.length, sha256: createHash('sha256').update(sealed).digest('hex') }
}

/**
 * Reads a file back, in pieces that are each authentic.
 * @throws Damaged when it is not what was written under this name and key, or not of the SHA-256 `expected`
 */
export async function* readSealed(
  key: Uint8Array,
  path: string,
  name: string,
  expected?: string,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const stored = async function* () {
    for await (const piece of createReadStream(path, {
      highWaterMark: pieceLength,
    }) as AsyncIterable<Buffer>) {
      hash.update(piece)
      yield piece
    }
  }
  const gunzip = createGunzip()
  const opened = pipeline(opening(key, name, stored()), gunzip)
  opened.catch(() => undefined)
  try {
    yield* gunzip as AsyncIterable<Buffer>
    await opened
  } catch (fault) {
    throw fault instanceof Damaged
      ? fault
      : new Damaged(`${name} cannot be read: ${(fault as Error).message}`)
  }
  if (expected !== undefined && hash.digest('hex') !== expected) {
    throw new Damaged(`${name} is not the file that was written into this backup`)
  }
}

/** A sealed file no larger is opened in one go. */
const small = 64 * 1024

/** Writes the file that lies closed at `from`, opened, to a place where none is yet. */
export async function unsealTo(
  key: Uint8Array,
  { from, name, expected }: { from: string; name: string; expected?: string },
  to: string,
): Promise<void> {
  const { size } = await stat(from).catch(() => {
    throw new Damaged(`${name} is missing`)
  })
  if (size > small)
    return pipeline(
      readSealed(key, from, name, expected),
      createWriteStream(to, { ...manner, flags: manner.flag }),
    )
  const stored = await readFile(from)
  if (expected !== undefined && createHash('sha256').update(stored).digest('hex') !== expected)
    throw new Damaged(`${name} is not the file that was written into this backup`)
  const zipped = await Array.fromAsync(
    opening(
      key,
      name,
      (async function* () {
        yield stored
      })(),
    ),
  )
  await writeFile(to, gunzipSync(Buffer.concat(zipped), { maxOutputLength: 1e9 }), manner)
}

const keyFor = (key: Uint8Array, salt: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, salt, 'opentent sealed file', 32))

function nonceOf(piece: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(piece, 5, 6)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** The source cut into pieces of one length; the last may be shorter, or empty. */
async function* cut(source: Flow, length: number): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const part of source) {
    held.push(part)
    size += part.length
    if (size <= length) continue
    const whole = Buffer.concat(held)
    let at = 0
    for (; whole.length - at > length; at += length)
      yield { piece: whole.subarray(at, at + length), last: false }
    held = [whole.subarray(at)]
    size = whole.length - at
  }
  yield { piece: Buffer.concat(held), last: true }
}

async function* sealing(key: Uint8Array, name: string, open: Flow): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltLength)
  yield Buffer.concat([magic, salt])
  const own = keyFor(key, salt)
  let number = 0
  for await (const { piece, last } of cut(open, pieceLength)) {
    const cipher = createCipheriv('aes-256-gcm', own, nonceOf(number++, last))
    cipher.setAAD(Buffer.from(name))
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  }
}

async function* opening(
  key: Uint8Array,
  name: string,
  stored: AsyncGenerator<Buffer>,
): AsyncGenerator<Buffer> {
  const { head, rest } = await begun(stored, name)
  const own = keyFor(key, head.subarray(magic.length))
  let number = 0
  for await (const { piece, last } of cut(rest, pieceLength + tagLength)) {
    const decipher = createDecipheriv('aes-256-gcm', own, nonceOf(number++, last))
    decipher.setAAD(Buffer.from(name))
    try {
      decipher.setAuthTag(piece.subarray(-tagLength))
      yield Buffer.concat([decipher.update(piece.subarray(0, -tagLength)), decipher.final()])
    } catch {
      throw new Damaged(`${name} was changed, cut short, or closed under another key`)
    }
  }
}

async function begun(stored: AsyncGenerator<Buffer>, name: string): Promise<{ head: Buffer; rest: Flow }> {
  const length = magic.length + saltLength
  let first = Buffer.alloc(0)
  while (first.length < length) {
    const next = await stored.next()
    if (next.done) break
    first = Buffer.concat([first, next.value])
  }
  if (first.length < length || !first.subarray(0, magic.length).equals(magic))
    throw new Damaged(`${name} is not a file of a backup`)
  const rest = async function* () {
    yield first.subarray(length)
    yield* stored
  }
  return { head: first.subarray(0, length), rest: rest() }
}
