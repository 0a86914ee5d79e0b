import { firstSteps } from './hall/first-steps.ts'
import { migrate } from './platform/database/migrate.ts'
import { CannotStart } from './platform/database/embedded/embedded.ts'
import { faultWords } from './platform/fault.ts'
import { readSecrets, type Secrets } from './platform/secrets.ts'
import { readEnvironment, WrongSetting, type Environment } from './platform/settings/environment.ts'
import { findDatabase, type Addresses } from './start/addresses.ts'
import { readyDemonstration } from './start/demonstration.ts'
import { logLines } from './start/log.ts'
import { openHub } from './start/open.ts'
import { givenAddress, isWebProcess, startProcesses } from './start/processes.ts'
import { startWeb } from './start/web.ts'
import { startWorker } from './start/worker.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

type Ending = () => Promise<unknown>

/** Ends on SIGTERM and SIGINT: last begun first; one that fails does not keep the others open. */
function endWith(endings: Ending[]): void {
  let ending = false
  const end = (): void => {
    if (ending) return
    ending = true
    if (!isWebProcess()) say('Closing the tent…')
    void (async () => {
      for (const one of endings.toReversed())
        await one().catch((fault: unknown) =>
          logLines({ level: 'error', where: 'ending', fault: faultWords(fault) }),
        )
      process.exit(0)
    })()
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  process.on('SIGHUP', end)
}

async function main(): Promise<void> {
  const environment = readEnvironment(process.env, { demo: process.argv.includes('--demo') })
  const secrets = await readSecrets(environment.data, environment.key)
  const endings: Ending[] = []
  endWith(endings)
  if (isWebProcess()) {
    const web = await startWeb(environment, secrets, givenAddress())
    endings.push(() => web.close())
    return
  }
  const finding = findDatabase(environment, secrets, say)
  // Said before it is there: an end during the start waits for the server, and stops it too.
  endings.push(async () => (await finding).embedded?.stop())
  const addresses = await finding
  await migrate(addresses.owner, addresses.roles)
  await readyDemonstration({
    environment,
    secrets,
    owner: addresses.owner,
    again: process.argv.includes('--again'),
    say,
  })
  await open(environment, secrets, addresses, endings)
}

async function open(
  environment: Environment,
  secrets: Secrets,
  addresses: Addresses,
  endings: Ending[],
): Promise<void> {
  if (environment.works !== 'web') {
    const worker = await startWorker(environment, secrets, addresses.worker)
    endings.push(() => worker.close())
  }
  if (environment.works === 'worker') return say('Working jobs.')
  if (environment.processes === 1) {
    const web = await startWeb(environment, secrets, addresses.app)
    endings.push(() => web.close())
    for (const line of await firstSteps(web.hub, web.listening.port)) say(line)
    return
  }
  const teller = await openHub({ environment, secrets, url: addresses.app, log: logLines, connections: 2 })
  const processes = await startProcesses(environment.processes, addresses.app)
  endings.push(
    () => teller.close(),
    () => processes.close(),
  )
  for (const line of await firstSteps(teller.hub, processes.port)) say(line)
}

main().catch((fault: unknown) => {
  process.stderr.write(
    `${fault instanceof WrongSetting || fault instanceof CannotStart ? fault.message : faultWords(fault)}\n`,
  )
  process.exit(1)
})
