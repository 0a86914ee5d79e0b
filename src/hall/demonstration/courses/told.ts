import type { Content, Module, Page, Question } from '../../../rooms/learning/courses/content.ts'
import type { PictureKey } from './pictures.ts'

/** A page as it is written down here; its picture is drawn when the demonstration is built. */
export interface PageTold extends Omit<Page, 'id' | 'picture'> {
  readonly picture: { readonly key: PictureKey; readonly alt: string; readonly caption: string } | null
}

export interface ModuleTold extends Omit<Module, 'pages'> {
  readonly pages: readonly PageTold[]
}

export interface CourseTold extends Omit<Content, 'modules'> {
  readonly modules: readonly ModuleTold[]
}

type Answer = Question['answers'][number]

export const right = (words: string, why: string): Answer => ({ words, right: true, why })
export const wrong = (words: string, why: string): Answer => ({ words, right: false, why })

/** A page that is read. */
export const reads = (title: string, text: string, picture: PageTold['picture'] = null): PageTold => ({
  title,
  text,
  picture,
  question: null,
})

/** A page with a question. */
export const asks = (
  title: string,
  text: string,
  ask: string,
  answers: readonly Answer[],
  { more = '', picture = null }: { more?: string; picture?: PageTold['picture'] } = {},
): PageTold => ({ title, text, picture, question: { ask, answers: [...answers], more } })
