import { daily } from '../../../platform/jobs/jobs.ts'
import { sweep } from './actions.ts'

export const sweepEachNight = daily('gatherings.sweep', '03:20', sweep)
