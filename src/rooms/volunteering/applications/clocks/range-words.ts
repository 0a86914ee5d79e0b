import { sentence } from '../../../../platform/words/sentence.ts'
import type { Sentence } from '../../../../platform/words/words.ts'
import { say } from '../words.ts'
import type { Range } from './rules.ts'

/** What people are told of how long it takes: the range of those before them, or that nobody knows yet. */
export const rangeWords = (range: Range | null): Sentence =>
  range === null
    ? say.unknown
    : range.from === range.to
      ? sentence(say.rangeSame, { days: range.to })
      : sentence(say.range, { from: range.from, to: range.to })

/** On whom a range rests. */
export const measuredWords = ({ people }: Range, clocksStop: boolean): Sentence =>
  sentence(clocksStop ? say.measuredRest : say.measured, { people })
