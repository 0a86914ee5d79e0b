import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Environment } from '../platform/settings/environment.ts'

/** A command of `bin/opentent`. */
export interface Command {
  /** What follows the name on its line of the help. */
  readonly usage: string
  /** @returns the exit code; nothing means 0 */
  readonly run: (call: Call) => Promise<number | void>
}

/** One call of a command. */
export interface Call {
  /** What was typed after the command's name. */
  readonly words: readonly string[]
  /** The environment's variables, as they were given. */
  readonly given: Readonly<Record<string, string | undefined>>
  /** Reads the settings; thrown as a `WrongSetting` when one is wrong. */
  readonly environment: () => Environment
  readonly say: (line: string) => void
}

/** The command cannot do it, for a reason we foresaw; the message is one sentence with its mend. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo'
}

/** The command was typed in a way it does not know. Exit code 2. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall'
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads options and further words. @throws WrongCall in a sentence */
export function read<const Known extends Options>(call: Call, options: Known, most = 0) {
  try {
    const { values, positionals } = parseArgs({
      args: [...call.words],
      options: { ...options, demo: { type: 'boolean' } },
      allowPositionals: true,
    })
    const tooMuch = positionals[most]
    if (tooMuch !== undefined) throw new WrongCall(`What is "${tooMuch}"?`)
    return { values, words: positionals }
  } catch (fault) {
    if (fault instanceof WrongCall) throw fault
    throw new WrongCall(fault instanceof Error ? fault.message.split('. ')[0] : 'This cannot be read')
  }
}
