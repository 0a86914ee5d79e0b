import assert from 'node:assert/strict'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { commands as listed } from '../../bin/commands.js'
import { answer, commands } from '../cli.ts'
import { livedIn, rootOf, Stage, told, type Hub } from '../platform/database/backup/seeded.fixture.ts'
import { openDatabase } from '../platform/database/database.ts'
import { runningEmbedded } from '../platform/database/embedded/running.ts'
import { migrations } from '../platform/database/migrate.ts'
import { allSealedColumns } from '../platform/seal/columns.ts'
import { recoveryKeyOf } from '../platform/seal/recovery.ts'
import { openSeal } from '../platform/seal/seal.ts'
import { readSecrets } from '../platform/secrets.ts'

interface Said {
  code: number
  out: string
  err: string
}

suite('the command line', () => {
  const stage = new Stage()
  let hub: Hub
  let keyFile: string

  after(() => stage.clear())
  before(async () => {
    hub = await livedIn(stage)
    keyFile = join(hub.data, 'keys', 'master')
    await mkdir(join(hub.data, 'keys'), { mode: 0o700 })
    await keepKey()
  })

  const keepKey = () =>
    writeFile(keyFile, `${Buffer.from(hub.secrets.masterKey).toString('hex')}\n`, { mode: 0o600 })

  async function ask(words: readonly string[], settings: Record<string, string> = {}): Promise<Said> {
    const said: Said = { code: 0, out: '', err: '' }
    said.code = await answer(words[0]!, words.slice(1), {
      given: { DATA: hub.data, ...settings },
      say: (line) => void (said.out += `${line}\n`),
      complain: (line) => void (said.err += `${line}\n`),
    })
    return said
  }

  test('answers every command that is listed for it, and no other', async () => {
    const ours = Object.entries(listed).filter(([, { program }]) => program === 'src/cli.ts')
    assert.deepEqual(
      ours.map(([name]) => name),
      Object.keys(commands),
    )
    assert.deepEqual(await ask(['toString']), {
      code: 2,
      out: '',
      err: 'There is no command "toString": "bin/opentent help" lists them.\n',
    })
  })

  test('says what was typed wrongly, with exit code 2', async () => {
    for (const words of [
      ['migrate', 'now'],
      ['doctor', '--xml'],
      ['backup'],
      ['restore'],
      ['keys'],
      ['keys', 'eat'],
      ['audit'],
      ['audit', 'verify', '--from', '1:abc'],
      ['import', 'weather', 'x.csv'],
      ['import', 'places'],
    ]) {
      const { code, out, err } = await ask(words)
      assert.deepEqual([code, out], [2, ''], words.join(' '))
      assert.match(err, new RegExp(`^[A-Z].*: bin/opentent ${words[0]}.*\n$`), words.join(' '))
    }
  })

  test('says in one sentence that a setting is wrong, or that there is no hub', async () => {
    const nowhere = join(await stage.folder(), 'data')
    assert.deepEqual(await ask(['audit', 'verify'], { DATA: nowhere }), {
      code: 1,
      out: '',
      err: `There is no hub in ${nowhere} yet: start it with npm start, or set DATA to the folder where it lies.\n`,
    })
    assert.match((await ask(['migrate'], { PORT: 'high' })).err, /^PORT must be a number.*\n$/)
    assert.match(
      (await ask(['migrate'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' })).err,
      /^DATABASE_URL cannot be reached.*\n$/,
    )
    assert.match((await ask(['import', 'places', '/nonexistent.csv'])).err, /^There is no file .*\n$/)
    assert.match(
      (await ask(['backup', '/dev/null/backups'])).err,
      /^Nothing can be written in \/dev\/null\/backups.*\n$/,
    )
  })

  test('doctor looks at a running hub, and hides what is secret', async () => {
    const settings = { SMTP_URL: 'smtp://us:geheim@127.0.0.1:1', MAIL_FROM: 'Hineni <hello@hub.example.org>' }
    const { code, out } = await ask(['doctor', '--json'], settings)
    const { findings, state } = JSON.parse(out) as {
      state: string
      findings: { about: string; state: string; mend?: string }[]
    }
    const states = Object.fromEntries(findings.map((one) => [one.about, one.state]))
    assert.equal(code, 1)
    assert.equal(state, 'wrong')
    assert.deepEqual(states, {
      program: 'ok',
      clock: 'ok',
      'public address': 'ok',
      'data folder': 'ok',
      'file permissions': 'ok',
      'disk of the data folder': states['disk of the data folder'],
      'sealing key': 'ok',
      mail: 'wrong',
      'backup folder': 'look',
      database: 'ok',
      connections: 'ok',
      clocks: 'ok',
      migrations: 'ok',
      'sealed fields': 'ok',
      queue: 'ok',
      'jobs that gave up': 'ok',
      letters: 'ok',
      'audit log': 'ok',
      'last backup': 'look',
    })
    assert.deepEqual(
      findings.filter((one) => one.state !== 'ok' && !one.mend),
      [],
    )
    const printed = await ask(['doctor'], settings)
    assert.equal(/geheim/.test(out + printed.out), false)
    assert.match(printed.out, /SMTP_URL +set, hidden/)
    assert.match(printed.out, /WRONG {2}mail/)
  })

  test('doctor sees what is wrong around a hub', async () => {
    await chmod(keyFile, 0o644)
    const open = await ask(['doctor'], { PUBLIC_URL: 'http://hub.example.org', BACKUP: '/nonexistent' })
    assert.equal(open.code, 1)
    assert.match(open.out, /WRONG {2}public address .*not encrypted/)
    assert.match(open.out, /WRONG {2}file permissions .*other users of this machine can open keys\/master/)
    assert.match(open.out, /WRONG {2}backup folder .*cannot be written/)
    await rm(keyFile)
    assert.match((await ask(['doctor'])).out, /WRONG {2}sealing key .*the key file is not there/)
    await writeFile(keyFile, `${'ab'.repeat(32)}\n`, { mode: 0o600 })
    assert.match((await ask(['doctor'])).out, /WRONG {2}database .*started with another key/)
    await keepKey()
  })

  test('migrate says that nothing is left to do', async () => {
    assert.deepEqual(await ask(['migrate']), { code: 0, out: 'The database is up to date.\n', err: '' })
  })

  test('audit verify holds, also from a checkpoint, until somebody changes an entry', async () => {
    const whole = await ask(['audit', 'verify'])
    const checkpoint = /hub: (\d+:[0-9a-f]{64})/.exec(whole.out)![1]!
    assert.deepEqual([whole.code, /Nobody changed it/.test(whole.out)], [0, true])
    assert.match(whole.out, /^5 links and 5 personal details checked; 0 entries not chained yet/)
    assert.match((await ask(['audit', 'verify', '--from', checkpoint])).out, /^0 links/)

    const root = openDatabase({ url: rootOf(hub.server), connections: 1 })
    await root.db.rows(
      `update audit.entry set act = 'people.fact-read' where id = (select entry_id from audit.link where seq = 3)`,
    )
    const changed = await ask(['audit', 'verify'])
    assert.equal(changed.code, 1)
    assert.match(changed.out, /does not hold: an entry, its place or its hash was changed \(link 3, entry /)
    await root.db.rows(`update audit.entry set act = 'people.fact-told'`)
    await root.close()
  })

  test('the recovery key is printed only when it is meant', async () => {
    const refused = await ask(['recovery-key'])
    assert.deepEqual([refused.code, refused.out], [1, ''])
    const { code, out } = await ask(['recovery-key', '--yes'])
    assert.equal(code, 0)
    assert.equal(out.trim().split('\n').at(-1), recoveryKeyOf(hub.secrets.masterKey))
  })

  test('keys rotate closes every sealed field anew, and each still opens', async () => {
    const { code, out } = await ask(['keys', 'rotate'])
    assert.equal(code, 0, out)
    assert.match(out, /keys are new, and 10 fields were closed anew/)
    assert.deepEqual(
      await sealedFacts(hub.secrets.masterKey),
      Array.from({ length: 5 }, () => told),
    )
    assert.match((await ask(['keys', 'rotate', 'kitchen'])).err, /No room called kitchen/)
  })

  async function sealedFacts(masterKey: Uint8Array): Promise<string[]> {
    const running = (await runningEmbedded(hub.data))!
    const root = openDatabase({ url: rootOf(running), connections: 1 })
    try {
      const seal = await openSeal({ masterKey, db: root.db })
      assert.equal(seal.ok, true)
      const at = allSealedColumns().find((column) => column.at === 'people.sealed_fact.value')!
      const rows = await root.db.rows<{ id: string; value: Uint8Array }>(
        'select id, value from people.sealed_fact',
      )
      return await Promise.all(
        rows.map(({ id, value }) =>
          seal.ok ? seal.value.open(value, { at, row: id }) : Promise.resolve(''),
        ),
      )
    } finally {
      await root.close()
    }
  }

  test('a lost key file is put back from the recovery key, and from no other', async () => {
    await rm(keyFile)
    const strange = await ask(['keys', 'put-back', '--key', recoveryKeyOf(new Uint8Array(32).fill(4))])
    assert.deepEqual([strange.code, /another key/.test(strange.err)], [1, true])
    const { code } = await ask(['keys', 'put-back'], {
      OPENTENT_RECOVERY_KEY: recoveryKeyOf(hub.secrets.masterKey).toLowerCase(),
    })
    assert.equal(code, 0)
    assert.deepEqual((await readSecrets(hub.data, undefined)).masterKey, hub.secrets.masterKey)
  })

  test('places are read from a file', async () => {
    const file = join(await stage.folder(), 'districts.csv')
    await writeFile(file, 'postcode,latitude,longitude\nLS6,53.82,-1.57\nM8,53.51,-2.24\n')
    assert.deepEqual(await ask(['import', 'places', file]), {
      code: 0,
      out: '2 of 2 rows are in.\n',
      err: '',
    })
    await writeFile(file, 'weather\nrain\n')
    const wrong = await ask(['import', 'places', file])
    assert.equal(wrong.code, 1)
    assert.match(wrong.err, /Nothing was changed\.\n$/)
  })

  test('the master key is not changed under a running hub; under a resting one everything opens with the new', async () => {
    assert.match((await ask(['keys', 'change-master'])).err, /^Stop the hub first/)
    assert.match(
      (await ask(['keys', 'change-master'], { OPENTENT_KEY: 'ab'.repeat(32) })).err,
      /^The key is in OPENTENT_KEY/,
    )
    await hub.server.stop()

    const { code, out, err } = await ask(['keys', 'change-master'])
    assert.equal(code, 0, err)
    const { masterKey } = await readSecrets(hub.data, undefined)
    assert.notDeepEqual(masterKey, hub.secrets.masterKey)
    assert.equal(out.trim().split('\n').at(-1), recoveryKeyOf(masterKey))
    assert.equal(await runningEmbedded(hub.data), null)

    const old = await ask(['audit', 'verify'], {
      OPENTENT_KEY: Buffer.from(hub.secrets.masterKey).toString('hex'),
    })
    assert.match(old.err, /sealing key is not the one/)
    assert.match((await ask(['audit', 'verify'])).out, /Nobody changed it/)
    assert.equal((await readFile(keyFile, 'utf8')).length, 65)
  })

  test('migrate makes a hub where there is none', async () => {
    const data = join(await stage.folder(), 'data')
    const { code, out } = await ask(['migrate'], { DATA: data })
    assert.equal(code, 0)
    assert.deepEqual(
      out.split('\n').slice(0, -2),
      (await migrations()).map(({ name }) => name),
    )
    assert.equal(await runningEmbedded(data), null)
  })
})
