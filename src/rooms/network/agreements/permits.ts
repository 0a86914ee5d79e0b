import { isAdministrator } from '../../../platform/permits/actor.ts'
import { permit } from '../../../platform/permits/permit.ts'

export const changeAgreements = permit('say what a partner’s leads may see of those who come', {
  who: 'Administrators',
  why: 'What people told us leaves our own circle by it; so it is decided above the coordinators, and dated.',
  holds: isAdministrator,
})
