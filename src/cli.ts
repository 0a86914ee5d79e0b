import { WrongCall, CannotDo, type Command } from './cli/command.ts'
import { BackupRefused } from './platform/database/backup/draft.ts'
import { Damaged } from './platform/database/backup/sealed-file.ts'
import { cannotWrite, isDatabaseGone } from './platform/database/database.ts'
import { CannotStart } from './platform/database/embedded/place.ts'
import { faultWords } from './platform/fault.ts'
import { readEnvironment, WrongSetting } from './platform/settings/environment.ts'

/** Each is read only when it is called. What they are for stands in `bin/commands.js`, which every Node can read. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  migrate: async () => (await import('./cli/migrate.ts')).migrate,
  doctor: async () => (await import('./cli/doctor/doctor.ts')).doctor,
  backup: async () => (await import('./cli/backup.ts')).backup,
  restore: async () => (await import('./cli/restore/restore.ts')).restore,
  'recovery-key': async () => (await import('./cli/keys.ts')).recoveryKey,
  keys: async () => (await import('./cli/keys.ts')).keys,
  import: async () => (await import('./cli/import.ts')).importing,
  audit: async () => (await import('./cli/audit.ts')).audit,
  bounce: async () => (await import('./cli/bounce/bounce.ts')).bounce,
  schema: async () => (await import('./cli/schema.ts')).schema,
  permits: async () => (await import('./cli/permits.ts')).permits,
}

export interface Surroundings {
  /** The environment's variables. */
  readonly given: Readonly<Record<string, string | undefined>>
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
}

/** Answers a command. @returns the exit code: 0, 1 when it could not, 2 when it was typed in an unknown way */
export async function answer(name: string, words: readonly string[], around: Surroundings): Promise<number> {
  const { given, say, complain } = around
  const command = Object.hasOwn(commands, name) ? await commands[name]!() : undefined
  if (!command) {
    complain(`There is no command "${name}": "bin/opentent help" lists them.`)
    return 2
  }
  const environment = () => readEnvironment(given, { demo: words.includes('--demo') })
  try {
    return (await command.run({ words, given, environment, say })) ?? 0
  } catch (fault) {
    if (fault instanceof WrongCall) {
      complain(`${fault.message}: bin/opentent ${name} ${command.usage}`.trimEnd())
      return 2
    }
    complain(sentenceOf(fault))
    return 1
  }
}

/** A fault in one sentence; what nobody foresaw shows where it came from. */
function sentenceOf(fault: unknown): string {
  const foreseen = [CannotDo, CannotStart, WrongSetting, BackupRefused]
  if (foreseen.some((kind) => fault instanceof kind)) return (fault as Error).message
  if (fault instanceof Damaged) return `The backup is damaged: ${fault.message}.`
  const { code, path } = fault as { code?: string; path?: string }
  if (code === 'ENOSPC' || code === '53100') return 'The disk is full: free some room, then do it again.'
  if (code === 'EACCES' || code === 'EPERM')
    return `This user may not use ${path ?? 'a file it needs'}: run this as the hub’s own user.`
  if (isDatabaseGone(fault))
    return `The database cannot be reached (${(fault as Error).message || code}): see bin/opentent doctor.`
  if (cannotWrite(fault)) return 'The database cannot write: see bin/opentent doctor.'
  return faultWords(fault)
}

if (import.meta.main) {
  process.exitCode = await answer(process.argv[2] ?? 'help', process.argv.slice(3), {
    given: process.env,
    say: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
  })
}
