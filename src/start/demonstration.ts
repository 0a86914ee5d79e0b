import { found, usualSeed, type Found } from '../hall/demonstration/built.ts'
import { dayAt, systemClock } from '../platform/clock.ts'
import { openDatabase } from '../platform/database/database.ts'
import type { Secrets } from '../platform/secrets.ts'
import { WrongSetting, type Environment } from '../platform/settings/environment.ts'
import { logLines } from './log.ts'
import { openHub } from './open.ts'

interface Ready {
  readonly environment: Environment
  readonly secrets: Secrets
  /** The migrated database, as its owner. */
  readonly owner: string
  /** Builds it anew whatever is there. */
  readonly again?: boolean
  readonly say: (line: string) => void
}

/**
 * Sees to it that a hub and a demonstration never lie in one place. For the demonstration: builds it where nothing is,
 * and anew when it is of another day, so that its today is today.
 * @throws WrongSetting in one sentence, before anything was changed
 */
export async function readyDemonstration({
  environment,
  secrets,
  owner,
  again = false,
  say,
}: Ready): Promise<void> {
  const wanted = { day: dayAt(systemClock.now()), seed: usualSeed }
  const database = openDatabase({ url: owner, connections: 1, name: 'opentent demonstration' })
  let there: Found
  try {
    there = await found(database.db, wanted)
  } finally {
    await database.close()
  }
  const place = environment.databaseUrl === undefined ? environment.data : 'The database of DATABASE_URL'
  if (!environment.demo) {
    if (there === 'nothing' || there === 'a-hub') return
    throw new WrongSetting(
      `${place} holds the demonstration; start it with --demo, or set DATA to another folder.`,
    )
  }
  if (there === 'a-hub') {
    throw new WrongSetting(
      `${place} holds a hub that is no demonstration; set DATA to a folder of its own, such as ./data-demo.`,
    )
  }
  if (there === 'this-demonstration' && !again) return
  say(there === 'nothing' ? 'Furnishing the demonstration…' : 'Furnishing the demonstration anew…')
  // Its texts are of no use to any other hub, so they are not read before they are needed.
  const { rebuildDemonstration } = await import('../hall/demonstration/again.ts')
  const opened = await openHub({ environment, secrets, url: owner, log: logLines, connections: 2 })
  try {
    await rebuildDemonstration(opened.hub, wanted)
  } finally {
    await opened.close()
  }
}
