import { daily } from '../../../platform/jobs/jobs.ts'
import { sweep } from './actions.ts'

export const sweepEachNight = daily('learning.sweep', '04:20', sweep)
