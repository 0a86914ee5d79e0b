import { daily } from '../../../platform/jobs/jobs.ts'
import { warn } from './warning.ts'

/** Before the day begins, so that a day of the law is seen while there is time. */
export const warnOfRequests = daily('people.warn-of-requests', '07:40', warn)
