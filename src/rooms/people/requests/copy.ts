import { isId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import { cardOf, type Card } from '../store.ts'
import { standingOf, type Stood } from './actions.ts'
import { requestOf } from './store.ts'

/** A request by its id, with whose record it is about; for the house, which alone gathers from every room. */
export async function copyAsked(
  hub: Hub,
  id: string | undefined,
): Promise<{ asked: Stood['request']; standing: Stood['standing']; card: Card | undefined } | undefined> {
  const request = isId(id) ? await requestOf(hub.db, id) : undefined
  if (!request) return undefined
  const [{ standing } = { standing: undefined }] = await standingOf(hub, hub.db, [request])
  const card = request.personId === null ? undefined : await cardOf(hub.db, request.personId)
  return standing && { asked: request, standing, card }
}
