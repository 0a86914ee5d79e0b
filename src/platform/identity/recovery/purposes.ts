import { z } from 'zod'
import { allow, refuse } from '../../outcome.ts'
import { linkPurpose } from '../links/purposes.ts'
import { say } from '../words.ts'
import { endCase, recoverPurpose } from './ending.ts'
import * as store from './store.ts'

const payload = z.object({ recoveryId: z.uuid() })

/** In every letter about a recovery: whoever reads their mail can stop it. Opens nothing. */
export const stopRecovery = linkPurpose('identity.stop-recovery', {
  schema: payload,
  page: { title: say.stopTitle, lede: say.stopLede, button: say.stopButton },
  refusals: { 'over-already': say.stopOver },
  minutes: 14 * 24 * 60,
  async use(hub, db, { payload: { recoveryId }, accountId }) {
    const one = await store.holdRecovery(db, recoveryId)
    if (!one || one.accountId !== accountId) return refuse('over-already')
    await endCase(hub, db, one, 'stopped', one.accountId)
    return allow({ goTo: '/door/stopped', personId: null })
  },
})

/** After the delay: lets them in as far as setting up a new way in. */
export const recover = linkPurpose(recoverPurpose, {
  schema: payload,
  page: { title: say.recoverTitle, lede: say.recoverLede, button: say.recoverButton },
  refusals: { 'over-already': say.recoverOver },
  async use(_hub, db, { payload: { recoveryId }, accountId, holder }) {
    const one = await store.holdRecovery(db, recoveryId)
    if (!one?.toldAt || one.accountId !== accountId || holder !== accountId) return refuse('over-already')
    return allow({ goTo: '/door/new-key', personId: accountId, recoveryId })
  },
})
