import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { until } from '../../src/platform/database/embedded/trials/stage.ts'
import { endingsOf } from '../endings.ts'
import { freshProgram, type Program } from '../program.ts'
import { press, visit } from './stage.ts'

const megabytes = 192

/** Becomes the program, in a world in which its folder is a small disk of its own. */
const onSmallDisk = (folder: string): string[] => [
  'unshare',
  '--mount',
  'sh',
  '-c',
  `mount -t tmpfs -o size=${megabytes}m none "$0" && exec "$@"`,
  folder,
]

const mayMount = spawnSync('unshare', ['--mount', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0

test(
  'a disk that is full to the last byte: what is there is shown, nothing new is taken, the database is killed and stays away, and all mends itself when there is room',
  { skip: mayMount ? false : 'only root may mount a small disk' },
  async (t) => {
    const atEnd = endingsOf(t)
    const folder = await mkdtemp(join(tmpdir(), 'opentent-small-disk-'))
    atEnd(() => rm(folder, { recursive: true, force: true }))
    const data = join(folder, 'hub')
    const program = await freshProgram({
      data,
      environment: { TRUST_PROXY: 'yes' },
      under: onSmallDisk(folder),
    })
    atEnd(() => program.stop())
    const inside = `/proc/${program.child.pid}/root${folder}`
    let people = 0
    /** Somebody new, from somewhere else, asks for a link to come in. */
    const asks = () => {
      people++
      return press(program.url, '/door', { email: `somebody${people}@example.org` }, { from: people * 256 })
    }
    assert.equal((await asks())?.status, 303)

    await fill(`${inside}/filler`)
    const refused = await until('nothing new is taken', async () => {
      const answer = await asks()
      return answer?.status === 503 && answer
    })
    assert.match(refused.text, /cannot keep anything new at this moment\. Nothing was changed/)
    assert.doesNotMatch(refused.text, /space left|53100/)
    assert.equal((await visit(program.url, '/help'))?.status, 200)

    const server = Number(
      (await readFile(`${inside}/hub/postgres/cluster/postmaster.pid`, 'utf8')).split('\n')[0],
    )
    process.kill(server, 'SIGKILL')
    await until('it is said that the database does not start', async () =>
      program.printed.includes('does not start'),
    )
    const away = await asks()
    assert.equal(away?.status, 503)
    assert.match(away.text, /Our records cannot be reached/)

    await rm(`${inside}/filler`)
    await until('people are answered again', async () => (await asks())?.status === 303)
    await stopsCleanly(program)
  },
)

/** Takes all the room there is. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (const size of [1 << 20, 1 << 12]) {
      const part = Buffer.alloc(size)
      while (await file.write(part).then(({ bytesWritten }) => bytesWritten > 0, isFull)) continue
    }
  } finally {
    await file.close()
  }
}

function isFull(fault: NodeJS.ErrnoException): false {
  if (fault.code !== 'ENOSPC') throw fault
  return false
}

async function stopsCleanly(program: Program): Promise<void> {
  await program.stop()
  assert.equal(program.child.exitCode, 0, program.printed)
}
