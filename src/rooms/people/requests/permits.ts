import { has, isAdministrator, type Actor } from '../../../platform/permits/actor.ts'
import { permit } from '../../../platform/permits/permit.ts'
import type { Asked, Standing } from './step-rules.ts'
import { mayMakeCopy } from './step-rules.ts'

const minds = (actor: Actor): boolean => isAdministrator(actor) || has(actor, 'data-lead')

export const mindRequests = permit('look after requests about what we hold on people, and complaints', {
  who: 'Administrators, data leads',
  why: 'Each has a day by which the law wants an answer, so each has somebody who answers for it, and who finds whose record it is. Opening one is logged.',
  holds: minds,
})

export const takeRequests = permit('take the list of requests about data, and complaints, away as a file', {
  who: 'Administrators, data leads',
  why: 'Trustees ask how many came and whether each was answered in time. It says what it is for, and whoever is in it can see who took it.',
  holds: minds,
})

/** Makes the download for somebody; its equal in SQL is `people.minds_requests`. */
export const makeCopy = permit<{ asked: Asked; standing: Standing }>(
  'make the copy of all we hold on somebody, for their own request',
  {
    who: 'Administrators and data leads, while the request is open, once they have written down how they know who asks',
    why: 'Whoever cannot come in has the same right to a copy. It holds what is sealed, so it is logged, and the person sees it.',
    holds: (actor, { asked, standing }) => minds(actor) && mayMakeCopy(asked, standing),
  },
)
