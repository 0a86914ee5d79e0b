import { writeFile } from 'node:fs/promises'
import { allRoutes } from '../hall/host.ts'
import { allPermits } from '../platform/permits/permit.ts'
import { permitsPage } from '../platform/permits/printed.ts'
import { read, type Command } from './command.ts'

/** Writes `docs/permits.md` from the code. */
export const permits: Command = {
  usage: '',
  async run(call) {
    read(call, {})
    const routes = allRoutes()
    await writeFile(new URL('../../docs/permits.md', import.meta.url), permitsPage(allPermits(), routes))
    call.say('Written: docs/permits.md.')
  },
}
