import { rebuildDemonstration } from '../../src/hall/demonstration/again.ts'
import { usualSeed } from '../../src/hall/demonstration/built.ts'
import { dayAt } from '../../src/platform/clock.ts'
import { secretsOf } from '../../src/platform/secrets.ts'
import { readEnvironment } from '../../src/platform/settings/environment.ts'
import { openHub } from '../../src/start/open.ts'
import { freshDatabase, type TestDatabase } from '../../test/cluster.ts'

/** A database with the demonstration in it, as it is today. Drop it when done. */
export async function furnishedDatabase(): Promise<TestDatabase> {
  const database = await freshDatabase()
  const opened = await openHub({
    environment: readEnvironment({ DATA: '/nonexistent' }),
    secrets: secretsOf(new Uint8Array(32).fill(7)),
    url: database.owner,
    log: (entry) => console.error(entry),
    connections: 2,
  })
  try {
    await rebuildDemonstration(opened.hub, { day: dayAt(Temporal.Now.instant()), seed: usualSeed })
  } finally {
    await opened.close()
  }
  return database
}
