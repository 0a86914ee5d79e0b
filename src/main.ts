import { migrate } from './platform/database/migrate.ts'
import { hangUp } from './platform/email/deliver.ts'
import { faultWords } from './platform/fault.ts'
import { work, type Working } from './platform/jobs/work.ts'
import { readSecrets } from './platform/secrets.ts'
import { readEnvironment, WrongSetting } from './platform/settings/environment.ts'
import { serve, type Listening } from './platform/web/serve.ts'
import { hostOf } from './hall/host.ts'
import { firstSteps } from './hall/first-steps.ts'
import { findDatabase } from './start/addresses.ts'
import { logLines } from './start/log.ts'
import { openHub } from './start/open.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const environment = readEnvironment(process.env, { demo: process.argv.includes('--demo') })
  const secrets = await readSecrets(environment.data, environment.key)
  const addresses = await findDatabase(environment, secrets, say)
  const endings: (() => Promise<unknown>)[] = [async () => addresses.embedded?.stop()]
  const end = (): void => {
    say('Closing the tent…')
    void endAll(endings).then(() => process.exit(0))
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)

  await migrate(addresses.owner, addresses.roles)
  const opened = await openHub({ environment, secrets, url: environment.works === 'worker' ? addresses.worker : addresses.app, log: logLines })
  endings.push(opened.close)
  const { hub } = opened

  let working: Working | undefined
  if (environment.works !== 'web') {
    const jobs = await openHub({ environment, secrets, url: addresses.worker, log: logLines, connections: 6 })
    endings.push(jobs.close)
    working = await work(jobs.hub, { url: addresses.worker, log: logLines })
    jobs.hub.models.keepFollowing(jobs.hub.db, (fault) => hub.report(fault, 'models'))
    endings.push(async () => working?.stop(), async () => hangUp())
  }
  let listening: Listening | undefined
  if (environment.works !== 'worker') {
    hub.models.keepFollowing(hub.db, (fault) => hub.report(fault, 'models'))
    listening = await serve(hostOf(hub, logLines), {
      port: environment.port,
      host: environment.host,
      whole: hub.whole,
      https: environment.publicUrl.protocol === 'https:',
      clock: () => hub.now().epochMilliseconds,
    })
    endings.push(listening.close)
    for (const line of await firstSteps(hub, listening.port)) say(line)
  }
}

/** Ends last-begun first; one that fails does not keep the others open. */
async function endAll(endings: (() => Promise<unknown>)[]): Promise<void> {
  for (const end of endings.toReversed()) await end().catch(() => undefined)
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof WrongSetting ? fault.message : faultWords(fault)}\n`)
  process.exit(1)
})
