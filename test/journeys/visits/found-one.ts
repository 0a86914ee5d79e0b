import type { TestHub } from '../../hub.ts'

/** The id of one thing of the demonstration; throws, naming it, when there is none. */
export async function id(
  house: TestHub,
  what: string,
  question: string,
  args: unknown[] = [],
): Promise<string> {
  const row = await house.root.db.row<{ id: string }>(question, args)
  if (!row) throw new Error(`The demonstration has no ${what}`)
  return row.id
}
