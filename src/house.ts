import type { Room } from './platform/room.ts'

/** The rooms of the house, bottom to top: a room may call only rooms before it. */
export const rooms: readonly Room[] = []
