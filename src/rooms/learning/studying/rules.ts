import { byTime } from '../../../platform/clock.ts'
import { pagesOf, questionsOf, type Content, type Module, type Page } from '../courses/content.ts'

/** A page somebody went through. */
export interface Gone {
  readonly page: string
  readonly seenAt: Temporal.Instant
  /** When they first answered its question right. */
  readonly rightAt: Temporal.Instant | null
}

/** A module somebody went through in a live session. */
export interface Attended {
  readonly module: string
  readonly at: Temporal.Instant
}

/** How far somebody is with one module. */
export interface ModuleStanding {
  readonly module: Module
  readonly state: 'done' | 'now' | 'ahead'
  readonly pagesDone: number
  /** When its last page was gone through, or the session was. */
  readonly doneAt: Temporal.Instant | null
}

/** How far somebody is with a course. */
export interface CourseStanding {
  readonly modules: readonly ModuleStanding[]
  readonly pagesDone: number
  readonly pages: number
  /** Questions answered right. */
  readonly right: number
  /** Questions answered at all. */
  readonly answered: number
  readonly questions: number
  /** The first page not gone through; null when all are. */
  readonly next: Page | null
  /** Questions gone through and not answered right. */
  readonly open: readonly Page[]
  /** Every page was gone through, and enough was answered right. */
  readonly isPassed: boolean
}

/**
 * How far somebody is. What they attended counts as gone through and answered right, and what they passed online stays
 * passed. Pages of another version that this one has not are as if they were not there.
 */
export function standingOf(
  content: Content,
  gone: readonly Gone[],
  attended: readonly Attended[],
): CourseStanding {
  const byPage = new Map(gone.map((one) => [one.page, one]))
  const byModule = new Map(attended.map((one) => [one.module, one.at]))
  const all = pagesOf(content)
  const isDone = (page: Page, module: Module): boolean => byModule.has(module.id) || byPage.has(page.id)
  const isRight = (page: Page, module: Module): boolean =>
    byModule.has(module.id) || (byPage.get(page.id)?.rightAt ?? null) !== null

  const next = all.find(({ page, module }) => !isDone(page, module)) ?? null
  const modules = content.modules.map((module): ModuleStanding => {
    const pagesDone = module.pages.filter((page) => isDone(page, module)).length
    const done = pagesDone === module.pages.length
    const state = done ? 'done' : module === next?.module ? 'now' : 'ahead'
    return { module, state, pagesDone, doneAt: done ? doneAt(module, byPage, byModule) : null }
  })
  const questions = questionsOf(content)
  const answered = questions.filter(({ page, module }) => isDone(page, module))
  const right = questions.filter(({ page, module }) => isRight(page, module)).length
  return {
    modules,
    pagesDone: modules.reduce((sum, one) => sum + one.pagesDone, 0),
    pages: all.length,
    right,
    answered: answered.length,
    questions: questions.length,
    next: next?.page ?? null,
    open: answered.filter(({ page, module }) => !isRight(page, module)).map(({ page }) => page),
    isPassed: all.length > 0 && next === null && right >= content.passMark,
  }
}

function doneAt(
  module: Module,
  byPage: ReadonlyMap<string, Gone>,
  byModule: ReadonlyMap<string, Temporal.Instant>,
): Temporal.Instant | null {
  const attended = byModule.get(module.id)
  if (attended) return attended
  const seen = module.pages.flatMap(({ id }) => byPage.get(id)?.seenAt ?? [])
  return seen.toSorted(byTime).at(-1) ?? null
}

/** Minutes that most people still need: each page of a module takes its share of the module's. */
export const minutesLeft = ({ modules }: CourseStanding): number =>
  Math.ceil(
    modules.reduce(
      (sum, { module, pagesDone }) =>
        sum +
        (module.pages.length === 0
          ? 0
          : (module.minutes * (module.pages.length - pagesDone)) / module.pages.length),
      0,
    ),
  )
