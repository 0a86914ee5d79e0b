import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { sentenceIn } from '../src/platform/words/sentence.ts'
import { settingPages } from '../src/hall/settings/routes.ts'
import { questionForm } from '../src/rooms/volunteering/finder/forms.ts'
import { signUpForms } from '../src/rooms/volunteering/opportunities/help/forms.ts'
import { isTest, root, sources } from './sources.ts'

/** What zod keeps of a schema or of one check: what it says, and what it is made of. */
interface Part {
  readonly def: Readonly<Record<string, unknown>> & { readonly error?: (issue: object) => unknown }
}

const partOf = (thing: unknown): Part | undefined =>
  typeof thing === 'object' && thing !== null && '_zod' in thing ? (thing._zod as Part) : undefined

/** Every message that a schema and all within it say of their own. */
function messagesOf(schema: z.ZodType): string[] {
  const seen = new Set<unknown>()
  const messages: string[] = []
  const walk = (thing: unknown): void => {
    if (typeof thing !== 'object' || thing === null || seen.has(thing)) return
    seen.add(thing)
    const part = partOf(thing)
    if (part) {
      const said = part.def.error?.({ code: 'custom', input: '', path: [] })
      if (typeof said === 'string') messages.push(said)
      walk(part.def)
    } else if (Array.isArray(thing) || Object.getPrototypeOf(thing) === Object.prototype) {
      for (const one of Object.values(thing)) walk(one)
    }
  }
  walk(schema)
  return messages
}

const isPlain = (message: string): boolean => sentenceIn(message) === undefined

/** The files of schemas that a form is read by. */
const formFiles = ['src/**/*forms.ts', 'src/**/settings*.ts', 'src/hall/settings/*.ts', 'src/**/saving.ts']

test('no schema says a plain English sentence: each message is a phrase of the languages layer', async () => {
  const schemas = new Map<string, z.ZodType>()
  for (const { path, packages } of await sources(...formFiles)) {
    if (isTest(path) || !packages.includes('zod')) continue
    const file = (await import(join(root, path))) as Record<string, unknown>
    for (const [name, value] of Object.entries(file))
      if (value instanceof z.ZodType) schemas.set(`${path} ${name}`, value)
  }
  for (const { setting, schema } of settingPages()) schemas.set(`the setting ${setting.key}`, schema)
  for (const [name, schema] of Object.entries(signUpForms({ largestGroup: 4, youngestAge: 18 })))
    schemas.set(`the sign-up of a ${name}`, schema)

  const plain = [...schemas].flatMap(([name, schema]) =>
    messagesOf(schema)
      .filter(isPlain)
      .map((message) => `${name}: ${message}`),
  )
  assert.deepEqual(plain, [], 'Say it with orSay(say.…); see src/platform/words/README.md.')
  assert.ok(schemas.size > 60, `${schemas.size} schemas`)
})

test('the walk finds messages wherever a schema may hold them', () => {
  const schema = z
    .strictObject({
      list: z.array(z.enum(['a'], 'in a list')).min(1, 'of a list'),
      either: z.union([z.literal('b', 'in a union'), z.string().regex(/c/, 'of a text')]),
      before: z.preprocess((typed) => typed, z.uuid('after preprocessing').optional()),
      piped: z.string({ error: 'before a pipe' }).transform(Number).pipe(z.int('after a pipe')),
    })
    .refine(() => true, 'of it all')
  assert.deepEqual(messagesOf(schema).toSorted(), [
    'after a pipe',
    'after preprocessing',
    'before a pipe',
    'in a list',
    'in a union',
    'of a list',
    'of a text',
    'of it all',
  ])
  assert.deepEqual(messagesOf(questionForm).filter(isPlain), [])
})

/** A call of zod that ends in a sentence, or an issue made by hand that says one. */
const inside = String.raw`(?:[^()\[\]'"\`]|\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])*`
const sentence = `(?:'[A-Z][^']* [^']*'|\`[A-Z][^\`]* [^\`]*\`|"[A-Z][^"]* [^"]*")`
const written = new RegExp(
  String.raw`(?:\.(?:min|max|length|int|regex|refine|exclude)|z\s*\.(?:[a-z.]+)|addIssue)\(${inside}${sentence}|\bmessage:\s*${sentence}`,
)

test('none is written in a schema that a file keeps to itself, nor worked out by hand', async () => {
  assert.ok(
    [
      `z.string().min(1, 'Enter a name')`,
      `z.enum(['a', 'b'], 'Choose one of these')`,
      'z.int().refine((one) => isIt(one), `At most ${most}`)',
      `check.addIssue('Enter a number we can ring')`,
      `check.addIssue({ code: 'custom', path: [field], message: 'Choose a role' })`,
    ].every((line) => written.test(line)),
  )
  // Its sentences are for whoever starts the program, before there is a reader.
  const ownWords = 'src/platform/settings/environment.ts'
  const wrong = (await sources('src/**/*.ts'))
    .filter(({ path, packages, text }) => packages.includes('zod') && path !== ownWords && written.test(text))
    .map(({ path }) => path)
  assert.deepEqual(wrong, [], 'Say it with orSay(say.…); see src/platform/words/README.md.')
})
