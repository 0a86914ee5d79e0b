import type { Room } from './platform/room.ts'
import { gatherings } from './rooms/gatherings/room.ts'
import { impact } from './rooms/impact/room.ts'
import { learning } from './rooms/learning/room.ts'
import { network } from './rooms/network/room.ts'
import { people } from './rooms/people/room.ts'
import { programmes } from './rooms/programmes/room.ts'
import { volunteering } from './rooms/volunteering/room.ts'

/** The rooms of the house, bottom to top: a room may call only rooms before it. */
export const rooms: readonly Room[] = [
  people,
  network,
  programmes,
  gatherings,
  learning,
  volunteering,
  impact,
]
