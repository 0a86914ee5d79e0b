import type { TestHub } from '../../hub.ts'

/** The one thing of the demonstration that a question finds. */
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
