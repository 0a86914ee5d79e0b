import { z } from 'zod'
import { resolve } from 'node:path'

const address = (what: string) =>
  z.string().refine((text) => /^postgres(ql)?:\/\//.test(text), `${what} must begin with postgres://`)

const yes = z
  .enum(['yes', 'no', 'true', 'false', '1', '0'], 'say yes or no')
  .transform((text) => ['yes', 'true', '1'].includes(text))

/** What the environment may tell the program. Each has a default, or the program says what is missing. */
const schema = z.object({
  PORT: z.coerce
    .number('PORT must be a number, such as 3000')
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .describe('Where the hub listens'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe(
      'The address it listens on; behind a reverse proxy leave 127.0.0.1, in a container say 0.0.0.0',
    ),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'PUBLIC_URL must be a web address, such as https://hub.example.org' })
    .optional()
    .describe('The address people type; links in letters and passkeys are made from it'),
  DATA: z.string().default('./data').describe('The folder for database, files and keys'),
  DATABASE_URL: address('DATABASE_URL')
    .optional()
    .describe('Any PostgreSQL 15 or newer; without it the embedded PostgreSQL 18 serves'),
  DATABASE_DIRECT_URL: address('DATABASE_DIRECT_URL')
    .optional()
    .describe(
      'Past a connection pooler: for migrations and jobs; must be able to create roles, or see DATABASE_ONE_ROLE',
    ),
  DATABASE_ONE_ROLE: yes
    .default(false)
    .describe('Say yes where the database user may not create roles: the hub then works with one role'),
  DATABASE_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(12)
    .describe('Connections of each web process'),
  OPENTENT_PROCESSES: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(1)
    .describe('Web processes on this machine'),
  OPENTENT_ROLE: z
    .enum(['both', 'web', 'worker'], 'OPENTENT_ROLE is web, worker or both')
    .default('both')
    .describe('What this program does: pages, jobs, or both'),
  OPENTENT_KEY: z.string().optional().describe('The sealing key, when it is not kept in the data folder'),
  TRUST_PROXY: yes
    .default(false)
    .describe('Say yes when a reverse proxy sets X-Forwarded-For and X-Forwarded-Proto'),
  SMTP_URL: z
    .string()
    .refine((text) => /^smtps?:\/\//.test(text), 'SMTP_URL must begin with smtp:// or smtps://')
    .optional()
    .describe('The mail server; without it letters wait in the outbox'),
  MAIL_FROM: z
    .string()
    .refine((text) => /^[^\r\n]*@[^\r\n]+$/.test(text), 'MAIL_FROM must hold an address with an @')
    .optional()
    .describe('The sender of letters, such as Hineni <hello@hub.example.org>'),
  MAIL_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .default(600)
    .describe('Letters a minute at most; answers to somebody’s own press, such as sign-in links, never wait'),
  BACKUP: z
    .string()
    .optional()
    .describe('A folder for backups; when set, changes are archived there every five minutes'),
  OPENTENT_DATA: z.string().optional().describe('A folder with public data files, for tests and benchmarks'),
})

export type EnvironmentName = keyof z.input<typeof schema>

/** The program's settings, checked. */
export interface Environment {
  readonly port: number
  readonly host: string
  readonly publicUrl: URL
  /** No PUBLIC_URL was set: the hub answers to whatever name it is called by. */
  readonly anyHost: boolean
  readonly data: string
  readonly databaseUrl: string | undefined
  readonly databaseDirectUrl: string | undefined
  readonly oneRole: boolean
  readonly connections: number
  readonly processes: number
  readonly works: 'both' | 'web' | 'worker'
  readonly key: string | undefined
  readonly trustProxy: boolean
  readonly smtpUrl: string | undefined
  readonly mailFrom: string | undefined
  readonly mailPerMinute: number
  readonly backup: string | undefined
  readonly demo: boolean
}

/** A setting is wrong; the message is one sentence that says the mend. */
export class WrongSetting extends Error {}

/**
 * Reads the settings. A demonstration keeps its data in a folder of its own.
 * @throws WrongSetting with one sentence for the first wrong setting
 */
export function readEnvironment(
  given: Record<string, string | undefined>,
  flags: { demo?: boolean } = {},
): Environment {
  const filled = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = schema.safeParse(filled)
  if (!read.success) {
    const first = read.error.issues[0]!
    const name = String(first.path[0])
    const words = first.message.includes(name) ? first.message : `${name}: ${first.message}`
    throw new WrongSetting(
      `${words} (it is ${secretNames.has(name) ? 'set to something else' : JSON.stringify(filled[name])}).`,
    )
  }
  const values = read.data
  const demo = flags.demo ?? false
  if (values.SMTP_URL && !values.MAIL_FROM) {
    throw new WrongSetting('MAIL_FROM is missing: a mail server is set, so say who the letters are from.')
  }
  if (demo && values.SMTP_URL) {
    throw new WrongSetting(
      'SMTP_URL is set: the demonstration sends nothing outside, so start it without a mail server.',
    )
  }
  const data = demo && values.DATA === './data' ? './data-demo' : values.DATA
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: new URL(values.PUBLIC_URL ?? `http://localhost:${values.PORT}`),
    anyHost: values.PUBLIC_URL === undefined,
    data: resolve(data),
    databaseUrl: values.DATABASE_URL,
    databaseDirectUrl: values.DATABASE_DIRECT_URL,
    oneRole: values.DATABASE_ONE_ROLE,
    connections: values.DATABASE_CONNECTIONS,
    processes: values.OPENTENT_PROCESSES,
    works: values.OPENTENT_ROLE,
    key: values.OPENTENT_KEY,
    trustProxy: values.TRUST_PROXY,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    mailPerMinute: values.MAIL_PER_MINUTE,
    backup: values.BACKUP ? resolve(values.BACKUP) : undefined,
    demo,
  }
}

const secretNames = new Set(['DATABASE_URL', 'DATABASE_DIRECT_URL', 'SMTP_URL', 'OPENTENT_KEY'])

/** Every setting with its meaning and present value, secrets hidden: for `doctor` and the operator's page. */
export function describeEnvironment(
  given: Record<string, string | undefined>,
): { name: string; meaning: string; value: string }[] {
  return Object.entries(schema.shape).map(([name, rule]) => ({
    name,
    meaning: rule.description ?? '',
    value: given[name] ? (secretNames.has(name) ? 'set, hidden' : given[name]) : 'not set',
  }))
}
