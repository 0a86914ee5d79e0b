import type { Hub } from '../../../../platform/hub.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { referencesAsked, referencesKept } from '../asked.ts'
import { namesFor } from '../opening.ts'
import { heldWith, mayReplace, stillAsked, takesReferees, type ReferencesAsked } from '../rules.ts'
import { referenceCustoms } from '../settings.ts'
import { refereesOf } from '../store.ts'
import type { Referee } from '../types.ts'

/** Somebody named, as the applicant sees them. */
export interface NamedReferee extends Referee {
  /** Null once it was taken away on schedule. */
  readonly name: string | null
  readonly mayReplace: boolean
}

/** Whom an applicant named, and whom the role still asks for. */
export interface NamedView {
  readonly asked: ReferencesAsked
  readonly referees: readonly NamedReferee[]
  readonly still: ReturnType<typeof stillAsked>
  readonly isOpen: boolean
}

/** Null where the role asks for no references. */
export async function namedView(hub: Hub, application: PlacedApplication): Promise<NamedView | null> {
  const asked = await referencesAsked(hub, hub.db, application)
  if (asked === null) return null
  const all = await refereesOf(hub.db, [application.id])
  const shown = all.filter(({ state }) => state !== 'replaced')
  const names = await namesFor(
    hub,
    shown.map(({ id }) => id),
  )
  const customs = hub.setting(referenceCustoms)
  const isOpen = takesReferees(application)
  return {
    asked,
    referees: shown.map((one) => ({
      ...one,
      name: names.get(one.id)?.name ?? null,
      mayReplace: isOpen && mayReplace(one, hub.today(), customs),
    })),
    still: stillAsked(asked, heldWith(await referencesKept(hub, hub.db, application, asked), all)),
    isOpen,
  }
}
