import type { Hub } from '../../../../platform/hub.ts'
import { agreements } from './store.ts'
import { toAccept } from './to-accept.ts'
import type { ToAccept } from './types.ts'

/** What somebody is asked to accept and can read, with its name. */
export async function namedToAccept(
  hub: Hub,
  personId: string,
): Promise<(ToAccept & { readonly name: string })[]> {
  const asked = await toAccept(hub, hub.db, personId)
  if (asked.length === 0) return []
  const known = new Map((await agreements(hub.db)).map((one) => [one.id, one]))
  return asked.flatMap((one) => {
    const agreement = known.get(one.agreementId)
    return agreement && one.number <= (agreement.newest ?? 0) ? [{ ...one, name: agreement.name }] : []
  })
}
