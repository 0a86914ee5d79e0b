import { listen } from '../../platform/outbox/outbox.ts'
import { attended } from '../gatherings/face.ts'
import { settleAttendance } from './sessions/attending.ts'

/** Attendance at a live session marks the course by itself. */
listen(attended, 'learning.settle-attendance', (hub, { placeId }) => settleAttendance(hub, placeId))
