import { z } from 'zod'
import type { Phrase, Words } from '../words/words.ts'
import { allProblemKinds, isForPrograms, problemAnswer, problemType, type ProblemKind } from './problem.ts'
import type { Route } from './routes.ts'

/** A schema with the name under which the description lists it. */
export interface Named {
  readonly name: string
  readonly schema: z.ZodType
}

interface Answer {
  readonly about: Phrase
  /** The kinds of content it comes in; JSON where it is left out. */
  readonly types?: readonly string[]
  readonly of?: Named
}

/** How the description of the API tells one route. */
export interface Operation {
  /** Unique in the house; programs that write programs make a function of it. */
  readonly id: string
  readonly summary: Phrase
  readonly about?: Phrase
  readonly query?: z.ZodObject
  readonly body?: Named
  readonly answers: Readonly<Record<number, Answer>>
  readonly problems: readonly ProblemKind[]
}

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it unchanged. */
export interface JsonSchema {
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly JsonSchema[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly [more: string]: unknown
}

/** Who offers the API, and where. */
export interface Offered {
  readonly title: string
  readonly description: string
  readonly contact: { readonly name: string; readonly email: string }
  readonly publicUrl: URL
  readonly words: Words
}

/** Grows when something changes that a program may have relied on. */
export const apiVersion = '1.0.0'

function printed(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest as JsonSchema
}

/**
 * A schema of ours as JSON Schema: what may be sent, bounded by what is kept of it. A field is required when its
 * schema takes nothing in its place.
 */
export function schemaOf(schema: z.ZodType): JsonSchema {
  const input = printed(schema, 'input')
  if (!(schema instanceof z.ZodObject) || !input.properties) return input
  const kept = printed(schema, 'output').properties ?? {}
  const properties = Object.fromEntries(
    Object.entries(input.properties).map(([name, one]) => [name, bounded(one, kept[name])]),
  )
  const shape = schema.shape as Readonly<Record<string, z.ZodType>>
  const required = Object.keys(properties).filter((name) => !shape[name]?.safeParse(undefined).success)
  const { required: _, ...rest } = input
  return { ...rest, properties, ...(required.length > 0 ? { required } : {}) }
}

/** What is sent may be longer than what is kept once it is tidied; and a number may come as text. */
function bounded(sent: JsonSchema, kept: JsonSchema | undefined): JsonSchema {
  if (!kept) return sent
  const about = sent.description === undefined ? {} : { description: sent.description }
  if (sent.anyOf && kept.type === 'integer') return { ...kept, ...about }
  if (sent.type !== 'string' || kept.type !== 'string') return sent
  const { minLength, maxLength = sent.maxLength } = kept
  return {
    ...sent,
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
  }
}

/** `/api/opportunities/:id` as OpenAPI writes it. */
export const openPath = (path: string): string => path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')

const reference = (kind: 'schemas' | 'responses', name: string) => ({ $ref: `#/components/${kind}/${name}` })

const pathParameters = (path: string) =>
  [...path.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }))

function queryParameters(query: z.ZodObject | undefined) {
  if (!query) return []
  const { properties = {}, required = [] } = schemaOf(query)
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    ...(description === undefined ? {} : { description }),
    required: required.includes(name),
    ...(schema.type === 'array' ? { style: 'form', explode: true } : {}),
    schema,
  }))
}

const contentOf = (types: readonly string[], schema: object | undefined) =>
  Object.fromEntries(
    types.map((type) => [
      type,
      { schema: schema ?? (type === 'text/html' ? { type: 'string' } : { type: 'object' }) },
    ]),
  )

const responseName = (status: number): string => `Problem${status}`

/** What the header of some answers says. */
const headersOf: Readonly<Record<number, object>> = {
  405: { Allow: { description: 'The methods that work here.', schema: { type: 'string' } } },
  429: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
  503: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
}

function operationOf(path: string, operation: Operation, words: Words) {
  const { id, summary, about, query, body, answers, problems } = operation
  const parameters = [...pathParameters(path), ...queryParameters(query)]
  const good = Object.entries(answers).map(([status, { about: said, types, of }]) => [
    status,
    {
      description: words.say(said),
      content: contentOf(types ?? ['application/json'], of && reference('schemas', of.name)),
    },
  ])
  const bad = [...new Set(problems.map(({ status }) => status))]
    .toSorted((one, other) => one - other)
    .map((status) => [status, reference('responses', responseName(status))])
  return {
    operationId: id,
    summary: words.say(summary),
    ...(about ? { description: words.say(about) } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: reference('schemas', body.name) } },
          },
        }
      : {}),
    responses: Object.fromEntries([...good, ...bad]) as Readonly<Record<string, object>>,
  }
}

function problemResponses(kinds: readonly ProblemKind[], words: Words) {
  const statuses = [...new Set(kinds.map(({ status }) => status))]
  return Object.fromEntries(
    statuses.map((status) => {
      const titles = kinds.filter((one) => one.status === status).map(({ title }) => words.say(title))
      const headers = headersOf[status]
      return [
        responseName(status),
        {
          description: [...new Set(titles)].join('. '),
          ...(headers ? { headers } : {}),
          content: { [problemType]: { schema: reference('schemas', 'Problem') } },
        },
      ]
    }),
  )
}

/** The routes of the API, each with how it is told. */
export const describedRoutes = (routes: readonly Route[]): (Route & { readonly told: Operation })[] =>
  routes
    .filter(({ path }) => isForPrograms(path))
    .flatMap((route) => (route.terms.told ? [{ ...route, told: route.terms.told }] : []))

/** The description of the API (OpenAPI 3.1), made from the routes that stand and the schemas they judge by. */
export function openApi(routes: readonly Route[], offered: Offered) {
  const { title, description, contact, publicUrl, words } = offered
  const described = describedRoutes(routes)
  const named = described.flatMap(({ told }) => [
    ...(told.body ? [told.body] : []),
    ...Object.values(told.answers).flatMap(({ of }) => (of ? [of] : [])),
  ])
  const paths: Record<string, Record<string, ReturnType<typeof operationOf>>> = {}
  for (const { path, method, told } of described)
    (paths[openPath(path)] ??= {})[method] = operationOf(path, told, words)
  return {
    openapi: '3.1.0',
    info: {
      title,
      description,
      version: apiVersion,
      ...(contact.email ? { contact } : {}),
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: publicUrl.origin }],
    externalDocs: { description: 'The same for people.', url: new URL('/api', publicUrl).href },
    paths,
    components: {
      schemas: Object.fromEntries(
        [...named, { name: 'Problem', schema: problemAnswer }].map(({ name, schema }) => [
          name,
          schemaOf(schema),
        ]),
      ),
      responses: problemResponses(allProblemKinds(), words),
    },
  }
}
