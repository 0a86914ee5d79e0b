import type { RoleKey } from '../../../src/hall/demonstration/roles.ts'

/** One look at one kind of page. */
export interface Visit {
  /** Names its picture. */
  readonly name: string
  readonly path: string
  /** Somebody of the demonstration; without it, a visitor nobody knows. */
  readonly as?: RoleKey
  /** In by a link alone, so that the door asks them to show who they are. */
  readonly half?: true
  readonly status?: number
  /** A letter, as mail programs show it. */
  readonly isLetter?: true
  /** Answers that a form of ours sends from there; what comes back is looked at. */
  readonly send?: { readonly to: string; readonly answers: Readonly<Record<string, string>> }
}
