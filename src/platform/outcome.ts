/** A doing either succeeds with a value or is refused for a reason we foresaw and named. */
export type Outcome<Value, Refusal extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

export function allow(): { ok: true; value: undefined }
export function allow<Value>(value: Value): { ok: true; value: Value }
export function allow(value?: unknown): { ok: true; value: unknown } {
  return { ok: true, value }
}

export const refuse = <const Refusal extends string>(refusal: Refusal): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal,
})

/** A thing an action was asked about is not there (any more). The web answers 404. */
export class Missing extends Error {
  constructor(what: string, id?: string) {
    super(id ? `There is no ${what} ${id}` : `There is no such ${what}`)
    this.name = 'Missing'
  }
}
