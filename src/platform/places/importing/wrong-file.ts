import { CsvError } from 'csv-parse'

export type ImportRefusal =
  | 'empty-file'
  | 'zip-file'
  | 'unknown-columns'
  | 'wrong-line'
  | 'listed-twice'
  | 'busy'

/** The file is not what it should be; its message says where, and what to do. */
export class WrongFile extends Error {
  readonly refusal: ImportRefusal
  readonly line: number | null
  constructor(refusal: ImportRefusal, sentence: string, line: number | null = null) {
    super(line === null ? sentence : `Line ${line}: ${sentence}`)
    this.refusal = refusal
    this.line = line
  }
}

/** What is wrong with the file, if it is the file: a fault of the disk or the database is not. */
export function wrongFile(fault: unknown): WrongFile | null {
  if (fault instanceof WrongFile) return fault
  if (fault instanceof CsvError) {
    const line = typeof fault['lines'] === 'number' ? fault['lines'] : null
    return new WrongFile('wrong-line', 'the quotes do not match, so the columns cannot be told apart.', line)
  }
  const { code, detail = '', schema } = fault as { code?: string; detail?: string; schema?: string }
  if (code === '23505' && schema === 'places') {
    const twice = /=\(([^)]*)\)/.exec(detail)?.[1] ?? 'A row'
    return new WrongFile('listed-twice', `${twice} is in the file twice.`)
  }
  return null
}
