import type { Hub } from '../../../platform/hub.ts'
import type { SavedSearch } from '../finder/saved.ts'

/** Whether we know where the search asks from. Without its place it would find things anywhere, which nobody asked. */
export const isPlaced = async (hub: Hub, { question: { near } }: SavedSearch): Promise<boolean> =>
  near === '' || (await hub.places.placeOf(hub.db, near)).ok
