import { howWords, deskRequirementName, validWords, warnWords, type Named } from '../words.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { changesBetween, type Change } from './rules.ts'
import type { Requirement } from '../types.ts'

const parts = (one: Requirement, named: Named): string[] =>
  [howWords(one, named), validWords(one), warnWords(one)].map((part) => part.toLowerCase())

/** What became of one requirement, in a sentence part: `Training: no end to 18 months`. */
function changeWords({ was, is }: Change, named: Named, words: Words): string {
  if (was === null) return `${deskRequirementName(words, is!, named)}: new`
  const name = deskRequirementName(words, is ?? was, named)
  if (is === null) return `${name}: no longer asked for`
  const [before, after] = [parts(was, named), parts(is, named)]
  const changed = after.flatMap((part, at) =>
    part === before[at] ? [] : [`${before[at] || 'nothing'} to ${part || 'nothing'}`],
  )
  return changed.length === 0 ? `${name}: who may record it` : `${name}: ${changed.join(', ')}`
}

/** What changed from one version to the next; said of the first version too. */
export function whatChanged(
  before: readonly Requirement[] | undefined,
  after: readonly Requirement[],
  named: Named,
  words: Words,
): string {
  if (before === undefined) return 'The first version'
  const changes = changesBetween(before, after)
  return changes.length === 0
    ? 'Nothing but the order or the reason'
    : changes.map((one) => changeWords(one, named, words)).join('; ')
}
