import { z } from 'zod'
import { phrases, type Said, type Words } from '../words/words.ts'
import { Unreadable } from './endings.ts'
import { faultsOf, inWords } from './faults.ts'
import type { Turn } from './visit.ts'

/** What somebody typed, as they typed it, so that no word is lost when a form comes back. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** What needs mending, said to the reader: one sentence a field, in the order of the form. */
export type FieldErrors = Readonly<Record<string, Said>>

export type FormRead<Value> =
  | { readonly ok: true; readonly value: Value; readonly answers: Answers }
  | { readonly ok: false; readonly answers: Answers; readonly errors: FieldErrors }

export const blank: Answers = {}

const say = phrases('unreadable', {
  button: 'This form is one button and takes nothing else. Please press it on our page.',
  formsOnly: 'This page takes forms only.',
  incomplete: 'The form arrived incomplete. Please send it again.',
  tooMany: 'That is more fields than any form of ours has.',
})

/** Reads a posted form by its schema; what needs mending is said in the reader's language. */
export async function readForm<Schema extends z.ZodType>(
  c: Turn,
  schema: Schema,
): Promise<FormRead<z.output<Schema>>> {
  return readAnswers(await typedAnswers(c), schema, c.var.visit.words)
}

const nothing = z.strictObject({})

/** For a form that is one button: whatever else is sent is none of ours, and ends the request. */
export async function onlyPressed(c: Turn): Promise<void> {
  if (!(await readForm(c, nothing)).ok) throw new Unreadable(400, say.button)
}

/** Reads the question of an address by its schema. */
export function readQuery<Schema extends z.ZodType>(c: Turn, schema: Schema): FormRead<z.output<Schema>> {
  return readAnswers(addressAnswers(c), schema, c.var.visit.words)
}

/** What the question of an address says, as it was typed. */
export const addressAnswers = (c: Turn): Answers => collect(c.var.visit.url.searchParams)

/**
 * Checks answers against a schema. Fields the schema does not know are refused: a form of ours never sends any.
 */
export function readAnswers<Schema extends z.ZodType>(
  answers: Answers,
  schema: Schema,
  words: Words,
): FormRead<z.output<Schema>> {
  const read = schema.safeParse(answers)
  if (read.success) return { ok: true, value: read.data, answers }
  return { ok: false, answers, errors: inWords(words, faultsOf(read.error)) }
}

/** What was posted, field by field; a field sent twice becomes a list. */
export async function typedAnswers(c: Turn): Promise<Answers> {
  const kind = c.req.header('content-type') ?? ''
  if (kind.startsWith('application/x-www-form-urlencoded')) {
    return collect(new URLSearchParams(await c.req.text()))
  }
  if (kind.startsWith('multipart/form-data')) {
    const form = await multipart(c)
    return collect(
      [...form.entries()].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    )
  }
  throw new Unreadable(415, say.formsOnly)
}

/** The file chosen in a field, or null when none was; read before or after the answers of the same form. */
export async function typedFile(c: Turn, name: string): Promise<Uint8Array | null> {
  if (!(c.req.header('content-type') ?? '').startsWith('multipart/form-data')) return null
  const file = (await multipart(c)).get(name)
  return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null
}

const forms = new WeakMap<Turn, Promise<FormData>>()

function multipart(c: Turn): Promise<FormData> {
  const read =
    forms.get(c) ??
    c.req.formData().catch(() => {
      throw new Unreadable(400, say.incomplete)
    })
  forms.set(c, read)
  return read
}

/** Names and values as answers; a name that comes twice becomes a list. */
export function collect(pairs: Iterable<[string, string]>): Answers {
  const answers: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>
  let count = 0
  for (const [name, value] of pairs) {
    if (++count > 1000) throw new Unreadable(400, say.tooMany)
    const known = answers[name]
    if (known === undefined) answers[name] = value
    else if (Array.isArray(known)) known.push(value)
    else answers[name] = [known, value]
  }
  return answers
}

/** The first answer of a field, as text. */
export const answer = (answers: Answers, name: string): string => {
  const given = answers[name]
  return typeof given === 'string' ? given : (given?.[0] ?? '')
}

/** All answers of a field, as a list. */
export const answerList = (answers: Answers, name: string): readonly string[] => {
  const given = answers[name]
  return given === undefined ? [] : typeof given === 'string' ? [given] : given
}
