import { hostOf } from '../hall/host.ts'
import type { Secrets } from '../platform/secrets.ts'
import type { Environment } from '../platform/settings/environment.ts'
import { serve, type Listening } from '../platform/web/serve.ts'
import { logLines } from './log.ts'
import { openHub, type Opened } from './open.ts'

export interface Web extends Opened {
  readonly listening: Listening
  /** Ends, and cuts off after so many milliseconds whoever is still being answered. */
  close(patience?: number): Promise<void>
}

/** Opens the hub for pages and serves it; `before` frees the port, just before it is listened on. */
export async function startWeb(
  environment: Environment,
  secrets: Secrets,
  url: string,
  before: () => Promise<void> = async () => undefined,
): Promise<Web> {
  const opened = await openHub({ environment, secrets, url, log: logLines })
  const { hub } = opened
  hub.models.keepFollowing(hub.db, (fault) => hub.report(fault, 'models'))
  await before()
  const listening = await serve(hostOf(hub, logLines), {
    port: environment.port,
    host: environment.host,
    whole: hub.whole,
    https: environment.publicUrl.protocol === 'https:',
    clock: () => hub.now().epochMilliseconds,
  })
  return {
    hub,
    listening,
    async close(patience) {
      await listening.close(patience)
      await opened.close()
    },
  }
}
