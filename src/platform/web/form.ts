import { z } from 'zod'
import { chips, choices, tick, type Choice } from '../../look/parts/choices.ts'
import { errorSummary } from '../../look/parts/errors.ts'
import {
  hiddenField,
  selectField,
  textArea,
  textField,
  type Control,
  type FieldWords,
  type Options,
  type TextField,
} from '../../look/parts/fields.ts'
import type { Child, Html } from '../../look/html.ts'
import type { Labels } from '../../look/parts/labels.ts'
import { answer, answerList, type Answers, type FieldErrors } from './read.ts'

/** What a form shows again: the words as they were typed, and what needs mending. */
export interface Shown {
  readonly answers: Answers
  readonly errors?: FieldErrors
}

type Name<Schema extends z.ZodType> = Extract<keyof z.input<Schema>, string>
type Words = Omit<FieldWords, 'error'>
type Bound = Words & Partial<Omit<Control, 'name'>>

interface Rule {
  required: boolean
  maxLength?: number
  minimum?: number
  maximum?: number
  format?: string
}

const known = new WeakMap<z.ZodType, Map<string, Rule>>()

interface JsonSchema {
  properties?: Record<string, JsonSchema>
  required?: string[]
  maxLength?: number
  minimum?: number
  maximum?: number
  format?: string
  anyOf?: JsonSchema[]
}

/** The browser's part of a schema: what is needed, how long it may be, between which numbers it lies. */
function rulesOf(schema: z.ZodType): Map<string, Rule> {
  let rules = known.get(schema)
  if (!rules) {
    const input = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
    const output = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as JsonSchema
    rules = new Map(
      Object.keys(input.properties ?? {}).map((name) => {
        const sides = [input.properties?.[name], output.properties?.[name]].flatMap((side) =>
          side ? [side, ...(side.anyOf ?? [])] : [],
        )
        const least = (pick: (side: JsonSchema) => number | undefined) => {
          const found = sides.map(pick).filter((value) => value !== undefined)
          return found.length > 0 ? Math.min(...found) : undefined
        }
        const needed =
          !takes(schema, name, '') &&
          ((input.required ?? []).includes(name) || !takes(schema, name, undefined, true))
        return [
          name,
          {
            required: needed,
            maxLength: least((side) => side.maxLength),
            minimum: least((side) => side.minimum),
            maximum: least((side) => side.maximum),
            format: sides.find((side) => side.format)?.format,
          },
        ]
      }),
    )
    known.set(schema, rules)
  }
  return rules
}

/**
 * Whether a field may be sent so. An empty text is what a browser sends for one left out; a schema that takes it does
 * not need it. JSON Schema cannot say it of a field that is read before it is judged, such as a number that was typed.
 */
function takes(schema: z.ZodType, name: string, given: '' | undefined, unknown = false): boolean {
  const shape = (schema as unknown as { shape?: Record<string, z.ZodType> }).shape
  return shape?.[name]?.safeParse(given).success ?? unknown
}

/**
 * The fields of one form, bound to its schema: a name the schema does not know does not compile, what the browser
 * checks comes from the schema, and after a failed send each field shows its words and its error again. Public pages
 * hand over the labels in their reader's language.
 */
