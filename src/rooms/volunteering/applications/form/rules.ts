import { z } from 'zod'
import type { Day } from '../../../../platform/clock.ts'
import { faultsOf, sentenceOf, type Faults } from '../../../../platform/web/faults.ts'
import { answer, answerList, type Answers } from '../../../../platform/web/read.ts'
import { several, text } from '../../../../platform/web/text.ts'
import { orSay, sentence } from '../../../../platform/words/sentence.ts'
import { ask, phrases, type Sentence } from '../../../../platform/words/words.ts'
import { guardianFaults, guardianShape, phone } from '../../opportunities/help/forms.ts'
import { askedOf } from '../questions/rules.ts'
import type { Question, Told } from '../questions/types.ts'
import { languages, type Language } from '../../lists.ts'
import { fieldOf } from './types.ts'

const say = phrases('apply-form', {
  fillIn: 'Answer this; a few words are enough',
  choose: 'Choose one',
  chooseSome: 'Choose one or more',
  yesNo: 'Say yes or no',
  day: 'Enter a day, like 24/11/2026',
  ahead: ask<{ date: string }>('Choose a day from today, {date}, onwards'),
  file: 'Choose a document',
  knowsWhom: 'Tell us whom, and how you know them',
  age: 'Say how old you are',
  tooYoung: ask<{ age: number }>('This role is for people who are {age} or over'),
})

/** What is known of somebody before they begin, as far as the form asks. */
export interface Asker {
  /** Null: nobody asked before. */
  readonly isYoung: boolean | null
  readonly email: string | null
  readonly youngestAge: number
}

export interface About {
  readonly phone: string | null
  readonly languages: readonly Language[]
  /** Whom they know among us, and how; null: nobody. */
  readonly knows: string | null
  readonly guardian: { readonly name: string; readonly email: string } | null
}

const aboutShape = z.object({
  phone,
  languages: several(languages),
  knows: z.enum(['yes', 'no'], orSay(say.yesNo)),
  knowsWhom: text({ max: 600, min: 0, lines: true }).optional(),
  ...guardianShape,
})

/** The fields of the first part, whatever is known. */
export const aboutFields = Object.keys({ ...aboutShape.shape, age: null })

/** Reads the first part: who they are, as far as nobody knew. */
export function aboutIn(
  typed: Answers,
  asker: Asker,
): { readonly about: About | null; readonly faults: Faults } {
  const read = aboutShape.safeParse(typed)
  const faults: Record<string, Sentence> = read.success ? {} : { ...faultsOf(read.error) }
  const age = answer(typed, 'age')
  const isYoung = asker.isYoung ?? age === 'young'
  if (asker.isYoung === null && age !== 'adult' && age !== 'young') faults['age'] = say.age
  if (asker.isYoung === null && isYoung && asker.youngestAge >= 18)
    faults['age'] = sentence(say.tooYoung, { age: asker.youngestAge })
  if (!read.success) return { about: null, faults }

  const { knows, knowsWhom = '', guardianName, guardianEmail } = read.data
  if (knows === 'yes' && knowsWhom === '') faults['knowsWhom'] = say.knowsWhom
  if (isYoung && !faults['age']) Object.assign(faults, guardianFaults(read.data, asker.email))
  if (Object.keys(faults).length > 0) return { about: null, faults }
  return {
    about: {
      phone: read.data.phone ?? null,
      languages: read.data.languages,
      knows: knows === 'yes' ? knowsWhom : null,
      guardian: isYoung ? { name: guardianName!, email: guardianEmail! } : null,
    },
    faults,
  }
}

const line = text({ max: 300, min: 0 })
const lines = text({ max: 4000, min: 0, lines: true })
const day = z.iso.date()

