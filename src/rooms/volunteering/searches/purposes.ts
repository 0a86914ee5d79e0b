import { z } from 'zod'
import { linkPurpose } from '../../../platform/identity/face.ts'
import { allow, refuse } from '../../../platform/outcome.ts'
import { personForAddress } from '../../people/face.ts'
import { confirm } from './confirming.ts'
import { lockSearch } from './store.ts'
import { say } from './words.ts'

/** The link that proves a visitor's address, and makes the search theirs. */
export const confirmationOfSearch = linkPurpose<{ searchId: string }, 'gone' | 'too-many'>(
  'volunteering.search',
  {
    schema: z.object({ searchId: z.uuid() }),
    page: { title: say.confirmTitle, lede: say.confirmLede, button: say.confirmButton },
    refusals: { gone: say.confirmGone, 'too-many': say.confirmTooMany },
    minutes: 7 * 24 * 60,
    async use(hub, db, { payload, email }) {
      const search = await lockSearch(db, payload.searchId)
      if (!search || search.personId !== null) return refuse('gone')
      const name = search.name ?? email.split('@')[0]!
      const personId = await personForAddress(hub, db, { email, name, phone: null })
      const confirmed = await confirm(hub, db, search, personId)
      if (!confirmed.ok) return refuse(confirmed.refusal)
      return allow({ goTo: '/my/searches?kept', personId, name })
    },
  },
)
