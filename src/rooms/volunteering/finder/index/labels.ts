import { waitsFor } from '../facts.ts'
import type { Asked } from '../asked.ts'
import type { OpenShift, Way } from '../way.ts'
import { partsOfCell, weekdayOfCell } from '../when.ts'

/** What a way to help is found under; every label is a set of bits in the index. */
export function labelsOf(way: Way, shifts: readonly OpenShift[]): string[] {
  const labels = [
    'open',
    way.where === 'home' ? 'home' : 'met',
    `side ${way.side}`,
    `kind ${way.kind}`,
    `often ${way.commitment}`,
    ...(way.skills.length === 0 ? ['skill none'] : way.skills.map((skill) => `skill ${skill}`)),
    ...(way.languages.length === 0
      ? ['language none']
      : way.languages.map((language) => `language ${language}`)),
  ]
  if (way.shifted) {
    for (const { cell } of shifts)
      labels.push(`day ${weekdayOfCell(cell)}`, ...partsOfCell(cell).map((part) => `part ${part}`))
  } else labels.push('agreed')
  if (way.programmeId) labels.push(`programme ${way.programmeId}`)
  if (way.livedExperience) labels.push('experience')
  if (way.stepFree === 'yes' || way.where === 'home') labels.push('step-free')
  if (!way.checks.some(waitsFor)) labels.push('this-week')
  return [...new Set(labels)]
}

/**
 * For a question, groups of labels: what fits stands in at least one set of each group. They only save looking
 * at what cannot fit; `fitOf` has the last word.
 */
export function groupsFor({ question }: Asked): string[][] {
  const groups = [['open']]
  if (question.where !== 'both') groups.push([question.where === 'home' ? 'home' : 'met'])
  if (question.give === 'experience') groups.push(['experience'])
  if (question.give === 'voice') groups.push(['side advocating'])
  if (question.give === 'hour') groups.push(['kind series', 'kind one-off'])
  const any = (name: string, values: readonly string[], others: readonly string[] = []): void => {
    if (values.length > 0) groups.push([...others, ...values.map((value) => `${name} ${value}`)])
  }
  any('day', question.day, ['agreed'])
  any('part', question.part, ['agreed'])
  any('often', question.often)
  any('skill', question.skill, ['skill none'])
  any('language', question.language, ['language none'])
  any('side', question.side)
  any('kind', question.kind)
  if (question.programme) groups.push([`programme ${question.programme}`])
  if (question.start === 'week') groups.push(['this-week'])
  if (question.stepfree) groups.push(['step-free'])
  return groups
}
