import { migrate } from './platform/database/migrate.ts'
import { CannotStart } from './platform/database/embedded/embedded.ts'
import { faultWords } from './platform/fault.ts'
import { readSecrets, type Secrets } from './platform/secrets.ts'
import { readEnvironment, WrongSetting, type Environment } from './platform/settings/environment.ts'
import { findDatabase, type Addresses } from './start/addresses.ts'
import { endOnSignal, type Endings } from './start/endings.ts'
import { logLines } from './start/log.ts'
import { givenAddress, isWebProcess, startProcesses } from './start/processes.ts'

/** The house is large: it is read while the database starts, and the worker's part once pages are served. */
const house = () => import('./start/open.ts')

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const environment = readEnvironment(process.env, { demo: process.argv.includes('--demo') })
  const secrets = await readSecrets(environment.data, environment.key)
  const endings = endOnSignal(() => isWebProcess() || say('Closing the tent…'))
  if (isWebProcess()) {
    const { startWeb } = await import('./start/web.ts')
    const web = await startWeb(environment, secrets, givenAddress())
    endings.push(() => web.close())
    return
  }
  const door = process.argv.includes('--awaited') ? await import('./start/awaited.ts') : null
  const keeper = await door?.keepDoor(environment)
  endings.push(async () => keeper?.close())
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
  const opened = Promise.withResolvers<void>()
  await open(environment, secrets, addresses, {
    endings,
    before: async () => keeper?.close(),
    opened: opened.promise,
  })
  opened.resolve()
}

interface Opening {
  readonly endings: Endings
  /** Frees the port. */
  readonly before: () => Promise<void>
  /** Once everything is begun, and known to whoever ends it. */
  readonly opened: Promise<void>
}

async function open(
  environment: Environment,
  secrets: Secrets,
  addresses: Addresses,
  opening: Opening,
): Promise<void> {
  const { endings } = opening
  if (environment.works !== 'worker') await openDoors(environment, secrets, addresses, opening)
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
  opening: Opening,
): Promise<void> {
  const { endings, before } = opening
  const { firstSteps } = await import('./hall/first-steps.ts')
  if (environment.processes === 1) {
    const { startWeb } = await import('./start/web.ts')
    const web = await startWeb(environment, secrets, app, before)
    endings.push((patience) => web.close(patience))
    await offerToBecome(environment, web.listening.port, opening)
    for (const line of await firstSteps(web.hub, web.listening.port)) say(line)
    return
  }
  await before()
  const { openHub } = await house()
  const teller = await openHub({ environment, secrets, url: app, log: logLines, connections: 2 })
  const processes = await startProcesses(environment.processes, app)
  endings.push(
    () => teller.close(),
    () => processes.close(),
  )
  for (const line of await firstSteps(teller.hub, processes.port)) say(line)
}

/** Lets whoever sets up an empty hub look around the demonstration first, where this program can become it. */
async function offerToBecome(
  environment: Environment,
  port: number,
  { endings, opened }: Opening,
): Promise<void> {
  const { becomeDemonstration, canBecomeDemonstration } = await import('./start/becoming.ts')
  if (!(await canBecomeDemonstration(environment))) return
  const { offerDemonstration } = await import('./hall/setup/look-around.ts')
  offerDemonstration(() => {
    say('Making the demonstration ready; the hub itself is left as it is…')
    void opened.then(() => endings.insteadOfEnding(() => becomeDemonstration(environment, port)))
  })
}

main().catch((fault: unknown) => {
  process.stderr.write(
    `${fault instanceof WrongSetting || fault instanceof CannotStart ? fault.message : faultWords(fault)}\n`,
  )
  process.exit(1)
})
