import type { Db } from '../../platform/database/database.ts'
import { addMany } from '../../platform/database/many.ts'
import type { OrganisationDetails } from './types.ts'

/** For building large hubs at once: the demonstration, and benchmarks. */
export const addOrganisations = (
  db: Db,
  organisations: readonly (OrganisationDetails & {
    readonly id: string
    readonly madeAt: Temporal.Instant
  })[],
): Promise<void> =>
  addMany(
    db,
    'network.organisation',
    organisations.map((one) => ({
      id: one.id,
      name: one.name,
      short_name: one.shortName,
      kind: one.kind,
      town: one.town,
      web: one.web,
      email: one.email,
      phone: one.phone,
      made_at: one.madeAt,
    })),
  )
