import type { DeskLink } from '../../platform/room.ts'
import { changeSettings, openDesk, seeMessages, seeRunning } from '../running/permits.ts'

/** The desk's links that belong to no room. */
export const hallLinks: readonly DeskLink[] = [
  { href: '/desk', label: 'Today', icon: 'calendar', permit: openDesk, part: 'work', order: 0 },
  { href: '/desk/running', label: 'Running', icon: 'run', permit: seeRunning, part: 'house', order: 90 },
  { href: '/desk/messages', label: 'Messages', icon: 'mail', permit: seeMessages, part: 'house', order: 70 },
  { href: '/desk/settings', label: 'Settings', icon: 'edit', permit: changeSettings, part: 'house', order: 80 },
]
