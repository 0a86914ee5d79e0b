import { nations, type BankHolidayChange, type Nation } from '../../platform/calendar/bank-holidays.ts'
import { dateForm, dateIn, inWords, isYearless } from './dates.ts'
import { say } from './days-words.ts'
import { readLines, type Read } from './lines.ts'

/** Bank holidays that come once or were moved, as a charity types them, a line each; and back. */

export const nationNames: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
}

/** Each nation to choose from, after these words: `Those of Scotland`. */
export const nationOptions = (before: string): { value: Nation; words: string }[] =>
  nations.map((value) => ({ value, words: `${before} ${nationNames[value]}` }))

const movedLine = new RegExp(String.raw`^(${dateForm})\s+moved\s+to\s+(${dateForm})$`, 'i')
const addedLine = new RegExp(String.raw`^(${dateForm})(?!\S)\s+(?!moved\b)(.+)$`, 'i')

/** `State funeral (Scotland, Northern Ireland)`: what stands before, and where it holds; without a word, everywhere. */
function whereOf(line: string): { rest: string; where: Nation[] } {
  const [, rest = '', listed = ''] = /^(.*?)\s*\(([^()]*)\)$/.exec(line) ?? []
  const where = listed
    .split(',')
    .map((name) => nations.find((one) => nationNames[one].toLowerCase() === name.trim().toLowerCase()))
  return where.every((one) => one !== undefined) && rest !== ''
    ? { rest, where: nations.filter((one) => where.includes(one)) }
    : { rest: line, where: [...nations] }
}

const dayOrNull = (typed: string) => (isYearless(typed) ? null : dateIn(typed, 0))

function changeOf(line: string): BankHolidayChange | null {
  const { rest, where } = whereOf(line)
  const [, begin, end] = movedLine.exec(rest) ?? []
  if (begin !== undefined && end !== undefined) {
    const [from, to] = [dayOrNull(begin), dayOrNull(end)]
    return from && to ? { kind: 'moved', from, to, nations: where } : null
  }
  const [, first, name = ''] = addedLine.exec(rest) ?? []
  const on = first === undefined ? null : dayOrNull(first)
  return on ? { kind: 'added', on, name: name.trim().slice(0, 80), nations: where } : null
}

export const readOneOffs = (text: string): Read<BankHolidayChange> =>
  readLines(text, changeOf, say.oneOffsLine)

export const writeOneOffs = (changes: readonly BankHolidayChange[]): string =>
  changes
    .map((one) => {
      const said =
        one.kind === 'added'
          ? `${inWords(one.on)} ${one.name}`
          : `${inWords(one.from)} moved to ${inWords(one.to)}`
      const isEverywhere = nations.every((nation) => one.nations.includes(nation))
      return isEverywhere ? said : `${said} (${one.nations.map((nation) => nationNames[nation]).join(', ')})`
    })
    .join('\n')