export function fieldsOf<Schema extends z.ZodType>(schema: Schema, shown: Shown, labels?: Labels) {
  const rules = rulesOf(schema)
  const { answers, errors = {} } = shown
  const said = labels ? { labels } : {}
  const bind = (name: string) => {
    const rule = rules.get(name)
    return {
      name,
      required: rule?.required,
      error: errors[name],
      optional: rule ? !rule.required : undefined,
      ...said,
    }
  }
  const named = new Map<string, string>()
  const meant = new Map<string, string>()
  /** Remembers what a field and its choices are called on the page. */
  function call(name: string, label: Child, options: readonly Choice[] | Options = []): void {
    if (typeof label === 'string') named.set(name, label)
    for (const option of options) {
      if ('group' in option) call(name, label, option.options)
      else if (typeof option.words === 'string') meant.set(`${name} ${option.value}`, option.words)
    }
  }
  const inWords = (name: string, value: string): string => meant.get(`${name} ${value}`) ?? value

  return {
    text(name: Name<Schema>, field: Bound & Partial<Omit<TextField, 'name' | 'error'>>): Html {
      call(name, field.label)
      const rule = rules.get(name)
      const type =
        field.type ?? (rule?.format === 'email' ? 'email' : rule?.format === 'date' ? 'date' : 'text')
      return textField({
        ...bind(name),
        ...(type === 'time' || type === 'date' ? {} : { maxlength: rule?.maxLength }),
        ...(type === 'number' ? { min: rule?.minimum, max: rule?.maximum } : {}),
        ...field,
        type,
        value: field.value ?? answer(answers, name),
      })
    },
    area(name: Name<Schema>, field: Bound & { rows?: number }): Html {
      call(name, field.label)
      return textArea({
        ...bind(name),
        maxlength: rules.get(name)?.maxLength,
        ...field,
        value: answer(answers, name),
      })
    },
    select(name: Name<Schema>, field: Bound & { options: Options }): Html {
      call(name, field.label, field.options)
      return selectField({ ...bind(name), ...field, value: answer(answers, name) })
    },
    radios(
      name: Name<Schema>,
      field: Omit<Parameters<typeof choices>[0], 'kind' | 'name' | 'error' | 'values'>,
    ): Html {
      call(name, field.legend, field.choices)
      return choices({
        error: errors[name],
        ...said,
        ...field,
        kind: 'radio',
        name,
        values: answerList(answers, name),
      })
    },
    ticks(
      name: Name<Schema>,
      field: Omit<Parameters<typeof choices>[0], 'kind' | 'name' | 'error' | 'values'>,
    ): Html {
      call(name, field.legend, field.choices)
      return choices({
        error: errors[name],
        ...said,
        ...field,
        kind: 'checkbox',
        name,
        values: answerList(answers, name),
      })
    },
    chips(
      name: Name<Schema>,
      field: {
        legend: Child
        hint?: Child
        choices: readonly Choice[]
        kind?: 'radio' | 'checkbox'
        note?: Child
        optional?: boolean
      },
    ): Html {
      call(name, field.legend, field.choices)
      return chips({
        error: errors[name],
        ...said,
        kind: 'checkbox',
        ...field,
        name,
        values: answerList(answers, name),
      })
    },
    tick(name: Name<Schema>, field: { label: Child; hint?: Child }): Html {
      call(name, field.label)
      return tick({
        name,
        value: 'yes',
        checked: answer(answers, name) === 'yes',
        error: errors[name],
        ...said,
        ...field,
      })
    },
    hidden: (name: Name<Schema>, value?: string | number): Html =>
      hiddenField(name, value ?? answer(answers, name)),
    /** Whether one of these needs mending: what folds them away stands open. */
    isWrong: (...names: Name<Schema>[]): boolean => names.some((name) => errors[name] !== undefined),
    /** What is chosen or typed in a field, as it is shown. */
    shown: (name: Name<Schema>): readonly string[] => answerList(answers, name),
    /** What the fields made so far are called on the page, and answers in the words of their choices. */
    labels: (): Readonly<Record<string, string>> => Object.fromEntries(named),
    told: (some: Answers): Answers =>
      Object.fromEntries(
        Object.entries(some).map(([name, given]) => [
          name,
          typeof given === 'string' ? inWords(name, given) : given.map((value) => inWords(name, value)),
        ]),
      ),
    /** The summary after a failed send: each fault in words, leading to its field, where that has an id of its own too. */
    summary({
      idOf,
      ...words
    }: {
      title: string
      idOf?: (name: string) => string | undefined
    }): Html | false {
      const faults = Object.entries(errors).map(([name, said]) => {
        const id = idOf?.(name)
        return { ...(name === 'form' ? {} : id === undefined ? { name } : { id }), words: said }
      })
      return faults.length > 0 && errorSummary(faults, words)
    },
  }
}

export const nothingTyped: Shown = { answers: {} }
