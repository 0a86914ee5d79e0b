import pg from 'pg'

/** One role of the database: who works, and with what password. */
export interface RoleKey {
  readonly role: string
  readonly password: string
}

export interface RoleKeys {
  readonly owner: RoleKey
  readonly worker: RoleKey
  readonly app: RoleKey
}

/**
 * Makes the database and its three roles if they are missing, and sets their passwords anew.
 * Called with a superuser (embedded), or with a user that may create roles.
 */
export async function ensureRoles(adminUrl: string, database: string, keys: RoleKeys): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'opentent roles' })
  await client.connect()
  try {
    for (const { role, password } of [keys.owner, keys.worker, keys.app]) {
      const name = pg.escapeIdentifier(role)
      const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
      const verb = known.rowCount ? 'alter' : 'create'
      await client.query(
        `${verb} role ${name} login nosuperuser nocreatedb nocreaterole nobypassrls password ${pg.escapeLiteral(password)}`,
      )
    }
    const exists = await client.query('select 1 from pg_database where datname = $1', [database])
    if (!exists.rowCount) {
      await client.query(
        `create database ${pg.escapeIdentifier(database)} owner ${pg.escapeIdentifier(keys.owner.role)} encoding 'UTF8' template template0`,
      )
      await client.query(`revoke connect on database ${pg.escapeIdentifier(database)} from public`)
      await client.query(
        `grant connect on database ${pg.escapeIdentifier(database)} to ${pg.escapeIdentifier(keys.worker.role)}, ${pg.escapeIdentifier(keys.app.role)}`,
      )
    }
  } finally {
    await client.end()
  }
}
