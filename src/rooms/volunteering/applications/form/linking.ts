import { dayAt, plusDays } from '../../../../platform/clock.ts'
import { send } from '../../../../platform/email/send.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { makeLink } from '../../../../platform/identity/face.ts'
import { limit } from '../../../../platform/limits/limits.ts'
import { periodOf } from '../../../../platform/retention/kept.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { z } from 'zod'
import type { Answered } from '../../../people/face.ts'
import type { Card } from '../../../people/face.ts'
import type { Opportunity } from '../../opportunities/store.ts'
import { draftsKept } from '../keeping/retention.ts'
import { beginApplication, draftLink } from './emails.ts'
import type { beginForm } from './forms.ts'
import { beginLink, draftLinkPurpose } from './purposes.ts'

export const beginningsFromOneNetwork = limit('applications.network', { points: 60, seconds: 3600 })
export const beginningsForOneAddress = limit('applications.address', { points: 6, seconds: 3600 })

/** A visitor would like to apply: the link goes to the address, and nothing is kept of it before it is pressed. */
export const sendBeginning = (
  hub: Hub,
  opportunity: Opportunity,
  { name, email }: z.output<typeof beginForm>,
  seen: { readonly consents: readonly Answered[]; readonly inWords: Words },
): Promise<string> =>
  hub.transact(async (db) => {
    const path = await makeLink(hub, db, {
      purpose: beginLink,
      email,
      payload: {
        opportunityId: opportunity.id,
        name,
        consents: [...seen.consents],
      },
    })
    const { title } = opportunity.published!
    return send(
      hub,
      db,
      beginApplication,
      { personId: null, name, email, words: seen.inWords },
      { name, title, path },
    )
  })

/** Sends somebody the way back to their own draft, to their own address. */
export const sendDraftLink = (
  hub: Hub,
  opportunity: Opportunity,
  { id, name, email }: Card & { readonly email: string },
  told: { readonly keptAt: Temporal.Instant; readonly inWords: Words },
): Promise<string> =>
  hub.transact(async (db) => {
    const { slug, published } = opportunity
    const path = await makeLink(hub, db, { purpose: draftLinkPurpose, email, payload: { slug } })
    const until = plusDays(dayAt(told.keptAt), periodOf(hub, draftsKept))
    const { title } = published!
    return send(
      hub,
      db,
      draftLink,
      { personId: id, name, email, words: told.inWords },
      { name, title, path, until },
    )
  })
