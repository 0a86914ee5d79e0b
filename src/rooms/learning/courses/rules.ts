import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { questionsOf, type Content } from './content.ts'

export type NotReady = 'no-about' | 'no-modules' | 'empty-module' | 'pass-mark'

/** Whether a draft may be published: there is something to read, and whoever reads it can pass. */
export function readyToPublish(draft: Content): Outcome<Content, NotReady> {
  if (draft.about === '') return refuse('no-about')
  if (draft.modules.length === 0) return refuse('no-modules')
  if (draft.modules.some(({ pages }) => pages.length === 0)) return refuse('empty-module')
  if (draft.passMark > questionsOf(draft).length) return refuse('pass-mark')
  return allow(draft)
}
