import { dayAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import {
  addChecks,
  sealedNumber,
  sealedOutcome,
  type CheckMade,
} from '../../../rooms/volunteering/bulk-store.ts'
import { addSources, checksCounted } from '../../../rooms/volunteering/requirements/bulk-store.ts'
import type { Chance } from '../chance.ts'

/** The certificates behind what counts of whoever is in a role, or on their way to one: seen on the day they were recorded. */
export async function buildCertificates(hub: Hub, db: Db, chance: Chance): Promise<void> {
  const counted = await checksCounted(db)
  const made = await Promise.all(
    counted.map(async ({ personId, level, workforce, on, at, by, looks }): Promise<CheckMade> => {
      const id = chance.idAt(at)
      const number = `00${chance.between(1_000_000_000, 9_999_999_999)}`
      return {
        id,
        personId,
        opportunityId: null,
        level,
        workforce,
        number: await hub.seal.close(number, { at: sealedNumber, row: id }),
        issuedOn: on,
        seenOn: dayAt(at),
        seenBy: by,
        outcome: await hub.seal.close('clear', { at: sealedOutcome, row: id }),
        consentOn: looks.length > 0 ? dayAt(at) : null,
        consentEndedOn: null,
        recordedAt: at,
        statuses: looks.map((look) => ({
          id: look.id,
          checkId: id,
          lookedOn: look.on,
          lookedBy: look.by,
          result: 'current',
        })),
      }
    }),
  )
  await addChecks(db, made)
  await addSources(
    db,
    counted.flatMap(({ id, looks }, at) => [
      { evidenceId: id, sourceId: made[at]!.id },
      ...looks.map((look) => ({ evidenceId: look.id, sourceId: look.id })),
    ]),
  )
}
