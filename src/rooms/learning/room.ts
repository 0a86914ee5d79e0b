import type { Room } from '../../platform/room.ts'

export const learning: Room = { name: 'learning', routes: [] }
