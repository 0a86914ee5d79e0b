import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { masterKeyFrom, type RecoveryRefusal } from '../../platform/seal/recovery.ts'
import { CannotDo } from '../command.ts'

const wrong: Record<RecoveryRefusal, string> = {
  'wrong-length': 'it has 14 groups of 4 letters and digits',
  'unknown-letter': 'it holds a sign that no recovery key has',
  mistyped: 'one or more of its letters are not as they were printed',
}

interface Given {
  /** From the command line. */
  readonly key: string | undefined
  /** From the environment, OPENTENT_RECOVERY_KEY. */
  readonly fromEnvironment: string | undefined
  /** The setting OPENTENT_KEY: the same key in another writing. */
  readonly master: string | undefined
}

/** The master key: from a recovery key that was given, or asked for at a terminal, or from the hub's own setting. */
export async function askForKey({ key, fromEnvironment, master }: Given): Promise<Uint8Array> {
  const typed = key ?? (fromEnvironment || undefined)
  if (typed === undefined && master !== undefined) return Buffer.from(master, 'hex')
  const text = typed ?? (await typedAtTerminal())
  const read = masterKeyFrom(text)
  if (!read.ok) throw new CannotDo(`This is not a recovery key: ${wrong[read.refusal]}. Nothing was changed.`)
  return read.value
}

/** Asks without showing what is typed. */
async function typedAtTerminal(): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new CannotDo(
      'The recovery key is needed, the one that was printed when the hub was set up: give it with --key, or in OPENTENT_RECOVERY_KEY. Nothing was changed.',
    )
  }
  process.stdout.write('Recovery key (it is not shown): ')
  const unseen = new Writable({ write: (_piece, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stdout.write('\n')
  }
}
