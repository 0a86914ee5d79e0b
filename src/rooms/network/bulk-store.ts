import type { Db } from '../../platform/database/database.ts'
import { addMany } from '../../platform/database/many.ts'
import type { Agreement } from './agreements/types.ts'
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

export const addAgreements = (
  db: Db,
  agreements: readonly (Omit<Agreement, 'version'> & { readonly organisationId: string })[],
): Promise<void> =>
  addMany(
    db,
    'network.agreement',
    agreements.map((one) => ({
      organisation_id: one.organisationId,
      agreed_on: one.agreedOn,
      phone: one.phone,
      email: one.email,
      others: one.others,
      needs: one.needs,
      applications: one.applications,
      set_by: one.setBy,
      set_at: one.setAt,
    })),
  )
