import { z } from 'zod'
import { phrases, type Phrase, type Said, type Words } from '../words/words.ts'
import { Unreadable } from './endings.ts'
import { sentenceOf } from './faults.ts'
import type { FieldErrors } from './read.ts'
import type { Turn } from './visit.ts'

/** A kind of thing that goes wrong, as programs know it (RFC 9457): its address never changes, its words may. */
export interface ProblemKind {
  /** Ends the address of its type: `/api#too-many`. */
  readonly name: string
  readonly status: 400 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503
  readonly title: Phrase
  /** What a program does about it. */
  readonly about: Phrase
}

const everyKind = new Map<string, ProblemKind>()

/** Declares a kind of problem; names are unique in the house. */
export function problemKind(name: string, told: Omit<ProblemKind, 'name'>): ProblemKind {
  if (everyKind.has(name)) throw new Error(`Two kinds of problem share the name ${name}`)
  const made: ProblemKind = { name, ...told }
  everyKind.set(name, made)
  return made
}

/** Every kind declared so far, by status. */
export const allProblemKinds = (): readonly ProblemKind[] =>
  [...everyKind.values()].toSorted((one, other) => one.status - other.status)

const titles = phrases('problem-title', {
  unreadable: 'This cannot be read',
  otherSite: 'A page of another site cannot do this',
  notFound: 'There is nothing here',
  notAllowed: 'This address does not take that method',
  tooLarge: 'That is too large',
  notJson: 'This takes JSON only',
  fields: 'Some fields need another look',
  tooMany: 'That was a lot at once',
  broken: 'Something broke, and it was not you',
  resting: 'We are having a short rest',
})

const abouts = phrases('problem-about', {
  unreadable: 'The request was cut short, or its body is not JSON. Mend it before you send it again.',
  otherSite: 'A browser sent this from a page of another site. Send it from your own server instead.',
  notFound: 'The address or the id has a slip in it, or what it named has ended.',
  notAllowed: 'The header `Allow` names the methods that work here.',
  tooLarge: 'Send less at once: a quarter of a megabyte at most.',
  notJson: 'Send `content-type: application/json`.',
  fields: '`errors` says in a sentence for each field what to put right. Nothing was changed.',
  tooMany: 'Wait as many seconds as the header `Retry-After` says.',
  broken: 'We have been told. If you write to us, quote the number in `detail`. Try again later.',
  resting:
    'Our records cannot be reached or written. Nothing was changed. `Retry-After` says when to try again.',
})

const kind = (name: string, status: ProblemKind['status'], key: keyof typeof titles): ProblemKind =>
  problemKind(name, { status, title: titles[key], about: abouts[key] })

/** What can go wrong with any request. */
export const problemKinds = {
  unreadable: kind('unreadable', 400, 'unreadable'),
  otherSite: kind('other-site', 403, 'otherSite'),
  notFound: kind('not-found', 404, 'notFound'),
  notAllowed: kind('not-allowed', 405, 'notAllowed'),
  tooLarge: kind('too-large', 413, 'tooLarge'),
  notJson: kind('not-json', 415, 'notJson'),
  fields: kind('fields', 422, 'fields'),
  tooMany: kind('too-many', 429, 'tooMany'),
  broken: kind('broken', 500, 'broken'),
  resting: kind('resting', 503, 'resting'),
} as const

/** Something that went wrong, to tell a program about. */
export interface Problem {
  readonly kind: ProblemKind
  /** What happened this time, in a sentence. */
  readonly detail: Said
  /** Field by field, what to put right. */
  readonly errors?: FieldErrors
  /** Which of several reasons it was, for programs. */
  readonly reason?: string
}

/** A problem as it travels, `application/problem+json`. */
export const problemAnswer = z.object({
  type: z.url().describe('Stands for the kind of problem; open it to read what to do.'),
  title: z.string().describe('The kind of problem in words.'),
  status: z.int(),
  detail: z.string().describe('What happened this time.'),
  errors: z.record(z.string(), z.string()).optional().describe('A sentence for each field to put right.'),
  reason: z.string().optional().describe('Which of several reasons it was.'),
})

export const problemType = 'application/problem+json'

/** The paths whose every answer is for programs, refusals included. */
export const isForPrograms = (path: string): boolean => path === '/api' || path.startsWith('/api/')

/** The stable address of a kind, where the page for people explains it. */
export const problemAddress = (publicUrl: URL, { name }: ProblemKind): string =>
  new URL(`/api#${name}`, publicUrl).href

/** Answers with a problem. Whoever may read an address from another site may read why it said no. */
export function answerProblem(
  c: Turn,
  { kind: told, detail, errors, reason }: Problem,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { hub, words } = c.var.visit
  const body: z.output<typeof problemAnswer> = {
    type: problemAddress(hub.environment.publicUrl, told),
    title: words.say(told.title),
    status: told.status,
    detail,
    ...(errors ? { errors } : {}),
    ...(reason ? { reason } : {}),
  }
  return c.body(JSON.stringify(body), told.status, {
    'content-type': problemType,
    ...(c.req.method === 'GET' ? readFromAnywhere : {}),
    ...headers,
  })
}

/** Lets pages of other sites read an answer that is the same for everybody; never with what a browser knows of them. */
export const readFromAnywhere = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
} as const

const unreadableKinds = {
  400: problemKinds.unreadable,
  413: problemKinds.tooLarge,
  415: problemKinds.notJson,
} as const

export const unreadableProblem = (words: Words, { status, sentence }: Unreadable): Problem => ({
  kind: unreadableKinds[status],
  detail: words.tell(sentence),
})

const says = phrases('problem-unreadable', {
  jsonOnly: 'Send JSON, with the header content-type: application/json.',
  notJson: 'The body is not JSON, or was cut short.',
  noSuchField: 'There is no such field',
})

const json = /^application\/json\s*(;|$)/i

/**
 * What a program sent. Asking for JSON by name keeps forms of other sites out as well: a browser asks first before it
 * sends JSON elsewhere, and is told no.
 * @throws Unreadable when it is not JSON
 */
export async function readJson(c: Turn): Promise<unknown> {
  if (!json.test(c.req.header('content-type') ?? '')) throw new Unreadable(415, says.jsonOnly)
  try {
    return JSON.parse(await c.req.text()) as unknown
  } catch (fault) {
    if (fault instanceof SyntaxError) throw new Unreadable(400, says.notJson)
    throw fault
  }
}

/** What of something a program sent needs putting right, a sentence for each field. */
export function errorsOf(words: Words, fault: z.ZodError): FieldErrors {
  const errors: Record<string, Said> = {}
  for (const issue of fault.issues) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) errors[key] = words.say(says.noSuchField)
    else errors[String(issue.path[0] ?? 'body')] ??= words.tell(sentenceOf(issue))
  }
  return errors
}
