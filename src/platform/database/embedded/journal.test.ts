import assert from 'node:assert/strict'
import { appendFile, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { lastWords, openJournal, trimJournal } from './journal.ts'
import { preparePlace } from './place.ts'
import { ask, dataFolder, start } from './trials/stage.ts'

test('a log that grew long is cut under the running server, and its older part kept beside it', async (t) => {
  const data = await dataFolder(t)
  const database = await start(t, { data, fsync: false })
  const place = await preparePlace(data)
  const old = `${'an old line\n'.repeat(400_000)}the last old line\n`
  await appendFile(place.journal, old)
  await trimJournal(place)
  assert.equal((await stat(place.journal)).size, 0)
  assert.ok((await readFile(`${place.journal}.1`, 'utf8')).endsWith(old))

  await assert.rejects(ask(database, 'select 1 / 0'), { code: '22012' })
  await trimJournal(place)
  assert.match(await lastWords(place, 0), /ERROR: {2}division by zero$/)
  await database.stop()
})

test('the last words are those since a moment, however long the log was before', async (t) => {
  const place = await preparePlace(await dataFolder(t))
  assert.equal(await lastWords(place, 0), '')
  await writeFile(place.journal, 'before\n')
  assert.equal(await lastWords(place, 7), '')
  await appendFile(place.journal, 'one\ntwo\nthree\n')
  assert.deepEqual(
    [await lastWords(place, 7, 2), await lastWords(place, 7)],
    ['two\nthree', 'one\ntwo\nthree'],
  )
})

test('a link in the place of the log is not followed', async (t) => {
  const data = await dataFolder(t)
  const place = await preparePlace(data)
  const elsewhere = join(data, 'elsewhere')
  await writeFile(elsewhere, 'untouched')
  await symlink(elsewhere, place.journal)
  await assert.rejects(openJournal(place), { code: 'ELOOP' })
  assert.equal(await readFile(elsewhere, 'utf8'), 'untouched')
})
