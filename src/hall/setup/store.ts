import type { Hub } from '../../platform/hub.ts'
import type { Answers } from '../../platform/web/read.ts'
import * as facts from '../running/store.ts'

/** What was typed so far, step by step; it is kept, so that a set-up can be finished later. */
export interface SetUpDraft {
  readonly charity?: Answers
  readonly rest?: Answers
  readonly you?: Answers
  readonly logo?: string
}

const key = 'set-up-draft'

export const draftOf = async (hub: Hub): Promise<SetUpDraft> =>
  (await facts.factOf<SetUpDraft>(hub.db, key))?.value ?? {}

export const keepDraft = async (hub: Hub, part: Partial<SetUpDraft>): Promise<void> => {
  const draft = await draftOf(hub)
  await hub.transact((db) => facts.keepFact(db, key, { ...draft, ...part }, hub.now()))
}
