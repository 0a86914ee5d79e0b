import { nations, type BankHolidayChange, type Nation } from '../../platform/calendar/bank-holidays.ts'
import { dayOrNull, readLines, type Read } from './lines.ts'

/** Bank holidays that come once or were moved, as a charity types them, a line each; and back. */

export const nationNames: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
}

const movedLine = /^(\d{4}-\d{2}-\d{2})\s+moved\s+to\s+(\d{4}-\d{2}-\d{2})$/i
const addedLine = /^(\d{4}-\d{2}-\d{2})\s+(?!moved\b)(.+)$/i

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
  readLines(text, changeOf, '“2027-06-07 Coronation” or “2027-05-03 moved to 2027-05-07”')

export const writeOneOffs = (changes: readonly BankHolidayChange[]): string =>
  changes
    .map((one) => {
      const said = one.kind === 'added' ? `${one.on} ${one.name}` : `${one.from} moved to ${one.to}`
      const isEverywhere = nations.every((nation) => one.nations.includes(nation))
      return isEverywhere ? said : `${said} (${one.nations.map((nation) => nationNames[nation]).join(', ')})`
    })
    .join('\n')
