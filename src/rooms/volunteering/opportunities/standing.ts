import type { Db } from '../../../platform/database/database.ts'
import type { Answers } from '../../../platform/web/read.ts'
import { writersSince } from './history-store.ts'
import type { Standing } from './rules.ts'
import type { Opportunity } from './store.ts'
import { answersOf, newAnswers } from './writing/writing.ts'

/** What the editor opens: what is being written, else what is published. */
export const answersNow = ({ draft, published }: Pick<Opportunity, 'draft' | 'published'>): Answers =>
  draft ?? (published ? answersOf(published) : newAnswers())

export const titleOf = ({ draft, published }: Pick<Opportunity, 'draft' | 'published'>): string => {
  const typed = draft?.['title']
  return (typeof typed === 'string' && typed.trim()) || published?.title || 'Not named yet'
}

/** Whether its draft waits for one of ours: what was set to go out has been read. */
export const waitsToBeRead = ({ askedAt, publishAt }: Pick<Opportunity, 'askedAt' | 'publishAt'>): boolean =>
  askedAt !== null && publishAt === null

/** Where an opportunity stands on its way, for the rules. */
export async function standingOf(db: Db, opportunity: Opportunity): Promise<Standing> {
  const hasDraft = opportunity.draft !== null
  return {
    state: opportunity.state,
    hasDraft,
    isPublished: opportunity.published !== null,
    version: opportunity.version,
    asked: opportunity.askedAt !== null,
    scheduled: opportunity.publishAt !== null,
    writers: hasDraft ? await writersSince(db, opportunity.id, opportunity.publishedVersion ?? 0) : [],
  }
}
