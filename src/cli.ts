import { WrongCall, CannotDo, type Call, type Command } from './cli/command.ts'
import { BackupRefused } from './platform/database/backup/draft.ts'
import { Damaged } from './platform/database/backup/sealed-file.ts'
import { cannotWrite, isDatabaseGone } from './platform/database/database.ts'
import { CannotStart } from './platform/database/embedded/place.ts'
import { faultWords } from './platform/fault.ts'
import { readEnvironment, WrongSetting } from './platform/settings/environment.ts'

interface Listed {
  readonly name: string
  readonly line: string
  /** Read only when it is called; null for what `bin/opentent` does itself. */
  readonly load: (() => Promise<Command>) | null
  readonly usage?: string
}

const commands: readonly Listed[] = [
  { name: 'start', usage: '[--demo]', line: 'opens the hub, or its demonstration', load: null },
  {
    name: 'migrate',
    line: 'brings the database to this program’s shape',
    load: async () => (await import('./cli/migrate.ts')).migrate,
  },
  {
    name: 'doctor',
    usage: '[--json]',
    line: 'looks at everything, and says the mend of what is wrong',
    load: async () => (await import('./cli/doctor/doctor.ts')).doctor,
  },
  {
    name: 'backup',
    usage: 'DIR [--logical]',
    line: 'takes a checked backup, while the hub runs or not',
    load: async () => (await import('./cli/backup.ts')).backup,
  },
  {
    name: 'restore',
    usage: 'DIR [--into FOLDER] [--until TIME]',
    line: 'puts a backup into an empty folder; needs the recovery key',
    load: async () => (await import('./cli/restore/restore.ts')).restore,
  },
  {
    name: 'recovery-key',
    usage: '[--yes]',
    line: 'prints the recovery key again',
    load: async () => (await import('./cli/keys.ts')).recoveryKey,
  },
  {
    name: 'keys',
    usage: 'rotate [ROOM] | change-master | put-back',
    line: 'changes the keys that seal, or puts the key file back',
    load: async () => (await import('./cli/keys.ts')).keys,
  },
  {
    name: 'import',
    usage: 'places FILE',
    line: 'reads postcode districts, or the ONS Postcode Directory',
    load: async () => (await import('./cli/import.ts')).importing,
  },
  {
    name: 'audit',
    usage: 'verify [--from SEQ:HASH]',
    line: 'checks that nobody changed the audit log',
    load: async () => (await import('./cli/audit.ts')).audit,
  },
  {
    name: 'bounce',
    usage: '< MAIL',
    line: 'takes in a report of a letter that came back',
    load: async () => (await import('./cli/bounce/bounce.ts')).bounce,
  },
  {
    name: 'schema',
    line: 'writes schema.sql and the tables’ types (developers)',
    load: async () => (await import('./cli/schema.ts')).schema,
  },
  {
    name: 'permits',
    line: 'writes docs/permits.md (developers)',
    load: async () => (await import('./cli/permits.ts')).permits,
  },
  { name: 'test', line: 'runs everything CI runs (developers)', load: null },
  { name: 'bench', usage: '[NAME]', line: 'measures every figure we promise (developers)', load: null },
  { name: 'help', line: 'prints this', load: null },
]

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const complain = (line: string): void => void process.stderr.write(`${line}\n`)

function help(): void {
  say('bin/opentent COMMAND\n')
  const width = Math.max(...commands.map(({ name, usage = '' }) => name.length + usage.length + 1))
  for (const { name, usage = '', line } of commands) say(`  ${`${name} ${usage}`.padEnd(width)}  ${line}`)
  say(
    '\nSettings come from the environment: see docs/operating.md. Add --demo for the demonstration’s own data.',
  )
}

async function run(name: string, words: readonly string[]): Promise<number> {
  if (name === 'help' || name === '--help' || name === '-h') return (help(), 0)
  const command = await commands.find((one) => one.name === name)?.load?.()
  if (!command) {
    complain(`There is no command "${name}": see bin/opentent help.`)
    return 2
  }
  const call: Call = {
    words,
    environment: () => readEnvironment(process.env, { demo: words.includes('--demo') }),
    say,
  }
  try {
    return (await command.run(call)) ?? 0
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

if (import.meta.main) process.exitCode = await run(process.argv[2] ?? 'help', process.argv.slice(3))
