import type { DeskLink } from '../../platform/room.ts'
import { seeLostKeys } from '../../platform/identity/permits.ts'
import { readPermits, seeGrants } from '../../platform/permits/grants/permits.ts'
import { seeRetention } from '../retention/permits.ts'
import { changeSettings, openDesk, seeMessages, seeRunning } from '../running/permits.ts'

/** The desk's links that belong to no room. */
export const hallLinks: readonly DeskLink[] = [
  { href: '/desk', label: 'Today', icon: 'calendar', permit: openDesk, part: 'work', order: 0 },
  { href: '/desk/running', label: 'Running', icon: 'run', permit: seeRunning, part: 'house', order: 90 },
  { href: '/desk/messages', label: 'Messages', icon: 'mail', permit: seeMessages, part: 'house', order: 70 },
  { href: '/desk/roles', label: 'Roles', icon: 'shield', permit: seeGrants, part: 'house', order: 20 },
  { href: '/desk/permits', label: 'Permits', icon: 'list', permit: readPermits, part: 'house', order: 25 },
  {
    href: '/desk/keys',
    label: 'Getting back in',
    icon: 'key',
    permit: seeLostKeys,
    part: 'house',
    order: 30,
  },
  {
    href: '/desk/retention',
    label: 'Kept for',
    icon: 'wait',
    permit: seeRetention,
    part: 'house',
    order: 50,
  },
  {
    href: '/desk/settings',
    label: 'Settings',
    icon: 'edit',
    permit: changeSettings,
    part: 'house',
    order: 80,
  },
]
