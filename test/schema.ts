import { printedFrom, writePrinted, type Printed } from '../src/cli/schema.ts'
import { freshDatabase } from './cluster.ts'

/** Writes the generated files anew from a freshly migrated database. */
export const writeSchema = async (): Promise<void> => writePrinted(await printedSchema())

export async function printedSchema(): Promise<Printed> {
  const fresh = await freshDatabase()
  try {
    return await printedFrom(fresh.superuser)
  } finally {
    await fresh.drop()
  }
}

if (import.meta.main) await writeSchema()
