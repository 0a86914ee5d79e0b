import assert from 'node:assert/strict'
import { chmod, lchown, mkdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { dataFolder, postmasterOf, runProgram, start, usedDataFolder } from './trials/stage.ts'

const nobody = { uid: 65_534, gid: 65_534 }

const userOf = async (pid: number) =>
  Number(/^Uid:\t(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1])
const rights = async (path: string) => {
  const { uid, gid, mode } = await stat(path)
  return [uid, gid, (mode & 0o777).toString(8)]
}

if (process.getuid?.() === 0) {
  test('under root the server runs as a user of its own, in a home nobody else may enter', async (t) => {
    const data = await dataFolder(t)
    const database = await start(t, { data })
    assert.deepEqual(await rights(dirname(data)), [0, 0, '700'])
    assert.equal(await userOf(await postmasterOf(data)), 61_000)
    assert.deepEqual(await rights(join(data, 'postgres')), [0, 61_000, '710'])
    for (const private_ of ['cluster', 'socket']) {
      assert.deepEqual(await rights(join(data, 'postgres', private_)), [61_000, 61_000, '700'])
    }
    await database.stop()
  })

  test('in the folder of an ordinary user root serves as that user, who can go on with it afterwards', async (t) => {
    const data = await dataFolder(t)
    await mkdir(data)
    for (const path of [dirname(data), data]) await lchown(path, nobody.uid, nobody.gid)
    const before = runProgram(t, data, {}, nobody)
    await before.says('kept 3')
    assert.equal(await userOf(await postmasterOf(data)), nobody.uid)
    await before.end('SIGKILL')

    const adopting = await start(t, { data })
    assert.equal(adopting.adopted, true)
    await adopting.stop()
    const starting = await start(t, { data })
    assert.equal(await userOf(await postmasterOf(data)), nobody.uid)
    await starting.stop()

    const afterwards = runProgram(t, data, {}, nobody)
    await afterwards.says(`kept ${before.kept() + 1}`)
    await afterwards.end('SIGTERM')
  })

  test('an ordinary user is kept from the database of another', async (t) => {
    const data = await usedDataFolder(t)
    for (const path of [dirname(data), data]) await chmod(path, 0o755)
    const program = runProgram(t, data, {}, nobody)
    await program.says('CannotStart: The database in')
    assert.match(
      program.lines.join('\n'),
      /belongs to another user of this machine \(number 0\): start Opentent as the same/,
    )
  })
} else {
  test('an ordinary user runs the server as themselves', async (t) => {
    const data = await dataFolder(t)
    const database = await start(t, { data })
    assert.equal(await userOf(await postmasterOf(data)), process.getuid!())
    await database.stop()
  })
}
