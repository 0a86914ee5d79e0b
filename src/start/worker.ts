import { setTimeout as pause } from 'node:timers/promises'
import { hangUp } from '../platform/email/deliver.ts'
import { work } from '../platform/jobs/work.ts'
import { isDatabaseGone } from '../platform/database/database.ts'
import type { Secrets } from '../platform/secrets.ts'
import type { Environment } from '../platform/settings/environment.ts'
import { logLines } from './log.ts'
import './nightly.ts'
import { openHub, type Opened } from './open.ts'

/** Opens the hub for jobs and works them; pages are served meanwhile, so a database that goes just then is waited for. */
export async function startWorker(environment: Environment, secrets: Secrets, url: string): Promise<Opened> {
  for (;;) {
    try {
      return await begin(environment, secrets, url)
    } catch (fault) {
      if (!isDatabaseGone(fault)) throw fault
      await pause(1_000)
    }
  }
}

async function begin(environment: Environment, secrets: Secrets, url: string): Promise<Opened> {
  const opened = await openHub({ environment, secrets, url, log: logLines, connections: 6 })
  const { hub } = opened
  hub.models.keepFollowing(hub.db, (fault) => hub.report(fault, 'models'))
  const working = await work(hub, { url, log: logLines })
  return {
    hub,
    async close() {
      await working.stop()
      hangUp()
      await opened.close()
    },
  }
}
