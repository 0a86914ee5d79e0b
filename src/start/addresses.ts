import pg from 'pg'
import {
  archiveSettings,
  beginArchive,
  endArchive,
  isArchiving,
  keepArchive,
} from '../platform/database/backup/archive.ts'
import { backupKeyOf } from '../platform/database/backup/manifest.ts'
import { openDatabase } from '../platform/database/database.ts'
import { startEmbedded, type Embedded } from '../platform/database/embedded/embedded.ts'
import { ensureRoles, type RoleKeys } from '../platform/database/roles.ts'
import type { Roles } from '../platform/database/migrate.ts'
import { provesMaster } from '../platform/seal/seal.ts'
import type { Secrets } from '../platform/secrets.ts'
import { WrongSetting, type Environment } from '../platform/settings/environment.ts'

/** Where the database is, for each of its three roles. */
export interface Addresses {
  readonly owner: string
  readonly worker: string
  readonly app: string
  readonly roles: Roles
  readonly embedded: Embedded | null
}

const keysFor = (secrets: Secrets, name: string): RoleKeys => {
  const key = (role: string) => ({
    role: `${name}_${role}`,
    password: Buffer.from(secrets.derive(`database role ${role}`)).toString('base64url'),
  })
  return { owner: key('owner'), worker: key('worker'), app: key('app') }
}

const rolesOf = (keys: RoleKeys): Roles => ({ app: keys.app.role, worker: keys.worker.role })

interface FindOptions {
  /** For the time of a command: whether the hub archives its changes stays as the hub was told. */
  readonly visiting?: boolean
  /** Called while an embedded server starts. */
  readonly meanwhile?: () => void
}

/** Starts the embedded server, or finds the given one, and makes sure that the three roles exist. */
export async function findDatabase(
  environment: Environment,
  secrets: Secrets,
  log: (line: string) => void,
  options: FindOptions = {},
): Promise<Addresses> {
  return environment.databaseUrl === undefined
    ? embeddedDatabase(environment, secrets, log, options)
    : givenDatabase(environment.databaseUrl, environment, secrets)
}

/** The hub's database within an embedded server. */
export const embeddedName = 'opentent'

async function embeddedDatabase(
  environment: Environment,
  secrets: Secrets,
  log: (line: string) => void,
  { visiting = false, meanwhile }: FindOptions,
): Promise<Addresses> {
  const { data } = environment
  const backup = environment.demo ? undefined : environment.backup
  if (!visiting) await (backup === undefined ? endArchive(data) : beginArchive(data))
  const server = await startEmbedded({
    data,
    log,
    settings: (await isArchiving(data)) ? archiveSettings : {},
    ...(meanwhile ? { meanwhile } : {}),
  })
  const archive = backup === undefined ? null : keepArchive({ data, backup, key: backupKeyOf(secrets) }, log)
  const stop = async (): Promise<void> => {
    await server.stop()
    await archive?.stop()
  }
  try {
    return await openEmbedded({ ...server, stop }, secrets)
  } catch (fault) {
    await stop()
    throw fault
  }
}

/** Makes sure that the hub's roles exist in an embedded server, and says how they come in. */
export async function openEmbedded(embedded: Embedded, secrets: Secrets): Promise<Addresses> {
  await ensureRoles(embedded.superuserUrl, embeddedName, keysFor(secrets, embeddedName))
  return { ...embeddedAddresses(embedded.url, secrets), embedded }
}

/** How the hub's roles come into an embedded server that somebody keeps already. */
export function embeddedAddresses(url: Embedded['url'], secrets: Secrets): Addresses {
  const keys = keysFor(secrets, embeddedName)
  const as = ({ role, password }: { role: string; password: string }) => url(role, password, embeddedName)
  return {
    owner: as(keys.owner),
    worker: as(keys.worker),
    app: as(keys.app),
    roles: rolesOf(keys),
    embedded: null,
  }
}

/** A PostgreSQL of the operator's: its user owns the database and makes the other two roles, where it may. */
async function givenDatabase(
  databaseUrl: string,
  environment: Environment,
  secrets: Secrets,
): Promise<Addresses> {
  const direct = environment.databaseDirectUrl ?? databaseUrl
  const about = await aboutServer(direct)
  await refuseStrangeKey(direct, secrets)
  if (about.version < 150_000)
    throw new WrongSetting(
      `DATABASE_URL leads to PostgreSQL ${Math.floor(about.version / 10_000)}; the hub needs 15 or newer.`,
    )
  if (environment.oneRole)
    return {
      owner: direct,
      worker: direct,
      app: databaseUrl,
      roles: { app: about.user, worker: about.user },
      embedded: null,
    }
  if (!about.mayCreateRoles) {
    throw new WrongSetting(
      `The database user ${about.user} may not create roles; give it CREATEROLE, or set DATABASE_ONE_ROLE=yes.`,
    )
  }
  const keys = keysFor(secrets, about.database)
  await ensureWorkingRoles(direct, about, keys)
  const as = (url: string, { role, password }: { role: string; password: string }): string => {
    const made = new URL(url)
    made.username = role
    made.password = password
    return made.href
  }
  return {
    owner: direct,
    worker: as(direct, keys.worker),
    app: as(databaseUrl, keys.app),
    roles: rolesOf(keys),
    embedded: null,
  }
}

/** With another key other passwords would follow for the roles, and a hub that runs would be locked out. */
async function refuseStrangeKey(url: string, secrets: Secrets): Promise<void> {
  const database = openDatabase({ url, connections: 1 })
  try {
    const sealed = await database.db.row(`select where to_regclass('seal.master') is not null`)
    if (!sealed || !(await database.db.row('select from seal.master'))) return
    if (await provesMaster(database.db, secrets.masterKey)) return
  } finally {
    await database.close()
  }
  throw new WrongSetting(
    'The sealing key is not the one this database was sealed with; put back the key file, or set OPENTENT_KEY.',
  )
}

interface Server {
  version: number
  user: string
  database: string
  mayCreateRoles: boolean
}

async function aboutServer(url: string): Promise<Server> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (fault) {
    throw new WrongSetting(
      `DATABASE_URL cannot be reached: ${fault instanceof Error ? fault.message : 'no answer'}.`,
    )
  }
  try {
    const { rows } = await client.query<Server>(`
      select current_setting('server_version_num')::int as version, current_user as "user",
        current_database() as database, rolsuper or rolcreaterole as "mayCreateRoles"
      from pg_roles where rolname = current_user`)
    return rows[0]!
  } finally {
    await client.end()
  }
}

async function ensureWorkingRoles(url: string, about: Server, keys: RoleKeys): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const { role, password } of [keys.worker, keys.app]) {
      const name = pg.escapeIdentifier(role)
      const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
      await client.query(
        `${known.rowCount ? 'alter' : 'create'} role ${name} login password ${pg.escapeLiteral(password)}`,
      )
      await client.query(`grant connect on database ${pg.escapeIdentifier(about.database)} to ${name}`)
    }
  } finally {
    await client.end()
  }
}
