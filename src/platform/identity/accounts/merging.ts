import type { Door } from '../../merging/doors.ts'
import { grantsOf, oneAtATime } from '../../permits/grants/store.ts'
import { recoveryOfAccount } from '../recovery/store.ts'
import { waysOf } from './store.ts'

/**
 * Proved addresses lead to the account that stays. The other one closes and keeps its sessions, passkeys and codes,
 * which open nothing while it is closed: a merge hands nobody a way in that is stronger than a link to an address,
 * and no rights, because neither record may be trusted with anything while they are merged.
 */
export const accountsDoor: Door = {
  moves: {
    'identity.address': ['proved address', 'proved addresses'],
    'identity.account': null,
  },
  async hinders(_hub, db, { from, into }) {
    // Nobody is given a role between this look and the end of the merge.
    await oneAtATime(db)
    const trusted = [...(await grantsOf(db, from)), ...(await grantsOf(db, into))].length > 0
    const recovering = [await recoveryOfAccount(db, from), await recoveryOfAccount(db, into)].some(Boolean)
    return [
      ...(trusted
        ? [
            'One of them is trusted with a role. A merge must not hand a role to another address: end the role first, and give it again afterwards.',
          ]
        : []),
      ...(recovering ? ['A way back in is being arranged for one of them. Let it end first.'] : []),
    ]
  },
  async merge(hub, db, pair, steps) {
    const { passkeys, hasCodes } = await waysOf(db, pair.from)
    await steps.turn({ table: 'identity.address', column: 'account_id', ...pair, key: ['email'] })
    await steps.change('identity.account', { id: pair.from }, { closed_at: hub.now().toString() })
    return passkeys > 0 || hasCodes
      ? [
          'The record that steps aside has a passkey or codes. They sleep until the merge is undone; the person comes in by a link, and can make new ones.',
        ]
      : []
  },
}
