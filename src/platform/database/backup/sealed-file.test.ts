import assert from 'node:assert/strict'
import { createCipheriv } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { Damaged, readSealed, unsealTo, writeSealed } from './sealed-file.ts'

const key = new Uint8Array(32).fill(5)
const other = new Uint8Array(32).fill(6)

async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'opentent-sealed-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const read = async (path: string, name = 'name', by = key, expected?: string): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(readSealed(by, path, name, expected)))

/** Bytes that gzip cannot make smaller, so that lengths around a piece mean what they say. */
const noise = (length: number): Buffer =>
  createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(length))

test('what was closed is opened again, whatever its length and however it came', async () => {
  await inFolder(async (folder) => {
    let count = 0
    const roundTrip = async (bytes: Buffer, parts: number): Promise<void> => {
      const path = join(folder, String(count++))
      const step = Math.max(1, Math.ceil(bytes.length / parts))
      const flow = function* () {
        for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
      }
      const written = await writeSealed(key, path, 'name', parts === 1 ? bytes : flow())
      assert.deepEqual(await read(path, 'name', key, written.sha256), bytes)
      await unsealTo(key, { from: path, name: 'name', expected: written.sha256 }, `${path}.open`)
      assert.deepEqual(await readFile(`${path}.open`), bytes)
    }
    for (const length of [0, 1, 65_500, 65_536, 65_537, 131_072, 400_000])
      for (const parts of [1, 3]) await roundTrip(noise(length), parts)
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), fc.integer({ min: 1, max: 9 }), (bytes, parts) =>
        roundTrip(Buffer.from(bytes), parts),
      ),
      { numRuns: 30 },
    )
  })
})

test('a file that was changed, cut, moved, or is opened with another key is noticed', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'file')
    const { sha256 } = await writeSealed(key, path, 'name', noise(200_000))
    const whole = await readFile(path)
    const piece = 64 * 1024 + 16
    const head = 23 + 32
    const altered: Record<string, Buffer> = {
      'a bit changed': Buffer.from(whole.map((byte, at) => (at === whole.length - 40 ? byte ^ 1 : byte))),
      'a bit of the salt changed': Buffer.from(whole.map((byte, at) => (at === 30 ? byte ^ 1 : byte))),
      'the last piece missing': whole.subarray(0, head + piece * 3),
      'cut within a piece': whole.subarray(0, whole.length - 100),
      'two pieces exchanged': Buffer.concat([
        whole.subarray(0, head),
        whole.subarray(head + piece, head + 2 * piece),
        whole.subarray(head, head + piece),
        whole.subarray(head + 2 * piece),
      ]),
      'something added': Buffer.concat([whole, Buffer.from('x')]),
      empty: Buffer.alloc(0),
      'another kind of file': Buffer.from(
        'PK and so on, long enough to hold a head and a salt of thirty-two',
      ),
    }
    for (const [what, bytes] of Object.entries(altered)) {
      await writeFile(path, bytes)
      await assert.rejects(read(path), Damaged, what)
      await assert.rejects(unsealTo(key, { from: path, name: 'name' }, join(folder, 'open')), Damaged, what)
      await rm(join(folder, 'open'), { force: true })
    }
    await writeFile(path, whole)
    await assert.rejects(read(path, 'another name'), Damaged)
    await assert.rejects(read(path, 'name', other), Damaged)
    await assert.rejects(read(path, 'name', key, '0'.repeat(64)), /is not the file that was written/)
    assert.deepEqual(await read(path, 'name', key, sha256), noise(200_000))
    await assert.rejects(
      unsealTo(key, { from: join(folder, 'nowhere'), name: 'name' }, join(folder, 'open')),
      /name is missing/,
    )
  })
})
