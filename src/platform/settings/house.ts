import type { z } from 'zod'
import type { Db } from '../database/database.ts'

/** A rule the charity may change on its settings pages; kept in `house.setting`. */
export interface HouseSetting<Value> {
  readonly key: string
  readonly schema: z.ZodType<Value>
  readonly standard: Value
}

const everySetting = new Map<string, HouseSetting<unknown>>()

/** Declares a setting with the value a new hub starts from. */
export function houseSetting<Value>(
  key: string,
  schema: z.ZodType<Value>,
  standard: Value,
): HouseSetting<Value> {
  if (everySetting.has(key)) throw new Error(`Two settings share the key ${key}`)
  const made = { key, schema, standard }
  everySetting.set(key, made)
  return made
}

export const allSettings = (): readonly HouseSetting<unknown>[] => [...everySetting.values()]

/** The charity's settings as they stand, in memory; read anew when the topic `settings` moves. */
export class HouseSettings {
  #values = new Map<string, unknown>()
  #versions = new Map<string, number>()

  /** The value the charity chose, or the standard one. */
  get<Value>(setting: HouseSetting<Value>): Value {
    return this.#values.has(setting.key) ? (this.#values.get(setting.key) as Value) : setting.standard
  }

  /** Which version of this setting is known here; 0 when it was never changed. Used to notice two editors at once. */
  version(setting: HouseSetting<never> | HouseSetting<unknown>): number {
    return this.#versions.get(setting.key) ?? 0
  }

  async read(db: Db): Promise<void> {
    const rows = await db.rows<{ key: string; value: unknown; version: number }>(
      'select key, value, version from house.setting',
    )
    const values = new Map<string, unknown>()
    const versions = new Map<string, number>()
    for (const row of rows) {
      const setting = everySetting.get(row.key)
      const known = setting?.schema.safeParse(row.value)
      // A value an older program wrote, and this one cannot read, falls back to the standard.
      if (known?.success) values.set(row.key, known.data)
      versions.set(row.key, row.version)
    }
    this.#values = values
    this.#versions = versions
  }
}

/**
 * Keeps a setting, if nobody changed it since `seenVersion`.
 * @returns false when somebody did; then nothing is changed
 */
export async function keepSetting<Value>(
  db: Db,
  setting: HouseSetting<Value>,
  value: Value,
  by: { personId: string | null; at: Temporal.Instant; seenVersion?: number },
): Promise<boolean> {
  const kept = await db.rows(
    `insert into house.setting as known (key, value, changed_at, changed_by) values ($1, $2, $3, $4)
     on conflict (key) do update set value = excluded.value, version = known.version + 1,
       changed_at = excluded.changed_at, changed_by = excluded.changed_by
       where $5::bigint is null or known.version = $5
     returning version`,
    [setting.key, JSON.stringify(setting.schema.parse(value)), by.at, by.personId, by.seenVersion ?? null],
  )
  return kept.length === 1
}
