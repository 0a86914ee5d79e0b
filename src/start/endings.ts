import { faultWords } from '../platform/fault.ts'
import { logLines } from './log.ts'

type Ending = (patience?: number) => Promise<unknown>

/** What there is to close when the program ends. */
export interface Endings {
  push(...more: Ending[]): void
  /** Closes everything, sooner than at the end, then does something else; asked to end meanwhile, it ends instead. */
  insteadOfEnding(then: () => void): void
}

/** Milliseconds for answers under way, when something waits for the port. */
const hasty = 1_000

/** Ends on SIGTERM, SIGINT and SIGHUP: last begun first; one that fails does not keep the others open. */
export function endOnSignal(sayEnding: () => void): Endings {
  const endings: Ending[] = []
  let closing: Promise<void> | undefined
  let asked = false
  const close = async (patience?: number): Promise<void> => {
    for (const one of endings.toReversed())
      await one(patience).catch((fault: unknown) =>
        logLines({ level: 'error', where: 'ending', fault: faultWords(fault) }),
      )
  }
  const end = (): void => {
    if (!asked) sayEnding()
    asked = true
    if (!closing) void (closing = close()).then(() => process.exit(0))
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end)
  return {
    push: (...more) => void endings.push(...more),
    insteadOfEnding(then) {
      if (!closing) void (closing = close(hasty)).then(() => (asked ? process.exit(0) : then()))
    },
  }
}
