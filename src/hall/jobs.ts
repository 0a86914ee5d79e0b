/** The hall's jobs; whoever opens the hub knows them, also a program that only works jobs. */
export { forgetEverywhere } from './tent/forget.ts'
export { letGoEachNight } from '../platform/retention/run.ts'
export { chainLog, checkLog, resealLeft, tidyFiles, tidyNews } from './running/jobs.ts'