/** One answer as it counts; null: nothing was said; a sentence: what is wrong with it. */
function read(
  { kind, choices }: Question,
  given: readonly string[],
  today: Day,
  dateWords: (on: Day) => string,
): { readonly value: string | readonly string[] | null } | { readonly fault: Sentence } {
  const first = given[0]?.trim() ?? ''
  const plain = (schema: z.ZodType<string>): { value: string | null } | { fault: Sentence } => {
    const known = schema.safeParse(given[0] ?? '')
    if (!known.success) return { fault: sentenceOf(known.error.issues[0]!) }
    return { value: known.data === '' ? null : known.data }
  }
  const isChoice = (one: string): boolean => choices.includes(one)
  if (kind === 'text') return plain(line)
  if (kind === 'long-text') return plain(lines)
  if (kind === 'many') {
    const chosen = given.filter((one) => one !== '')
    if (!chosen.every(isChoice)) return { fault: say.chooseSome }
    return { value: chosen.length === 0 ? null : choices.filter((one) => chosen.includes(one)) }
  }
  if (first === '') return { value: null }
  if (kind === 'one') return isChoice(first) ? { value: first } : { fault: say.choose }
  if (kind === 'yes-no') return first === 'yes' || first === 'no' ? { value: first } : { fault: say.yesNo }
  if (kind === 'file') return { value: first }
  if (!day.safeParse(first).success) return { fault: say.day }
  if (kind === 'day-ahead' && first < today) return { fault: sentence(say.ahead, { date: dateWords(today) }) }
  return { value: first }
}

const missing: Readonly<Record<Question['kind'], Sentence>> = {
  text: say.fillIn,
  'long-text': say.fillIn,
  one: say.choose,
  many: say.chooseSome,
  'yes-no': say.yesNo,
  date: say.day,
  'day-ahead': say.day,
  file: say.file,
}

/**
 * Reads what somebody answered. A question whose condition does not hold is not asked, and what was typed into it before
 * does not count.
 * @param dateWords says a day in the reader’s language
 */
export function answersIn(
  questions: readonly Question[],
  typed: Answers,
  today: Day,
  dateWords: (on: Day) => string,
): { readonly told: Told; readonly faults: Faults } {
  const told: Record<string, string | readonly string[]> = {}
  const faults: Record<string, Sentence> = {}
  for (const one of questions) {
    if (!askedOf(questions, told).some(({ key }) => key === one.key)) continue
    const found = read(one, answerList(typed, fieldOf(one.key)), today, dateWords)
    if ('fault' in found) faults[fieldOf(one.key)] = found.fault
    else if (found.value !== null) told[one.key] = found.value
    else if (!one.optional) faults[fieldOf(one.key)] = missing[one.kind]
  }
  return { told, faults }
}

/** As much of a field as a draft keeps, in characters: twice what any answer may have. */
const mostKept = 8_000

/** What a draft keeps of a part of the form: what was typed, sense or not; what was not sent is gone. */
export function withTyped(kept: Answers, names: readonly string[], typed: Answers): Answers {
  const rest = Object.entries(kept).filter(([name]) => !names.includes(name))
  const cut = (one: string): string => one.slice(0, mostKept)
  const here = names.flatMap((name): [string, string | readonly string[]][] => {
    const given = typed[name]
    if (given === undefined) return []
    return [[name, typeof given === 'string' ? cut(given) : given.slice(0, 30).map(cut)]]
  })
  return Object.fromEntries([...rest, ...here])
}

/**
 * Answers of an earlier application that stand in for the same questions here: what was said once is not asked again.
 * Documents stay with the application they were handed in with, and days go stale.
 */
export const carriedOver = (
  questions: readonly Question[],
  earlier: { readonly questions: readonly Question[]; readonly typed: Answers },
): Answers =>
  Object.fromEntries(
    questions.flatMap(({ key, kind, words }): [string, string | readonly string[]][] => {
      const same = earlier.questions.find((one) => one.words === words && one.kind === kind)
      const given = same && earlier.typed[fieldOf(same.key)]
      return given === undefined || kind === 'file' || kind === 'day-ahead' || key === 'why'
        ? []
        : [[fieldOf(key), given]]
    }),
  )
