import type { z } from 'zod'
import type { Html } from '../../look/html.ts'
import type { Hub } from '../hub.ts'
import type { Outcome } from '../outcome.ts'
import type { Faults } from '../web/faults.ts'
import type { Answers } from '../web/read.ts'
import type { fieldsOf } from '../web/form.ts'
import type { HouseSetting } from './house.ts'

/**
 * How a setting is changed at the desk: what is typed, how it becomes the setting's value, and its fields.
 * `read` may look things up (a postcode) and answers with errors at the fields.
 */
export interface SettingPage<Value, Schema extends z.ZodType> {
  readonly setting: HouseSetting<Value>
  readonly title: string
  readonly about: string
  readonly schema: Schema
  readonly show: (value: Value) => Answers
  readonly read: (
    typed: z.output<Schema>,
    hub: Hub,
  ) => Promise<Outcome<Value, never> | { ok: false; errors: Faults }>
  readonly fields: (fields: ReturnType<typeof fieldsOf<Schema>>, hub: Hub) => Html
}

/** A setting's page with its types put away, to stand in a list with others. */
export type AnySettingPage = SettingPage<never, never> & SettingPage<unknown, z.ZodType>

/** Declares how a setting is changed. */
export const settingPage = <Value, Schema extends z.ZodType>(
  page: SettingPage<Value, Schema>,
): AnySettingPage => page as unknown as AnySettingPage
