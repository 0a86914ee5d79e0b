import type { Hub } from '../platform/hub.ts'
import { openedAt } from '../platform/settings/charity.ts'
import { freshSetUpLink } from './setup/token.ts'

/** What the program says once it listens: where it is, and on an empty hub the one link that sets it up. */
export async function firstSteps(hub: Hub, port: number): Promise<string[]> {
  const { environment } = hub
  const home = environment.anyHost ? `http://localhost:${port}` : environment.publicUrl.origin
  if (environment.demo)
    return [`The demonstration is open: ${home}`, 'Enter as anybody you like; nothing is sent outside.']
  if (hub.setting(openedAt) !== null) return [`The tent is open: ${home}`]
  return [
    'This hub is empty. Open this link once to set it up, or to look around the demonstration:',
    `${home}${await freshSetUpLink(hub)}`,
  ]
}
