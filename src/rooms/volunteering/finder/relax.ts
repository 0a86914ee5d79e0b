import type { Place } from '../../../platform/places/places.ts'
import { wordsOf } from './index/terms.ts'
import type { Synonyms } from './index/word-index.ts'
import type { Ways } from './index/ways.ts'
import { reaches, type WithinReach } from './forms.ts'
import { fromTheTop, type Question } from './question.ts'
import { askedOf } from './asked.ts'

/** One thing changed about a question. */
export type Change =
  | { readonly kind: 'go-further'; readonly within: WithinReach; readonly from: WithinReach }
  | { readonly kind: 'without-word'; readonly word: string }
  | { readonly kind: 'without-words' }
  | { readonly kind: 'home-too' }
  | { readonly kind: 'places-too' }
  | {
      readonly kind: 'without'
      readonly what:
        | 'days'
        | 'parts'
        | 'often'
        | 'length'
        | 'languages'
        | 'skills'
        | 'sides'
        | 'kinds'
        | 'programme'
        | 'gift'
        | 'week'
        | 'age'
        | 'step-free'
    }

/** A change that would find something, how many, and the question that asks for it. */
export interface Relaxation {
  readonly change: Change
  readonly found: number
  readonly question: Question
}

/** Every single change that asks for less, the smallest first. */
export function changesTo(question: Question): { change: Change; question: Question }[] {
  const top = { ...fromTheTop(question), sort: question.sort }
  const changes: { change: Change; question: Question }[] = []
  const add = (change: Change, differs: Partial<Question>): void => {
    changes.push({ change, question: { ...top, ...differs } })
  }
  if (top.near !== '') {
    for (const within of reaches.slice(reaches.indexOf(top.within) + 1))
      add({ kind: 'go-further', within, from: top.within }, { within })
  }
  if (top.where === 'place') add({ kind: 'home-too' }, { where: 'both' })
  if (top.where === 'home') add({ kind: 'places-too' }, { where: 'both' })
  if (top.part.length > 0) add({ kind: 'without', what: 'parts' }, { part: [] })
  if (top.day.length > 0) add({ kind: 'without', what: 'days' }, { day: [] })
  if (top.long !== null) add({ kind: 'without', what: 'length' }, { long: null })
  if (top.often.length > 0) add({ kind: 'without', what: 'often' }, { often: [] })
  if (top.start !== null) add({ kind: 'without', what: 'week' }, { start: null })
  if (top.kind.length > 0) add({ kind: 'without', what: 'kinds' }, { kind: [] })
  if (top.side.length > 0) add({ kind: 'without', what: 'sides' }, { side: [] })
  if (top.programme !== null) add({ kind: 'without', what: 'programme' }, { programme: null })
  if (top.give !== null) add({ kind: 'without', what: 'gift' }, { give: null })
  if (top.language.length > 0) add({ kind: 'without', what: 'languages' }, { language: [] })
  if (top.skill.length > 0) add({ kind: 'without', what: 'skills' }, { skill: [] })
  if (top.stepfree) add({ kind: 'without', what: 'step-free' }, { stepfree: false })
  if (top.age !== null) add({ kind: 'without', what: 'age' }, { age: null })
  const typed = top.words.split(' ').filter((word) => word !== '')
  if (typed.length > 1) {
    typed.forEach((word, at) => {
      if (wordsOf(word).length > 0)
        add({ kind: 'without-word', word }, { words: typed.filter((_, other) => other !== at).join(' ') })
    })
  }
  if (top.words !== '') add({ kind: 'without-words' }, { words: '' })
  return changes
}

const most = 4

/** The first few single changes that would find something; of going further only the nearest that does. */
export function relaxationsOf(
  question: Question,
  { ways, from, now, synonyms }: { ways: Ways; from: Place | null; now: number; synonyms: Synonyms },
): Relaxation[] {
  const helpful: Relaxation[] = []
  for (const { change, question: asks } of changesTo(question)) {
    if (change.kind === 'go-further' && helpful.some((one) => one.change.kind === 'go-further')) continue
    const found = ways.countFitting(askedOf(asks, from, now), synonyms)
    if (found > 0) helpful.push({ change, found, question: asks })
    if (helpful.length === most) break
  }
  return helpful
}
