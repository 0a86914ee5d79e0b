import { systemClock } from '../../platform/clock.ts'
import { openDatabase } from '../../platform/database/database.ts'
import { hasEmbedded } from '../../platform/database/embedded/running.ts'
import { describeEnvironment, type Environment } from '../../platform/settings/environment.ts'
import { read, type Command } from '../command.ts'
import { reach } from '../reach.ts'
import { insideDatabase } from './database.ts'
import { worst, wrong, type Finding } from './finding.ts'
import { surroundings } from './surroundings.ts'

/** Looks at everything, changes nothing; exit code 1 when something is wrong. */
export const doctor: Command = {
  usage: '[--json]',
  async run(call) {
    const { values } = read(call, { json: { type: 'boolean' } })
    const environment = call.environment()
    const now = systemClock.now()
    const settings = describeEnvironment(call.given)
    const findings = [...(await surroundings(environment, now)), ...(await database(environment, now))]
    if (values.json)
      call.say(JSON.stringify({ at: now.toString(), state: worst(findings), findings, settings }, null, 2))
    else for (const line of printed(findings, settings)) call.say(line)
    return worst(findings) === 'wrong' ? 1 : 0
  },
}

async function database(environment: Environment, now: Temporal.Instant): Promise<Finding[]> {
  if (environment.databaseUrl === undefined && !(await hasEmbedded(environment.data)))
    return [wrong('database', `there is none in ${environment.data} yet`, 'start the hub: npm start')]
  try {
    const reached = await reach(environment)
    const opened = openDatabase({ url: reached.addresses.owner, connections: 1 })
    try {
      return await insideDatabase(opened.db, reached, now)
    } finally {
      await opened.close()
      await reached.close()
    }
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : 'no answer'
    return [wrong('database', said, 'mend what this says, then look again')]
  }
}

function printed(findings: readonly Finding[], settings: ReturnType<typeof describeEnvironment>): string[] {
  const wide = Math.max(...findings.map(({ about }) => about.length))
  const widest = Math.max(...settings.map(({ name }) => name.length))
  const states = { ok: 'ok   ', look: 'look ', wrong: 'WRONG' }
  const end = {
    ok: 'All is well.',
    look: 'It works; somebody should look at the lines above.',
    wrong: 'Something is wrong: mend the lines above.',
  }
  return [
    ...findings.flatMap(({ about, state, words, mend }) => [
      `${states[state]}  ${about.padEnd(wide)}  ${words}`,
      ...(mend === undefined ? [] : [`${' '.repeat(wide + 9)}→ ${mend}`]),
    ]),
    '',
    'Settings:',
    ...settings.map(({ name, value }) => `  ${name.padEnd(widest)}  ${value}`),
    '',
    end[worst(findings)],
  ]
}
