import { z } from 'zod'

const answer = z.object({
  words: z.string(),
  right: z.boolean(),
  /** Why it is the one, or what is wrong with it: shown once it was chosen. */
  why: z.string(),
})

const question = z.object({
  ask: z.string(),
  answers: z.array(answer),
  /** What is said whatever was chosen; empty where the answers say it all. */
  more: z.string(),
})

const picture = z.object({
  file: z.string(),
  /** The picture in words, for those who do not see it. */
  alt: z.string(),
  caption: z.string(),
})

const page = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  picture: picture.nullable(),
  question: question.nullable(),
})

const module = z.object({
  id: z.string(),
  title: z.string(),
  /** How long it takes most people, in minutes. */
  minutes: z.number(),
  pages: z.array(page),
})

/** What a course says. Ids of modules and pages stay from version to version: by them progress is kept. */
export const content = z.object({
  name: z.string(),
  about: z.string(),
  /** By whom it was written, and with whom. */
  by: z.string(),
  /** Whom to turn to when a page brings something up; under every page. */
  support: z.string(),
  /** Right answers needed, of all questions. */
  passMark: z.number(),
  modules: z.array(module),
})

export type Content = z.output<typeof content>
export type Module = z.output<typeof module>
export type Page = z.output<typeof page>
export type Question = z.output<typeof question>
export type Picture = z.output<typeof picture>

/** A page, and where in its course it stands. */
export interface Placed {
  readonly page: Page
  readonly module: Module
  /** From 0, within its module. */
  readonly at: number
}

/** Every page in the order in which it is read. */
export const pagesOf = ({ modules }: Content): readonly Placed[] =>
  modules.flatMap((one) => one.pages.map((page, at) => ({ page, module: one, at })))

/** How long the whole takes most people, in minutes. */
export const minutesOf = ({ modules }: Content): number =>
  modules.reduce((sum, { minutes }) => sum + minutes, 0)

export const questionsOf = (course: Content): readonly Placed[] =>
  pagesOf(course).filter(({ page: { question: asked } }) => asked !== null)

/** A course nobody wrote anything in yet. */
export const emptyCourse = (name: string): Content => ({
  name,
  about: '',
  by: '',
  support: '',
  passMark: 0,
  modules: [],
})
