import { record } from '../../../platform/audit/audit.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { keepable, type AgreementTerms } from './rules.ts'
import { agreementOf, keepAgreement } from './store.ts'

/**
 * Keeps what the agreement with a partner shares with its leads; it holds from the next page they open. What stood
 * before stays in the audit log.
 */
export function setAgreement(
  hub: Hub,
  organisationId: string,
  terms: AgreementTerms,
  seenVersion: number,
): Promise<Outcome<undefined, 'not-made-yet' | 'changed-meanwhile'>> {
  return hub.change<undefined, 'not-made-yet' | 'changed-meanwhile'>(async (db) => {
    const may = keepable(terms, hub.today())
    if (!may.ok) return may
    const before = await agreementOf(db, organisationId)
    const by = { person: hub.actor.personId, at: hub.now(), seenVersion }
    if (!(await keepAgreement(db, organisationId, terms, by))) return refuse('changed-meanwhile')
    const { agreedOn, phone, email, others, needs, applications } = before ?? {}
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'network.agreement-set',
      subject: { kind: 'organisation', id: organisationId },
      detail: {
        values: {
          before: before ? { agreedOn, phone, email, others, needs, applications } : null,
          after: terms,
        },
      },
    })
    return allow()
  })
}
