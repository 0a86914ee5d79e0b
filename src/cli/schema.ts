import { writeFile } from 'node:fs/promises'
import { openDatabase } from '../platform/database/database.ts'
import { startThrowaway } from '../platform/database/embedded/throwaway.ts'
import { migrate } from '../platform/database/migrate.ts'
import { ensureRoles, type RoleKeys } from '../platform/database/roles.ts'
import { schemaText, tableTypes } from '../platform/database/snapshot.ts'
import { read, type Command } from './command.ts'

/** What is generated from a migrated database. */
export interface Printed {
  readonly types: string
  readonly schema: string
  /** Of the server it was printed from, as a number: older ones word some expressions differently. */
  readonly version: number
}

/** The types of every table, and the whole house at a glance, of a migrated database. */
export async function printedFrom(url: string): Promise<Printed> {
  const database = openDatabase({ url, connections: 1 })
  try {
    const { db } = database
    const server = await db.row<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    )
    return { types: await tableTypes(db), schema: await schemaText(db), version: server!.version }
  } finally {
    await database.close()
  }
}

export async function writePrinted({ types, schema }: Pick<Printed, 'types' | 'schema'>): Promise<void> {
  await writeFile(new URL('../platform/database/tables.generated.ts', import.meta.url), types)
  await writeFile(new URL('../../schema.sql', import.meta.url), schema)
}

const key = (role: string) => ({ role, password: role })
const roles: RoleKeys = { owner: key('schema_owner'), worker: key('schema_worker'), app: key('schema_app') }

/** Migrates an empty database of its own, and writes the generated files from it. */
export const schema: Command = {
  usage: '',
  async run(call) {
    read(call, {})
    const server = await startThrowaway({ log: () => undefined })
    try {
      await ensureRoles(server.superuserUrl, 'schema', roles)
      const owner = server.url(roles.owner.role, roles.owner.password, 'schema')
      await migrate(owner, { app: roles.app.role, worker: roles.worker.role })
      await writePrinted(await printedFrom(owner))
      call.say('Written: schema.sql and src/platform/database/tables.generated.ts.')
    } finally {
      await server.stop()
    }
  },
}
