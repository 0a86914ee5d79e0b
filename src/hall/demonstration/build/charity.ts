import type { Db } from '../../../platform/database/database.ts'
import { keepSetting } from '../../../platform/settings/house.ts'
import { dayAt, plusDays } from '../../../platform/clock.ts'
import { addAgreements, addOrganisations } from '../../../rooms/network/bulk-store.ts'
import { addProgrammes, addRegions } from '../../../rooms/programmes/bulk-store.ts'
import type { Chance } from '../chance.ts'
import {
  agreements,
  cities,
  organisations,
  programmes,
  type OrganisationKey,
  type ProgrammeKey,
} from '../charity/organisations.ts'
import { settings } from '../charity/settings.ts'

/** Ids by the demonstration's own names. */
export interface Charity {
  readonly organisations: Readonly<Record<OrganisationKey, string>>
  readonly programmes: Readonly<Record<ProgrammeKey, string>>
}

const withIds = <Key extends string, Value extends object>(
  chance: Chance,
  known: Readonly<Record<Key, Value>>,
  madeAt: Temporal.Instant,
) =>
  (Object.entries(known) as [Key, Value][]).map(([key, one]) => ({
    ...one,
    key,
    id: chance.idAt(madeAt),
    madeAt,
  }))

const byKey = <Key extends string>(
  made: readonly { readonly key: Key; readonly id: string }[],
): Record<Key, string> => Object.fromEntries(made.map(({ key, id }) => [key, id])) as Record<Key, string>

/** Settings, organisations, programmes and regions, as they were when the hub opened. */
export async function buildCharity(db: Db, chance: Chance, opened: Temporal.Instant): Promise<Charity> {
  for (const { setting, value } of settings(opened))
    await keepSetting(db, setting, value as never, { personId: null, at: opened })
  const network = withIds(chance, organisations, opened)
  const running = withIds(chance, programmes, opened)
  await addOrganisations(db, network)
  await addProgrammes(db, running)
  await addRegions(db, cities)
  return { organisations: byKey(network), programmes: byKey(running) }
}

/** The agreements made with partners, a month after the hub opened. */
export const buildAgreements = (
  db: Db,
  { organisations: ids }: Charity,
  { by, opened }: { by: string; opened: Temporal.Instant },
): Promise<void> =>
  addAgreements(
    db,
    Object.entries(agreements).map(([key, shared]) => ({
      organisationId: ids[key as OrganisationKey],
      agreedOn: plusDays(dayAt(opened), 30),
      ...shared,
      setBy: by,
      setAt: opened.add({ hours: 31 * 24 }),
    })),
  )
