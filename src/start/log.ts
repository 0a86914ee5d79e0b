export type Log = (entry: Record<string, unknown>) => void

/** One JSON line an event, to standard error. Entries name kinds, ids and places; never a value anybody typed. */
export const logLines: Log = (entry) => {
  process.stderr.write(`${JSON.stringify(entry)}\n`)
}
