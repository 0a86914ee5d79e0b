import { migrate } from './platform/database/migrate.ts'
import { CannotStart } from './platform/database/embedded/embedded.ts'
import { faultWords } from './platform/fault.ts'
import { readSecrets, type Secrets } from './platform/secrets.ts'
import { readEnvironment, WrongSetting, type Environment } from './platform/settings/environment.ts'
import { findDatabase, type Addresses } from './start/addresses.ts'
import { logLines } from './start/log.ts'
import { givenAddress, isWebProcess, startProcesses } from './start/processes.ts'

/** The house is large: it is read while the database starts, and the worker's part once pages are served. */
const house = () => import('./start/open.ts')

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
    const { startWeb } = await import('./start/web.ts')
    const web = await startWeb(environment, secrets, givenAddress())
    endings.push(() => web.close())
    return
  }
  const finding = findDatabase(environment, secrets, say, {
    meanwhile: () => void house().catch(() => undefined),
  })
  // Said before it is there: an end during the start waits for the server, and stops it too.
  endings.push(async () => (await finding).embedded?.stop())
  const addresses = await finding
  await migrate(addresses.owner, addresses.roles)
  const { readyDemonstration } = await import('./start/demonstration.ts')
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
  if (environment.works !== 'worker') await openDoors(environment, secrets, addresses, endings)
  if (environment.works === 'web') return
  const { startWorker } = await import('./start/worker.ts')
  const worker = await startWorker(environment, secrets, addresses.worker)
  endings.push(() => worker.close())
  if (environment.works === 'worker') say('Working jobs.')
}

/** Serves pages, from this process or from several. */
async function openDoors(
  environment: Environment,
  secrets: Secrets,
  { app }: Addresses,
  endings: Ending[],
): Promise<void> {
  const { firstSteps } = await import('./hall/first-steps.ts')
  if (environment.processes === 1) {
    const { startWeb } = await import('./start/web.ts')
    const web = await startWeb(environment, secrets, app)
    endings.push(() => web.close())
    for (const line of await firstSteps(web.hub, web.listening.port)) say(line)
    return
  }
  const { openHub } = await house()
  const teller = await openHub({ environment, secrets, url: app, log: logLines, connections: 2 })
  const processes = await startProcesses(environment.processes, app)
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
