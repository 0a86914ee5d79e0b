import { permit } from '../../../platform/permits/permit.ts'
import { mindRequests } from '../requests/permits.ts'

/** Its equal in SQL, for the reasons in particular, is `people.minds_requests`. */
export const mindHolds = permit(
  'keep somebody’s records although their time is over, or they ask to be forgotten',
  {
    who: 'Administrators, data leads',
    why: 'A claim, an inquiry or a law may need them. It goes against what somebody wishes, so few may do it, each step is logged, and each hold has a day on which it is looked at again. Nobody else sees that it stands.',
    holds: (actor) => mindRequests.holds(actor),
  },
)
