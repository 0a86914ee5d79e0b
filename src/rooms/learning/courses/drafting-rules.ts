import type { Content, Module, Page } from './content.ts'

/** Where something in a list goes. */
export type Move = 'up' | 'down' | 'out'

/** The list with one of it moved by a place, or taken out; at either end it stays where it is. */
export function moved<Thing extends { readonly id: string }>(
  list: readonly Thing[],
  id: string,
  move: Move,
): Thing[] {
  const at = list.findIndex((one) => one.id === id)
  const rest = list.filter((_, place) => place !== at)
  if (at < 0 || move === 'out') return rest
  const to = Math.min(rest.length, Math.max(0, at + (move === 'up' ? -1 : 1)))
  return rest.toSpliced(to, 0, list[at]!)
}

export const moduleIn = ({ modules }: Content, id: string): Module | undefined =>
  modules.find((one) => one.id === id)

/** The module in which a page stands. */
export const moduleOfPage = ({ modules }: Content, pageId: string): Module | undefined =>
  modules.find(({ pages }) => pages.some(({ id }) => id === pageId))

export const pageIn = (content: Content, id: string): Page | undefined =>
  moduleOfPage(content, id)?.pages.find((one) => one.id === id)

const withModules = (content: Content, modules: readonly Module[]): Content => ({
  ...content,
  modules: [...modules],
})

/** The course with a module changed, or added at its end. */
export const withModule = (content: Content, module: Module): Content =>
  withModules(
    content,
    moduleIn(content, module.id)
      ? content.modules.map((one) => (one.id === module.id ? module : one))
      : [...content.modules, module],
  )

export const withModuleMoved = (content: Content, id: string, move: Move): Content =>
  withModules(content, moved(content.modules, id, move))

/** The course with a page changed, or added at the end of its module. */
export function withPage(content: Content, moduleId: string, page: Page): Content {
  const module = moduleIn(content, moduleId)
  if (!module) return content
  const known = module.pages.some(({ id }) => id === page.id)
  return withModule(content, {
    ...module,
    pages: known ? module.pages.map((one) => (one.id === page.id ? page : one)) : [...module.pages, page],
  })
}

export function withPageMoved(content: Content, id: string, move: Move): Content {
  const module = moduleOfPage(content, id)
  return module ? withModule(content, { ...module, pages: moved(module.pages, id, move) }) : content
}
