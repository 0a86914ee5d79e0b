import { hostOf } from '../../src/hall/host.ts'
import { secretsOf } from '../../src/platform/secrets.ts'
import { readEnvironment } from '../../src/platform/settings/environment.ts'
import { serve } from '../../src/platform/web/serve.ts'
import { logLines } from '../../src/start/log.ts'
import { openHub } from '../../src/start/open.ts'
import { keepEditing } from './edits.ts'

/**
 * The hub as it serves pages, on the database in `STAGE_DATABASE`; says its port when it is ready. With `STAGE_SPARED`
 * others than the opportunity of this name are edited meanwhile, and in the end it says how often.
 */
const environment = readEnvironment({
  DATA: '/nonexistent',
  OPENTENT_ROLE: 'web',
  TRUST_PROXY: process.env['STAGE_TRUST_PROXY'],
  DATABASE_CONNECTIONS: process.env['STAGE_CONNECTIONS'],
})
const opened = await openHub({
  environment,
  secrets: secretsOf(new Uint8Array(32).fill(7)),
  url: process.env['STAGE_DATABASE']!,
  log: logLines,
  connections: environment.connections,
})
const { hub } = opened
hub.models.keepFollowing(hub.db, (fault) => hub.report(fault, 'models'))
const listening = await serve(hostOf(hub, logLines), {
  port: 0,
  host: '127.0.0.1',
  whole: hub.whole,
  https: false,
  clock: () => hub.now().epochMilliseconds,
})
const spared = process.env['STAGE_SPARED']
const editing = spared === undefined ? undefined : await keepEditing(hub, spared)
console.log(listening.port)

async function end(): Promise<void> {
  if (editing) console.log(await editing.end())
  await listening.close()
  await opened.close()
  process.exit(0)
}
process.once('SIGTERM', () => void end())
